"""What every registered layer type owes to nets: one table, one set of tests."""

import importlib
import inspect
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import pytest
from google.protobuf import text_format

import caffelite
from caffelite.core.layer import LAYERS
from tests.helpers import check_gradient, make_layer

ROOT = Path(__file__).parents[2]


def draw(*shape, seed=0):
    """Return numbers between 0.2 and 3 of either sign: away from kinks at 0, and distinct."""
    rng = np.random.default_rng([seed, *shape])
    return rng.permutation(np.linspace(0.2, 3, max(1, np.prod(shape)))).reshape(shape) * rng.choice(
        [-1, 1], shape
    )


def labels(*shape, classes=3):
    return np.random.default_rng(shape).integers(0, classes, shape).astype(float)


@dataclass(frozen=True)
class Case:
    """A representative layer; ``bottoms`` gives the bottoms' values for a batch of n."""

    text: str
    bottoms: object
    tops: int = 1
    gradient: tuple[int, ...] | None = None  # bottoms that have a gradient; None: those not no_backward


def one(*shape):
    return lambda n: [draw(n, *shape)]


def two(*shape):
    return lambda n: [draw(n, *shape), draw(n, *shape, seed=1)]


FILLED = 'weight_filler { type: "gaussian" } bias_filler { type: "gaussian" }'
CASES = {
    "Accuracy": Case("accuracy_param { top_k: 2 }", lambda n: [draw(n, 3), labels(n)], 2, gradient=()),
    "AbsVal": Case("", one(3, 4)),
    "ArgMax": Case("argmax_param { axis: 1 top_k: 2 }", one(3, 4), gradient=()),
    "BNLL": Case("", one(3, 4)),
    "BatchNorm": Case("batch_norm_param { eps: 0.1 }", one(3, 4)),
    "BatchReindex": Case("", lambda n: [draw(n, 3), labels(4, classes=n)], gradient=(0,)),
    "Bias": Case('bias_param { axis: 1 filler { type: "gaussian" } }', one(3, 4)),
    "Clip": Case("clip_param { min: -1 max: 2 }", one(3, 4)),
    "Concat": Case("", two(2, 3)),
    "ContrastiveLoss": Case(
        "contrastive_loss_param { margin: 9 legacy_version: true }",
        lambda n: [draw(n, 3), draw(n, 3, seed=1), labels(n, classes=2)],
    ),
    "Convolution": Case(f"convolution_param {{ num_output: 2 kernel_size: 3 {FILLED} }}", one(2, 5, 4)),
    "Crop": Case("crop_param { offset: 1 }", lambda n: [draw(n, 3, 4, 5), draw(n, 1, 2, 3)]),
    "Deconvolution": Case(f"convolution_param {{ num_output: 2 kernel_size: 3 {FILLED} }}", one(2, 3, 2)),
    "Dropout": Case("", one(3, 4)),
    "DummyData": Case('dummy_data_param { shape { dim: 2 } data_filler { type: "gaussian" } }', lambda n: []),
    "ELU": Case("elu_param { alpha: 0.5 }", one(3, 4)),
    "Embed": Case(
        f"embed_param {{ num_output: 4 input_dim: 3 {FILLED} }}", lambda n: [labels(n, 5)], gradient=()
    ),
    "EuclideanLoss": Case("", two(3)),
    "Exp": Case("exp_param { base: 2 scale: 0.5 shift: 1 }", one(3, 4)),
    "Eltwise": Case("eltwise_param { coeff: 1 coeff: -2 }", two(3, 4)),
    "Filter": Case("", lambda n: [draw(n, 3), np.arange(n) != 1], gradient=(0,)),
    "Flatten": Case("", one(3, 4)),
    "HingeLoss": Case("hinge_loss_param { norm: L2 }", lambda n: [draw(n, 3), labels(n)]),
    "Im2col": Case("convolution_param { kernel_size: 2 stride: 2 pad: 1 }", one(2, 5, 4)),
    "InfogainLoss": Case(
        "loss_param { ignore_label: 1 }", lambda n: [draw(n, 3, 2), labels(n, 2), draw(3, 3)], gradient=(0,)
    ),
    "InnerProduct": Case(f"inner_product_param {{ num_output: 5 {FILLED} }}", one(3, 4)),
    "Input": Case("input_param { shape { dim: 2 } }", lambda n: []),
    "LRN": Case("lrn_param { local_size: 3 alpha: 0.5 }", one(5, 3, 2)),
    "Log": Case("log_param { base: 2 scale: 0.5 shift: 4 }", one(3, 4)),
    "LSTM": Case(
        f"recurrent_param {{ num_output: 2 expose_hidden: true {FILLED} }}",
        lambda n: [draw(3, n, 4), labels(3, n, classes=2), draw(n, 2), draw(1, n, 2), draw(1, n, 2, seed=1)],
        tops=3,
    ),
    "LSTMUnit": Case("", lambda n: [draw(1, n, 2), draw(1, n, 8), labels(1, n, classes=2)], tops=2),
    "MVN": Case("mvn_param { eps: 0.1 }", one(3, 4, 2)),
    "MultinomialLogisticLoss": Case("", lambda n: [abs(draw(n, 3)), labels(n)]),
    "PReLU": Case("", one(3, 4)),
    "Power": Case("power_param { power: 3 scale: 0.5 shift: 4 }", one(3, 4)),
    "Parameter": Case("parameter_param { shape { dim: 2 dim: 3 } }", lambda n: []),
    "Pooling": Case("pooling_param { kernel_size: 3 stride: 2 }", one(2, 5, 5)),
    "Python": Case('python_param { module: "tests.layers.common.python_layers" layer: "Linear" }', one(3)),
    "Reduction": Case("reduction_param { operation: SUMSQ axis: 1 coeff: 2 }", one(3, 4)),
    "Reshape": Case("reshape_param { shape { dim: 0 dim: 2 dim: -1 } }", one(3, 4)),
    "ReLU": Case("relu_param { negative_slope: 0.1 }", one(3, 4)),
    "RNN": Case(
        f"recurrent_param {{ num_output: 2 expose_hidden: true {FILLED} }}",
        lambda n: [draw(3, n, 4), labels(3, n, classes=2), draw(n, 2), draw(1, n, 2)],
        tops=2,
    ),
    "Scale": Case(
        'scale_param { bias_term: true filler { type: "gaussian" } bias_filler { type: "gaussian" } }',
        one(3, 4),
    ),
    "Sigmoid": Case("", one(3, 4)),
    "SigmoidCrossEntropyLoss": Case("loss_param { ignore_label: 2 }", lambda n: [draw(n, 3), labels(n, 3)]),
    "Silence": Case("", two(3), tops=0),
    "Slice": Case("slice_param { slice_point: 1 }", one(3, 4), tops=2),
    "Softmax": Case("", one(3, 4)),
    "SoftmaxWithLoss": Case("loss_param { ignore_label: 1 }", lambda n: [draw(n, 3, 2), labels(n, 2)]),
    "Split": Case("", one(3, 4), tops=3),
    "SPP": Case("spp_param { pyramid_height: 2 }", one(2, 5, 4)),
    "Swish": Case("swish_param { beta: 0.5 }", one(3, 4)),
    "TanH": Case("", one(3, 4)),
    "Tile": Case("tile_param { tiles: 3 }", one(3, 4)),
    "Threshold": Case("", one(3, 4), gradient=()),
}
EXEMPT = {
    "Data": "needs a database; tests/layers/data/test_data.py has its contract",
    "HDF5Data": "needs files; tests/layers/data/test_hdf5_data.py has its contract",
    "ImageData": "needs pictures; tests/layers/data/test_image_data.py has its contract",
    "HDF5Output": "writes a file, and has no top",
    "MemoryData": "needs to be given data before forward",
    "WindowData": "needs pictures; tests/layers/data/test_window_data.py has its contract",
}
# Recorded nets hold the diffs that Caffe computes for inputs of recurrent layers whoever asks.
ALWAYS_WRITTEN = {"LSTM": (0, 2), "RNN": (0, 2)}
NOT_LAYERS_OF_THEIR_OWN = {
    "aligned_layer",
    "base_convolution",
    "base_data",
    "loss_layer",
    "neuron_layer",
    "recurrent_layer",
}

