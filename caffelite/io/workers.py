"""How many threads each data source decodes and transforms its pictures in."""

import os

from caffelite.engines.cpus import usable_cpus
from caffelite.errors import SettingError

VARIABLE = "CAFFELITE_NUM_WORKERS"
MOST = 8  # by default: more threads than this wait for Python's lock and not for the decoder

_chosen: int | None = None


def num_workers() -> int:
    """Return the number of threads: what ``set_num_workers`` or CAFFELITE_NUM_WORKERS says, or the default.

    The default is the number of CPUs that the process may use, at most ``MOST``. Raises
    SettingError if the environment variable holds no number of 1 or more.
    """
    if _chosen is not None:
        return _chosen
    text = os.environ.get(VARIABLE, "").strip()
    if not text:
        return min(usable_cpus(), MOST)
    try:
        count = int(text)
    except ValueError:
        count = 0
    if count < 1:
        raise SettingError(
            f"the environment variable {VARIABLE} is {text!r}, but a number of threads, 1 or more, is "
            "needed; unset it for the default"
        )
    return count


def set_num_workers(count: int | None) -> None:
    """Let data sources that are set up from now on use ``count`` threads each; None for the default.

    Batches are the same for every number. Raises SettingError if ``count`` is below 1.
    """
    if count is not None and count < 1:
        raise SettingError(f"a data source needs 1 worker or more, got {count}")
    global _chosen  # noqa: PLW0603  a setting of the process, as the environment variable is
    _chosen = count
