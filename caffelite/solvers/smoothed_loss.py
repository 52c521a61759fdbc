"""SmoothedLoss: the mean of the last losses, which is what the log shows."""

from typing import Any


class SmoothedLoss:
    """The mean of the last ``window`` losses, of all of them while there are fewer.

    The sums are updated in Caffe's order, which decides what becomes of an inf or a nan: it stays.

    Source: BVLC/caffe solver.cpp, UpdateSmoothedLoss
    """

    def __init__(self, window: int) -> None:
        self.window = window
        self.value = 0.0
        self._losses: list[float] = []
        self._oldest = 0

    def add(self, loss: float) -> float:
        """Take in the loss of one more iteration, and return the mean."""
        n = len(self._losses)
        if n < self.window:
            self._losses.append(loss)
            self.value = (self.value * n + loss) / (n + 1)
            return self.value
        self.value += (loss - self._losses[self._oldest]) / self.window
        self._losses[self._oldest] = loss
        self._oldest = (self._oldest + 1) % self.window
        return self.value

    def state(self) -> dict[str, Any]:
        """Return all that ``restore`` needs to go on."""
        return {"window": self.window, "value": self.value, "losses": [*self._losses], "oldest": self._oldest}

    def restore(self, state: dict[str, Any]) -> None:
        """Go on from a state that was taken with the same window; with another begin anew."""
        if state["window"] == self.window:
            self.value, self._losses, self._oldest = state["value"], [*state["losses"]], state["oldest"]
