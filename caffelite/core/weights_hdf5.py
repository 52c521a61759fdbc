"""Trained weights in HDF5 (.caffemodel.h5).

    /data/LAYER/I    blob I of a layer; one that shares another's memory is stored where its owner is
    /diff/LAYER/I    its gradient, if asked for; of sharers as well

Source: BVLC/caffe net.cpp, ToHDF5 and CopyTrainedLayersFromHDF5
"""

import os
from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import Any

from caffelite.core.blob import Blob
from caffelite.core.copy_weights import CopyReport, copy_weights, refuse_folded
from caffelite.core.layer import Layer
from caffelite.errors import NetError, ProtoError
from caffelite.io import hdf5
from caffelite.proto.blobs import StoredBlob
from caffelite.proto.weights import LayerWeights

Path = str | os.PathLike[str]


def save_weights_hdf5(
    path: Path, layers: Sequence[Layer], owners: Collection[Blob], write_diff: bool = False
) -> None:
    """Write a .caffemodel.h5, whole or not at all; ``owners`` are the blobs with memory of their own."""
    owned = {id(blob) for blob in owners}
    with hdf5.writing(path) as file:
        data = file.create_group("data")
        diff = file.create_group("diff") if write_diff else None
        for layer in layers:
            name = layer.layer_param.name
            group = data.require_group(name)
            for i, blob in enumerate(layer.blobs):
                if id(blob) in owned:
                    group[str(i)] = blob.data
            if diff is not None:
                group = diff.require_group(name)
                for i, blob in enumerate(layer.blobs):
                    group[str(i)] = blob.diff


def copy_weights_hdf5(
    layers: Mapping[str, Layer],
    path: Path,
    owners: Collection[Blob],
    folded: Collection[str] = (),
) -> CopyReport:
    """Copy the layers of a .caffemodel.h5 into the layers of the same name; shapes have to be equal.

    A blob that is not among ``owners`` may be missing in the file. ``folded``: see ``copy_weights``.
    Raises NetError or ShapeError if a layer of that name has other blobs, and ProtoError if the file
    cannot be read or holds no weights; the layers are then as they were.
    """
    owned = {id(blob) for blob in owners}
    where = os.fspath(path)
    with hdf5.reading(path, ProtoError) as file:
        data = file.get("data")
        if not hasattr(data, "keys"):
            raise ProtoError(f"{where}: this HDF5 file holds no trained weights: it has no group 'data'")
        nested = [name for name in layers if "/" in name and name in data]
        refuse_folded(data, folded, where)
        source = [
            _stored_layer(layers.get(name), name, data[name], owned, where) for name in [*data, *nested]
        ]
    return copy_weights(layers, source, where)


def _stored_layer(
    layer: Layer | None, name: str, group: Any, owned: Collection[int], where: str
) -> LayerWeights:
    """Return a stored layer, with the layer's own values in place of sharers that the file leaves out."""
    if layer is None:
        return LayerWeights(name)
    stored = hdf5.datasets(group)
    wanted = {str(i): blob for i, blob in enumerate(layer.blobs)}
    left_out = {i for i, blob in wanted.items() if i not in stored and id(blob) not in owned}
    if wanted.keys() - left_out != stored.keys():
        raise NetError(
            f"{where}: layer {name!r} has the blobs {_listed(stored)}, the net's layer {name!r} "
            f"({layer.type}) needs {_listed(wanted)}; rename the layer in the net to learn it from "
            f"scratch, or give the weights of this net"
        )
    blobs = []
    for i, blob in wanted.items():
        values = blob.data if i in left_out else hdf5.numbers(stored[i], layer.engine.dtype)
        blobs.append(StoredBlob(values.shape, False, values.reshape(-1), None))
    return LayerWeights(name, "", blobs)


def _listed(names: Iterable[str]) -> str:
    return ", ".join(names) or "(none)"
