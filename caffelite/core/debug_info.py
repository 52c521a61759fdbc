"""The lines that ``debug_info: true`` prints: mean absolute values of what flows through a net.

Source: BVLC/caffe net.cpp, ForwardDebugInfo and BackwardDebugInfo
"""

import math
from collections.abc import Sequence

from caffelite import log
from caffelite.core.blob import Array, Blob


def mean_abs(array: Array) -> float:
    """Return the mean absolute value, 0 for an empty array."""
    return float(abs(array).sum()) / array.size if array.size else 0.0


def log_forward(layer: str, tops: Sequence[tuple[str, Blob]], params: Sequence[tuple[str, Blob]]) -> None:
    """Print a layer's tops and parameters after its forward pass."""
    for kind, blobs in (("top", tops), ("param", params)):
        for name, blob in blobs:
            _info(f"[Forward] Layer {layer}, {kind} blob {name} data: {mean_abs(blob.data):g}")


def log_backward(layer: str, bottoms: Sequence[tuple[str, Blob]], params: Sequence[tuple[str, Blob]]) -> None:
    """Print the gradients of a layer's bottoms and parameters after its backward pass."""
    for kind, blobs in (("bottom", bottoms), ("param", params)):
        for name, blob in blobs:
            _info(f"[Backward] Layer {layer}, {kind} blob {name} diff: {mean_abs(blob.diff):g}")


def log_all_params(params: Sequence[Blob]) -> None:
    """Print the norms of all that is learned; Caffe prints this line as an error, to be seen."""
    l1 = [sum(float(abs(array).sum()) for array in arrays) for arrays in _arrays(params)]
    l2 = [math.sqrt(sum(float((array * array).sum()) for array in arrays)) for arrays in _arrays(params)]
    log.error(
        "net.cpp:706",
        f"    [Backward] All net params (data, diff): L1 norm = ({l1[0]:g}, {l1[1]:g}); "
        f"L2 norm = ({l2[0]:g}, {l2[1]:g})",
    )


def _arrays(params: Sequence[Blob]) -> tuple[list[Array], list[Array]]:
    return [blob.data for blob in params], [blob.diff for blob in params]


def _info(message: str) -> None:
    log.info("net.cpp:593", "    " + message)
