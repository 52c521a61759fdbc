"""What every C kernel has to show: it agrees with NumPy's, whatever the number of threads."""

import itertools

import numpy as np

from caffelite.engines.kernels import KERNELS
from caffelite.engines.native import NATIVE_KERNELS, library


def agree(name, *arguments, rtol=1e-5, floor=0.0, scratch=True, **options):
    """Compare the C kernel with NumPy's kernel in float64, and with itself on 1, 2 and 3 threads.

    ``arguments`` are those of the kernel, without the scratch memory, and ``options`` those by name. Whole
    arrays are compared, read or written, and what the kernels return: differences count relative to the
    largest absolute value of the array, since sums may cancel. nan and infinities have to be in the same
    places. Where a whole array may be one sum that cancels, ``floor`` allows for rounding: this share of
    what the kernel gives for absolute values. Returns the arguments after the call, those of lists one by
    one.
    """
    expected = _run(KERNELS[name], arguments, np.float64, scratch, options)
    absolute = [_absolute(argument) for argument in arguments] if floor else arguments
    sums = _run(KERNELS[name], absolute, np.float64, scratch, options) if floor else expected
    before = library.get_num_threads()
    got = None
    try:
        for threads in (1, 2, 3):
            library.set_num_threads(threads)
            again = _run(NATIVE_KERNELS[name], arguments, np.float32, scratch, options)
            if got is not None:
                for a, b in zip(got, again, strict=True):
                    np.testing.assert_array_equal(a, b, f"{name} depends on the number of threads")
            got = again
    finally:
        library.set_num_threads(before)
    for i, (a, b, s) in enumerate(zip(got, expected, sums, strict=True)):
        if isinstance(b, np.ndarray):
            least = floor * np.abs(s).max(initial=0) if floor else 0.0
            assert_close(a, b, rtol, f"{name}: array {i}", least)
        else:
            assert a == b, f"{name}: argument {i}"
    return got


def assert_close(a, b, rtol, message="", least=0.0):
    """Compare relative to the largest absolute value of ``b``; nan and infinities are to be equal.

    Differences of ``least`` are rounding.
    """
    finite = np.isfinite(b)
    scale = np.abs(b[finite]).max(initial=0)
    np.testing.assert_array_equal(a[~finite], b[~finite].astype(a.dtype), message)
    np.testing.assert_allclose(
        a[finite], b[finite], rtol=0, atol=rtol * scale + least + 1e-30, err_msg=message
    )


def _absolute(argument):
    if isinstance(argument, list):
        return [_absolute(item) for item in argument]
    return np.abs(argument) if isinstance(argument, np.ndarray) and argument.dtype.kind == "f" else argument


def _run(kernel, arguments, dtype, scratch, options):
    copies = [_copy(argument, dtype) for argument in arguments]
    with np.errstate(all="ignore"):
        result = kernel(*copies, *([{}] if scratch else []), **options)
    lists = [a if isinstance(a, list) else [a] for a in copies]
    return [*itertools.chain(*lists), *(result if isinstance(result, tuple) else (result,))]


def _copy(argument, dtype):
    if isinstance(argument, list):
        return [_copy(item, dtype) for item in argument]
    if not isinstance(argument, np.ndarray):
        return argument
    return argument.astype(dtype if argument.dtype.kind == "f" else argument.dtype, order="C")
