"""Every layer type against numbers recorded from real Caffe."""

import pytest

from caffelite.core.layer import LAYERS
from tests.golden import archive, load_npz, names
from tests.golden.compare import check_layer_case, types_of

# Types of later work: their recorded cases wait.
NOT_YET = frozenset("""MVN""".split())


def needs(name):
    arrays, _ = load_npz("layers", name)
    return types_of(str(arrays["prototxt"]))


CASES = [name for name in names("layers") if not needs(name) & NOT_YET]


@pytest.mark.parametrize("name", CASES)
def test_case(name, tmp_path, monkeypatch):
    arrays, meta = load_npz("layers", name)
    if "aux/" in str(arrays["prototxt"]):  # it names a file beside the cases
        (tmp_path / "aux").mkdir()
        for file in (f for f in archive("layers").namelist() if f.endswith(".binaryproto")):
            (tmp_path / "aux" / file).write_bytes(archive("layers").read(file))
        monkeypatch.chdir(tmp_path)
    check_layer_case(name, arrays, meta)


def test_no_case_waits_for_a_type_that_is_there():
    assert not NOT_YET & set(LAYERS)
