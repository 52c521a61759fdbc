"""Python layers that test_pickling.py carries over."""

import threading

import caffe


class Counts(caffe.Layer):
    """Holds numbers, a blob and a view of its memory, and the net."""

    def setup(self, bottom, top):
        self.k = float(self.param_str)
        self.n = 0
        self.setups = getattr(self, "setups", 0) + 1

    def reshape(self, bottom, top):
        top[0].reshape_like(bottom[0])

    def forward(self, bottom, top):
        self.n += 1
        top[0].data[...] = self.k * bottom[0].data + self.n
        self.remembered = top[0]
        self.window = top[0].data[0]

    def backward(self, top, propagate_down, bottom):
        bottom[0].diff[...] = self.k * top[0].diff


class HoldsLock(Counts):
    def setup(self, bottom, top):
        super().setup(bottom, top)
        self.lock = threading.Lock()


class LeavesLockOut(HoldsLock):
    def __getstate__(self):
        return {"n": self.n}


class SavesState(HoldsLock):
    def save_state(self):
        return {"n": self.n}

    def restore_state(self, state):
        self.n = state["n"]
