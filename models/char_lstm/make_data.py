"""Makes the HDF5 files that models/char_lstm learns from, out of any text.

    python models/char_lstm/make_data.py shakespeare.txt models/char_lstm

The text is cut into ``STREAMS`` pieces of equal length that are read side by side: row t of each data
set holds letter t of every piece.

    data   (T, STREAMS)  the letters' ASCII codes; what is not ASCII becomes '?'
    cont   (T, STREAMS)  0 in the first row, where a text begins, else 1
    label  (T, STREAMS)  the letter after each letter of data

T is a multiple of ``STEPS``, the rows that the net reads at a time, so that no batch spans two texts.
"""

import argparse
import os

import h5py
import numpy as np
import numpy.typing as npt

STREAMS = 50
STEPS = 50
TEST_SHARE = 0.1


def arrange(text: bytes) -> dict[str, npt.NDArray[np.float32]]:
    """Return the data sets for a text; ValueError if it is too short for one batch."""
    codes = np.frombuffer(text, np.uint8)
    codes = np.where(codes < 128, codes, ord("?")).astype(np.float32)
    rows = (len(codes) - 1) // STREAMS // STEPS * STEPS
    if rows < STEPS:
        raise ValueError(f"needs {STREAMS * STEPS + 1} letters or more, got {len(codes)}")
    used = rows * STREAMS
    cont = np.ones((rows, STREAMS), np.float32)
    cont[0] = 0
    return {
        "data": codes[:used].reshape(STREAMS, rows).T,
        "cont": cont,
        "label": codes[1 : used + 1].reshape(STREAMS, rows).T,
    }


def make_data(text: str, folder: str) -> None:
    """Write train.h5 and, of the text's last tenth, test.h5, each with the list that HDF5Data reads."""
    with open(text, "rb") as file:
        letters = file.read()
    border = int(len(letters) * (1 - TEST_SHARE))
    for name, part in (("train", letters[:border]), ("test", letters[border:])):
        path = os.path.join(folder, f"{name}.h5")
        with h5py.File(path, "w") as file:
            for data_set, values in arrange(part).items():
                file[data_set] = values
        with open(os.path.join(folder, f"{name}.txt"), "w", encoding="utf-8") as file:
            file.write(f"{path}\n")


if __name__ == "__main__":
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("text", help="a text file, best of a megabyte or more")
    parser.add_argument("folder", help="where train.h5, test.h5, train.txt and test.txt go")
    args = parser.parse_args()
    make_data(args.text, args.folder)
