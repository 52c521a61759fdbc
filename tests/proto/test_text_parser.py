"""The text format: what is accepted, and how errors read. Positions are 1-based."""

import math

import pytest
from google.protobuf import text_format
from hypothesis import given
from hypothesis import strategies as st

from caffelite.errors import ProtoError
from caffelite.proto.caffe_pb2 import BlobProto, Datum, LayerParameter, NetParameter, SolverParameter
from caffelite.proto.text import parse_text, to_text
from tests.proto.strategies import messages

NET = """# a small net
name: "n"  # the name
layer {
  name: 'conv' type: "Convolution"
  bottom: "d" top: "c"
  param { lr_mult: 1.5 } param { lr_mult: 2 decay_mult: 0 }
  convolution_param { num_output: 20 kernel_size: [3, 5] weight_filler { type: "xavier" std: 1e-2 } }
  include { phase: TRAIN }
}
input_dim: -1
"""


def net(text):
    return parse_text(text, NetParameter, "n.prototxt")


def layer(text):
    return net(f"layer {{ {text} }}").layer[0]


def error_of(text, message_type=NetParameter):
    with pytest.raises(ProtoError) as caught:
        parse_text(text, message_type, "n.prototxt")
    return str(caught.value)


# -- Accepted ------------------------------------------------------------------------------------


def test_agrees_with_protobufs_own_parser():
    assert net(NET) == text_format.Parse(NET, NetParameter())


@given(st.one_of(messages(NetParameter), messages(SolverParameter)))
def test_reads_what_protobuf_writes(message):
    for text in (
        to_text(message),
        text_format.MessageToString(message),
        text_format.MessageToString(message, as_one_line=True, pointy_brackets=True),
    ):
        assert parse_text(text, type(message)) == message


@pytest.mark.parametrize(
    ("text", "value"),
    [("1", 1), ("-1", -1), ("- 1", -1), ("0x10", 16), ("010", 8), ("0", 0), ("-0X7f", -127)],
)
def test_integers(text, value):
    assert list(net(f"input_dim: {text}").input_dim) == [value]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("1", 1),
        ("1.", 1),
        (".5", 0.5),
        ("1f", 1),
        ("1.5F", 1.5),
        ("-1e2", -100),
        ("1E+2", 100),
        ("inf", math.inf),
        ("-Infinity", -math.inf),
        ("1e400", math.inf),
        ("12345678901234567890123", 12345678901234567890123.0),
    ],
)
def test_floats(text, value):
    blob = parse_text(f"double_data: {text} data: {text}", BlobProto)
    assert blob.double_data[0] == value
    assert blob.data[0] == BlobProto(data=[value]).data[0]


def test_not_a_number():
    assert math.isnan(parse_text("data: -NaN", BlobProto).data[0])


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("true", True),
        ("True", True),
        ("t", True),
        ("1", True),
        ("0x1", True),
        ("false", False),
        ("f", False),
        ("0", False),
    ],
)
def test_booleans(text, value):
    assert net(f"force_backward: {text}").force_backward is value


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("'a'", "a"),
        ('"it\'s"', "it's"),
        ('"a" \'b\'\n"c"', "abc"),
        (r'"\a\b\f\n\r\t\v\\\?\'\""', "\a\b\f\n\r\t\v\\?'\""),
        (r'"\101\x42\X43\7"', "ABC\7"),
        (r'"\u00e9\U0001F40D"', "é🐍"),
        (r'"\303\251"', "é"),
        ('"é🐍"', "é🐍"),
        ('"# no comment"', "# no comment"),
    ],
)
def test_strings(text, value):
    assert net(f"name: {text}").name == value


def test_bytes_may_be_anything():
    assert parse_text(r'data: "\377\000\xfe"', Datum).data == b"\xff\0\xfe"


@pytest.mark.parametrize(
    "text",
    [
        'layer { name: "a"; type: "b", }',
        'layer: { name: "a" type: "b" }',
        'layer < name: "a" type: "b" >',
        'layer: [{ name: "a" type: "b" }]',
        'layer{name:"a"type:"b"}',
        '\ufeff layer { name: "a"\r\n# comment \udce4\r\ntype: "b" }'.lstrip("\ufeff"),
        'layer\t{\v\fname: "a" type: "b" } #',
    ],
)
def test_punctuation(text):
    assert net(text) == NetParameter(layer=[LayerParameter(name="a", type="b")])


