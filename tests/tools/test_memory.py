import sys

import numpy as np
import pytest

from caffelite.tools.memory import peak_memory


@pytest.mark.skipif(sys.platform == "win32", reason="the system does not tell")
def test_peak_grows_with_what_is_touched_and_stays():
    before = peak_memory()
    size = before + (64 << 20)
    np.ones(size, np.uint8)
    after = peak_memory()
    assert after > size
    assert peak_memory() >= after
