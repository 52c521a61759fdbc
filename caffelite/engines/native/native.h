/* What all kernels share: names by instruction set, vectors, threads.
 *
 * Each source is compiled once for every instruction set, with LEVEL defined as its name. What a source
 * exports begins with that name (avx512_conv_forward), and Python calls that of the processor at hand:
 *
 *     KERNEL(relu)(const float *x, float *y, ptrdiff_t count) { ... }
 *
 * Vectors are the compiler's (gcc, clang): vec has WIDTH floats, and + - * / and comparisons work on it
 * element by element. They become the registers of the instruction set, whatever it is. Nothing here may
 * assume that there are no nans and infinities.
 */
#ifndef CAFFELITE_NATIVE_H
#define CAFFELITE_NATIVE_H

#include <stddef.h>
#include <stdint.h>
#include <string.h>
#if defined(__AVX2__)
#include <immintrin.h> /* for parts of vectors only */
#endif

#define EXPORT __attribute__((visibility("default")))
#define JOIN_(a, b) a##_##b
#define JOIN(a, b) JOIN_(a, b)

#ifdef LEVEL
#define FN(name) JOIN(LEVEL, name)         /* a function that other sources of this level call */
#define KERNEL(name) EXPORT void FN(name)  /* a function that Python calls */
#endif

#if defined(__AVX512F__)
#define WIDTH 16
#elif defined(__AVX__)
#define WIDTH 8
#else
#define WIDTH 4
#endif

/* The numbers of a vector's elements: ivec lane = {LANES}. */
#if WIDTH == 16
#define LANES 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15
#elif WIDTH == 8
#define LANES 0, 1, 2, 3, 4, 5, 6, 7
#else
#define LANES 0, 1, 2, 3
#endif

typedef float vec __attribute__((vector_size(4 * WIDTH)));
typedef int32_t ivec __attribute__((vector_size(4 * WIDTH)));  /* what comparisons of vec give: 0 or -1 */
typedef float vec_unaligned __attribute__((vector_size(4 * WIDTH), aligned(4), may_alias));

#define INLINE static inline __attribute__((always_inline, unused))

INLINE vec load(const float *p) { return *(const vec_unaligned *)p; }
INLINE void store(float *p, vec v) { *(vec_unaligned *)p = v; }
INLINE vec splat(float x) { return x - (vec){0}; }  /* x - 0 is x for every x, also -0, inf and nan */

/* The first count <= WIDTH elements; the others are zero, and are not touched in memory. */
#if defined(__AVX512F__)
INLINE vec load_part(const float *p, ptrdiff_t count) {
    return (vec)_mm512_maskz_loadu_ps((__mmask16)((1u << count) - 1), p);
}
INLINE void store_part(float *p, vec v, ptrdiff_t count) {
    _mm512_mask_storeu_ps(p, (__mmask16)((1u << count) - 1), (__m512)v);
}
#elif defined(__AVX2__)
static const int32_t first_lanes[16] = {-1, -1, -1, -1, -1, -1, -1, -1};
INLINE __m256i lanes_before(ptrdiff_t count) {
    return _mm256_loadu_si256((const __m256i *)(first_lanes + 8 - count));
}
INLINE vec load_part(const float *p, ptrdiff_t count) { return (vec)_mm256_maskload_ps(p, lanes_before(count)); }
INLINE void store_part(float *p, vec v, ptrdiff_t count) { _mm256_maskstore_ps(p, lanes_before(count), (__m256)v); }
#else
INLINE vec load_part(const float *p, ptrdiff_t count) {
    vec v = {0};
    for (int i = 0; i < WIDTH; i++)
        if (i < count) v[i] = p[i];
    return v;
}
INLINE void store_part(float *p, vec v, ptrdiff_t count) {
    for (int i = 0; i < WIDTH; i++)
        if (i < count) p[i] = v[i];
}
#endif

/* yes where the mask is -1, no where it is 0. */
INLINE vec choose(ivec mask, vec yes, vec no) { return (vec)((mask & (ivec)yes) | (~mask & (ivec)no)); }

/* A ReLU behind a kernel, which rectifies its results before they are written. */
struct relu {
    int on;
    float slope;
};

/* v where v > 0, slope v elsewhere; nan stays, and with slope 0 minus infinity becomes 0. */
INLINE vec rectified(vec v, float slope) { return choose(v < 0, slope == 0 ? splat(0) : v * splat(slope), v); }
INLINE vec through(struct relu relu, vec v) { return relu.on ? rectified(v, relu.slope) : v; }

/* The sum of the elements, always in the same order. */
INLINE float sum(vec v) {
    float part[WIDTH];
    store(part, v);
    for (int half = WIDTH / 2; half; half /= 2)
        for (int i = 0; i < half; i++) part[i] += part[i + half];
    return part[0];
}

INLINE ptrdiff_t min_of(ptrdiff_t a, ptrdiff_t b) { return a < b ? a : b; }
INLINE ptrdiff_t max_of(ptrdiff_t a, ptrdiff_t b) { return a > b ? a : b; }
INLINE ptrdiff_t ceil_div(ptrdiff_t a, ptrdiff_t b) { return (a + b - 1) / b; }

/* Call task(context, i, thread) for every i < tasks, on the threads of the pool; return when all is done.
 * Which thread takes which task is left to chance, so a task's result may depend on i alone, and what tasks
 * share must be their own part: a sum over tasks is made of their partial sums, in order, afterwards. The
 * cut into tasks may not depend on the number of threads. 0 <= thread < caffelite_get_num_threads() tells
 * apart the workspaces of tasks that run at the same time. */
typedef void (*task_function)(void *context, ptrdiff_t i, int thread);
void parallel(task_function task, void *context, ptrdiff_t tasks);

#endif
