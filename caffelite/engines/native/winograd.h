/* Winograd's minimal filtering F(4x4, 3x3), its three transforms: see winograd.c. */
#ifndef CAFFELITE_WINOGRAD_H
#define CAFFELITE_WINOGRAD_H

#include "native.h"

#define POINTS 36 /* of a transformed tile, 6 x 6 */
#define STEP 4    /* outputs of a tile along an axis */
#define SPAN 6    /* inputs of a tile along an axis */

/* B^T d: six inputs to six points. */
INLINE void input_transform(const vec d[6], vec t[6]) {
    vec even = d[4] - 4 * d[2], odd = d[3] - 4 * d[1];
    vec outer = d[4] - d[2], inner = 2 * (d[3] - d[1]);
    t[0] = 4 * d[0] - 5 * d[2] + d[4];
    t[1] = even + odd;
    t[2] = even - odd;
    t[3] = outer + inner;
    t[4] = outer - inner;
    t[5] = 4 * d[1] - 5 * d[3] + d[5];
}

/* A^T m: six points to four outputs. */
INLINE void output_transform(const vec m[6], vec y[4]) {
    vec sum1 = m[1] + m[2], difference1 = m[1] - m[2];
    vec sum2 = m[3] + m[4], difference2 = m[3] - m[4];
    y[0] = m[0] + sum1 + sum2;
    y[1] = difference1 + 2 * difference2;
    y[2] = sum1 + 4 * sum2;
    y[3] = difference1 + 8 * difference2 + m[5];
}

/* A g: four gradients of outputs to six points; the transposed output transform. */
INLINE void output_transform_back(const vec g[4], vec m[6]) {
    vec even = g[0] + g[2], odd = g[1] + g[3];
    vec even2 = g[0] + 4 * g[2], odd2 = 2 * g[1] + 8 * g[3];
    m[0] = g[0];
    m[1] = even + odd;
    m[2] = even - odd;
    m[3] = even2 + odd2;
    m[4] = even2 - odd2;
    m[5] = g[3];
}

/* G w: three weights to six points. */
INLINE void weight_transform(const vec w[3], vec u[6]) {
    vec outer = (w[0] + w[2]) * (-1.0f / 6), middle = w[1] * (1.0f / 6);
    vec uneven = w[0] * (1.0f / 24) + w[2] * (1.0f / 6), half = w[1] * (1.0f / 12);
    u[0] = w[0] * 0.25f;
    u[1] = outer - middle;
    u[2] = outer + middle;
    u[3] = uneven + half;
    u[4] = uneven - half;
    u[5] = w[2];
}

/* G^T u: six points to gradients of three weights; the transposed weight transform. */
INLINE void weight_transform_back(const vec u[6], vec w[3]) {
    vec sum1 = u[1] + u[2], sum2 = u[3] + u[4];
    w[0] = u[0] * 0.25f - sum1 * (1.0f / 6) + sum2 * (1.0f / 24);
    w[1] = (u[2] - u[1]) * (1.0f / 6) + (u[3] - u[4]) * (1.0f / 12);
    w[2] = (sum2 - sum1) * (1.0f / 6) + u[5];
}

#endif
