"""The scripts beside the models: what they make is what the nets read."""

import numpy as np
import pytest
from PIL import Image

import caffelite
from caffelite import log
from caffelite.core.net import Net
from caffelite.engines import get_engine
from caffelite.io.datum import array_to_datum, datum_image, parse_datum
from caffelite.io.db import create_db, open_db
from caffelite.proto.text import parse_net
from models.fcn8s import make_data as voc
from models.fcn8s.start import UPSCORES, interpolation, transplant
from models.mnist_siamese.make_pairs import make_pairs
from tests.models import nets


@pytest.fixture(autouse=True)
def _quiet():
    log.set_level(log.WARNING)
    yield
    log.set_level(None)


def records(path):
    with open_db(path) as db:
        return list(db.records())


def test_pairs_are_labelled_by_their_digits(tmp_path):
    digits = np.arange(12, dtype=np.uint8).repeat(4).reshape(12, 1, 2, 2)  # picture i is full of i
    with create_db(str(tmp_path / "digits")) as db:
        for i, picture in enumerate(digits):
            db.put(b"%08d" % i, array_to_datum(picture, i % 3).SerializeToString())
    assert make_pairs(str(tmp_path / "digits"), str(tmp_path / "pairs")) == 12
    found = records(str(tmp_path / "pairs"))
    assert len(found) == 12
    labels = set()
    for _, value in found:
        datum = parse_datum(value)
        image = datum_image(datum)
        assert image.shape == (2, 2, 2)
        first, second = image[:, 0, 0].tolist()
        assert (image == [[[first]], [[second]]]).all()
        assert datum.label == (first % 3 == second % 3)
        labels.add(datum.label)
    assert labels == {0, 1}


def test_pairs_depend_on_the_seed_alone(tmp_path):
    source = str(nets.ROOT / "lenet" / "mnist_test_lmdb")
    for name, seed in (("a", 1), ("b", 1), ("c", 2)):
        make_pairs(source, str(tmp_path / name), seed)
    first, same, other = (records(str(tmp_path / name)) for name in "abc")
    assert first == same != other


