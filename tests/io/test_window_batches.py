import numpy as np
import pytest

from caffelite import TRAIN
from caffelite.engines.random_stream import RandomStream
from caffelite.errors import DataError
from caffelite.io.data_transformer import DataTransformer
from caffelite.io.png import encode_png
from caffelite.io.resize import resize_linear
from caffelite.io.window_batches import WindowBatches
from caffelite.proto.blobs import blob_proto_of
from caffelite.proto.caffe_pb2 import TransformationParameter, WindowDataParameter

BGR = np.random.default_rng(5).integers(0, 256, (2, 12, 10, 3), dtype=np.uint8)
WINDOWS = """# 0 0.png 3 12 10 3
1 0.9 2 3 6 9
2 0.8 0 0 9 11
0 0.1 1 1 4 5
# 1 1.png 3 12 10 2
3 0.7 4 4 5 6
0 0.2 5 6 9 11
"""


@pytest.fixture(autouse=True)
def folder(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    for i, image in enumerate(BGR):
        (tmp_path / f"{i}.png").write_bytes(encode_png(image))
    (tmp_path / "windows.txt").write_text(WINDOWS)
    return tmp_path


def build(transform=(), seed=3, **fields):
    param = WindowDataParameter(source="windows.txt", **{"batch_size": 4, **fields})
    transformer = DataTransformer(TransformationParameter(**{"crop_size": 6, **dict(transform)}), TRAIN)
    return WindowBatches(param, transformer, RandomStream(seed))


@pytest.mark.parametrize("mirror", [False, True])
@pytest.mark.parametrize("fraction", [0, 0.25, 0.4, 0.5, 1])
def test_a_batch_is_the_definition(fraction, mirror):
    batches = build(
        {"mirror": mirror, "mean_value": [10, 20, 30]}, batch_size=5, fg_fraction=fraction, scale=0.5
    )
    rng = RandomStream(3)
    objects = [(0, 1, 2, 3, 6, 9), (0, 2, 0, 0, 9, 11), (1, 3, 4, 4, 5, 6)]
    background = [(0, 0, 1, 1, 4, 5), (1, 0, 5, 6, 9, 11)]
    for _ in range(3):
        batch = batches.load()
        for i in range(5):
            of = objects if i >= 5 - int(5 * fraction) else background
            picture, label, x1, y1, x2, y2 = of[rng.rand() % len(of)]
            part = resize_linear(BGR[picture, y1 : y2 + 1, x1 : x2 + 1], 6, 6)
            if mirror and rng.rand() % 2:
                part = part[:, ::-1]
            expected = (part.astype(float) - [10, 20, 30]) / 2
            assert np.array_equal(batch.data[i], expected.transpose(2, 0, 1))
            assert batch.label[i] == label


def test_a_spare_batch_is_used_and_cleared():
    (batches, others) = (build(context_pad=2) for _ in range(2))
    spare = others.load()
    spare.data[...] = 99
    assert batches.load(spare).data is spare.data
    assert np.array_equal(spare.data, build(context_pad=2).load().data)
    assert (spare.data == 0).any()


def test_a_mean_file_counts_from_its_middle_column(folder):
    mean = np.random.default_rng(6).integers(0, 256, (1, 3, 14, 10)).astype(np.float32)
    (folder / "mean.binaryproto").write_bytes(blob_proto_of(mean).SerializeToString())
    plain, less = build().load(), build({"mean_file": "mean.binaryproto"}).load()
    assert np.array_equal(less.data, plain.data - mean[:, :, 2:8, 2:8])


@pytest.mark.parametrize("shape", [(1, 3, 6, 5), (1, 3, 6, 10), (1, 1, 6, 6)])
def test_a_mean_file_that_does_not_fit(folder, shape):
    (folder / "mean.binaryproto").write_bytes(blob_proto_of(np.zeros(shape, np.float32)).SerializeToString())
    with pytest.raises(DataError, match=r"the mean of mean_file, .*, does not hold a square of 6 pixels"):
        build({"mean_file": "mean.binaryproto"})


def test_pictures_are_kept_in_memory_if_asked_for(folder):
    kept, fresh = build(cache_images=True), build()
    expected = kept.load()
    assert np.array_equal(fresh.load().data, expected.data)
    for i in range(2):
        (folder / f"{i}.png").unlink()
    assert kept.load().data.any()
    with pytest.raises(
        DataError, match=r"picture '[01]\.png' of window file 'windows\.txt': .* cannot be read"
    ):
        fresh.load()
    with pytest.raises(
        DataError, match=r"picture '0\.png' of window file 'windows\.txt': '0\.png' cannot be read"
    ):
        build(cache_images=True)


def test_a_file_that_is_no_picture(folder):
    for i in range(2):
        (folder / f"{i}.png").write_bytes(b"none")
    for kept in (False, True):
        with pytest.raises(
            DataError, match=r"picture '[01]\.png' of window file 'windows\.txt' is no picture"
        ):
            build(cache_images=kept).load()


def test_a_position_leads_on_to_the_same_batches():
    one, other = build({"mirror": True}), build({"mirror": True}, seed=8)
    after = one.load().after
    other.load()
    other.seek(after)
    for _ in range(3):
        assert np.array_equal(one.load().data, other.load().data)
    with pytest.raises(
        DataError, match=r"gives \[1, 2\] foreground and background windows, and gave \[3, 2\]"
    ):
        build(fg_threshold=0.9).seek(after)


@pytest.mark.parametrize(
    ("fields", "message"),
    [
        ({"fg_threshold": 0.95}, "has no foreground window, .* overlap of fg_threshold 0.95 or more"),
        ({"bg_threshold": 0.1}, "has no background window, .* overlap below bg_threshold 0.1"),
    ],
)
def test_it_takes_windows_of_both_kinds(fields, message):
    with pytest.raises(DataError, match=message):
        build(**fields)


def test_pictures_have_three_channels(folder):
    (folder / "windows.txt").write_text(WINDOWS.replace("1.png 3", "1.png 1"))
    with pytest.raises(DataError, match=r"says its last picture has 1 channels; .* it has to say 3"):
        build()
    (folder / "windows.txt").write_text(WINDOWS)
    with pytest.raises(DataError, match="have 3 channels, but transform_param has 2 mean_value"):
        build({"mean_value": [1, 2]})


def test_a_window_outside_its_picture_is_named(folder):
    (folder / "windows.txt").write_text(
        WINDOWS.replace("1 1 4 5", "1 1 40 5").replace("5 6 9 11", "5 6 9 12")
    )
    with pytest.raises(
        DataError,
        match=r"window \(\d, \d, \d+, \d+\) of picture '[01]\.png' of window file .* is not inside the",
    ):
        build().load()
