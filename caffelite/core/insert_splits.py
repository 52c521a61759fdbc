"""Give every blob that several layers read a Split layer, so that its gradients add up.

Source: BVLC/caffe insert_splits.cpp
"""

from collections import Counter, defaultdict
from collections.abc import Sequence

from caffelite.errors import NetError, nearest
from caffelite.proto.caffe_pb2 import LayerParameter, NetParameter

Top = tuple[int, int]  # (index of the layer, index of its top)


def insert_splits(param: NetParameter) -> NetParameter:
    """Return ``param`` with a Split after each top that is read more than once.

    A loss weight given in the prototxt counts as a reader: it moves to the first top of the Split.
    (Caffe then gives a loss layer its default weight of 1 again and reports that loss twice; here
    the weight moves.) Raises NetError if a bottom is no top of an earlier layer.
    """
    sources = _sources(param)
    readers = Counter(top for tops in sources for top in tops)
    weights = {
        (i, j): weight
        for i, layer in enumerate(param.layer)
        for j, (weight, _) in enumerate(zip(layer.loss_weight, layer.top, strict=False))
        if weight
    }
    readers.update(weights.keys())

    split = NetParameter()
    split.CopyFrom(param)
    del split.layer[:]
    taken: dict[Top, int] = defaultdict(int)  # tops of its Split that have their reader
    for i, original in enumerate(param.layer):
        layer = split.layer.add()
        layer.CopyFrom(original)
        for j, top in enumerate(sources[i]):
            if readers[top] > 1:
                source = param.layer[top[0]]
                layer.bottom[j] = split_blob_name(source.name, original.bottom[j], top[1], taken[top])
                taken[top] += 1
        for j, blob in enumerate(original.top):
            if readers[i, j] > 1:
                weight = weights.get((i, j), 0.0)
                if weight:
                    layer.loss_weight[j] = 0
                    taken[i, j] = 1
                _configure_split(split.layer.add(), original.name, blob, j, readers[i, j], weight)
    return split


def split_layer_name(layer: str, blob: str, top: int) -> str:
    """Return the name of the Split behind top number ``top`` of ``layer``."""
    return f"{blob}_{layer}_{top}_split"


def split_blob_name(layer: str, blob: str, top: int, split: int) -> str:
    """Return the name of that Split's top number ``split``."""
    return f"{split_layer_name(layer, blob, top)}_{split}"


def _sources(param: NetParameter) -> list[list[Top]]:
    """Return, for each layer, which top each of its bottoms is; in-place tops count anew."""
    last_top: dict[str, Top] = {}
    sources = []
    for i, layer in enumerate(param.layer):
        for j, blob in enumerate(layer.bottom):
            if blob not in last_top:
                raise unknown_bottom(param, layer, j, list(last_top))
        sources.append([last_top[blob] for blob in layer.bottom])
        last_top.update((blob, (i, j)) for j, blob in enumerate(layer.top))
    return sources


def unknown_bottom(param: NetParameter, layer: LayerParameter, j: int, known: Sequence[str]) -> NetError:
    """Return the error for a bottom that no earlier layer has as a top."""
    blob = layer.bottom[j]
    makers = [other.name for other in param.layer if blob in other.top and other.name != layer.name]
    if makers:
        advice = f"layer {makers[0]!r} makes it, but comes later: put it before"
    else:
        advice = nearest(blob, known) or "no layer of this phase makes it"
    return NetError(
        f"net {param.name!r}: unknown bottom blob {blob!r} (layer {layer.name!r}, bottom index {j}); {advice}"
    )


def _configure_split(
    layer: LayerParameter, maker: str, blob: str, top: int, count: int, loss_weight: float
) -> None:
    layer.name = split_layer_name(maker, blob, top)
    layer.type = "Split"
    layer.bottom.append(blob)
    layer.top.extend(split_blob_name(maker, blob, top, k) for k in range(count))
    if loss_weight:
        layer.loss_weight.extend([loss_weight] + [0.0] * (count - 1))
