import numpy as np
import pytest

import caffelite as caffe
from caffelite.core.optimize import IN_PLACE
from caffelite.engines import get_engine
from caffelite.errors import CaffeliteError, NetError, OptimizedAwayError
from caffelite.proto.text import parse_net
from tests.core.nets import ip, layer, net_param

PICTURES = (
    'layer { name: "in" type: "Input" top: "data" input_param { shape { dim: 2 dim: 4 dim: 6 dim: 5 } } }'
)
ROWS = 'layer { name: "in" type: "Input" top: "data" input_param { shape { dim: 3 dim: 8 } } }'


def conv(name, bottom, top, more="", kind="Convolution", num_output=4):
    settings = f"convolution_param {{ num_output: {num_output} kernel_size: 3 pad: 1 {more} }}"
    return layer(kind, name, bottom, top, settings)


def scale(name, bottom, top, more="bias_term: true"):
    return layer("Scale", name, bottom, top, f"scale_param {{ {more} }}")


def build(*layers, dtype="float64", seed=0):
    """Return a net of phase TEST with random weights and statistics of batches."""
    net = caffe.Net(net_param(*layers), caffe.TEST, engine=get_engine("numpy", dtype, seed=1))
    randomize(net, seed)
    return net


def randomize(net, seed=0):
    rng = np.random.default_rng(seed)
    for each in net.layers:
        for blob in each.blobs:
            blob.data[...] = rng.standard_normal(blob.shape)
        if each.type == "BatchNorm":
            each.blobs[1].data[...] = 3 * rng.uniform(0.5, 2, each.blobs[1].shape)
            each.blobs[2].data[...] = 3  # three batches
    for name in net.inputs:
        net.blobs[name].data[...] = rng.standard_normal(net.blobs[name].shape)


def check(net, tolerance=1e-9):
    """Check that the optimized net computes the same, and return it."""
    optimized = net.optimize()
    assert optimized.inputs == net.inputs
    assert optimized.outputs == net.outputs
    for name in net.inputs:
        optimized.blobs[name].data[...] = net.blobs[name].data
    for _ in range(2):  # nothing that a forward overwrites is needed by the next
        expected = {name: values.copy() for name, values in net.forward().items()}
        got = optimized.forward()
        for name, values in expected.items():
            np.testing.assert_allclose(got[name], values, tolerance, tolerance * np.abs(values).max())
    for name in set(optimized.blobs) & set(net.blobs):
        np.testing.assert_allclose(
            optimized.blobs[name].data,
            net.blobs[name].data,
            tolerance,
            tolerance * np.abs(net.blobs[name].data).max(initial=0),
            err_msg=f"blob {name}",
        )
    return optimized


def kinds(net):
    return [each.type for each in net.layers if each.type != "Input"]


@pytest.mark.parametrize(
    "more", ["", "bias_term: false", "group: 2", "group: 4 bias_term: false dilation: 2"]
)
@pytest.mark.parametrize("kind", ["Convolution", "Deconvolution"])
@pytest.mark.parametrize("blob", ["c", "bn"], ids=["in_place", "not_in_place"])
def test_batch_norm_and_scale_become_part_of_the_layer_before(more, kind, blob):
    net = build(
        PICTURES,
        conv("c", "data", "c", more, kind),
        layer("BatchNorm", "bn", "c", blob),
        scale("s", blob, blob),
        layer("ReLU", "r", blob, blob),
    )
    optimized = check(net)
    assert kinds(optimized) == [kind, "ReLU"]
    assert list(optimized.blobs) == ["data", blob]
    assert len(optimized.params["c"]) == 2


@pytest.mark.parametrize(
    "affine",
    [
        layer("BatchNorm", "a", "c", "y"),
        layer("BatchNorm", "a", "c", "y", "batch_norm_param { eps: 0.5 use_global_stats: true }"),
        scale("a", "c", "y"),
        scale("a", "c", "y", "bias_term: false axis: -3"),
        scale("a", "c", "y", "num_axes: 0 bias_term: true"),
        layer("Bias", "a", "c", "y"),
        layer("Bias", "a", "c", "y", "bias_param { num_axes: 0 }"),
        layer("Power", "a", "c", "y", "power_param { scale: -2 shift: 0.5 }"),
    ],
    ids=lambda text: text.replace('"', "").split("{", 1)[1],
)
def test_each_affine_layer_alone(affine):
    assert kinds(check(build(PICTURES, conv("c", "data", "c"), affine))) == ["Convolution"]


