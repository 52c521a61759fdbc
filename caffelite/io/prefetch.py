"""Make items in threads, ahead of their use."""

import os
import threading
import weakref
from collections import deque
from collections.abc import Callable
from typing import Generic, Protocol, TypeVar

from caffelite.errors import DataError

T = TypeVar("T")
COLLECT_SECONDS = 5.0  # what a garbage collection, which may hold locks that a thread needs, waits for it


class Job(Protocol[T]):
    """An item on its way."""

    def start(self, spare: T | None) -> int:
        """Begin, in the memory of ``spare`` if it serves; return the number of parts that are left."""

    def run(self, part: int) -> None:
        """Do one part, in any thread and in any order among the others."""

    def result(self) -> T:
        """Return the item, once all parts are done."""


class Done(Generic[T]):
    """The job of an item that is there already."""

    def __init__(self, item: T) -> None:
        self.item = item

    def start(self, spare: T | None) -> int:
        """There is nothing to do."""
        return 0

    def run(self, part: int) -> None:
        """There are no parts."""

    def result(self) -> T:
        """Return the item."""
        return self.item


class Prefetcher(Generic[T]):
    """The items that jobs make, in the order in which ``plan`` gives them, up to ``depth`` ahead of ``get``.

    ``plan()`` returns the next job: whatever has an order, such as reading records and drawing random
    numbers, belongs there, since no two threads are in it at a time. ``workers`` threads start and run the
    jobs, so that the items do not depend on their number. The threads start with ``get`` and end with
    ``close``, when this object is garbage, or with the interpreter; for that, ``plan`` and the jobs must
    not refer to who owns this object. Nothing is lost by ``close``: a later ``get`` goes on where the
    last one was.
    """

    def __init__(
        self, plan: Callable[[], Job[T]], depth: int, workers: int = 1, name: str = "prefetch"
    ) -> None:
        self._plan = plan
        self._workers = workers
        self._name = name
        self._channel: _Channel[T] = _Channel(depth)
        weakref.finalize(self, _stop, self._channel, timeout=COLLECT_SECONDS)

    def get(self) -> T:
        """Return the next item, once it is there.

        Raises what ``plan`` or a job raised, after the items before it and then every time, of several parts
        that fail the first one's; DataError in a process that was forked after the first ``get``: it has no
        such threads.
        """
        channel = self._channel
        if channel.process not in {None, os.getpid()}:
            raise DataError("cannot be read on in a forked process; build the net after the fork")
        if not channel.threads and not channel.has_failed():
            channel.stopped, channel.process = False, os.getpid()
            channel.threads = [self._thread(number) for number in range(self._workers)]
            for thread in channel.threads:
                thread.start()
        return channel.get()

    def recycle(self, item: T) -> None:
        """Give back an item whose memory may serve again."""
        self._channel.spare.append(item)

    def close(self) -> None:
        """End the threads, once each has finished the part it is doing."""
        _stop(self._channel)

    def restart(self) -> None:
        """End the threads and forget what they made ahead, errors too: ``plan`` may go elsewhere now."""
        _stop(self._channel)
        self._channel.forget()

    def _thread(self, number: int) -> threading.Thread:
        return threading.Thread(
            target=_work, args=(self._channel, self._plan), name=f"{self._name} {number}", daemon=True
        )


class _Task(Generic[T]):
    """A job, and which of its parts are taken and done; a channel's lock guards it."""

    def __init__(self, job: Job[T] | None, error: BaseException | None = None) -> None:
        self.job = job
        self.error = error
        self.parts = 1  # that are to be done: the start alone, part 0, as long as it is not done
        self.taken = self.done = 0
        self.started = False
        if error is not None:
            self.started, self.parts = True, 0

    @property
    def finished(self) -> bool:
        return self.started and self.taken == self.done and self.taken >= self.parts

    def take(self) -> int | None:
        """Return the next part, if there is one to do now."""
        if self.taken >= self.parts:
            return None
        self.taken += 1
        return self.taken - 1

    def end(self, part: int, more: int, error: BaseException | None) -> None:
        """Note that ``part`` is done; the start finds how many ``more`` there are."""
        self.done += 1
        if part == 0:
            self.started, self.parts = True, 1 + more
        if error is not None and part < self.parts:  # those before it may still find an earlier error
            self.error, self.parts = error, part


