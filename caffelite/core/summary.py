"""What a net consists of, as a table: of plain text, or of HTML for notebooks."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from html import escape
from itertools import zip_longest
from typing import TYPE_CHECKING

from caffelite.core.blob import Blob
from caffelite.proto.caffe_pb2 import Phase

if TYPE_CHECKING:
    from caffelite.core.net import Net

HEADINGS = ("layer", "type", "bottoms", "tops", "parameters", "multiply-adds")
NUMBERS = (4, 5)  # columns that stand to the right
SPLIT = "_split"
STYLE = "padding: 1px 8px; text-align: {}; vertical-align: top; white-space: nowrap"


@dataclass(frozen=True)
class LayerSummary:
    """One layer: its bottoms, its tops and their shapes, and what it learns and computes.

    ``parameters`` counts elements of learnable blobs; ``shared`` are those of them that belong to an
    earlier layer. ``multiply_adds`` is of one forward, by ``Layer.multiply_adds``.
    """

    name: str
    type: str
    bottoms: tuple[str, ...]
    tops: tuple[str, ...]
    shapes: tuple[tuple[int, ...], ...]
    parameters: int
    shared: int
    multiply_adds: int

    def cells(self) -> tuple[str, ...]:
        """Return the layer's cells of the table; several bottoms and tops stand on lines of their own."""
        tops = zip(self.tops, self.shapes, strict=True)
        parameters = f"{self.parameters:,}{' shared' if self.shared else ''}" if self.parameters else ""
        return (
            self.name,
            self.type,
            "\n".join(self.bottoms),
            "\n".join(self._top(name, shape) for name, shape in tops),
            parameters,
            short(self.multiply_adds) if self.multiply_adds else "",
        )

    def _top(self, name: str, shape: tuple[int, ...]) -> str:
        if name in self.bottoms:
            return f"{_shape(shape)} in place"
        return _shape(shape) if name == self.name else f"{name} {_shape(shape)}"


@dataclass(frozen=True)
class NetSummary:
    """A net's layers, and their sums. ``print`` it, or let a notebook show it.

    ``parameters`` counts each learnable element once; ``fixed`` is how many of them have a learning rate
    of 0. ``multiply_adds`` is of one forward of the whole batch. ``blob_bytes`` is the memory of the
    blobs' data and ``parameter_bytes`` that of the parameters, each without gradients. The layers that
    a net inserts where several layers read one blob are left out; ``splits`` is their number.
    """

    name: str
    phase: str
    layers: tuple[LayerSummary, ...]
    parameters: int
    fixed: int
    multiply_adds: int
    blob_bytes: int
    parameter_bytes: int
    splits: int

    def title(self) -> str:
        """Return the line above the table."""
        return f"net {self.name!r}, phase {self.phase}"

    def totals(self) -> list[str]:
        """Return the lines below the table."""
        fixed = f", {self.fixed:,} of them with learning rate 0" if self.fixed else ""
        splits = f" and {self.splits} automatic Split" if self.splits else ""
        return [
            f"{len(self.layers)} layers{splits}; {self.parameters:,} parameters{fixed}",
            f"{short(self.multiply_adds)} multiply-adds in a forward; without gradients "
            f"{_bytes(self.blob_bytes)} of blobs, {_bytes(self.parameter_bytes)} of parameters",
        ]

    def rows(self) -> list[tuple[str, ...]]:
        """Return the table's lines, without headings."""
        return [layer.cells() for layer in self.layers]

    def __str__(self) -> str:
        cells = [HEADINGS, *self.rows()]
        rows = [line for row in cells for line in zip_longest(*(c.split("\n") for c in row), fillvalue="")]
        widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
        lines = ["  ".join(map(_aligned, range(len(row)), row, widths)).rstrip() for row in rows]
        return "\n".join([self.title(), *lines, *self.totals()])

    __repr__ = __str__

    def _repr_html_(self) -> str:
        head = _html_row(HEADINGS, "th")
        body = "".join(_html_row(row, "td") for row in self.rows())
        totals = "<br>".join(map(escape, self.totals()))
        return (
            f"<div><b>{escape(self.title())}</b>"
            '<div style="max-height: 40em; overflow: auto"><table>'
            f"<thead>{head}</thead><tbody>{body}</tbody></table></div>{totals}</div>"
        )


