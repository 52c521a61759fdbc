"""Solver: the training loop, tests, snapshots; abstract over the update rule.

Source: BVLC/caffe solver.cpp
"""

import math
import os
import pickle
import time
from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Any, Literal, NoReturn, TypeAlias, TypeVar

from caffelite import log
from caffelite.core.blob import Array, Blob
from caffelite.core.net import Net
from caffelite.core.registry import Registry
from caffelite.core.resolve_paths import net_in_folder
from caffelite.core.shown_names import SOLVER_NAMES, shown_names
from caffelite.engines import Engine, default_engine
from caffelite.engines.mode import warn_of_gpu
from caffelite.errors import CaffeliteError, SolverError
from caffelite.io.paths import folder_of
from caffelite.proto.caffe_pb2 import SolverParameter
from caffelite.proto.text import read_solver, to_text
from caffelite.solvers import nets, run_state, scores, snapshot, snapshot_files, snapshot_hdf5
from caffelite.solvers.actions import Action, ActionSource, no_action
from caffelite.solvers.divergence import Place, SolverDivergedError, advice, find_place
from caffelite.solvers.listener import SolverListener
from caffelite.solvers.run_state import RunState
from caffelite.solvers.smoothed_loss import SmoothedLoss

Path: TypeAlias = str | os.PathLike[str]
Callback: TypeAlias = Callable[[], Any]


