import numpy as np
import pytest

import caffelite
from caffelite.errors import LayerError
from tests.helpers import make_layer
from tests.layers.neuron.in_place import check_in_place

DROPOUT = 'type: "Dropout" dropout_param {{ dropout_ratio: {} }}'
ONES = np.ones((50, 40))


@pytest.mark.parametrize("ratio", [0, 0.2, 0.5, 0.9])
def test_train_drops_and_scales(ratio):
    layer, bottom, top = make_layer(DROPOUT.format(ratio), ONES)
    layer.run_forward(bottom, top)
    kept = top[0].data != 0
    np.testing.assert_allclose(top[0].data[kept], 1 / (1 - ratio), rtol=1e-6)
    assert kept.mean() == pytest.approx(1 - ratio, abs=0.05)


def test_the_masks_are_caffes_for_the_seed():
    """What real Caffe dropped with seed 1701 and ratio 0.2, in two forwards of 20 of 60 values."""
    layer, bottom, top = make_layer(DROPOUT.format(0.2), np.ones(60), dtype="float32", seed=1701)
    for start in ("11101111010011110111", "01111111110111110111"):
        layer.run_forward(bottom, top)
        assert "".join(str(int(y > 0)) for y in top[0].data[:20]) == start
        assert set(top[0].data) == {0, 1.25}


def test_every_forward_draws_anew_and_a_seed_repeats_it():
    layer, bottom, top = make_layer(DROPOUT.format(0.5), ONES)
    draws = []
    for seed in (3, None, 3):
        if seed is not None:
            layer.engine.rng.seed(seed)
        layer.run_forward(bottom, top)
        draws.append(top[0].data.copy())
    assert (draws[0] != draws[1]).any()
    np.testing.assert_array_equal(draws[0], draws[2])


def test_backward_uses_the_mask_of_forward():
    layer, bottom, top = make_layer(DROPOUT.format(0.3), ONES)
    layer.run_forward(bottom, top)
    g = np.random.default_rng(0).standard_normal(ONES.shape)
    top[0].diff[...] = g
    layer.run_backward(top, [True], bottom)
    np.testing.assert_array_equal(bottom[0].diff, g * top[0].data)  # y is the factor, as x = 1


@pytest.mark.parametrize("ratio", [0.5, 1, 7])
def test_test_phase_copies(ratio):
    x = np.random.default_rng(0).standard_normal((2, 3))
    layer, bottom, top = make_layer(DROPOUT.format(ratio), x, phase=caffelite.TEST)
    layer.run_forward(bottom, top)
    np.testing.assert_array_equal(top[0].data, x)
    top[0].diff[...] = x + 1
    layer.run_backward(top, [True], bottom)
    np.testing.assert_array_equal(bottom[0].diff, x + 1)


@pytest.mark.parametrize("phase", [caffelite.TRAIN, caffelite.TEST])
def test_in_place(phase):
    check_in_place(DROPOUT.format(0.4), np.random.default_rng(0).standard_normal((4, 5)), phase=phase)


def test_a_batch_that_changes():
    layer, bottom, top = make_layer(DROPOUT.format(0.4), ONES)
    for n in (60, 3):
        bottom[0].reshape(n, 40)
        bottom[0].data[...] = 1
        layer.run_forward(bottom, top)
        assert set(np.unique(top[0].data)) == {0, float(layer.scale)}


def test_dropping_everything_gives_nan_as_in_caffe():
    layer, bottom, top = make_layer(DROPOUT.format(1), [1.0, 2.0])
    layer.run_forward(bottom, top)
    assert np.isnan(top[0].data).all()


@pytest.mark.parametrize("ratio", [-0.1, 1.5])
def test_ratio_is_a_probability(ratio):
    layer, bottom, top = make_layer(DROPOUT.format(ratio), ONES)
    with pytest.raises(LayerError, match=rf"layer 'L' \(Dropout\) needs .* in 0..1, got {ratio}"):
        layer.run_forward(bottom, top)
