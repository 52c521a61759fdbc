import numpy as np
import pytest

from caffelite import TEST, TRAIN
from caffelite.engines.random_stream import RandomStream
from caffelite.errors import DataError
from caffelite.io.data_transformer import DataTransformer
from caffelite.io.image_batches import ImageBatches
from caffelite.io.png import encode_png
from caffelite.proto.caffe_pb2 import TransformationParameter

COUNT = 5


@pytest.fixture
def folder(tmp_path):
    """Five gray pictures of 3 x 4; picture i is full of i and has label 10 i."""
    for i in range(COUNT):
        (tmp_path / f"{i}.png").write_bytes(encode_png(np.full((3, 4), i, np.uint8)))
    (tmp_path / "list.txt").write_text("".join(f"{i}.png {10 * i}\n" for i in range(COUNT)))
    return tmp_path


def batches_of(folder, batch_size, phase=TEST, transform=None, **options):
    transformer = DataTransformer(transform or TransformationParameter(), phase)
    transformer.init_rand(RandomStream(9))
    return ImageBatches(f"{folder}/list.txt", batch_size, transformer, **options)


def labels(batches, count):
    return [(batches.load().label / 10).astype(int).tolist() for _ in range(count)]


@pytest.mark.parametrize("batch_size", [1, 2, 5, 12])
def test_batch_b_holds_the_pictures_from_b_n(folder, batch_size):
    batches = batches_of(folder, batch_size)
    for b in range(6):
        batch = batches.load()
        numbers = [(b * batch_size + i) % COUNT for i in range(batch_size)]
        assert batch.label.tolist() == [10 * i for i in numbers]
        assert batch.data.shape == (batch_size, 3, 3, 4)
        assert batch.data[:, 2, 1, 1].tolist() == numbers


def test_the_spare_batch_is_used_where_it_fits(folder):
    batches = batches_of(folder, 2)
    spare = batches.load()
    assert batches.load(spare).data is spare.data
    spare.data = np.empty((2, 3, 5, 4), np.float32)
    assert batches.load(spare).data is not spare.data


def test_a_root_is_put_in_front_as_it_is(folder, monkeypatch):
    monkeypatch.chdir(folder)
    (folder / "pre0.png").write_bytes(encode_png(np.full((2, 2), 77, np.uint8)))
    (folder / "list.txt").write_text("0.png 1\n")
    assert batches_of(".", 1, root="pre").load().data.max() == 77


def test_every_round_is_shuffled_anew_each_on_the_order_before(folder):
    batches = batches_of(folder, 3, shuffle=RandomStream(4))
    rng, order, expected = RandomStream(4), list(range(COUNT)), []
    for _ in range(6):
        rng.shuffle(order)
        expected += order
    got = labels(batches, 10)
    assert [i for batch in got for i in batch] == expected
    assert sorted(expected[:COUNT]) == list(range(COUNT))


@pytest.mark.parametrize("shuffled", [False, True])
@pytest.mark.parametrize("before", [0, 1, 4, 5, 7])
def test_a_position_leads_on_to_the_same_batches(folder, shuffled, before):
    def fresh():
        transform = TransformationParameter(crop_size=2, mirror=True)
        stream = RandomStream(4) if shuffled else None
        return batches_of(folder, 3, TRAIN, transform, shuffle=stream)

    one = fresh()
    position = one.position()
    for _ in range(before):
        position = one.load().after
    other = fresh()
    other.load()
    other.seek(position)
    assert labels(one, 7) == labels(other, 7)
    assert one.transformer.random_state["state"]["pos"] == other.transformer.random_state["state"]["pos"]


def test_a_position_of_other_data(folder):
    plain, shuffled = batches_of(folder, 1), batches_of(folder, 1, shuffle=RandomStream(1))
    with pytest.raises(DataError, match=r"list\.txt' is read with another setting of shuffle than then"):
        plain.seek(shuffled.position())
    position = plain.position()
    (folder / "list.txt").write_text("0.png 0\n")
    with pytest.raises(DataError, match=r"list\.txt' lists 1 pictures, and listed 5 then"):
        batches_of(folder, 1).seek(position)


def test_skipping(folder):
    batches = batches_of(folder, 2)
    batches.skip(4)
    assert labels(batches, 2) == [[4, 0], [1, 2]]
    with pytest.raises(DataError, match=r"cannot skip 5 pictures, as rand_skip asks for: .* lists 5"):
        batches.skip(5)


@pytest.mark.parametrize("function", ["first_shape", "load"])
def test_a_bad_picture_is_named_with_its_line(folder, function):
    (folder / "list.txt").write_text("0.png 1\nnowhere.png 2\n1.png 3\n")
    batches = batches_of(folder, 2)
    batches.skip(1)
    message = r"picture 'nowhere\.png', line 2 of the list '.*list\.txt': '.*nowhere\.png' cannot be read: No"
    with pytest.raises(DataError, match=message):
        getattr(batches, function)()


def test_pictures_of_different_sizes_go_one_by_one(folder):
    (folder / "3.png").write_bytes(encode_png(np.full((7, 6), 3, np.uint8)))
    batches = batches_of(folder, 1)
    assert [batches.load().data.shape[2:] for _ in range(5)] == [(3, 4)] * 3 + [(7, 6), (3, 4)]
    batches = batches_of(folder, 2)
    batches.load()
    with pytest.raises(DataError, match=r"picture '3\.png', line 4 .* or batch_size 1"):
        batches.load()
