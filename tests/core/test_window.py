import pytest
from google.protobuf import text_format

from caffelite.core.window import convolution_window, pooling_window
from caffelite.errors import LayerError
from caffelite.proto import caffe_pb2


def conv(text, axes=2):
    return convolution_window(text_format.Parse(text, caffe_pb2.ConvolutionParameter()), axes)


def pool(text):
    return pooling_window(text_format.Parse(text, caffe_pb2.PoolingParameter()))


def count_windows(size, kernel, stride, pad, dilation):
    """Move a window along until it leaves the padded line."""
    extent = len(range(0, dilation * (kernel - 1) + 1))
    return len([s for s in range(-pad, size + pad) if (s + pad) % stride == 0 and s + extent <= size + pad])


@pytest.mark.parametrize("size", [7, 8])
@pytest.mark.parametrize("kernel", [1, 2, 3])
@pytest.mark.parametrize("stride", [1, 2, 3])
@pytest.mark.parametrize("pad", [0, 1, 2])
@pytest.mark.parametrize("dilation", [1, 2])
def test_as_many_windows_as_fit(size, kernel, stride, pad, dilation):
    text = f"kernel_size: {kernel} stride: {stride} pad: {pad} dilation: {dilation}"
    window = conv(text, axes=1)
    out = window.convolved((size,))
    assert out == (count_windows(size, kernel, stride, pad, dilation),)
    # Deconvolution leads back to a size that convolution takes to the same number of windows.
    assert window.convolved(window.deconvolved(out)) == out


@pytest.mark.parametrize(
    ("text", "axes", "kernel", "stride", "pad", "dilation"),
    [
        ("kernel_size: 3", 2, (3, 3), (1, 1), (0, 0), (1, 1)),
        ("kernel_size: 3 kernel_size: 2 stride: 2 pad: 1 pad: 0", 2, (3, 2), (2, 2), (1, 0), (1, 1)),
        ("kernel_size: 3 dilation: 1 dilation: 2 dilation: 3", 3, (3,) * 3, (1,) * 3, (0,) * 3, (1, 2, 3)),
        ("kernel_h: 3 kernel_w: 1 stride_h: 2 stride_w: 1 pad_h: 1", 2, (3, 1), (2, 1), (1, 0), (1, 1)),
        ("", 0, (), (), (), ()),
        ("kernel_size: 5 stride: 0", 0, (), (), (), ()),
        ("kernel_size: 2 dilation: 0", 1, (2,), (1,), (0,), (0,)),
    ],
)
def test_fields_of_convolution(text, axes, kernel, stride, pad, dilation):
    window = conv(text, axes)
    assert (window.kernel, window.stride, window.pad, window.dilation) == (kernel, stride, pad, dilation)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("", "needs kernel_size once, or once for each of its 2 spatial axes, got it 0 times"),
        ("kernel_size: 1 kernel_size: 1 kernel_size: 1", "got it 3 times"),
        ("kernel_size: 0", "needs a kernel of at least 1"),
        ("kernel_h: 3", "give both kernel_h and kernel_w"),
        ("kernel_size: 3 kernel_h: 3 kernel_w: 3", "either kernel_size or kernel_h and kernel_w, not both"),
        ("kernel_size: 3 stride: 0", "needs a stride of at least 1"),
        ("kernel_size: 3 stride_h: 2", r"got \(2, 0\); give both stride_h and stride_w"),
        ("kernel_size: 3 stride: 1 stride_h: 1 stride_w: 1", "either stride or stride_h"),
        ("kernel_size: 3 stride: 1 stride: 1 stride: 1", "needs stride once"),
        ("kernel_size: 3 pad: 1 pad_h: 1", "either pad or pad_h"),
        ("kernel_size: 3 pad: 1 pad: 1 pad: 1", "needs pad once"),
        ("kernel_size: 3 dilation: 1 dilation: 1 dilation: 1", "needs dilation once"),
    ],
)
def test_convolution_refuses(text, message):
    with pytest.raises(LayerError, match=message):
        conv(text)


@pytest.mark.parametrize(
    "text", ["kernel_h: 1 kernel_w: 1", "kernel_size: 1 stride_h: 1", "kernel_size: 1 pad_w: 1"]
)
def test_h_and_w_need_two_axes(text):
    with pytest.raises(LayerError, match="with 2 spatial axes only; it has 3"):
        conv(text, axes=3)


def test_picture_smaller_than_kernel():
    with pytest.raises(LayerError, match=r"needs a bottom at least as big as the kernel: kernel \(7, 1\)"):
        conv("kernel_h: 7 kernel_w: 1").convolved((5, 5))
    with pytest.raises(LayerError, match="at least as big"):
        conv("kernel_size: 6").convolved((5, 5))


def test_window_may_stick_out_by_less_than_a_stride():
    assert conv("kernel_size: 6 stride: 2").convolved((5, 5)) == (1, 1)  # C++: (5 - 6) / 2 + 1


def test_deconvolution_without_output():
    with pytest.raises(LayerError, match="has no output"):
        conv("kernel_size: 2 pad: 1").deconvolved((1, 1))


@pytest.mark.parametrize(
    ("text", "plane", "pooled"),
    [
        ("kernel_size: 3 stride: 2", (6, 5), (3, 2)),
        ("kernel_size: 3 stride: 2 round_mode: FLOOR", (6, 5), (2, 2)),
        ("kernel_size: 2 stride: 2 pad: 1", (3, 3), (2, 2)),  # a third window would begin in the padding
        ("kernel_size: 2 stride: 3", (6, 5), (3, 2)),  # without padding it stays, outside
        ("kernel_h: 3 kernel_w: 2 stride_h: 2 stride_w: 1 pad_h: 1 pad_w: 0", (6, 5), (4, 4)),
        ("global_pooling: true", (6, 5), (1, 1)),
    ],
)
def test_pooled_shape(text, plane, pooled):
    window = pool(text)
    assert window.pooled(plane) == pooled
    if text.startswith("global"):
        assert window.kernel_for(plane) == plane


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("", "needs either kernel_size, or both kernel_h and kernel_w"),
        ("kernel_h: 2", "needs either kernel_size"),
        ("kernel_size: 2 kernel_h: 2 kernel_w: 2", "needs either kernel_size"),
        ("kernel_size: 0", "needs a kernel of at least 1"),
        ("kernel_size: 2 stride: 0", "needs a stride of at least 1"),
        (
            "kernel_size: 2 stride: 2 stride_h: 2 stride_w: 2",
            "takes either stride, or both stride_h and stride_w",
        ),
        ("kernel_size: 2 stride_h: 2", "takes either stride"),
        ("kernel_size: 2 pad_w: 1", "takes either pad"),
        ("kernel_size: 2 pad: 2", r"needs a pad below its kernel \(2, 2\), got pad \(2, 2\)"),
        ("global_pooling: true kernel_size: 2", "leave out kernel_size"),
        ("global_pooling: true pad: 1", "needs pad 0 and stride 1"),
        ("global_pooling: true stride: 2", "needs pad 0 and stride 1"),
    ],
)
def test_pooling_refuses(text, message):
    with pytest.raises(LayerError, match=message):
        pool(text)


def test_plane_smaller_than_window():
    with pytest.raises(LayerError, match=r"the window is \(7, 7\), the bottom \(5, 5\)"):
        pool("kernel_size: 7").pooled((5, 5))


def test_kernel_size_beside_half_a_pair_is_taken_as_caffe_does():
    assert pool("kernel_size: 3 kernel_h: 2").kernel == (3, 3)
