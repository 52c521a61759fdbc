/* Pooling: the maximum or the mean of each window of a plane, and their gradients.
 *
 * For each row of the result, the rows of its windows are first combined into one, column by column. This
 * row, with neutral elements where padding is, is stored in phases: with stride s, element q of phase r is
 * column q * s + r. Then the windows' taps at one place are next to each other, and results are combined from
 * them a vector at a time, for any stride. This takes kernel_h + kernel_w steps instead of their product.
 *
 * The first maximum counts, in the order of rows. Within a column that is the first row, and among columns of
 * the same value the one whose maximum lies before the others'. nan is greater than nothing.
 *
 * Vectors that reach behind the end of a row read what follows there, which is replaced by the neutral
 * element, and write it into rows that are written afterwards.
 *
 * A task is some planes.
 */
#include "pool.h"

#define LOWEST (-3.4028234663852886e38f) /* -FLT_MAX, what Caffe's running maximum starts from */
#define TASK 16384                       /* elements of planes in a task, about */

#if WIDTH == 16
#define LANES 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15
#define EVEN 0, 2, 4, 6, 8, 10, 12, 14, 16, 18, 20, 22, 24, 26, 28, 30
#define ODD 1, 3, 5, 7, 9, 11, 13, 15, 17, 19, 21, 23, 25, 27, 29, 31
#define LOW 0, 16, 1, 17, 2, 18, 3, 19, 4, 20, 5, 21, 6, 22, 7, 23
#define HIGH 8, 24, 9, 25, 10, 26, 11, 27, 12, 28, 13, 29, 14, 30, 15, 31
#elif WIDTH == 8
#define LANES 0, 1, 2, 3, 4, 5, 6, 7
#define EVEN 0, 2, 4, 6, 8, 10, 12, 14
#define ODD 1, 3, 5, 7, 9, 11, 13, 15
#define LOW 0, 8, 1, 9, 2, 10, 3, 11
#define HIGH 4, 12, 5, 13, 6, 14, 7, 15
#else
#define LANES 0, 1, 2, 3
#define EVEN 0, 2, 4, 6
#define ODD 1, 3, 5, 7
#define LOW 0, 4, 1, 5
#define HIGH 2, 6, 3, 7
#endif
#if defined(__clang__)
#define PICK(a, b, ...) __builtin_shufflevector(a, b, __VA_ARGS__)
#else
#define PICK(a, b, ...) __builtin_shuffle(a, b, (ivec){__VA_ARGS__})
#endif

/* A vector of an array that ends at end; behind it are zeros. */
INLINE vec load_before(const float *p, const float *end) {
    return end - p >= WIDTH ? load(p) : load_part(p, max_of(end - p, 0));
}
INLINE void store_before(float *p, vec v, const float *end) {
    if (end - p >= WIDTH)
        store(p, v);
    else
        store_part(p, v, end - p);
}
INLINE ivec as_places(vec v) { return (ivec)v; } /* places are kept in memory of floats, bit by bit */

/* The first and, behind the last, the end of what window i covers of size elements. */
INLINE ptrdiff_t window_start(ptrdiff_t i, ptrdiff_t stride, ptrdiff_t pad) { return max_of(i * stride - pad, 0); }
INLINE ptrdiff_t window_end(ptrdiff_t i, ptrdiff_t stride, ptrdiff_t pad, ptrdiff_t kernel, ptrdiff_t size) {
    return min_of(i * stride - pad + kernel, size);
}

/* Store columns, count vectors of them from number column on, in the phases of a row. */
INLINE void store_phases(float *row, const vec *v, ptrdiff_t count, ptrdiff_t column, const struct window *w,
                         ptrdiff_t pitch) {
    const ptrdiff_t at = column + w->pad_w, stride = w->stride_w;
    if (stride == 1) {
        for (ptrdiff_t k = 0; k < count; k++) store(row + at + k * WIDTH, v[k]);
    } else if (stride == 2) {
        store(row + at % 2 * pitch + at / 2, PICK(v[0], v[1], EVEN));
        store(row + (at + 1) % 2 * pitch + (at + 1) / 2, PICK(v[0], v[1], ODD));
    } else {
        float part[2 * WIDTH];
        for (ptrdiff_t k = 0; k < count; k++) store(part + k * WIDTH, v[k]);
        const ptrdiff_t columns = min_of(count * WIDTH, w->width - column);
        for (ptrdiff_t k = 0; k < columns; k++) row[(at + k) % stride * pitch + (at + k) / stride] = part[k];
    }
}

