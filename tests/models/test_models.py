import re
from fractions import Fraction

import numpy as np
import pytest
from PIL import Image

import caffelite
from caffelite import log
from caffelite.core.net import Net
from caffelite.engines import get_engine
from caffelite.proto.caffe_pb2 import SolverParameter
from caffelite.solvers import get_solver
from caffelite.solvers.lr_policies import learning_rate
from models.generate.__main__ import FILES, NETS
from tests.models import nets
from tests.models.table import MODELS

NAMES = sorted(MODELS)
FOLDERS = sorted(path.parent.name for path in nets.ROOT.glob("*/train_val.prototxt"))
SOLVERS = sorted(str(path.relative_to(nets.ROOT)) for path in nets.ROOT.glob("*/*solver.prototxt"))
STAGES = {"mnist_autoencoder": ("test-on-test",)}
TRAINING_ONLY = {"googlenet": re.compile(r"loss[12]/"), "mnist_siamese": re.compile(r".*_p$")}


@pytest.fixture(autouse=True)
def _quiet():
    log.set_level(log.WARNING)
    yield
    log.set_level(None)


@pytest.fixture
def unfilled(monkeypatch):
    """Let layers leave their weights as they are: memory that nobody touches is not allocated."""
    monkeypatch.setattr("caffelite.core.layer.fill", lambda blob, filler: None)


def build(param):
    return Net(param, engine=get_engine("numpy", "float32", seed=1))


def shapes(net):
    return {name: [blob.shape for blob in blobs] for name, blobs in net.params.items()}


def test_every_model_is_in_the_table():
    assert sorted([*NAMES, "lenet"]) == FOLDERS
    assert sorted(NETS) == NAMES


@pytest.mark.parametrize("file", FILES)
@pytest.mark.parametrize("name", NAMES)
def test_files_are_what_the_generator_writes(name, file):
    with open(nets.path(name, file), encoding="utf-8") as stream:
        assert stream.read() == str(NETS[name](FILES[file]))


@pytest.mark.parametrize("file", ["train_val.prototxt", "deploy.prototxt"])
@pytest.mark.parametrize("name", FOLDERS)
def test_reads_without_a_warning(capfd, name, file):
    net = caffelite.read_net(nets.path(name, file))
    assert len(net.layer) > 5
    assert capfd.readouterr().err == ""


@pytest.mark.parametrize("name", NAMES)
def test_published_count_is_the_papers_arithmetic(name):
    assert MODELS[name].parameters == MODELS[name].arithmetic


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.usefixtures("unfilled")
def test_deploy_has_the_published_parameters_and_multiply_adds(name):
    net = build(nets.deploy(name))
    assert nets.learned(net) == MODELS[name].parameters
    assert nets.multiply_adds(net) == MODELS[name].multiply_adds


@pytest.mark.parametrize("phase", [caffelite.TRAIN, caffelite.TEST], ids=["train", "test"])
@pytest.mark.parametrize("name", NAMES)
@pytest.mark.usefixtures("unfilled")
def test_train_val_and_deploy_have_the_same_parameters(name, phase):
    stages = STAGES.get(name, ()) if phase == caffelite.TEST else ()
    net = build(nets.train_val(name, phase, stages))
    assert nets.learned(net) == MODELS[name].parameters + MODELS[name].extra
    trained, used = shapes(net), shapes(build(nets.deploy(name)))
    only = TRAINING_ONLY.get(name)
    assert {layer: trained[layer] for layer in trained if not (only and only.match(layer))} == used


def test_counts_of_googlenets_heads_by_arithmetic():
    from tests.models import counts

    heads = counts.googlenet(heads=True) - counts.googlenet()
    assert heads == MODELS["googlenet"].extra


@pytest.mark.parametrize("name", NAMES)
def test_readme_and_comments_tell_the_numbers(name):
    model = MODELS[name]
    readme = (nets.ROOT / name / "README.md").read_text(encoding="utf-8")
    assert f"| parameters | {model.parameters:,}" in readme
    assert f"| multiply-adds | {model.multiply_adds:,} " in readme
    assert f"[{name}]({name})" in (nets.ROOT / "README.md").read_text(encoding="utf-8")
    for file, train in FILES.items():
        head = (nets.ROOT / name / file).read_text(encoding="utf-8").split("name:")[0]
        assert f"{model.parameters + train * model.extra:,} parameters" in head


