"""Lets a trained char_lstm write.

python models/char_lstm/write.py models/char_lstm/char_lstm_iter_20000.caffemodel --start "KING "
"""

import argparse
from pathlib import Path

import numpy as np

import caffelite


def write(net: caffelite.Net, start: str, length: int, temperature: float = 1.0, seed: int = 1) -> str:
    """Return ``start`` and ``length`` letters that the net adds to it.

    Each letter is drawn with probability p^(1/temperature), up to a factor: the lower the temperature,
    the more often the likeliest letter comes.
    """
    rng = np.random.default_rng(seed)
    text = start or "\n"
    prob = np.ones(1)
    for i, letter in enumerate(text):
        prob = _step(net, letter, first=i == 0)
    for _ in range(length):
        scores = np.log(np.maximum(prob, 1e-30)) / temperature
        weights = np.exp(scores - scores.max())
        text += chr(rng.choice(len(weights), p=weights / weights.sum()))
        prob = _step(net, text[-1])
    return text


def _step(net: caffelite.Net, letter: str, first: bool = False) -> np.ndarray:
    code = ord(letter) if ord(letter) < 128 else ord("?")
    return net.forward(data=[[code]], cont=[[0 if first else 1]])["prob"].ravel().astype(np.float64)


if __name__ == "__main__":
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("weights", help="a .caffemodel of this net")
    parser.add_argument("--start", default="\n", help="what the text begins with")
    parser.add_argument("--length", type=int, default=1000)
    parser.add_argument("--temperature", type=float, default=0.8)
    parser.add_argument("--seed", type=int, default=1)
    args = parser.parse_args()
    deploy = str(Path(__file__).with_name("deploy.prototxt"))
    trained = caffelite.Net(deploy, caffelite.TEST, weights=args.weights)
    print(write(trained, args.start, args.length, args.temperature, args.seed))
