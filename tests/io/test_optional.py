import pytest

from caffelite.errors import CaffeliteError
from caffelite.io.optional import optional


def test_a_package_that_is_there():
    import json

    assert optional("json", "extra", "Tests") is json


def test_a_package_that_is_not_there():
    with pytest.raises(
        CaffeliteError, match=r"Tests need the package no_such_one.*caffelite\[extra\]"
    ) as caught:
        optional("no_such_one", "extra", "Tests")
    assert isinstance(caught.value.__cause__, ImportError)
