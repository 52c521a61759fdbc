import numpy as np
import pytest
from google.protobuf import text_format

import caffelite
from caffelite.engines.random_stream import RandomStream
from caffelite.errors import CaffeliteError, DataError
from caffelite.io import array_to_blobproto
from caffelite.io.data_transformer import DataTransformer
from caffelite.proto.caffe_pb2 import TransformationParameter

TRAIN, TEST = caffelite.TRAIN, caffelite.TEST
RNG = np.random.default_rng(0)
X = RNG.integers(0, 256, (3, 7, 6), dtype=np.uint8)
MEAN = RNG.uniform(0, 255, (3, 7, 6)).astype(np.float32)


@pytest.fixture
def mean_file(tmp_path):
    path = tmp_path / "mean.binaryproto"
    path.write_bytes(array_to_blobproto(MEAN[None]).SerializeToString())
    return str(path)


def make(text, phase=TEST, dtype="float32", seed=1):
    transformer = DataTransformer(text_format.Parse(text, TransformationParameter()), phase, dtype)
    transformer.init_rand(RandomStream(seed))
    return transformer


def run(transformer, x=X):
    out = np.full(transformer.infer_shape(x.shape), np.nan, transformer.dtype)
    transformer.transform(x, out)
    return out


def by_definition(x, size, top, left, mirrored, mean, scale, dtype):
    """The docstring's equations, pixel by pixel, every step rounded to ``dtype``."""
    channels, height, width = x.shape
    height, width = (size, size) if size else (height, width)
    y = np.empty((channels, height, width), dtype)
    for c, i, j in np.ndindex(*y.shape):
        value = dtype(dtype(x[c, top + i, left + j]) - dtype(mean(c, top + i, left + j))) * dtype(scale)
        y[c, i, width - 1 - j if mirrored else j] = value
    return y


@pytest.mark.parametrize("dtype", [np.float32, np.float64])
@pytest.mark.parametrize("size", [0, 1, 4, 6])
@pytest.mark.parametrize("mean", ["none", "one", "each", "file"])
@pytest.mark.parametrize("mirror", [False, True])
def test_training_matches_the_definition(mean_file, dtype, size, mean, mirror):
    x = X[:, :, :6] if size else X
    means = {
        "none": ("", lambda c, i, j: 0),
        "one": ("mean_value: 7.3", lambda c, i, j: np.float32(7.3)),
        "each": ("mean_value: 1 mean_value: 2.7 mean_value: 3", lambda c, i, j: np.float32([1, 2.7, 3][c])),
        "file": (f'mean_file: "{mean_file}"', lambda c, i, j: MEAN[c, i, j]),
    }
    text, mean_of = means[mean]
    transformer = make(f"{text} crop_size: {size} mirror: {str(mirror).lower()} scale: 0.3", TRAIN, dtype)
    draws = RandomStream(RandomStream(1).rand())
    for _ in range(6):
        mirrored = bool(mirror and draws.rand() % 2)
        top, left = (draws.rand() % (7 - size + 1), draws.rand() % (6 - size + 1)) if size else (0, 0)
        expected = by_definition(x, size, top, left, mirrored, mean_of, np.float32(0.3), dtype)
        got = run(transformer, x)
        assert got.dtype == dtype
        assert np.array_equal(got, expected)


def test_testing_crops_the_centre_rounded_down():
    assert np.array_equal(run(make("crop_size: 4")), X[:, 1:5, 1:5])
    assert np.array_equal(run(make("crop_size: 3")), X[:, 2:5, 1:4])


def test_mirroring_is_drawn_in_the_test_phase_too():
    transformer = make("mirror: true")
    kinds = {bool((run(transformer) == X[:, :, ::-1]).all()) for _ in range(20)}
    assert kinds == {False, True}


def test_floats_are_transformed_as_well():
    x = RNG.standard_normal((2, 3, 4)).astype(np.float32)
    assert np.array_equal(run(make("scale: 2 mean_value: 1"), x), (x - np.float32(1)) * np.float32(2))


def test_nothing_to_do_is_a_conversion():
    assert np.array_equal(run(make("")), X.astype(np.float32))


@pytest.mark.parametrize(
    ("text", "phase", "draws"),
    [
        ("", TRAIN, 0),
        ("crop_size: 3", TEST, 0),
        ("crop_size: 3", TRAIN, 1),
        ("mirror: true", TEST, 1),
        ("mirror: true crop_size: 3", TRAIN, 1),
    ],
)
def test_a_seed_is_drawn_only_if_something_will_be(text, phase, draws):
    rng, expected = RandomStream(5), RandomStream(5)
    transformer = DataTransformer(text_format.Parse(text, TransformationParameter()), phase)
    transformer.init_rand(rng)
    expected.raw(draws)
    assert rng.rand() == expected.rand()


def test_drawing_needs_a_seed():
    transformer = DataTransformer(TransformationParameter(mirror=True), TRAIN)
    with pytest.raises(DataError, match="before init_rand"):
        run(transformer)


@pytest.mark.parametrize(
    ("text", "color"), [("", None), ("force_color: true", True), ("force_gray: true", False)]
)
def test_how_pictures_are_decoded(text, color):
    assert make(text).color is color
    assert make(text).forces_color is (color is not None)


