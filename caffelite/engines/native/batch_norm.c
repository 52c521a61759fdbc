/* Batch normalization: d = x - mean(x), y = d / (sqrt(mean(d^2) + a) + b) of each channel, and what may
 * follow in place: a factor, an addend and rectification. And the gradients of all that.
 *
 * The usual chain of four layers (BatchNorm, Scale with bias, ReLU) moves the same blob through memory four
 * times. Here it is one kernel: y = rectify(factor d / s + addend). Its gradient needs nothing but d and g:
 *
 *     h      = g where y > 0, else slope g                  with y computed again from d
 *     dE/dfactor += sum(h d) / s,  dE/daddend += sum(h)
 *     dE/dx  = factor / s (h - mean(h) - d sum(h d) / (m r s))      with r = sqrt(v + a), s = r + b
 *
 * (see the BatchNorm layer for the last line). A task is a group of neighbouring channels, which are read
 * once from memory and stay in the second-level cache for the further passes. The statistics are sums in
 * double precision of sums of some elements each, in a fixed order.
 */
#include <math.h>

#include "rows.h"

#define RUN 2048 /* elements of a group's channels in one picture, about: half a page's worth of memory */
#define MOST_CHANNELS 64

struct arguments {
    const float *x, *d_in, *factor, *addend;
    float *d, *y, *dz, *mean, *variance, *dfactor, *daddend;
    ptrdiff_t n, channels, positions, group;
    float a, b, slope;
    int rectifies;
};

/* What y is computed from d with. */
struct affine {
    vec inverse, factor, addend, slope;
};

INLINE vec scaled(vec d, struct affine f) { return d * f.inverse * f.factor + f.addend; }

INLINE struct affine affine_of(const struct arguments *a, ptrdiff_t c, float inverse) {
    return (struct affine){splat(inverse), splat(a->factor ? a->factor[c] : 1),
                           splat(a->addend ? a->addend[c] : 0), splat(a->slope)};
}
INLINE float deviation(const struct arguments *a, float variance) { return sqrtf(variance + a->a); }

INLINE vec itself(vec x, vec z, vec with) { return (void)z, (void)with, x; }
INLINE vec squared_distance(vec x, vec z, vec with) {
    (void)z;
    vec d = x - with;
    return d * d;
}

/* y of d. What follows standardizing is known when the loop is compiled. */
enum after { NOTHING, SCALING, RECTIFICATION, LEAKY_RECTIFICATION };
INLINE vec finished(vec d, struct affine f, enum after what) {
    switch (what) {
        case NOTHING: return d * f.inverse;
        case SCALING: return scaled(d, f);
        case RECTIFICATION: return rectified(scaled(d, f), 0);
        default: return rectified(scaled(d, f), f.slope[0]);
    }
}

/* Map a row of x to d = x - mean and to y. */
INLINE void write_row(const float *x, float *d, float *y, ptrdiff_t count, vec mean, struct affine f,
                      enum after what) {
    if (count < WIDTH) {
        vec v = load_part(x, count) - mean;
        if (d) store_part(d, v, count);
        store_part(y, finished(v, f, what), count);
        return;
    }
    vec last = load(x + count - WIDTH) - mean;
    for (ptrdiff_t i = 0; i + WIDTH <= count; i += WIDTH) {
        vec v = load(x + i) - mean;
        if (d) store(d + i, v);
        store(y + i, finished(v, f, what));
    }
    if (count % WIDTH == 0) return;
    if (d) store(d + count - WIDTH, last);
    store(y + count - WIDTH, finished(last, f, what));
}

INLINE void write_rows(const struct arguments *a, ptrdiff_t first, ptrdiff_t last, const float *inverse,
                       enum after what) {
    for (ptrdiff_t i = 0; i < a->n; i++)
        for (ptrdiff_t c = first; c < last; c++) {
            const ptrdiff_t at = (i * a->channels + c) * a->positions;
            const struct affine f = affine_of(a, c, inverse[c - first]);
            write_row(a->x + at, a->d ? a->d + at : NULL, a->y + at, a->positions, splat(a->mean[c]), f,
                      what);
        }
}

static void write_channels(const struct arguments *a, ptrdiff_t first, ptrdiff_t last) {
    float inverse[MOST_CHANNELS];
    for (ptrdiff_t c = first; c < last; c++) inverse[c - first] = 1 / (deviation(a, a->variance[c]) + a->b);
    if (!a->factor && !a->addend && !a->rectifies)
        write_rows(a, first, last, inverse, NOTHING);
    else if (!a->rectifies)
        write_rows(a, first, last, inverse, SCALING);
    else if (a->slope == 0)
        write_rows(a, first, last, inverse, RECTIFICATION);
    else
        write_rows(a, first, last, inverse, LEAKY_RECTIFICATION);
}

