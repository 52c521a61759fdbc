"""Upgrades give what Caffe's own tools gave, and leave their arguments alone."""

import base64
import gzip
import json
from pathlib import Path

import pytest
from google.protobuf import text_format

from caffelite import log
from caffelite.errors import ProtoError
from caffelite.proto import upgrade
from caffelite.proto.caffe_pb2 import NetParameter, SolverParameter
from caffelite.proto.text import parse_text

GOLDEN = json.loads(gzip.decompress((Path(__file__).parents[1] / "golden" / "upgrade.json.gz").read_bytes()))
KINDS = {
    "net": (NetParameter, upgrade.upgrade_net, upgrade.net_needs_upgrade),
    "solver": (SolverParameter, upgrade.upgrade_solver, upgrade.solver_needs_upgrade),
}


def net(text):
    return parse_text(text, NetParameter)


@pytest.fixture
def lines(monkeypatch):
    found = []
    monkeypatch.setattr(log, "write", lambda *line: found.append(line))
    return found


@pytest.mark.parametrize(
    "case", [c for c in GOLDEN["text"] if c["output"] is not None], ids=lambda c: c["name"]
)
def test_gives_what_caffe_gave(case, lines):
    message_type, convert, needs_upgrade = KINDS[case["kind"]]
    old = parse_text(case["input"], message_type)
    before = old.SerializeToString()
    assert convert(old) == text_format.Parse(case["output"], message_type())
    assert old.SerializeToString() == before
    is_current = any("already in latest proto format" in error for error in case["errors"])
    assert needs_upgrade(old) != is_current
    assert sum(severity == log.WARNING for severity, *_ in lines) == (not is_current)


@pytest.mark.parametrize("case", [c for c in GOLDEN["text"] if c["output"] is None], ids=lambda c: c["name"])
def test_refuses_what_caffe_refused(case):
    message_type, convert, _ = KINDS[case["kind"]]
    with pytest.raises(ProtoError):
        convert(parse_text(case["input"], message_type))


@pytest.mark.parametrize("case", GOLDEN["binary"], ids=lambda c: c["name"])
def test_binary(case):
    old = NetParameter.FromString(base64.b64decode(case["input"]))
    assert upgrade.upgrade_net(old) == text_format.Parse(case["output"], NetParameter())


def test_current_messages_are_returned_as_they_are(lines):
    current = net('layer { name: "a" type: "Input" }')
    solver = SolverParameter(type="Adam")
    assert upgrade.upgrade_net(current) is current
    assert upgrade.upgrade_solver(solver) is solver
    assert lines == []


def test_warning_names_the_file_and_the_command(lines):
    upgrade.upgrade_net(
        net('input: "d" input_dim: [1, 2, 3, 4] layers { name: "a" type: RELU }'), "old.prototxt"
    )
    assert len(lines) == 1
    severity, source, message = lines[0]
    assert severity == log.WARNING
    assert source.startswith("upgrade_proto.cpp:")
    assert "old.prototxt uses V1 layers ('layers') and 'input' fields" in message
    assert "caffelite upgrade_net_proto_text OLD NEW" in message


def test_solver_warning(lines):
    upgrade.upgrade_solver(SolverParameter(solver_type=SolverParameter.ADAM), "s.prototxt")
    ((severity, _, message),) = lines
    assert severity == log.WARNING
    assert "s.prototxt uses 'solver_type'" in message
    assert "caffelite upgrade_solver_proto_text OLD NEW" in message


def test_solver_types_of_forks_are_refused():
    old = SolverParameter(solver_type=SolverParameter.SolverType.Value("SAG"))
    with pytest.raises(ProtoError, match=r"^s\.prototxt: only forks of Caffe have .* SAG; give one of SGD, "):
        upgrade.upgrade_solver(old, "s.prototxt")


def test_two_solver_types_are_refused():
    old = SolverParameter(solver_type=SolverParameter.ADAM, type="SGD")
    with pytest.raises(
        ProtoError, match=r"s\.prototxt: the solver has both 'type' and the old 'solver_type'"
    ):
        upgrade.upgrade_solver(old, "s.prototxt")


@pytest.mark.parametrize(
    ("fields", "message"),
    [
        ('input: "a" input: "b" input_shape { dim: 1 }', "2 'input' need as many 'input_shape', got 1"),
        ('input: "a" input_dim: [1, 2, 3]', r"1 'input' need 4 'input_dim' \(four each\), got 3"),
    ],
)
def test_inputs_need_shapes(fields, message):
    with pytest.raises(ProtoError, match=f"^n.prototxt: {message}"):
        upgrade.upgrade_net(net(fields), "n.prototxt")


def test_shape_beats_dims_and_the_rest_is_ignored():
    old = net('input: "a" input_shape { dim: 7 } input_shape { dim: 8 } input_dim: 1 layer { name: "l" }')
    new = upgrade.upgrade_net(old)
    assert new == net(
        'layer { name: "input" type: "Input" top: "a" input_param { shape { dim: 7 } } } layer { name: "l" }'
    )


def test_batch_norm_with_other_numbers_of_params_is_current():
    current = net(
        'layer { type: "BatchNorm" param {} param {} } layer { type: "Scale" param {} param {} param {} }'
    )
    assert not upgrade.net_needs_upgrade(current)


def test_batch_norm_keeps_the_rest_of_its_params():
    old = net(
        'layer { type: "BatchNorm" param { name: "m" lr_mult: 2 } param {} param { decay_mult: 1 } } layer {}'
    )
    zero = "lr_mult: 0 decay_mult: 0"
    assert upgrade.upgrade_net(old) == net(
        f'layer {{ type: "BatchNorm" param {{ name: "m" {zero} }} param {{ {zero} }} param {{ {zero} }} }}'
        " layer {}"
    )


def test_snapshot_prefix_is_the_files_name():
    assert (
        upgrade.set_snapshot_prefix(SolverParameter(), "a/solver.v2.prototxt").snapshot_prefix
        == "a/solver.v2"
    )


def test_snapshot_prefix_of_a_folder_is_completed(tmp_path):
    old = SolverParameter(snapshot_prefix=str(tmp_path))
    new = upgrade.set_snapshot_prefix(old, "a/solver.prototxt")
    assert new.snapshot_prefix == str(tmp_path / "solver")
    assert old.snapshot_prefix == str(tmp_path)


def test_snapshot_prefix_that_is_given_stays():
    old = SolverParameter(snapshot_prefix="snaps/x")
    assert upgrade.set_snapshot_prefix(old, "solver.prototxt") is old
