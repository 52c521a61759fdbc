"""The table of compiled kernels: rows that take the place of NumPy's rows of the same name.

Each Python function here has the signature of NumPy's kernel. It checks that the C code covers what it is
given, and otherwise calls NumPy's. docs/engines.md shows how a kernel is added.
"""

from collections.abc import Callable
from typing import Any

from caffelite.engines.native.batch_norm import (
    norm_scale_relu,
    norm_scale_relu_backward,
    norm_scale_relu_by,
    standardize,
    standardize_backward,
    standardize_by,
)
from caffelite.engines.native.bias import conv_backward_bias
from caffelite.engines.native.conv import conv_backward, conv_forward
from caffelite.engines.native.elementwise import copy, fill, relu_backward, relu_forward, weighted_sum
from caffelite.engines.native.inner_product import inner_product_backward, inner_product_forward
from caffelite.engines.native.lrn import (
    lrn_across_backward,
    lrn_across_forward,
    lrn_within_backward,
    lrn_within_forward,
)
from caffelite.engines.native.pool import average_pool, average_pool_backward, max_pool, max_pool_backward
from caffelite.engines.native.scale import scale_backward, scale_forward

NATIVE_KERNELS: dict[str, Callable[..., Any]] = {
    kernel.__name__: kernel
    for kernel in (
        average_pool,
        average_pool_backward,
        conv_backward,
        conv_backward_bias,
        conv_forward,
        inner_product_backward,
        inner_product_forward,
        copy,
        fill,
        lrn_across_backward,
        lrn_across_forward,
        lrn_within_backward,
        lrn_within_forward,
        max_pool,
        max_pool_backward,
        norm_scale_relu,
        norm_scale_relu_backward,
        norm_scale_relu_by,
        relu_backward,
        relu_forward,
        scale_backward,
        scale_forward,
        standardize,
        standardize_backward,
        standardize_by,
        weighted_sum,
    )
}
