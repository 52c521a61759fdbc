"""SolverListener: what a progress bar, a plot or a test overrides to follow a training."""

from typing import TYPE_CHECKING

from caffelite.solvers.scores import TestScore

if TYPE_CHECKING:
    from caffelite.solvers.solver import Solver


class SolverListener:
    """Methods that a solver calls as it goes; each does nothing unless overridden.

    An exception that one of them raises ends the training.
    """

    def on_train_start(self, solver: "Solver") -> None:
        """``solve`` begins, after the state to resume from was restored."""

    def on_iteration(self, solver: "Solver", loss: float) -> None:
        """The weights were updated; ``solver.iter`` iterations are done.

        ``solver.smoothed_loss`` and ``solver.last_lr`` are the values that a log line shows.
        """

    def on_test_start(self, solver: "Solver", net_id: int) -> None:
        """Test net ``net_id`` is about to run."""

    def on_test_batch(self, solver: "Solver", net_id: int, done: int, total: int) -> None:
        """``done`` of ``total`` batches of a test net are through."""

    def on_test(self, solver: "Solver", net_id: int, scores: list[TestScore], mean_loss: float) -> None:
        """A test net has run all its batches."""

    def on_snapshot(self, solver: "Solver", model_path: str, state_path: str) -> None:
        """A snapshot is on disk."""

    def on_train_end(self, solver: "Solver", reason: str) -> None:
        """``solve`` is over: ``"done"``, or ``"stopped"`` by an action."""
