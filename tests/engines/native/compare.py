"""What every C kernel has to show: it agrees with NumPy's, whatever the number of threads."""

import itertools

import numpy as np

from caffelite.engines.kernels import KERNELS
from caffelite.engines.native import NATIVE_KERNELS, library


def agree(name, *arguments, rtol=1e-5, scratch=True, **options):
    """Compare the C kernel with NumPy's kernel in float64, and with itself on 1, 2 and 3 threads.

    ``arguments`` are those of the kernel, without the scratch memory, and ``options`` those by name. Whole
    arrays are compared, read or written, and what the kernels return: differences count relative to the
    largest absolute value of the array, since sums may cancel. nan and infinities have to be in the same
    places. Returns the arguments after the call, those of lists one by one.
    """
    expected = _run(KERNELS[name], arguments, np.float64, scratch, options)
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
    for i, (a, b) in enumerate(zip(got, expected, strict=True)):
        if isinstance(b, np.ndarray):
            assert_close(a, b, rtol, f"{name}: array {i}")
        else:
            assert a == b, f"{name}: argument {i}"
    return got


def assert_close(a, b, rtol, message=""):
    """Compare relative to the largest absolute value of ``b``; nan and infinities are to be equal."""
    finite = np.isfinite(b)
    scale = np.abs(b[finite]).max(initial=0)
    np.testing.assert_array_equal(a[~finite], b[~finite].astype(a.dtype), message)
    np.testing.assert_allclose(a[finite], b[finite], rtol=0, atol=rtol * scale + 1e-30, err_msg=message)


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
