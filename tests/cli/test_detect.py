import csv
import sys

import numpy as np
import pytest
from PIL import Image

import caffelite as caffe
from caffelite.cli import main
from tests.cli.pictures import make_net

RNG = np.random.default_rng(0)
PICTURES = RNG.integers(0, 256, (2, 30, 40, 3), dtype=np.uint8)
WINDOWS = [("a.png", (2, 3, 20, 30)), ("a.png", (0, 0, 30, 40)), ("b.png", (5, 5, 9, 9))]


@pytest.fixture
def work(tmp_path, monkeypatch):
    """A folder with a net, two pictures and a table of windows, in which the test runs."""
    monkeypatch.chdir(tmp_path)
    make_net(tmp_path, size=16)
    for name, picture in zip("ab", PICTURES, strict=True):
        Image.fromarray(picture).save(f"{name}.png")
    rows = [f"{name}, {x0}, {y0}, {x1}, {y1}" for name, (y0, x0, y1, x1) in WINDOWS]
    (tmp_path / "windows.csv").write_text("\n".join(["filename, xmin, ymin, xmax, ymax", *rows]))
    (tmp_path / "names.txt").write_text("a.png\nb.png\n")
    return tmp_path


NET = ["--model_def", "net.prototxt", "--pretrained_model", "net.caffemodel", "--context_pad", "2"]
LIST = [*NET, "--crop_mode", "list"]


def expected(**settings):
    settings = {"raw_scale": 255, "channel_swap": (2, 1, 0), "context_pad": 2, **settings}
    detector = caffe.Detector("net.prototxt", "net.caffemodel", **settings)
    return [found["prediction"] for found in detector.detect_windows([(n, [w]) for n, w in WINDOWS])]


def rows_of(path):
    with open(path, newline="") as file:
        return list(csv.DictReader(file))


def test_windows_of_a_table(work, capsys):
    assert main(["detect", "windows.csv", "out.csv", *LIST]) == 0
    rows = rows_of("out.csv")
    assert list(rows[0]) == ["filename", "ymin", "xmin", "ymax", "xmax", *(f"class{i}" for i in range(4))]
    windows = [
        (row["filename"], tuple(int(row[c]) for c in ("ymin", "xmin", "ymax", "xmax"))) for row in rows
    ]
    assert windows == WINDOWS
    np.testing.assert_allclose(
        [[float(row[f"class{i}"]) for i in range(4)] for row in rows], expected(), rtol=1e-5
    )
    assert "Loading input...\nCPU mode\nProcessed 3 windows in " in capsys.readouterr().out


def test_progress_is_shown(work, monkeypatch):
    seen = []
    monkeypatch.setattr("caffelite.cli.detect.progress_bar", lambda *_: seen.append)
    assert main(["detect", "windows.csv", "out.csv", *LIST]) == 0
    assert seen == [1, 2]


def test_a_mean_picture_is_averaged(work):
    mean = RNG.random((3, 9, 9)) * 99
    np.save("mean.npy", mean)
    assert main(["detect", "windows.csv", "out.csv", *LIST, "--mean_file", "mean.npy"]) == 0
    wanted = expected(mean=mean.mean(axis=(1, 2)))
    got = [[float(row[f"class{i}"]) for i in range(4)] for row in rows_of("out.csv")]
    np.testing.assert_allclose(got, wanted, rtol=1e-4)


def test_a_data_frame_in_hdf5_as_pycaffe_writes_it(work):
    pandas = pytest.importorskip("pandas")
    pytest.importorskip("tables")
    assert main(["detect", "windows.csv", "out.h5", *LIST]) == 0
    frame = pandas.read_hdf("out.h5", "df")
    assert list(frame.index) == [name for name, _ in WINDOWS]
    assert [tuple(row) for row in frame[["ymin", "xmin", "ymax", "xmax"]].values] == [w for _, w in WINDOWS]
    np.testing.assert_allclose(np.stack(frame["prediction"]), expected(), rtol=1e-5)


def test_a_missing_pandas_is_known_before_the_work(work, capsys, monkeypatch):
    monkeypatch.setitem(sys.modules, "tables", None)
    assert main(["detect", "windows.csv", "out.h5", *LIST]) == 1
    assert "pip install 'caffelite[pandas]'" in capsys.readouterr().err


def test_proposed_windows(work, monkeypatch):
    windows = {"a.png": [(2, 3, 20, 30), (0, 0, 30, 40)], "b.png": [(5, 5, 9, 9)]}
    monkeypatch.setattr("caffelite.cli.detect.proposals", lambda name: windows[name])
    for source in ("names.txt", "windows.csv"):
        assert main(["detect", source, "out.csv", *NET]) == 0
        assert [row["filename"] for row in rows_of("out.csv")] == ["a.png", "a.png", "b.png"]


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["nope.csv", "out.csv", *LIST], "'nope.csv' cannot be read: No such file"),
        (["names.txt", "out.csv", *LIST], "--crop_mode list takes the windows of a .csv"),
        (["names.png", "out.csv", *LIST], "cannot be read"),
        (["net.prototxt", "out.csv", *LIST], "needs the extension .txt (file names) or .csv (windows)"),
        (["windows.csv", "out.json", *LIST], "out.json: needs the extension .csv or .h5"),
        (["empty.txt", "out.csv", *NET], "empty.txt: names no picture"),
        (["columns.csv", "out.csv", *LIST], "columns.csv:1: has no column ymin, xmax"),
        (["words.csv", "out.csv", *LIST], "words.csv:3: needs four numbers, got ['1', '1', 'x', '3']"),
        (
            ["outside.csv", "out.csv", *LIST],
            "a.png: window (ymin, xmin, ymax, xmax) = (50, 60, 70, 80)",
        ),
        (["windows.csv", "out.csv", *LIST, "--context_pad", "8"], "a context_pad of 8 leaves no pixel"),
    ],
)
def test_mistakes_are_explained(work, capsys, arguments, message):
    header = "filename,ymin,xmin,ymax,xmax\n"
    (work / "empty.txt").write_text("\n")
    (work / "columns.csv").write_text("filename,xmin,ymax\na.png,1,2\n")
    (work / "words.csv").write_text(f"{header}a.png,1,1,3,3\na.png,1,1,x,3\n")
    (work / "outside.csv").write_text(f"{header}a.png,50,60,70,80\n")
    assert main(["detect", *arguments]) == 1
    assert message in capsys.readouterr().err
    assert not (work / "out.csv").exists()