/* Maxima */

struct max_arguments {
    struct window window;
    const float *x;
    float *y;
    int32_t *mask; /* where each maximum is in its plane, or NULL */
    ptrdiff_t planes, planes_of_task;
    float *work;
    ptrdiff_t work_of_thread;
};

INLINE void max_of_rows(const struct window *w, const float *x, const float *x_end, ptrdiff_t out_row, float *row,
                        float *place_row, ptrdiff_t pitch) {
    const ptrdiff_t first = window_start(out_row, w->stride_h, w->pad_h);
    const ptrdiff_t last = window_end(out_row, w->stride_h, w->pad_h, w->kernel_h, w->height);
    const ptrdiff_t at_once = w->stride_w == 2 ? 2 : 1;
    const ivec lane = {LANES};
    for (ptrdiff_t column = 0; column < w->width; column += at_once * WIDTH) {
        vec best[2], place[2];
        for (ptrdiff_t k = 0; k < at_once; k++) {
            const ptrdiff_t from = column + k * WIDTH;
            best[k] = splat(LOWEST);
            ivec at = lane - lane - 1;
            for (ptrdiff_t h = first; h < last; h++) {
                vec v = load_before(x + h * w->width + from, x_end);
                ivec greater = v > best[k];
                best[k] = choose(greater, v, best[k]);
                if (place_row) at = (greater & (lane + (int32_t)(h * w->width + from))) | (~greater & at);
            }
            ivec outside = lane >= (int32_t)min_of(w->width - from, WIDTH);
            best[k] = choose(outside, splat(LOWEST), best[k]);
            place[k] = (vec)(at | outside); /* -1 outside */
        }
        store_phases(row, best, at_once, column, w, pitch);
        if (place_row) store_phases(place_row, place, at_once, column, w, pitch);
    }
}

INLINE void max_of_columns(const struct window *w, const float *row, const float *place_row, ptrdiff_t pitch,
                           float *y, float *y_end, float *mask, float *mask_end) {
    for (ptrdiff_t out = 0; out < w->out_width; out += WIDTH) {
        vec best = load(row + out);
        ivec place = place_row ? as_places(load(place_row + out)) : (ivec){0};
        ptrdiff_t at = out;
        for (ptrdiff_t tap = 1, phase = 1; tap < w->kernel_w; tap++, phase++) {
            if (phase == w->stride_w) phase = 0, at++;
            vec v = load(row + phase * pitch + at);
            ivec better = v > best;
            if (place_row) {
                ivec p = as_places(load(place_row + phase * pitch + at));
                better |= (v == best) & (p < place);
                place = (better & p) | (~better & place);
            }
            best = choose(better, v, best);
        }
        store_before(y + out, best, y_end);
        if (place_row) store_before(mask + out, (vec)place, mask_end);
    }
}

INLINE void max_planes(const struct max_arguments *a, ptrdiff_t i, int thread, int with_mask) {
    const struct window *w = &a->window;
    const ptrdiff_t pitch = pool_pitch(w), size = w->height * w->width, out_size = w->out_height * w->out_width;
    const ptrdiff_t first = i * a->planes_of_task, last = min_of(first + a->planes_of_task, a->planes);
    float *row = a->work + thread * a->work_of_thread;
    float *place_row = with_mask ? row + w->stride_w * pitch : NULL;
    float *y_end = a->y + last * out_size, *mask_end = with_mask ? (float *)a->mask + last * out_size : NULL;
    for (ptrdiff_t k = 0; k < w->stride_w * pitch; k++) row[k] = LOWEST;
    if (with_mask) memset(place_row, 0xff, (size_t)(w->stride_w * pitch) * sizeof(float));
    for (ptrdiff_t plane = first; plane < last; plane++)
        for (ptrdiff_t out = 0; out < w->out_height; out++) {
            const ptrdiff_t at = plane * out_size + out * w->out_width;
            max_of_rows(w, a->x + plane * size, a->x + a->planes * size, out, row, place_row, pitch);
            max_of_columns(w, row, place_row, pitch, a->y + at, y_end, with_mask ? (float *)a->mask + at : NULL,
                           mask_end);
        }
}

