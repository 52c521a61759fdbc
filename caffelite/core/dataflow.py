"""Dataflow: a net as values, each written once, with the blobs that hold them.

A blob that layers change in place holds one value after the other; here each is a ``Value`` of its own, so
that a layer can be taken out, or joined with another, without a thought of names. Names come back when the
net is written down: a ``Storage`` is a blob, and its name may change.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any

import numpy.typing as npt

from caffelite.proto.caffe_pb2 import LayerParameter

Array = npt.NDArray[Any]
Shape = tuple[int, ...]

# Types whose tops are their bottom's memory; Concat and Slice of a single blob as well.
SHARING = frozenset({"Split", "Flatten", "Reshape"})


@dataclass(frozen=True, eq=False)
class TrainedLayer:
    """A layer with its values: ``blobs`` are arrays, ``top_shapes`` the shapes of its tops."""

    param: LayerParameter
    blobs: Sequence[Array]
    top_shapes: Sequence[Shape]


@dataclass(eq=False)
class Storage:
    """A blob: a name and whether layers behind Reshape and the like write over other blobs by it."""

    name: str
    hazard: bool = False


@dataclass(eq=False)
class Value:
    """What one layer writes into a blob; an output is read by no layer."""

    storage: Storage
    shape: Shape
    maker: "Node"
    readers: list["Node"] = field(default_factory=list)

    @property
    def is_output(self) -> bool:
        """Whether no layer reads it."""
        return not self.readers

    @property
    def root(self) -> "Node":
        """The layer that writes its blob first, before those that change it in place."""
        maker = self.maker
        while earlier := [value for value in maker.bottoms if value.storage is self.storage]:
            maker = earlier[0].maker
        return maker


@dataclass(eq=False)
class Node:
    """One layer; ``param``'s bottom and top mean nothing until the net is written down."""

    param: LayerParameter
    blobs: list[Array]
    bottoms: list[Value]
    tops: list[Value] = field(default_factory=list)

    @property
    def is_loss(self) -> bool:
        """Whether one of its tops counts in the loss."""
        return any(self.param.loss_weight)

    @property
    def in_place(self) -> bool:
        """Whether its top is its bottom's blob."""
        pairs = zip(self.tops, self.bottoms, strict=False)
        return any(top.storage is bottom.storage for top, bottom in pairs)

    @property
    def shares_memory(self) -> bool:
        """Whether its tops are its bottom's memory."""
        single = {"Concat": self.bottoms, "Slice": self.tops}.get(self.param.type, ())
        return self.param.type in SHARING or len(single) == 1


Reason = tuple[str, Storage | None]  # why something is gone, and which blob to look at instead


class Dataflow:
    """The layers of a net in their order.

    ``gone`` remembers the blobs that were taken out, by name, ``gone_layers`` the layers.
    """

    def __init__(self, layers: Iterable[TrainedLayer]) -> None:
        self.nodes: list[Node] = []
        self.gone: dict[str, Reason] = {}
        self.gone_layers: dict[str, Reason] = {}
        now: dict[str, Value] = {}
        for layer in layers:
            param = LayerParameter()
            param.CopyFrom(layer.param)
            node = Node(param, list(layer.blobs), [now[name] for name in param.bottom])
            for value in dict.fromkeys(node.bottoms):
                value.readers.append(node)
            for i, (name, shape) in enumerate(zip(param.top, layer.top_shapes, strict=False)):
                in_place = i < len(param.bottom) and param.bottom[i] == name
                storage = node.bottoms[i].storage if in_place else Storage(name)
                now[name] = Value(storage, shape, node)
                node.tops.append(now[name])
            self.nodes.append(node)
        self._find_hazards()

    def names(self) -> set[str]:
        """Return the names of all blobs."""
        return {top.storage.name for node in self.nodes for top in node.tops}

    def replace(self, old: Value, new: Value) -> None:
        """Let all readers of ``old`` read ``new``."""
        for reader in old.readers:
            reader.bottoms = [new if bottom is old else bottom for bottom in reader.bottoms]
        new.readers.extend(reader for reader in old.readers if reader not in new.readers)
        old.readers = []

    def remove(self, node: Node, why: str, instead: Storage | None) -> None:
        """Take a node out whose tops nothing reads any more."""
        for bottom in dict.fromkeys(node.bottoms):
            bottom.readers.remove(node)
        self.nodes.remove(node)
        self.gone_layers[node.param.name] = why, instead

    def join(self, old: Storage, new: Storage) -> None:
        """Let what is kept in ``old`` be kept in ``new``."""
        for node in self.nodes:
            for top in node.tops:
                if top.storage is old:
                    top.storage = new

    def _find_hazards(self) -> None:
        """Mark blobs of shared memory that a layer writes by another name than the first.

        In such a net it matters which layer runs when, and on which memory: what shares it stays as it is.
        """
        group: dict[Storage, list[Storage]] = {}
        derived: set[Storage] = set()
        for node in self.nodes:
            if node.shares_memory:
                values = node.bottoms[:1] + node.tops
                joined = [each for value in values for each in _group(group, value.storage)]
                group.update((storage, joined) for storage in joined)
                derived.update(top.storage for top in node.tops)
        for node in self.nodes:
            for top in node.tops:
                if node.in_place and top.storage in derived:
                    for storage in _group(group, top.storage):
                        storage.hazard = True


def _group(groups: dict[Storage, list[Storage]], storage: Storage) -> list[Storage]:
    """Return the blobs that share memory with ``storage``, itself included."""
    return groups.get(storage, [storage])
