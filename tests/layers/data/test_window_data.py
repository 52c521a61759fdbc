import numpy as np
import pytest

import caffelite
from caffelite.engines.random_stream import RandomStream
from caffelite.errors import DataError, LayerError
from tests.helpers import make_layer
from tests.layers.data import recorded

WINDOWS = 'type: "WindowData" window_data_param {{ {} }} transform_param {{ {} }}'


@pytest.fixture(autouse=True)
def folder(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    recorded.unpack(tmp_path)
    return tmp_path


def build(fields='source: "win_many.txt" batch_size: 4', transform="crop_size: 6", **options):
    return make_layer(WINDOWS.format(fields, transform), tops=2, **options)


def batches(layer, bottom, top, count):
    out = []
    for _ in range(count):
        layer.run_forward(bottom, top)
        out.append((top[0].data.tolist(), top[1].data.tolist()))
    return out


@pytest.mark.parametrize("dtype", ["float32", "float64"])
@pytest.mark.parametrize("name", recorded.names("window_"))
def test_batches_are_those_of_caffe(name, dtype):
    recorded.check_batches(name, dtype)


@pytest.mark.parametrize(
    ("phase", "transform", "draws"),
    [
        (caffelite.TEST, "", 2),  # for the windows and the thread
        (caffelite.TRAIN, "", 4),  # and twice for the transformer, which does not use them
        (caffelite.TEST, "mirror: true", 4),
    ],
)
def test_setup_draws_as_many_random_numbers_as_caffe(phase, transform, draws):
    layer, _, _ = build(transform=f"crop_size: 6 {transform}", phase=phase, seed=5)
    expected = RandomStream(5)
    expected.raw(draws)
    assert layer.engine.rng.rand() == expected.rand()


@pytest.mark.parametrize("depth", [1, 9])
def test_the_depth_of_the_queue_changes_nothing(depth):
    text = f'source: "win_many.txt" batch_size: 3 }} data_param {{ prefetch: {depth}'
    assert batches(*build(text), 5) == batches(*build('source: "win_many.txt" batch_size: 3'), 5)


def test_kept_pictures_change_nothing():
    fields = 'source: "win_many.txt" batch_size: 4 context_pad: 2'
    assert batches(*build(fields), 3) == batches(*build(fields + " cache_images: true"), 3)


def test_the_deprecated_fields_have_no_effect():
    fields = 'source: "win_many.txt" batch_size: 4'
    extra = ' crop_size: 2 mirror: true mean_file: "nowhere"'
    assert batches(*build(fields), 2) == batches(*build(fields + extra), 2)


def test_a_saved_state_leads_on_to_the_same_batches():
    one, other = (build(transform="crop_size: 6 mirror: true", seed=seed) for seed in (1, 2))
    batches(*one, 3)
    state = one[0].save_state()
    batches(*other, 1)
    other[0].restore_state(state)
    assert batches(*one, 5) == batches(*other, 5)


@pytest.mark.parametrize(
    ("fields", "transform", "message"),
    [
        ('source: "win1.txt"', "crop_size: 6", "needs window_data_param.batch_size of 1 or more, got 0"),
        ("batch_size: 1", "crop_size: 6", "needs window_data_param.source"),
        ('source: "win1.txt" batch_size: 1', "", "needs transform_param.crop_size of 1 or more"),
        (
            'source: "win1.txt" batch_size: 1 fg_fraction: 1.5',
            "crop_size: 6",
            r"needs fg_fraction in 0\.\.1, got 1\.5",
        ),
        (
            'source: "win1.txt" batch_size: 1 context_pad: 3',
            "crop_size: 6",
            "needs context_pad below half of crop_size 6, got 3",
        ),
    ],
)
def test_settings_that_cannot_be(fields, transform, message):
    with pytest.raises(LayerError, match=rf"layer 'L' \(WindowData\) {message}"):
        build(fields, transform)


def test_a_missing_window_file():
    with pytest.raises(
        DataError, match=r"layer 'L' \(WindowData\): 'nofile\.txt' cannot be read: No such file"
    ):
        build('source: "nofile.txt" batch_size: 1')


def test_a_missing_picture_stops_the_forward_that_needs_it(folder):
    layer, bottom, top = build('source: "win1.txt" batch_size: 2')
    (folder / "images" / "img_00.png").unlink()
    top[0].data[...] = 5
    with pytest.raises(
        DataError, match=r"layer 'L' \(WindowData\): picture 'images/img_00\.png' of window file"
    ):
        layer.run_forward(bottom, top)
    assert np.all(top[0].data == 5)


def test_settings_and_classes_are_logged_as_caffe_does(folder, capsys):
    (folder / "w.txt").write_text(
        "# 0\nimages/img_00.png\n3\n12\n10\n4\n7 1 0 0 5 5\n2 0.6 0 0 5 5\n7 1 0 0 5 5\n9 0 0 0 5 5\n"
    )
    build('source: "w.txt" batch_size: 4')
    err = capsys.readouterr().err
    assert "Window data layer:\n  foreground (object) overlap threshold: 0.5\n" in err
    assert "sampling fraction: 0.25\n  cache_images: 0\n  root_folder: \n" in err
    classes = [line.split("] ")[1] for line in err.splitlines() if "] class" in line]
    assert classes == ["class 0 has 1 samples", "class 2 has 1 samples", "class 7 has 2 samples"]
