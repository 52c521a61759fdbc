/* Updates of weights: the rules of the solvers, each in one pass over the memory.
 *
 * What a rule needs (weights, gradient, one or two histories) is read and written once; a task is a chunk of
 * all of them. The rules are those of kernels/update.py, operation by operation.
 */
#include "flat.h"
#include "vmath.h"

struct rule {
    float *w, *g, *h, *u; /* u may be missing */
    ptrdiff_t count;
    float factor, l1, l2, rate, a, b, c, d, e; /* from a on: the constants of a rule */
};

/* What is at one place of the arrays. */
struct place {
    vec w, g, h, u;
};
typedef void (*step)(struct place *at, const struct rule *r);

/* The gradient with what the regularizer adds: factor g + l1 sign(w) + l2 w. */
INLINE vec changed(struct place at, const struct rule *r) {
    vec g = at.g * r->factor;
    if (r->l1 != 0) {
        vec sign = choose(at.w > 0, splat(1), choose(at.w < 0, splat(-1), at.w)); /* 0 and nan stay */
        g += sign * r->l1;
    }
    if (r->l2 != 0) g += at.w * r->l2;
    return g;
}

INLINE void update_chunk(const struct rule *r, ptrdiff_t chunk, step compute) {
    const ptrdiff_t end = min_of((chunk + 1) * CHUNK, r->count);
    for (ptrdiff_t i = chunk * CHUNK; i < end; i += WIDTH) {
        const ptrdiff_t left = end - i;
        struct place at = {{0}, {0}, {0}, {0}};
        if (left >= WIDTH) {
            at.w = load(r->w + i), at.g = load(r->g + i), at.h = load(r->h + i);
            if (r->u) at.u = load(r->u + i);
        } else {
            at.w = load_part(r->w + i, left), at.g = load_part(r->g + i, left),
            at.h = load_part(r->h + i, left);
            if (r->u) at.u = load_part(r->u + i, left);
        }
        at.g = changed(at, r);
        compute(&at, r);
        at.w -= at.g;
        if (left >= WIDTH) {
            store(r->w + i, at.w), store(r->g + i, at.g), store(r->h + i, at.h);
            if (r->u) store(r->u + i, at.u);
        } else {
            store_part(r->w + i, at.w, left), store_part(r->g + i, at.g, left),
                store_part(r->h + i, at.h, left);
            if (r->u) store_part(r->u + i, at.u, left);
        }
    }
}

/* a: momentum */
INLINE void sgd(struct place *at, const struct rule *r) {
    at->h = at->h * r->a + at->g * r->rate;
    at->g = at->h;
}

/* a: momentum, b: 1 + momentum */
INLINE void nesterov(struct place *at, const struct rule *r) {
    vec before = at->h * r->a;
    at->h = before + at->g * r->rate;
    at->g = at->h * r->b - before;
}

/* a: delta */
INLINE void adagrad(struct place *at, const struct rule *r) {
    at->h += at->g * at->g;
    at->g = at->g / (sqrt_of(at->h) + r->a) * r->rate;
}

/* a: delta, b: decay, c: 1 - decay */
INLINE void rmsprop(struct place *at, const struct rule *r) {
    at->h = at->h * r->b + at->g * at->g * r->c;
    at->g = at->g / (sqrt_of(at->h) + r->a) * r->rate;
}

/* a: momentum, b: 1 - momentum, c: delta */
INLINE void adadelta(struct place *at, const struct rule *r) {
    at->h = at->h * r->a + at->g * at->g * r->b;
    vec g = at->g * sqrt_of((at->u + r->c) / (at->h + r->c));
    at->u = at->u * r->a + g * g * r->b;
    at->g = g * r->rate;
}

/* a: momentum, b: momentum2, c: delta; 1 - b1 and 1 - b2 are d and e */
INLINE void adam(struct place *at, const struct rule *r) {
    at->h = at->h * r->a + at->g * r->d;
    at->u = at->u * r->b + at->g * at->g * r->e;
    at->g = at->h / (sqrt_of(at->u) + r->c) * r->rate;
}

#define UPDATE_KERNEL(name, compute)                                                                        \
    static void name##_chunk(void *context, ptrdiff_t i, int thread) {                                      \
        (void)thread;                                                                                       \
        update_chunk(context, i, compute);                                                                  \
    }                                                                                                       \
    KERNEL(name)(float *w, float *g, float *h, float *u, ptrdiff_t count, float factor, float l1, float l2, \
                 float rate, float a, float b, float c, float d, float e) {                                 \
        struct rule r = {w, g, h, u, count, factor, l1, l2, rate, a, b, c, d, e};                           \
        parallel(name##_chunk, &r, ceil_div(count, CHUNK));                                                 \
    }

UPDATE_KERNEL(sgd_update, sgd)
UPDATE_KERNEL(nesterov_update, nesterov)
UPDATE_KERNEL(adagrad_update, adagrad)
UPDATE_KERNEL(rmsprop_update, rmsprop)
UPDATE_KERNEL(adadelta_update, adadelta)
UPDATE_KERNEL(adam_update, adam)
