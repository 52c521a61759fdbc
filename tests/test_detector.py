import sys
from types import SimpleNamespace

import numpy as np
import pytest
from PIL import Image

import caffelite as caffe
from caffelite.detector import proposals
from caffelite.errors import CaffeliteError
from caffelite.io import resize_image
from tests.cli.pictures import make_net

RNG = np.random.default_rng(0)
PICTURE = RNG.integers(0, 256, (30, 40, 3), dtype=np.uint8)
IMAGE = (PICTURE / 255).astype(np.float32)


@pytest.fixture
def files(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    make_net(tmp_path, size=16)
    Image.fromarray(PICTURE).save("a.png")
    return "net.prototxt", "net.caffemodel"


def test_windows_are_resized_to_the_net(files):
    detector = caffe.Detector(*files)
    windows = np.array([[2, 3, 20, 30], [0, 0, 30, 40]])
    found = detector.detect_windows(iter([("a.png", windows)]))
    for (y0, x0, y1, x1), detection in zip(windows, found, strict=True):
        detector.blobs["data"].data[...] = resize_image(IMAGE[y0:y1, x0:x1], (16, 16)).transpose(2, 0, 1)
        np.testing.assert_allclose(detection["prediction"], detector.forward()["prob"][0], rtol=1e-5)
        assert detection["filename"] == "a.png"
        np.testing.assert_array_equal(detection["window"], (y0, x0, y1, x1))


def test_nets_of_one_channel_take_gray(files, tmp_path):
    text = (tmp_path / "net.prototxt").read_text().replace("dim: 3 dim: 16", "dim: 1 dim: 16", 1)
    (tmp_path / "net.prototxt").write_text(text)
    caffe.Net("net.prototxt", caffe.TEST).save("net.caffemodel")
    detector = caffe.Detector(*files)
    [found] = detector.detect_windows([("a.png", [(0, 0, 16, 16)])])
    gray = caffe.io.load_image("a.png", color=False)[:16, :16]
    detector.blobs["data"].data[...] = gray.transpose(2, 0, 1)
    np.testing.assert_allclose(found["prediction"], detector.forward()["prob"][0], rtol=1e-5)


def test_no_windows_are_no_detections(files):
    assert caffe.Detector(*files).detect_windows([("a.png", [])]) == []


def test_context_around_a_window_inside_the_picture(files):
    detector = caffe.Detector(*files, context_pad=4)
    # 8 of the net's 16 pixels are the window: its surroundings double height and width.
    crop = detector.crop(IMAGE, (10, 10, 17, 17))  # 8 pixels, the last one included, as R-CNN counts
    inside = resize_image(IMAGE[6:22, 6:22], (16, 16))
    assert crop.shape == (16, 16, 3)
    np.testing.assert_allclose(crop, inside, atol=1e-6)


def test_context_outside_the_picture_is_the_mean(files):
    mean = np.array([51.0, 102.0, 204.0])
    settings = {"mean": mean, "raw_scale": 255, "channel_swap": (2, 1, 0)}
    detector = caffe.Detector(*files, context_pad=4, **settings)
    crop = detector.crop(IMAGE, (0, 0, 7, 7))
    np.testing.assert_allclose(crop[:4], np.broadcast_to(mean[::-1] / 255, (4, 16, 3)))
    np.testing.assert_allclose(crop[4:, 4:], resize_image(IMAGE[:12, :12], (12, 12)), atol=1e-6)
    assert (caffe.Detector(*files, context_pad=4).crop(IMAGE, (0, 0, 7, 7))[:4] == 0).all()


def test_a_mean_picture_is_turned_into_the_pictures_order(files):
    mean = RNG.random((3, 16, 16)) * 255
    detector = caffe.Detector(*files, mean=mean, raw_scale=255, channel_swap=[2, 1, 0], context_pad=1)
    np.testing.assert_allclose(detector.crop_mean, mean[::-1].transpose(1, 2, 0) / 255)


@pytest.mark.parametrize("pad", [0, None, 3])
def test_windows_without_pixels_are_refused(files, pad):
    detector = caffe.Detector(*files, context_pad=pad)
    with pytest.raises(ValueError, match=r"= \(90, 90, 95, 95\) holds no pixel of the picture") as caught:
        detector.detect_windows([("a.png", [(90, 90, 95, 95)])])
    assert isinstance(caught.value, CaffeliteError)
    assert str(caught.value).startswith("a.png: ")


def test_context_must_leave_pixels(files):
    with pytest.raises(ValueError, match="a context_pad of 8 leaves no pixel"):
        caffe.Detector(*files, context_pad=8)


def fake_opencv(rectangles):
    search = SimpleNamespace(
        setBaseImage=lambda image: search.__setattr__("image", image),
        switchToSelectiveSearchFast=lambda: None,
        process=lambda: np.array(rectangles, np.int32),
    )
    segmentation = SimpleNamespace(createSelectiveSearchSegmentation=lambda: search)
    return SimpleNamespace(ximgproc=SimpleNamespace(segmentation=segmentation)), search


def test_selective_search_is_opencvs(files, monkeypatch):
    cv2, search = fake_opencv([[3, 2, 20, 10], [0, 0, 40, 30]])  # x, y, width, height
    monkeypatch.setitem(sys.modules, "cv2", cv2)
    np.testing.assert_array_equal(proposals("a.png"), [[2, 3, 12, 23], [0, 0, 30, 40]])
    np.testing.assert_array_equal(search.image, PICTURE[..., ::-1])
    found = caffe.Detector(*files).detect_selective_search(["a.png"])
    assert [tuple(detection["window"]) for detection in found] == [(2, 3, 12, 23), (0, 0, 30, 40)]


def test_proposals_of_the_real_opencv(files):
    cv2 = pytest.importorskip("cv2")
    if not hasattr(cv2, "ximgproc"):
        pytest.skip("OpenCV without its contributed modules")
    windows = proposals("a.png")
    assert (windows[:, :2] < windows[:, 2:]).all()
    assert (windows.max(axis=0) <= [30, 40, 30, 40]).all()


@pytest.mark.parametrize(("cv2", "message"), [(None, "cannot be imported"), (SimpleNamespace(), "lacks")])
def test_a_missing_opencv_is_named(files, monkeypatch, cv2, message):
    monkeypatch.setitem(sys.modules, "cv2", cv2)
    with pytest.raises(CaffeliteError, match=message) as caught:
        proposals("a.png")
    assert "caffelite[proposals]" in str(caught.value)