@pytest.mark.parametrize("more", ["", "bias_term: false", "transpose: true"])
def test_inner_product(more):
    fc = layer("InnerProduct", "fc", "data", "fc", f"inner_product_param {{ num_output: 5 {more} }}")
    net = build(ROWS, fc, layer("BatchNorm", "bn", "fc", "fc"), scale("s", "fc", "fc", "axis: -1"))
    assert kinds(check(net)) == ["InnerProduct"]


def test_inner_product_by_rows_has_its_channels_last():
    three = 'layer { name: "in" type: "Input" top: "data" input_param { shape { dim: 2 dim: 3 dim: 5 } } }'
    fc = layer("InnerProduct", "fc", "data", "fc", "inner_product_param { num_output: 3 axis: 2 }")
    net = build(three, fc, layer("BatchNorm", "bn", "fc", "bn"), scale("s", "bn", "y", "axis: 2"))
    assert kinds(check(net)) == ["InnerProduct", "BatchNorm", "Scale"]
    assert kinds(check(build(three, fc, scale("s", "fc", "y", "axis: 2")))) == ["InnerProduct"]


def test_batch_norm_that_saw_no_batch():
    net = build(PICTURES, conv("c", "data", "c"), layer("BatchNorm", "bn", "c", "c"))
    net.params["bn"][2].data[...] = 0
    assert kinds(check(net)) == ["Convolution"]


def test_float32_stays_within_the_promise():
    net = build(
        PICTURES,
        conv("c", "data", "c"),
        layer("BatchNorm", "bn", "c", "c"),
        scale("s", "c", "c"),
        dtype="float32",
    )
    check(net, 1e-5)


@pytest.mark.parametrize(
    "layers",
    [
        (layer("BatchNorm", "bn", "c", "y", "batch_norm_param { use_global_stats: false }"),),
        (layer("BatchNorm", "bn", "c", "y", "phase: TRAIN"),),
        (scale("s", "c", "y", "axis: 2"),),
        (scale("s", "c", "y", "num_axes: -1"),),
        (layer("Scale", "s", "c c", "y", "scale_param { axis: 0 }"),),
        (layer("Power", "p", "c", "y", "power_param { power: 2 }"),),
        (layer("ReLU", "r", "c", "r"), layer("BatchNorm", "bn", "r", "y")),
        (layer("BatchNorm", "bn", "c", "y"), layer("TanH", "other", "c", "other")),
        (layer("BatchNorm", "bn", "c", "y", "loss_weight: 1"),),
    ],
    ids="batch_statistics train width all_axes two_bottoms square relu_between two_readers loss".split(),
)
def test_stays_where_it_would_compute_something_else(layers):
    net = build(PICTURES, conv("c", "data", "c"), *layers)
    assert kinds(check(net))[1:] == [text.split('type: "')[1].split('"')[0] for text in map(str, layers)]


def test_value_that_is_not_finite_stays():
    net = build(PICTURES, conv("c", "data", "c"), scale("s", "c", "y"))
    net.params["s"][0].data[1] = np.inf
    assert kinds(net.optimize()) == ["Convolution", "Scale"]


def test_affine_layers_without_weights_before_become_one():
    net = build(
        PICTURES,
        layer("BatchNorm", "bn", "data", "bn"),
        scale("s", "bn", "bn"),
        layer("Bias", "b", "bn", "b"),
        layer("Power", "p", "b", "p", "power_param { scale: 3 }"),
        layer("TanH", "t", "data", "t"),
    )
    optimized = check(net)
    assert kinds(optimized) == ["Scale", "TanH"]
    assert list(optimized.blobs) == ["data", "p", "t"]


def test_affine_layers_along_different_axes_stay_apart():
    net = build(PICTURES, scale("s", "data", "s"), scale("t", "s", "t", "axis: 3"))
    assert kinds(check(net)) == ["Scale", "Scale"]