TYPES = [name for name in LAYERS if LAYERS[name].__module__.startswith("caffelite.layers.")]
every_type = pytest.mark.parametrize("name", [name for name in TYPES if name not in EXEMPT])


def build(name, n=2, dtype="float64"):
    case = CASES[name]
    layer, bottom, top = make_layer(
        f'type: "{name}" {case.text}', *case.bottoms(n), dtype=dtype, tops=case.tops
    )
    forward = layer.forward

    def the_same_every_time(bottom, top):
        layer.engine.rng.seed(1)
        forward(bottom, top)

    layer.forward = the_same_every_time
    return layer, bottom, top


def wanted(name, bottom):
    case = CASES[name]
    asked = case.gradient
    if asked is None:
        asked = [i for i in range(len(bottom)) if i not in LAYERS[name].no_backward]
    return [i in asked for i in range(len(bottom))]


def write_top_diffs(layer, top):
    for i, blob in enumerate(top):
        if not layer.loss_weights[i]:
            blob.diff[...] = draw(*blob.shape, seed=7 + i)


def results(layer, bottom, top, propagate_down):
    """Run forward and backward; return copies of all that was computed."""
    layer.run_forward(bottom, top)
    for blob in layer.blobs:
        blob.diff[...] = 0
    write_top_diffs(layer, top)
    layer.run_backward(top, propagate_down, bottom)
    found = [blob.data.copy() for blob in top] + [blob.diff.copy() for blob in layer.blobs]
    return found + [blob.diff.copy() for blob, down in zip(bottom, propagate_down, strict=True) if down]


