"""The mean of the last losses."""

import math

import numpy as np
import pytest

from caffelite.solvers.smoothed_loss import SmoothedLoss


@pytest.mark.parametrize("window", [1, 2, 3, 20])
def test_it_is_the_mean_of_the_last(window):
    losses = np.random.default_rng(0).random(12)
    smoothed = SmoothedLoss(window)
    for i, loss in enumerate(losses):
        expected = losses[max(0, i + 1 - window) : i + 1].mean()
        assert smoothed.add(loss) == pytest.approx(expected)
        assert smoothed.value == pytest.approx(expected)


def test_a_nan_stays():
    smoothed = SmoothedLoss(2)
    for loss in (1.0, math.nan, 1.0, 1.0, 1.0):
        smoothed.add(loss)
    assert math.isnan(smoothed.value)