def test_lists():
    assert list(net("input_dim: [1, 2] input_dim: 3 input_dim: []").input_dim) == [1, 2, 3]


def test_empty_blocks_count_as_given():
    assert layer("relu_param {}").HasField("relu_param")
    assert layer("relu_param < >").HasField("relu_param")


@pytest.mark.parametrize("text", ["pool: AVE", "pool: 1", "pool: 0x1"])
def test_enums(text):
    assert layer(f"pooling_param {{ {text} }}").pooling_param.pool == 1


# -- Refused -------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (
            "layer {\n  convolution_param { kernal_size: 3 } }",
            "n.prototxt:2:23: ConvolutionParameter has no field 'kernal_size'; did you mean 'kernel_size'?",
        ),
        ("layer { xyzzy: 1 }", "n.prototxt:1:9: LayerParameter has no field 'xyzzy'"),
        ("layer { num_output: 1 }", "field of ConvolutionParameter, InnerProductParameter"),
        (
            "layer {\n pooling_param {\n  pool: MAX\n layer { } }",
            "n.prototxt:4:2: PoolingParameter has no field 'layer'; "
            "is a '}' missing for the block 'pooling_param', opened in line 2?",
        ),
        (
            "name: 'a'\nname: 'b'",
            "n.prototxt:2:1: NetParameter.name is given a second time; it takes one value",
        ),
        ("state {} state {}", "NetParameter.state is given a second time"),
        ("layer { clip_param { min: 1 } }", "n.prototxt:1:20: ClipParameter needs a value for 'max'"),
    ],
)
def test_fields(text, message):
    assert message in error_of(text)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("input_dim: 1.5", "n.prototxt:1:12: NetParameter.input_dim wants a whole number, not '1.5'"),
        ("input_dim: 'a'", "wants a whole number, not \"'a'\""),
        (
            "input_dim: 2147483648",
            ":12: NetParameter.input_dim wants a whole number from -2147483648 to 2147483647",
        ),
        ("input_dim: " + "9" * 5000, "wants a whole number from"),
        (
            "layer { pooling_param { pad: -1 } }",
            ":30: PoolingParameter.pad wants a whole number from 0 to 4294967295",
        ),
        ("input_dim: [1, 2", "expected ',' or ']' in the list of 'input_dim', not the end of the file"),
        ("input_dim: [1,]", "wants a whole number, not ']'"),
        ("input_dim: 08", "08 begins with 0, which makes it octal"),
        ("input_dim: 1e", "'1e' is not a number"),
        ("input_dim: 0xg", "'0xg' is not a number"),
        ("layer { loss_weight: 1.2.3 }", "'1.2.3' is not a number"),
        ("layer { loss_weight: 0x10 }", "LayerParameter.loss_weight wants a decimal number, not '0x10'"),
        ("layer { loss_weight: one }", "wants a decimal number, not 'one'"),
        ("force_backward: yes", "NetParameter.force_backward wants true or false, not 'yes'"),
        ("force_backward: 2", "wants true or false, not '2'"),
        ("name: n", "NetParameter.name wants a string in quotes, not 'n'; write \"n\""),
        ("name: 5", 'write "5"'),
        ("name: [ 'a' ]", "not '['; it takes one value, not a list"),
        ("name: 'a", "n.prototxt:1:7: the string that begins here is not closed in its line"),
        ("name: 'a\n'", "n.prototxt:1:7: the string that begins here is not closed in its line"),
        ("name: 'a\\\n'", "n.prototxt:1:7: the string that begins here is not closed in its line"),
        ("name: 'a' 'b", "n.prototxt:1:11: the string that begins here is not closed in its line"),
        ("input_dim: 3input_dim: 4", "'3input_dim' is not a number"),
        ("input_dim: 1_", "'1_' is not a number"),
        ("force_backward: 1e5", "wants true or false, not '1e5'"),
        ("force_backward: 0f", "wants true or false, not '0f'"),
        (r"name: '\q'", r"\q is no escape in a string"),
        (r"name: '\U00110000'", r"\U00110000 is no Unicode character"),
        (r"name: '\xff'", "the string of NetParameter.name is not UTF-8"),
        ("name: '\udce4'", "the string of NetParameter.name is not UTF-8; save the file as UTF-8"),
        (
            "layer { type: RELU }",
            "names without quotes belong to the old format, where a layer is called 'layers'",
        ),
        ("input_dim: ${N}", "the place ${N} of a template is not filled; give its value: --var N=VALUE"),
        ("input_dim: {{ n }}", "not '{'; if this is a template, fill in its places first"),
        ("name:: 'a'", "NetParameter.name wants a string in quotes, not ':'"),
    ],
)
def test_values(text, message):
    assert message in error_of(text)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (
            "layer { pooling_param { pool: MEDIAN } }",
            "n.prototxt:1:31: PoolingParameter.pool has no value 'MEDIAN'; it is one of MAX, AVE, STOCHASTIC",
        ),
        ("layer { pooling_param { pool: AVG } }", "has no value 'AVG'; did you mean 'AVE'?"),
        ("layer { pooling_param { pool: 7 } }", "PoolingParameter.pool has no value 7; it is one of MAX"),
        ("layer { pooling_param { pool: 'MAX' } }", "wants one of MAX, AVE, STOCHASTIC, without quotes"),
        (
            "layers { type: CONVOLUTOIN }",
            "V1LayerParameter.type has no value 'CONVOLUTOIN'; did you mean 'CONVOLUTION'?",
        ),
        ("layers { type: ZZZ }", "V1LayerParameter.type has no value 'ZZZ'; it is a name such as"),
        ("layers { type: 'Convolutoin' }", "for type: 'Convolutoin' call the layer 'layer'"),
    ],
)
def test_enum_values(text, message):
    assert message in error_of(text)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (
            "layer {\n relu_param {",
            "n.prototxt:2:14: the file ends inside the block 'relu_param', opened in line 2: a '}' is "
            "missing",
        ),
        (
            "layer {\n name: 'a'\n}\n}",
            "n.prototxt:4:1: this '}' closes nothing; the block before it goes from line 1 to line 3",
        ),
        ("}", "n.prototxt:1:1: this '}' closes nothing"),
        ("layer { name: 'a' >", "expected '}' to close the block 'layer', opened in line 1, not '>'"),
        ("layer 5", "expected '{' after 'layer', not '5'"),
        ("layer", "expected '{' after 'layer', not the end of the file"),
        ("name 'a'", "expected ':' after 'name', not \"'a'\""),
        ("// comment", "n.prototxt:1:1: comments begin with '#', not with '//'"),
        ("<<<<<<< HEAD", "this is the mark of a merge conflict"),
        ("{{ layers }}", "expected a field's name, not '{{'; if this is a template"),
        ("$LAYERS", "if this is a template"),
        ("[caffe.x]: 1", "Caffe's format has no extensions"),
        ("'a'", "expected the name of a field of NetParameter, not \"'a'\""),
        ("5", "expected the name of a field of NetParameter, not '5'"),
        ("\x01", r"not '\x01'"),
        ("；", "not '；'"),
        ("name: 'a'; ;", "not ';'"),
    ],
)
def test_structure(text, message):
    assert message in error_of(text)


