from collections import Counter

import numpy as np
import pytest

from caffelite.engines import random_stream
from caffelite.engines.random_stream import RandomStream


def test_raw_numbers_are_mt19937s():
    """The generator's defining check: number 10000 after seed 5489 (C++ standard, [rand.predef])."""
    assert RandomStream(5489).raw(10000)[-1] == 4123659995


def test_rand_and_raw_read_one_stream():
    one, other = RandomStream(3), RandomStream(3)
    assert [one.rand() for _ in range(5)] == list(other.raw(5))


def test_seeds_repeat_and_count_32_bits():
    stream = RandomStream(7)
    first = stream.raw(3).tolist()
    stream.seed(7 + 2**32)
    assert stream.raw(3).tolist() == first
    stream.seed(8)
    assert stream.raw(3).tolist() != first


def test_without_a_seed_streams_differ():
    assert RandomStream().raw(4).tolist() != RandomStream().raw(4).tolist()


def test_state_can_be_taken_up_again():
    stream = RandomStream(1)
    stream.rand()
    state = stream.state
    first = stream.uniform((3,), 0, 1).tolist(), stream.gaussian((3,), 0, 1).tolist()
    stream.state = state
    assert (stream.uniform((3,), 0, 1).tolist(), stream.gaussian((3,), 0, 1).tolist()) == first


def test_uniform_is_caffes():
    """What real Caffe's filler drew with random_seed 1 from U(-2, 0.5)."""
    recorded = [-0.9574450254440308, 0.4929620325565338, -0.1991887092590332, 0.33139336109161377]
    drawn = RandomStream(1).uniform((2, 2), -2, 0.5)
    assert drawn.dtype == np.float32
    assert drawn.tolist() == [recorded[:2], recorded[2:]]


def test_uniform_stays_in_its_range():
    drawn = RandomStream(0).uniform((20000,), -1, 3)
    assert drawn.min() >= -1
    assert drawn.max() <= 3
    assert drawn.mean() == pytest.approx(1, abs=0.05)
    assert RandomStream(0).uniform((0,), 0, 1).shape == (0,)


def test_uniform_draws_again_where_rounding_reaches_the_upper_end():
    """2^32 - 1 rounds to 2^32 in float32: the unit is 1, which is not below the upper end."""
    stream = RandomStream(0)
    raw = iter([[2**32 - 1, 0], [2**31]])
    stream.raw = lambda n: np.array(next(raw)[:n], np.uint64)
    assert stream.uniform((2,), 1, 1).tolist() == [1, 1]


def test_uniform_is_the_same_however_much_is_drawn_at_a_time(monkeypatch):
    whole = RandomStream(3).uniform((1000,), -1, 1)
    monkeypatch.setattr(random_stream, "_AT_A_TIME", 7)
    np.testing.assert_array_equal(RandomStream(3).uniform((1000,), -1, 1), whole)


def test_gaussian_has_its_mean_and_deviation():
    drawn = RandomStream(0).gaussian((100, 200), 3, 0.5)
    assert drawn.shape == (100, 200)
    assert drawn.mean() == pytest.approx(3, abs=0.02)
    assert drawn.std() == pytest.approx(0.5, abs=0.02)


@pytest.mark.parametrize("p", [0, 0.3, 1])
def test_bernoulli_is_true_with_its_probability(p):
    drawn = RandomStream(0).bernoulli((100, 100), p)
    assert drawn.dtype == bool
    assert drawn.mean() == pytest.approx(p, abs=0.02)


def test_shuffle_is_a_permutation_and_repeats():
    items, again = list(range(50)), list(range(50))
    RandomStream(4).shuffle(items)
    RandomStream(4).shuffle(again)
    assert items == again != list(range(50))
    assert sorted(items) == list(range(50))


def test_shuffle_has_no_favourites():
    counts = Counter()
    stream = RandomStream(0)
    for _ in range(6000):
        items = [0, 1, 2]
        stream.shuffle(items)
        counts[tuple(items)] += 1
    assert len(counts) == 6
    assert min(counts.values()) > 850


def test_shuffle_skips_what_is_left_of_the_32_bit_range():
    """Three equal buckets hold 2^32 - 1 numbers; the last one is drawn again."""
    stream = RandomStream(0)
    raw = iter([2**32 - 1, 0, 2**31])
    stream.rand = lambda: next(raw)
    items = ["a", "b", "c"]
    stream.shuffle(items)
    assert items == ["c", "b", "a"]