def test_shared_weights_become_each_layers_own():
    shared = 'param { name: "w" } param { name: "b" }'
    net = build(
        PICTURES,
        layer(
            "Convolution",
            "c1",
            "data",
            "c1",
            f"{shared} convolution_param {{ num_output: 4 kernel_size: 1 }}",
        ),
        layer(
            "Convolution", "c2", "c1", "c2", f"{shared} convolution_param {{ num_output: 4 kernel_size: 1 }}"
        ),
        scale("s", "c2", "c2"),
        layer(
            "Convolution", "c3", "c2", "c3", f"{shared} convolution_param {{ num_output: 4 kernel_size: 1 }}"
        ),
    )
    optimized = check(net)
    assert kinds(optimized) == ["Convolution"] * 3
    assert len(optimized.learnable_params) == 4  # c1 and c3 go on sharing


def test_convolution_of_two_blobs_stays_apart():
    net = build(
        PICTURES,
        layer("TanH", "t", "data", "t"),
        conv("c", "data t", "a b"),
        scale("s", "a", "y"),
    )
    assert kinds(check(net)) == ["TanH", "Convolution", "Scale"]


def test_dropout_and_split_go():
    net = build(
        ROWS,
        ip("a", "data", "a"),
        layer("Dropout", "d", "a", "a"),
        layer("Dropout", "e", "a", "e"),
        layer("TanH", "t", "e", "t"),
        layer("Sigmoid", "u", "e", "u"),
        layer("Split", "s", "t", "t1 t2"),
        layer("Eltwise", "sum", "t1 t2 u", "sum"),
    )
    assert "Split" in kinds(net)
    optimized = check(net)
    assert kinds(optimized) == ["InnerProduct", "TanH", "Sigmoid", "Eltwise"]
    assert optimized.bottom_names["sum"] == ["t", "t", "u"]


@pytest.mark.parametrize(
    "identity",
    [
        layer("Dropout", "d", "a", "out"),
        layer("Power", "d", "a", "out"),
        layer("Concat", "d", "a", "out"),
        layer("Slice", "d", "a", "out"),
        layer("Split", "d", "a", "out"),
    ],
)
def test_output_of_a_layer_that_goes_keeps_its_name(identity):
    optimized = check(build(ROWS, ip("a", "data", "a"), layer("TanH", "t", "a", "a"), identity))
    assert kinds(optimized) == ["InnerProduct", "TanH"]
    assert optimized.outputs == ["out"]


@pytest.mark.parametrize(
    "layers",
    [
        (layer("Dropout", "d", "data", "out"),),
        (ip("a", "data", "a"), layer("Dropout", "d", "a", "out"), layer("TanH", "t", "a", "t")),
        (ip("a", "data", "a"), layer("Dropout", "d", "a", "out", "phase: TRAIN")),
        (ip("a", "data", "a"), layer("Split", "d", "a", "out other")),
        (ip("a", "data", "a", "loss_weight: 1"), layer("Dropout", "d", "a", "out")),
    ],
    ids="input two_readers train two_outputs loss".split(),
)
def test_identity_stays_where_a_name_would_be_lost(layers):
    net = build(ROWS, *layers)
    optimized = net.optimize()
    assert optimized.layer_dict["d"].type in ("Dropout", "Split")
    assert optimized.outputs == net.outputs


@pytest.mark.parametrize("kind", sorted(IN_PLACE))
def test_runs_in_place(kind):
    net = build(
        PICTURES,
        layer("Pooling", "p", "data", "p", "pooling_param { kernel_size: 2 }"),
        layer(kind, "f", "p", "y"),
    )
    if kind == "Log":
        net.blobs["data"].data[...] = np.abs(net.blobs["data"].data) + 1
    optimized = check(net)
    if kind != "Power":
        assert list(optimized.blobs) == ["data", "y"]
        assert optimized.bottom_names["f"] == ["y"]


