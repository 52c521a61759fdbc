"""Gradients of blobs that share memory: each is needed for a part of a backward only.

Backward writes a blob's diff when it comes to the layers that read the blob, and is done with it at the
layer that made it. So diffs whose times do not overlap can have one memory, as in linear-scan register
allocation (Poletto and Sarkar, ACM TOPLAS 21, 1999). Backward computes the same; afterwards a diff holds
what was last written there.

Kept apart is what is read at other times, or may be: gradients of inputs, outputs, losses and learnable
blobs, those of layers that are not caffelite's own, and diffs that backward never writes, which stay zero.
"""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, field

from caffelite.core.blob import Blob, Blobs, Storage
from caffelite.core.layer import Layer
from caffelite.core.plan_backward import Step


@dataclass
class _Group:
    """Blobs that share one diff already, and when backward uses it: from layer ``first`` down to ``last``."""

    blobs: list[Blob] = field(default_factory=list)
    count: int = 0
    first: int = -1
    last: int = -1
    stays: bool = False


def reuse_diffs(
    layers: Sequence[Layer],
    bottoms: Sequence[Blobs],
    tops: Sequence[Blobs],
    steps: Sequence[Step],
    kept: Collection[Blob],
) -> None:
    """Let diffs share memory where their times do not overlap, other than those of ``kept`` blobs."""
    groups = _groups(layers, bottoms, tops, steps)
    for blob in (*kept, *(blob for layer in layers for blob in layer.blobs)):
        if group := groups.get(id(blob.diff_storage)):
            group.stays = True
    shared = [group for group in groups.values() if group.first >= 0 and not group.stays]
    for group, storage in zip(shared, _assign(shared), strict=True):
        for blob in group.blobs:
            blob.use_diff_storage(storage)


def _groups(
    layers: Sequence[Layer], bottoms: Sequence[Blobs], tops: Sequence[Blobs], steps: Sequence[Step]
) -> dict[int, _Group]:
    groups: dict[int, _Group] = {}

    def group_of(blob: Blob) -> _Group:
        group = groups.setdefault(id(blob.diff_storage), _Group())
        if not any(blob is other for other in group.blobs):
            group.blobs.append(blob)
            group.count = max(group.count, blob.count)
        return group

    for i, (layer, step) in enumerate(zip(layers, steps, strict=True)):
        for blob, is_written in zip(bottoms[i], step.propagate_down, strict=True):
            group = group_of(blob)
            if step.needs_backward and is_written:
                group.first = i  # the last such layer, which is the first in backward
            if not type(layer).__module__.startswith("caffelite.") or layer.type == "Python":
                group.stays = True  # it may count on zeros where it writes nothing
        for blob, weight in zip(tops[i], layer.loss_weights, strict=True):
            group = group_of(blob)
            if group.last < 0:
                group.last = i
            if weight or not step.needs_backward:
                group.stays = True
    return groups


def _assign(groups: Sequence[_Group]) -> list[Storage]:
    """Return the memory of each group's diff: of the free ones that which fits best, or a new one."""
    sizes: list[int] = []  # elements of each memory
    free: set[int] = set()
    chosen: dict[int, int] = {}
    times = sorted({time for group in groups for time in (group.first, group.last)}, reverse=True)
    for time in times:
        begins = [i for i, group in enumerate(groups) if group.first == time]
        for i in sorted(begins, key=lambda i: -groups[i].count):
            fitting = [k for k in free if sizes[k] >= groups[i].count]
            if fitting:
                k = min(fitting, key=lambda k: (sizes[k], k))
            elif free:
                k = max(free, key=lambda k: (sizes[k], k))  # it grows
            else:
                k = len(sizes)
                sizes.append(0)
            free.discard(k)
            sizes[k] = max(sizes[k], groups[i].count)
            chosen[i] = k
        free.update(chosen[i] for i, group in enumerate(groups) if group.last == time)
    storages = [Storage(groups[0].blobs[0].engine) for _ in sizes]
    for storage, size in zip(storages, sizes, strict=True):
        storage.at_least(size)
    return [storages[chosen[i]] for i in range(len(groups))]
