/* Rows: what is contiguous between two steps of a loop over pictures and channels.
 *
 * The end of a row that is no multiple of the vectors' width is done as the last WIDTH elements of the row, some
 * of them again. It is read before anything is written, so that a row may be mapped in place; what is written
 * twice is the same both times. Rows shorter than a vector are copied to one and back.
 */
#ifndef CAFFELITE_ROWS_H
#define CAFFELITE_ROWS_H

#include "native.h"

#if WIDTH == 16
#define LANES 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15
#elif WIDTH == 8
#define LANES 0, 1, 2, 3, 4, 5, 6, 7
#else
#define LANES 0, 1, 2, 3
#endif

#define SUMMED 2048 /* elements whose sum is made of floats, 16 lanes or more; sums of such sums are doubles */

/* v with zeros in all lanes but the last count. */
INLINE vec last_lanes(vec v, ptrdiff_t count) {
    const ivec lane = {LANES};
    return choose(lane >= (int32_t)(WIDTH - count), v, splat(0));
}

/* What is summed at one place of rows x and z. */
typedef vec (*term)(vec x, vec z, vec with);

/* Add the terms of part of a row to total. */
INLINE void add_part(const float *x, const float *z, ptrdiff_t count, vec with, term t, double *total) {
    vec lanes[4] = {{0}};
    ptrdiff_t i = 0;
    for (; i + 4 * WIDTH <= count; i += 4 * WIDTH)
        for (int k = 0; k < 4; k++) lanes[k] += t(load(x + i + k * WIDTH), load(z + i + k * WIDTH), with);
    for (; i + WIDTH <= count; i += WIDTH) lanes[0] += t(load(x + i), load(z + i), with);
    const ptrdiff_t left = count - i;
    if (left && count >= WIDTH) {
        lanes[1] += last_lanes(t(load(x + count - WIDTH), load(z + count - WIDTH), with), left);
    } else if (left) {
        const ivec lane = {LANES};
        vec last = t(load_part(x, left), load_part(z, left), with);
        lanes[1] += choose(lane < (int32_t)left, last, splat(0));
    }
    *total += (double)sum((lanes[0] + lanes[1]) + (lanes[2] + lanes[3]));
}

/* Add the terms of a row to total. */
INLINE void add_row(const float *x, const float *z, ptrdiff_t count, vec with, term t, double *total) {
    for (ptrdiff_t i = 0; i < count; i += SUMMED) add_part(x + i, z + i, min_of(count - i, SUMMED), with, t, total);
}

#endif
