from caffelite.core.resolve_paths import resolve_paths
from tests.core.nets import net_param

DATA = """layer { name: "d" type: "Data" top: "data" transform_param { mean_file: "mean.binaryproto" }
          data_param { source: "db" batch_size: 1 } }
          layer { name: "h" type: "HDF5Output" bottom: "data" hdf5_output_param { file_name: "out.h5" } }"""


def resolved(folder):
    data, output = resolve_paths(net_param(DATA), folder).layer
    return data.data_param.source, data.transform_param.mean_file, output.hdf5_output_param.file_name


def test_what_lies_beside_the_prototxt_is_found(tmp_path, monkeypatch):
    folder = tmp_path / "model"
    (folder / "db").mkdir(parents=True)
    (folder / "mean.binaryproto").touch()
    (folder / "out.h5").touch()
    monkeypatch.chdir(tmp_path)
    found = (str(folder / "db"), str(folder / "mean.binaryproto"), "out.h5")
    assert resolved(folder) == found


def test_the_working_directory_comes_first(tmp_path, monkeypatch):
    (tmp_path / "model" / "db").mkdir(parents=True)
    (tmp_path / "db").mkdir()
    monkeypatch.chdir(tmp_path)
    assert resolved("model") == ("db", "mean.binaryproto", "out.h5")
