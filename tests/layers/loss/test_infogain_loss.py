import numpy as np
import pytest

from caffelite.errors import LayerError, ProtoError
from caffelite.io.blobproto import write_binaryproto
from tests.helpers import check_gradient, make_layer

RNG = np.random.default_rng(0)
X = RNG.standard_normal((2, 3, 4))
LABEL = RNG.integers(0, 3, (2, 4)).astype(float)
H = RNG.uniform(0.1, 2, (3, 3))
IGNORE = "loss_param { ignore_label: 1 }"


def infogain(extra="", x=X, label=LABEL, h=H, **kwargs):
    return make_layer(f'type: "InfogainLoss" {extra}', x, label, *([] if h is None else [h]), **kwargs)


def by_definition(x, label, h, ignore=None):
    total = count = 0
    for n in range(x.shape[0]):
        for i in range(x.shape[2]):
            row = int(label[n, i])
            if row == ignore:
                continue
            p = np.exp(x[n, :, i]) / np.exp(x[n, :, i]).sum()
            total -= sum(h[row, k] * np.log(max(p[k], 1e-20)) for k in range(3))
            count += 1
    return total, count


@pytest.mark.parametrize("ignore", [None, 1])
@pytest.mark.parametrize("mode", ["FULL", "VALID", "BATCH_SIZE", "NONE"])
def test_forward_matches_definition(ignore, mode):
    extra = f"loss_param {{ normalization: {mode} {'' if ignore is None else f'ignore_label: {ignore}'} }}"
    layer, bottom, top = infogain(extra)
    total, count = by_definition(X, LABEL, H, ignore)
    z = {"FULL": 8, "VALID": count, "BATCH_SIZE": 2, "NONE": 1}[mode]
    assert layer.run_forward(bottom, top) == pytest.approx(total / z)


@pytest.mark.parametrize("extra", ["", IGNORE, "infogain_loss_param { axis: -2 }"])
def test_gradient(extra):
    check_gradient(*infogain(extra), bottoms=[0])


def test_gradient_with_probabilities_as_a_second_top():
    check_gradient(*infogain("loss_weight: 2 loss_weight: 0.5", tops=2), bottoms=[0])


def test_the_identity_gives_the_softmax_loss():
    layer, bottom, top = infogain(h=np.eye(3))
    softmax_loss = make_layer('type: "SoftmaxWithLoss"', X, LABEL)
    assert layer.run_forward(bottom, top) == pytest.approx(softmax_loss[0].run_forward(*softmax_loss[1:]))


def test_the_matrix_may_change_between_forwards():
    layer, bottom, top = infogain()
    first = layer.run_forward(bottom, top)
    bottom[2].data *= 3
    assert layer.run_forward(bottom, top) == pytest.approx(3 * first)
    check_gradient(layer, bottom, top, bottoms=[0])


def test_the_matrix_from_a_file(tmp_path):
    write_binaryproto(tmp_path / "h.binaryproto", H.reshape(1, 1, 3, 3))
    layer, bottom, top = infogain(f'infogain_loss_param {{ source: "{tmp_path}/h.binaryproto" }}', h=None)
    total, count = by_definition(X, LABEL, H)
    assert layer.run_forward(bottom, top) == pytest.approx(total / count, rel=1e-6)


def test_hopeless_scores_stay_finite():
    x = np.zeros((1, 3, 1))
    x[0, 0] = 1e4
    layer, bottom, top = infogain(x=x, label=np.array([[2.0]]), h=np.eye(3))
    assert layer.run_forward(bottom, top) == pytest.approx(-np.log(1e-20))
    layer.run_backward(top, [True, False, False], bottom)
    np.testing.assert_allclose(bottom[0].diff.ravel(), [1, 0, -1])


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        ({"h": None}, r"needs its matrix H: a third bottom, or infogain_loss_param.source"),
        ({"h": np.ones((2, 2))}, r"needs a matrix H of 3 x 3 values, one row a class, got 4 values"),
        ({"label": np.zeros((2, 3))}, r"needs 8 labels, one for each score vector along axis 1"),
        (
            {"extra": "loss_param { normalize: true }"},
            r"does not take loss_param.normalize; use normalization",
        ),
    ],
)
def test_what_must_fit(arguments, message):
    with pytest.raises(LayerError, match=message):
        infogain(**arguments)


def test_a_source_that_is_missing():
    with pytest.raises(ProtoError, match=r"no\.binaryproto: no such file"):
        infogain('infogain_loss_param { source: "no.binaryproto" }', h=None)


def test_a_label_that_is_no_class():
    layer, bottom, top = infogain(label=np.full((2, 4), 3.0))
    with pytest.raises(LayerError, match=r"needs labels in 0..2, got 3"):
        layer.run_forward(bottom, top)


@pytest.mark.parametrize("bottom_id", [1, 2])
def test_labels_and_matrix_have_no_gradient(bottom_id):
    layer, bottom, top = infogain()
    layer.run_forward(bottom, top)
    with pytest.raises(LayerError, match="gradient"):
        layer.run_backward(top, [i == bottom_id for i in range(3)], bottom)
