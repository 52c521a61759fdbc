/* A factor and an addend for each channel: y = s x + b, and the gradients.
 *
 * Forward copies x on the way, where the layer works in place. Backward computes the sums of g x and of g, and
 * dx = s g, in one pass. Its tasks are groups of channels, and sums over their rows are doubles: see rows.h.
 */
#include "rows.h"

#define RUN 4096 /* elements of a task's rows, about; in backward for each of the outer axis */
#define MOST_CHANNELS 64

struct arguments {
    const float *x, *g, *s, *b;
    float *kept, *y, *ds, *db, *dx;
    ptrdiff_t outer, channels, inner, group;
};

INLINE void scale_row(const float *x, float *kept, float *y, ptrdiff_t count, vec s, vec b) {
    if (count < WIDTH) {
        vec v = load_part(x, count);
        if (kept) store_part(kept, v, count);
        store_part(y, v * s + b, count);
        return;
    }
    vec last = load(x + count - WIDTH);
    for (ptrdiff_t i = 0; i + WIDTH <= count; i += WIDTH) {
        vec v = load(x + i);
        if (kept) store(kept + i, v);
        store(y + i, v * s + b);
    }
    if (count % WIDTH == 0) return;
    if (kept) store(kept + count - WIDTH, last);
    store(y + count - WIDTH, last * s + b);
}

static void scale_rows(void *context, ptrdiff_t i, int thread) {
    const struct arguments *a = context;
    const ptrdiff_t first = i * a->group, last = min_of(first + a->group, a->outer * a->channels);
    (void)thread;
    for (ptrdiff_t row = first; row < last; row++) {
        const ptrdiff_t at = row * a->inner, c = row % a->channels;
        /* Without b, -0 is added: it changes nothing, while 0 would make 0 of -0. */
        const vec s = splat(a->s[c]), b = splat(a->b ? a->b[c] : -0.0f);
        scale_row(a->x + at, a->kept ? a->kept + at : NULL, a->y + at, a->inner, s, b);
    }
}

KERNEL(scale_forward)(const float *x, const float *s, const float *b, float *kept, float *y, ptrdiff_t outer,
                      ptrdiff_t channels, ptrdiff_t inner) {
    struct arguments a = {.x = x, .s = s, .b = b, .kept = kept, .y = y, .outer = outer, .channels = channels,
                          .inner = inner, .group = max_of(1, RUN / inner)};
    parallel(scale_rows, &a, ceil_div(outer * channels, a.group));
}

INLINE vec product(vec x, vec z, vec with) { return (void)with, x * z; }
INLINE vec itself(vec x, vec z, vec with) { return (void)z, (void)with, x; }

/* A part of a row at a time, so that dx is computed from a g that is still in the cache. */
static void backward_row(const struct arguments *a, ptrdiff_t at, ptrdiff_t c, double *sums) {
    for (ptrdiff_t i = 0; i < a->inner; i += SUMMED) {
        const ptrdiff_t count = min_of(a->inner - i, SUMMED);
        const float *g = a->g + at + i;
        if (a->db) add_part(g, g, count, splat(0), itself, sums + 1);
        if (a->ds) add_part(g, a->x + at + i, count, splat(0), product, sums);
        if (a->dx) scale_row(g, NULL, a->dx + at + i, count, splat(a->s[c]), splat(-0.0f));
    }
}

static void backward_group(void *context, ptrdiff_t i, int thread) {
    const struct arguments *a = context;
    const ptrdiff_t first = i * a->group, last = min_of(first + a->group, a->channels);
    double sums[MOST_CHANNELS][2] = {{0}};
    (void)thread;
    for (ptrdiff_t o = 0; o < a->outer; o++)
        for (ptrdiff_t c = first; c < last; c++)
            backward_row(a, (o * a->channels + c) * a->inner, c, sums[c - first]);
    for (ptrdiff_t c = first; c < last; c++) {
        if (a->ds) a->ds[c] += (float)sums[c - first][0];
        if (a->db) a->db[c] += (float)sums[c - first][1];
    }
}

/* ds and db are added to; they and dx may be missing, and dx may be g. */
KERNEL(scale_backward)(const float *g, const float *x, const float *s, float *ds, float *db, float *dx,
                       ptrdiff_t outer, ptrdiff_t channels, ptrdiff_t inner) {
    struct arguments a = {.g = g, .x = x, .s = s, .ds = ds, .db = db, .dx = dx, .outer = outer,
                          .channels = channels, .inner = inner,
                          .group = max_of(1, min_of(RUN / inner, MOST_CHANNELS))};
    parallel(backward_group, &a, ceil_div(channels, a.group));
}
