"""Sliding windows: kernel, stride, pad and dilation, and how many windows fit.

All output-shape arithmetic of convolution, deconvolution, im2col and pooling is here. Errors are
``LayerError`` whose message reads on from the layer's name; layers wrap them with ``Layer.fail``.

Source: BVLC/caffe base_conv_layer.cpp, conv_layer.cpp, deconv_layer.cpp, pooling_layer.cpp
"""

from collections.abc import Sequence
from dataclasses import dataclass

from caffelite.errors import LayerError
from caffelite.proto.caffe_pb2 import ConvolutionParameter, PoolingParameter

Dims = tuple[int, ...]


@dataclass(frozen=True)
class Window:
    """A window that slides over the spatial axes; each tuple has one entry per axis."""

    kernel: Dims
    stride: Dims
    pad: Dims
    dilation: Dims

    @property
    def extent(self) -> Dims:
        """Elements from the first to the last tap: dilation * (kernel - 1) + 1."""
        return tuple(d * (k - 1) + 1 for k, d in zip(self.kernel, self.dilation, strict=True))

    def convolved(self, spatial: Sequence[int]) -> Dims:
        """Return how many windows fit along each axis: (in + 2 pad - extent) / stride + 1.

        The quotient is cut off towards zero, as in C++: a window that is bigger than the padded
        picture by less than a stride still counts once, and what sticks out is zero.

        Raises LayerError if there is no window along some axis.
        """
        sizes = zip(spatial, self.pad, self.extent, self.stride, strict=True)
        out = tuple(_truncated(n + 2 * p - e, s) + 1 for n, p, e, s in sizes)
        _check(
            all(o > 0 for o in out),
            f"needs a bottom at least as big as the kernel: kernel {self.kernel}, dilation {self.dilation} "
            f"covers {self.extent}, but the bottom is {tuple(spatial)} plus 2 x pad {self.pad}",
        )
        return out

    def deconvolved(self, spatial: Sequence[int]) -> Dims:
        """Return the size whose windows are ``spatial`` in number: stride (in - 1) + extent - 2 pad.

        Raises LayerError if nothing is left along some axis.
        """
        sizes = zip(spatial, self.pad, self.extent, self.stride, strict=True)
        out = tuple(s * (n - 1) + e - 2 * p for n, p, e, s in sizes)
        _check(
            all(o > 0 for o in out),
            f"has no output: stride {self.stride} x (bottom {tuple(spatial)} - 1) + kernel extent "
            f"{self.extent} - 2 x pad {self.pad} = {out}; use less padding",
        )
        return out


def convolution_window(param: ConvolutionParameter, axes: int) -> Window:
    """Return the window that ``param`` describes over ``axes`` spatial axes.

    kernel_size, stride, pad and dilation are given once for all axes or once per axis; with two
    axes kernel_h and kernel_w, stride_h and stride_w, pad_h and pad_w may be given instead. Of such
    a pair the one that is left out is 0, which only padding can be.

    Raises LayerError if a field is given the wrong number of times, in both ways, or is 0 where it
    may not be.
    """
    window = Window(
        kernel=_dims(param, "kernel_size", "kernel", axes, None),
        stride=_dims(param, "stride", "stride", axes, 1),
        pad=_dims(param, "pad", "pad", axes, 0),
        dilation=_repeated("dilation", param.dilation, axes, 1),
    )
    for name, sizes in (("kernel", window.kernel), ("stride", window.stride)):
        _check(
            all(size > 0 for size in sizes),
            f"needs a {name} of at least 1 along each spatial axis, got {sizes}"
            + (f"; give both {name}_h and {name}_w" if _has_pair(param, name) else ""),
        )
    return window


def _dims(param: ConvolutionParameter, field: str, short: str, axes: int, default: int | None) -> Dims:
    """Read a repeated field, or its _h and _w variants."""
    values = getattr(param, field)
    if not _has_pair(param, short):
        return _repeated(field, values, axes, default)
    _check(axes == 2, f"takes {short}_h and {short}_w with 2 spatial axes only; it has {axes}, use {field}")
    _check(not values, f"takes either {field} or {short}_h and {short}_w, not both")
    return (getattr(param, f"{short}_h"), getattr(param, f"{short}_w"))


