import threading

import numpy as np

from caffelite.engines import get_engine
from caffelite.engines.kernels.scratch import borrow


def test_memory_is_reused_and_grows():
    scratch = {}
    first = borrow(scratch, "a", (4, 5), np.float32)
    assert first.shape == (4, 5)
    assert np.shares_memory(first, borrow(scratch, "a", (3,), np.float32))
    assert borrow(scratch, "a", (30,), np.float32).size == 30
    assert np.shares_memory(borrow(scratch, "a", (30,), np.float32), borrow(scratch, "a", (2, 2), np.float32))


def test_names_and_types_have_their_own_memory():
    scratch = {}
    arrays = [borrow(scratch, name, (4,), dtype) for name in "ab" for dtype in (np.float32, np.float64)]
    for i, a in enumerate(arrays):
        assert not any(np.shares_memory(a, b) for b in arrays[:i])


def test_threads_do_not_share_an_engines_scratch():
    engine = get_engine("numpy")
    others = []
    thread = threading.Thread(target=lambda: others.append(engine.scratch))
    thread.start()
    thread.join()
    assert engine.scratch is engine.scratch
    assert others[0] is not engine.scratch