@pytest.mark.parametrize(
    "layers",
    [
        (layer("ReLU", "r", "data", "y"),),
        (layer("Flatten", "f", "data", "f"), layer("ReLU", "r", "f", "y")),
        (conv("c", "data", "c"), layer("ReLU", "r", "c", "y"), layer("TanH", "t", "c", "t")),
        (conv("c", "data", "c", "} loss_weight: 1 inner_product_param {"), layer("ReLU", "r", "c", "y")),
    ],
    ids="input shared_memory two_readers loss".split(),
)
def test_does_not_overwrite_what_is_needed(layers):
    optimized = check(build(PICTURES, *layers))
    assert optimized.bottom_names["r"] != optimized.top_names["r"]


def test_what_is_written_behind_flatten_stays_as_it_is():
    net = build(
        PICTURES,
        conv("c", "data", "c"),
        layer("Flatten", "f", "c", "f"),
        layer("ReLU", "r", "f", "f"),
        layer("Dropout", "d", "c", "d"),
        layer("TanH", "t", "d", "t"),
    )
    optimized = check(net)
    assert "Dropout" in kinds(optimized)


def test_what_only_silence_reads_is_not_computed():
    net = build(
        PICTURES,
        conv("c", "data", "c"),
        conv("aside", "c", "aside"),
        layer("TanH", "t", "aside", "t"),
        layer("Silence", "q", "t", ""),
        conv("end", "c", "end"),
    )
    optimized = check(net)
    assert kinds(optimized) == ["Convolution", "Convolution"]
    with pytest.raises(OptimizedAwayError, match=r"'aside'.*whose result only Silence reads"):
        optimized.blobs["aside"]


def test_silence_stays_where_its_bottom_would_become_an_output():
    net = build(
        PICTURES,
        layer("Slice", "s", "data", "a b", "slice_param { axis: 1 }"),
        layer("Silence", "q", "b", ""),
    )
    assert kinds(check(net)) == ["Slice", "Silence"]


def test_losses_and_labels_stay():
    label = 'layer { name: "l" type: "Input" top: "label" input_param { shape { dim: 3 } } }'
    net = build(ROWS, label, ip("a", "data", "a"), layer("SoftmaxWithLoss", "loss", "a label", "loss"))
    net.blobs["label"].data[...] = [0, 1, 2]
    optimized = check(net)
    assert optimized.forward_loss() == pytest.approx(net.forward_loss())


def resnet_block():
    return build(
        PICTURES,
        conv("c1", "data", "c1", "bias_term: false"),
        layer("BatchNorm", "bn1", "c1", "bn1"),
        scale("s1", "bn1", "bn1"),
        layer("ReLU", "r1", "bn1", "r1"),
        layer("Dropout", "d1", "r1", "d1"),
        conv("c2", "d1", "c2"),
        layer("Eltwise", "sum", "c2 r1", "sum"),
        layer("ReLU", "r2", "sum", "out"),
    )


def test_blobs_and_layers_that_are_gone_say_why():
    optimized = check(resnet_block())
    assert list(optimized.blobs) == ["data", "r1", "c2", "out"]
    wanted = {
        "c1": r"^net 'T' has no blob 'c1': optimize\(\) made layer 'bn1' \(BatchNorm\) part of layer 'c1' "
        r"\(Convolution\); see blob 'r1', or the net before optimize\(\)$",
        "bn1": r"optimize\(\) lets layer 'r1' \(ReLU\) overwrite it; see blob 'r1'",
        "d1": r"optimize\(\) took out layer 'd1' \(Dropout\), which hands on what it gets; see blob 'r1'",
        "sum": "see blob 'out'",
    }
    for name, text in wanted.items():
        with pytest.raises(KeyError, match=text) as caught:
            optimized.blobs[name]
        assert isinstance(caught.value, CaffeliteError)
        with pytest.raises(NetError, match=text):
            optimized.forward(blobs=[name])
        assert name not in optimized.blobs
    for access in (lambda: optimized.params["bn1"], lambda: optimized.layer_dict["bn1"]):
        with pytest.raises(KeyError, match=r"no layer 'bn1': optimize\(\) made layer 'bn1'"):
            access()
    with pytest.raises(NetError, match=r"no layer 's1': optimize\(\) made layer 's1'"):
        optimized.forward(end="s1")
    with pytest.raises(KeyError, match=r"^'nothing'$"):
        optimized.blobs["nothing"]