@pytest.mark.parametrize("name", NAMES)
def test_overview_tells_the_numbers(name):
    overview = (nets.ROOT / "README.md").read_text(encoding="utf-8")
    (row,) = [line for line in overview.splitlines() if line.startswith(f"| [{name}]")]
    assert row.endswith(f"| {MODELS[name].parameters:,} | {MODELS[name].multiply_adds:,} |")


# One pass through smaller pictures: (height and width, or None; classes or None)
SMALL = {
    "char_lstm": (None, 128),
    "cifar10_full": (None, 10),
    "cifar10_quick": (None, 10),
    "densenet121": (64, None),
    "googlenet": (224, None),
    "mnist_autoencoder": (None, None),
    "mnist_siamese": (None, None),
    "mobilenet_v1": (64, None),
    "nin": (224, None),
    "resnet18": (64, None),
    "squeezenet_v1.1": (67, 1000),
}
# Both points of a pair move by them alike, and the loss sees their distance only.
WITHOUT_EFFECT = {("mnist_siamese", layer, 1) for layer in ("ip2", "ip2_p", "feat", "feat_p")}


def fill_inputs(net, classes, seed=3):
    rng = np.random.default_rng(seed)
    for name in net.inputs:
        blob = net.blobs[name]
        if name in ("label", "sim") or classes == 128:
            blob.data[...] = rng.integers(2, size=blob.shape)
        else:
            blob.data[...] = rng.random(blob.shape)


@pytest.mark.parametrize("name", sorted(SMALL))
def test_gradients_reach_every_parameter(name):
    size, classes = SMALL[name]
    net = build(nets.train_val(name, caffelite.TRAIN, size=size))
    fill_inputs(net, classes)
    net.clear_param_diffs()
    loss = net.forward_backward()
    assert np.isfinite(loss)
    assert loss > 0
    if classes is not None:  # fresh weights know nothing: all classes are about equally likely
        assert loss == pytest.approx(np.log(classes), rel=0.05)
    layers = [layer for layer in net.layers if layer.type != "BatchNorm"]
    for layer in layers:
        for i, blob in enumerate(layer.blobs):
            assert np.isfinite(blob.diff).all()
            where = (name, layer.layer_param.name, i)
            assert blob.diff.any() != (where in WITHOUT_EFFECT), f"gradient of {where}"


@pytest.mark.parametrize("name", ["cifar10_full", "googlenet", "mobilenet_v1", "resnet18"])
def test_trained_weights_load_for_use_and_give_the_same_scores(tmp_path, name):
    size = SMALL[name][0]
    trained = build(nets.train_val(name, caffelite.TEST, batch=1, size=size))
    fill_inputs(trained, None)
    for layer in trained.layers:
        if layer.type == "BatchNorm":  # as if it had seen pictures of mean 0 and variance 1
            layer.blobs[1].data[...] = layer.blobs[2].data[...] = 1
    trained.forward()
    trained.save(str(tmp_path / "w.caffemodel"))
    param = nets.deploy(name, size)
    param.layer[0].input_param.shape[0].dim[0] = 1
    used = Net(param, weights=str(tmp_path / "w.caffemodel"), engine=trained.engine, phase=caffelite.TEST)
    prob = used.forward(data=trained.blobs["data"].data)["prob"]
    assert prob.sum() == pytest.approx(1, rel=1e-4)
    scores = used.bottom_names["prob"][0]
    np.testing.assert_array_equal(used.blobs[scores].data, trained.blobs[scores].data)


@pytest.mark.parametrize(("height", "width"), [(500, 500), (375, 500), (67, 211)])
@pytest.mark.usefixtures("unfilled")
def test_fcn8s_scores_every_pixel_of_pictures_of_any_size(height, width):
    net = build(nets.deploy("fcn8s"))
    net.blobs["data"].reshape(1, 3, height, width)
    net.reshape()
    assert net.blobs["score"].shape == (1, 21, height, width)


def test_example_of_a_readme_runs(tmp_path, monkeypatch, capsys):
    name = "squeezenet_v1.1"
    build(nets.train_val(name, caffelite.TEST)).save(str(tmp_path / f"{name}.caffemodel"))
    Image.new("RGB", (300, 200), "teal").save(tmp_path / "cat.jpg")
    (tmp_path / "models").symlink_to(nets.ROOT)
    monkeypatch.chdir(tmp_path)
    (example,) = examples(name)
    exec(compile(example, "README.md", "exec"), {})
    assert len(re.findall(r"\d+", capsys.readouterr().out)) == 5


