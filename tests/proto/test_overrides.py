"""Overrides: PATH=VALUE texts that change fields of a message."""

import pytest

from caffelite.errors import SettingError
from caffelite.proto.caffe_pb2 import NetParameter, NetState, SolverParameter
from caffelite.proto.overrides import apply_overrides


def overridden(*overrides):
    return apply_overrides(SolverParameter(base_lr=0.01, test_iter=[100], net="a.prototxt"), overrides)


@pytest.mark.parametrize(
    ("text", "field", "value"),
    [
        ("base_lr=0.5", "base_lr", 0.5),
        (" base_lr = 1e-1 ", "base_lr", pytest.approx(0.1)),
        ("weight_decay=-.5", "weight_decay", -0.5),
        ("clip_gradients=inf", "clip_gradients", float("inf")),
        ("max_iter=10000", "max_iter", 10000),
        ("max_iter=1e4", "max_iter", 10000),
        ("random_seed=-1", "random_seed", -1),
        ("random_seed=9007199254740993", "random_seed", 9007199254740993),  # more than a float holds
        ("solver_mode=GPU", "solver_mode", SolverParameter.GPU),
        ("solver_mode=cpu", "solver_mode", SolverParameter.CPU),
        ("snapshot_format=hdf5", "snapshot_format", SolverParameter.HDF5),
        ("snapshot_format=1", "snapshot_format", SolverParameter.BINARYPROTO),
        ("debug_info=true", "debug_info", True),
        ("debug_info=1", "debug_info", True),
        ("test_initialization=False", "test_initialization", False),
        ("test_initialization=0", "test_initialization", False),
        ("type=Adam", "type", "Adam"),
        ('type="Adam"', "type", "Adam"),
        ("type='Adam'", "type", "Adam"),
        (r'snapshot_prefix="a\"b\\c"', "snapshot_prefix", 'a"b\\c'),
        (r"snapshot_prefix=C:\new", "snapshot_prefix", r"C:\new"),  # no quotes, no escapes
        ("snapshot_prefix=a=b", "snapshot_prefix", "a=b"),
        ("snapshot_prefix=", "snapshot_prefix", ""),
        ("net=ü.prototxt", "net", "ü.prototxt"),
        ("test_iter=10,20", "test_iter", [10, 20]),
        ("test_iter=[10, 20]", "test_iter", [10, 20]),
        ("test_iter=7", "test_iter", [7]),
        ("test_iter[0]=7", "test_iter", [7]),
        ("test_iter=", "test_iter", []),
        ("test_iter=[]", "test_iter", []),
        ('weights="a,b", c', "weights", ["a,b", "c"]),
    ],
)
def test_value(text, field, value):
    got = getattr(overridden(text), field)
    assert (list(got) if isinstance(value, list) else got) == value


def test_the_given_message_stays_as_it_is():
    param = SolverParameter(base_lr=0.01, test_iter=[100])
    apply_overrides(param, ["base_lr=1", "test_iter=1,2", "train_state.level=1"])
    assert param == SolverParameter(base_lr=0.01, test_iter=[100])


def test_later_overrides_win():
    assert overridden("max_iter=1", "max_iter=2").max_iter == 2


def test_no_overrides_change_nothing():
    assert overridden() == SolverParameter(base_lr=0.01, test_iter=[100], net="a.prototxt")


def test_path_into_a_message_that_is_not_there():
    assert overridden("train_state.level=1", "train_state.stage=a,b").train_state == NetState(
        level=1, stage=["a", "b"]
    )


def test_path_through_an_index():
    param = SolverParameter(net_param=NetParameter())
    param.net_param.layer.add(name="a")
    param.net_param.layer.add(name="b")
    changed = apply_overrides(param, ['net_param.layer[1].name="x"', "net_param.layer[0].loss_weight=1,2"])
    assert [layer.name for layer in changed.net_param.layer] == ["a", "x"]
    assert list(changed.net_param.layer[0].loss_weight) == [1, 2]


@pytest.mark.parametrize("value", ['{level: 2 stage: "x"}', "level: 2 stage: 'x'"])
def test_whole_message(value):
    assert overridden("train_state.phase=TEST", f"train_state={value}").train_state == NetState(
        level=2, stage=["x"]
    )


def test_empty_message_is_set():
    assert overridden("train_state={}").HasField("train_state")


@pytest.mark.parametrize("value", ["[{level: 1}, {level: 2}]", "{level: 1}, {level: 2}"])
def test_list_of_messages(value):
    assert [state.level for state in overridden(f"test_state={value}").test_state] == [1, 2]


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("base_lr", "write FIELD=VALUE"),
        ("=1", "'' is not the name of a field"),
        ("test_iter[x]=1", "'test_iter[x]' is not the name of a field"),
        ("bse_lr=1", "SolverParameter has no field 'bse_lr'; did you mean 'base_lr'?"),
        ("num_output=1", "SolverParameter has no field 'num_output'; it is a field of"),
        ("base_lr=high", "'base_lr' wants a number, not 'high'"),
        ("base_lr=0,1", "'base_lr' wants a number, not '0,1'"),
        ("base_lr=", "'base_lr' wants a number, nothing came after '='"),
        ("max_iter=1.5", "'max_iter' wants a whole number from -2147483648 to 2147483647, not '1.5'"),
        ("max_iter=3000000000", "'max_iter' wants a whole number from -2147483648"),
        ("max_iter=inf", "'max_iter' wants a whole number"),
        ("solver_mode=GPPU", "wants one of CPU, GPU, not 'GPPU'; did you mean 'GPU'?"),
        ("solver_mode=2", "wants one of CPU, GPU, not '2'"),
        ("debug_info=maybe", "'debug_info' wants true or false, not 'maybe'"),
        ("base_lr.x=1", "'base_lr' is a number and has no field 'x'"),
        ("base_lr[0]=1", "'base_lr' holds one value, so it takes no index [0]"),
        ("test_iter[1]=1", "there is no test_iter[1]: the list has 1 element(s), counted from 0"),
        ("test_state[0].level=1", "there is no test_state[0]: the list is empty"),
        ("test_state.level=1", "'test_state' is a list; say which element: test_state[0]"),
        ("train_state.lvl=1", "NetState has no field 'lvl'; did you mean 'level'?"),
        ("train_state={lvl: 1}", "NetState has no field 'lvl'; did you mean 'level'?"),
        ("train_state=TEST", "NetState has no field 'TEST'"),
        ("test_iter=1,,2", "'test_iter' wants a whole number"),
        ("test_iter=1,2,", "the list ends with a comma"),
        ('weights="a"b', "the list cannot be read; separate its elements by commas"),
        (r'snapshot_prefix="\q"', r"\q is no escape"),
    ],
)
def test_error(text, message):
    with pytest.raises(SettingError) as caught:
        overridden(text)
    assert str(caught.value).startswith(f"override {text!r}: ")
    assert message in str(caught.value)
