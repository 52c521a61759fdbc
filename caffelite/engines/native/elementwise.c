/* Rectified units, weighted sums and copies, element by element: one pass over the memory.
 *
 * Such kernels do a few operations for each element that they move, so memory sets the pace; what counts is
 * to read and write each element once, and on all threads.
 */
#include "flat.h"

INLINE vec rectified_part(vec x, vec unused, struct constants with) {
    (void)unused;
    return rectified(x, with.a);
}
INLINE vec rectified_gradient(vec x, vec dy, struct constants with) {
    return dy * choose(x > 0, splat(1), splat(with.a));
}

FLAT_KERNEL(rectify, rectified_part)
FLAT_KERNEL(rectify_backward, rectified_gradient)

struct sum {
    const float *x[4];
    float weight[4];
    struct relu relu;
    ptrdiff_t arrays, count;
    float *y;
};

INLINE void sum_chunk(const struct sum *s, ptrdiff_t chunk, ptrdiff_t arrays) {
    const ptrdiff_t start = chunk * CHUNK, end = min_of(start + CHUNK, s->count);
    vec weight[4];
    for (ptrdiff_t k = 0; k < arrays; k++) weight[k] = splat(s->weight[k]);
    for (ptrdiff_t i = start; i < end; i += WIDTH) {
        const ptrdiff_t left = end - i;
        vec total = {0};
        for (ptrdiff_t k = 0; k < arrays; k++) {
            vec x = left < WIDTH ? load_part(s->x[k] + i, left) : load(s->x[k] + i);
            total = k ? total + weight[k] * x : weight[k] * x;
        }
        total = through(s->relu, total);
        if (left < WIDTH)
            store_part(s->y + i, total, left);
        else
            store(s->y + i, total);
    }
}

static void sum_task(void *context, ptrdiff_t i, int thread) {
    const struct sum *s = context;
    (void)thread;
    switch (s->arrays) {
        case 1: sum_chunk(s, i, 1); break;
        case 2: sum_chunk(s, i, 2); break;
        case 3: sum_chunk(s, i, 3); break;
        default: sum_chunk(s, i, 4);
    }
}

/* y = sum of weight_k x_k over 1 to 4 arrays, rectified or not; y may be one of them. */
KERNEL(weighted_sum)(const float *x0, const float *x1, const float *x2, const float *x3, float w0, float w1,
                     float w2, float w3, float slope, float *y, ptrdiff_t rectifies, ptrdiff_t arrays,
                     ptrdiff_t count) {
    struct sum s = {{x0, x1, x2, x3}, {w0, w1, w2, w3}, {(int)rectifies, slope}, arrays, count, y};
    parallel(sum_task, &s, ceil_div(count, CHUNK));
}

struct gradients {
    const float *y;
    float *dy, *dx[4];
    float weight[4], slope;
    ptrdiff_t arrays, count;
};

static void gradients_task(void *context, ptrdiff_t i, int thread) {
    const struct gradients *g = context;
    const ptrdiff_t end = min_of((i + 1) * CHUNK, g->count);
    (void)thread;
    for (ptrdiff_t at = i * CHUNK; at < end; at += WIDTH) {
        const ptrdiff_t left = end - at;
        const int whole = left >= WIDTH;
        vec y = whole ? load(g->y + at) : load_part(g->y + at, left);
        vec dy = whole ? load(g->dy + at) : load_part(g->dy + at, left);
        vec h = dy * choose(y > 0, splat(1), splat(g->slope));
        for (ptrdiff_t k = -1; k < g->arrays; k++) {
            float *to = (k < 0 ? g->dy : g->dx[k]) + at;
            vec value = k < 0 ? h : h * splat(g->weight[k]);
            if (whole)
                store(to, value);
            else
                store_part(to, value, left);
        }
    }
}

/* dy times slope where not y > 0; then dx_k = weight_k dy. One of them may be dy. */
KERNEL(sum_relu_backward)(const float *y, float *dy, float *dx0, float *dx1, float *dx2, float *dx3, float w0,
                          float w1, float w2, float w3, float slope, ptrdiff_t arrays, ptrdiff_t count) {
    struct gradients g = {y, dy, {dx0, dx1, dx2, dx3}, {w0, w1, w2, w3}, slope, arrays, count};
    parallel(gradients_task, &g, ceil_div(count, CHUNK));
}

struct rows {
    const float *x;
    float *y;
    ptrdiff_t length, x_step, y_step, pieces;
};

static void copy_piece(void *context, ptrdiff_t i, int thread) {
    const struct rows *r = context;
    const ptrdiff_t row = i / r->pieces, start = i % r->pieces * CHUNK;
    (void)thread;
    memcpy(r->y + row * r->y_step + start, r->x + row * r->x_step + start,
           (size_t)min_of(CHUNK, r->length - start) * sizeof(float));
}

/* Copy rows of a length, which begin every x_step and y_step elements. */
KERNEL(copy_rows)(const float *x, float *y, ptrdiff_t rows, ptrdiff_t length, ptrdiff_t x_step,
                  ptrdiff_t y_step) {
    struct rows r = {x, y, length, x_step, y_step, ceil_div(length, CHUNK)};
    parallel(copy_piece, &r, rows * r.pieces);
}

static void fill_chunk(void *context, ptrdiff_t i, int thread) {
    const struct flat *f = context;
    float *y = f->y + i * CHUNK;
    const ptrdiff_t count = min_of(CHUNK, f->count - i * CHUNK);
    (void)thread;
    if (f->with.a == 0)
        memset(y, 0, (size_t)count * sizeof(float));
    else
        for (ptrdiff_t k = 0; k < count; k++) y[k] = f->with.a;
}

KERNEL(fill)(float *y, ptrdiff_t count, float value) {
    struct flat f = {NULL, NULL, y, count, {value, 0, 0, 0}};
    parallel(fill_chunk, &f, ceil_div(count, CHUNK));
}
