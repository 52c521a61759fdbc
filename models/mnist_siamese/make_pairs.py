r"""Makes the pairs of digits that models/mnist_siamese learns from.

    python models/mnist_siamese/make_pairs.py models/lenet/mnist_train_lmdb \
        models/mnist_siamese/mnist_siamese_train_lmdb

A record is a Datum of two channels, the two pictures of a pair; its label is 1 if they show the same
digit, else 0. There are as many pairs as pictures, and both of a pair are drawn at random.
"""

import argparse

import numpy as np

from caffelite.io.datum import array_to_datum, datum_image, parse_datum
from caffelite.io.db import create_db, open_db


def make_pairs(source: str, out: str, seed: int = 1) -> int:
    """Write as many pairs to the new database ``out`` as ``source`` has pictures; return their number."""
    with open_db(source) as db:
        datums = [parse_datum(value) for _, value in db.records()]
    pictures = [datum_image(datum) for datum in datums]
    chosen = np.random.default_rng(seed).integers(len(datums), size=(len(datums), 2))
    with create_db(out) as db:
        for number, (i, j) in enumerate(chosen):
            same = int(datums[i].label == datums[j].label)
            pair = array_to_datum(np.concatenate([pictures[i], pictures[j]]), same)
            db.put(b"%08d" % number, pair.SerializeToString())
    return len(chosen)


if __name__ == "__main__":
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("source", help="a database of pictures and labels, such as convert_mnist makes")
    parser.add_argument("out", help="the new database")
    parser.add_argument("--seed", type=int, default=1)
    args = parser.parse_args()
    print(f"{args.out}: {make_pairs(args.source, args.out, args.seed)} pairs")
