import pytest

from caffelite.core.blob import Blob
from caffelite.engines import get_engine
from caffelite.errors import LayerError, ShapeError
from caffelite.layers.common.aligned_layer import AlignedLayer
from caffelite.proto.caffe_pb2 import LayerParameter

ENGINE = get_engine()
LAYER = AlignedLayer(LayerParameter(name="L", type="Scale"), ENGINE, 0)
X = Blob(ENGINE, (2, 3, 4, 5))


@pytest.mark.parametrize(
    ("axis", "num_axes", "shape"),
    [(1, 1, (3,)), (0, 2, (2, 3)), (-2, -1, (4, 5)), (0, -1, (2, 3, 4, 5)), (3, 0, ()), (-1, 1, (5,))],
)
def test_shape_of_the_operand(axis, num_axes, shape):
    assert LAYER.operand_shape(X, axis, num_axes) == shape


@pytest.mark.parametrize(
    ("shape", "axis", "seen"),
    [
        ((3,), 1, (2, 3, 20)),
        ((3, 4), -3, (2, 12, 5)),
        ((2, 3, 4, 5), 0, (1, 120, 1)),
        ((), 1, (1, 1, 120)),
        ((), 9, (1, 1, 120)),  # the axis of a scalar does not matter
    ],
)
def test_alignment(shape, axis, seen):
    assert LAYER.align(X, Blob(ENGINE, shape), axis) == seen


@pytest.mark.parametrize(("shape", "axis"), [((4,), 1), ((5, 1), 3), ((3, 5), 1)])
def test_what_does_not_align(shape, axis):
    with pytest.raises(LayerError, match=r"layer 'L' \(Scale\) cannot spread a blob of shape"):
        LAYER.align(X, Blob(ENGINE, shape), axis)


@pytest.mark.parametrize(
    ("axis", "num_axes", "message"),
    [
        (1, -2, "needs num_axes of 0 or more, or -1 for all, got -2"),
        (2, 3, r"cannot cover 3 axes of bottom\[0\] \(2, 3, 4, 5\) from axis 2 on"),
    ],
)
def test_num_axes_out_of_range(axis, num_axes, message):
    with pytest.raises(LayerError, match=message):
        LAYER.operand_shape(X, axis, num_axes)


def test_axis_out_of_range():
    with pytest.raises(ShapeError, match="axis 4 is out of range"):
        LAYER.operand_shape(X, 4, 0)  # Caffe looks at the axis of a scalar that it makes, too
