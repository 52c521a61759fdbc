import numpy as np
import pytest

import caffelite as caffe
from caffelite import layers as L
from caffelite import params as P
from caffelite.coord_map import (
    AxisMismatchException,
    UndefinedMapException,
    compose,
    coord_map,
    coord_map_from_to,
    crop,
    inverse,
)


def a_net(ks=3, stride=1, pad=0, pool=2, dks=4, dstride=2, dpad=0):
    n = caffe.NetSpec()
    n.data = L.Input(shape={"dim": [2, 1, 100, 100]})
    n.aux = L.Input(shape={"dim": [2, 1, 20, 20]})
    n.conv = L.Convolution(n.data, num_output=10, kernel_size=ks, stride=stride, pad=pad)
    n.pool = L.Pooling(n.conv, pool=P.Pooling.MAX, kernel_size=pool, stride=pool, pad=0)
    n.deconv = L.Deconvolution(
        n.pool, convolution_param={"num_output": 10, "kernel_size": dks, "stride": dstride, "pad": dpad}
    )
    return n


@pytest.mark.parametrize(
    ("layer", "expected"),
    [
        (L.ReLU, (None, 1, 0)),
        (lambda x: L.Convolution(x, num_output=1, kernel_size=5, stride=2, pad=1), (1, 0.5, -0.5)),
        (lambda x: L.Convolution(x, num_output=1, kernel_size=3, dilation=2), (1, 1, -2)),
        (lambda x: L.Pooling(x, kernel_size=2, stride=2), (1, 0.5, -0.25)),
        (
            lambda x: L.Deconvolution(x, convolution_param={"kernel_size": 4, "stride": 2, "pad": 1}),
            (1, 2, 0.5),
        ),
        (lambda x: L.Crop(x, x, axis=2, offset=3), (1, 1, -3)),
    ],
)
def test_maps_of_layers(layer, expected):
    assert coord_map(layer(L.Input()).fn) == expected


def test_maps_invert_and_compose():
    assert inverse((1, 2, 6)) == (1, 0.5, -3)
    assert compose((None, 2, 1), (1, 3, 4)) == (1, 6, 9)
    assert compose((1, 2, 6), inverse((1, 2, 6))) == (1, 1, 0)
    with pytest.raises(AxisMismatchException, match="axis 1, the other of axis 2"):
        compose((1, 1, 0), (2, 1, 0))


def test_height_and_width_may_differ():
    n = a_net(ks=[3, 5], stride=[1, 2], pad=[0, 10])
    _, a, b = coord_map_from_to(n.deconv, n.data)
    for i, one in enumerate((a_net(3, 1, 0), a_net(5, 2, 10))):
        _, a_one, b_one = coord_map_from_to(one.deconv, one.data)
        assert (a[i], b[i]) == (a_one, b_one)


def test_the_place_of_a_pixel_is_that_of_the_computed_blobs():
    """A point in the data comes out, through convolution and deconvolution of ones, where the map says."""
    n = caffe.NetSpec()
    n.data = L.Input(shape={"dim": [1, 1, 31, 31]})
    filler = {"type": "constant", "value": 1}
    n.conv = L.Convolution(n.data, num_output=1, kernel_size=3, stride=2, weight_filler=filler)
    n.up = L.Deconvolution(
        n.conv,
        convolution_param={"num_output": 1, "kernel_size": 3, "stride": 2, "pad": 1, "weight_filler": filler},
    )
    net = caffe.Net(n.to_proto(), caffe.TEST)
    net.blobs["data"].data[0, 0, 15, 15] = 1
    rows = net.forward()["up"][0, 0].sum(axis=1)
    centre = (rows * np.arange(len(rows))).sum() / rows.sum()
    _, a, b = coord_map_from_to(n.up, n.data)
    assert a * centre + b == pytest.approx(15)


def test_crop_aligns_to_the_data():
    n = a_net()
    n.crop = crop(n.deconv, n.data)
    param = n.to_proto().layer[-1].crop_param
    assert (param.axis, list(param.offset)) == (2, [0])
    same = L.ReLU(n.data)
    assert crop(same, n.data).fn.params["crop_param"] == {"axis": 2, "offset": 0}


def test_only_the_first_bottom_of_a_crop_counts():
    n = a_net()
    n.crop = L.Crop(n.deconv, n.aux, axis=2, offset=5)
    _, _, b = coord_map_from_to(n.deconv, n.data)
    assert coord_map_from_to(n.crop, n.data)[2] == b + 5
    with pytest.raises(RuntimeError):
        coord_map_from_to(n.crop, n.aux)


def test_many_paths_are_walked_once():
    top = data = L.Input()
    for _ in range(60):
        top = L.Eltwise(L.ReLU(top), top)
    assert coord_map_from_to(top, data) == (None, 1, 0)


@pytest.mark.parametrize("kind", ["InnerProduct", "Softmax"])
def test_layers_without_coordinates_end_the_way(kind):
    n = a_net()
    top = L.InnerProduct(n.deconv, num_output=3) if kind == "InnerProduct" else L.Softmax(n.deconv)
    with pytest.raises(UndefinedMapException, match=f"type {kind} keep no coordinates"):
        coord_map(top.fn)
    with pytest.raises(RuntimeError, match="Could not compute map between tops"):
        coord_map_from_to(top, n.data)


@pytest.mark.parametrize(
    ("settings", "message"),
    [
        ({"pool": 3}, r"scale mismatch on crop \(a = \[1.5\]\)"),
        ({"dpad": 10}, r"cannot crop negative offset"),
        ({"ks": 2}, r"cannot crop noninteger offset"),
    ],
)
def test_what_cannot_be_cropped(settings, message):
    n = a_net(**settings)
    with pytest.raises(AssertionError, match=message):
        crop(n.deconv, n.data)


def test_old_settings_are_refused():
    with pytest.raises(KeyError, match="this Convolution has no kernel_size; write kernel_size"):
        coord_map(L.Convolution(L.Input(), kernel_h=3, kernel_w=3).fn)
    with pytest.raises(AssertionError, match="does not support legacy _h/_w params"):
        coord_map(L.Pooling(L.Input(), kernel_size=3, stride_h=2).fn)
