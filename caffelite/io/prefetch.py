"""Make items in a thread, ahead of their use."""

import os
import threading
import weakref
from collections import deque
from collections.abc import Callable
from typing import Generic, TypeVar

from caffelite.errors import DataError

T = TypeVar("T")
COLLECT_SECONDS = 5.0  # what a garbage collection, which may hold locks that the thread needs, waits for it


class Prefetcher(Generic[T]):
    """The items that ``produce`` makes, in their order, up to ``depth`` of them ahead of ``get``.

    ``produce(spare)`` returns the next item; it may build it in ``spare``, an item that was given to
    ``recycle``, or None. It runs in one thread, which starts with ``get`` and ends with ``close``,
    when this object is garbage, or with the interpreter; for that, ``produce`` must not refer to who
    owns this object. No item is lost by ``close``: a later ``get`` goes on where the last one was.
    """

    def __init__(self, produce: Callable[[T | None], T], depth: int, name: str = "prefetch") -> None:
        self._produce = produce
        self._name = name
        self._channel: _Channel[T] = _Channel(depth)
        weakref.finalize(self, _stop, self._channel, timeout=COLLECT_SECONDS)

    def get(self) -> T:
        """Return the next item, once it is there.

        Raises what ``produce`` raised, after the items before it and then every time; DataError in a
        process that was forked after the first ``get``: it has no such thread.
        """
        channel = self._channel
        if channel.process not in {None, os.getpid()}:
            raise DataError("cannot be read on in a forked process; build the net after the fork")
        if channel.thread is None and channel.error is None:
            channel.stopped, channel.process = False, os.getpid()
            channel.thread = threading.Thread(
                target=_work, args=(channel, self._produce), name=self._name, daemon=True
            )
            channel.thread.start()
        return channel.get()

    def recycle(self, item: T) -> None:
        """Give back an item whose memory may serve again."""
        self._channel.spare.append(item)

    def close(self) -> None:
        """End the thread, once it has finished the item it is making."""
        _stop(self._channel)

    def restart(self) -> None:
        """End the thread and forget what it made ahead, errors too: ``produce`` may go elsewhere now."""
        _stop(self._channel)
        self._channel.forget()


class _Channel(Generic[T]):
    """What passes between the thread and its owner, to whom it does not refer."""

    def __init__(self, depth: int) -> None:
        self.depth = depth
        self.thread: threading.Thread | None = None
        self.process: int | None = None
        self.changed = threading.Condition()
        self.ready: deque[T] = deque()
        self.spare: deque[T] = deque()
        self.stopped = False
        self.error: BaseException | None = None

    def get(self) -> T:
        with self.changed:
            while not self.ready:
                if self.error is not None:
                    raise self.error
                self.changed.wait()
            self.changed.notify_all()
            return self.ready.popleft()

    def wait_for_room(self) -> bool:
        """Return whether an item is wanted; False once stopped."""
        with self.changed:
            while len(self.ready) >= self.depth and not self.stopped:
                self.changed.wait()
            return not self.stopped

    def put(self, item: T) -> None:
        with self.changed:
            self.ready.append(item)
            self.changed.notify_all()

    def forget(self) -> None:
        self.spare.extend(self.ready)
        self.ready.clear()
        self.error = None

    def fail(self, error: BaseException) -> None:
        with self.changed:
            self.error = error
            self.changed.notify_all()


def _work(channel: _Channel[T], produce: Callable[[T | None], T]) -> None:
    try:
        while channel.wait_for_room():
            channel.put(produce(channel.spare.popleft() if channel.spare else None))
    except BaseException as error:  # raised again in the thread that asks for the item
        channel.fail(error)


def _stop(channel: _Channel[T], timeout: float | None = None) -> None:
    thread = channel.thread
    if thread is None or channel.process != os.getpid():
        return
    with channel.changed:
        channel.stopped = True
        channel.changed.notify_all()
    if thread is not threading.current_thread():  # the garbage collector may run in the thread itself
        thread.join(timeout)
        channel.thread = None