class Solver:
    """Trains a net as a solver prototxt says: ``SGDSolver("solver.prototxt").solve()``.

    ``param`` is the prototxt's path or a SolverParameter. Relative paths in it are looked up from the
    working directory, then from ``folder``, by default that of the prototxt. ``engine`` computes
    (default: NumPy in float32); with ``random_seed`` its random stream is seeded, so that a run can be
    repeated to the bit. ``stages`` and ``level`` are added to ``train_state``.

    ``listeners`` follow the training, ``action_source`` is asked after each iteration whether to stop or
    take a snapshot. A loss that is inf or nan ends ``solve``, after a snapshot, unless ``keep_going`` is
    set; ``step``, with which scripts make loops of their own, warns once and goes on, as Caffe does.

    ``keep_snapshots``, if not 0, is how many snapshots of the prefix stay: older ones are removed when a
    new one is complete. With ``on_snapshot_error`` "continue" instead of "stop" a training goes on when a
    snapshot on its way cannot be written; the last one must be.

    An iteration
        clear the gradients; every test_interval iterations test; on_start callbacks; iter_size times
        forward and backward; on_gradients_ready callbacks; apply_update; every snapshot iterations a
        snapshot

    Errors
        ProtoError if a file cannot be read; SolverError if fields are missing or contradict each
        other, or snapshots cannot be written; what the nets raise.
    """

    history: list[Blob]

    def __init__(
        self,
        param: SolverParameter | Path,
        *,
        engine: Engine | None = None,
        stages: Sequence[str] = (),
        level: int | None = None,
        folder: str | None = None,
    ) -> None:
        self.param, self._folder = _read(param, folder)
        if level is not None:
            self.param.train_state.level = level
        if stages:
            self.param.train_state.stage.extend(stages)
        log.info("solver.cpp:45", f"Initializing solver from parameters: \n{to_text(self.param)}")
        self.engine = engine or default_engine()
        self.xp: Any = self.engine.xp
        self._check_param()
        if self.param.random_seed >= 0:
            self.engine.rng.seed(self.param.random_seed)
        self.iter = 0  # updates done
        self.current_step = 0
        self.last_lr = 0.0  # rate of the last update
        self.listeners: list[SolverListener] = []
        self.action_source: ActionSource = no_action
        self.requested_early_exit = False
        self.keep_going = False
        self.keep_snapshots = 0
        self.on_snapshot_error: Literal["stop", "continue"] = "stop"
        self._callbacks: list[tuple[Callback, Callback]] = []
        self._smoothed = SmoothedLoss(self.param.average_loss)
        self._begun: RunState | None = None  # where the iteration that runs began
        self._is_resumed = False
        self._bad_place: Place | None = None  # where an inf or nan was found first
        self._solving = self._has_warned = False
        self.net = self._build_train_net()
        self._warn_of_no_loss()
        self.test_nets = self._build_test_nets()
        log.info("solver.cpp:57", "Solver scaffolding done.")
        self.setup()

    def __dir__(self) -> list[str]:
        """Show pycaffe's names; ``help(solver)`` tells of all."""
        return shown_names(self, SOLVER_NAMES)

    def __repr__(self) -> str:
        return (
            f"<{type(self).__name__}: iteration {self.iter} of {self.param.max_iter}, net {self.net.name!r}, "
            f"{len(self.test_nets)} test net{'' if len(self.test_nets) == 1 else 's'}>"
        )

    def __reduce_ex__(self, protocol: Any) -> NoReturn:
        raise pickle.PicklingError(
            f"{self!r} cannot be pickled or copied; write it with snapshot(), and go on with restore()"
        )

    # Hooks of an update rule

    def setup(self) -> None:
        """Make ``history``, and check the fields that the rule reads; called once."""
        raise NotImplementedError

    def check_settings(self) -> None:
        """Raise SolverError if the first update would fail; called before a training starts."""

    @property
    def lr(self) -> float:
        """The learning rate of the next update."""
        raise NotImplementedError

    def apply_update(self) -> None:
        """Change the weights by their gradients, set ``last_lr``, and add 1 to ``iter``."""
        raise NotImplementedError

    # Training

    def solve(self, resume_file: Path | None = None) -> None:
        """Train until max_iter, or until an action stops it; then take a snapshot and test once more.

        ``resume_file`` is a .solverstate to go on from.
        Raises SolverDivergedError if the loss becomes inf or nan (see ``keep_going``), and SolverError
        if a snapshot cannot be written: earlier ones are untouched then, and the solver can go on.
        """
        log.info("solver.cpp:289", f"Solving {self.net.name}")
        log.info("solver.cpp:290", f"Learning Rate Policy: {self.param.lr_policy}")
        self.requested_early_exit = False
        if resume_file is not None:
            log.info("solver.cpp:296", f"Restoring previous solver status from {os.fspath(resume_file)}")
            self.restore(resume_file)
        if self.param.snapshot or self.param.snapshot_after_train:
            snapshot.probe(self.param, self._snapshot_size())
        if self.param.snapshot_prefix:
            snapshot_files.remove_abandoned(self.param.snapshot_prefix)
        self._tell("on_train_start")
        self._solving = True
        try:
            self.step(self.param.max_iter - self.iter)
        finally:
            self._solving = False
        self._finish()
        self._tell("on_train_end", "stopped" if self.requested_early_exit else "done")

    def step(self, iters: int) -> None:
        """Run ``iters`` iterations, or fewer if an action stops them."""
        self.check_settings()
        stop_iter = self.iter + iters
        if not self._is_resumed:
            self._smoothed = SmoothedLoss(self.param.average_loss)
        self._is_resumed = False
        self._clock, self._clock_iter = time.perf_counter(), self.iter
        while self.iter < stop_iter:
            self._begun = self._run_state()
            self.net.clear_param_diffs()
            if self._test_is_due():
                self.test_all()
                if self.requested_early_exit:
                    break
            self._iterate()
            action = self.action_source()
            if self._snapshot_is_due() or action is Action.SNAPSHOT:
                self._snapshot_on_the_way()
            if action is Action.STOP:
                self.requested_early_exit = True
                break

    @property
    def smoothed_loss(self) -> float:
        """The mean loss of the last average_loss iterations."""
        return self._smoothed.value

    def add_callback(self, on_start: Callback, on_gradients_ready: Callback) -> None:
        """Call ``on_start()`` before each iteration and ``on_gradients_ready()`` before each update."""
        self._callbacks.append((on_start, on_gradients_ready))

    def share_weights(self, net: Net) -> None:
        """Let ``net`` use the weights of the net that is trained."""
        net.share_trained_layers_with(self.net)

    def close(self) -> None:
        """Stop what the nets run in the background; a later step starts it again."""
        for net in (self.net, *self.test_nets):
            net.close()

    def _iterate(self) -> None:
        for on_start, _ in self._callbacks:
            on_start()
        display = self._is_due(self.param.display)
        self.net.debug_info = display and self.param.debug_info
        loss = self._forward_backward()
        self._smoothed.add(loss)
        if display:
            self._display()
        self._check_loss(loss)
        for _, on_gradients_ready in self._callbacks:
            on_gradients_ready()
        self.apply_update()
        self._tell("on_iteration", loss)

    def _forward_backward(self) -> float:
        """Run iter_size times forward and backward, and return the mean loss."""
        losses = []
        for _ in range(self.param.iter_size):
            losses.append(self.net.forward_backward())
            if not math.isfinite(losses[-1]):
                self._bad_place = self._bad_place or find_place(self.net)
        return sum(losses) / self.param.iter_size

    def _finish(self) -> None:
        if self.param.snapshot_after_train and not self._snapshot_is_due():
            self.snapshot()
        if self.requested_early_exit:
            log.info("solver.cpp:311", "Optimization stopped early.")
            return
        self._begun = self._run_state()
        if self._is_due(self.param.display):
            self._smoothed.add(self.net.forward_loss())
            log.info("solver.cpp:327", f"Iteration {self.iter}, loss = {self.smoothed_loss:g}")
        if self._is_due(self.param.test_interval):
            self.test_all()
        log.info("solver.cpp:332", "Optimization Done.")

    def _is_due(self, interval: int) -> bool:
        return interval != 0 and self.iter % interval == 0

    def _test_is_due(self) -> bool:
        return self._is_due(self.param.test_interval) and (self.iter > 0 or self.param.test_initialization)

    def _snapshot_is_due(self) -> bool:
        return self._is_due(self.param.snapshot)

    def _display(self) -> None:
        """Print the loss and the outputs of the net that is trained."""
        lapse = time.perf_counter() - self._clock
        speed = (self.iter - self._clock_iter) / (lapse or 1)
        log.info(
            "solver.cpp:239",
            f"Iteration {self.iter} ({speed:g} iter/s, {lapse:g}s/{self.param.display} iters), "
            f"loss = {self.smoothed_loss:g}",
        )
        self._clock, self._clock_iter = time.perf_counter(), self.iter
        shown = scores.scores_of(self.net, scores.outputs(self.net))
        for i, score in enumerate(shown):
            log.info("solver.cpp:258", f"    Train net output #{i}: {scores.describe(score)}")

    def _check_loss(self, loss: float) -> None:
        """Stop a training whose loss is no number, with the weights that gave it in a snapshot."""
        if math.isfinite(loss):
            return
        message = advice(self.iter, loss, self.lr, self._bad_place)
        if self._solving and not self.keep_going:
            raise SolverDivergedError(message + self._last_snapshot(), self.iter, loss, self._bad_place)
        if not self._has_warned:
            self._has_warned = True
            log.warning("solver.cpp:235", message)

    def _last_snapshot(self) -> str:
        if not (self.param.snapshot or self.param.snapshot_after_train):
            return ""
        try:
            state = self.snapshot()[1]
            if all(self.xp.isfinite(blob.data).all() for blob in self.net.learnable_params):
                return f". The state before this iteration is in {state}"
            return f". The weights hold inf or nan already, so go back to a snapshot before {state}"
        except SolverError as error:
            return f". {error}"

    # Tests

    def test_all(self) -> None:
        """Run all test nets with the current weights."""
        for net_id in range(len(self.test_nets)):
            if self.requested_early_exit:
                break
            self._test(net_id)

    def _test(self, net_id: int) -> None:
        log.info("solver.cpp:347", f"Iteration {self.iter}, Testing net (#{net_id})")
        net, batches = self.test_nets[net_id], self.param.test_iter[net_id]
        net.share_trained_layers_with(self.net)
        self._tell("on_test_start", net_id)
        total: Array | None = None
        loss = 0.0
        for i in range(batches):
            self._obey_while_testing()
            if self.requested_early_exit:
                log.info("solver.cpp:396", "Test interrupted.")
                return
            loss += net.forward_loss()
            total = scores.add(total, scores.outputs(net))
            self._tell("on_test_batch", net_id, i + 1, batches)
        mean_loss = loss / batches if batches > 0 else math.nan
        if self.param.test_compute_loss:
            log.info("solver.cpp:401", f"Test loss: {mean_loss:g}")
        means = [] if total is None else scores.scores_of(net, total / batches)
        for i, score in enumerate(means):
            log.info("solver.cpp:414", f"    Test net output #{i}: {scores.describe(score)}")
        self._tell("on_test", net_id, means, mean_loss)

    def _obey_while_testing(self) -> None:
        action = self.action_source()
        if action is Action.SNAPSHOT:
            self._snapshot_on_the_way()
        elif action is Action.STOP:
            self.requested_early_exit = True

    # Snapshots

    def snapshot(self) -> tuple[str, str]:
        """Write the weights and the solver's state; return the two files' paths.

        The state also holds where data and random streams stand: see run_state.py. It is the place where
        the iteration begins that is to be done next, also if it runs already (in a test).
        Each file appears whole or not at all, the state last: a state always has its weights.
        Raises SolverError if one cannot be written; files of earlier snapshots are untouched.
        """
        try:
            paths = self._write_snapshot()
        except (CaffeliteError, OSError) as error:
            raise SolverError(
                f"the snapshot of iteration {self.iter} failed: {error}. Earlier snapshots are intact"
            ) from error
        if self.keep_snapshots:
            snapshot_files.keep_newest(self.param.snapshot_prefix, self.keep_snapshots, self.iter)
        self._tell("on_snapshot", *paths)
        return paths

    def _snapshot_on_the_way(self) -> None:
        try:
            self.snapshot()
        except SolverError as error:
            if self.on_snapshot_error == "stop":
                raise
            log.error("solver.cpp:464", f"{error}. The training goes on without it")

    def _write_snapshot(self) -> tuple[str, str]:
        hdf5 = self.param.snapshot_format == SolverParameter.HDF5
        kind, suffix = ("HDF5", ".h5") if hdf5 else ("binary proto", "")
        model_path = snapshot.snapshot_path(self.param, self.iter, f".caffemodel{suffix}")
        log.info(f"solver.cpp:{474 if hdf5 else 464}", f"Snapshotting to {kind} file {model_path}")
        save_model = Net.save_hdf5 if hdf5 else Net.save
        save_model(self.net, model_path, self.param.snapshot_diff)
        state_path = snapshot.snapshot_path(self.param, self.iter, f".solverstate{suffix}")
        history = [blob.data for blob in self.history]
        state = snapshot.State(self.iter, model_path, self.current_step, history)
        state = replace(state, run=run_state.encode(self._next_run_state(), state))
        place = f"sgd_solver.cpp:{296 if hdf5 else 284}"
        log.info(place, f"Snapshotting solver state to {kind} file {state_path}")
        write_state = snapshot_hdf5.write_state if hdf5 else snapshot.write_state
        write_state(state_path, state)
        return model_path, state_path

    def _snapshot_size(self) -> int:
        """Return the bytes that the arrays of a snapshot take."""
        weights = sum(blob.count for blob in self.net.learnable_params)
        arrays = weights * (1 + self.param.snapshot_diff) + sum(blob.count for blob in self.history)
        return arrays * self.engine.dtype.itemsize

    def restore(self, state_file: Path) -> None:
        """Go on from a .solverstate, Caffe's own included: weights, history, iteration and step.

        From a state of caffelite also data, random streams and the smoothed loss go on where they were, to
        the bit; from Caffe's, or if the nets or data are others now, they go on as they are.
        Raises ProtoError or SolverError if the state does not fit; the solver is then as it was.
        """
        path = os.fspath(state_file)
        state = (snapshot_hdf5 if path.endswith(".h5") else snapshot).read_state(path)
        snapshot.check_history(state, path, self.history, self.param.type)
        run = run_state.decode(state, path)
        weights = snapshot.find_learned_net(state, path, is_ours=run is not None)
        if weights is not None:
            if run is not None:
                run_state.check_weights(run, path, weights)
            self.net.copy_from(weights)
        log.info("sgd_solver.cpp:336", "SGDSolver: restoring history")
        for blob, array in zip(self.history, state.history, strict=True):
            blob.data[...] = array.reshape(blob.shape)
        self.iter, self.current_step = state.iteration, state.current_step
        self._resume(run, path)

    def restore_newest(self) -> str | None:
        """Go on from the newest snapshot of the prefix that is complete and undamaged; return its path.

        Those that do not serve are named in warnings. None, and nothing changes, if there is no other.
        """
        for path in snapshot_files.newest_first(self.param.snapshot_prefix):
            try:
                self.restore(path)
            except CaffeliteError as error:
                log.warning("solver.cpp:296", f"{path} is skipped: {error}")
            else:
                return path
        return None

    def _run_state(self) -> RunState:
        """Return where data, random streams and the smoothed loss stand."""
        return {
            "iteration": self.iter,
            "random": self.engine.rng.state,
            "loss": self._smoothed.state(),
            "nets": [net.state() for net in (self.net, *self.test_nets)],
        }

    def _next_run_state(self) -> RunState:
        """Return the state at the beginning of iteration ``iter``, which may have begun already."""
        if self._begun is not None and self._begun["iteration"] == self.iter:
            return self._begun
        return self._run_state()

    def _resume(self, run: RunState | None, path: str) -> None:
        """Let data, random streams and the smoothed loss go on as ``run`` says."""
        self._begun, self._is_resumed, self._bad_place = None, False, None
        if run is None:
            log.info("solver.cpp:296", f"data and random streams start anew: {path} does not tell of them")
            return
        before = self._run_state()
        try:
            self._go_to(run)
        except (CaffeliteError, KeyError, TypeError, ValueError) as error:  # the last three of users' layers
            self._go_to(before)
            log.warning("solver.cpp:296", f"data and random streams start anew: {path} does not fit: {error}")
        else:
            self._is_resumed = True

    def _go_to(self, run: RunState) -> None:
        built = (self.net, *self.test_nets)
        if len(run["nets"]) != len(built):
            raise SolverError(f"there are {len(built) - 1} test nets, and were {len(run['nets']) - 1}")
        for net, state in zip(built, run["nets"], strict=True):
            net.restore_state(state)
        self.engine.rng.state = run["random"]  # after the nets, which may draw meanwhile
        self._smoothed = SmoothedLoss(self.param.average_loss)
        self._smoothed.restore(run["loss"])

    # Building

    def _check_param(self) -> None:
        param = self.param
        for field in ("average_loss", "iter_size"):
            if getattr(param, field) < 1:
                raise SolverError(f"{field} must be 1 or more, got {getattr(param, field)}")
        if param.snapshot:
            snapshot.probe(param)
        if param.HasField("solver_mode") and param.solver_mode == SolverParameter.GPU:
            warn_of_gpu("solver_mode: GPU", self.engine.name)

    def _build_train_net(self) -> Net:
        source = nets.train_net(self.param, self._folder)
        log.info(source.log_source, f"Creating training net {source.origin}")
        return self._finetuned(self._build_net(source))

    def _warn_of_no_loss(self) -> None:
        if not any(self.net.blob_loss_weights.values()):
            log.warning(
                "solver.cpp:75",
                f"net '{self.net.name}' has no loss: none of its layers has a loss_weight, so nothing is "
                "learned. Is it a deploy net? Give a net with a loss layer, such as SoftmaxWithLoss",
            )

    def _build_test_nets(self) -> list[Net]:
        built = []
        for i, source in enumerate(nets.test_nets(self.param, self._folder)):
            log.info(source.log_source, f"Creating test net (#{i}) specified by {source.origin}")
            net = self._build_net(source)
            net.debug_info = self.param.debug_info
            built.append(self._finetuned(net))
        return built

    def _build_net(self, source: nets.NetSource) -> Net:
        folder = folder_of(source.file) if source.file else self._folder
        try:
            with net_in_folder(folder):
                return Net(source.param, engine=self.engine)
        except CaffeliteError as error:
            if source.file:
                error.add_context(source.file)
            raise

    def _finetuned(self, net: Net) -> Net:
        for path in nets.weight_files(self.param):
            log.info("solver.cpp:72", f"Finetuning from {path}")
            net.copy_from(path)
        return net

    def _tell(self, event: str, *arguments: Any) -> None:
        for listener in self.listeners:
            getattr(listener, event)(self, *arguments)