def summarize(net: "Net") -> NetSummary:
    """Return the summary of a net with the shapes that its blobs have now."""
    names = _names_of_sources(net)
    owned = {id(blob) for blob in net.learnable_params}
    layers, splits = [], 0
    for i, layer in enumerate(net._nodes):
        name = net._layer_names[i]
        if _is_automatic(name, layer.type):
            splits += 1
            continue
        bottoms, tops = net._bottom_ids(i), net._top_ids(i)
        layers.append(
            LayerSummary(
                name,
                layer.type,
                tuple(names[j] for j in bottoms),
                tuple(names[j] for j in tops),
                tuple(net._blobs[j].shape for j in tops),
                _count(layer.blobs),
                _count(blob for blob in layer.blobs if id(blob) not in owned),
                layer.multiply_adds([net._blobs[j] for j in bottoms], [net._blobs[j] for j in tops]),
            )
        )
    size = net.engine.dtype.itemsize
    rates = zip(net.learnable_params, net.params_lr, strict=True)
    return NetSummary(
        net.name,
        Phase.Name(net.phase),
        tuple(layers),
        _count(net.learnable_params),
        _count(blob for blob, rate in rates if rate == 0),
        sum(layer.multiply_adds for layer in layers),
        _memory(net._blobs) * size,
        _count(net.learnable_params) * size,
        splits,
    )


def describe(net: "Net") -> str:
    """Return a net in one line."""
    shapes = [
        ", ".join(f"{name} {_shape(net.blobs[name].shape)}" for name in names) or "nothing"
        for names in (net.inputs, net.outputs)
    ]
    return (
        f"<Net {net.name!r}, {Phase.Name(net.phase)}: "
        f"{len(net._nodes)} layers, {_count(net.learnable_params):,} parameters, {' -> '.join(shapes)}>"
    )


def _names_of_sources(net: "Net") -> list[str]:
    """Return the blobs' names, those behind an automatic Split as what was split."""
    names = list(net.blobs)
    for i, layer in enumerate(net._nodes):
        if _is_automatic(net._layer_names[i], layer.type):
            for j in net._top_ids(i):
                names[j] = names[net._bottom_ids(i)[0]]
    return names


def _is_automatic(name: str, layer_type: str) -> bool:
    return layer_type == "Split" and name.endswith(SPLIT)


def _count(blobs: Iterable[Blob]) -> int:
    return sum(blob.count for blob in blobs)


def short(number: int) -> str:
    """Return a large number in three digits: 18.4 M."""
    for unit, size in (("T", 10**12), ("G", 10**9), ("M", 10**6), ("k", 10**3)):
        value = number / size
        if value >= 0.9995:
            return f"{value:.0f} {unit}" if value >= 99.95 else f"{value:.3g} {unit}"
    return str(number)


def _memory(blobs: Iterable[Blob]) -> int:
    """Return the number of elements of the blobs' data, each memory that several share counted once."""
    counts: dict[int, int] = {}
    for blob in blobs:
        memory = id(blob._data.storage)
        counts[memory] = max(counts.get(memory, 0), blob.count)
    return sum(counts.values())


def _shape(shape: Sequence[int]) -> str:
    return "x".join(map(str, shape)) or "scalar"


def _bytes(count: int) -> str:
    for unit, size in (("GiB", 2**30), ("MiB", 2**20), ("KiB", 2**10)):
        if count >= size:
            return f"{count / size:.1f} {unit}"
    return f"{count} bytes"


def _aligned(column: int, cell: str, width: int) -> str:
    return cell.rjust(width) if column in NUMBERS else cell.ljust(width)


def _html_row(cells: Sequence[str], tag: str) -> str:
    return f"<tr>{''.join(_html_cell(i, cell, tag) for i, cell in enumerate(cells))}</tr>"


def _html_cell(column: int, cell: str, tag: str) -> str:
    style = STYLE.format("right" if column in NUMBERS else "left")
    inner = escape(cell).replace("\n", "<br>")
    return f'<{tag} style="{style}">{inner}</{tag}>'
