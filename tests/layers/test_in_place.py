"""A layer whose top is its bottom either gives the same values and the true gradient, or refuses."""

import numpy as np
import pytest

from caffelite.core.layer import LAYERS
from caffelite.errors import LayerError
from tests.helpers import check_gradient, make_layer
from tests.layers.test_contract import CASES, wanted


def candidates():
    """The types with one top of the shape of their first bottom."""
    for name in sorted(set(CASES) & set(LAYERS)):
        case = CASES[name]
        bottoms = case.bottoms(2)
        if case.tops == 1 and bottoms:
            _, bottom, top = make_layer(f'type: "{name}" {case.text}', *bottoms)
            if top[0].shape == bottom[0].shape:
                yield name


def refusal(action):
    """Return the layer's objection to ``action``, "" if it has none."""
    try:
        action()
    except LayerError as error:
        return str(error)
    return ""


def check_in_place(name):
    case = CASES[name]
    text = f'type: "{name}" {case.text}'
    layer, bottom, top = make_layer(text, *case.bottoms(2))
    own, its_bottom, its_top = make_layer(text, *case.bottoms(2), in_place=True)
    for mine, theirs in zip(layer.blobs, own.blobs, strict=True):
        theirs.data[...] = mine.data
    bottoms = [i for i, down in enumerate(wanted(name, its_bottom)) if down]
    if bottoms or own.blobs:
        check_gradient(own, its_bottom, its_top, bottoms=bottoms)
    for one, its, ends in ((layer, bottom, top), (own, its_bottom, its_top)):
        one.engine.rng.seed(1)
        one.run_forward(its, ends)
    np.testing.assert_array_equal(its_top[0].data, top[0].data)


@pytest.mark.parametrize("name", list(candidates()))
def test_in_place(name):
    message = refusal(lambda: check_in_place(name))
    assert not message or "in place" in message
