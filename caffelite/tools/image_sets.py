"""Which pictures to convert, and their labels: Caffe's list, a folder for each class, or a CSV file."""

import csv
import os
import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field

from caffelite.engines.random_stream import RandomStream
from caffelite.errors import DataError
from caffelite.io.image_files import ListedImage, read_file, read_image_list
from caffelite.io.paths import folder_of, resolve

Path = str | os.PathLike[str]

EXTENSIONS = frozenset("png jpg jpeg jpe bmp dib tif tiff webp ppm pgm pbm pnm".split())
PATH_COLUMNS = ("path", "file", "filename", "file_name", "filepath", "image", "image_path", "img", "picture")
LABEL_COLUMNS = ("label", "class", "class_name", "category", "target", "label_name", "y")
_NUMBER = re.compile(r"\s*([+-]?\d+)(\.0*)?\s*")
_LARGEST = 1 << 31


@dataclass(frozen=True)
class ImageSet:
    """Pictures in the order of their conversion.

    ``images``   each with its name, which becomes part of its key, and its label
    ``labels``   the names of the classes: label l is called labels[l]; None if there are no names
    ``ignored``  files that were met and are none of the pictures
    ``path_of``  gives the file for a name
    """

    images: Sequence[ListedImage]
    labels: list[str] | None = None
    ignored: list[str] = field(default_factory=list)
    path_of: Callable[[str], str] = str

    def shuffled(self, seed: int) -> "ImageSet":
        """Return the set in another order: the one Caffe's ``shuffle`` makes, its generator seeded so."""
        images = list(self.images)
        RandomStream(seed).shuffle(images)
        return ImageSet(images, self.labels, self.ignored, self.path_of)


def listed_images(root: Path, list_file: Path) -> ImageSet:
    """Return the pictures of a list in Caffe's format, one on a line: a file's name, a space, its label.

    ``root`` is put in front of each name as it is, so it ends with a slash unless it is empty. Raises
    DataError if the list cannot be read, is empty, or has a label beyond 32 bits.
    """
    source, prefix = os.fspath(list_file), os.fspath(root)
    images = read_image_list(source)
    for number, image in enumerate(images, 1):
        _check_label(image.label, f"{source}:{number}")
    return ImageSet(images, path_of=lambda name: prefix + name)


def class_folders(folder: Path) -> ImageSet:
    """Return the pictures of a folder that has a folder for each class.

    The sorted names of the folders are the classes 0, 1, ...; the pictures of a class are all files below
    its folder with an extension of ``EXTENSIONS``, sorted by name. Hidden files and folders are left out.
    Raises DataError if there is no such folder, or no picture in a folder of it.
    """
    top = os.fspath(folder)
    labels = sorted(entry.name for entry in _visible(top) if entry.is_dir())
    ignored = sorted(entry.name for entry in _visible(top) if not entry.is_dir())
    images: list[ListedImage] = []
    for label, name in enumerate(labels):
        for file in _files_below(top, name):
            if _extension(file) in EXTENSIONS:
                images.append(ListedImage(file, label))
            else:
                ignored.append(file)
    if not images:
        found = f"it has {len(labels)} folders and {len(ignored)} other files"
        raise DataError(
            f"{top!r}: no pictures in folders of it ({found}); a folder for each class is needed, with "
            f"files such as {os.path.join(top, 'cat', '1.jpg')!r}"
        )
    return ImageSet(images, labels, ignored, lambda name: os.path.join(top, name))


