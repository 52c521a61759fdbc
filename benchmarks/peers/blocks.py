"""Times several runs in turns, block by block, so that the machine's drift meets all of them alike."""

import time


def in_turns(runs, seconds, least_blocks=5, block_seconds=0.15):
    """Return for each run the milliseconds of one call: the mean of each block.

    ``runs`` are functions by name. Before each block its run is called once and not counted: threads
    of the run before have gone to sleep by then, and the caches hold what this one needs.
    """
    calls = {name: max(1, round(block_seconds / _once(run))) for name, run in runs.items()}
    blocks = {name: [] for name in runs}
    end = time.perf_counter() + seconds
    rounds = 0
    while time.perf_counter() < end or rounds < least_blocks:
        rounds += 1
        for name, run in runs.items():
            run()
            start = time.perf_counter()
            for _ in range(calls[name]):
                run()
            blocks[name].append((time.perf_counter() - start) * 1e3 / calls[name])
    return blocks


def _once(run):
    run()
    start = time.perf_counter()
    run()
    return time.perf_counter() - start
