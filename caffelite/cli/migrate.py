"""``caffelite migrate``: bring pycaffe scripts to Python 3."""

import difflib
import os
import shutil
import sys
import tokenize
from collections.abc import Iterator
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path

import click

from caffelite.cli.group import CaffeCommand
from caffelite.proto.atomic import atomic_write
from caffelite.tools.migrate import Migrated, MigrationError
from caffelite.tools.migrate import migrate as migrate_text

DONE, CHANGES, FAILED = 0, 1, 2
STDIN = "-"
COLOURS = {"+": "green", "-": "red", "@": "cyan"}

EPILOG = """
\b
Examples
    caffelite migrate train.py tools/            # show what would change
    caffelite migrate train.py --write           # change it; train.py.bak is the old script
    caffelite migrate - < old.py > new.py
\b
Exit status
    0 nothing to change, or all is written; 1 something to change;
    2 a script that cannot be read, or a wrong command line
"""


@dataclass(frozen=True)
class Script:
    """A file's text, and how it is stored."""

    path: str
    text: str
    encoding: str
    newline: str


@click.command(
    "migrate", cls=CaffeCommand, epilog=EPILOG, short_help="Bring pycaffe scripts from Python 2 to Python 3."
)
@click.argument("scripts", nargs=-1, required=True, metavar="SCRIPT.py|FOLDER|- ...")
@click.option("--write", is_flag=True, help="Change the files, instead of showing the difference.")
@click.option("--backup/--no-backup", default=True, help="Keep the old script beside it, as SCRIPT.py.bak.")
@click.option("--diff/--no-diff", default=None, help="Show the difference.  [default: unless --write]")
def migrate(scripts: tuple[str, ...], write: bool, backup: bool, diff: bool | None) -> int:
    """Rewrite scripts that were written for pycaffe and Python 2 in Python 3 and for today's libraries.

    Of folders all .py files are taken. The difference is shown as a patch; with --write the files are
    changed. What cannot be decided without knowing the data is listed with its lines: of the new text.
    """
    changed = failed = 0
    files = [file for name in scripts for file in _files(name)]
    for file in files:
        try:
            script = _read(file)
            done = migrate_text(script.text, "<stdin>" if file == STDIN else file)
        except MigrationError as error:
            click.echo(f"caffelite: error: {error}", err=True)
            failed += 1
            continue
        if file == STDIN:
            sys.stdout.write(done.text)
            _show_notes("<stdin>", done)
            continue
        if done.text != script.text:
            changed += 1
            if diff if diff is not None else not write:
                _show_difference(script, done.text)
            if write:
                _write(script, done.text, backup)
        _show_notes(file, done)
    if files != [STDIN]:
        _show_sum(len(files), changed, failed, write)
    return FAILED if failed else CHANGES if changed and not write else DONE


def _files(name: str) -> Iterator[str]:
    """Yield a script, or those in a folder and the folders in it; hidden ones are left out."""
    if name == STDIN or os.path.isfile(name):
        if name.endswith(".ipynb"):
            raise click.UsageError(
                f"{name}: is a notebook; jupyter nbconvert --to script {name} makes a script of it"
            )
        yield name
        return
    if not os.path.isdir(name):
        raise click.UsageError(f"{name}: there is no such file or folder")
    found = False
    for folder, folders, files in os.walk(name):
        folders[:] = sorted(each for each in folders if not each.startswith(".") and each != "__pycache__")
        for file in sorted(files):
            if file.endswith(".py"):
                found = True
                yield os.path.join(folder, file)
    if not found:
        raise click.UsageError(f"{name}: there are no .py files in this folder")


def _read(path: str) -> Script:
    """Read a script in the encoding that it declares; without one in UTF-8, or else Latin-1."""
    data = sys.stdin.buffer.read() if path == STDIN else Path(path).read_bytes()
    try:
        encoding, _ = tokenize.detect_encoding(BytesIO(data).readline)
        text = data.decode(encoding)
    except (SyntaxError, UnicodeDecodeError, LookupError):
        encoding, text = "latin-1", data.decode("latin-1")
    if "\0" in text:
        raise MigrationError(f"{path}: this is no script: it holds zero bytes")
    newline = "\r\n" if "\r\n" in text else "\n"
    return Script(path, text.replace("\r\n", "\n").replace("\r", "\n"), encoding, newline)


def _write(script: Script, text: str, backup: bool) -> None:
    """Change a file, whole or not at all; its permissions stay."""
    if backup:
        shutil.copy2(script.path, _backup_name(script.path))
    with atomic_write(script.path) as file:
        file.write(text.replace("\n", script.newline).encode(_storable(text, script.encoding)))


def _storable(text: str, encoding: str) -> str:
    """Return the encoding in which Python 3 reads the file: a script without declaration is UTF-8 there."""
    declared, _ = tokenize.detect_encoding(BytesIO(text.encode("utf-8")).readline)
    return encoding if encoding.startswith(declared) or declared != "utf-8" else "utf-8"


def _backup_name(path: str) -> str:
    """Return a name that is free: an earlier backup stays."""
    name, number = f"{path}.bak", 1
    while os.path.exists(name):
        number += 1
        name = f"{path}.bak{number}"
    return name


def _show_difference(script: Script, text: str) -> None:
    lines = difflib.unified_diff(
        script.text.splitlines(), text.splitlines(), script.path, f"{script.path} (migrated)", lineterm=""
    )
    for line in lines:
        is_name = line.startswith(("---", "+++"))
        click.secho(line, fg=None if is_name else COLOURS.get(line[:1]), bold=is_name or None)


def _show_notes(path: str, done: Migrated) -> None:
    lines = done.text.splitlines()
    for note in done.notes:
        click.secho(f"{path}:{note.line}: {note.message}", fg="yellow", err=True)
        if note.line <= len(lines):
            click.echo(f"    {lines[note.line - 1].strip()}", err=True)


def _show_sum(files: int, changed: int, failed: int, write: bool) -> None:
    parts = [f"{changed} of {files} file{'' if files == 1 else 's'} {'changed' if write else 'would change'}"]
    if failed:
        parts.append(f"{failed} could not be read")
    if changed and not write:
        parts.append("--write changes them")
    click.echo("; ".join(parts), err=True)