SOLVERS: Registry[type[Solver]] = Registry("solver type")
S = TypeVar("S", bound=type[Solver])


def register_solver(name: str) -> Callable[[S], S]:
    """Decorate a ``Solver`` subclass to enter it under the name that a solver's ``type`` uses."""

    def enter(solver_type: S) -> S:
        SOLVERS.register(name)(solver_type)
        return solver_type

    return enter


def get_solver(
    param: SolverParameter | Path,
    *,
    engine: Engine | None = None,
    stages: Sequence[str] = (),
    level: int | None = None,
    folder: str | None = None,
) -> Solver:
    """Return a solver of the type that the prototxt or message names; see ``Solver``.

    Raises SolverError, which names the nearest known type, if there is none.
    """
    read, folder = _read(param, folder)
    try:
        solver_type = SOLVERS[read.type]
    except CaffeliteError as error:
        raise SolverError(f"{error} (known types: {', '.join(SOLVERS)})") from None
    return solver_type(read, engine=engine, stages=stages, level=level, folder=folder)


def _read(source: SolverParameter | Path, folder: str | None) -> tuple[SolverParameter, str]:
    """Return a SolverParameter of the caller's own, with its files found, and the folder to look in."""
    if isinstance(source, SolverParameter):
        folder = folder or ""
        return nets.find_files(source, folder), folder
    folder = folder_of(source) if folder is None else folder
    return nets.find_files(read_solver(source), folder), folder
