"""docs/tutorials: notebooks that say what they show, show it, and run."""

import importlib.util
import json
import os
import re
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

import caffelite as caffe
from caffelite import log

ROOT = Path(__file__).parents[2]
FOLDER = ROOT / "docs" / "tutorials"
PATHS = sorted(FOLDER.glob("*.ipynb"))
NOTEBOOKS = {path.name: json.loads(path.read_text(encoding="utf-8")) for path in PATHS}
LINK = re.compile(r"\]\(([^)#]+)(?:#[^)]*)?\)")
NEEDED = ("nbclient", "nbformat", "ipykernel", "sklearn", "h5py", "matplotlib")
MISSING = [name for name in NEEDED if importlib.util.find_spec(name) is None]

needs_docs_extra = pytest.mark.skipif(
    bool(MISSING), reason=f"pip install 'caffelite[docs]' ({', '.join(MISSING)} missing)"
)
each = pytest.mark.parametrize("name", NOTEBOOKS)


def cells_of(name, kind):
    return [cell for cell in NOTEBOOKS[name]["cells"] if cell["cell_type"] == kind]


def source(cell):
    return "".join(cell["source"])


def outputs_of(name):
    return [output for cell in cells_of(name, "code") for output in cell["outputs"]]


def code_of(name, cell_id):
    (cell,) = [cell for cell in NOTEBOOKS[name]["cells"] if cell["id"] == cell_id]
    return source(cell)


@each
def test_format(name):
    notebook = NOTEBOOKS[name]
    assert (notebook["nbformat"], notebook["nbformat_minor"]) == (4, 5)
    assert notebook["metadata"].keys() == {"kernelspec", "language_info"}
    assert notebook["metadata"]["language_info"] == {"name": "python"}  # no version: diffs stay small
    ids = [cell["id"] for cell in notebook["cells"]]
    assert len(set(ids)) == len(ids)
    assert all(cell["metadata"] == {} for cell in notebook["cells"])
    assert (FOLDER / name).stat().st_size < 400_000


@each
def test_it_opens_with_what_is_seen_and_ends_with_where_to_go(name):
    texts = [source(cell) for cell in cells_of(name, "markdown")]
    assert re.match(r"# \w", texts[0])
    assert "You will see" in texts[0]
    assert "## Where to go on" in texts[-1]
    assert NOTEBOOKS[name]["cells"][-1]["cell_type"] == "markdown"


@each
def test_the_outputs_are_of_one_run_without_errors(name):
    code = cells_of(name, "code")
    assert [cell["execution_count"] for cell in code] == list(range(1, len(code) + 1))
    for output in outputs_of(name):
        assert output["output_type"] in {"stream", "display_data", "execute_result"}
        assert output.get("name") != "stderr"
    assert sum("image/png" in output.get("data", {}) for output in outputs_of(name)) >= 2


@each
def test_nothing_of_a_machine_is_in_it(name):
    """Neither its folders nor times, which would change with each run."""
    for output in outputs_of(name):
        shown = json.dumps([v for k, v in output.get("data", {}).items() if "text" in k])
        shown += "".join(output.get("text", ""))
        assert not re.search(r"(?<![\w.])/(home|root|tmp|var|usr|Users)/|[A-Z]:\\\\", shown)
        assert not re.search(r"\d (ms|seconds|it/s)\b", shown)


@each
def test_links_lead_somewhere(name):
    for cell in cells_of(name, "markdown"):
        for target in LINK.findall(source(cell)):
            if "://" not in target:
                assert (FOLDER / target).exists(), target


def test_the_index_lists_all_in_order():
    index = (FOLDER / "README.md").read_text(encoding="utf-8")
    assert re.findall(r"\]\((\d\d_\w+\.ipynb)\)", index) == list(NOTEBOOKS)
    for target in LINK.findall(index):
        assert (FOLDER / target).exists(), target
    assert "docs/tutorials/README.md" in (ROOT / "README.md").read_text(encoding="utf-8")


@each
@pytest.mark.parametrize("folder", [ROOT, FOLDER, ROOT / "docs"])
def test_the_first_cell_finds_the_digits_from_any_folder_of_the_clone(name, folder, monkeypatch):
    matplotlib = pytest.importorskip("matplotlib")
    monkeypatch.setenv("MPLBACKEND", "agg")
    monkeypatch.setenv("GLOG_minloglevel", "1")
    monkeypatch.chdir(folder)
    with matplotlib.rc_context():
        exec(source(cells_of(name, "code")[0]), {})
    assert Path.cwd() == ROOT


