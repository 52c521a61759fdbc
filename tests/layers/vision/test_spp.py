import numpy as np
import pytest

import caffelite
from caffelite.errors import LayerError
from tests.helpers import check_gradient, make_layer

rng = np.random.default_rng(0)


def spp(height, pool="MAX"):
    return f'type: "SPP" spp_param {{ pyramid_height: {height} pool: {pool} }}'


def by_definition(x, height, pool):
    """Loops over pictures, levels, channels and bins, with Caffe's windows written out."""
    rows = []
    for picture in x:
        row = []
        for level in range(height):
            bins = 2**level
            spans = []
            for size in picture.shape[1:]:
                kernel = -(-size // bins)
                pad = (kernel * bins - size + 1) // 2
                starts = [j * kernel - pad for j in range(bins)]
                spans.append(
                    [(max(s, 0), min(s + kernel, size), min(s + kernel, size + pad) - s) for s in starts]
                )
            for plane in picture:
                for top, bottom, tall in spans[0]:
                    for left, right, wide in spans[1]:
                        part = plane[top:bottom, left:right]
                        row.append(part.max() if pool == "MAX" else part.sum() / (tall * wide))
        rows.append(row)
    return np.array(rows)


@pytest.mark.parametrize("phase", [caffelite.TRAIN, caffelite.TEST])
@pytest.mark.parametrize("pool", ["MAX", "AVE"])
@pytest.mark.parametrize(("height", "plane"), [(1, (3, 5)), (2, (7, 5)), (3, (8, 8)), (3, (12, 9))])
def test_forward_matches_definition(height, plane, pool, phase):
    x = rng.standard_normal((2, 3, *plane))
    layer, bottom, top = make_layer(spp(height, pool), x, phase=phase)
    layer.run_forward(bottom, top)
    bins = sum(4**level for level in range(height))
    assert top[0].shape == ((2, 3, 1, 1) if height == 1 else (2, 3 * bins))
    np.testing.assert_allclose(top[0].data.reshape(2, -1), by_definition(x, height, pool), rtol=1e-12)


@pytest.mark.parametrize("phase", [caffelite.TRAIN, caffelite.TEST])
@pytest.mark.parametrize("pool", ["MAX", "AVE"])
@pytest.mark.parametrize("height", [1, 3])
def test_gradient(height, pool, phase):
    x = rng.permutation(np.linspace(-3, 3, 2 * 2 * 9 * 12)).reshape(2, 2, 9, 12)
    check_gradient(*make_layer(spp(height, pool), x, phase=phase))


def test_pictures_of_any_size_give_rows_of_one_length():
    layer, bottom, top = make_layer(spp(3), np.zeros((1, 2, 8, 8)))
    x = rng.standard_normal((3, 2, 16, 11))
    bottom[0].reshape(*x.shape)
    bottom[0].data[...] = x
    layer.run_forward(bottom, top)
    assert top[0].shape == (3, 42)
    np.testing.assert_allclose(top[0].data, by_definition(x, 3, "MAX"))


@pytest.mark.parametrize(
    ("text", "shape", "message"),
    [
        (spp(0), (1, 1, 4, 4), "needs spp_param.pyramid_height"),
        (spp(2), (1, 1, 4), "needs a bottom of 4 axes"),
        (spp(2), (1, 1, 0, 4), "planes that are not empty"),
        (spp(3), (1, 1, 5, 8), "cannot make 4 x 4 bins of a plane of 5 x 8: it needs a pad below its kernel"),
        (spp(4000000000), (1, 1, 5, 8), "use a smaller spp_param.pyramid_height"),
    ],
)
def test_refused(text, shape, message):
    with pytest.raises(LayerError, match=message):
        make_layer(text, np.zeros(shape))


def test_stochastic_pooling_is_refused_where_caffe_refuses_it():
    layer, bottom, top = make_layer(spp(2, "STOCHASTIC"), np.zeros((1, 1, 4, 4)))
    with pytest.raises(LayerError, match="computes on GPUs only"):
        layer.run_forward(bottom, top)
