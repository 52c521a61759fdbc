"""Pack recorded trainings of real Caffe for the tests: python tests/golden/pack_solvers.py GOLDEN_FOLDER.

solvers.zip holds what the tests compare, the snapshots that Caffe took at iteration 5, and the HDF5
data that the recorded nets read, as vec.npz and img.npz (reading them again needs h5py).
"""

import io
import sys
import zipfile
from pathlib import Path

import numpy as np

HERE = Path(__file__).parent
FIXED_TIME = (2026, 1, 1, 0, 0, 0)  # the same cases give the same archive
KEPT = ("solver", "net", "lr", "loss", "current_step", "meta", "after10/", "history10/", "resume10/")
WITH_HDF5 = ("sgd_clip", "sgd_shared", "sgd_snapshot_diff", "adam_mom0")  # enough for the format


def arrays_of(path: Path) -> dict[str, np.ndarray]:
    """Return the arrays of a case that the tests read."""
    with np.load(path) as case:
        return {key: case[key] for key in case.files if key.startswith(KEPT)}


def data_of(folder: Path, files: list[str]) -> dict[str, np.ndarray]:
    """Return the data sets of HDF5 files, one after the other."""
    import h5py

    arrays: dict[str, list[np.ndarray]] = {}
    for name in files:
        with h5py.File(folder / name) as file:
            for key in file:
                arrays.setdefault(key, []).append(file[key][...])
    return {key: np.concatenate(parts) for key, parts in arrays.items()}


def npz(arrays: dict[str, np.ndarray]) -> bytes:
    """Return the arrays as an uncompressed .npz: the archive compresses it."""
    out = io.BytesIO()
    np.savez(out, **arrays)
    return out.getvalue()


def main(golden: Path) -> None:
    """Write solvers.zip beside this script."""
    members = {}
    for path in golden.glob("*.npz"):
        members[path.name] = npz(arrays_of(path))
        for suffix in (".caffemodel", ".solverstate"):
            name = f"{path.stem}_iter_5{suffix}"
            members[name] = (golden / name).read_bytes()
    for case in WITH_HDF5:
        for suffix in (".caffemodel.h5", ".solverstate.h5"):
            name = f"{case}_iter_5{suffix}"
            members[name] = (golden / name).read_bytes()
    for path in [*golden.glob("net_*.prototxt"), *golden.glob("net_*_init.caffemodel"), golden / "logs.json"]:
        members[path.name] = path.read_bytes()
    members["vec.npz"] = npz(data_of(golden / "aux", ["vec.h5"]))
    members["img.npz"] = npz(data_of(golden / "aux", ["img_a.h5", "img_b.h5"]))
    with zipfile.ZipFile(HERE / "solvers.zip", "w", zipfile.ZIP_DEFLATED) as out:
        for name, data in sorted(members.items()):
            out.writestr(zipfile.ZipInfo(name, FIXED_TIME), data, zipfile.ZIP_DEFLATED)


if __name__ == "__main__":
    main(Path(sys.argv[1]) / "solvers")