@pytest.mark.parametrize("name", NAMES)
def test_examples_use_files_that_are_there(name):
    for example in examples(name):
        compile(example, f"{name}/README.md", "exec")
    text = (nets.ROOT / name / "README.md").read_text(encoding="utf-8")
    files = re.findall(r"models/[\w./]+?\.(?:py|prototxt)", text)
    assert f"models/{name}/solver.prototxt" in files
    assert [file for file in files if not (nets.ROOT.parent / file).exists()] == []


def examples(name):
    text = (nets.ROOT / name / "README.md").read_text(encoding="utf-8")
    return re.findall(r"```python\n(.*?)```", text, re.DOTALL)


# Layers of the public .caffemodel files and the shapes of their blobs: weights are found by these names.
PUBLIC = {
    "alexnet": {"conv2": [(256, 48, 5, 5), (256,)], "fc6": [(4096, 9216), (4096,)]},
    "caffenet": {"conv5": [(256, 192, 3, 3), (256,)], "fc8": [(1000, 4096), (1000,)]},
    "cifar10_full": {"ip1": [(10, 1024), (10,)]},
    "cifar10_quick": {"ip2": [(10, 64), (10,)]},
    "densenet121": {
        "conv1/bn": [(64,), (64,), (1,)],
        "conv2_1/x1/scale": [(64,), (64,)],
        "conv4_24/x2": [(32, 128, 3, 3)],
        "conv4_blk": [(512, 1024, 1, 1)],
        "conv5_blk/scale": [(1024,), (1024,)],
        "fc6": [(1000, 1024, 1, 1), (1000,)],
    },
    "fcn8s": {
        "fc6": [(4096, 512, 7, 7), (4096,)],
        "score_fr": [(21, 4096, 1, 1), (21,)],
        "upscore2": [(21, 21, 4, 4)],
        "score_pool4": [(21, 512, 1, 1), (21,)],
        "upscore_pool4": [(21, 21, 4, 4)],
        "score_pool3": [(21, 256, 1, 1), (21,)],
        "upscore8": [(21, 21, 16, 16)],
    },
    "googlenet": {
        "conv1/7x7_s2": [(64, 3, 7, 7), (64,)],
        "inception_3a/5x5_reduce": [(16, 192, 1, 1), (16,)],
        "inception_5b/pool_proj": [(128, 832, 1, 1), (128,)],
        "loss3/classifier": [(1000, 1024), (1000,)],
    },
    "mnist_autoencoder": {"encode1": [(1000, 784), (1000,)], "decode4": [(250, 30), (250,)]},
    "mnist_siamese": {"feat": [(2, 10), (2,)]},
    "mobilenet_v1": {
        "conv2_1/dw": [(32, 1, 3, 3)],
        "conv2_1/dw/bn": [(32,), (32,), (1,)],
        "conv5_6/sep/scale": [(1024,), (1024,)],
        "fc7": [(1000, 1024, 1, 1), (1000,)],
    },
    "nin": {"cccp6": [(384, 384, 1, 1), (384,)], "conv4-1024": [(1024, 384, 3, 3), (1024,)]},
    "resnet18": {"res3a_branch1": [(128, 64, 1, 1)], "scale5b_branch2b": [(512,), (512,)]},
    "resnet50": {
        "conv1": [(64, 3, 7, 7), (64,)],
        "bn_conv1": [(64,), (64,), (1,)],
        "res4f_branch2c": [(1024, 256, 1, 1)],
        "scale3d_branch2a": [(128,), (128,)],
    },
    "resnet101": {
        "conv1": [(64, 3, 7, 7)],
        "res4b22_branch2b": [(256, 256, 3, 3)],
        "bn5c_branch2c": [(2048,), (2048,), (1,)],
    },
    "resnet152": {
        "scale_conv1": [(64,), (64,)],
        "res3b7_branch2a": [(128, 512, 1, 1)],
        "bn4b35_branch2a": [(256,), (256,), (1,)],
    },
    "squeezenet_v1.1": {"fire9/expand3x3": [(256, 64, 3, 3), (256,)], "conv10": [(1000, 512, 1, 1), (1000,)]},
    "vgg16": {"conv3_3": [(256, 256, 3, 3), (256,)], "fc6": [(4096, 25088), (4096,)]},
    "vgg19": {"conv5_4": [(512, 512, 3, 3), (512,)], "fc8": [(1000, 4096), (1000,)]},
}


