"""``caffelite detect``: what a net says about windows of pictures; pycaffe's detect.py."""

import csv
import io
import os
import tempfile
import time
import warnings
from contextlib import ExitStack
from typing import Any

import click
import numpy as np

from caffelite.cli.group import CaffeCommand
from caffelite.cli.net_options import progress_bar
from caffelite.cli.picture_options import PictureOptions, check_folder, picture_options
from caffelite.cli.terminal import console_for_progress
from caffelite.detector import Detector, proposals
from caffelite.errors import DataError, SettingError
from caffelite.io.image_files import read_file
from caffelite.io.optional import optional
from caffelite.proto.atomic import atomic_write

COORD_COLS = ["ymin", "xmin", "ymax", "xmax"]
Windows = dict[str, list[tuple[int, ...]]]

EPILOG = """
\b
Examples
    caffelite detect windows.csv found.csv --crop_mode list \\
        --model_def deploy.prototxt --pretrained_model net.caffemodel
"""


@click.command("detect", cls=CaffeCommand, epilog=EPILOG, short_help="Classify windows of pictures.")
@picture_options
@click.option(
    "--crop_mode",
    type=click.Choice(["list", "selective_search"]),
    default="selective_search",
    show_default=True,
    help="Take the windows of INPUT_FILE, or those that OpenCV's selective search proposes.",
)
@click.option(
    "--context_pad",
    type=click.IntRange(min=0),
    default=16,
    show_default=True,
    help="Pixels at each side of the net's input that show a window's surroundings.",
)
def detect(crop_mode: str, context_pad: int, **options: object) -> None:
    """Write the net's output for windows of pictures to OUTPUT_FILE, one row for each window.

    INPUT_FILE is a text file (.txt) with a picture's file name on each line, or a table (.csv) with the
    columns filename, ymin, xmin, ymax, xmax. OUTPUT_FILE is a table (.csv) with these columns and class0,
    class1, ..., or pandas' DataFrame "df" in an HDF5 file (.h5), which needs caffelite[pandas].
    """
    given = PictureOptions(**options)  # type: ignore[arg-type]  # click gives each option its type
    check_folder(given.output_file)
    save = _writer(given.output_file)
    start = time.perf_counter()
    click.echo("Loading input...")
    windows = _read(given.input_file, crop_mode == "list")
    given.set_mode()
    mean = given.mean()
    if mean is not None and mean.ndim == 3:
        mean = mean.mean(axis=(1, 2))
    detector = Detector(
        given.model_def, given.pretrained_model, context_pad=context_pad, **given.preprocessing(mean)
    )
    given.set_channel_swap(detector)
    detector.configure_crop(context_pad)  # anew: the mean around pictures is in the order of their channels
    detections = _run(detector, windows, crop_mode == "list")
    click.echo(f"Processed {len(detections)} windows in {time.perf_counter() - start:.3f} s.")
    start = time.perf_counter()
    save(given.output_file, detections)
    click.echo(f"Saved to {given.output_file} in {time.perf_counter() - start:.3f} s.")


def _run(detector: Detector, windows: Windows, is_list: bool) -> list[dict[str, Any]]:
    """Classify the windows of one picture after the other."""
    found = []
    with ExitStack() as stack:
        show = progress_bar(console_for_progress(None), "detecting", len(windows), stack)
        for i, (name, listed) in enumerate(windows.items()):
            found += detector.detect_windows([(name, listed if is_list else proposals(name))])
            if show is not None:
                show(i + 1)
    return found


def _read(path: str, needs_windows: bool) -> Windows:
    """Return the windows to look at, by picture; those of a .txt are empty."""
    kind = os.path.splitext(path)[1].lower()
    text = read_file(path).decode("utf-8-sig", "surrogateescape")
    if kind == ".txt":
        if needs_windows:
            raise SettingError(f"{path}: --crop_mode list takes the windows of a .csv; a .txt has none")
        windows: Windows = {line.strip(): [] for line in text.splitlines() if line.strip()}
    elif kind == ".csv":
        windows = _windows(path, text, needs_windows)
    else:
        raise SettingError(f"{path}: needs the extension .txt (file names) or .csv (windows)")
    if not windows:
        raise DataError(f"{path}: names no picture")
    return windows


def _windows(path: str, text: str, needs_windows: bool) -> Windows:
    table = csv.DictReader(io.StringIO(text), skipinitialspace=True)
    needed = ["filename", *COORD_COLS] if needs_windows else ["filename"]
    missing = [name for name in needed if name not in (table.fieldnames or ())]
    if missing:
        raise DataError(f"{path}:1: has no column {', '.join(missing)}; it needs {', '.join(needed)}")
    windows: Windows = {}
    for row in table:
        listed = windows.setdefault(row["filename"], [])
        if needs_windows:
            try:
                listed.append(tuple(int(float(row[name])) for name in COORD_COLS))
            except (TypeError, ValueError, OverflowError) as error:
                values = [row[name] for name in COORD_COLS]
                raise DataError(f"{path}:{table.line_num}: needs four numbers, got {values}") from error
    return windows


def _writer(path: str) -> Any:
    """Return what writes detections to ``path``: known before the work, not after it."""
    kind = os.path.splitext(path)[1].lower()
    if kind == ".csv":
        return _write_csv
    if kind in {".h5", ".hdf5"}:
        what = "detections in HDF5, as pycaffe writes them,"
        optional("tables", "pandas", what)
        optional("pandas", "pandas", what)
        return _write_hdf5
    raise SettingError(f"{path}: needs the extension .csv or .h5")


def _write_csv(path: str, detections: list[dict[str, Any]]) -> None:
    text = io.StringIO(newline="")
    table = csv.writer(text)
    classes = len(np.ravel(detections[0]["prediction"])) if detections else 0
    table.writerow(["filename", *COORD_COLS, *(f"class{i}" for i in range(classes))])
    for found in detections:
        row = (*found["window"], *np.ravel(found["prediction"]).tolist())
        table.writerow([found["filename"], *row])
    with atomic_write(path) as file:
        file.write(text.getvalue().encode("utf-8", "surrogateescape"))


def _write_hdf5(path: str, detections: list[dict[str, Any]]) -> None:
    pandas = optional("pandas", "pandas", "detections in HDF5, as pycaffe writes them,")
    frame = pandas.DataFrame(
        {
            "filename": [found["filename"] for found in detections],
            "prediction": [found["prediction"] for found in detections],
        }
    ).set_index("filename")
    frame[COORD_COLS] = np.array([found["window"] for found in detections], int).reshape(-1, 4)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # the predictions are stored as objects, as pycaffe does
        with tempfile.TemporaryDirectory(dir=os.path.dirname(os.path.abspath(path))) as folder:
            whole = os.path.join(folder, "df.h5")
            frame.to_hdf(whole, key="df", mode="w")
            os.replace(whole, path)
