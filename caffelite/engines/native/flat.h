/* Work that treats every element on its own: arrays are cut into chunks, and a task is one chunk. */
#ifndef CAFFELITE_FLAT_H
#define CAFFELITE_FLAT_H

#include "native.h"

#define CHUNK 16384 /* elements: 64 KiB of each array, some 10 microseconds */

struct constants {
    float a, b, c, d;
};

/* What a kernel computes from vectors x and z, which stand at the same place of two arrays. */
typedef vec (*vec_map)(vec x, vec z, struct constants with);

struct flat {
    const float *x, *z;
    float *y;
    ptrdiff_t count;
    struct constants with;
};

/* y = map(x, z) for one chunk; y may be x or z. */
INLINE void map_chunk(const struct flat *f, ptrdiff_t chunk, vec_map map) {
    const float *x = f->x + chunk * CHUNK, *z = f->z + chunk * CHUNK;
    float *y = f->y + chunk * CHUNK;
    const ptrdiff_t count = min_of(CHUNK, f->count - chunk * CHUNK);
    const struct constants with = f->with;
    ptrdiff_t i = 0;
    for (; i + 2 * WIDTH <= count; i += 2 * WIDTH) {
        vec first = map(load(x + i), load(z + i), with);
        vec second = map(load(x + i + WIDTH), load(z + i + WIDTH), with);
        store(y + i, first);
        store(y + i + WIDTH, second);
    }
    for (; i + WIDTH <= count; i += WIDTH) store(y + i, map(load(x + i), load(z + i), with));
    const ptrdiff_t left = count - i;
    if (left) store_part(y + i, map(load_part(x + i, left), load_part(z + i, left), with), left);
}

/* Define the kernel NAME that maps two arrays; where there is one, x is given twice. */
#define FLAT_KERNEL(name, map)                                                                         \
    static void name##_chunk(void *context, ptrdiff_t i, int thread) {                                 \
        (void)thread;                                                                                  \
        map_chunk(context, i, map);                                                                    \
    }                                                                                                  \
    KERNEL(name)(const float *x, const float *z, float *y, ptrdiff_t count, float a, float b, float c, \
                 float d) {                                                                            \
        struct flat f = {x, z, y, count, {a, b, c, d}};                                                \
        parallel(name##_chunk, &f, ceil_div(count, CHUNK));                                            \
    }

#endif
