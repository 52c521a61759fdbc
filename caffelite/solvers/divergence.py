"""What to say when the loss is no number any more."""

from caffelite.errors import SolverError


class SolverDivergedError(SolverError):
    """The loss became inf or nan; ``iteration`` and ``loss`` say when and what."""

    def __init__(self, message: str, iteration: int, loss: float) -> None:
        super().__init__(message)
        self.iteration = iteration
        self.loss = loss


def advice(iteration: int, loss: float, rate: float) -> str:
    """Return what happened, and what usually helps."""
    return (
        f"training diverged: the loss of iteration {iteration} is {loss:g} (lr = {rate:g}). "
        f"Lower base_lr by a factor of 10, or set clip_gradients; check the scale of the data (pixels in "
        f"0..255 need transform_param {{ scale: 0.00390625 }} or smaller weights) and that the labels are "
        f"in 0..classes - 1"
    )
