"""Parameters of the published nets, by arithmetic from the tables of their papers alone."""

from itertools import pairwise


def conv(inputs, outputs, kernel, group=1, bias=True):
    return outputs * (inputs // group) * kernel * kernel + bias * outputs


def fc(inputs, outputs):
    return (inputs + 1) * outputs


def conv_norm(inputs, outputs, kernel, group=1, bias=False):
    """Count a convolution and the factor and shift of its batch normalization."""
    return conv(inputs, outputs, kernel, group, bias) + 2 * outputs


def cifar10_quick():  # 32 pixels, halved three times (upwards): 16, 8, 4
    return conv(3, 32, 5) + conv(32, 32, 5) + conv(32, 64, 5) + fc(64 * 4 * 4, 64) + fc(64, 10)


def cifar10_full():
    return conv(3, 32, 5) + conv(32, 32, 5) + conv(32, 64, 5) + fc(64 * 4 * 4, 10)


def mnist_autoencoder():
    half = [784, 1000, 500, 250, 30]
    return sum(fc(a, b) + fc(b, a) for a, b in pairwise(half))


def mnist_siamese():  # one half: the other shares its parameters; 28 -> 24 -> 12 -> 8 -> 4
    return conv(1, 20, 5) + conv(20, 50, 5) + fc(50 * 4 * 4, 500) + fc(500, 10) + fc(10, 2)


def alexnet():
    convolutions = (
        conv(3, 96, 11)
        + conv(96, 256, 5, 2)
        + conv(256, 384, 3)
        + conv(384, 384, 3, 2)
        + conv(384, 256, 3, 2)
    )
    return convolutions + fc(256 * 6 * 6, 4096) + fc(4096, 4096) + fc(4096, 1000)


def nin():
    blocks = [(3, 96, 11, 96), (96, 256, 5, 256), (256, 384, 3, 384), (384, 1024, 3, 1000)]
    return sum(conv(i, o, k) + conv(o, o, 1) + conv(o, last, 1) for i, o, k, last in blocks)


def vgg_convolutions(blocks):
    total, inputs = 0, 3
    for width, number in zip((64, 128, 256, 512, 512), blocks, strict=True):
        total += conv(inputs, width, 3) + (number - 1) * conv(width, width, 3)
        inputs = width
    return total


def vgg(blocks):
    return vgg_convolutions(blocks) + fc(512 * 7 * 7, 4096) + fc(4096, 4096) + fc(4096, 1000)


def fcn8s():
    scores = conv(4096, 21, 1) + conv(512, 21, 1) + conv(256, 21, 1)
    kernels = 21 * 21 * (4 * 4 + 4 * 4 + 16 * 16)
    return vgg_convolutions((2, 2, 3, 3, 3)) + conv(512, 4096, 7) + conv(4096, 4096, 1) + scores + kernels


def googlenet(heads=False):
    total = conv(3, 64, 7) + conv(64, 64, 1) + conv(64, 192, 3)
    inputs = 192
    table = """64 96 128 16 32 32  128 128 192 32 96 64  192 96 208 16 48 64  160 112 224 24 64 64
        128 128 256 24 64 64  112 144 288 32 64 64  256 160 320 32 128 128  256 160 320 32 128 128
        384 192 384 48 128 128"""
    widths = [int(width) for width in table.split()]
    for i in range(0, len(widths), 6):
        one, r3, three, r5, five, pool = widths[i : i + 6]
        total += conv(inputs, one, 1) + conv(inputs, r3, 1) + conv(r3, three, 3)
        total += conv(inputs, r5, 1) + conv(r5, five, 5) + conv(inputs, pool, 1)
        inputs = one + three + five + pool
    if heads:  # behind 4a (512 channels) and 4d (528), each of 4 x 4 positions
        total += sum(conv(c, 128, 1) + fc(128 * 4 * 4, 1024) + fc(1024, 1000) for c in (512, 528))
    return total + fc(1024, 1000)


def squeezenet():
    total, inputs = conv(3, 64, 3), 64
    for squeeze in (16, 16, 32, 32, 48, 48, 64, 64):
        expand = 4 * squeeze
        total += conv(inputs, squeeze, 1) + conv(squeeze, expand, 1) + conv(squeeze, expand, 3)
        inputs = 2 * expand
    return total + conv(512, 1000, 1)


def resnet18():
    total, inputs = conv_norm(3, 64, 7), 64
    for width in (64, 128, 256, 512):
        total += conv_norm(inputs, width, 3) + 3 * conv_norm(width, width, 3)
        total += 0 if inputs == width else conv_norm(inputs, width, 1)
        inputs = width
    return total + fc(512, 1000)


def resnet(blocks, first_bias=False):
    total, inputs = conv_norm(3, 64, 7, bias=first_bias), 64
    for width, number in zip((64, 128, 256, 512), blocks, strict=True):
        for i in range(number):
            total += conv_norm(inputs, width, 1) + conv_norm(width, width, 3) + conv_norm(width, 4 * width, 1)
            total += conv_norm(inputs, 4 * width, 1) if i == 0 else 0
            inputs = 4 * width
    return total + fc(2048, 1000)


def densenet121():
    total, width = conv_norm(3, 64, 7), 64
    for block, number in enumerate((6, 12, 24, 16)):
        for _ in range(number):  # here normalization comes before each convolution
            total += 2 * width + conv(width, 128, 1, bias=False) + 2 * 128 + conv(128, 32, 3, bias=False)
            width += 32
        total += 2 * width
        if block < 3:
            total += conv(width, width // 2, 1, bias=False)
            width //= 2
    return total + fc(1024, 1000)


def mobilenet():
    total = conv_norm(3, 32, 3)
    for a, b in pairwise([32, 64, 128, 128, 256, 256, 512, 512, 512, 512, 512, 512, 1024, 1024]):
        total += conv_norm(a, a, 3, group=a) + conv_norm(a, b, 1)
    return total + fc(1024, 1000)


def char_lstm():
    return 128 * 128 + 2 * (4 * 128 * (128 + 128 + 1)) + fc(128, 128)
