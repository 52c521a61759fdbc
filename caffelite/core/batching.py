"""Run a net over any number of rows, in batches of its own size; pycaffe's ``_all`` methods.

Source: BVLC/caffe python/caffe/pycaffe.py
"""

from collections.abc import Iterator, Mapping, Sequence
from itertools import zip_longest
from typing import TYPE_CHECKING

import numpy as np
import numpy.typing as npt

from caffelite.core.blob import Array
from caffelite.errors import NetError, both

if TYPE_CHECKING:
    from caffelite.core.net import Net

Arrays = dict[str, Array]


def batches(net: "Net", blobs: Mapping[str, npt.ArrayLike]) -> Iterator[Arrays]:
    """Give ``blobs``, arrays of R rows by name, in the net's batch size; zeros fill the last batch."""
    arrays = {name: np.asarray(values) for name, values in blobs.items()}
    rows = _rows(net, arrays)
    size = _batch_size(net)
    for start in range(0, rows, size):
        batch = {name: array[start : start + size] for name, array in arrays.items()}
        missing = start + size - rows
        if missing > 0:
            batch = {
                name: np.concatenate([array, np.zeros((missing, *array.shape[1:]))])
                for name, array in batch.items()
            }
        yield batch


def forward_all(net: "Net", blobs: Sequence[str], values: Mapping[str, npt.ArrayLike]) -> Arrays:
    """Run forward over all rows of ``values``; return the outputs' and ``blobs``' rows."""
    parts: dict[str, list[Array]] = {}
    for batch in batches(net, values):
        _collect(parts, net.forward(blobs, None, None, **batch))
    return _joined(net, parts, values)


def forward_backward_all(
    net: "Net", blobs: Sequence[str], diffs: Sequence[str], values: Mapping[str, npt.ArrayLike]
) -> tuple[Arrays, Arrays]:
    """Run forward and backward over all rows; return what ``forward`` and ``backward`` give, by rows.

    ``values`` are rows of inputs, and of the outputs' gradients, by name. Without the ones the inputs stay
    as they are, without the others the losses' weights are where backward starts.
    """
    forward, backward = (
        {name: values[name] for name in names if name in values} for names in (net.inputs, net.outputs)
    )
    unknown = [name for name in values if name not in {*forward, *backward}]
    if unknown:
        raise both(NetError, Exception)(
            f"net {net.name!r}: {', '.join(unknown)} is neither an input ({', '.join(net.inputs)}) nor an "
            f"output ({', '.join(net.outputs)})"
        )
    _rows(net, {name: np.asarray(array) for name, array in values.items()})
    data_parts: dict[str, list[Array]] = {}
    diff_parts: dict[str, list[Array]] = {}
    pieces: Iterator[tuple[Arrays, Arrays]] = zip_longest(
        batches(net, forward) if forward else (), batches(net, backward) if backward else (), fillvalue={}
    )
    for forward_batch, backward_batch in pieces:
        _collect(data_parts, net.forward(blobs, None, None, **forward_batch))
        _collect(diff_parts, net.backward(diffs, None, None, **backward_batch))
    return _joined(net, data_parts, values), _joined(net, diff_parts, values)


def _batch_size(net: "Net") -> int:
    return next(iter(net.blobs.values())).shape[0]


def _rows(net: "Net", arrays: Mapping[str, Array]) -> int:
    """Return the number of rows, of which all arrays must have the same, and one or more."""
    shapes = {name: array.shape for name, array in arrays.items()}
    if not arrays:
        raise both(NetError, RuntimeError)(
            f"net {net.name!r}: give values for its inputs ({', '.join(net.inputs) or 'it has none'}); "
            "forward() runs one batch of what is there"
        )
    counts = {shape[0] if shape else 0 for shape in shapes.values()}
    if len(counts) > 1 or not min(counts):
        raise both(NetError, Exception)(
            f"net {net.name!r}: give the same number of rows for each blob, one or more; got shapes {shapes}"
        )
    return counts.pop()


def _collect(parts: dict[str, list[Array]], arrays: Arrays) -> None:
    for name, array in arrays.items():
        parts.setdefault(name, []).append(array.copy())


def _joined(net: "Net", parts: dict[str, list[Array]], values: Mapping[str, npt.ArrayLike]) -> Arrays:
    """Return the batches as one array for each blob, without the rows that filled the last batch."""
    for name, arrays in parts.items():
        if not arrays[0].ndim:
            raise both(NetError, TypeError)(
                f"net {net.name!r}: blob {name!r} is a single number for each batch, and has no rows; run "
                "forward batch by batch, or take a net without it"
            )
    rows, size = len(np.asarray(next(iter(values.values())))), _batch_size(net)
    return {
        name: np.concatenate(arrays)[: rows if len(arrays[0]) == size else None]
        for name, arrays in parts.items()
    }
