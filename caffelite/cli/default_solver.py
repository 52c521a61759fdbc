"""The solver that ``caffelite train`` uses for a net that is given without one."""

import os
import re

from caffelite.core.resolve_paths import resolve_paths
from caffelite.errors import DataError
from caffelite.io.db import open_db
from caffelite.io.paths import folder_of
from caffelite.proto.caffe_pb2 import (
    TEST,
    TRAIN,
    DataParameter,
    LayerParameter,
    NetParameter,
    SolverParameter,
)
from caffelite.proto.files import read_input

MOST_TEST_BATCHES = 100

_TOKEN = re.compile(
    r"""(?P<skip>"(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*'|\#[^\n]*)|(?P<symbol>[{}<>])|(?P<field>[A-Za-z_]\w*)(?=\s*[:{<])""",
    re.DOTALL,
)


def holds_net(path: str) -> bool:
    """Whether a prototxt is a net rather than a solver: the first field that only one of them has decides."""
    net = set(NetParameter.DESCRIPTOR.fields_by_name)
    solver = set(SolverParameter.DESCRIPTOR.fields_by_name)
    for field in _outer_fields(read_input(path).decode("utf-8", "replace")):
        if (field in net) != (field in solver):
            return field in net
    return False


def _outer_fields(text: str) -> list[str]:
    depth, fields = 0, []
    for match in _TOKEN.finditer(text):
        if match["symbol"]:
            depth += 1 if match["symbol"] in "{<" else -1
        elif match["field"] and depth == 0:
            fields.append(match["field"])
    return fields


def default_solver(net: NetParameter, path: str) -> SolverParameter:
    """Return the solver for the net of file ``path``: Caffe's usual settings, for a first try.

    SGD with momentum 0.9, weight decay 0.0005 and a rate that falls linearly from 0.01 to 0 over
    1000 iterations. Snapshots are named after the net, and one is written at the end. A net with
    layers for phase TEST alone is tested every 250 iterations: once through the test data where its
    size is known (a database), and never more than 100 batches.
    """
    solver = SolverParameter(
        net=path,
        type="SGD",
        base_lr=0.01,
        lr_policy="poly",
        power=1,
        momentum=0.9,
        weight_decay=0.0005,
        max_iter=1000,
        display=100,
        snapshot_prefix=os.path.splitext(path)[0],
        solver_mode=SolverParameter.CPU,
    )
    test_layers = [layer for layer in net.layer if _is_for_test(layer)]
    if test_layers:
        test_net = resolve_paths(NetParameter(layer=test_layers), folder_of(path))
        solver.test_iter.append(_batches(test_net))
        solver.test_interval = 250
    return solver


def _is_for_test(layer: LayerParameter) -> bool:
    """Whether the rules of a layer name phase TEST and leave no room for TRAIN."""
    if layer.include:
        return all(rule.HasField("phase") and rule.phase == TEST for rule in layer.include)
    return any(rule.HasField("phase") and rule.phase == TRAIN for rule in layer.exclude)


def _batches(test_net: NetParameter) -> int:
    """Return how many batches go once through the databases of a net, at most 100."""
    sizes = [_batches_of(layer) for layer in test_net.layer if layer.type == "Data"]
    return min([MOST_TEST_BATCHES, *sizes])


def _batches_of(layer: LayerParameter) -> int:
    param = layer.data_param
    try:
        with open_db(param.source, DataParameter.DB.Name(param.backend)) as db:
            return -(-len(db) // max(1, param.batch_size))
    except DataError:  # the net, which needs it as well, says so with more context
        return MOST_TEST_BATCHES
