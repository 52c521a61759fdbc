import numpy as np
import pytest

from caffelite.engines.kernels.scale import scale_backward, scale_forward

RNG = np.random.default_rng(0)
X, G = RNG.standard_normal((2, 2, 3, 4))
S, B = RNG.standard_normal((2, 3))


@pytest.mark.parametrize("b", [B, None])
@pytest.mark.parametrize("in_place", [False, True])
def test_forward(b, in_place):
    y, kept = X.copy() if in_place else np.full(X.shape, np.nan), np.full(X.shape, np.nan)
    scale_forward(y if in_place else X, S, b, kept if in_place else None, y, {})
    np.testing.assert_allclose(y, X * S[:, None] + (0 if b is None else b[:, None]))
    if in_place:
        np.testing.assert_array_equal(kept, X)


def test_backward_adds_to_the_gradients_of_parameters():
    ds, db, dx = np.ones(3), np.ones(3), G.copy()
    scale_backward(dx, X, S, ds, db, dx, {})
    np.testing.assert_allclose(ds, 1 + (G * X).sum((0, 2)))
    np.testing.assert_allclose(db, 1 + G.sum((0, 2)))
    np.testing.assert_allclose(dx, G * S[:, None])


def test_backward_computes_what_is_asked_for():
    scale_backward(G, X, S, None, None, None, {})
    ds = np.zeros(3)
    scale_backward(G, X, S, ds, None, None, {})
    np.testing.assert_allclose(ds, (G * X).sum((0, 2)))