def test_every_type_has_a_case():
    missing = [name for name in TYPES if name not in CASES and name not in EXEMPT]
    assert not missing, f"add an entry to CASES (or, with a reason, to EXEMPT) for {missing}"


@every_type
def test_reshape_to_another_batch(name):
    layer, bottom, top = build(name)
    layer.run_forward(bottom, top)
    for n in (5, 1):
        fresh, fresh_bottom, fresh_top = build(name, n)
        for mine, theirs in zip(layer.blobs, fresh.blobs, strict=True):
            theirs.data[...] = mine.data
        for mine, theirs in zip(bottom, fresh_bottom, strict=True):
            mine.reshape_like(theirs)
            mine.data[...] = theirs.data
        propagate_down = wanted(name, bottom)
        expected = results(fresh, fresh_bottom, fresh_top, propagate_down)
        for got, want in zip(results(layer, bottom, top, propagate_down), expected, strict=True):
            assert got.shape == want.shape
            np.testing.assert_allclose(got, want, rtol=1e-12, atol=1e-12)


@every_type
def test_a_second_forward_gives_the_same(name):
    layer, bottom, top = build(name)
    propagate_down = wanted(name, bottom)
    first = results(layer, bottom, top, propagate_down)
    for got, want in zip(results(layer, bottom, top, propagate_down), first, strict=True):
        np.testing.assert_array_equal(got, want)


@every_type
def test_only_diffs_that_are_asked_for_are_written(name):
    always = ALWAYS_WRITTEN.get(name, ())
    layer, bottom, top = build(name)
    layer.run_forward(bottom, top)
    write_top_diffs(layer, top)
    for blob in [*bottom, *layer.blobs]:
        blob.diff[...] = 3
    before = [blob.diff.copy() for blob in bottom]
    layer.param_propagate_down = [False] * len(layer.blobs)
    layer.run_backward(top, [False] * len(bottom), bottom)
    for i, (blob, diff) in enumerate(zip(bottom, before, strict=True)):
        assert np.array_equal(blob.diff, diff) == (i not in always)
    for blob in layer.blobs:
        np.testing.assert_array_equal(blob.diff, 3)


@every_type
def test_backward_overwrites_bottom_diffs_and_adds_to_parameter_diffs(name):
    layer, bottom, top = build(name)
    propagate_down = wanted(name, bottom)
    results(layer, bottom, top, propagate_down)
    bottom_diffs = [blob.diff.copy() for blob in bottom]
    param_diffs = [blob.diff.copy() for blob in layer.blobs]
    layer.run_backward(top, propagate_down, bottom)
    for blob, diff in zip(bottom, bottom_diffs, strict=True):
        np.testing.assert_array_equal(blob.diff, diff)
    for blob, diff in zip(layer.blobs, param_diffs, strict=True):
        np.testing.assert_allclose(blob.diff, 2 * diff, rtol=1e-12)