TINY = """
    name: "tiny"
    layer { name: "data" type: "Input" top: "data" input_param { shape { dim: [1, 3, 227, 227] } } }
    layer { name: "conv1" type: "Convolution" bottom: "data" top: "conv1"
            convolution_param { num_output: 96 kernel_size: 11 stride: 64
                                weight_filler { type: "gaussian" std: 0.01 } } }
    layer { name: "fc8" type: "InnerProduct" bottom: "conv1" top: "fc8"
            inner_product_param { num_output: 1000 weight_filler { type: "xavier" } } }
    layer { name: "prob" type: "Softmax" bottom: "fc8" top: "prob" }
"""


@pytest.fixture
def plots(monkeypatch):
    """pyplot that draws nothing on a screen; its figures are closed afterwards."""
    matplotlib = pytest.importorskip("matplotlib")
    matplotlib.use("agg")
    plt = pytest.importorskip("matplotlib.pyplot")
    log.set_level(log.WARNING)
    yield plt
    plt.close("all")
    log.set_level(None)


@pytest.fixture
def own_model(tmp_path):
    """A folder with all that a reader who has CaffeNet would put there, for a net of the same input."""
    (tmp_path / "deploy.prototxt").write_text(TINY)
    net = caffe.Net(str(tmp_path / "deploy.prototxt"), caffe.TEST)
    net.save(tmp_path / "bvlc_reference_caffenet.caffemodel")
    mean = np.broadcast_to(np.array([104.0, 117.0, 123.0]).reshape(3, 1, 1), (3, 256, 256))
    np.save(tmp_path / "ilsvrc_2012_mean.npy", mean)
    words = "".join(f"n{i:08d} thing {i}, other name\n" for i in range(1000))
    (tmp_path / "synset_words.txt").write_text(words)
    pixels = np.random.default_rng(0).integers(0, 256, (300, 400, 3), dtype=np.uint8)
    Image.fromarray(pixels).save(tmp_path / "cat.jpg")
    return tmp_path


def run_with(plt, folder, name, *cell_ids):
    """Run cells with FOLDER another folder; return what they defined."""
    defined = {"caffe": caffe, "np": np, "plt": plt, "Path": Path}
    for cell_id in cell_ids:
        code = code_of(name, cell_id).replace('Path("models/caffenet")', f"Path({str(folder)!r})")
        exec(code.replace("plt.show()", ""), defined)
    return defined


def test_the_reader_s_own_caffenet_classifies(plots, own_model):
    name = "01_classify_a_picture.ipynb"
    (top_five,) = re.findall(r"^def top_five.*?\n\n\n", code_of(name, "predict"), re.MULTILINE | re.DOTALL)
    helper = {"np": np}
    exec(top_five, helper)
    defined = {"caffe": caffe, "np": np, "plt": plots, "Path": Path, "top_five": helper["top_five"]}
    code = code_of(name, "caffenet").replace('Path("models/caffenet")', f"Path({str(own_model)!r})")
    exec(code.replace("plt.show()", ""), defined)
    picture = caffe.io.load_image(str(own_model / "cat.jpg"))
    crops = caffe.io.oversample([caffe.io.resize_image(picture, (256, 256))], (227, 227))
    bgr = crops[..., ::-1].transpose(0, 3, 1, 2) * 255 - np.array([104, 117, 123]).reshape(3, 1, 1)
    expected = defined["caffenet"].forward_all(data=bgr.astype(np.float32))["prob"].mean(axis=0)
    np.testing.assert_allclose(defined["prob"], expected, rtol=1e-4)
    labels = [text.get_text() for text in plots.gcf().axes[1].get_yticklabels()]
    assert labels == [f"thing {i}" for i in expected.argsort()[::-1][:5]]


def test_the_reader_s_own_filters_are_drawn(plots, own_model):
    run_with(plots, own_model, "08_filters_and_activations.ipynb", "square", "caffenet")
    (image,) = plots.gcf().axes[0].images
    assert image.get_array().shape == (10 * 12 - 1, 10 * 12 - 1, 3)


