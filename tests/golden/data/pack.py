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


def main(golden: Path) -> None:
    """Copy the databases and means that the cases use, and their batches into one archive."""
    arrays, cases = {}, {}
    for case in CASES:
        with np.load(golden / "data" / f"layer_data_{case}.npz") as stored:
            meta = json.loads(str(stored["meta"]))
            cases[case] = {key: meta[key] for key in ("phase", "seed", "batches")}
            cases[case]["prototxt"] = str(stored["prototxt"])
            cases[case]["atol"] = meta["tol"]["atol"] if meta["tol"]["rtol"] == 0 else 0
            for key in stored.files:
                if key.startswith("top/"):
                    values = stored[key]
                    small = values.astype(np.uint8)
                    arrays[f"{case}/{key[4:]}"] = small if (small == values).all() else values
        for source in re.findall(r'(?:source|mean_file): "(\w+(?:\.binaryproto)?)"', cases[case]["prototxt"]):
            copy(golden / "data" / source, HERE / source)
    np.savez_compressed(HERE / "data_layer.npz", cases=np.array(json.dumps(cases)), **arrays)
    pack_caffe_test(golden / "data")


def pack_caffe_test(data: Path) -> None:
    """Store a net, its weights, and what `caffe test` printed of them."""
    info = json.loads((data / "info.json").read_text())["caffe_test"]
    with zipfile.ZipFile(HERE / "caffe_test.zip", "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("log.json", json.dumps(info, indent=1))
        for name in ("tooltest.prototxt", "tooltest.caffemodel"):
            archive.writestr(name, (data / name).read_bytes())


def copy(source: Path, target: Path) -> None:
    if source.is_dir():
        target.mkdir(exist_ok=True)
        shutil.copyfile(source / "data.mdb", target / "data.mdb")
    elif source.exists():
        shutil.copyfile(source, target)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
