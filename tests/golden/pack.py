"""Pack recorded cases of real Caffe for the tests: python tests/golden/pack.py GOLDEN_FOLDER."""

import gzip
import json
import sys
import zipfile
from pathlib import Path

HERE = Path(__file__).parent
FIXED_TIME = (2026, 1, 1, 0, 0, 0)  # the same cases give the same archive


def pack(archive: str, files: list[Path]) -> None:
    """Write ``files`` to ``archive`` beside this script, flat and in order of name."""
    with zipfile.ZipFile(HERE / archive, "w", zipfile.ZIP_DEFLATED) as out:
        for file in sorted(files):
            out.writestr(zipfile.ZipInfo(file.name, FIXED_TIME), file.read_bytes(), zipfile.ZIP_DEFLATED)
    print(f"{archive}: {len(files)} files, {(HERE / archive).stat().st_size / 1e6:.1f} MB")


def pack_errors(cases: Path) -> None:
    """Write errors.json.gz: nets and solvers with what Caffe said."""
    (HERE / "errors.json.gz").write_bytes(gzip.compress(cases.read_bytes(), mtime=0))


def main(golden: Path) -> None:
    """Pack the families that the tests read."""
    layers = golden / "layers"
    pack("layers.zip", [*layers.glob("*.npz"), *(layers / "aux").iterdir()])
    pack_errors(golden / "errors" / "errors.json")
    pack("pycaffe.zip", list((golden / "pycaffe").glob("scenarios.*")))
    nets = golden / "nets"
    sources = {c["source"] for c in json.loads((nets / "copy_from.json").read_text())["cases"]}
    names = ["filter.json", "splits.json", "copy_from.json", "full_saved_text.json"]
    pack(
        "nets.zip",
        [nets / name for name in names]
        + [nets / name for name in sources if (nets / name).exists()]
        + list(nets.glob("*.npz")),
    )


if __name__ == "__main__":
    main(Path(sys.argv[1]))