class _Channel(Generic[T]):
    """What passes between the threads and their owner, to whom it does not refer."""

    def __init__(self, depth: int) -> None:
        self.depth = depth
        self.threads: list[threading.Thread] = []
        self.process: int | None = None
        self.lock = threading.RLock()  # a finalizer may run inside a locked section
        self.work = threading.Condition(self.lock)  # there may be something to do
        self.ready = threading.Condition(self.lock)  # the first task may be finished
        self.tasks: deque[_Task[T]] = deque()
        self.spare: deque[T] = deque()
        self.planning = self.stopped = False

    def get(self) -> T:
        with self.lock:
            while not (self.tasks and self.tasks[0].finished):
                self.ready.wait()
            task = self.tasks[0]
            if task.error is not None:
                raise task.error
            self.tasks.popleft()
            self.work.notify()
        assert task.job is not None
        return task.job.result()

    def has_failed(self) -> bool:
        """Tell whether all that is to come is an error."""
        with self.lock:
            return bool(self.tasks) and self.tasks[0].finished and self.tasks[0].error is not None

    def next_part(self) -> tuple[_Task[T] | None, int]:
        """Wait for something to do: part of a task, or (None, 1) to plan one, or (None, 0) to end."""
        with self.lock:
            while not self.stopped:
                for task in self.tasks:
                    part = task.take()
                    if part is not None:
                        return task, part
                if any(task.error is not None for task in self.tasks):
                    break  # nothing comes after an error
                if not self.planning and len(self.tasks) < self.depth:
                    self.planning = True
                    return None, 1
                self.work.wait()
            return None, 0

    def add(self, task: _Task[T]) -> None:
        """Append a task that was planned."""
        with self.lock:
            self.planning = False
            self.tasks.append(task)
            self.work.notify()  # this thread starts it, and another may plan the next
            self.ready.notify()

    def end(self, task: _Task[T], part: int, more: int, error: BaseException | None) -> None:
        with self.lock:
            task.end(part, more, error)
            if error is not None:
                self.work.notify_all()
            elif more:
                self.work.notify(more)
            if task.finished:
                self.ready.notify()

    def stop(self) -> None:
        with self.lock:
            self.stopped = True
            self.work.notify_all()

    def forget(self) -> None:
        """Forget all tasks, and keep the memory of the finished ones."""
        done = [task.job for task in self.tasks if task.finished and task.error is None]
        self.spare.extend(job.result() for job in done if job is not None)
        self.tasks.clear()


def _work(channel: _Channel[T], plan: Callable[[], Job[T]]) -> None:
    while True:
        task, part = channel.next_part()
        if task is not None:
            _run(channel, task, part)
        elif part:
            try:
                task = _Task(plan())
            except BaseException as error:  # raised again in the thread that asks for the item
                task = _Task(None, error)
            channel.add(task)
        else:
            return
        task = None  # do not keep it while waiting


def _run(channel: _Channel[T], task: _Task[T], part: int) -> None:
    more, problem = 0, None
    assert task.job is not None
    try:
        if part:
            task.job.run(part - 1)
        else:
            more = task.job.start(_pop(channel.spare))
    except BaseException as error:
        problem = error
    channel.end(task, part, more, problem)


def _pop(spare: deque[T]) -> T | None:
    try:
        return spare.popleft()
    except IndexError:
        return None


def _stop(channel: _Channel[T], timeout: float | None = None) -> None:
    if not channel.threads or channel.process != os.getpid():
        return
    channel.stop()
    if threading.current_thread() in channel.threads:
        return  # the garbage collector runs in one of them: the others end by themselves
    for thread in channel.threads:
        thread.join(timeout)
    channel.threads = []
