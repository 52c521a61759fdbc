import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.engines.native.compare import agree


@given(n=st.integers(1, 4), channels=st.integers(1, 5), out=st.lists(st.integers(1, 40), max_size=2))
def test_agrees_with_numpy(level, n, channels, out):
    rng = np.random.default_rng(n)
    agree("conv_backward_bias", rng.random((n, channels, *out)), rng.random(channels))


@pytest.mark.parametrize("value", [np.nan, np.inf, -np.inf])
@pytest.mark.parametrize("at", [0, 70, 134])
def test_nan_and_infinities_arrive(level, value, at):
    dy = np.ones((2, 3, 135))
    dy[1, 2, at] = value
    [_, db, *_] = agree("conv_backward_bias", dy, np.zeros(3))
    assert np.isfinite(db[:2]).all()
    np.testing.assert_equal(db[2], np.float32(value))