def test_solver_in_place_of_a_net():
    assert error_of("net: 'x'") == (
        "n.prototxt:1:1: this looks like a solver's file ('net' is a field of SolverParameter); "
        "give the net's file, which its 'net' field names"
    )


def test_net_in_place_of_a_solver():
    assert "this looks like a net's file ('layer' is a field of NetParameter)" in error_of(
        "layer {}", SolverParameter
    )


# -- Anything ------------------------------------------------------------------------------------

SNIPPETS = [
    "{",
    "}",
    '"',
    "'",
    ":",
    "[",
    "]",
    "<",
    ">",
    "#",
    "\n",
    "\\",
    "0",
    ".",
    "-",
    "layer",
    "name",
    "é",
    "\udcff",
]


@given(st.data())
def test_mutations_raise_nothing_else(data):
    text = NET
    for _ in range(data.draw(st.integers(1, 4))):
        at = data.draw(st.integers(0, len(text)))
        cut = data.draw(st.integers(0, 3))
        text = text[:at] + data.draw(st.sampled_from(["", *SNIPPETS])) + text[at + cut :]
    try:
        message = net(text)
    except ProtoError as error:
        place = str(error).split(":")
        assert place[0] == "n.prototxt"
        assert 1 <= int(place[1]) <= text.count("\n") + 1
        return
    assert parse_text(to_text(message), NetParameter) == message


@given(st.binary())
def test_any_bytes_raise_nothing_else(data):
    text = data.decode("utf-8", "surrogateescape")
    try:
        message = net(text)
    except ProtoError:
        return
    assert message == NetParameter()  # no random bytes make a field
