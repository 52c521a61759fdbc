import numpy as np
import pytest

import caffelite as caffe
from caffelite.errors import CaffeliteError
from caffelite.io import oversample, resize_image
from tests.cli.pictures import make_net

RNG = np.random.default_rng(0)
PICTURES = [RNG.random((9, 11, 3)), RNG.random((12, 8, 3)), RNG.random((8, 8, 3))]


@pytest.fixture
def files(tmp_path):
    make_net(tmp_path, size=8)
    return str(tmp_path / "net.prototxt"), str(tmp_path / "net.caffemodel")


def scores(net, pictures):
    """Return the output for pictures (8, 8, 3), one at a time."""
    results = []
    for picture in pictures:
        net.blobs["data"].data[...] = picture.transpose(2, 0, 1)
        results.append(net.forward()["prob"][0].copy())
    return np.stack(results)


def test_the_centre_of_resized_pictures(files):
    classifier = caffe.Classifier(*files, image_dims=(11, 9))
    centres = [resize_image(picture, (11, 9))[1:9, 0:8] for picture in PICTURES]
    np.testing.assert_allclose(classifier.predict(PICTURES, False), scores(classifier, centres), rtol=1e-5)


def test_the_mean_over_ten_crops(files):
    classifier = caffe.Classifier(*files, image_dims=(11, 9))
    means = [scores(classifier, oversample([resize_image(p, (11, 9))], (8, 8))).mean(0) for p in PICTURES]
    np.testing.assert_allclose(classifier.predict(PICTURES), means, rtol=1e-5)


def test_settings_go_to_the_transformer(files):
    mean = np.array([1.0, 2.0, 3.0])
    classifier = caffe.Classifier(*files, None, mean, 0.5, 255, (2, 1, 0))
    assert list(classifier.image_dims) == list(classifier.crop_dims) == [8, 8]
    wanted = [(p[..., ::-1] * 255 - mean) * 0.5 for p in PICTURES[2:]]
    np.testing.assert_allclose(classifier.predict(PICTURES[2:], False), scores(classifier, wanted), rtol=1e-4)


def test_a_classifier_is_a_net_that_leaves_pictures_as_they_are(files):
    classifier = caffe.Classifier(*files, raw_scale=2)
    before = [picture.astype(np.float32) for picture in PICTURES]
    given = [picture.copy() for picture in before]
    classifier.predict(given)
    assert isinstance(classifier, caffe.Net)
    for a, b in zip(before, given, strict=True):
        np.testing.assert_array_equal(a, b)


@pytest.mark.parametrize("pictures", [[], [PICTURES[0], PICTURES[0][..., :2]]])
def test_pictures_that_do_not_fit_together_are_refused(files, pictures):
    with pytest.raises(ValueError, match="predict takes pictures") as caught:
        caffe.Classifier(*files).predict(pictures)
    assert isinstance(caught.value, CaffeliteError)


def test_a_net_without_input_is_refused(tmp_path):
    (tmp_path / "n.prototxt").write_text(
        'layer { name: "d" type: "DummyData" top: "d" dummy_data_param { shape { dim: 1 } } }'
    )
    caffe.Net(tmp_path / "n.prototxt", caffe.TEST).save(tmp_path / "n.caffemodel")
    with pytest.raises(IndexError, match="has no input: give a deploy net"):
        caffe.Classifier(str(tmp_path / "n.prototxt"), str(tmp_path / "n.caffemodel"))


def test_missing_files_are_runtime_errors_as_in_pycaffe(files):
    with pytest.raises(RuntimeError, match=r"nope.caffemodel: no such file"):
        caffe.Classifier(files[0], "nope.caffemodel")
