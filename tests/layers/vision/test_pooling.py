import numpy as np
import pytest

import caffelite
from caffelite.errors import LayerError
from tests.engines.kernels import naive
from tests.helpers import check_gradient, make_layer

X = np.random.default_rng(0).standard_normal((2, 3, 6, 5))
POOLING = 'type: "Pooling" pooling_param {{ {} }}'
VARIANTS = [
    "kernel_size: 2 stride: 2",
    "kernel_size: 3 stride: 2 pad: 1",
    "kernel_size: 3 stride: 2 round_mode: FLOOR",
    "kernel_h: 3 kernel_w: 2 stride_h: 1 stride_w: 2 pad_h: 2 pad_w: 0",
    "global_pooling: true",
    "kernel_size: 2 stride: 3",  # the last row of windows is outside the plane
]


def definition(layer, x, pool):
    """Return y, and the place of each maximum."""
    window, plane = layer.window, x.shape[2:]
    y = np.zeros((*x.shape[:2], *window.pooled(plane)))
    mask = np.zeros(y.shape)
    for n, c in np.ndindex(*x.shape[:2]):
        geometry = (window.kernel_for(plane), window.stride, window.pad)
        for j, places, size in naive.windows(plane, y.shape[2:], *geometry):
            values = [x[(n, c, *place)] for place in places]
            if pool == "AVE":
                y[(n, c, *j)] = sum(values) / max(size, 1)
            elif places:
                y[(n, c, *j)] = max(values)
                h, w = places[values.index(max(values))]
                mask[(n, c, *j)] = h * plane[1] + w
            else:
                y[(n, c, *j)], mask[(n, c, *j)] = np.float32(-3.4028235e38), -1
    return y, mask


@pytest.mark.parametrize("phase", [caffelite.TRAIN, caffelite.TEST])
@pytest.mark.parametrize("pool", ["MAX", "AVE"])
@pytest.mark.parametrize("variant", VARIANTS)
def test_forward_matches_definition(variant, pool, phase):
    layer, bottom, top = make_layer(POOLING.format(f"pool: {pool} {variant}"), X, phase=phase)
    layer.run_forward(bottom, top)
    np.testing.assert_allclose(top[0].data, definition(layer, X, pool)[0])


@pytest.mark.parametrize("variant", VARIANTS)
def test_second_top_holds_the_places_of_the_first_maxima(variant):
    ties = np.round(X)
    layer, bottom, top = make_layer(POOLING.format(variant), ties, tops=2)
    layer.run_forward(bottom, top)
    y, mask = definition(layer, ties, "MAX")
    np.testing.assert_array_equal(top[0].data, y)
    np.testing.assert_array_equal(top[1].data, mask)


@pytest.mark.parametrize("phase", [caffelite.TRAIN, caffelite.TEST])
@pytest.mark.parametrize("pool", ["MAX", "AVE"])
@pytest.mark.parametrize("variant", VARIANTS)
def test_gradient(variant, pool, phase):
    check_gradient(*make_layer(POOLING.format(f"pool: {pool} {variant}"), X, phase=phase))


def test_the_diff_of_the_places_is_ignored():
    layer, bottom, top = make_layer(POOLING.format(VARIANTS[0]), X, tops=2)
    layer.run_forward(bottom, top)
    top[0].diff[...] = 1
    top[1].diff[...] = 100
    layer.run_backward(top, [True], bottom)
    assert bottom[0].diff.sum() == top[0].count


@pytest.mark.parametrize("pool", ["MAX", "AVE"])
def test_window_outside_has_no_gradient(pool):
    layer, bottom, top = make_layer(POOLING.format(f"pool: {pool} {VARIANTS[5]}"), X)
    layer.run_forward(bottom, top)
    top[0].diff[...] = 1
    layer.run_backward(top, [True], bottom)
    inside = top[0].diff[:, :, :2]
    assert top[0].shape == (2, 3, 3, 2)
    assert bottom[0].diff.sum() == pytest.approx(inside.sum())