def _repeated(field: str, values: Sequence[int], axes: int, default: int | None) -> Dims:
    if not values and default is not None:
        return (default,) * axes
    _check(
        len(values) in (1, axes),
        f"needs {field} once, or once for each of its {axes} spatial axes, got it {len(values)} times",
    )
    return tuple(values) if len(values) == axes else (values[0],) * axes


@dataclass(frozen=True)
class PoolingWindow:
    """Pooling's window over a plane; ``kernel`` is None if it is the whole plane."""

    kernel: tuple[int, int] | None
    stride: tuple[int, int]
    pad: tuple[int, int]
    ceil: bool

    def kernel_for(self, plane: tuple[int, int]) -> tuple[int, int]:
        """Return the kernel for a plane of this height and width."""
        return plane if self.kernel is None else self.kernel

    def pooled(self, plane: tuple[int, int]) -> tuple[int, int]:
        """Return height and width of the pooled plane: (in + 2 pad - kernel) / stride, rounded, + 1.

        Rounding up may let the last window stick out. If there is any padding, a last window that
        would lie in the padding alone is left out; without padding it stays, outside the plane.

        Raises LayerError if there is no window.
        """
        kernel = self.kernel_for(plane)
        heights, widths = zip(plane, kernel, self.stride, self.pad, strict=True)
        out = self._count(*heights), self._count(*widths)
        _check(
            min(out) > 0,
            f"needs a bottom at least as big as its window: the window is {kernel}, the bottom "
            f"{plane} plus 2 x pad {self.pad}",
        )
        return out

    def _count(self, size: int, kernel: int, stride: int, pad: int) -> int:
        room = size + 2 * pad - kernel
        count = (-(-room // stride) if self.ceil else room // stride) + 1
        if any(self.pad) and (count - 1) * stride >= size + pad:
            count -= 1
        return count


def pooling_window(param: PoolingParameter) -> PoolingWindow:
    """Return the window that ``param`` describes.

    Raises LayerError unless the kernel is given in exactly one way (kernel_size, kernel_h and
    kernel_w, or global_pooling), stride and pad in at most one, and 0 < kernel, 0 < stride,
    pad < kernel.
    """
    has = param.HasField
    if param.global_pooling:
        _check(
            not (has("kernel_size") or has("kernel_h") or has("kernel_w")),
            "pools the whole plane (global_pooling): leave out kernel_size, kernel_h and kernel_w",
        )
    else:
        both = has("kernel_h") and has("kernel_w")
        _check(has("kernel_size") != both, "needs either kernel_size, or both kernel_h and kernel_w")
    pad, stride = _pair(param, "pad"), _pair(param, "stride")
    _check(min(stride) > 0, f"needs a stride of at least 1, got {stride}")
    if param.global_pooling:
        _check(
            pad == (0, 0) and stride == (1, 1),
            f"pools the whole plane (global_pooling): needs pad 0 and stride 1, got {pad} and {stride}",
        )
        return PoolingWindow(None, stride, pad, param.round_mode == PoolingParameter.CEIL)
    kernel = (
        (param.kernel_size, param.kernel_size) if has("kernel_size") else (param.kernel_h, param.kernel_w)
    )
    _check(min(kernel) > 0, f"needs a kernel of at least 1, got {kernel}")
    if any(pad):
        _check(
            pad[0] < kernel[0] and pad[1] < kernel[1], f"needs a pad below its kernel {kernel}, got pad {pad}"
        )
    return PoolingWindow(kernel, stride, pad, param.round_mode == PoolingParameter.CEIL)


def _pair(param: PoolingParameter, name: str) -> tuple[int, int]:
    """Read ``name``, or ``name``_h and ``name``_w."""
    h, w = f"{name}_h", f"{name}_w"
    if not (param.HasField(h) or param.HasField(w)):
        return (getattr(param, name), getattr(param, name))
    _check(
        param.HasField(h) and param.HasField(w) and not param.HasField(name),
        f"takes either {name}, or both {h} and {w}",
    )
    return (getattr(param, h), getattr(param, w))


def _has_pair(param: ConvolutionParameter, name: str) -> bool:
    return param.HasField(f"{name}_h") or param.HasField(f"{name}_w")


def _truncated(a: int, b: int) -> int:
    """Return a / b cut off towards zero."""
    return a // b if a >= 0 else -(-a // b)


def _check(condition: bool, message: str) -> None:
    if not condition:
        raise LayerError(message)
