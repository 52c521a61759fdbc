import pytest

from caffelite.core.registry import Registry
from caffelite.errors import CaffeliteError


@pytest.fixture
def registry():
    registry = Registry("kind of cheese")
    registry.register("Gouda")(1)
    registry.register("Brie")(2)
    return registry


def test_reads_like_a_dictionary(registry):
    assert registry["Gouda"] == 1
    assert "Brie" in registry
    assert "brie" not in registry
    assert list(registry) == ["Brie", "Gouda"]
    assert len(registry) == 2
    assert dict(registry) == {"Brie": 2, "Gouda": 1}


def test_register_is_a_decorator():
    registry = Registry("function")

    @registry.register("f")
    def f():
        return 3

    assert f() == 3
    assert registry["f"] is f


@pytest.mark.parametrize("name", ["gouda", "Goudaa"])
def test_an_unknown_name_is_answered_with_the_nearest(registry, name):
    with pytest.raises(CaffeliteError, match=f"unknown kind of cheese '{name}'; did you mean 'Gouda'"):
        registry[name]


def test_a_name_like_no_other_is_answered_with_all(registry):
    with pytest.raises(CaffeliteError, match="unknown kind of cheese 'xyz'; known: Brie, Gouda"):
        registry["xyz"]


def test_a_name_is_given_once(registry):
    with pytest.raises(CaffeliteError, match="kind of cheese 'Brie' is registered already, as 2"):
        registry.register("Brie")(3)
    assert registry["Brie"] == 2
