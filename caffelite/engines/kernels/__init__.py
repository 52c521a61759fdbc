"""The table of kernels: pure functions of arrays, by the name that layers ask for.

A kernel's last argument ``scratch`` is a dictionary of reusable memory (see ``scratch.py``): layers
pass ``engine.scratch``. Arrays that a kernel writes come after those it reads.
"""

from collections.abc import Callable
from typing import Any

from caffelite.engines.kernels.conv import conv_backward, conv_backward_bias, conv_forward
from caffelite.engines.kernels.elementwise import copy, fill, relu_backward, relu_forward, weighted_sum
from caffelite.engines.kernels.im2col import col2im, im2col
from caffelite.engines.kernels.inner_product import inner_product_backward, inner_product_forward
from caffelite.engines.kernels.lrn import (
    lrn_across_backward,
    lrn_across_forward,
    lrn_within_backward,
    lrn_within_forward,
)
from caffelite.engines.kernels.norm_scale_relu import (
    norm_scale_relu,
    norm_scale_relu_backward,
    norm_scale_relu_by,
)
from caffelite.engines.kernels.pool import (
    average_pool,
    average_pool_backward,
    max_pool,
    max_pool_backward,
)
from caffelite.engines.kernels.scale import scale_backward, scale_forward
from caffelite.engines.kernels.standardize import standardize, standardize_backward, standardize_by

KERNELS: dict[str, Callable[..., Any]] = {
    kernel.__name__: kernel
    for kernel in (
        average_pool,
        average_pool_backward,
        col2im,
        conv_backward,
        conv_backward_bias,
        conv_forward,
        copy,
        fill,
        im2col,
        inner_product_backward,
        inner_product_forward,
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
