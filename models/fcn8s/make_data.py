r"""Makes the databases that models/fcn8s learns from, out of a PASCAL VOC folder.

    python models/fcn8s/make_data.py VOCdevkit/VOC2012 \
        VOCdevkit/VOC2012/ImageSets/Segmentation/train.txt models/fcn8s/voc_train

Writes voc_train_lmdb (pictures: 3 x H x W, blue, green, red) and voc_train_label_lmdb (the class of every
pixel: 1 x H x W, 0 is background, 255 is not counted). Both have the same keys, so that they are read
in step.
"""

import argparse
from pathlib import Path

import numpy as np
from PIL import Image

from caffelite.io.datum import array_to_datum
from caffelite.io.db import create_db


def make_data(voc: str, names: str, out: str) -> int:
    """Write the pictures that the file ``names`` lists; return their number."""
    listed = Path(names).read_text(encoding="utf-8").split()
    with create_db(f"{out}_lmdb") as pictures, create_db(f"{out}_label_lmdb") as labels:
        for number, name in enumerate(listed):
            key = f"{number:08d}_{name}".encode()
            with Image.open(Path(voc, "JPEGImages", f"{name}.jpg")) as image:
                pixels = np.asarray(image.convert("RGB"))[:, :, ::-1].transpose(2, 0, 1)
            with Image.open(Path(voc, "SegmentationClass", f"{name}.png")) as image:
                classes = np.asarray(image)[None]  # a palette's indices are the classes
            if classes.shape != (1, *pixels.shape[1:]):
                raise ValueError(f"{name}: labels {classes.shape} do not fit the picture {pixels.shape}")
            pictures.put(key, array_to_datum(pixels).SerializeToString())
            labels.put(key, array_to_datum(classes.astype(np.uint8)).SerializeToString())
    return len(listed)


if __name__ == "__main__":
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("voc", help="folder with JPEGImages and SegmentationClass")
    parser.add_argument("names", help="file with one name of a picture a line")
    parser.add_argument("out", help="the databases are called OUT_lmdb and OUT_label_lmdb")
    args = parser.parse_args()
    print(f"{args.out}: {make_data(args.voc, args.names, args.out)} pictures")