static void max_task(void *context, ptrdiff_t i, int thread) {
    const struct max_arguments *a = context;
    if (a->mask)
        max_planes(a, i, thread, 1);
    else
        max_planes(a, i, thread, 0);
}

INLINE struct window window_of(ptrdiff_t height, ptrdiff_t width, ptrdiff_t out_height, ptrdiff_t out_width,
                               ptrdiff_t kernel_h, ptrdiff_t kernel_w, ptrdiff_t stride_h, ptrdiff_t stride_w,
                               ptrdiff_t pad_h, ptrdiff_t pad_w) {
    return (struct window){height,   width,    out_height, out_width, kernel_h,
                           kernel_w, stride_h, stride_w,   pad_h,     pad_w};
}
INLINE ptrdiff_t planes_of_task(ptrdiff_t size) { return max_of(1, TASK / size); }

KERNEL(max_pool)(const float *x, float *y, int32_t *mask, ptrdiff_t planes, ptrdiff_t height, ptrdiff_t width,
                 ptrdiff_t out_height, ptrdiff_t out_width, ptrdiff_t kernel_h, ptrdiff_t kernel_w,
                 ptrdiff_t stride_h, ptrdiff_t stride_w, ptrdiff_t pad_h, ptrdiff_t pad_w, float *work,
                 ptrdiff_t work_of_thread) {
    struct max_arguments a = {
        window_of(height, width, out_height, out_width, kernel_h, kernel_w, stride_h, stride_w, pad_h, pad_w),
        x, y, mask, planes, planes_of_task(height * width), work, work_of_thread};
    parallel(max_task, &a, ceil_div(planes, a.planes_of_task));
}

struct max_backward_arguments {
    const float *dy;
    const int32_t *mask;
    float *dx;
    ptrdiff_t planes, size, out_size, planes_of_task;
};

static void max_backward_task(void *context, ptrdiff_t i, int thread) {
    const struct max_backward_arguments *a = context;
    const ptrdiff_t first = i * a->planes_of_task, last = min_of(first + a->planes_of_task, a->planes);
    (void)thread;
    for (ptrdiff_t plane = first; plane < last; plane++) {
        const float *dy = a->dy + plane * a->out_size;
        const int32_t *mask = a->mask + plane * a->out_size;
        float *dx = a->dx + plane * a->size;
        memset(dx, 0, (size_t)a->size * sizeof(float));
        for (ptrdiff_t k = 0; k < a->out_size; k++)
            if ((size_t)mask[k] < (size_t)a->size) dx[mask[k]] += dy[k]; /* -1 is nowhere */
    }
}

KERNEL(max_pool_backward)(const float *dy, const int32_t *mask, float *dx, ptrdiff_t planes, ptrdiff_t size,
                          ptrdiff_t out_size) {
    struct max_backward_arguments a = {dy, mask, dx, planes, size, out_size, planes_of_task(size)};
    parallel(max_backward_task, &a, ceil_div(planes, a.planes_of_task));
}

/* Means. The workspace begins with the widths of the windows in the padded plane. */

