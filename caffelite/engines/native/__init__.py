"""The table of compiled kernels: rows that take the place of NumPy's rows of the same name.

Each Python function here has the signature of NumPy's kernel. It checks that the C code covers what it is
given, and otherwise calls NumPy's. docs/engines.md shows how a kernel is added.
"""

from collections.abc import Callable
from typing import Any

from caffelite.engines.native.bias import conv_backward_bias
from caffelite.engines.native.conv import conv_backward, conv_forward
from caffelite.engines.native.inner_product import inner_product_backward, inner_product_forward

NATIVE_KERNELS: dict[str, Callable[..., Any]] = {
    kernel.__name__: kernel
    for kernel in (
        conv_backward,
        conv_backward_bias,
        conv_forward,
        inner_product_backward,
        inner_product_forward,
    )
}
