/* Gradient of a convolution's bias: the sum of dy over pictures and positions, for each channel.
 *
 * A task is one channel. Within a plane, sums run in WIDTH * 4 lanes that are added in a fixed order, which
 * keeps rounding as low as pairwise summation does, and the result independent of threads.
 */
#include "native.h"

struct arguments {
    const float *dy;
    float *db;
    ptrdiff_t n, channels, positions;
};

static void add_channel(void *context, ptrdiff_t channel, int thread) {
    const struct arguments *a = context;
    float total = 0;
    (void)thread;
    for (ptrdiff_t i = 0; i < a->n; i++) {
        const float *plane = a->dy + (i * a->channels + channel) * a->positions;
        vec lanes[4] = {{0}};
        ptrdiff_t p = 0;
        for (; p + 4 * WIDTH <= a->positions; p += 4 * WIDTH)
            for (int k = 0; k < 4; k++) lanes[k] += load(plane + p + k * WIDTH);
        for (; p + WIDTH <= a->positions; p += WIDTH) lanes[0] += load(plane + p);
        lanes[1] += load_part(plane + p, a->positions - p);
        total += sum((lanes[0] + lanes[1]) + (lanes[2] + lanes[3]));
    }
    a->db[channel] += total;
}

KERNEL(conv_backward_bias)(const float *dy, float *db, ptrdiff_t n, ptrdiff_t channels, ptrdiff_t positions) {
    struct arguments a = {dy, db, n, channels, positions};
    parallel(add_channel, &a, channels);
}
