import pytest
from google.protobuf import text_format

import caffelite
from caffelite.core.blob import Blob
from caffelite.core.layer import LAYERS, Layer, create_layer, register_layer
from caffelite.engines import get_engine
from caffelite.errors import LayerError
from caffelite.proto.caffe_pb2 import FillerParameter, LayerParameter

ENGINE = get_engine("numpy", "float64", seed=0)


class Twice(Layer):
    """y = 2 x, and a record of the hooks that were called."""

    num_bottom = 1
    num_top = 1

    def setup(self, bottom, top):
        self.calls = ["setup"]

    def reshape(self, bottom, top):
        self.calls.append("reshape")
        top[0].reshape_like(bottom[0])

    def forward(self, bottom, top):
        self.calls.append("forward")
        top[0].data[...] = 2 * bottom[0].data

    def backward(self, top, propagate_down, bottom):
        self.calls.append(("backward", propagate_down))


def blobs(n):
    return [Blob(ENGINE, (3,)) for _ in range(n)]


def make(layer_type=Twice, text="", bottoms=1, tops=1, setup=True, **attributes):
    layer_type = type(layer_type.__name__, (layer_type,), attributes)
    layer = layer_type(
        text_format.Parse('name: "l" type: "Twice" ' + text, LayerParameter()), ENGINE, caffelite.TEST
    )
    bottom, top = blobs(bottoms), blobs(tops)
    if setup:
        layer.run_setup(bottom, top)
    return layer, bottom, top


def test_drivers_call_the_hooks_in_order():
    layer, bottom, top = make()
    layer.run_forward(bottom, top)
    layer.run_backward(top, [True], bottom)
    layer.run_reshape(bottom, top)
    assert layer.calls == ["setup", "reshape", "reshape", "forward", ("backward", [True]), "reshape"]


def test_what_a_layer_knows():
    layer, _, _ = make()
    assert (layer.type, layer.phase, layer.engine, layer.xp) == ("Twice", caffelite.TEST, ENGINE, ENGINE.xp)
    assert (layer.blobs, layer.loss_weights) == ([], [0])


def test_a_loss_weight_makes_a_top_count():
    layer, bottom, top = make(text="loss_weight: 0.5")
    bottom[0].data[...] = [1, 2, 3]
    assert layer.run_forward(bottom, top) == 6
    assert top[0].diff.tolist() == [0.5, 0.5, 0.5]


@pytest.mark.parametrize(("text", "loss"), [("", 12), ("loss_weight: 0", 0), ("loss_weight: -2", -24)])
def test_a_loss_layer_counts_by_default(text, loss):
    layer, bottom, top = make(text=text, is_loss=True)
    bottom[0].data[...] = [1, 2, 3]
    assert layer.run_forward(bottom, top) == loss


def test_the_default_loss_weight_is_written_into_the_message():
    layer, _, _ = make(is_loss=True)
    assert list(layer.layer_param.loss_weight) == [1]


def test_number_of_loss_weights():
    with pytest.raises(LayerError, match="needs one loss_weight for each of its 1 top blobs, or none, got 2"):
        make(text="loss_weight: 1 loss_weight: 2")


@pytest.mark.parametrize(
    ("arity", "bottoms", "message"),
    [
        (1, 2, r"layer 'l' \(Twice\) takes 1 bottom blob\(s\), got 2"),
        ((1, 2), 3, r"takes 1 to 2 bottom blob\(s\), got 3"),
        ((2, None), 1, r"takes 2 or more bottom blob\(s\), got 1"),
    ],
)
def test_number_of_bottoms(arity, bottoms, message):
    with pytest.raises(LayerError, match=message):
        make(bottoms=bottoms, num_bottom=arity)


def test_number_of_tops():
    with pytest.raises(LayerError, match=r"takes 1 top blob\(s\), got 0"):
        make(tops=0)


def test_equal_numbers_of_bottoms_and_tops():
    with pytest.raises(LayerError, match="one top blob for each bottom blob, got 1 bottom and 2 top blobs"):
        make(tops=2, num_top=(1, None), equal_num_bottom_top=True)


def test_no_backward_is_refused():
    layer, bottom, top = make(no_backward=(0,))
    layer.run_backward(top, [False], bottom)
    with pytest.raises(LayerError, match=r"layer 'l' \(Twice\) cannot backpropagate to bottom 0"):
        layer.run_backward(top, [True], bottom)


