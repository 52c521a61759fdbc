import numpy as np
import pytest

from caffelite.errors import LayerError
from tests.helpers import make_layer

X, LABELS = np.zeros((4, 3)), np.zeros(4)


@pytest.mark.parametrize(
    ("param", "z"),
    [
        ("", 5),
        ("normalization: VALID", 5),
        ("normalization: FULL", 24),
        ("normalization: BATCH_SIZE", 4),
        ("normalization: NONE", 1),
        ("normalize: true", 5),
        ("normalize: false", 4),
        ("normalize: false normalization: FULL", 24),
    ],
)
def test_normalizer(param, z):
    layer, _, _ = make_layer(f'type: "SoftmaxWithLoss" loss_param {{ {param} }}', X, LABELS)
    assert layer.normalizer(outer=4, inner=6, valid=5) == z


def test_normalizer_is_at_least_one():
    layer, _, _ = make_layer('type: "SoftmaxWithLoss"', X, LABELS)
    assert layer.normalizer(outer=4, inner=6, valid=0) == 1


def test_ignore_label_zero_is_not_unset():
    unset, _, _ = make_layer('type: "SoftmaxWithLoss"', X, LABELS)
    zero, _, _ = make_layer('type: "SoftmaxWithLoss" loss_param { ignore_label: 0 }', X, LABELS)
    assert (unset.ignore_label, zero.ignore_label) == (None, 0)


@pytest.mark.parametrize("labels", [np.zeros(3), np.float64(0)])
def test_first_dimensions_must_agree(labels):
    with pytest.raises(
        LayerError, match=r"layer 'L' \(SoftmaxWithLoss\) needs predictions and labels with the same"
    ):
        make_layer('type: "SoftmaxWithLoss"', X, labels)


def test_labels_have_no_gradient():
    layer, bottom, top = make_layer('type: "SoftmaxWithLoss"', X, LABELS)
    layer.run_forward(bottom, top)
    with pytest.raises(LayerError, match="cannot backpropagate to bottom 1"):
        layer.run_backward(top, [True, True], bottom)


def test_default_weight_is_one():
    layer, bottom, top = make_layer('type: "SoftmaxWithLoss"', X, LABELS)
    assert layer.run_forward(bottom, top) == pytest.approx(np.log(3))
    assert top[0].diff == 1


def test_several_tops_need_weights():
    with pytest.raises(
        LayerError, match="has 2 top blobs and so needs a loss_weight for each: loss_weight: 1 loss_weight: 0"
    ):
        make_layer('type: "SoftmaxWithLoss"', X, LABELS, tops=2)


def test_a_net_may_leave_the_top_out():
    layer, _, _ = make_layer('type: "SoftmaxWithLoss"', X, LABELS)
    assert layer.auto_top_blobs