def csv_images(file: Path) -> ImageSet:
    """Return the pictures of a CSV file with columns for path and label.

    The first row may name the columns, by ``PATH_COLUMNS`` and ``LABEL_COLUMNS``; otherwise the first column
    is the path and the second the label. A relative path counts from the working directory, or else
    from the file's own folder. Labels that are whole numbers are taken as they are; if one is not, all are
    names, and the sorted names are the classes 0, 1, ... Commas, semicolons or tabs separate the columns.

    Raises DataError, which names the line, if the file cannot be read, has no row, or a row no label.
    """
    source = os.fspath(file)
    rows = list(_rows(source))
    has_header = bool(rows) and _is_header(rows[0][1], source)
    columns = _columns(rows.pop(0)[1], source) if has_header else (0, 1)
    if not rows:
        raise DataError(f"{source}: lists no pictures; each row names a file and its label")
    pairs = [(number, *_pick(row, columns, f"{source}:{number}")) for number, row in rows]
    labels = None
    if not all(_NUMBER.fullmatch(label) for _, _, label in pairs):
        labels = sorted({label for _, _, label in pairs})
    index = {name: i for i, name in enumerate(labels or ())}
    images = []
    for number, name, text in pairs:
        label = index[text] if labels else int(_NUMBER.fullmatch(text)[1])  # type: ignore[index]  # all match
        _check_label(label, f"{source}:{number}")
        images.append(ListedImage(name, label))
    return ImageSet(images, labels, path_of=lambda name: resolve(name, folder_of(source)))


def _visible(folder: str) -> list[os.DirEntry[str]]:
    try:
        with os.scandir(folder) as entries:
            return [entry for entry in entries if not entry.name.startswith(".")]
    except OSError as error:
        raise DataError(f"{folder!r} cannot be read: {error.strerror}") from error


def _files_below(top: str, folder: str, above: tuple[str, ...] = ()) -> list[str]:
    """Return the sorted files below a folder, relative to ``top``, with slashes."""
    place = os.path.realpath(os.path.join(top, folder))
    if place in above:  # a link to a folder that it lies in
        return []
    files: list[str] = []
    for entry in _visible(os.path.join(top, folder)):
        name = f"{folder}/{entry.name}"
        files += _files_below(top, name, (*above, place)) if entry.is_dir() else [name]
    return sorted(files)


def _extension(name: str) -> str:
    return os.path.splitext(name)[1][1:].lower()


def _rows(source: str) -> Iterator[tuple[int, list[str]]]:
    """Yield the rows that are not blank, each with the number of its line."""
    try:
        text = read_file(source).decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise DataError(f"{source}: is no text in UTF-8: {error.reason} at byte {error.start}") from error
    first = text.partition("\n")[0]
    delimiter = next((mark for mark in ",;\t" if mark in first), ",")
    reader = csv.reader(text.splitlines(keepends=True), delimiter=delimiter, strict=True)
    try:
        for row in reader:
            if any(cell.strip() for cell in row):
                yield reader.line_num, row
    except csv.Error as error:
        raise DataError(f"{source}:{reader.line_num}: is no CSV: {error}") from error


def _is_header(row: list[str], source: str) -> bool:
    """Whether a first row names columns: they are known ones, or its first cell cannot be a picture."""
    if _column(row, PATH_COLUMNS) is not None and _column(row, LABEL_COLUMNS) is not None:
        return True
    return (
        _extension(row[0]) not in EXTENSIONS
        and not _NUMBER.fullmatch(row[-1])
        and not os.path.exists(resolve(row[0], folder_of(source)))
    )


def _columns(header: list[str], source: str) -> tuple[int, int]:
    path, label = _column(header, PATH_COLUMNS), _column(header, LABEL_COLUMNS)
    if path is None and label is None and len(header) == 2:
        return 0, 1
    if path is None or label is None:
        raise DataError(
            f"{source}:1: needs a column for the path ({', '.join(PATH_COLUMNS)}) and one for the label "
            f"({', '.join(LABEL_COLUMNS)}), got {', '.join(header)}"
        )
    return path, label


def _column(header: list[str], names: Sequence[str]) -> int | None:
    cells = [cell.strip().lower() for cell in header]
    return next((cells.index(name) for name in names if name in cells), None)


def _pick(row: list[str], columns: tuple[int, int], where: str) -> tuple[str, str]:
    """Return the path and the label of a row."""
    cells = [row[column].strip() if column < len(row) else "" for column in columns]
    if not all(cells):
        raise DataError(f"{where}: needs a path and a label, got {row}")
    return cells[0], cells[1]


def _check_label(label: int, where: str) -> None:
    if not -_LARGEST <= label < _LARGEST:
        raise DataError(f"{where}: label {label} has more than 32 bits")
