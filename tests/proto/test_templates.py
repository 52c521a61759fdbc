import pytest

from caffelite import log
from caffelite.errors import ProtoError
from caffelite.proto.templates import fill
from caffelite.proto.text import read_net, read_solver, reading

NET = """
name: "$NAME"
layer { name: "a" type: "Convolution" convolution_param { num_output: ${N} kernel_size: $K } }
"""
WORDS = """
layer { name: "a" type: "Convolution" convolution_param { num_output: cls6x } }
layer { name: "b" type: "Convolution" convolution_param { num_output: cls6x kernel_size: NUM } }
"""


@pytest.fixture
def path(tmp_path):
    return tmp_path / "net.prototxt"


@pytest.fixture
def warnings(monkeypatch):
    lines = []
    monkeypatch.setattr(log, "write", lambda level, where, text: lines.append(text))
    return lines


def test_places_are_filled_in_values_and_strings(path):
    path.write_text(NET)
    net = read_net(path, variables={"NAME": "n", "N": "21", "K": "3"})
    assert net.name == "n"
    assert net.layer[0].convolution_param.num_output == 21
    assert net.layer[0].convolution_param.kernel_size == [3]


@pytest.mark.parametrize("variables", [None, {}, {"K": "3", "M": "1"}])
def test_an_open_place_is_an_error_that_says_how_to_fill_it(path, variables):
    path.write_text(NET)
    with pytest.raises(
        ProtoError, match=r"net.prototxt:3:71: the place \$\{N\} .* --var N=VALUE, or variables="
    ):
        read_net(path, variables=variables)


def test_solvers_have_places_too(path):
    path.write_text("net: 'n' max_iter: $STEPS")
    assert read_solver(path, variables={"STEPS": "7"}).max_iter == 7


def test_words_for_numbers_stay_unset_with_one_warning_each(path, warnings):
    path.write_text(WORDS)
    net = read_net(path)
    assert not net.layer[0].convolution_param.HasField("num_output")
    assert not net.layer[1].convolution_param.kernel_size
    assert len(warnings) == 2
    assert "net.prototxt:2:71: ConvolutionParameter.num_output is left unset" in warnings[0]
    assert "--var cls6x=VALUE" in warnings[0]


def test_words_for_numbers_are_filled(path, warnings):
    path.write_text(WORDS)
    net = read_net(path, variables={"cls6x": "126", "NUM": "1"})
    assert [layer.convolution_param.num_output for layer in net.layer] == [126, 126]
    assert not warnings


@pytest.mark.parametrize(
    ("variables", "message"),
    [
        ({}, "num_output wants a whole number, not 'cls6x'"),
        ({"cls6x": "many"}, "variable cls6x:1:1: ConvolutionParameter.num_output wants a whole number"),
        ({"cls6x": "1 2"}, "variable cls6x:1:3: expected one value, not also '2'"),
    ],
)
def test_words_that_are_not_filled_well(path, variables, message):
    path.write_text(WORDS)
    with pytest.raises(ProtoError) as caught:
        read_net(path, variables=variables)
    assert message in str(caught.value)


def test_a_word_that_looks_like_no_place_is_a_mistake(path):
    path.write_text("input_dim: three")
    with pytest.raises(ProtoError, match="wants a whole number, not 'three'"):
        read_net(path)


def test_only_whole_names_are_filled():
    assert fill("$A ${A} $AB ${A $", {"A": "1"}) == "1 1 $AB ${A $"


def test_reading_holds_for_the_block(path):
    path.write_text("odd: 1 name: '$NAME' input_dim: $N input_dim: NUM")
    with reading(allow_unknown=True, variables={"NAME": "n", "N": "1"}):
        assert list(read_net(path, variables={"NUM": "2"}).input_dim) == [1, 2]
        with pytest.raises(ProtoError, match="wants a whole number, not 'NUM'"):
            read_net(path)
    with pytest.raises(ProtoError, match="no field 'odd'"):
        read_net(path)
