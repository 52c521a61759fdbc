import numpy as np
import pytest
from PIL import Image

import caffelite as caffe
from caffelite.cli import main
from caffelite.cli.classify import predict
from tests.cli.pictures import make_net

RNG = np.random.default_rng(0)
PICTURES = RNG.integers(0, 256, (3, 12, 10, 3), dtype=np.uint8)


@pytest.fixture
def work(tmp_path, monkeypatch):
    """A folder with a net, and a folder of three pictures, in which the test runs."""
    monkeypatch.chdir(tmp_path)
    make_net(tmp_path, size=8)
    (tmp_path / "photos").mkdir()
    for name, picture in zip("bca", PICTURES, strict=True):
        Image.fromarray(picture).save(f"photos/{name}.png")
    Image.fromarray(PICTURES[0]).save("photos/other.bmp")
    return tmp_path


NET = ["--model_def", "net.prototxt", "--pretrained_model", "net.caffemodel", "--images_dim", "10,9"]


def expected(pictures, oversample=True, **settings):
    settings = {"raw_scale": 255, "channel_swap": (2, 1, 0), "image_dims": (10, 9), **settings}
    return caffe.Classifier("net.prototxt", "net.caffemodel", **settings).predict(pictures, oversample)


def test_one_picture(work, capsys):
    assert main(["classify", "photos/b.png", "out.npy", *NET]) == 0
    np.testing.assert_allclose(np.load("out.npy"), expected([PICTURES[0] / 255]), rtol=1e-5)
    out = capsys.readouterr().out
    assert "CPU mode\nLoading file: photos/b.png\nClassifying 1 inputs.\nDone in " in out
    assert out.endswith("Saving results into out.npy\n")


def test_a_folder_in_order_of_name(work):
    flags = ["--ext", "png", "--center_only", "--mean_file", "mean.npy", "--input_scale", "0.1"]
    np.save("mean.npy", np.array([1.0, 2.0, 3.0]))
    assert main(["classify", "photos", "out", *NET, *flags]) == 0
    pictures = [PICTURES[i] / 255 for i in (2, 0, 1)]
    wanted = expected(pictures, False, mean=np.array([1.0, 2.0, 3.0]), input_scale=0.1)
    np.testing.assert_allclose(np.load("out.npy"), wanted, rtol=1e-4)


def test_an_array_of_pictures(work):
    np.save("in.npy", PICTURES / 255)
    flags = ["-channel_swap=", "-raw_scale=2", "--gpu"]
    assert main(["classify", "in.npy", "out.npy", *NET, *flags]) == 0
    wanted = expected(PICTURES / 255, raw_scale=2, channel_swap=None)
    np.testing.assert_allclose(np.load("out.npy"), wanted, rtol=1e-4)


def test_a_mean_of_caffes_tools(work):
    mean = caffe.io.array_to_blobproto(RNG.random((1, 3, 8, 8)) * 99)
    (work / "mean.binaryproto").write_bytes(mean.SerializeToString())
    assert main(["classify", "photos/b.png", "out.npy", *NET, "--mean_file", "mean.binaryproto"]) == 0
    wanted = expected([PICTURES[0] / 255], mean=caffe.io.blobproto_to_array(mean)[0])
    np.testing.assert_allclose(np.load("out.npy"), wanted, rtol=1e-4)


def test_gray_pictures_for_a_net_of_one_channel(work):
    text = (work / "net.prototxt").read_text().replace("dim: 3 dim: 8 dim: 8", "dim: 1 dim: 8 dim: 8")
    (work / "net.prototxt").write_text(text)
    caffe.Net("net.prototxt", caffe.TEST).save("net.caffemodel")
    assert main(["classify", "photos/b.png", "out.npy", *NET, "--center_only"]) == 0
    gray = caffe.io.load_image("photos/b.png", color=False)
    np.testing.assert_allclose(np.load("out.npy"), expected([gray], False, channel_swap=None), rtol=1e-4)


def test_batches_of_the_net_do_not_change_results(work):
    classifier = caffe.Classifier("net.prototxt", "net.caffemodel")
    pictures = [picture / 255 for picture in PICTURES]
    np.testing.assert_allclose(predict(classifier, pictures, True), classifier.predict(pictures), rtol=1e-5)


def test_progress_is_shown(work, monkeypatch):
    seen = []
    monkeypatch.setattr("caffelite.cli.classify.progress_bar", lambda *_: seen.append)
    assert main(["classify", "photos", "out.npy", *NET, "--ext", "png"]) == 0
    assert seen == [2, 3]  # the net takes two pictures at a time


@pytest.mark.parametrize(
    ("arguments", "status", "message"),
    [
        (["nope.png", "out.npy"], 1, "'nope.png' cannot be read: No such file"),
        (["photos", "out.npy"], 1, "photos: has no picture *.jpg; --ext gives another extension"),
        (["net.prototxt", "out.npy"], 1, "'net.prototxt' is no picture"),
        (["text.npy", "out.npy"], 1, "text.npy: is no array that numpy.save wrote"),
        (["several.npy", "out.npy"], 1, "several.npy: holds several arrays (.npz)"),
        (["nope.npy", "out.npy"], 1, "nope.npy: cannot be read: No such file"),
        (["one.npy", "out.npy"], 1, "one.npy: needs pictures (N, H, W, K), one or more, not (4,)"),
        (["photos/b.png", "no/out.npy"], 1, "no/out.npy: cannot be written: there is no folder"),
        (["photos/b.png", "out.npy", "--images_dim", "9"], 2, "'9' is not 2 numbers"),
        (["photos/b.png", "out.npy", "--channel_swap", "b,g"], 2, "is not whole numbers"),
        (["photos/b.png", "out.npy", "--channel_swap", "1,0"], 1, "Channel swap needs"),
        (["photos/b.png", "out.npy", "--mean_file", "one.npy"], 1, "Mean channels incompatible"),
        (["photos/b.png", "out.npy", "--images_dim", "4,4"], 1, "cannot crop (height, width) = (8, 8)"),
    ],
)
def test_mistakes_are_explained(work, capsys, arguments, status, message):
    (work / "text.npy").write_text("text")
    np.save("one.npy", np.zeros(4))
    with open("several.npy", "wb") as file:
        np.savez(file, a=np.zeros(4))
    assert main(["classify", *arguments[:2], *NET, *arguments[2:]]) == status
    assert message in capsys.readouterr().err
    assert not (work / "out.npy").exists()