def test_voc_databases_hold_pictures_and_classes_in_step(tmp_path):
    rng = np.random.default_rng(1)
    (tmp_path / "JPEGImages").mkdir()
    (tmp_path / "SegmentationClass").mkdir()
    expected = {}
    for name, (height, width) in {"b_2": (5, 7), "a_1": (6, 4)}.items():
        colour = rng.integers(256, size=3, dtype=np.uint8)
        Image.fromarray(np.full((height, width, 3), colour)).save(
            tmp_path / "JPEGImages" / f"{name}.jpg", quality=100, subsampling=0
        )
        classes = rng.choice(np.array([0, 1, 20, 255], np.uint8), (height, width))
        labels = Image.new("P", (width, height))
        labels.putpalette([255 - i // 3 for i in range(768)])  # colours that are not the classes
        labels.frombytes(classes.tobytes())
        labels.save(tmp_path / "SegmentationClass" / f"{name}.png")
        expected[name] = (colour, classes)
    (tmp_path / "names.txt").write_text("b_2\na_1\n")
    assert voc.make_data(str(tmp_path), str(tmp_path / "names.txt"), str(tmp_path / "voc")) == 2
    pictures, labels = (records(str(tmp_path / f"voc{kind}_lmdb")) for kind in ("", "_label"))
    assert [key for key, _ in pictures] == [key for key, _ in labels] == [b"00000000_b_2", b"00000001_a_1"]
    for (_, picture), (_, label), (colour, classes) in zip(pictures, labels, expected.values(), strict=True):
        image = datum_image(parse_datum(picture))
        assert image.shape == (3, *classes.shape)
        assert np.abs(image[:, 0, 0].astype(int) - colour[::-1]).max() <= 3  # JPEG
        np.testing.assert_array_equal(datum_image(parse_datum(label))[0], classes)


def test_interpolation_is_caffes_bilinear_filler_for_each_class_alone():
    layer = """
        layer {{ name: "x" type: "Input" top: "x" input_param {{ shape {{ dim: 1 dim: 3 dim: 4 dim: 5 }} }} }}
        layer {{ name: "up" type: "Deconvolution" bottom: "x" top: "up" convolution_param {{
          num_output: 3 group: 3 kernel_size: {size} stride: {stride} bias_term: false
          weight_filler {{ type: "bilinear" }} }} }}"""
    for size in (3, 4, 16):
        net = Net(parse_net(layer.format(size=size, stride=size // 2)), engine=get_engine("numpy"))
        alone = net.params["up"][0].data
        weights = interpolation(3, size)
        assert weights.shape == (3, 3, size, size)
        for i in range(3):
            np.testing.assert_allclose(weights[i, i], alone[i, 0], rtol=1e-6)
            weights[i, i] = 0
        assert not weights.any()


def net(text):
    head = 'layer { name: "x" type: "Input" top: "x" input_param { shape { dim: 1 dim: 3 dim: 4 dim: 4 } } }'
    return Net(parse_net(head + text), engine=get_engine("numpy", "float64", seed=2))


def test_transplanted_convolution_computes_what_the_fully_connected_layer_did():
    ups = "".join(
        f'layer {{ name: "{name}" type: "Deconvolution" bottom: "fc6" top: "{name}" '
        f"convolution_param {{ num_output: 7 kernel_size: 4 stride: 2 bias_term: false }} }}"
        for name in UPSCORES
    )
    filler = 'weight_filler { type: "xavier" } bias_filler { type: "uniform" }'
    vgg = net(
        f'layer {{ name: "fc6" type: "InnerProduct" bottom: "x" top: "fc6"'
        f" inner_product_param {{ num_output: 7 {filler} }} }}"
    )
    fcn = net(
        'layer { name: "fc6" type: "Convolution" bottom: "x" top: "fc6"'
        " convolution_param { num_output: 7 kernel_size: 4 } }" + ups
    )
    assert transplant(vgg, fcn) == ["fc6"]
    x = np.random.default_rng(3).standard_normal((1, 3, 4, 4))
    fcn.forward(x=x)
    np.testing.assert_allclose(fcn.blobs["fc6"].data.ravel(), vgg.forward(x=x)["fc6"].ravel())
    assert fcn.params["upscore8"][0].data.any()


def test_arranged_text_reads_on_down_every_column():
    make_data = char_lstm_script()
    rng = np.random.default_rng(4)
    text = bytes(rng.integers(256, size=2 * 50 * 50 + 60, dtype=np.uint8))
    arranged = make_data.arrange(text)
    assert {name: values.shape for name, values in arranged.items()} == dict.fromkeys(
        ("data", "cont", "label"), (100, 50)
    )
    for column in range(50):
        for row in range(100):
            at = column * 100 + row
            letter, following = (code if code < 128 else ord("?") for code in text[at : at + 2])
            assert arranged["data"][row, column] == letter
            assert arranged["label"][row, column] == following
            assert arranged["cont"][row, column] == (row > 0)


def test_text_that_is_too_short_is_refused():
    make_data = char_lstm_script()
    with pytest.raises(ValueError, match="needs 2501 letters or more, got 2500"):
        make_data.arrange(b"a" * 2500)
    assert make_data.arrange(b"a" * 2501)["data"].shape == (50, 50)


def test_hdf5_files_hold_the_text_and_its_last_tenth(tmp_path):
    make_data = char_lstm_script()
    import h5py

    text = bytes(np.random.default_rng(5).integers(32, 127, 30_000, dtype=np.uint8))
    (tmp_path / "text.txt").write_bytes(text)
    make_data.make_data(str(tmp_path / "text.txt"), str(tmp_path))
    for name, part in (("train", text[:27_000]), ("test", text[27_000:])):
        listed = (tmp_path / f"{name}.txt").read_text().split()
        assert listed == [str(tmp_path / f"{name}.h5")]
        with h5py.File(listed[0]) as file:
            for data_set, values in make_data.arrange(part).items():
                np.testing.assert_array_equal(file[data_set], values)


def test_writing_repeats_with_the_seed_and_carries_the_state_on():
    from models.char_lstm.write import write

    engine = get_engine("numpy", seed=6)
    trained = Net(nets.train_val("char_lstm", caffelite.TEST), engine=engine)
    deploy = Net(nets.deploy("char_lstm"), engine=engine)
    for name, blobs in deploy.params.items():
        for blob, source in zip(blobs, trained.params[name], strict=True):
            blob.data[...] = 10 * source.data  # far from even probabilities
    first = write(deploy, "ab", 40)
    assert first.startswith("ab")
    assert len(first) == 42
    assert write(deploy, "ab", 40) == first
    assert write(deploy, "ab", 40, seed=2) != first
    likeliest = write(deploy, "ab", 5, temperature=1e-6)
    for i in range(2, len(likeliest)):
        assert ord(likeliest[i]) == _likeliest(deploy, likeliest[:i])


def _likeliest(deploy, text):
    for i, letter in enumerate(text):
        prob = deploy.forward(data=[[ord(letter)]], cont=[[float(i > 0)]])["prob"]
    return prob.argmax()


def char_lstm_script():
    pytest.importorskip("h5py")
    from models.char_lstm import make_data

    return make_data
