"""Pack recorded batches of real Caffe's Data layer: python tests/golden/data/pack.py GOLDEN_FOLDER."""

import json
import re
import shutil
import sys
import zipfile
from pathlib import Path

import numpy as np

HERE = Path(__file__).parent
CASES = """
    plain no_label wrap bigger_than_set batch1 crop crop_full crop_mean_file_scale mean_file
    mean_value3 mean_value1 scale gray gray_mean_file gray_encoded gray_png_force_gray
    png_force_color force_color_raw jpg varsize feature_lmdb legacy_fields_ignored prefetch
    train_seed42 train_crop_seed5 train_png_seed1 test_mirror_seed3 rand_skip0
""".split()
FILES = """
    *.txt images/* mean_lmdb_color.binaryproto leveldb_color/* leveldb_color_compacted/*
    leveldb_gray/* leveldb_features_pool/*
""".split()


def main(golden: Path) -> None:
    """Copy the databases and means that the cases use, and their batches into archives."""
    cases = pack_batches(golden / "data", [f"data_{case}" for case in CASES], "data_layer", cut="data_")
    for case in cases.values():
        for source in re.findall(r'(?:source|mean_file): "(\w+(?:\.binaryproto)?)"', case["prototxt"]):
            copy(golden / "data" / source, HERE / source)
    pack_caffe_test(golden / "data")
    pack_tools(golden / "data")
    pack_files(golden / "data")


def pack_batches(data: Path, names: list[str], archive: str, cut: str = "") -> dict[str, dict[str, object]]:
    """Store the batches of some cases, named without ``cut``, in one archive; return what they are."""
    arrays, cases = {}, {}
    for name in names:
        case = name.removeprefix(cut)
        with np.load(data / f"layer_{name}.npz") as stored:
            meta = json.loads(str(stored["meta"]))
            cases[case] = {key: meta[key] for key in ("phase", "seed", "batches")}
            cases[case]["prototxt"] = str(stored["prototxt"])
            cases[case]["atol"] = meta["tol"]["atol"] if meta["tol"]["rtol"] == 0 else 0
            for key in stored.files:
                if key.startswith("top/"):
                    values = stored[key]
                    small = values.clip(0, 255).astype(np.uint8)
                    arrays[f"{case}/{key[4:]}"] = small if (small == values).all() else values
    np.savez_compressed(HERE / f"{archive}.npz", cases=np.array(json.dumps(cases)), **arrays)
    return cases


def pack_files(data: Path) -> None:
    """Store the batches of ImageData, WindowData and LevelDB, and the files they come from."""
    names = [file.stem.removeprefix("layer_") for file in sorted(data.glob("layer_*.npz"))]
    wanted = [name for name in names if re.match("image_|window_|data_.*leveldb|data_default_backend", name)]
    pack_batches(data, wanted, "files")
    with zipfile.ZipFile(HERE / "files.zip", "w", zipfile.ZIP_DEFLATED) as archive:
        for pattern in FILES:
            for file in sorted(data.glob(pattern)):
                if not file.name.startswith("h5_"):
                    archive.writestr(str(file.relative_to(data)), file.read_bytes())


def pack_caffe_test(data: Path) -> None:
    """Store a net, its weights, and what `caffe test` printed of them."""
    info = json.loads((data / "info.json").read_text())["caffe_test"]
    with zipfile.ZipFile(HERE / "caffe_test.zip", "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("log.json", json.dumps(info, indent=1))
        for name in ("tooltest.prototxt", "tooltest.caffemodel"):
            archive.writestr(name, (data / name).read_bytes())


def pack_tools(data: Path) -> None:
    """Store what Caffe's tools made of the pictures: databases, means, features, and how."""
    info = json.loads((data / "info.json").read_text())
    kept = {key: info[key] for key in ("databases", "means")}
    with zipfile.ZipFile(HERE / "tools.zip", "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("info.json", json.dumps(kept, indent=1))
        for pattern in (
            "lmdb_*/data.mdb",
            "leveldb_*/*",
            "mean_*",
            "features.prototxt",
            "features.caffemodel",
        ):
            for file in sorted(data.glob(pattern)):
                archive.writestr(str(file.relative_to(data)), file.read_bytes())


def copy(source: Path, target: Path) -> None:
    if source.is_dir():
        target.mkdir(exist_ok=True)
        shutil.copyfile(source / "data.mdb", target / "data.mdb")
    elif source.exists():
        shutil.copyfile(source, target)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
