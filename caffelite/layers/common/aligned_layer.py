"""AlignedLayer: the base of layers that combine a blob with one of fewer axes."""

from typing import NamedTuple

from caffelite.core.layer import Blob, Layer


class Alignment(NamedTuple):
    """How a blob is seen beside an operand that lies along some of its axes: as (o, d, i)."""

    o: int  # elements of the axes before those of the operand
    d: int  # elements of the operand
    i: int  # elements of the axes behind


class AlignedLayer(Layer):
    """bottom[0] and an operand, bottom[1] or else a learned blob, whose axes are some of bottom[0]'s.

    The operand's axes are those of bottom[0] from ``axis`` on, of the same dimensions; its values are
    repeated along all other axes. An operand without axes is a scalar.

    Source: BVLC/caffe scale_layer.cpp, bias_layer.cpp
    """

    num_bottom = (1, 2)
    num_top = 1

    def operand_shape(self, x: Blob, axis: int, num_axes: int) -> tuple[int, ...]:
        """Return the shape of an operand for ``num_axes`` axes (-1: all) of ``x`` from ``axis`` on."""
        start = x.canonical_axis(axis)
        self.check(num_axes >= -1, f"needs num_axes of 0 or more, or -1 for all, got {num_axes}")
        end = len(x.shape) if num_axes == -1 else start + num_axes
        self.check(
            end <= len(x.shape),
            f"cannot cover {num_axes} axes of bottom[0] {x.shape} from axis {start} on",
        )
        return x.shape[start:end]

    def align(self, x: Blob, operand: Blob, axis: int) -> Alignment:
        """Return how ``x`` is seen beside ``operand``; LayerError if the dimensions differ."""
        # A scalar fits everywhere, so that its axis does not matter, and may be out of range.
        start = x.canonical_axis(axis) if operand.shape else 0
        end = start + len(operand.shape)
        self.check(
            x.shape[start:end] == operand.shape,
            f"cannot spread a blob of shape {operand.shape} over bottom[0] {x.shape} from axis {start} on, "
            f"which needs shape {x.shape[start:end]}",
        )
        return Alignment(x.count_from(0, start), operand.count, x.count_from(end))