@every_type
def test_float32_agrees_with_float64(name):
    double, *double_blobs = build(name)
    single, *single_blobs = build(name, dtype="float32")
    for mine, theirs in zip(double.blobs, single.blobs, strict=True):
        theirs.data[...] = mine.data
    propagate_down = wanted(name, double_blobs[0])
    expected = results(double, *double_blobs, propagate_down)
    for got, want in zip(results(single, *single_blobs, propagate_down), expected, strict=True):
        assert got.dtype == np.float32
        np.testing.assert_allclose(got, want, rtol=1e-4, atol=1e-5)


@every_type
def test_gradient(name):
    layer, bottom, top = build(name)
    bottoms = [i for i, down in enumerate(wanted(name, bottom)) if down]
    if CASES[name].gradient != ():
        check_gradient(layer, bottom, top, bottoms=bottoms)


@every_type
def test_message_round_trip(name):
    layer, bottom, top = build(name)
    param = type(layer.layer_param)
    binary = param.FromString(layer.layer_param.SerializeToString())
    text = text_format.Parse(text_format.MessageToString(layer.layer_param), param())
    propagate_down = wanted(name, bottom)
    expected = results(layer, bottom, top, propagate_down)
    for message in (binary, text):
        assert message == layer.layer_param
        again, bottom, top = make_layer(
            text_format.MessageToString(message), *CASES[name].bottoms(2), tops=CASES[name].tops
        )
        for mine, theirs in zip(layer.blobs, again.blobs, strict=True):
            theirs.data[...] = mine.data
        again.engine.rng.seed(1)
        for got, want in zip(results(again, bottom, top, propagate_down), expected, strict=True):
            np.testing.assert_array_equal(got, want)


@every_type
@pytest.mark.parametrize("phase", [caffelite.TRAIN, caffelite.TEST])
def test_number_of_blobs_is_checked(name, phase):
    layer_type = LAYERS[name]
    for arity, what in ((layer_type.num_bottom, "bottom"), (layer_type.num_top, "top")):
        most = arity if isinstance(arity, int) else arity[1]
        if most is None:
            continue
        case = CASES[name]
        bottoms = [np.zeros(1)] * (most + 1) if what == "bottom" else case.bottoms(2)
        tops = most + 1 if what == "top" else case.tops
        with pytest.raises(caffelite.CaffeliteError, match=rf"layer 'L' \({name}\) "):
            make_layer(f'type: "{name}" {case.text}', *bottoms, tops=tops, phase=phase)


@pytest.mark.parametrize("name", TYPES)
def test_docstring_has_its_sections(name):
    doc = inspect.getdoc(LAYERS[name])
    places = [doc.find(f"\n{section}") for section in ("Shapes", "Forward", "Backward", "Errors")]
    assert min(places) > 0, f"one of Shapes, Forward, Backward, Errors is missing: {places}"
    assert places == sorted(places)
    assert "\nSource: " in doc


@pytest.mark.parametrize("name", TYPES)
def test_file_type_and_test_names_agree(name):
    _, _, family, module = LAYERS[name].__module__.split(".")
    assert module.replace("_", "") == name.lower()
    assert LAYERS[name].__name__ == name
    assert (ROOT / "tests" / "layers" / family / f"test_{module}.py").exists()


def test_every_layer_file_registers_one_type():
    files = [
        f"caffelite.layers.{path.parent.name}.{path.stem}"
        for path in (ROOT / "caffelite" / "layers").glob("*/*.py")
        if path.stem != "__init__"
    ]
    registered = [LAYERS[name].__module__ for name in TYPES]
    for module in files:
        base = module.rpartition(".")[2] in NOT_LAYERS_OF_THEIR_OWN
        assert registered.count(module) == (0 if base else 1), module
        assert importlib.import_module(module).__doc__
