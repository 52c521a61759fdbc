/* Tiles of a matrix product: see gemm.c. */
#ifndef CAFFELITE_GEMM_H
#define CAFFELITE_GEMM_H

#include "native.h"

#if defined(__AVX512F__) || defined(__aarch64__)
#define MR 12 /* rows of a tile: with 32 registers, 24 hold sums */
#else
#define MR 6 /* with 16 registers, 12 */
#endif
#define NR (2 * WIDTH) /* columns of a tile */

/* Where and how a tile's sums are written. */
struct tile {
    float *c;            /* element (0, 0) */
    ptrdiff_t row;       /* distance of rows */
    const float *bias;   /* one value for each row, or NULL; at most one of these two */
    const float *across; /* one value for each column, or NULL */
    int add;             /* whether the product is added to what is there */
    struct relu relu;    /* for what is written */
};

/* C = A B for one tile of rows <= MR and vecs * WIDTH columns, vecs = 1 or 2.
 * a: (k, rows) and b: (k, vecs * WIDTH), both packed without gaps. */
void FN(multiply_tile)(ptrdiff_t rows, ptrdiff_t vecs, ptrdiff_t k, const float *a, const float *b,
                       const struct tile *to);

/* Write element (i, j) of `in` (WIDTH, WIDTH) to `out` as (j, i): log2(WIDTH) rounds of merging the first half
 * of the rows with the second, element by element. */


#if defined(__clang__)
#define SHUFFLE(a, b, ...) __builtin_shufflevector(a, b, __VA_ARGS__)
#define UNROLL _Pragma("unroll")
#else
#define SHUFFLE(a, b, ...) __builtin_shuffle(a, b, (ivec){__VA_ARGS__})
#define UNROLL _Pragma("GCC unroll 16")
#endif

/* EVENS: every second element of two vectors. */
#if WIDTH == 16
#define EVENS 0, 2, 4, 6, 8, 10, 12, 14, 16, 18, 20, 22, 24, 26, 28, 30
#define MERGE_LOW 0, 16, 1, 17, 2, 18, 3, 19, 4, 20, 5, 21, 6, 22, 7, 23
#define MERGE_HIGH 8, 24, 9, 25, 10, 26, 11, 27, 12, 28, 13, 29, 14, 30, 15, 31
#elif WIDTH == 8
#define EVENS 0, 2, 4, 6, 8, 10, 12, 14
#define MERGE_LOW 0, 8, 1, 9, 2, 10, 3, 11
#define MERGE_HIGH 4, 12, 5, 13, 6, 14, 7, 15
#else
#define EVENS 0, 2, 4, 6
#define MERGE_LOW 0, 4, 1, 5
#define MERGE_HIGH 2, 6, 3, 7
#endif

INLINE void transpose(vec in[WIDTH]) {
    vec out[WIDTH];
    UNROLL for (int round = WIDTH; round > 1; round /= 2) {
        UNROLL for (int i = 0; i < WIDTH / 2; i++) {
            out[2 * i] = SHUFFLE(in[i], in[i + WIDTH / 2], MERGE_LOW);
            out[2 * i + 1] = SHUFFLE(in[i], in[i + WIDTH / 2], MERGE_HIGH);
        }
        UNROLL for (int i = 0; i < WIDTH; i++) in[i] = out[i];
    }
}

/* As many elements as there are before end, at most WIDTH: the rest is zero. */
INLINE vec load_before(const float *p, const float *end) {
    return end - p >= WIDTH ? load(p) : load_part(p, max_of(0, end - p));
}

#endif
