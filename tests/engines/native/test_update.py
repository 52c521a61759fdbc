import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.engines.kernels.test_update import RULES
from tests.engines.native.compare import agree

counts = st.one_of(st.integers(1, 100), st.sampled_from([16384, 16389, 40001]))
changes = st.sampled_from([(1.0, 0.0, 0.0), (0.5, 0.01, 0.0), (1.0, 0.0, 0.02), (0.3, 0.01, 0.02)])


def draw(count, histories):
    rng = np.random.default_rng(count)
    w, g = rng.standard_normal((2, count))
    w[:: max(1, count // 3)] = 0
    return [w, g, *rng.random((histories, count))]


@pytest.mark.parametrize("name", RULES)
@given(count=counts, change=changes)
def test_rule(level, name, count, change):
    _, histories, constants = RULES[name]
    agree(name, *draw(count, histories), change, 0.1, *constants, rtol=1e-6)


@pytest.mark.parametrize("name", RULES)
@pytest.mark.parametrize("value", [np.nan, np.inf, -np.inf])
def test_nan_and_infinities(level, name, value):
    _, histories, constants = RULES[name]
    arrays = draw(50, histories)
    arrays[0][3] = arrays[1][20] = arrays[2][47] = value
    agree(name, *arrays, (0.5, 0.01, 0.02), 0.1, *constants, rtol=1e-6)
