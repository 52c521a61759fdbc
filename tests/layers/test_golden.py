"""Every layer type against numbers recorded from real Caffe."""

import pytest

from caffelite.core.layer import LAYERS
from tests.golden import load_npz, names
from tests.golden.compare import check_layer_case, types_of

# Types of later work: their recorded cases wait.
NOT_YET = frozenset("""BatchNorm BatchReindex Embed Filter InfogainLoss MVN""".split())


def needs(name):
    arrays, _ = load_npz("layers", name)
    return types_of(str(arrays["prototxt"]))


CASES = [name for name in names("layers") if not needs(name) & NOT_YET]


@pytest.mark.parametrize("name", CASES)
def test_case(name):
    check_layer_case(name, *load_npz("layers", name))


def test_no_case_waits_for_a_type_that_is_there():
    assert not NOT_YET & set(LAYERS)
