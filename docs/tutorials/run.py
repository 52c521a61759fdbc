"""Run the tutorials, and see that they still work and still draw what they show.

    python docs/tutorials/run.py            run all, change nothing
    python docs/tutorials/run.py 02 05      run those whose names begin so
    python docs/tutorials/run.py --write    run all, and keep what the cells give in the notebooks

Each notebook runs in a kernel of its own. It fails if a cell raises, writes to standard error, draws no
plot where the file has one, or shows a path of this machine. With --jobs 2 and OPENBLAS_NUM_THREADS=1 two
cores get done soonest.
Needs the extra ``docs``: pip install 'caffelite[docs]'.
"""

import base64
import io
import re
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import click
import nbclient
import nbformat
from PIL import Image

FOLDER = Path(__file__).resolve().parent
ROOT = FOLDER.parents[1]
METADATA = {
    "kernelspec": {"display_name": "Python 3", "language": "python", "name": "python3"},
    "language_info": {"name": "python"},
}
LOCAL_PATH = re.compile(r"(?<![\w.])/(?:home|root|tmp|var|usr|Users|private)/\w|\b[A-Z]:\\\w")


class NotebookError(Exception):
    """What is wrong with a notebook's run."""


@click.command(epilog=__doc__)
@click.argument("names", nargs=-1)
@click.option("--write", is_flag=True, help="Keep the outputs in the notebooks.")
@click.option("--from-root", is_flag=True, help="Run in the repository's root, not in the notebooks' folder.")
@click.option("--jobs", default=1, show_default=True, help="Notebooks to run at a time.")
@click.option("--limit", default=600, show_default=True, help="Seconds after which a cell is stopped.")
def main(names: tuple[str, ...], write: bool, from_root: bool, jobs: int, limit: int) -> None:
    """Run the tutorials whose file names begin with NAMES, by default all."""
    chosen = sorted(path for path in FOLDER.glob("*.ipynb") if not names or path.name.startswith(names))
    if not chosen:
        raise click.ClickException(f"no notebook of {FOLDER} begins with {' or '.join(names)}")

    def is_right(path: Path) -> bool:
        start = time.perf_counter()
        try:
            run(path, ROOT if from_root else FOLDER, limit, write)
            verdict = "ok"
        except NotebookError as error:
            verdict = "FAIL"
            click.echo(str(error), err=True)
        click.echo(f"{verdict:4} {path.name:36} {time.perf_counter() - start:6.1f} s")
        return verdict == "ok"

    start = time.perf_counter()
    with ThreadPoolExecutor(jobs) as pool:
        passed = sum(pool.map(is_right, chosen))
    failed = len(chosen) - passed
    click.echo(f"tutorials: {passed} passed, {failed} failed in {time.perf_counter() - start:.1f} s")
    sys.exit(1 if failed else 0)


def run(path: Path, folder: Path, limit: int, write: bool) -> None:
    """Run the notebook ``path`` in ``folder``, check it, and with ``write`` keep its outputs.

    Raises NotebookError, which names the notebook and the cell.
    """
    notebook = nbformat.read(path, as_version=4)
    plots = plots_of(notebook)
    client = nbclient.NotebookClient(
        notebook,
        timeout=limit,
        startup_timeout=120,
        kernel_name="python3",
        extra_arguments=["--IPKernelApp.log_level=ERROR"],  # of the kernel, not of what it runs
        record_timing=False,
        resources={"metadata": {"path": str(folder)}},
    )
    try:
        client.execute()
    except (nbclient.exceptions.CellExecutionError, nbclient.exceptions.CellTimeoutError) as error:
        raise NotebookError(f"{path.name}: {error}") from error
    check(path.name, notebook, {} if write else plots)
    if write:
        notebook.metadata = nbformat.from_dict(METADATA)
        for cell in notebook.cells:
            cell.metadata.pop("execution", None)
            for output in cell.get("outputs", ()):
                if "image/png" in output.get("data", {}):
                    output.data["image/png"] = small_png(output.data["image/png"])
        nbformat.validate(notebook)
        nbformat.write(notebook, path)


def small_png(text: str) -> str:
    """Return the PNG, in base64, with 256 colours and without the name of what drew it."""
    picture = Image.open(io.BytesIO(base64.b64decode(text))).convert("RGB")
    file = io.BytesIO()
    picture.quantize(256, dither=Image.Dither.NONE).save(file, "PNG", optimize=True)
    return base64.b64encode(file.getvalue()).decode()


def plots_of(notebook: Any) -> dict[str, int]:
    """Return how many pictures each cell shows, by cell id."""
    return {
        cell.id: sum("image/png" in output.get("data", {}) for output in cell.outputs)
        for cell in notebook.cells
        if cell.cell_type == "code"
    }


def check(name: str, notebook: Any, plots: dict[str, int]) -> None:
    """Raise NotebookError if a cell shows what it should not, or fewer pictures than ``plots`` says."""
    now = plots_of(notebook)
    for cell in notebook.cells:
        where = f"{name}, cell {cell.id!r}"
        if plots.get(cell.id, 0) > now.get(cell.id, 0):
            raise NotebookError(f"{where}: draws {now[cell.id]} plot(s), and {plots[cell.id]} in the file")
        for output in cell.get("outputs", ()):
            if output.output_type == "error" or output.get("name") == "stderr":
                raise NotebookError(f"{where}: wrote to standard error:\n{output.get('text', output)}")
            shown = [output.get("text", ""), *(v for k, v in output.get("data", {}).items() if "text" in k)]
            if path := LOCAL_PATH.search("".join(map(str, shown))):
                raise NotebookError(f"{where}: shows a path of this machine: {path.group()}...")


if __name__ == "__main__":
    main()
