"""Which nets a solver trains and tests: from its fields to NetParameters.

Source: BVLC/caffe solver.cpp, InitTrainNet and InitTestNets
"""

from collections.abc import Iterator
from typing import NamedTuple

from caffelite.core.net import caffe_phase
from caffelite.core.resolve_paths import resolve_paths
from caffelite.errors import SolverError
from caffelite.io.paths import folder_of, resolve, resolve_prefix
from caffelite.proto.caffe_pb2 import TEST, TRAIN, NetParameter, NetState, SolverParameter
from caffelite.proto.text import read_net

TRAIN_FIELDS = ("net", "net_param", "train_net", "train_net_param")


class NetSource(NamedTuple):
    """A net to build, and where it comes from, as the log says it."""

    param: NetParameter
    origin: str
    log_source: str

    @property
    def file(self) -> str:
        """Path of the net's file, "" if the net is in the solver."""
        return self.origin.partition("file: ")[2]


def find_files(param: SolverParameter, folder: str) -> SolverParameter:
    """Return ``param`` with each relative path that exists only under ``folder`` pointing there.

    Nets and weights are looked up by their names, snapshots by the folder they go to.
    """
    found = SolverParameter()
    found.CopyFrom(param)
    for field in ("net", "train_net"):
        if found.HasField(field):
            setattr(found, field, resolve(getattr(found, field), folder))
    found.test_net[:] = [resolve(path, folder) for path in param.test_net]
    found.weights[:] = [
        ",".join(resolve(path.strip(), folder) for path in paths.split(",")) for paths in param.weights
    ]
    if found.HasField("snapshot_prefix"):
        found.snapshot_prefix = resolve_prefix(found.snapshot_prefix, folder)
    return found


def weight_files(param: SolverParameter) -> list[str]:
    """Return the files of all ``weights`` fields, each of which may hold several, with commas."""
    return [path.strip() for paths in param.weights for path in paths.split(",")]


def train_net(param: SolverParameter, folder: str) -> NetSource:
    """Return the net to train; ``folder`` is where inline nets find their data besides the working directory.

    Its state is TRAIN, then what the net's own ``state`` says, then ``train_state``.
    Raises SolverError unless exactly one field gives the net.
    """
    given = [field for field in TRAIN_FIELDS if param.HasField(field)]
    if len(given) != 1:
        raise SolverError(
            f"the solver must give the net to train in exactly one of the fields {', '.join(TRAIN_FIELDS)}; "
            + (f"it gives {' and '.join(given)}" if given else "it gives none")
        )
    [field] = given
    net, is_file = _read(param, field, folder)
    origin = f"from {field} file: {getattr(param, field)}" if is_file else f"specified in {field}."
    line = {"train_net_param": 88, "train_net": 92, "net_param": 97, "net": 102}[field]
    state = _state(TRAIN, net, param.train_state)
    return NetSource(_with_state(net, state), origin, f"solver.cpp:{line}")


def test_nets(param: SolverParameter, folder: str) -> list[NetSource]:
    """Return the nets to test, in Caffe's order: test_net_param, test_net, then net or net_param.

    The last makes as many as there are ``test_iter`` left. Their state is TEST, then what the net's own
    ``state`` says, then their ``test_state``.
    Raises SolverError if the numbers of nets, test_iter and test_state do not fit, or there is no
    test_interval.
    """
    _check_test_counts(param)
    sources = []
    for i, (net, origin) in enumerate(_test_sources(param, folder)):
        extra = param.test_state[i] if param.test_state else NetState()
        source = NetSource(_with_state(net, _state(TEST, net, extra)), origin, "solver.cpp:190")
        sources.append(source)
    return sources


def _check_test_counts(param: SolverParameter) -> None:
    named = len(param.test_net_param) + len(param.test_net)
    generic = param.HasField("net") or param.HasField("net_param")
    count = len(param.test_iter)
    if count < named or (count > named and not generic):
        raise SolverError(
            f"test_iter must be given once for each test net: the solver has {named} test net(s) and "
            f"{count} test_iter"
        )
    if param.test_state and len(param.test_state) != count:
        raise SolverError(
            f"test_state must be given once for each of the {count} test net(s), or not at all; "
            f"it is given {len(param.test_state)} time(s)"
        )
    if count and param.test_interval <= 0:
        raise SolverError(
            f"test_interval must be greater than 0 where there are test nets, got {param.test_interval}; "
            f"it is the number of iterations between two tests"
        )


def _test_sources(param: SolverParameter, folder: str) -> Iterator[tuple[NetParameter, str]]:
    for net in param.test_net_param:
        yield resolve_paths(net, folder), "test_net_param"
    for path in param.test_net:
        yield _read_file(path), f"test_net file: {path}"
    left = len(param.test_iter) - len(param.test_net_param) - len(param.test_net)
    field = "net_param" if param.HasField("net_param") else "net"
    for _ in range(left):
        net, is_file = _read(param, field, folder)
        yield net, f"net file: {param.net}" if is_file else field


def _read(param: SolverParameter, field: str, folder: str) -> tuple[NetParameter, bool]:
    value = getattr(param, field)
    if isinstance(value, str):
        return _read_file(value), True
    return resolve_paths(value, folder), False


def _read_file(path: str) -> NetParameter:
    return resolve_paths(read_net(path, variables={}), folder_of(path))


def _state(phase: int, net: NetParameter, extra: NetState) -> NetState:
    state = NetState(phase=caffe_phase(phase))
    state.MergeFrom(net.state)
    state.MergeFrom(extra)
    return state


def _with_state(net: NetParameter, state: NetState) -> NetParameter:
    result = NetParameter()
    result.CopyFrom(net)
    result.state.CopyFrom(state)
    return result