def test_net_before_stays_as_it_was_and_shares_nothing():
    net = resnet_block()
    before = {name: [blob.data.copy() for blob in blobs] for name, blobs in net.params.items()}
    optimized = check(net)
    for name, blobs in net.params.items():
        for blob, values in zip(blobs, before[name], strict=True):
            np.testing.assert_array_equal(blob.data, values)
    for name, blobs in optimized.params.items():
        assert not any(
            np.shares_memory(a.data, b.data) for a, b in zip(blobs, net.params[name], strict=False)
        )
    assert net.backward() is not None


def test_draws_no_random_numbers():
    net = build(ROWS, ip("a", "data", "a"))
    state = net.engine.rng.uniform(0, 1, (3,)) is not None
    assert state
    net.engine.rng.seed(5)
    expected = net.engine.rng.uniform(0, 1, (3,))
    net.engine.rng.seed(5)
    net.optimize()
    np.testing.assert_array_equal(net.engine.rng.uniform(0, 1, (3,)), expected)


def test_has_the_shapes_that_the_net_has_now():
    net = resnet_block()
    net.blobs["data"].reshape(1, 4, 9, 9)
    net.reshape()
    optimized = net.optimize()
    assert optimized.blobs["out"].shape == (1, 4, 9, 9)
    optimized.blobs["data"].reshape(3, 4, 2, 2)
    assert optimized.forward()["out"].shape == (3, 4, 2, 2)


def test_backward_is_refused():
    with pytest.raises(NetError, match="was optimized for inference and has no backward; use the net before"):
        resnet_block().optimize().backward()


def test_net_of_phase_train_is_refused():
    net = caffe.Net(net_param(ROWS, ip("a", "data", "a")), caffe.TRAIN)
    with pytest.raises(NetError, match=r"phase TRAIN, and optimize\(\) is for inference: build it anew"):
        net.optimize()


def test_weights_of_the_net_before_are_refused(tmp_path):
    net = resnet_block()
    optimized = net.optimize()
    for save, file in ((net.save, "w.caffemodel"), (net.save_hdf5, "w.caffemodel.h5")):
        save(tmp_path / file)
        with pytest.raises(NetError, match=r"layer 'bn1', which optimize\(\) made part of another: load the"):
            optimized.copy_from(tmp_path / file)
    with pytest.raises(NetError, match="which optimize"):
        optimized.share_with(net)


def test_saved_weights_and_message_make_the_same_net(tmp_path):
    optimized = check(resnet_block())
    optimized.save(tmp_path / "w.caffemodel")
    text = str(optimized.to_proto())
    read = parse_net(text)
    for each in read.layer:
        del each.blobs[:]
    net = caffe.Net(
        read, caffe.TEST, weights=tmp_path / "w.caffemodel", engine=get_engine("numpy", "float64")
    )
    net.blobs["data"].data[...] = optimized.blobs["data"].data
    np.testing.assert_allclose(net.forward()["out"], optimized.forward()["out"], 1e-6)


def test_optimizing_again_changes_nothing_more():
    once = resnet_block().optimize()
    twice = check(once)
    assert kinds(twice) == kinds(once)
    with pytest.raises(OptimizedAwayError, match="made layer 'bn1'"):
        twice.blobs["c1"]


def test_finds_files_beside_the_prototxt(tmp_path, monkeypatch):
    h5py = pytest.importorskip("h5py")
    (tmp_path / "sub").mkdir()
    with h5py.File(tmp_path / "sub" / "rows.h5", "w") as file:
        file["data"] = np.arange(24, dtype=np.float32).reshape(3, 8)
    (tmp_path / "sub" / "list.txt").write_text("rows.h5\n")
    source = layer("HDF5Data", "in", "", "data", 'hdf5_data_param { source: "list.txt" batch_size: 3 }')
    (tmp_path / "sub" / "net.prototxt").write_text(f"{source} {ip('a', 'data', 'a')}")
    monkeypatch.chdir(tmp_path)
    net = caffe.Net("sub/net.prototxt", caffe.TEST)
    np.testing.assert_allclose(net.optimize().forward()["a"], net.forward()["a"], 1e-5)
