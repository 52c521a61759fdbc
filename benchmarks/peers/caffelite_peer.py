"""caffelite: the net as it is, and optimized."""

from caffelite.core.net import Net
from caffelite.engines import get_engine
from caffelite.proto.caffe_pb2 import TEST, TRAIN, SolverParameter
from caffelite.solvers import get_solver


class Training:
    """Forward and backward of a net with a loss, from cleared gradients, and optionally an update."""

    def __init__(self, param, engine, data, label, update=False):
        engine = get_engine(engine, seed=1)
        self.solver = _solver(param, engine) if update else None
        self.net = self.solver.net if update else Net(param, engine=engine)
        self.net.reuse_diffs()  # as `caffelite train` does
        self.net.blobs["data"].data[...] = data
        self.net.blobs["label"].data[...] = label

    def run(self):
        if self.solver:
            self.solver.step(1)
            return float(self.net.blobs["loss"].data.sum())
        self.net.clear_param_diffs()
        return self.net.forward_backward()

    def drop(self, on):
        """Switch dropout on or off."""
        for layer in self.net.layers:
            if layer.type == "Dropout":
                layer.phase = TRAIN if on else TEST

    def gradients(self):
        return {name: [blob.diff for blob in blobs] for name, blobs in self.net.params.items()}


class Inference:
    """Forward of a net that gives probabilities."""

    def __init__(self, param, engine, weights, data, optimized=False):
        self.net = Net(param, engine=get_engine(engine))
        for name, values in (weights or {}).items():
            for blob, array in zip(self.net.params[name], values, strict=True):
                blob.data[...] = array
        if optimized:
            self.net = self.net.optimize()
        self.net.blobs["data"].data[...] = data

    def run(self):
        return self.net.forward()["prob"]


def weights_of(net):
    """Return copies of the weights by layer name."""
    return {name: [blob.data.copy() for blob in blobs] for name, blobs in net.params.items()}


def randomize(net, rng):
    """Draw weights that keep activations at about one size, and small biases.

    A forward of a net with batch normalization then leaves the statistics of its data behind.
    """
    for layer in net.layers:
        if layer.type in ("Convolution", "InnerProduct"):
            weight, *bias = layer.blobs
            fan_in = weight.count_from(1)
            weight.data[...] = rng.standard_normal(weight.shape, "float32") * (2 / fan_in) ** 0.5
            for blob in bias:
                blob.data[...] = 0.1 * rng.standard_normal(blob.shape, "float32")
        elif layer.type == "Scale":
            factor, bias = layer.blobs
            factor.data[...] = rng.uniform(0.5, 1, factor.shape)
            bias.data[...] = 0.1 * rng.standard_normal(bias.shape, "float32")


def _solver(param, engine):
    solver = SolverParameter(base_lr=1e-6, lr_policy="fixed", momentum=0.9, weight_decay=5e-4)
    solver.net_param.CopyFrom(param)
    solver.snapshot_after_train = False
    return get_solver(solver, engine=engine)
