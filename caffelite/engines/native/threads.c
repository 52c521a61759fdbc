/* A pool of threads that share the tasks of one job at a time.
 *
 * The caller is thread 0 and works along. Workers take the next task from a counter until none is left, so
 * unequal tasks balance. Between jobs they look for the next one for some microseconds, since kernels follow
 * each other closely, and then sleep. The caller does not wait for workers that are still waking up: it
 * closes the job, and who has not come in by then stays out.
 *
 * A second caller at the same time (another thread of Python's) does its tasks alone. After fork() the child
 * has no workers, and starts its own when it needs them.
 */
#include <pthread.h>
#include <sched.h>
#include <stdatomic.h>

#include "native.h"

#define MOST_THREADS 256
#define STACK (1 << 20) /* bytes: tasks have tables of some 100 KiB, as much as a thread has at all with musl */
#define LOOKS 4000 /* times a worker looks for a job before it sleeps */

static pthread_mutex_t owner = PTHREAD_MUTEX_INITIALIZER; /* held by the caller while its job runs */
static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;  /* for going to sleep */
static pthread_cond_t wake = PTHREAD_COND_INITIALIZER;
static atomic_int threads = 1; /* as set */
static int started = 1;        /* of which there are, the caller included */

static atomic_uint jobs;    /* counts jobs: a change wakes workers */
static atomic_int is_open;  /* whether workers may join the job */
static atomic_int inside;   /* workers that are looking at the job or working on it */
static atomic_int sleeping; /* workers that need a signal */
static struct {
    task_function task;
    void *context;
    ptrdiff_t tasks;
    int threads;
    atomic_ptrdiff_t next;
} job;

static void pause_a_little(void) {
#if defined(__x86_64__) || defined(__i386__)
    __builtin_ia32_pause();
#elif defined(__aarch64__)
    __asm__ volatile("yield");
#endif
}

static void take_tasks(int thread) {
    for (ptrdiff_t i; (i = atomic_fetch_add(&job.next, 1)) < job.tasks;) job.task(job.context, i, thread);
}

static unsigned await_job(unsigned seen) {
    for (int look = 0; look < LOOKS; look++) {
        if (atomic_load(&jobs) != seen) return atomic_load(&jobs);
        pause_a_little();
    }
    pthread_mutex_lock(&lock);
    atomic_fetch_add(&sleeping, 1);
    while (atomic_load(&jobs) == seen) pthread_cond_wait(&wake, &lock);
    atomic_fetch_sub(&sleeping, 1);
    pthread_mutex_unlock(&lock);
    return atomic_load(&jobs);
}

static void *work(void *number) {
    int thread = (int)(intptr_t)number;
    for (unsigned seen = 0;;) {
        seen = await_job(seen);
        atomic_fetch_add(&inside, 1);
        if (atomic_load(&is_open) && thread < job.threads) take_tasks(thread);
        atomic_fetch_sub(&inside, 1);
    }
    return NULL;
}

static void before_fork(void) { pthread_mutex_lock(&owner); }
static void after_fork_in_parent(void) { pthread_mutex_unlock(&owner); }
static void after_fork_in_child(void) {
    pthread_mutex_init(&owner, NULL);
    pthread_mutex_init(&lock, NULL);
    pthread_cond_init(&wake, NULL);
    started = 1;
    atomic_store(&inside, 0);
    atomic_store(&sleeping, 0);
    atomic_store(&is_open, 0);
    atomic_store(&jobs, 0);
}

static void start_workers(int wanted) {
    static int forks_are_seen = 0;
    if (!forks_are_seen)
        forks_are_seen = !pthread_atfork(before_fork, after_fork_in_parent, after_fork_in_child);
    pthread_attr_t detached;
    pthread_attr_init(&detached);
    pthread_attr_setdetachstate(&detached, PTHREAD_CREATE_DETACHED);
    pthread_attr_setstacksize(&detached, STACK);
    for (pthread_t id; started < wanted; started++)
        if (pthread_create(&id, &detached, work, (void *)(intptr_t)started)) break; /* then fewer share */
    pthread_attr_destroy(&detached);
}

void parallel(task_function task, void *context, ptrdiff_t tasks) {
    int wanted = atomic_load(&threads);
    if (wanted == 1 || tasks < 2 || pthread_mutex_trylock(&owner)) {
        for (ptrdiff_t i = 0; i < tasks; i++) task(context, i, 0);
        return;
    }
    if (started < wanted) start_workers(wanted);
    job.task = task;
    job.context = context;
    job.tasks = tasks;
    job.threads = wanted;
    atomic_store(&job.next, 0);
    atomic_store(&is_open, 1);
    atomic_fetch_add(&jobs, 1);
    if (atomic_load(&sleeping)) {
        pthread_mutex_lock(&lock);
        pthread_cond_broadcast(&wake);
        pthread_mutex_unlock(&lock);
    }
    take_tasks(0);
    atomic_store(&is_open, 0);
    for (int look = 0; atomic_load(&inside); look++) look < LOOKS ? pause_a_little() : (void)sched_yield();
    pthread_mutex_unlock(&owner);
}

EXPORT void caffelite_set_num_threads(int n) {
    atomic_store(&threads, n < 1 ? 1 : n > MOST_THREADS ? MOST_THREADS : n);
}
EXPORT int caffelite_get_num_threads(void) { return atomic_load(&threads); }
