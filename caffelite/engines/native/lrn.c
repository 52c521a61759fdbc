/* Local response normalization: y = x s^-beta, with s the energy of a neighbourhood.
 *
 * Across channels, a task is a strip of positions of one picture. Going from channel to channel, it reads the
 * strips of a few channels, which stay in the first-level cache, and writes each once. The backward keeps the
 * terms g x s^-beta / s of the last channels in a ring. Sums over a neighbourhood are added up anew for every
 * element: taking from a running sum what leaves the window would cost digits.
 *
 * s^-3/4, the usual power, is 1 / (sqrt(s) sqrt(sqrt(s))); others are exp(-beta log(s)).
 *
 * Within a channel, the energies are means over windows: see pool.c. There a task is a plane.
 */
#include "pool.h"
#include "vmath.h"

#define STRIP (8 * WIDTH)

INLINE vec to_the_power(vec s, float exponent) {
    if (exponent == -0.75f) {
        vec root = sqrt_of(s);
        return 1 / (root * sqrt_of(root));
    }
    return exp_of(log_of(s) * exponent);
}

struct arguments {
    const float *x, *scale_in, *dy;
    float *scale, *y; /* y or dx */
    ptrdiff_t channels, positions, size, strips;
    float alpha, beta, k;
    float *work;
    ptrdiff_t work_of_thread;
};

INLINE vec load_of(const float *p, ptrdiff_t left) { return left < WIDTH ? load_part(p, left) : load(p); }
INLINE void store_of(float *p, vec v, ptrdiff_t left) {
    if (left < WIDTH)
        store_part(p, v, left);
    else
        store(p, v);
}

static void across_task(void *context, ptrdiff_t i, int thread) {
    const struct arguments *a = context;
    const ptrdiff_t half = (a->size - 1) / 2, start = i % a->strips * STRIP, step = a->positions;
    const ptrdiff_t end = min_of(start + STRIP, a->positions), base = i / a->strips * a->channels * step;
    const float factor = a->alpha / (float)a->size;
    (void)thread;
    for (ptrdiff_t c = 0; c < a->channels; c++) {
        const ptrdiff_t first = max_of(c - half, 0), last = min_of(c + half, a->channels - 1);
        for (ptrdiff_t p = start; p < end; p += WIDTH) {
            const float *x = a->x + base + p;
            vec energy = {0};
            for (ptrdiff_t d = first; d <= last; d++) {
                vec v = load_of(x + d * step, end - p);
                energy += v * v;
            }
            vec s = energy * factor + a->k;
            vec y = load_of(x + c * step, end - p) * to_the_power(s, -a->beta);
            store_of(a->scale + base + c * step + p, s, end - p);
            store_of(a->y + base + c * step + p, y, end - p);
        }
    }
}

static void across_backward_task(void *context, ptrdiff_t i, int thread) {
    const struct arguments *a = context;
    const ptrdiff_t half = (a->size - 1) / 2, start = i % a->strips * STRIP, step = a->positions;
    const ptrdiff_t end = min_of(start + STRIP, a->positions), base = i / a->strips * a->channels * step;
    const float factor = 2 * a->alpha * a->beta / (float)a->size;
    float *ring = a->work + thread * a->work_of_thread;
    for (ptrdiff_t c = 0; c < a->channels + half; c++) {
        if (c < a->channels)
            for (ptrdiff_t p = start; p < end; p += WIDTH) {
                const ptrdiff_t at = base + c * step + p, left = end - p;
                vec s = load_of(a->scale_in + at, left);
                vec dx = load_of(a->dy + at, left) * to_the_power(s, -a->beta);
                store_of(a->y + at, dx, left);
                store(ring + c % a->size * STRIP + p - start, dx * load_of(a->x + at, left) / s);
            }
        const ptrdiff_t e = c - half;
        if (e < 0) continue;
        const ptrdiff_t first = max_of(e - half, 0), last = min_of(e + half, a->channels - 1);
        for (ptrdiff_t p = start; p < end; p += WIDTH) {
            const ptrdiff_t at = base + e * step + p, left = end - p;
            vec total = {0};
            for (ptrdiff_t d = first; d <= last; d++) total += load(ring + d % a->size * STRIP + p - start);
            store_of(a->y + at, load_of(a->y + at, left) - load_of(a->x + at, left) * (total * factor), left);
        }
    }
}

/* x is (n, channels, positions), as are all arrays. */
KERNEL(lrn_across_forward)(const float *x, float *y, float *scale, ptrdiff_t n, ptrdiff_t channels,
                           ptrdiff_t positions, ptrdiff_t size, float alpha, float beta, float k) {
    struct arguments a = {.x = x, .y = y, .scale = scale, .channels = channels, .positions = positions,
                          .size = size, .strips = ceil_div(positions, STRIP), .alpha = alpha, .beta = beta, .k = k};
    parallel(across_task, &a, n * a.strips);
}