def test_no_backward_may_name_a_bottom_that_is_not_there():
    layer, bottom, top = make(no_backward=(3,))
    layer.run_backward(top, [True], bottom)
    assert layer.calls[-1] == ("backward", [True])


def test_add_blob_fills():
    layer, _, _ = make()
    layer.add_blob((2,), FillerParameter(value=3))
    layer.add_blob((1, 2))
    assert [blob.data.tolist() for blob in layer.blobs] == [[3, 3], [[0, 0]]]


def test_add_blob_names_the_blob_that_cannot_be_filled():
    layer, _, _ = make()
    with pytest.raises(
        LayerError, match=r"layer 'l' \(Twice\) cannot fill blobs\[0\]: unknown filler type 'x'"
    ):
        layer.add_blob((2,), FillerParameter(type="x"))


def test_gradients_of_parameters_are_wanted_unless_setup_says_otherwise():
    class Learns(Twice):
        def setup(self, bottom, top):
            super().setup(bottom, top)
            self.add_blob((1,))
            self.add_blob((1,))

    assert make(Learns)[0].param_propagate_down == [True, True]


def test_check_reads_on_from_the_layers_name():
    layer, _, _ = make()
    layer.check(True, "never")
    with pytest.raises(LayerError, match=r"^layer 'l' \(Twice\) needs more cowbell$"):
        layer.check([], "needs more cowbell")


def test_hooks_without_a_body():
    layer = Layer(LayerParameter(name="l", type="Layer"), ENGINE, caffelite.TRAIN)
    with pytest.raises(NotImplementedError):
        layer.reshape([], [])
    with pytest.raises(NotImplementedError):
        layer.forward([], [])
    layer.setup([], [])
    layer.backward([], [], [])


def test_create_layer():
    layer = create_layer(LayerParameter(name="l", type="ReLU"), ENGINE, caffelite.TRAIN)
    assert isinstance(layer, LAYERS["ReLU"])
    assert layer.phase == caffelite.TRAIN


def test_an_unknown_type_is_answered_with_the_nearest():
    with pytest.raises(LayerError, match="layer 'l': unknown layer type 'Relu'; did you mean 'ReLU'"):
        create_layer(LayerParameter(name="l", type="Relu"), ENGINE, caffelite.TRAIN)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ('type: "Eltwise" eltwise_param { operation: DIV }', "eltwise_param.operation: DIV"),
        ('type: "Reduction" reduction_param { operation: MIN }', "reduction_param.operation: MIN"),
        ('type: "Pooling" pooling_param { pool: LOWRES engine: MKLDNN }', "pooling_param.pool: LOWRES"),
        ('type: "ReLU" phase: RUN', "phase: RUN"),
    ],
)
def test_values_that_only_forks_know_are_refused(text, value):
    param = text_format.Parse(f'name: "l" {text}', LayerParameter())
    with pytest.raises(LayerError, match=rf"layer 'l' \(\w+\) cannot do what only forks .* do: {value}$"):
        create_layer(param, ENGINE, caffelite.TRAIN)


def test_an_engine_of_a_fork_is_but_a_wish():
    param = text_format.Parse('type: "ReLU" relu_param { engine: MKL2017 }', LayerParameter())
    assert isinstance(create_layer(param, ENGINE, caffelite.TRAIN), LAYERS["ReLU"])


def test_a_type_is_registered_once():
    with pytest.raises(caffelite.CaffeliteError, match="layer type 'ReLU' is registered already"):
        register_layer("ReLU")(Twice)


def test_blobs_of_the_prototxt_are_used():
    from tests.helpers import make_layer

    text = """type: "InnerProduct" inner_product_param { num_output: 2 }
        blobs { shape { dim: 2 dim: 3 } data: [1, 2, 3, 4, 5, 6] diff: [0, 0, 0, 0, 0, 1] }
        blobs { num: 1 channels: 1 height: 1 width: 2 data: [10, 20] }"""
    layer, bottom, top = make_layer(text, [[1.0, 0, 1]])
    layer.run_forward(bottom, top)
    assert top[0].data.tolist() == [[14, 30]]
    assert layer.blobs[0].diff.tolist() == [[0, 0, 0], [0, 0, 1]]


def test_blobs_of_the_prototxt_must_fit_their_shape():
    param = text_format.Parse('name: "l" blobs { shape { dim: 3 } data: 1 }', LayerParameter())
    with pytest.raises(LayerError, match=r"layer 'l' .* cannot use blobs\[0\] of its prototxt: .*1 values"):
        Twice(param, ENGINE, caffelite.TRAIN)
