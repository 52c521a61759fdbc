"""Signals: sent for real, to this process."""

import contextlib
import os
import signal
import threading

import pytest

from caffelite.errors import SettingError
from caffelite.solvers import Action, SignalHandler
from tests.solvers.helpers import make_solver, snapshot_files


def send(number):
    os.kill(os.getpid(), number)


@pytest.mark.parametrize("effect", ["none", "stop", "snapshot"])
def test_effects(effect):
    with SignalHandler(sigint=effect, sighup="snapshot") as poll:
        assert poll() is Action.NONE
        send(signal.SIGINT)
        assert poll() is Action(effect)
        assert poll() is Action.NONE
        send(signal.SIGHUP)
        assert poll() is Action.SNAPSHOT
        assert poll() is Action.NONE


def test_sighup_comes_first_and_neither_is_lost():
    with SignalHandler(sigint=Action.STOP, sighup=Action.SNAPSHOT) as poll:
        send(signal.SIGINT)
        send(signal.SIGHUP)
        assert [poll(), poll(), poll()] == [Action.SNAPSHOT, Action.STOP, Action.NONE]


@pytest.mark.parametrize("effect", ["none", "stop", "snapshot"])
def test_a_second_ctrl_c_before_the_first_was_acted_on_ends_at_once(effect):
    with SignalHandler(sigint=effect):
        send(signal.SIGINT)
        with pytest.raises(KeyboardInterrupt):
            send(signal.SIGINT)


def test_a_second_ctrl_c_after_a_stop_ends_at_once():
    with SignalHandler(sigint="stop") as poll:
        send(signal.SIGINT)
        assert poll() is Action.STOP
        with pytest.raises(KeyboardInterrupt):
            send(signal.SIGINT)


def test_snapshots_can_be_asked_for_again():
    with SignalHandler(sigint="snapshot") as poll:
        for _ in range(3):
            send(signal.SIGINT)
            assert poll() is Action.SNAPSHOT


def test_the_old_handlers_come_back():
    before = signal.getsignal(signal.SIGINT), signal.getsignal(signal.SIGHUP)
    handler = SignalHandler()
    with contextlib.suppress(ZeroDivisionError), handler:
        assert signal.getsignal(signal.SIGINT) == handler._receive
        raise ZeroDivisionError
    assert (signal.getsignal(signal.SIGINT), signal.getsignal(signal.SIGHUP)) == before


def test_a_training_stops_at_ctrl_c_with_a_snapshot(tmp_path):
    solver = make_solver(max_iter=100, snapshot_after_train=True, snapshot_prefix=str(tmp_path / "s"))
    solver.add_callback(lambda: solver.iter == 3 and send(signal.SIGINT), lambda: None)
    with SignalHandler() as solver.action_source:
        solver.solve()
    assert solver.iter == 4
    assert sorted(p.name for p in tmp_path.iterdir()) == snapshot_files(4)


def test_a_hangup_takes_a_snapshot_and_the_training_goes_on(tmp_path):
    solver = make_solver(max_iter=6, snapshot_prefix=str(tmp_path / "s"))
    solver.add_callback(lambda: solver.iter == 3 and send(signal.SIGHUP), lambda: None)
    with SignalHandler() as solver.action_source:
        solver.solve()
    assert solver.iter == 6
    assert sorted(p.name for p in tmp_path.iterdir()) == snapshot_files(4)


def test_unknown_effect():
    with pytest.raises(SettingError, match="SIGHUP cannot have the effect 'quit'; choose one of: none, stop"):
        SignalHandler(sighup="quit")


def test_only_in_the_main_thread():
    raised = []

    def enter():
        with pytest.raises(SettingError, match="main thread") as caught, SignalHandler():
            pass
        raised.append(caught.value)

    thread = threading.Thread(target=enter)
    thread.start()
    thread.join()
    assert len(raised) == 1


def test_without_sighup(monkeypatch):
    monkeypatch.delattr(signal, "SIGHUP")
    with SignalHandler(sigint="snapshot") as poll:
        send(signal.SIGINT)
        assert poll() is Action.SNAPSHOT


@pytest.mark.parametrize("effect", ["none", "stop", "snapshot"])
def test_sigterm(effect):
    handler = SignalHandler(sigterm=effect)
    with handler as poll:
        send(signal.SIGTERM)
        send(signal.SIGTERM)
        assert handler.is_stopping == (effect == "stop")
        assert [poll(), poll()] == [Action(effect), Action.NONE]
    assert signal.getsignal(signal.SIGTERM) is signal.SIG_DFL
