"""Write the values of a training as event files, which TensorBoard shows."""

import os
import time
from collections.abc import Callable
from types import TracebackType
from typing import TypeAlias

from caffelite import log
from caffelite.errors import CaffeliteError
from caffelite.io.optional import optional
from caffelite.solvers.listener import SolverListener
from caffelite.solvers.scores import TestScore
from caffelite.solvers.solver import Solver
from caffelite.tools.curves import POINTS, name_scores

Path: TypeAlias = str | os.PathLike[str]


class TensorBoardListener(SolverListener):
    """Writes ``train/loss`` and ``train/lr`` as often as the log shows them, and ``test/NAME`` at each test.

    Steps are iterations; of further test nets the values are ``test_1/NAME`` and so on. A context
    manager, which closes the file when it is left. Tests and snapshots bring what was written to disk.
    A later training into the same folder adds a file; TensorBoard shows them as one.

    A disk that fills up ends the writing with a warning, not the training.
    Raises CaffeliteError when it is made, before the training, if tensorboardX is not installed or the
    folder cannot be written.
    """

    def __init__(self, folder: Path) -> None:
        self._failed = False
        # Its usual writer hands events to a thread through a process queue, of which a kill loses the last.
        files = optional("tensorboardX.event_file_writer", "tensorboard", "Event files")
        self._event = optional("tensorboardX.proto.event_pb2", "tensorboard", "Event files").Event
        self._summary = optional("tensorboardX.proto.summary_pb2", "tensorboard", "Event files").Summary
        try:
            os.makedirs(folder, exist_ok=True)
            self._writer = files.EventsWriter(os.path.join(folder, "events"))
            self._writer.flush()
        except OSError as error:
            raise CaffeliteError(
                f"{os.fspath(folder)}: event files cannot be written: {error.strerror or error}"
            ) from error

    def __enter__(self) -> "TensorBoardListener":
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        try:
            self._writer.close()
        except OSError as failure:
            self._give_up(failure)

    def on_iteration(self, solver: Solver, loss: float) -> None:
        """Write loss and rate of the iteration that was done."""
        done = solver.iter - 1
        if done % (solver.param.display or max(1, solver.param.max_iter // POINTS)) == 0:
            self._add("train/loss", solver.smoothed_loss, done)
            self._add("train/lr", solver.last_lr, done)

    def on_test(self, solver: Solver, net_id: int, scores: list[TestScore], mean_loss: float) -> None:
        """Write the scores."""
        group = f"test_{net_id}" if net_id else "test"
        for name, score in name_scores(scores):
            self._add(f"{group}/{name}", score.value, solver.iter)
        self._do(self._writer.flush)

    def on_snapshot(self, solver: Solver, model_path: str, state_path: str) -> None:
        """Bring what was written to disk: a training resumed from here has all before."""
        self._do(self._writer.flush)

    def _add(self, tag: str, value: float, step: int) -> None:
        summary = self._summary(value=[self._summary.Value(tag=tag, simple_value=value)])
        event = self._event(wall_time=time.time(), step=step, summary=summary)
        self._do(lambda: self._writer.write_event(event))

    def _do(self, write: Callable[[], object]) -> None:
        """Write, unless an earlier write failed."""
        if self._failed:
            return
        try:
            write()
        except OSError as failure:
            self._give_up(failure)

    def _give_up(self, failure: OSError) -> None:
        if not self._failed:
            log.warning("tensorboard.py", f"no more event files: {failure}")
        self._failed = True
