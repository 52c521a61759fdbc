"""The memory that this process has taken at most."""

import sys
from contextlib import suppress
from pathlib import Path


def peak_memory() -> int | None:
    """Return the peak resident memory of this process in bytes; None where the system does not tell."""
    with suppress(OSError):  # Linux: ru_maxrss would include what the process that started this one took
        for line in Path("/proc/self/status").read_text(encoding="ascii").splitlines():
            if line.startswith("VmHWM:"):
                return int(line.split()[1]) * 1024
    with suppress(ImportError):  # Windows has no such module
        import resource

        return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * (1 if sys.platform == "darwin" else 1024)
    return None
