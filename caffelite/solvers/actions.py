"""What a signal makes the solver do: SIGINT (Ctrl-C), SIGHUP and SIGTERM stop it, or take a snapshot.

Source: BVLC/caffe signal_handler.cpp
"""

import enum
import signal
import threading
from collections.abc import Callable
from types import FrameType, TracebackType
from typing import Any

from caffelite.errors import SettingError


class Action(enum.Enum):
    """What the solver is asked to do; the values are those of ``--sigint_effect``."""

    NONE = "none"
    STOP = "stop"
    SNAPSHOT = "snapshot"


ActionSource = Callable[[], Action]


def no_action() -> Action:
    """Ask for nothing."""
    return Action.NONE


class SignalHandler:
    """Catches SIGINT, SIGHUP and SIGTERM while a ``with`` block runs; hands them to the solver as actions.

        with SignalHandler(sigint="stop", sighup="snapshot") as solver.action_source:
            solver.solve()

    The solver asks between iterations, so it acts when the current one is done. Whoever cannot wait
    presses Ctrl-C again: a second SIGINT that comes before the first was acted on, or after a stop
    was asked for, raises KeyboardInterrupt at once. Snapshots on disk are whole files at any time.
    """

    def __init__(
        self,
        sigint: str | Action = Action.STOP,
        sighup: str | Action = Action.SNAPSHOT,
        sigterm: str | Action = Action.STOP,
    ) -> None:
        effects = {"SIGHUP": sighup, "SIGINT": sigint, "SIGTERM": sigterm}
        self._effects = {name: _action(effect, name) for name, effect in effects.items()}
        self._pending = dict.fromkeys(self._effects, False)
        self._stopping = False
        self._previous: dict[str, Any] = {}

    def __enter__(self) -> ActionSource:
        if threading.current_thread() is not threading.main_thread():
            raise SettingError("signals can be caught only in the main thread; train there, or without them")
        for name in self._effects:
            if hasattr(signal, name):  # Windows has no SIGHUP
                self._previous[name] = signal.signal(getattr(signal, name), self._receive)
        return self.poll

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        for name, handler in self._previous.items():
            signal.signal(getattr(signal, name), handler)
        self._previous.clear()

    @property
    def is_stopping(self) -> bool:
        """Whether Ctrl-C or SIGTERM asked for a stop, which may not have been acted on yet."""
        return self._stopping

    def poll(self) -> Action:
        """Return what the signal that waits asks for, and forget it; SIGHUP comes first."""
        for name, is_pending in self._pending.items():
            if is_pending:
                self._pending[name] = False
                return self._effects[name]
        return Action.NONE

    def _receive(self, number: int, frame: FrameType | None) -> None:
        name = signal.Signals(number).name
        if name == "SIGINT" and (self._pending[name] or self._stopping):
            raise KeyboardInterrupt
        self._pending[name] = True
        self._stopping |= name != "SIGHUP" and self._effects[name] is Action.STOP


def _action(effect: str | Action, name: str) -> Action:
    try:
        return Action(effect)
    except ValueError:
        choices = ", ".join(action.value for action in Action)
        raise SettingError(f"{name} cannot have the effect {effect!r}; choose one of: {choices}") from None
