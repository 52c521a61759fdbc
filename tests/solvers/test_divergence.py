"""Where nan or inf appears first."""

import numpy as np
import pytest

from caffelite.solvers import SolverDivergedError
from caffelite.solvers.divergence import find_place
from tests.solvers.helpers import make_solver


def diverge(solver):
    with pytest.raises(SolverDivergedError) as caught:
        solver.solve()
    return caught.value


def test_in_the_data():
    solver = make_solver()
    solver.net.blobs["data"].data[1, 2] = np.inf
    error = diverge(solver)
    assert error.place[:2] == ("in", "data")
    assert "; inf appears first in blob 'data', made by layer 'in' (Input). Lower base_lr" in str(error)


def test_in_the_weights():
    solver = make_solver()
    solver.net.params["ip2"][1].data[0] = np.nan
    error = diverge(solver)
    assert error.place[:2] == ("ip2", "1")
    assert "nan is in the weights of layer 'ip2', params['ip2'][1]" in str(error)


def test_in_what_a_layer_computes_and_another_changes_in_place():
    solver = make_solver(dtype="float32")
    solver.net.params["ip1"][0].data[...] = 3e38
    solver.net.blobs["data"].data[...] = 3e38
    error = diverge(solver)
    assert error.place[:2] == ("ip1", "ip1")
    assert "made by layer 'ip1' (InnerProduct), or layer 'relu' (ReLU), which changes it in place" in str(
        error
    )


def test_in_the_first_of_several_passes():
    solver = make_solver(iter_size=2)
    data = solver.net.blobs["data"].data
    passes = iter([np.nan, 0.5])
    solver.net.before_forward(lambda i: i == 0 and data.fill(next(passes)))
    assert diverge(solver).place[:2] == ("in", "data")


def test_nowhere():
    solver = make_solver()
    solver.net.forward()
    assert find_place(solver.net) is None