@pytest.mark.parametrize("name", sorted(PUBLIC))
@pytest.mark.usefixtures("unfilled")
def test_layers_have_the_names_and_shapes_of_the_public_weights(name):
    found = shapes(build(nets.deploy(name)))
    for layer, expected in PUBLIC[name].items():
        assert found[layer] == expected


@pytest.mark.parametrize("file", SOLVERS)
def test_solver_reads_without_a_warning_and_names_its_own_net(capfd, file):
    solver = caffelite.read_solver(str(nets.ROOT / file))
    folder = file.split("/")[0]
    assert capfd.readouterr().err == ""
    assert solver.net == f"models/{folder}/train_val.prototxt"
    assert solver.snapshot_prefix.startswith(f"models/{folder}/")
    assert solver.solver_mode == SolverParameter.CPU


TINY = """
name: "tiny"
layer { name: "in" type: "Input" top: "x" top: "y" input_param { shape { dim: 2 dim: 3 } } }
layer { name: "ip" type: "InnerProduct" bottom: "x" top: "ip" inner_product_param { num_output: 3 } }
layer { name: "loss" type: "EuclideanLoss" bottom: "ip" bottom: "y" top: "loss" }
"""


@pytest.mark.parametrize("file", SOLVERS)
def test_solver_settings_fit_together(file):
    """Build the solver around a tiny net: its type takes its settings, and its rate stays positive."""
    param = caffelite.read_solver(str(nets.ROOT / file))
    for field in ("net", "test_iter", "test_interval", "test_state"):
        param.ClearField(field)
    param.net_param.CopyFrom(caffelite.proto.text.parse_net(TINY))
    get_solver(param)
    assert learning_rate(param, 0, 0) == pytest.approx(param.base_lr)
    last = learning_rate(param, param.max_iter - 1, len(param.stepvalue))
    assert 0 < last <= param.base_lr
    assert all(value < param.max_iter for value in param.stepvalue)


# base_lr, momentum, weight decay, iterations, pictures in an update, validation pictures in a test
PUBLISHED = {
    "alexnet": ("0.01", "0.9", "0.0005", 450_000, 256, 50_000),
    "caffenet": ("0.01", "0.9", "0.0005", 450_000, 256, 50_000),
    "cifar10_full": ("0.001", "0.9", "0.004", 70_000, 100, 10_000),
    "cifar10_quick": ("0.001", "0.9", "0.004", 5_000, 100, 10_000),
    "densenet121": ("0.1", "0.9", "0.0001", 450_450, 256, 50_000),
    "fcn8s": ("1e-14", "0.99", "0.0005", 100_000, 1, 736),
    "googlenet": ("0.01", "0.9", "0.0002", 10_000_000, 32, 50_000),
    "mnist_siamese": ("0.01", "0.9", "0", 50_000, 64, 2_000),
    "nin": ("0.01", "0.9", "0.0005", 450_000, 64, 50_000),
    "resnet18": ("0.1", "0.9", "0.0001", 600_000, 256, 50_000),
    "resnet50": ("0.1", "0.9", "0.0001", 600_000, 256, 50_000),
    "resnet101": ("0.1", "0.9", "0.0001", 600_000, 256, 50_000),
    "resnet152": ("0.1", "0.9", "0.0001", 600_000, 256, 50_000),
    "squeezenet_v1.1": ("0.04", "0.9", "0.0002", 170_000, 512, 50_000),
    "vgg16": ("0.01", "0.9", "0.0005", 370_000, 256, 50_000),
    "vgg19": ("0.01", "0.9", "0.0005", 370_000, 256, 50_000),
}


@pytest.mark.parametrize("name", sorted(PUBLISHED))
def test_solver_has_the_published_settings(name):
    base_lr, momentum, decay, iterations, pictures, tested = PUBLISHED[name]
    solver = caffelite.read_solver(nets.path(name, "solver.prototxt"))
    layers = caffelite.read_net(nets.path(name, "train_val.prototxt")).layer
    train, test = (
        next(
            layer.data_param.batch_size
            for layer in layers
            if layer.type == "Data" and layer.include[0].phase == phase
        )
        for phase in (caffelite.TRAIN, caffelite.TEST)
    )
    found = [solver.base_lr, solver.momentum, solver.weight_decay]
    assert [float(np.float32(value)) for value in found] == [
        float(np.float32(Fraction(value))) for value in (base_lr, momentum, decay)
    ]
    assert solver.max_iter == iterations
    assert train * solver.iter_size == pictures
    assert test * solver.test_iter[0] == tested
