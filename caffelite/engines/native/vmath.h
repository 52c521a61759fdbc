/* Exponentials and logarithms of vectors, right to about the last two bits.
 *
 * exp: with n = round(x / log 2), exp(x) = 2^n exp(x - n log 2), the latter by a polynomial; log: with
 * x = 2^n m and m near 1, log x = n log 2 + log m. The polynomials are those of S. Moshier's Cephes library
 * (expf, logf), after W. Cody and W. Waite, "Software Manual for the Elementary Functions" (1980).
 * Zeros, infinities, nan and numbers below the normal ones give what C's functions give.
 */
#ifndef CAFFELITE_VMATH_H
#define CAFFELITE_VMATH_H

#include "native.h"

typedef uint32_t uvec __attribute__((vector_size(4 * WIDTH)));

/* 2^n for whole numbers n in -126 .. 127. */
INLINE vec power_of_two(ivec n) { return (vec)((uvec)(n + 127) << 23); }

INLINE vec exp_of(vec x) {
    const vec shift = splat(12582912.0f); /* 1.5 * 2^23: adding it rounds to whole numbers */
    vec at = choose(x > 89, splat(89), choose(x < -104, splat(-104), x)); /* inf and 0 from here on; nan stays */
    vec rounded = at * 1.44269504088896341f + shift;
    ivec n = (ivec)rounded - (ivec)shift;
    vec whole = rounded - shift;
    vec r = at - whole * 0.693359375f;
    r -= whole * -2.12194440e-4f;
    vec p = splat(1.9875691500e-4f);
    p = p * r + 1.3981999507e-3f;
    p = p * r + 8.3334519073e-3f;
    p = p * r + 4.1665795894e-2f;
    p = p * r + 1.6666665459e-1f;
    p = p * r + 5.0000001201e-1f;
    p = p * (r * r) + r + 1;
    n = (ivec)((uvec)n & (uvec)(x == x)); /* for nan any n does */
    ivec half = n >> 1;
    return p * power_of_two(half) * power_of_two(n - half); /* 2^n itself may be out of range */
}

INLINE vec log_of(vec x) {
    ivec tiny = x < 1.17549435e-38f;
    vec scaled = choose(tiny, x * 33554432.0f, x); /* 2^25 */
    ivec bits = (ivec)scaled;
    ivec n = ((bits >> 23) & 255) - 126;
    vec m = (vec)((bits & 0x007fffff) | 0x3f000000); /* 0.5 <= m < 1 */
    ivec low = m < 0.707106781186547524f;
    n += low; /* a true comparison is -1 */
    m = choose(low, m + m, m) - 1;
    n -= tiny & 25;
    vec z = m * m;
    vec p = splat(7.0376836292e-2f);
    p = p * m - 1.1514610310e-1f;
    p = p * m + 1.1676998740e-1f;
    p = p * m - 1.2420140846e-1f;
    p = p * m + 1.4249322787e-1f;
    p = p * m - 1.6668057665e-1f;
    p = p * m + 2.0000714765e-1f;
    p = p * m - 2.4999993993e-1f;
    p = p * m + 3.3333331174e-1f;
    vec e = __builtin_convertvector(n, vec);
    vec y = p * m * z;
    y += e * -2.12194440e-4f;
    y -= z * 0.5f;
    y += m;
    y += e * 0.693359375f;
    y = choose(x == 0, splat(-__builtin_inff()), y);
    y = choose(x == __builtin_inff(), x, y);
    return choose(x >= 0, y, splat(__builtin_nanf("")));
}

/* The square root of each element; the compiler makes vectors of the loop. */
INLINE vec sqrt_of(vec x) {
    float part[WIDTH];
    store(part, x);
    for (int i = 0; i < WIDTH; i++) part[i] = __builtin_sqrtf(part[i]);
    return load(part);
}

#endif
