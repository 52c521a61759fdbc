/* Which instruction sets the processor and the operating system can run. */
#include "native.h"

/* 1 if kernels compiled for the instruction set run here: see the flags in setup.py. */
EXPORT int caffelite_runs(const char *level) {
#if defined(__x86_64__) || defined(_M_X64)
    __builtin_cpu_init();
    if (!strcmp(level, "avx2")) return __builtin_cpu_supports("avx2") && __builtin_cpu_supports("fma");
    if (!strcmp(level, "avx512"))
        return __builtin_cpu_supports("avx512f") && __builtin_cpu_supports("avx512bw") &&
               __builtin_cpu_supports("avx512dq") && __builtin_cpu_supports("avx512vl") &&
               __builtin_cpu_supports("fma");
    return !strcmp(level, "baseline");
#elif defined(__aarch64__)
    return !strcmp(level, "neon");
#else
    return !strcmp(level, "baseline");
#endif
}
