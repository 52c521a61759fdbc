"""Store what blobs of a net hold while it runs over data.

Source: BVLC/caffe tools/extract_features.cpp
"""

from collections.abc import Callable, Sequence
from contextlib import ExitStack

from caffelite import log
from caffelite.core.net import Net
from caffelite.errors import NetError, SettingError, nearest
from caffelite.tools.feature_files import FeatureFile, create_feature_file, rows_of

Progress = Callable[[int, int], object]
_SOURCE = "extract_features.cpp"


def extract_features(
    net: Net,
    blobs: Sequence[str],
    outputs: Sequence[str],
    num_mini_batches: int,
    db_type: str = "lmdb",
    progress: Progress | None = None,
) -> dict[str, int]:
    """Run ``net`` forward, store blob i in ``outputs[i]``, and return how many rows each blob gave.

    ``db_type``  is ``"lmdb"`` or ``"leveldb"``: record n, with the key "%010d" % n, is a Datum of floats,
                 channels x height x width, of index n of the blob's first axis, counted over all batches;
                 or ``"hdf5"`` or ``"npz"``: a file with an array (n, ...) under the blob's name
    ``progress`` called with (batches done, num_mini_batches) after each; without it the log tells

    Outputs of one name are one file, which only hdf5 and npz take. After the last of its data a net goes
    on with the first: ``num_mini_batches`` x batch size should be the number of data.

    Errors
        SettingError if blobs and outputs differ in number, there is no such ``db_type``, or no batch.
        NetError if the net has not such a blob.
        DataError if an output exists or cannot be written. Then, and if the net fails, no output is left.
    """
    _check(net, blobs, outputs, num_mini_batches)
    counts = dict.fromkeys(blobs, 0)
    with ExitStack() as stack:
        files: dict[str, FeatureFile] = {}
        for output in dict.fromkeys(outputs):
            log.info(f"{_SOURCE}:125", f"Opening dataset {output}")
            names = [blob for blob, target in zip(blobs, outputs, strict=True) if target == output]
            files[output] = stack.enter_context(create_feature_file(output, names, db_type))
        _say(progress, 133, "Extracting Features")
        for batch in range(num_mini_batches):
            net.forward_loss()
            for name, output in zip(blobs, outputs, strict=True):
                files[output].add(name, net.blobs[name])
                before, counts[name] = counts[name], counts[name] + len(rows_of(net.blobs[name]))
                for thousand in range(before // 1000 + 1, counts[name] // 1000 + 1):
                    _say_count(progress, 165, thousand * 1000, name)
            if progress is not None:
                progress(batch + 1, num_mini_batches)
    for name, count in counts.items():
        _say_count(progress, 176, count, name)
    _say(progress, 181, "Successfully extracted the features!")
    return counts


def _check(net: Net, blobs: Sequence[str], outputs: Sequence[str], num_mini_batches: int) -> None:
    if len(blobs) != len(outputs):
        raise SettingError(
            f"the number of blob names and dataset names must be equal, but there are {len(blobs)} blobs "
            f"({', '.join(blobs)}) and {len(outputs)} datasets ({', '.join(outputs)})"
        )
    if len(set(blobs)) < len(blobs):
        raise SettingError(f"a blob is given twice: {', '.join(blobs)}")
    if num_mini_batches < 1:
        raise SettingError(f"needs at least one mini-batch, not {num_mini_batches}")
    for name in blobs:
        if name not in net.blobs:
            advice = nearest(name, net.blobs) or f"it has {', '.join(net.blobs)}"
            raise NetError(f"Unknown feature blob name {name!r} in the network {net.name!r}; {advice}")


def _say(progress: Progress | None, line: int, message: str) -> None:
    """Log, with the severity that Caffe's tool gives to its messages."""
    if progress is None:
        log.error(f"{_SOURCE}:{line}", message)


def _say_count(progress: Progress | None, line: int, count: int, name: str) -> None:
    _say(progress, line, f"Extracted features of {count} query images for feature blob {name}")
