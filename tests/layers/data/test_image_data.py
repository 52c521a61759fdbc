import numpy as np
import pytest

import caffelite
from caffelite.engines.random_stream import RandomStream
from caffelite.errors import DataError, LayerError
from caffelite.io.png import encode_png
from tests.helpers import make_layer
from tests.layers.data import recorded

IMAGES = 'type: "ImageData" image_data_param {{ {} }} {}'


@pytest.fixture(autouse=True)
def folder(tmp_path, monkeypatch):
    """Five pictures of 4 x 3; picture i is full of i and has label 10 i."""
    monkeypatch.chdir(tmp_path)
    for i in range(5):
        (tmp_path / f"{i}.png").write_bytes(encode_png(np.full((4, 3, 3), i, np.uint8)))
    (tmp_path / "list.txt").write_text("".join(f"{i}.png {10 * i}\n" for i in range(5)))
    return tmp_path


def build(fields, transform="", **options):
    if "source" not in fields:
        fields = f'source: "list.txt" {fields}'
    return make_layer(IMAGES.format(fields, transform), tops=2, **options)


def labels(layer, bottom, top, batches):
    out = []
    for _ in range(batches):
        layer.run_forward(bottom, top)
        out += (top[1].data / 10).astype(int).tolist()
    return out


@pytest.mark.parametrize("dtype", ["float32", "float64"])
@pytest.mark.parametrize("name", recorded.names("image_"))
def test_batches_are_those_of_caffe(name, dtype, folder):
    recorded.unpack(folder)
    recorded.check_batches(name, dtype)


def test_forward_matches_definition():
    layer, bottom, top = build("batch_size: 3", "transform_param { scale: 0.5 mean_value: 1 }")
    assert [blob.shape for blob in top] == [(3, 3, 4, 3), (3,)]
    for b in range(4):
        layer.run_forward(bottom, top)
        for i in range(3):
            picture = (3 * b + i) % 5
            assert (top[0].data[i] == (picture - 1) / 2).all()
            assert top[1].data[i] == 10 * picture


def test_gray_and_resized():
    layer, bottom, top = build("is_color: false new_height: 6 new_width: 2")
    layer.run_forward(bottom, top)
    assert top[0].shape == (1, 1, 6, 2)


def test_the_depth_of_the_queue_changes_nothing():
    text = "data_param {{ prefetch: {} }} transform_param {{ mirror: true crop_size: 2 }}"
    runs = [
        labels(*build("batch_size: 4 shuffle: true", text.format(depth), phase=caffelite.TRAIN), 6)
        for depth in (1, 9)
    ]
    assert runs[0] == runs[1]


@pytest.mark.parametrize(
    ("fields", "transform", "draws"),
    [
        ("", "", 1),
        ("shuffle: true", "", 2),
        ("rand_skip: 3", "", 2),
        ("shuffle: true rand_skip: 3", "mirror: true", 5),
    ],
)
def test_setup_draws_as_many_random_numbers_as_caffe(fields, transform, draws):
    layer, _, _ = build(fields, f"transform_param {{ {transform} }}", seed=5)
    expected = RandomStream(5)
    expected.raw(draws)
    assert layer.engine.rng.rand() == expected.rand()


def test_what_is_skipped_is_left_out_of_the_first_round_only():
    skip = RandomStream(3).rand() % 5
    assert skip  # the seed is one that shows something
    layer, bottom, top = build("batch_size: 1 rand_skip: 5", seed=3)
    assert labels(layer, bottom, top, 10 - skip) == [*range(skip, 5), *range(5)]


def test_the_deprecated_fields_have_no_effect(folder):
    layer, bottom, top = build('scale: 9 mirror: true crop_size: 2 mean_file: "nowhere"')
    layer.run_forward(bottom, top)
    assert top[0].shape == (1, 3, 4, 3)
    assert layer.engine.rng.rand() == RandomStream(1).raw(2)[1]


def test_a_saved_state_leads_on_to_the_same_batches():
    def fresh():
        return build("batch_size: 2 shuffle: true", "transform_param { mirror: true }", phase=caffelite.TRAIN)

    one, other = fresh(), fresh()
    labels(*one, 4)
    state = one[0].save_state()
    labels(*other, 1)
    other[0].restore_state(state)
    assert labels(*one, 9) == labels(*other, 9)


@pytest.mark.parametrize(
    ("fields", "error", "message"),
    [
        ("new_height: 3", LayerError, "needs both new_height and new_width, or neither; got new_height 3"),
        ("new_width: 3", LayerError, "needs both new_height and new_width.* new_height 0, new_width 3"),
        ("batch_size: 0", LayerError, "needs image_data_param.batch_size of 1 or more, got 0"),
        ('source: ""', LayerError, "needs image_data_param.source"),
        ('source: "nowhere.txt"', DataError, r"'nowhere\.txt' cannot be read: No such file"),
        (
            'root_folder: "images/"',
            DataError,
            r"picture '0\.png', line 1 of the list 'list\.txt': 'images/0\.png'",
        ),
    ],
)
def test_settings_that_cannot_be(fields, error, message):
    with pytest.raises(error, match=rf"layer 'L' \(ImageData\):? .*{message}"):
        build(fields)


def test_a_broken_picture_stops_the_forward_that_needs_it(folder):
    (folder / "3.png").write_bytes((folder / "3.png").read_bytes()[:40])
    layer, bottom, top = build("batch_size: 2")
    assert labels(layer, bottom, top, 1) == [0, 1]
    for _ in range(2):
        with pytest.raises(DataError, match=r"layer 'L' \(ImageData\): picture '3\.png', line 4 of the list"):
            layer.run_forward(bottom, top)


def test_it_needs_a_top_for_labels():
    with pytest.raises(LayerError, match=r"takes 2 top blob\(s\), got 1"):
        make_layer(IMAGES.format('source: "list.txt"', ""), tops=1)
