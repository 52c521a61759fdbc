"""What ``caffelite classify`` and ``detect`` share: a net for pictures, and how pictures become its input."""

import os
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, TypeVar

import click
import numpy as np

from caffelite.classifier import Classifier
from caffelite.core.blob import Array
from caffelite.detector import Detector
from caffelite.engines.mode import set_mode_cpu, set_mode_gpu
from caffelite.errors import DataError
from caffelite.io.blobproto import read_binaryproto

BGR = (2, 1, 0)
Command = TypeVar("Command", bound=Callable[..., Any])


def numbers(count: int | None = None) -> Callable[..., tuple[int, ...] | None]:
    """Return a callback that reads whole numbers with commas between, 2,1,0: ``count`` of them, or any."""

    def read(context: click.Context, option: click.Parameter, value: str | None) -> tuple[int, ...] | None:
        if value is None:
            return None
        try:
            found = tuple(int(part) for part in value.split(",") if part.strip())
        except ValueError:
            raise click.BadParameter(
                f"{value!r} is not whole numbers with commas between, such as 2,1,0"
            ) from None
        if count not in {None, len(found)}:
            raise click.BadParameter(f"{value!r} is not {count} numbers with commas between")
        return found

    return read


_OPTIONS = (
    click.argument("input_file"),
    click.argument("output_file"),
    click.option("--model_def", metavar="FILE", required=True, help="The net's prototxt, a deploy net."),
    click.option(
        "--pretrained_model", metavar="FILE", required=True, help="Its trained weights (.caffemodel)."
    ),
    click.option("--gpu", is_flag=True, help="Accepted because Caffe has the flag; the CPU computes."),
    click.option(
        "--mean_file",
        metavar="FILE",
        default="",
        help="Mean to subtract: .npy, (K, H, W) or (K,), or .binaryproto.  [default: none]",
    ),
    click.option("--input_scale", type=float, help="Factor on the values after the mean."),
    click.option(
        "--raw_scale",
        type=float,
        default=255.0,
        show_default=True,
        help="Factor on the values, which are in [0, 1], before the mean.",
    ),
    click.option(
        "--channel_swap",
        metavar="N,...",
        callback=numbers(),
        help="Order of the channels; '' leaves them.  [default: 2,1,0, BGR of RGB, for nets of 3 channels]",
    ),
)


@dataclass(frozen=True)
class PictureOptions:
    """What the command line says of files, net and preprocessing."""

    input_file: str
    output_file: str
    model_def: str
    pretrained_model: str
    gpu: bool
    mean_file: str
    input_scale: float | None
    raw_scale: float
    channel_swap: tuple[int, ...] | None

    def preprocessing(self, mean: Array | None) -> dict[str, Any]:
        """Return the settings that Classifier and Detector take, without that of ``set_channel_swap``."""
        return {"mean": mean, "input_scale": self.input_scale, "raw_scale": self.raw_scale}

    def set_channel_swap(self, net: Classifier | Detector) -> None:
        """Set the order of the channels of a net, now that their number is known."""
        channels = net.blobs[net.inputs[0]].shape[1]
        order = BGR if self.channel_swap is None and channels == len(BGR) else self.channel_swap
        if order:
            net.transformer.set_channel_swap(net.inputs[0], order)

    def mean(self) -> Array | None:
        """Return the mean (K, H, W) or (K,), None if there is none; DataError if it cannot be read."""
        if not self.mean_file:
            return None
        if self.mean_file.endswith(".binaryproto"):
            mean = read_binaryproto(self.mean_file)
            return mean.reshape(mean.shape[-3:])
        return load_npy(self.mean_file)

    def set_mode(self) -> None:
        """Set the mode, and say which it is."""
        (set_mode_gpu if self.gpu else set_mode_cpu)()
        click.echo("CPU mode")


def picture_options(command: Command) -> Command:
    """Decorate a command to take the arguments of ``PictureOptions``."""
    for option in reversed(_OPTIONS):
        command = option(command)
    return command


def load_npy(path: str) -> Array:
    """Return the array of a .npy file; DataError, which names the file, if it cannot be read."""
    try:
        array = np.load(path, allow_pickle=False)
    except OSError as error:
        raise DataError(f"{path}: cannot be read: {error.strerror or error}") from error
    except (ValueError, EOFError) as error:
        raise DataError(f"{path}: is no array that numpy.save wrote (.npy): {error}") from error
    if not isinstance(array, np.ndarray):
        raise DataError(f"{path}: holds several arrays (.npz); one array (.npy) is needed")
    return array


def check_folder(path: str) -> None:
    """Raise DataError now if a file cannot be written later, as its folder does not exist."""
    folder = os.path.dirname(os.path.abspath(path))
    if not os.path.isdir(folder):
        raise DataError(f"{path}: cannot be written: there is no folder {folder!r}; create it first")
