import inspect
import pickle

import pytest

from caffelite import errors
from caffelite.errors import CaffeliteError, LayerError, NetError, both, nearest


def test_every_error_derives_from_the_one():
    members = inspect.getmembers(errors, inspect.isclass)
    classes = [c for _, c in members if c.__module__ == "caffelite.errors"]
    assert len(classes) > 5
    assert all(issubclass(c, CaffeliteError) for c in classes)


def test_context_is_put_in_front():
    error = LayerError("layer 'L' fails")
    error.add_context("net 'N', forward")
    assert str(error) == "net 'N', forward: layer 'L' fails"
    assert error.args == ("net 'N', forward: layer 'L' fails",)


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("relu", "did you mean 'ReLU'?"),
        ("Covolution", "did you mean 'Convolution'?"),
        ("zzz", ""),
        ("R" * 200, ""),
    ],
)
def test_nearest(name, expected):
    assert nearest(name, ["ReLU", "Convolution"]) == expected


def test_both_catches_as_either_and_bears_the_standard_name():
    error = both(NetError, KeyError)("no blob 'x'")
    assert isinstance(error, NetError)
    assert isinstance(error, KeyError)
    assert type(error).__name__ == "KeyError"
    assert str(error) == "no blob 'x'"
    assert both(NetError, KeyError) is type(error)
    error.add_context("net 'n'")
    assert str(error) == "net 'n': no blob 'x'"


def test_both_can_be_pickled():
    error = pickle.loads(pickle.dumps(both(NetError, ValueError, IndexError)("text")))
    assert type(error) is both(NetError, ValueError, IndexError)
    assert error.args == ("text",)
