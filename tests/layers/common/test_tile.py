import numpy as np
import pytest

from caffelite.errors import LayerError
from tests.helpers import check_gradient, make_layer

X = np.random.default_rng(0).standard_normal((2, 3, 4))
TILE = 'type: "Tile" tile_param {{ {} }}'


@pytest.mark.parametrize(("param", "axis", "tiles"), [("tiles: 3", 1, 3), ("axis: 0 tiles: 2", 0, 2)])
def test_forward_matches_definition_and_gradient(param, axis, tiles):
    layer, bottom, top = make_layer(TILE.format(param), X)
    layer.run_forward(bottom, top)
    assert top[0].shape[axis] == tiles * X.shape[axis]
    for i in range(top[0].shape[axis]):
        np.testing.assert_array_equal(top[0].data.take(i, axis), X.take(i % X.shape[axis], axis))
    check_gradient(layer, bottom, top)


@pytest.mark.parametrize("param", ["", "tiles: 0", "tiles: -1"])
def test_number_of_tiles(param):
    with pytest.raises(LayerError, match=r"layer 'L' \(Tile\) needs tile_param.tiles of 1 or more"):
        make_layer(TILE.format(param), X)
