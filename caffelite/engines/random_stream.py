"""Caffe's random numbers: the mt19937 stream and the Boost distributions on top of it.

The same seed gives the same uniform and xavier weights, dropout masks, crops and orders as Caffe
built with Boost and gcc. Gaussians come from NumPy's generator on the same stream: reproducible,
but not Boost's numbers.
"""

from collections.abc import MutableSequence, Sequence
from typing import Any, cast

import numpy as np
import numpy.typing as npt

Array = npt.NDArray[Any]

_F = np.float32
_TWO_32 = _F(4294967296.0)
_AT_A_TIME = 1 << 20  # numbers, so that drawing the largest weights takes little memory beside them


class RandomStream:
    """One stream of 32-bit numbers, and draws from it in Caffe's order.

    ``seed=None`` takes a seed from the operating system, as Caffe does without ``random_seed``.
    """

    def __init__(self, seed: int | None = None) -> None:
        self.seed(seed)

    def seed(self, seed: int | None) -> None:
        """Start the stream again, from ``seed`` (its lower 32 bits)."""
        if seed is None:
            seed = int(np.random.SeedSequence().generate_state(1)[0])
        self._bits = np.random.MT19937()
        self._bits._legacy_seeding(int(seed) & 0xFFFFFFFF)  # mt19937's own seeding, as Boost does it
        self._generator = np.random.Generator(self._bits)

    @property
    def state(self) -> Any:
        """Where the stream stands; assign it to go on from there."""
        return self._bits.state

    @state.setter
    def state(self, state: Any) -> None:
        self._bits.state = state

    def __getstate__(self) -> Any:
        return self.state

    def __setstate__(self, state: Any) -> None:
        self.seed(0)
        self.state = state

    def rand(self) -> int:
        """Return the next 32-bit number: ``caffe_rng_rand()``."""
        return int(self._bits.random_raw())

    def raw(self, n: int) -> Array:
        """Return the next ``n`` 32-bit numbers."""
        return self._bits.random_raw(n)

    def uniform(self, shape: Sequence[int], low: float, high: float) -> Array:
        """Return float32 numbers in [low, high], as ``caffe_rng_uniform`` draws them."""
        a, b = _F(low), np.nextafter(_F(high), _F(np.inf), dtype=_F)
        n = int(np.prod(shape, dtype=np.int64))
        out = np.empty(n, _F)
        filled = 0
        while filled < n:  # Boost draws again where rounding reaches the upper end
            unit = self.raw(min(n - filled, _AT_A_TIME)).astype(_F) / _TWO_32
            # One rounding for multiply and add together, as gcc contracts them.
            drawn = (unit.astype(np.float64) * np.float64(_F(b - a)) + np.float64(a)).astype(_F)
            drawn = drawn[drawn < b]
            out[filled : filled + drawn.size] = drawn
            filled += drawn.size
        return out.reshape(shape)

    def gaussian(self, shape: Sequence[int], mean: float, std: float) -> Array:
        """Return float64 numbers of the normal distribution."""
        return cast(Array, self._generator.normal(mean, std, tuple(shape)))

    def bernoulli(self, shape: Sequence[int], p: float) -> Array:
        """Return booleans, true with probability ``p``, as ``caffe_rng_bernoulli`` draws them."""
        n = int(np.prod(shape, dtype=np.int64))
        drawn: Array = self.raw(n).astype(_F) <= _F(p) * _F(4294967295.0)
        return drawn.reshape(shape)

    def shuffle(self, items: MutableSequence[Any]) -> None:
        """Shuffle ``items`` in place, as Caffe's ``shuffle`` does (Fisher-Yates from the end)."""
        for i in range(len(items) - 1, 0, -1):
            # Boost's uniform_int: equal buckets of the 32-bit range, and what is left is drawn again.
            bucket = 0xFFFFFFFF // (i + 1) + (0xFFFFFFFF % (i + 1) == i)
            j = self.rand() // bucket
            while j > i:
                j = self.rand() // bucket
            items[i], items[j] = items[j], items[i]