def test_forcing_both_is_refused_once_a_picture_comes():
    transformer = make("force_color: true force_gray: true")
    with pytest.raises(DataError, match="both force_color and force_gray; choose one"):
        _ = transformer.color


def test_mean_file_and_mean_value_are_refused(mean_file):
    with pytest.raises(DataError, match="both mean_file and mean_value; choose one"):
        make(f'mean_file: "{mean_file}" mean_value: 1')


def test_a_missing_mean_file_is_named():
    with pytest.raises(CaffeliteError, match=r"nofile.binaryproto: no such file"):
        make('mean_file: "nofile.binaryproto"')


@pytest.mark.parametrize("mean", [np.zeros((1, 0, 2, 2)), np.zeros((1, 1, 1, 1, 1))])
def test_a_mean_file_without_a_mean(tmp_path, mean):
    (tmp_path / "mean").write_bytes(array_to_blobproto(mean).SerializeToString())
    with pytest.raises(DataError, match="no mean"):
        make(f'mean_file: "{tmp_path}/mean"')


def test_a_mean_s_missing_axes_are_ones_at_the_end(tmp_path):
    (tmp_path / "mean").write_bytes(array_to_blobproto(np.full((1, 2), 3.0)).SerializeToString())
    assert run(make(f'mean_file: "{tmp_path}/mean"'), np.full((2, 1, 1), 10, np.uint8)).tolist() == [
        [[7]],
        [[7]],
    ]


@pytest.mark.parametrize(
    ("text", "shape", "message"),
    [
        ("crop_size: 7", (3, 7, 6), "is 7 x 6, smaller than crop_size 7"),
        ("crop_size: 5", (3, 4, 6), "is 4 x 6, smaller than crop_size 5"),
        (
            "mean_value: 1 mean_value: 2",
            (3, 7, 6),
            "has 3 channels, but transform_param has 2 times mean_value",
        ),
        (
            "mean_value: 1 mean_value: 2",
            (1, 7, 6),
            "has 1 channels, but transform_param has 2 times mean_value",
        ),
    ],
)
def test_what_does_not_fit(text, shape, message):
    with pytest.raises(DataError, match=message):
        run(make(text), np.zeros(shape, np.uint8))


@pytest.mark.parametrize("shape", [(1, 7, 6), (3, 7, 5), (3, 8, 6)])
def test_a_mean_file_of_another_shape(mean_file, shape):
    with pytest.raises(DataError, match=r"is . x . x ., but the mean of mean_file is 3 x 7 x 6"):
        run(make(f'mean_file: "{mean_file}"'), np.zeros(shape, np.uint8))


def test_a_mean_of_one_pixel_fits_only_a_picture_of_one_pixel(tmp_path):
    (tmp_path / "mean").write_bytes(array_to_blobproto(np.ones((1, 3, 1, 1))).SerializeToString())
    with pytest.raises(DataError, match="is 3 x 7 x 6, but the mean of mean_file is 3 x 1 x 1"):
        run(make(f'mean_file: "{tmp_path}/mean"'))


def test_a_picture_of_another_shape_than_its_batch():
    with pytest.raises(
        DataError, match=r"gives 3 x 7 x 6, but its batch began with 3 x 7 x 5: .* need a crop_size"
    ):
        make("").transform(X, np.zeros((3, 7, 5), np.float32))


def test_a_crop_of_forks_has_a_height_and_a_width():
    assert np.array_equal(run(make("crop_h: 3 crop_w: 5")), X[:, 2:5, 0:5])
    transformer = make("crop_h: 3 crop_w: 5 mirror: true", TRAIN)
    draws = RandomStream(RandomStream(1).rand())
    for _ in range(6):
        mirrored, top, left = draws.rand() % 2, draws.rand() % 5, draws.rand() % 2
        expected = X[:, top : top + 3, left : left + 5]
        assert np.array_equal(run(transformer), expected[..., ::-1] if mirrored else expected)
    with pytest.raises(DataError, match="is 2 x 9, smaller than crop_h x crop_w 3 x 5"):
        run(transformer, np.zeros((3, 2, 9), np.uint8))


@pytest.mark.parametrize("text", ["crop_h: 3", "crop_w: 3", "crop_h: 3 crop_w: 3 crop_size: 3"])
def test_a_crop_that_contradicts_itself(text):
    with pytest.raises(DataError, match="give crop_size alone, or both crop_h and crop_w"):
        make(text)


def test_several_pictures_at_once():
    images = np.stack([X, X[::-1], X // 2])
    transformer = make("crop_size: 4 scale: 0.3 mean_value: 1 mean_value: 2 mean_value: 3")
    out = np.empty((3, 3, 4, 4), np.float32)
    transformer.transform(images, out)
    for image, got in zip(images, out, strict=True):
        assert np.array_equal(run(transformer, image), got)


@pytest.mark.parametrize("phase", [TRAIN, TEST])
@pytest.mark.parametrize("text", ["", "mirror: true", "crop_size: 3", "mirror: true crop_size: 3"])
def test_numbers_drawn_before_are_those_drawn_one_by_one(text, phase):
    one, other = make(text, phase), make(text, phase)
    for draw in other.draw(9):
        out = np.empty(other.infer_shape(X.shape), np.float32)
        other.transform(X, out, draw)
        assert np.array_equal(run(one), out)
    assert one.draw(1) == other.draw(1)