static void write_group(void *context, ptrdiff_t i, int thread) {
    const struct arguments *a = context;
    (void)thread;
    write_channels(a, i * a->group, min_of((i + 1) * a->group, a->channels));
}

static void standardize_group(void *context, ptrdiff_t i, int thread) {
    const struct arguments *a = context;
    const ptrdiff_t first = i * a->group, last = min_of(first + a->group, a->channels);
    const double m = (double)a->n * (double)a->positions;
    double total[MOST_CHANNELS] = {0}, squares[MOST_CHANNELS] = {0};
    (void)thread;
    for (ptrdiff_t k = 0; k < a->n; k++)
        for (ptrdiff_t c = first; c < last; c++) {
            const float *x = a->x + (k * a->channels + c) * a->positions;
            add_row(x, x, a->positions, splat(0), itself, total + c - first);
        }
    for (ptrdiff_t c = first; c < last; c++) a->mean[c] = (float)(total[c - first] / m);
    for (ptrdiff_t k = 0; k < a->n; k++)
        for (ptrdiff_t c = first; c < last; c++) {
            const float *x = a->x + (k * a->channels + c) * a->positions;
            add_row(x, x, a->positions, splat(a->mean[c]), squared_distance, squares + c - first);
        }
    for (ptrdiff_t c = first; c < last; c++) a->variance[c] = (float)(squares[c - first] / m);
    write_channels(a, first, last);
}

/* The gradient at the output of the part before rectification. */
INLINE vec before_rectification(vec g, vec d, struct affine f) {
    return g * choose(scaled(d, f) > 0, splat(1), f.slope);
}

struct sums {
    double h, hd;
};

INLINE void add_sums(const float *g, const float *d, ptrdiff_t count, vec shift, struct affine f, int rectifies,
                     struct sums *s) {
    for (ptrdiff_t start = 0; start < count; start += SUMMED) {
        const ptrdiff_t end = min_of(start + SUMMED, count);
        vec h[2] = {{0}}, hd[2] = {{0}};
        ptrdiff_t i = start;
        for (; i + WIDTH <= end; i += WIDTH) {
            vec v = load(d + i) - shift, w = load(g + i);
            if (rectifies) w = before_rectification(w, v, f);
            const int k = (i - start) / WIDTH & 1;
            h[k] += w;
            hd[k] += w * v;
        }
        if (i < end) {
            const ivec lane = {LANES};
            const ptrdiff_t left = end - i;
            const int whole = end - start >= WIDTH;
            vec v = (whole ? load(d + end - WIDTH) : load_part(d + i, left)) - shift;
            vec w = whole ? load(g + end - WIDTH) : load_part(g + i, left);
            if (rectifies) w = before_rectification(w, v, f);
            ivec counts = whole ? lane >= (int32_t)(WIDTH - left) : lane < (int32_t)left;
            h[0] += choose(counts, w, splat(0));
            hd[0] += choose(counts, w * v, splat(0));
        }
        s->h += (double)sum(h[0] + h[1]);
        s->hd += (double)sum(hd[0] + hd[1]);
    }
}

/* dx = outer (h - mean - d slope), and dz = factor h, if that is wanted */
INLINE void gradient_row(const float *g, const float *d, float *dx, float *dz, ptrdiff_t count, vec shift,
                         struct affine f, vec mean, vec slope, vec outer, int rectifies) {
#define GRADIENT(h, v) ((h - (mean + v * slope)) * outer)
    if (count < WIDTH) {
        vec h = load_part(g, count), v = load_part(d, count) - shift;
        if (rectifies) h = before_rectification(h, v, f);
        if (dz) store_part(dz, h * f.factor, count);
        store_part(dx, GRADIENT(h, v), count);
        return;
    }
    vec last = load(g + count - WIDTH), last_d = load(d + count - WIDTH) - shift;
    if (rectifies) last = before_rectification(last, last_d, f);
    for (ptrdiff_t i = 0; i + WIDTH <= count; i += WIDTH) {
        vec h = load(g + i), v = load(d + i) - shift;
        if (rectifies) h = before_rectification(h, v, f);
        if (dz) store(dz + i, h * f.factor);
        store(dx + i, GRADIENT(h, v));
    }
    if (count % WIDTH == 0) return;
    if (dz) store(dz + count - WIDTH, last * f.factor);
    store(dx + count - WIDTH, GRADIENT(last, last_d));
#undef GRADIENT
}

