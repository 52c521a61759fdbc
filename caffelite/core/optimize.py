"""Make a trained net fast for use: fewer layers that compute the same outputs.

The steps, each a function that changes a ``Dataflow``
    bypass_identities   layers that hand on what they get are taken out: Dropout, Split, Power of 1, 1, 0
    fold_affines        BatchNorm, Scale, Bias and linear Power become part of the Convolution, Deconvolution
                        or InnerProduct before them; those that have none before become one Scale
    drop_silenced       what only Silence reads is not computed
    write_in_place      ReLU and its like overwrite their bottom where nothing else reads it

What has a loss weight stays as it is, and so do inputs and outputs, with their names.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from google.protobuf.descriptor import FieldDescriptor
from google.protobuf.message import Message

from caffelite.core.affine import Affine, affine_of, fold, scale_layer
from caffelite.core.dataflow import Array, Dataflow, Node, Reason, Storage, TrainedLayer, Value
from caffelite.proto.caffe_pb2 import TEST, FillerParameter, LayerParameter
from caffelite.proto.schema import is_repeated

# Types that may write over their bottom.
IN_PLACE = frozenset(
    "BatchNorm Bias BNLL Clip ELU Exp Log Power PReLU ReLU Scale Sigmoid Swish TanH Threshold".split()
)
# Types whose top is memory of their own, which what follows may overwrite.
OWN_TOP = IN_PLACE.union("AbsVal Convolution Deconvolution Eltwise InnerProduct LRN MVN Pooling".split())


@dataclass(frozen=True, eq=False)
class Optimized:
    """A net for use.

    ``gone`` says for each blob that is no longer there why, and what to read instead; ``gone_layers`` for
    each layer.
    """

    layers: list[tuple[LayerParameter, list[Array]]]
    gone: Mapping[str, str]
    gone_layers: Mapping[str, str]


def optimize(layers: Iterable[TrainedLayer]) -> Optimized:
    """Return layers that compute the outputs of ``layers``, which are a net's in phase TEST, with splits."""
    flow = Dataflow(layers)
    for step in (bypass_identities, fold_affines, drop_silenced, write_in_place):
        step(flow)
    remaining = flow.names()
    gone = {name: reason for name, reason in flow.gone.items() if name not in remaining}
    return Optimized(
        [(_written(node), node.blobs) for node in flow.nodes],
        {name: _said(*reason, gone) for name, reason in gone.items()},
        {name: _said(*reason, gone) for name, reason in flow.gone_layers.items()},
    )


def bypass_identities(flow: Dataflow) -> None:
    """Take out layers whose tops are what their bottom is."""
    for node in list(flow.nodes):
        if not (_is_identity(node) and _can_be_bypassed(node)):
            continue
        value = node.bottoms[0]
        why = f"optimize() took out {_called(node)}, which hands on what it gets"
        for top in node.tops:
            if top.is_output and top.storage is not value.storage:
                flow.gone[value.storage.name] = why, top.storage
                flow.join(value.storage, top.storage)
            else:
                flow.gone[top.storage.name] = why, value.storage
                flow.replace(top, value)
        flow.remove(node, why, value.storage)


def fold_affines(flow: Dataflow) -> None:
    """Let layers with weights, or one Scale, compute what affine layers behind them do."""
    for node in list(flow.nodes):
        affine = None if node.is_loss else affine_of(node)
        if affine is None:
            continue
        value, top = node.bottoms[0], node.tops[0]
        before = value.maker
        if value.readers != [node] or before.is_loss:
            continue
        if fold(before, affine):
            why = f"optimize() made {_called(node)} part of {_called(before)}"
            flow.gone[value.storage.name] = why, top.storage
            before.tops, top.maker = [top], before
            flow.remove(node, why, top.storage)
        elif not (value.storage.hazard or top.storage.hazard):
            _join_affines(flow, before, node, affine)


def _join_affines(flow: Dataflow, before: Node, node: Node, affine: Affine) -> None:
    """Let one Scale compute what two affine layers do, if they are and lie along one axis."""
    earlier = affine_of(before)
    if earlier is None or not earlier.fits(affine) or before.bottoms[0].storage.hazard:
        return
    if before.in_place and not node.in_place:
        return  # the blob that `before` changes would stay, with what it held before
    joined = earlier.then(affine)
    if joined.axis is None:
        return
    why = f"optimize() made one Scale, {node.param.name!r}, of {_called(before)} and {_called(node)}"
    first, storage = before.bottoms[0], node.tops[0].storage
    flow.gone[node.bottoms[0].storage.name] = why, storage
    flow.remove(before, why, storage)
    scale_layer(joined, node, (before.blobs or node.blobs)[0].dtype)
    node.bottoms = [first]
    first.readers.append(node)


