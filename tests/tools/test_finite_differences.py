"""Does the check find what is wrong, and nothing else?"""

import numpy as np
import pytest

from caffelite.core.layer import LAYERS, Layer
from caffelite.tools.finite_differences import Effort, check_layer
from tests.helpers import make_layer

X = np.random.default_rng(0).standard_normal((3, 4))
BIG = np.random.default_rng(0).standard_normal((30, 40))


class Square(Layer):
    """y = w x^2, right."""

    num_bottom = num_top = 1

    def setup(self, bottom, top):
        if not self.blobs:
            self.add_blob((1,))
            self.blobs[0].data[...] = 0.5

    def reshape(self, bottom, top):
        top[0].reshape_like(bottom[0])

    def forward(self, bottom, top):
        self.x = bottom[0].data.copy()
        top[0].data[...] = self.blobs[0].data * self.x**2

    def backward(self, top, propagate_down, bottom):
        g = top[0].diff.copy()
        if self.param_propagate_down[0]:
            self.blobs[0].diff += (g * self.x**2).sum()
        if propagate_down[0]:
            bottom[0].diff[...] = 2 * self.blobs[0].data * self.x * g


@pytest.fixture
def register(monkeypatch):
    """Enter a class as the layer type "Mine" for the time of one test."""
    return lambda layer_type: monkeypatch.setitem(LAYERS._entries, "Mine", layer_type)


def check(layer_type, register, *values, in_place=False, **keywords):
    register(layer_type)
    layer, bottom, top = make_layer('type: "Mine"', *values)
    if in_place:
        top = bottom
    return check_layer(layer, bottom, top, **keywords)


@pytest.mark.parametrize("values", [X, BIG, X[:0], X[0, 0]])
def test_a_right_layer(register, values):
    bottom, weight = check(Square, register, values)
    assert (bottom.layer, bottom.type, bottom.blob, bottom.note) == ("L", "Mine", "bottom 0", "")
    assert weight.blob == "blobs[0]"
    assert bottom.ok
    assert weight.ok
    assert bottom.error < 1e-8


def test_a_right_layer_in_place_and_its_values_stay(register):
    register(Square)
    layer, bottom, _ = make_layer('type: "Mine"', X)
    assert all(result.ok for result in check_layer(layer, bottom, bottom))
    np.testing.assert_array_equal(bottom[0].data, X)
    assert layer.blobs[0].data == 0.5
    assert layer.param_propagate_down == [True]


def test_one_wrong_element_of_a_small_blob_is_named(register):
    class Wrong(Square):
        def backward(self, top, propagate_down, bottom):
            super().backward(top, propagate_down, bottom)
            bottom[0].diff[1, 2] *= 1.001

    bottom, weight = check(Wrong, register, X)
    assert not bottom.ok
    assert 0.9e-3 < bottom.error < 1.1e-3
    assert bottom.note.endswith("at element [1, 2]")
    assert weight.ok


def test_one_wrong_element_of_a_large_blob_is_found(register):
    class Wrong(Square):
        def backward(self, top, propagate_down, bottom):
            super().backward(top, propagate_down, bottom)
            bottom[0].diff[3, 4] += 0.1

    bottom, _ = check(Wrong, register, BIG)
    assert not bottom.ok
    assert "along a random direction" in bottom.note


def test_a_diff_that_is_overwritten_instead_of_added_to(register):
    class Overwrites(Square):
        def backward(self, top, propagate_down, bottom):
            self.blobs[0].diff[...] = 0
            super().backward(top, propagate_down, bottom)

    bottom, weight = check(Overwrites, register, X)
    assert bottom.ok
    assert not weight.ok
    assert "backward overwrites the diff of a learnable blob" in weight.note


def test_a_bottom_diff_that_is_added_to(register):
    class Adds(Square):
        def backward(self, top, propagate_down, bottom):
            bottom[0].diff += 2 * self.blobs[0].data * self.x * top[0].diff

    bottom, weight = check(Adds, register, X)
    assert not bottom.ok
    assert bottom.note == "backward leaves 12 of 12 elements unwritten, or nan"
    assert not weight.ok  # forgotten


def test_forward_that_gives_nan(register):
    class Root(Square):
        def forward(self, bottom, top):
            super().forward(bottom, top)
            with np.errstate(invalid="ignore"):
                top[0].data[...] = np.sqrt(bottom[0].data)

    bottom, _ = check(Root, register, X)
    assert not bottom.ok
    assert bottom.note == "forward gives nan or inf"


def test_kinks_far_below_the_step_are_no_errors():
    near = np.array([1e-7, -1e-7, 1, -1])  # the step is 7e-6
    layer, bottom, top = make_layer('type: "ReLU"', near)
    (result,) = check_layer(layer, bottom, top)
    assert result.ok


def test_random_layers_draw_the_same_each_time():
    layer, bottom, top = make_layer('type: "Dropout"', BIG)
    (result,) = check_layer(layer, bottom, top)
    assert result.ok
    assert 0.4 < np.mean(top[0].data == 0) < 0.6


def test_a_layer_with_randomness_of_its_own(register):
    class Noise(Square):
        def forward(self, bottom, top):
            top[0].data[...] = np.random.default_rng().standard_normal(bottom[0].shape)

    (result,) = check(Noise, register, X)
    assert not result.ok
    assert "self.engine.rng" in result.note


def test_a_layer_with_memory_starts_anew_each_time(register):
    class Memory(Square):
        """y = w x^2 + h, and h = y for the next forward."""

        def setup(self, bottom, top):
            super().setup(bottom, top)
            self.h = 0

        def forward(self, bottom, top):
            super().forward(bottom, top)
            top[0].data += self.h
            self.h = top[0].data.copy()

    assert [result.ok for result in check(Memory, register, X)] == [True, True]


def test_what_a_layer_refuses_is_its_note():
    layer, bottom, top = make_layer('type: "Threshold"', X)
    (result,) = check_layer(layer, bottom, top)
    assert result.ok
    assert result.error is None
    assert result.note.startswith("has no gradient")


def test_an_error_without_gradients_passes(register):
    class Fails(Square):
        def backward(self, top, propagate_down, bottom):
            self.fail("is broken")

    class FailsAlways(Fails):
        num_bottom = 0

        def reshape(self, bottom, top):
            top[0].reshape(1)

        def forward(self, bottom, top):
            top[0].data[...] = 1

    from caffelite.errors import LayerError

    with pytest.raises(LayerError, match=r"layer 'L' \(Mine\) is broken"):
        check(FailsAlways, register)


def test_blobs_that_the_layer_excludes_are_left_out(register):
    class Statistics(Square):
        def setup(self, bottom, top):
            super().setup(bottom, top)
            self.layer_param.param.add(lr_mult=0)

    assert [result.blob for result in check(Statistics, register, X)] == ["bottom 0"]


def test_effort(register):
    calls = []

    class Counts(Square):
        def forward(self, bottom, top):
            calls.append(1)
            super().forward(bottom, top)

    check(Counts, register, BIG, effort=Effort(elements=0, directions=1, samples=0))
    few = len(calls)
    calls.clear()
    check(Counts, register, BIG, effort=Effort(elements=0, directions=2, samples=3))
    assert len(calls) - few == 2 * (1 + 3) + 2 * (1 + 1)  # the weight has one element only
