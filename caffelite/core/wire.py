"""Connect the layers of a net: which blob each bottom and top is.

Source: BVLC/caffe net.cpp, AppendBottom and AppendTop
"""

from dataclasses import dataclass, field

from caffelite.core.insert_splits import unknown_bottom
from caffelite.errors import NetError
from caffelite.proto.caffe_pb2 import LayerParameter, NetParameter

AUTOMATIC = "(automatic)"  # the name of tops that a layer adds by itself


@dataclass
class Wiring:
    """Blobs by number: their names, and for each layer its bottoms and tops."""

    blob_names: list[str] = field(default_factory=list)
    bottoms: list[list[int]] = field(default_factory=list)
    tops: list[list[int]] = field(default_factory=list)
    inputs: list[int] = field(default_factory=list)  # tops of Input layers
    outputs: list[int] = field(default_factory=list)  # blobs that no layer reads, by name


class Wirer:
    """Wires one layer after the other, as a net is built.

    Each blob has one reader, which Split layers see to, unless it may have ``several_readers``.
    """

    def __init__(self, param: NetParameter, several_readers: bool = False) -> None:
        self.param = param
        self.several_readers = several_readers
        self.wiring = Wiring()
        self._number: dict[str, int] = {}
        self._unread: set[str] = set()

    def add(self, layer: LayerParameter) -> None:
        """Wire the next layer.

        Raises NetError for a bottom that no layer makes, or that another layer has taken, and for
        a top that two layers make.
        """
        self._check_propagate_down(layer)
        bottoms = []
        for j, blob in enumerate(layer.bottom):
            if blob not in (self._number if self.several_readers else self._unread):
                raise unknown_bottom(self.param, layer, j, sorted(self._unread))
            self._unread.discard(blob)
            bottoms.append(self._number[blob])
        self.wiring.bottoms.append(bottoms)
        tops = [self._top(layer, j, blob) for j, blob in enumerate(layer.top)]
        self.wiring.tops.append(tops)
        if layer.type == "Input":
            self.wiring.inputs.extend(tops)

    def add_automatic(self, count: int) -> None:
        """Give the layer wired last ``count`` more tops, which no layer can read."""
        for _ in range(count):
            self.wiring.tops[-1].append(self._new(AUTOMATIC))

    def finish(self) -> Wiring:
        """Return the wiring; what no layer has read is an output."""
        self.wiring.outputs = [self._number[name] for name in sorted(self._unread, key=str.encode)]
        return self.wiring

    def _top(self, layer: LayerParameter, j: int, blob: str) -> int:
        self._unread.add(blob)
        in_place = j < len(layer.bottom) and layer.bottom[j] == blob
        if in_place:
            return self._number[blob]
        if blob in self._number:
            makers = [other.name for other in self.param.layer if blob in other.top]
            raise NetError(
                f"net {self.param.name!r}: top blob {blob!r} is produced by multiple sources: "
                f"layers {', '.join(map(repr, makers))}; rename one, or read it in place (bottom and top "
                f"{blob!r} at the same position)"
            )
        self._number[blob] = self._new(blob)
        return self._number[blob]

    def _new(self, name: str) -> int:
        self.wiring.blob_names.append(name)
        return len(self.wiring.blob_names) - 1

    def _check_propagate_down(self, layer: LayerParameter) -> None:
        given, expected = len(layer.propagate_down), len(layer.bottom)
        if given not in (0, expected):
            raise NetError(
                f"net {self.param.name!r}: layer {layer.name!r} gives propagate_down {given} time(s); "
                f"give it once for each of its {expected} bottom(s), or not at all"
            )