def drop_silenced(flow: Dataflow) -> None:
    """Take out what is computed for Silence alone; nothing that is read becomes an output by it."""
    dead: set[Node] = set()
    for node in reversed(flow.nodes):
        silent = node.param.type == "Silence"
        readers = [reader for top in node.tops for reader in top.readers or (None,)]
        if silent or (_only_computes(node) and all(reader in dead for reader in readers)):
            dead.add(node)
    while kept := {node for node in dead if any(_would_be_output(value, dead) for value in node.bottoms)}:
        dead -= kept
    for node in reversed([node for node in flow.nodes if node in dead]):
        why = f"optimize() took out {_called(node)}, whose result only Silence reads"
        flow.gone.update((top.storage.name, (why, None)) for top in node.tops)
        flow.remove(node, why, None)


def write_in_place(flow: Dataflow) -> None:
    """Let layers that can overwrite their bottom do so, where no other layer reads it."""
    for node in flow.nodes:
        if node.param.type not in IN_PLACE or len(node.bottoms) != 1 or len(node.tops) != 1 or node.in_place:
            continue
        value, top = node.bottoms[0], node.tops[0]
        owned = value.root.param.type in OWN_TOP and not (value.storage.hazard or top.storage.hazard)
        if owned and value.readers == [node] and not (node.is_loss or value.maker.is_loss):
            flow.gone[value.storage.name] = f"optimize() lets {_called(node)} overwrite it", top.storage
            flow.join(value.storage, top.storage)


def _is_identity(node: Node) -> bool:
    """Tell whether a layer's tops are equal to its only bottom in phase TEST."""
    param = node.param
    if len(node.bottoms) != 1 or not node.tops:
        return False
    if param.type == "Dropout":
        return param.phase == TEST
    if param.type == "Power":
        power = param.power_param
        return (power.power, power.scale, power.shift) == (1, 1, 0)
    return param.type in ("Split", "Concat") or (param.type == "Slice" and len(node.tops) == 1)


def _can_be_bypassed(node: Node) -> bool:
    """Tell whether readers of the tops may read the bottom, and an output may get its name."""
    value = node.bottoms[0]
    if node.is_loss or any(each.storage.hazard for each in (value, *node.tops)):
        return False
    if all(top.readers or top.storage is value.storage for top in node.tops):
        return True
    named_by_maker = not value.root.bottoms or value.maker.is_loss  # an input, say
    return len(node.tops) == 1 and value.readers == [node] and not named_by_maker


def _only_computes(node: Node) -> bool:
    """Tell whether a layer does nothing but write its tops."""
    return bool(node.bottoms and node.tops) and not node.is_loss and node.param.type != "Python"


def _would_be_output(value: Value, dead: set[Node]) -> bool:
    return value.maker not in dead and all(reader in dead for reader in value.readers)


def _called(node: Node) -> str:
    return f"layer {node.param.name!r} ({node.param.type})"


def _said(why: str, instead: Storage | None, gone: Mapping[str, Reason]) -> str:
    while instead is not None and instead.name in gone:  # that one went later
        instead = gone[instead.name][1]
    if instead is None:
        return f"{why}; the net before optimize() has it"
    return f"{why}; see blob {instead.name!r}, or the net before optimize()"


def _written(node: Node) -> LayerParameter:
    """Return a layer for use: without rules of inclusion, without what only training needs."""
    param = node.param
    del param.bottom[:], param.top[:]
    param.bottom.extend(value.storage.name for value in node.bottoms)
    param.top.extend(value.storage.name for value in node.tops)
    for field in ("include", "exclude", "propagate_down", "blobs"):
        param.ClearField(field)
    if param.phase == TEST:  # the net's
        param.ClearField("phase")
    if not any(spec.name for spec in param.param):  # names share weights; the rest is for training
        param.ClearField("param")
    _clear_fillers(param)
    return param


def _clear_fillers(message: Message) -> None:
    for field, value in message.ListFields():
        if field.type != FieldDescriptor.TYPE_MESSAGE:
            continue
        for part in value if is_repeated(field) else [value]:
            if isinstance(part, FillerParameter):
                message.ClearField(field.name)
            else:
                _clear_fillers(part)
