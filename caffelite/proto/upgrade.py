"""Bring messages of older formats to the current one. Every function leaves its argument as it is.

``upgrade_net`` and ``upgrade_solver`` return an argument that is current already, and else a new
message, after one warning that says how to rewrite the file.

Source: BVLC/caffe upgrade_proto.cpp
"""

import os
from collections.abc import Sequence

from caffelite import log
from caffelite.errors import ProtoError
from caffelite.proto.caffe_pb2 import BlobShape, LayerParameter, NetParameter, SolverParameter
from caffelite.proto.upgrade_v0 import needs_v0_upgrade, upgrade_v0_net
from caffelite.proto.upgrade_v1 import needs_data_upgrade, needs_v1_upgrade, upgrade_data, upgrade_v1_net

SOLVER_TYPES = {
    SolverParameter.SGD: "SGD",
    SolverParameter.NESTEROV: "Nesterov",
    SolverParameter.ADAGRAD: "AdaGrad",
    SolverParameter.RMSPROP: "RMSProp",
    SolverParameter.ADADELTA: "AdaDelta",
    SolverParameter.ADAM: "Adam",
}


def net_needs_upgrade(net: NetParameter) -> bool:
    """Whether a net uses anything of an older format."""
    return bool(_old_parts(net))


def upgrade_net(net: NetParameter, source: str = "<string>", order: Sequence[str] = ()) -> NetParameter:
    """Return the net in the current format; ``source`` is its file's name, for messages.

    ``order`` names the fields of the net as they follow one another in its file, for nets that mix formats.
    """
    old = _old_parts(net)
    if not old:
        return net
    try:
        if needs_v0_upgrade(net):
            net = upgrade_v0_net(net)
        if needs_data_upgrade(net):
            net = upgrade_data(net)
        if needs_v1_upgrade(net):
            net = upgrade_v1_net(net, order)
        if net.input:
            net = upgrade_input(net)
        if needs_batch_norm_upgrade(net):
            net = upgrade_batch_norm(net)
    except ProtoError as error:
        error.add_context(source)
        raise
    log.warning(
        "upgrade_proto.cpp:39",
        f"{source} uses {' and '.join(old)}, formats of older Caffe versions; "
        "rewrite it with: caffelite upgrade_net_proto_text OLD NEW (or upgrade_net_proto_binary)",
    )
    return net


def _old_parts(net: NetParameter) -> list[str]:
    """Name what is old in a net."""
    found = {
        "V0 layers": needs_v0_upgrade(net),
        "V1 layers ('layers')": needs_v1_upgrade(net) and not needs_v0_upgrade(net),
        "'input' fields": bool(net.input),
        "three 'param' in BatchNorm": needs_batch_norm_upgrade(net),
    }
    return [part for part, is_used in found.items() if is_used]


def upgrade_input(net: NetParameter) -> NetParameter:
    """Turn the fields input, input_shape and input_dim into an Input layer in front.

    Inputs without any shape are dropped: that is how old .caffemodel files look.
    """
    new = NetParameter()
    new.CopyFrom(net)
    for field in ("input", "input_shape", "input_dim"):
        new.ClearField(field)
    if net.input_shape or net.input_dim:
        layer = LayerParameter(name="input", type="Input", top=net.input)
        layer.input_param.shape.extend(_input_shapes(net))
        new.ClearField("layer")
        new.layer.append(layer)
        new.layer.extend(net.layer)
    return new


def _input_shapes(net: NetParameter) -> list[BlobShape]:
    count = len(net.input)
    if net.input_shape:
        if len(net.input_shape) < count:
            raise ProtoError(f"{count} 'input' need as many 'input_shape', got {len(net.input_shape)}")
        return list(net.input_shape[:count])
    if len(net.input_dim) < 4 * count:
        raise ProtoError(
            f"{count} 'input' need {4 * count} 'input_dim' (four each), got {len(net.input_dim)}"
        )
    return [BlobShape(dim=net.input_dim[4 * i : 4 * i + 4]) for i in range(count)]


def needs_batch_norm_upgrade(net: NetParameter) -> bool:
    """Whether a BatchNorm layer has settings for its three blobs, which once had to switch learning off."""
    return any(layer.type == "BatchNorm" and len(layer.param) == 3 for layer in net.layer)


def upgrade_batch_norm(net: NetParameter) -> NetParameter:
    """Set learning rate and decay of such layers' blobs to zero: they are statistics."""
    new = NetParameter()
    new.CopyFrom(net)
    for layer in new.layer:
        if layer.type == "BatchNorm" and len(layer.param) == 3:
            for param in layer.param:
                param.lr_mult = 0
                param.decay_mult = 0
    return new


def solver_needs_upgrade(solver: SolverParameter) -> bool:
    """Whether a solver gives its type as a number of the old list."""
    return solver.HasField("solver_type")


def upgrade_solver(solver: SolverParameter, source: str = "<string>") -> SolverParameter:
    """Return the solver in the current format; ``source`` is its file's name, for messages."""
    if not solver_needs_upgrade(solver):
        return solver
    if solver.HasField("type"):
        raise ProtoError(
            f"{source}: the solver has both 'type' and the old 'solver_type'; remove 'solver_type'"
        )
    if solver.solver_type not in SOLVER_TYPES:
        name = SolverParameter.SolverType.Name(solver.solver_type)
        raise ProtoError(
            f"{source}: only forks of Caffe have the solver type {name}; "
            f"give one of {', '.join(SOLVER_TYPES.values())} as 'type'"
        )
    new = SolverParameter()
    new.CopyFrom(solver)
    new.type = SOLVER_TYPES[solver.solver_type]
    new.ClearField("solver_type")
    log.warning(
        "upgrade_proto.cpp:1093",
        f"{source} uses 'solver_type', a field of older Caffe versions; "
        "rewrite it with: caffelite upgrade_solver_proto_text OLD NEW",
    )
    return new


def set_snapshot_prefix(solver: SolverParameter, path: str) -> SolverParameter:
    """Return the solver with a prefix that names snapshots after the solver's file.

    A missing prefix becomes the file's path without its extension; a folder is completed by the
    file's name.
    """
    if solver.HasField("snapshot_prefix") and not os.path.isdir(solver.snapshot_prefix):
        return solver
    without_extension = os.path.splitext(path)[0]
    new = SolverParameter()
    new.CopyFrom(solver)
    if solver.HasField("snapshot_prefix"):
        new.snapshot_prefix = os.path.join(solver.snapshot_prefix, os.path.basename(without_extension))
        log.info(
            "upgrade_proto.cpp:1113",
            f"snapshot_prefix was a directory and is replaced to {new.snapshot_prefix}",
        )
    else:
        new.snapshot_prefix = without_extension
        log.info(
            "upgrade_proto.cpp:1108", f"snapshot_prefix was not specified and is set to {new.snapshot_prefix}"
        )
    return new