INLINE ptrdiff_t length_of(ptrdiff_t i, ptrdiff_t stride, ptrdiff_t pad, ptrdiff_t kernel, ptrdiff_t size) {
    const ptrdiff_t start = i * stride - pad;
    return max_of(min_of(start + kernel, size + pad) - start, 0);
}
INLINE ptrdiff_t widths_of(const struct window *w) { return ceil_div(w->out_width, WIDTH) * WIDTH; }
INLINE float *write_widths(const struct window *w, float *work) {
    for (ptrdiff_t out = 0; out < widths_of(w); out++)
        work[out] = (float)length_of(out, w->stride_w, w->pad_w, w->kernel_w, w->width);
    return work + widths_of(w);
}
INLINE vec at_least_one(vec v) { return choose(v < splat(1), splat(1), v); } /* windows outside of the plane */

void FN(average_pool_prepare)(const struct window *w, float *work) {
    float *row = write_widths(w, work);
    memset(row, 0, (size_t)(w->stride_w * pool_pitch(w)) * sizeof(float));
}

void FN(average_pool_plane)(const struct window *w, const float *x, const float *x_end, float *y, float *y_end,
                            float *work) {
    const ptrdiff_t pitch = pool_pitch(w), at_once = w->stride_w == 2 ? 2 : 1;
    const ivec lane = {LANES};
    float *row = work + widths_of(w);
    for (ptrdiff_t out_row = 0; out_row < w->out_height; out_row++) {
        const ptrdiff_t first = window_start(out_row, w->stride_h, w->pad_h);
        const ptrdiff_t last = window_end(out_row, w->stride_h, w->pad_h, w->kernel_h, w->height);
        for (ptrdiff_t column = 0; column < w->width; column += at_once * WIDTH) {
            vec total[2];
            for (ptrdiff_t k = 0; k < at_once; k++) {
                const ptrdiff_t from = column + k * WIDTH;
                total[k] = (vec){0};
                for (ptrdiff_t h = first; h < last; h++) total[k] += load_before(x + h * w->width + from, x_end);
                total[k] = choose(lane >= (int32_t)min_of(w->width - from, WIDTH), splat(0), total[k]);
            }
            store_phases(row, total, at_once, column, w, pitch);
        }
        const float height = (float)length_of(out_row, w->stride_h, w->pad_h, w->kernel_h, w->height);
        for (ptrdiff_t out = 0; out < w->out_width; out += WIDTH) {
            vec total = load(row + out);
            ptrdiff_t at = out;
            for (ptrdiff_t tap = 1, phase = 1; tap < w->kernel_w; tap++, phase++) {
                if (phase == w->stride_w) phase = 0, at++;
                total += load(row + phase * pitch + at);
            }
            store_before(y + out_row * w->out_width + out, total / at_least_one(load(work + out) * height), y_end);
        }
    }
}

/* The sums over the rows of windows, w->kernel_w / stride_w zeros before and enough of them behind. */
INLINE float *sums_of(const struct window *w, float *work) {
    return work + widths_of(w) + ceil_div(w->kernel_w, w->stride_w);
}

void FN(average_pool_backward_prepare)(const struct window *w, float *work) {
    float *zeros = write_widths(w, work);
    memset(zeros, 0, (size_t)(ceil_div(w->kernel_w, w->stride_w) + pool_pitch(w)) * sizeof(float));
}