@pytest.mark.parametrize("phase", [caffelite.TRAIN, caffelite.TEST])
def test_places_belong_to_the_last_forward(phase):
    layer, bottom, top = make_layer(POOLING.format(VARIANTS[0]), X, phase=phase)
    for x in (X, -X):
        bottom[0].data[...] = x
        layer.run_forward(bottom, top)
        top[0].diff[...] = 1
        layer.run_backward(top, [True], bottom)
        assert (bottom[0].data * bottom[0].diff).sum() == pytest.approx(top[0].data.sum())


def test_training_survives_layers_that_work_in_place_behind():
    layer, bottom, top = make_layer(POOLING.format(VARIANTS[0]), X)
    layer.run_forward(bottom, top)
    total = top[0].data.sum()
    top[0].data[...] = 0
    bottom[0].data[...] = 0
    top[0].diff[...] = 1
    layer.run_backward(top, [True], bottom)
    assert (X * bottom[0].diff).sum() == pytest.approx(total)


@pytest.mark.parametrize("variant", ["global_pooling: true", "kernel_size: 2 stride: 2"])
def test_other_size_of_plane(variant):
    layer, bottom, top = make_layer(POOLING.format(variant), X)
    x = np.random.default_rng(1).standard_normal((1, 2, 8, 9))
    bottom[0].reshape(*x.shape)
    bottom[0].data[...] = x
    layer.run_forward(bottom, top)
    np.testing.assert_allclose(top[0].data, definition(layer, x, "MAX")[0])


@pytest.mark.parametrize("pool", ["MAX", "AVE"])
def test_diff_is_left_alone_where_it_is_not_wanted(pool):
    layer, bottom, top = make_layer(POOLING.format(f"pool: {pool} {VARIANTS[0]}"), X)
    bottom[0].diff[...] = 7
    layer.run_forward(bottom, top)
    layer.run_backward(top, [False], bottom)
    assert (bottom[0].diff == 7).all()


@pytest.mark.parametrize(
    ("text", "tops", "message"),
    [
        ("pool: MAX", 1, "layer 'L' .Pooling. needs either kernel_size"),
        ("kernel_size: 7", 1, "layer 'L' .Pooling. needs a bottom at least as big as its window"),
        ("pool: AVE kernel_size: 2", 2, "for pool: MAX only"),
        ("pool: STOCHASTIC kernel_size: 2 pad: 1", 1, "takes padding with pool: MAX and pool: AVE only"),
        ("kernel_size: 2", 3, "takes 1 to 2 top blob"),
    ],
)
def test_refuses(text, tops, message):
    with pytest.raises(LayerError, match=message):
        make_layer(POOLING.format(text), X, tops=tops)


@pytest.mark.parametrize("shape", [(2, 3, 5), (1, 2, 3, 4, 5)])
def test_needs_four_axes(shape):
    with pytest.raises(LayerError, match=r"needs a bottom of 4 axes"):
        make_layer(POOLING.format("kernel_size: 2"), np.zeros(shape))


def test_stochastic_is_refused_when_it_is_to_run():
    layer, bottom, top = make_layer(POOLING.format("pool: STOCHASTIC kernel_size: 2"), X)
    with pytest.raises(LayerError, match="cannot pool: STOCHASTIC"):
        layer.run_forward(bottom, top)


@pytest.mark.parametrize("pool", ["MAX", "AVE"])
def test_a_batch_of_nothing(pool):
    text = f'type: "Pooling" pooling_param {{ pool: {pool} global_pooling: true }}'
    layer, bottom, top = make_layer(text, np.zeros((0, 2, 3, 3)))
    layer.run_forward(bottom, top)
    layer.run_backward(top, [True], bottom)
    assert top[0].shape == (0, 2, 1, 1)
