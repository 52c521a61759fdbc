"""``caffelite classify``: what a net says about pictures; pycaffe's classify.py."""

import glob
import os
import time
from collections.abc import Sequence
from contextlib import ExitStack

import click
import numpy as np

from caffelite.classifier import Classifier
from caffelite.cli.group import CaffeCommand
from caffelite.cli.net_options import progress_bar
from caffelite.cli.picture_options import PictureOptions, check_folder, load_npy, numbers, picture_options
from caffelite.cli.terminal import console_for_progress
from caffelite.core.blob import Array
from caffelite.errors import DataError
from caffelite.io.load_image import load_image
from caffelite.proto.atomic import atomic_write

EPILOG = """
\b
Examples
    caffelite classify cat.jpg cat.npy --model_def deploy.prototxt --pretrained_model net.caffemodel
    caffelite classify photos out.npy --model_def deploy.prototxt --pretrained_model net.caffemodel \\
        --mean_file mean.npy --ext png --center_only
"""


@click.command("classify", cls=CaffeCommand, epilog=EPILOG, short_help="Classify pictures.")
@picture_options
@click.option("--center_only", is_flag=True, help="Take the centre of each picture, not ten crops' mean.")
@click.option(
    "--images_dim",
    metavar="HEIGHT,WIDTH",
    callback=numbers(2),
    default="256,256",
    show_default=True,
    help="Height and width that pictures get before they are cropped.",
)
@click.option(
    "--ext", default="jpg", show_default=True, help="Extension of the pictures, if INPUT_FILE is a folder."
)
def classify(center_only: bool, images_dim: tuple[int, int], ext: str, **options: object) -> None:
    """Write the net's output for pictures, one row for each, to OUTPUT_FILE (.npy).

    INPUT_FILE is a picture, a folder of pictures, which are taken in order of name, or an array (.npy) of
    pictures (N, H, W, K).
    """
    given = PictureOptions(**options)  # type: ignore[arg-type]  # click gives each option its type
    check_folder(given.output_file)
    given.set_mode()
    classifier = Classifier(
        given.model_def,
        given.pretrained_model,
        image_dims=images_dim,
        **given.preprocessing(given.mean()),
    )
    given.set_channel_swap(classifier)
    inputs = load(os.path.expanduser(given.input_file), ext)
    click.echo(f"Classifying {len(inputs)} inputs.")
    start = time.perf_counter()
    predictions = predict(classifier, inputs, not center_only)
    click.echo(f"Done in {time.perf_counter() - start:.2f} s.")
    output = given.output_file if given.output_file.endswith(".npy") else f"{given.output_file}.npy"
    click.echo(f"Saving results into {output}")
    with atomic_write(output) as file:
        np.save(file, predictions)


def load(path: str, ext: str) -> Sequence[str] | Array:
    """Return the names of the picture files that ``path`` means, or the array of pictures in it."""
    if path.endswith("npy"):
        click.echo(f"Loading file: {path}")
        pictures = load_npy(path)
        if pictures.ndim != 4 or not len(pictures):
            raise DataError(f"{path}: needs pictures (N, H, W, K), one or more, not {pictures.shape}")
        return pictures
    if not os.path.isdir(path):
        click.echo(f"Loading file: {path}")
        return [path]
    click.echo(f"Loading folder: {path}")
    names = sorted(glob.glob(os.path.join(glob.escape(path), f"*.{glob.escape(ext)}")))
    if not names:
        raise DataError(f"{path}: has no picture *.{ext}; --ext gives another extension")
    return names


def predict(classifier: Classifier, inputs: Sequence[str] | Array, oversample: bool) -> Array:
    """Return the predictions for picture files or pictures, a batch of the net at a time."""
    size, channels = classifier.blobs[classifier.inputs[0]].shape[:2]
    results = []
    with ExitStack() as stack:
        show = progress_bar(console_for_progress(None), "classifying", len(inputs), stack)
        for start in range(0, len(inputs), size):
            pictures = [
                load_image(item, color=channels != 1) if isinstance(item, str) else item
                for item in inputs[start : start + size]
            ]
            results.append(classifier.predict(pictures, oversample))
            if show is not None:
                show(start + len(pictures))
    return np.concatenate(results)