INLINE void backward_channels(const struct arguments *a, ptrdiff_t first, ptrdiff_t last, int rectifies) {
    const double m = (double)a->n * (double)a->positions;
    struct sums sums[MOST_CHANNELS] = {{0, 0}};
    struct affine affine[MOST_CHANNELS];
    vec shift[MOST_CHANNELS];
    for (ptrdiff_t c = first; c < last; c++) {
        shift[c - first] = splat(a->mean ? a->mean[c] : 0);
        affine[c - first] = affine_of(a, c, 1 / (deviation(a, a->variance[c]) + a->b));
    }
    for (ptrdiff_t k = 0; k < a->n; k++)
        for (ptrdiff_t c = first; c < last; c++) {
            const ptrdiff_t at = (k * a->channels + c) * a->positions, j = c - first;
            add_sums(a->x + at, a->d_in + at, a->positions, shift[j], affine[j], rectifies, sums + j);
        }
    float mean[MOST_CHANNELS], slope[MOST_CHANNELS], outer[MOST_CHANNELS];
    for (ptrdiff_t c = first; c < last; c++) {
        const struct sums s = sums[c - first];
        const float r = deviation(a, a->variance[c]), inverse = 1 / (r + a->b);
        mean[c - first] = (float)(s.h / m);
        slope[c - first] = (float)(s.hd / m) / ((r > 0 ? r : 1) * (r + a->b));
        outer[c - first] = inverse * (a->factor ? a->factor[c] : 1);
        if (a->dfactor) a->dfactor[c] += (float)(s.hd * (double)inverse);
        if (a->daddend) a->daddend[c] += (float)s.h;
    }
    for (ptrdiff_t k = 0; k < a->n; k++)
        for (ptrdiff_t c = first; c < last; c++) {
            const ptrdiff_t at = (k * a->channels + c) * a->positions, j = c - first;
            gradient_row(a->x + at, a->d_in + at, a->y + at, a->dz ? a->dz + at : NULL, a->positions,
                         shift[j], affine[j], splat(mean[j]), splat(slope[j]), splat(outer[j]), rectifies);
        }
}

static void backward_group(void *context, ptrdiff_t i, int thread) {
    const struct arguments *a = context;
    const ptrdiff_t first = i * a->group, last = min_of(first + a->group, a->channels);
    (void)thread;
    if (a->rectifies)
        backward_channels(a, first, last, 1);
    else
        backward_channels(a, first, last, 0);
}

INLINE ptrdiff_t group_of(ptrdiff_t positions) { return max_of(1, min_of(RUN / positions, MOST_CHANNELS)); }

/* x, d and y are (n, channels, positions); y may be x. Without d, nothing is kept for the gradient; factor
 * and addend may be missing. With given = 1, mean and variance are read, not written. */
KERNEL(standardize)(const float *x, float *d, float *y, float *mean, float *variance, const float *factor,
                    const float *addend, ptrdiff_t rectifies, float slope, float a, float b, ptrdiff_t given,
                    ptrdiff_t n, ptrdiff_t channels, ptrdiff_t positions) {
    struct arguments all = {.x = x,
                            .d = d,
                            .y = y,
                            .mean = mean,
                            .variance = variance,
                            .factor = factor,
                            .addend = addend,
                            .rectifies = (int)rectifies,
                            .slope = slope,
                            .a = a,
                            .b = b,
                            .n = n,
                            .channels = channels,
                            .positions = positions,
                            .group = group_of(positions)};
    parallel(given ? write_group : standardize_group, &all, ceil_div(channels, all.group));
}

/* d is what is left after subtracting mean, if that is given.
 * dfactor and daddend, which may be missing, are added to; dx may be g. dz, which may be missing or g, takes
 * the gradient of what is standardized, before it is scaled. */
KERNEL(standardize_backward)(const float *g, const float *d, const float *mean, const float *variance, float *dx, float *dz,
                             const float *factor, const float *addend, float *dfactor, float *daddend,
                             ptrdiff_t rectifies, float slope, float a, float b, ptrdiff_t n,
                             ptrdiff_t channels, ptrdiff_t positions) {
    struct arguments all = {.x = g,
                            .d_in = d,
                            .mean = (float *)(uintptr_t)mean,
                            .variance = (float *)(uintptr_t)variance,
                            .y = dx,
                            .dz = dz,
                            .factor = factor,
                            .addend = addend,
                            .dfactor = dfactor,
                            .daddend = daddend,
                            .rectifies = (int)rectifies,
                            .slope = slope,
                            .a = a,
                            .b = b,
                            .n = n,
                            .channels = channels,
                            .positions = positions,
                            .group = group_of(positions)};
    parallel(backward_group, &all, ceil_div(channels, all.group));
}