def test_without_files_the_cells_say_what_is_missing(plots, tmp_path, capsys):
    run_with(plots, tmp_path, "01_classify_a_picture.ipynb", "caffenet")
    run_with(plots, tmp_path, "08_filters_and_activations.ipynb", "square", "caffenet")
    shown = capsys.readouterr().out
    for file in ("bvlc_reference_caffenet.caffemodel", "ilsvrc_2012_mean.npy", "synset_words.txt", "cat.jpg"):
        assert file in shown
    assert "put bvlc_reference_caffenet.caffemodel into" in shown


# The script that runs them


def notebook_file(tmp_path, code, png=0):
    """Write a notebook of one cell that shows ``png`` pictures."""
    picture = {"output_type": "display_data", "data": {"image/png": "iVBORw0KGgo="}, "metadata": {}}
    cell = {
        "cell_type": "code",
        "id": "only",
        "metadata": {},
        "execution_count": 1,
        "source": code,
        "outputs": [picture] * png,
    }
    path = tmp_path / "99_test.ipynb"
    path.write_text(json.dumps({"cells": [cell], "metadata": {}, "nbformat": 4, "nbformat_minor": 5}))
    return path


RUN = """
import importlib.util, pathlib, sys
spec = importlib.util.spec_from_file_location("run", sys.argv[1])
run = importlib.util.module_from_spec(spec)
spec.loader.exec_module(run)
run.FOLDER = pathlib.Path(sys.argv[2])
run.main(sys.argv[3:])
"""


def run_script(folder, *arguments):
    command = [sys.executable, "-c", RUN, str(FOLDER / "run.py"), str(folder), *arguments]
    return subprocess.run(command, capture_output=True, text=True, timeout=300, check=False)


@needs_docs_extra
@pytest.mark.parametrize(
    ("code", "png", "problem"),
    [
        ("1 / 0", 0, "ZeroDivisionError"),
        (
            "import sys; print('careful', file=sys.stderr)",
            0,
            "cell 'only': wrote to standard error:\ncareful",
        ),
        ("print('no plot')", 1, "cell 'only': draws 0 plot(s), and 1 in the file"),
        ("print('see', '/tmp/' + 'x')", 0, "cell 'only': shows a path of this machine: /tmp/x"),
        ("import time; time.sleep(60)", 0, "timed out"),
    ],
)
def test_the_script_finds_what_is_wrong(tmp_path, code, png, problem):
    path = notebook_file(tmp_path, code, png)
    before = path.read_bytes()
    done = run_script(tmp_path, "--write" if "plot" not in problem else "99", "--limit", "5")
    assert done.returncode == 1
    assert problem in done.stderr
    assert "FAIL 99_test.ipynb" in done.stdout
    assert "0 passed, 1 failed" in done.stdout
    assert path.read_bytes() == before


@needs_docs_extra
def test_the_script_writes_outputs_that_do_not_change_with_the_run(tmp_path):
    code = "import matplotlib.pyplot as plt\nplt.plot([1, 2])\nplt.show()\nprint('done')"
    path = notebook_file(tmp_path, code)
    assert run_script(tmp_path, "--limit", "60").stdout.startswith("ok   99_test.ipynb")
    assert json.loads(path.read_text())["cells"][0]["outputs"] == []  # nothing is written unless asked for
    written = []
    for _ in range(2):
        assert run_script(tmp_path, "--write", "--limit", "60").returncode == 0
        written.append(path.read_bytes())
    assert written[0] == written[1]
    cell = json.loads(written[0])["cells"][0]
    assert cell["metadata"] == {}
    assert [output["output_type"] for output in cell["outputs"]] == ["display_data", "stream"]


@needs_docs_extra
def test_the_script_says_if_there_is_no_such_notebook(tmp_path):
    done = run_script(tmp_path, "42")
    assert done.returncode == 1
    assert "begins with 42" in done.stderr


@needs_docs_extra
@pytest.mark.tutorials
@each
def test_it_runs_from_the_root(name):
    """The script itself, and so CI, runs them from their own folder."""
    command = [sys.executable, str(FOLDER / "run.py"), "--from-root", name]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=600, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    assert os.listdir(FOLDER).count(name) == 1
