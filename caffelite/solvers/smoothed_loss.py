"""SmoothedLoss: the mean of the last losses, which is what the log shows."""


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
