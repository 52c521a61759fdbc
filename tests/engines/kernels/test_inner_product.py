import numpy as np
import pytest

from caffelite.engines.kernels.inner_product import inner_product_backward, inner_product_forward


@pytest.mark.parametrize("transposed", [False, True])
def test_matches_definition(transposed):
    rng = np.random.default_rng(0)
    x, w, b, g = (rng.standard_normal(shape) for shape in ((3, 5), (4, 5), 4, (3, 4)))
    dw, db, dx, z = rng.standard_normal(w.shape), rng.standard_normal(4), np.empty(x.shape), np.empty(g.shape)
    stored, diff = (w.T.copy().T, dw.T.copy().T) if transposed else (w, dw.copy())
    before = db.copy()
    inner_product_forward(x, stored, b, z, {})
    inner_product_backward(x, stored, g, dx, diff, db, {})
    np.testing.assert_allclose(z, np.einsum("mk,nk->mn", x, w) + b)
    np.testing.assert_allclose(dx, np.einsum("mn,nk->mk", g, w))
    np.testing.assert_allclose(diff, dw + np.einsum("mn,mk->nk", g, x))
    np.testing.assert_allclose(db, before + np.einsum("mn->n", g))


def test_what_is_not_wanted_stays():
    x, w, g = np.ones((3, 5)), np.ones((4, 5)), np.ones((3, 4))
    inner_product_backward(x, w, g, None, None, None, {})
    z = np.empty((3, 4))
    inner_product_forward(x, w, None, z, {})
    assert (z == 5).all()