KERNEL(lrn_across_backward)(const float *x, const float *scale, const float *dy, float *dx, ptrdiff_t n,
                            ptrdiff_t channels, ptrdiff_t positions, ptrdiff_t size, float alpha, float beta,
                            float *work, ptrdiff_t work_of_thread) {
    struct arguments a = {.x = x, .scale_in = scale, .dy = dy, .y = dx, .channels = channels,
                          .positions = positions, .size = size, .strips = ceil_div(positions, STRIP),
                          .alpha = alpha, .beta = beta, .work = work, .work_of_thread = work_of_thread};
    parallel(across_backward_task, &a, n * a.strips);
}

struct within_arguments {
    struct window window;
    const float *x, *scale_in, *dy;
    float *scale, *y;
    float alpha, beta;
    float *work;
    ptrdiff_t work_of_thread;
};

static void within_task(void *context, ptrdiff_t i, int thread) {
    const struct within_arguments *a = context;
    const ptrdiff_t size = a->window.height * a->window.width;
    const float *x = a->x + i * size;
    float *square = a->work + thread * a->work_of_thread, *rows = square + ceil_div(size, WIDTH) * WIDTH;
    float *scale = a->scale + i * size, *y = a->y + i * size;
    for (ptrdiff_t p = 0; p < size; p += WIDTH) {
        vec v = load_of(x + p, size - p);
        store(square + p, v * v);
    }
    FN(average_pool_prepare)(&a->window, rows);
    FN(average_pool_plane)(&a->window, square, square + size, scale, scale + size, rows);
    for (ptrdiff_t p = 0; p < size; p += WIDTH) {
        vec s = load_of(scale + p, size - p) * a->alpha + 1;
        store_of(scale + p, s, size - p);
        store_of(y + p, load_of(x + p, size - p) * to_the_power(s, -a->beta), size - p);
    }
}

static void within_backward_task(void *context, ptrdiff_t i, int thread) {
    const struct within_arguments *a = context;
    const ptrdiff_t size = a->window.height * a->window.width;
    const float *x = a->x + i * size, *scale = a->scale_in + i * size, *dy = a->dy + i * size;
    float *ratio = a->work + thread * a->work_of_thread, *mean = ratio + ceil_div(size, WIDTH) * WIDTH;
    float *rows = mean + ceil_div(size, WIDTH) * WIDTH, *dx = a->y + i * size;
    for (ptrdiff_t p = 0; p < size; p += WIDTH) {
        vec s = load_of(scale + p, size - p);
        vec v = load_of(dy + p, size - p) * to_the_power(s, -a->beta);
        store_of(dx + p, v, size - p);
        store(ratio + p, v * load_of(x + p, size - p) / s);
    }
    FN(average_pool_backward_prepare)(&a->window, rows);
    FN(average_pool_backward_plane)(&a->window, ratio, ratio + size, mean, mean + size, rows);
    const float factor = 2 * a->alpha * a->beta;
    for (ptrdiff_t p = 0; p < size; p += WIDTH) {
        vec last = load(mean + p) * load_of(x + p, size - p) * factor;
        store_of(dx + p, load_of(dx + p, size - p) - last, size - p);
    }
}

INLINE struct window same_size(ptrdiff_t height, ptrdiff_t width, ptrdiff_t size) {
    return (struct window){height, width, height, width, size, size, 1, 1, (size - 1) / 2, (size - 1) / 2};
}

KERNEL(lrn_within_forward)(const float *x, float *y, float *scale, ptrdiff_t planes, ptrdiff_t height,
                           ptrdiff_t width, ptrdiff_t size, float alpha, float beta, float *work,
                           ptrdiff_t work_of_thread) {
    struct within_arguments a = {.window = same_size(height, width, size), .x = x, .y = y, .scale = scale,
                                 .alpha = alpha, .beta = beta, .work = work, .work_of_thread = work_of_thread};
    parallel(within_task, &a, planes);
}

KERNEL(lrn_within_backward)(const float *x, const float *scale, const float *dy, float *dx, ptrdiff_t planes,
                            ptrdiff_t height, ptrdiff_t width, ptrdiff_t size, float alpha, float beta,
                            float *work, ptrdiff_t work_of_thread) {
    struct within_arguments a = {.window = same_size(height, width, size), .x = x, .scale_in = scale, .dy = dy,
                                 .y = dx, .alpha = alpha, .beta = beta, .work = work,
                                 .work_of_thread = work_of_thread};
    parallel(within_backward_task, &a, planes);
}
