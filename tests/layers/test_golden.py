"""Every layer type against numbers recorded from real Caffe."""

import pytest

from tests.golden import archive, load_npz, names
from tests.golden.compare import check_layer_case


@pytest.mark.parametrize("name", names("layers"))
def test_case(name, tmp_path, monkeypatch):
    arrays, meta = load_npz("layers", name)
    if "aux/" in str(arrays["prototxt"]):  # it names a file beside the cases
        (tmp_path / "aux").mkdir()
        for file in (f for f in archive("layers").namelist() if f.endswith(".binaryproto")):
            (tmp_path / "aux" / file).write_bytes(archive("layers").read(file))
        monkeypatch.chdir(tmp_path)
    check_layer_case(name, arrays, meta)
