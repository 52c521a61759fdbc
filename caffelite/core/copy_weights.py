"""Copy trained layers into a net, by layer name.

Source: BVLC/caffe net.cpp, CopyTrainedLayersFrom
"""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass

from caffelite import log
from caffelite.core.blob import Blob
from caffelite.core.layer import Layer
from caffelite.errors import NetError, ShapeError
from caffelite.proto.blobs import StoredBlob
from caffelite.proto.weights import LayerWeights


@dataclass(frozen=True)
class CopyReport:
    """What came of copying a file's layers into a net: names of layers with learnable blobs."""

    file: str
    copied: list[str]
    not_in_file: list[str]  # layers of the net that keep their values
    not_in_net: list[str]  # layers of the file that were ignored

    def __str__(self) -> str:
        parts = [f"copied {len(self.copied)} layer(s) from {self.file}: {_listed(self.copied)}"]
        if self.not_in_file:
            parts.append(f"not in the file, so new: {_listed(self.not_in_file)}")
        if self.not_in_net:
            parts.append(f"not in the net, so ignored: {_listed(self.not_in_net)}")
        return "; ".join(parts)


def copy_weights(
    layers: Mapping[str, Layer],
    source: Iterable[LayerWeights],
    where: str,
    folded: Collection[str] = (),
) -> CopyReport:
    """Copy each stored layer into the layer of the same name; ``where`` names the file in messages.

    Stored layers that the net lacks are ignored, and layers that the file lacks keep their values. Those
    of the names ``folded`` are part of others in an optimized net, and so are not for it.
    Raises NetError if the number of blobs differs, and ShapeError if a shape does: before anything
    is copied, so that a net is never half loaded.
    """
    pairs: list[tuple[Blob, StoredBlob]] = []
    ignored, copied = [], []
    source = list(source)
    refuse_folded((stored.name for stored in source), folded, where)
    for stored in source:
        layer = layers.get(stored.name)
        if layer is None:
            log.info("net.cpp:757", f"Ignoring source layer {stored.name}")
            ignored += [stored.name] if stored.blobs else []
            continue
        copied += [stored.name] if stored.blobs else []
        if len(layer.blobs) != len(stored.blobs):
            raise NetError(
                f"{where}: layer {stored.name!r} has {len(stored.blobs)} blob(s), the net's layer "
                f"{stored.name!r} ({layer.type}) has {len(layer.blobs)}; rename the layer in the net to "
                f"learn it from scratch, or give the weights of this net"
            )
        for i, (blob, values) in enumerate(zip(layer.blobs, stored.blobs, strict=True)):
            if not _fits(blob.shape, values):
                raise ShapeError(
                    f"{where}: cannot copy param {i} of layer {stored.name!r}: its shape is "
                    f"{tuple(values.shape)}, the net needs {blob.shape}; rename the layer in the net to "
                    f"learn it from scratch, or make its parameters as they were in training"
                )
            for what, array in (("data", values.data), ("diff", values.diff)):
                if array is not None and array.size != blob.count:
                    raise ShapeError(
                        f"{where}: param {i} of layer {stored.name!r} has shape {tuple(values.shape)}, so "
                        f"{blob.count} values, but {array.size} values of {what}; the file is damaged"
                    )
            pairs.append((blob, values))
    if ignored and not pairs:
        log.warning(
            "net.cpp:757",
            f"{where}: nothing was copied: the net has none of its layers {', '.join(map(repr, ignored[:5]))}"
            f"{' ...' if len(ignored) > 5 else ''}; are these the weights of another net?",
        )
    for blob, values in pairs:
        blob.data.reshape(-1)[...] = values.data
        if values.diff is not None:
            blob.diff.reshape(-1)[...] = values.diff
    missing = [name for name, layer in layers.items() if layer.blobs and name not in copied]
    return CopyReport(where, copied, missing, ignored)


def refuse_folded(names: Iterable[str], folded: Collection[str], where: str) -> None:
    """Raise NetError if one of the names is of a layer that an optimized net has as part of another."""
    for name in names:
        if name in folded:
            raise NetError(
                f"{where}: has weights of layer {name!r}, which optimize() made part of another: load the "
                "weights into the net before optimize(), and optimize that again"
            )


def share_weights(
    layers: Mapping[str, Layer], source: Iterable[tuple[str, Layer]], folded: Collection[str] = ()
) -> None:
    """Let the blobs of each layer use the memory of the source's layer of the same name.

    Raises NetError or ShapeError if the layers' blobs differ in number or shape.
    """
    source = list(source)
    refuse_folded((name for name, _ in source), folded, "the net to share with")
    for name, owner in source:
        layer = layers.get(name)
        if layer is None:
            log.info("net.cpp:672", f"Ignoring source layer {name}")
            continue
        if len(layer.blobs) != len(owner.blobs):
            raise NetError(
                f"layer {name!r} has {len(owner.blobs)} blob(s) in the source, {len(layer.blobs)} here"
            )
        for i, (mine, theirs) in enumerate(zip(layer.blobs, owner.blobs, strict=True)):
            if mine.shape != theirs.shape:
                raise ShapeError(
                    f"cannot share param {i} of layer {name!r}: its shape is {theirs.shape} in the source, "
                    f"{mine.shape} here"
                )
            mine.share_data(theirs)


def _fits(shape: Sequence[int], stored: StoredBlob) -> bool:
    """Compare shapes; the four numbers of an old file (five in C3D's) are matched from the end."""
    if not stored.legacy:
        return tuple(shape) == tuple(stored.shape)
    axes = len(stored.shape)
    return len(shape) <= axes and (1,) * (axes - len(shape)) + tuple(shape) == tuple(stored.shape)


def _listed(names: Sequence[str], most: int = 8) -> str:
    return ", ".join(names[:most]) + (f" and {len(names) - most} more" if len(names) > most else "") or "none"