void FN(average_pool_backward_plane)(const struct window *w, const float *dy, const float *dy_end, float *dx,
                                     float *dx_end, float *work) {
    const ptrdiff_t stride = w->stride_w, columns = w->width + w->pad_w;
    const ivec lane = {LANES};
    float *sums = sums_of(w, work), *padded = sums + pool_pitch(w);
    for (ptrdiff_t h = 0; h < w->height; h++) {
        const ptrdiff_t first = h + w->pad_h < w->kernel_h ? 0 : (h + w->pad_h - w->kernel_h) / w->stride_h + 1;
        const ptrdiff_t last = min_of((h + w->pad_h) / w->stride_h + 1, w->out_height);
        for (ptrdiff_t out = 0; out < w->out_width; out += WIDTH) {
            vec total = {0};
            for (ptrdiff_t row = first; row < last; row++) {
                const float height = (float)length_of(row, w->stride_h, w->pad_h, w->kernel_h, w->height);
                total += load_before(dy + row * w->out_width + out, dy_end) / at_least_one(load(work + out) * height);
            }
            store(sums + out, choose(lane >= (int32_t)min_of(w->out_width - out, WIDTH), splat(0), total));
        }
        float *row = dx + h * w->width;
        if (stride == 1) {
            for (ptrdiff_t column = 0; column < w->width; column += WIDTH) {
                vec total = load(sums + column + w->pad_w);
                for (ptrdiff_t tap = 1; tap < w->kernel_w; tap++) total += load(sums + column + w->pad_w - tap);
                store_before(row + column, total, dx_end);
            }
            continue;
        }
        for (ptrdiff_t q = 0; q * stride < columns; q += WIDTH) {
            vec phase[2];
            for (ptrdiff_t r = 0; r < stride; r++) {
                vec total = {0};
                for (ptrdiff_t tap = r; tap < w->kernel_w; tap += stride) total += load(sums + q - tap / stride);
                if (stride == 2) {
                    phase[r] = total;
                } else {
                    float part[WIDTH];
                    store(part, total);
                    for (ptrdiff_t k = 0; k < WIDTH; k++) padded[(q + k) * stride + r] = part[k];
                }
            }
            if (stride == 2) {
                store(padded + 2 * q, PICK(phase[0], phase[1], LOW));
                store(padded + 2 * q + WIDTH, PICK(phase[0], phase[1], HIGH));
            }
        }
        memcpy(row, padded + w->pad_w, (size_t)w->width * sizeof(float));
    }
}

struct average_arguments {
    struct window window;
    const float *x;
    float *y;
    ptrdiff_t planes, planes_of_task;
    float *work;
    ptrdiff_t work_of_thread;
};

static void average_task(void *context, ptrdiff_t i, int thread) {
    const struct average_arguments *a = context;
    const struct window *w = &a->window;
    const ptrdiff_t size = w->height * w->width, out_size = w->out_height * w->out_width;
    const ptrdiff_t first = i * a->planes_of_task, last = min_of(first + a->planes_of_task, a->planes);
    float *work = a->work + thread * a->work_of_thread;
    FN(average_pool_prepare)(w, work);
    for (ptrdiff_t plane = first; plane < last; plane++)
        FN(average_pool_plane)(w, a->x + plane * size, a->x + a->planes * size, a->y + plane * out_size,
                               a->y + last * out_size, work);
}

static void average_backward_task(void *context, ptrdiff_t i, int thread) {
    const struct average_arguments *a = context;
    const struct window *w = &a->window;
    const ptrdiff_t size = w->height * w->width, out_size = w->out_height * w->out_width;
    const ptrdiff_t first = i * a->planes_of_task, last = min_of(first + a->planes_of_task, a->planes);
    float *work = a->work + thread * a->work_of_thread;
    FN(average_pool_backward_prepare)(w, work);
    for (ptrdiff_t plane = first; plane < last; plane++)
        FN(average_pool_backward_plane)(w, a->x + plane * out_size, a->x + a->planes * out_size,
                                        a->y + plane * size, a->y + last * size, work);
}

/* x and y of the forward, or dy and dx of the backward. */
KERNEL(average_pool)(const float *x, float *y, ptrdiff_t backward, ptrdiff_t planes, ptrdiff_t height,
                     ptrdiff_t width, ptrdiff_t out_height, ptrdiff_t out_width, ptrdiff_t kernel_h,
                     ptrdiff_t kernel_w, ptrdiff_t stride_h, ptrdiff_t stride_w, ptrdiff_t pad_h, ptrdiff_t pad_w,
                     float *work, ptrdiff_t work_of_thread) {
    struct average_arguments a = {
        window_of(height, width, out_height, out_width, kernel_h, kernel_w, stride_h, stride_w, pad_h, pad_w),
        x, y, planes, planes_of_task(height * width), work, work_of_thread};
    parallel(backward ? average_backward_task : average_task, &a, ceil_div(planes, a.planes_of_task));
}
