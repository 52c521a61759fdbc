"""Build of the C kernels; all else about the package is in setup.cfg.

The kernels are a plain shared library, which ctypes loads: it needs a C compiler, but none of Python's
headers, and one build serves every version of Python. Each source is compiled once for every instruction
set. Without a compiler the installation succeeds, and NumPy computes.
"""

import os
import platform
import shlex
import sys
import sysconfig
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from setuptools import Extension, setup
from setuptools.command.bdist_wheel import bdist_wheel
from setuptools.command.build_ext import build_ext
from setuptools.errors import CompileError

FOLDER = Path("caffelite/engines/native")
ONCE = {"cpu.c", "threads.c"}  # the same for all instruction sets
FLAGS = "-std=c11 -O3 -fvisibility=hidden -ffp-contract=fast -fno-math-errno -fno-trapping-math".split()
WARNINGS = ["-Wall", "-Wextra"]
X86 = {
    "baseline": [],
    "avx2": ["-mavx2", "-mfma"],
    "avx512": "-mavx512f -mavx512bw -mavx512dq -mavx512vl -mfma -mprefer-vector-width=512".split(),
}


def levels() -> dict[str, list[str]]:
    """Return the instruction sets of the machine that is built for, and the compiler's flags for each."""
    machine = sysconfig.get_platform().rpartition("-")[2].lower()
    if machine in {"universal2", "universal"}:
        machine = platform.machine().lower()
    if machine in {"x86_64", "amd64"}:
        return X86
    return {"neon": []} if machine in {"arm64", "aarch64"} else {"baseline": []}


class BuildKernels(build_ext):
    """Compiles every source for every instruction set, and links one library."""

    def get_ext_filename(self, fullname: str) -> str:
        """Return the library's path: it is no module, so no version of Python is in its name."""
        return str(Path(*fullname.split("."))) + (".dll" if os.name == "nt" else ".so")

    def get_export_symbols(self, ext: Extension) -> list[str]:
        """Return none: the sources say what they export."""
        return []

    def build_extension(self, ext: Extension) -> None:
        """Compile and link; CompileError or LinkError where that is not possible."""
        if self.compiler.compiler_type == "msvc":
            raise CompileError("the C kernels need gcc or clang (vector extensions)")
        extra = shlex.split(os.environ.get("CAFFELITE_CFLAGS", ""))
        with ThreadPoolExecutor(os.cpu_count()) as pool:
            jobs = [
                (level, pool.submit(self._compile, source, level, [*FLAGS, *WARNINGS, *flags, *extra]))
                for level, flags in {"": [], **levels()}.items()
                for source in ext.sources
                if (Path(source).name in ONCE) == (level == "")
            ]
        broken = {level for level, job in jobs if job.exception()}
        if broken & {"", *list(levels())[:1]}:
            raise next(job.exception() for _, job in jobs if job.exception())
        for level in broken:
            print(f"caffelite: no kernels for {level}, the compiler cannot build them", file=sys.stderr)
        self.compiler.link_shared_object(
            [file for level, job in jobs if level not in broken for file in job.result()],
            self.get_ext_fullpath(ext.name),
            extra_postargs=["-pthread", *extra],
            build_temp=self.build_temp,
        )

    def _compile(self, source: str, level: str, flags: list[str]) -> list[str]:
        macros = [("LEVEL", level)] if level else []
        folder = str(Path(self.build_temp, level or "once"))
        return self.compiler.compile([source], folder, macros, extra_postargs=[*flags, "-pthread"])


class Wheel(bdist_wheel):
    """Tags wheels for a machine, but for no version of Python."""

    def get_tag(self) -> tuple[str, str, str]:
        """Return the tags of the wheel's name."""
        return "py3", "none", super().get_tag()[2]


if sys.platform == "darwin":  # one machine at a time: the instruction sets' flags differ
    os.environ.setdefault("ARCHFLAGS", f"-arch {platform.machine()}")

setup(
    ext_modules=[
        Extension(
            "caffelite.engines.native.kernels",
            sorted(str(path) for path in FOLDER.glob("*.c")),
            depends=sorted(str(path) for path in FOLDER.glob("*.h")),
            optional=True,
        )
    ],
    cmdclass={"build_ext": BuildKernels, "bdist_wheel": Wheel},
)
