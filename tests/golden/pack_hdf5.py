"""Pack recorded batches of the HDF5 and memory layers: python tests/golden/pack_hdf5.py GOLDEN_FOLDER."""

import sys
from pathlib import Path

from pack import pack


def main(data: Path) -> None:
    """Pack the cases and the files that they read."""
    patterns = ("layer_hdf5_*.npz", "layer_memory_data.npz", "hdf5_output_*.npz", "h5_*")
    pack("hdf5.zip", [path for pattern in patterns for path in data.glob(pattern)])


if __name__ == "__main__":
    main(Path(sys.argv[1]) / "data")
