"""PyTorch: a net's layers as the modules that its users write, with the same weights."""

import numpy as np
import torch
from torch import nn
from torch.nn import functional as F


def set_threads(count):
    torch.set_num_threads(count)


class Training:
    """Forward and backward of a net with a loss, and optionally an update by SGD."""

    def __init__(self, param, weights, data, label, update=False):
        self.net = TorchNet(param, weights).train()
        self.data, self.label = torch.from_numpy(data), torch.from_numpy(label).long()
        self.optimizer = (
            torch.optim.SGD(self.net.parameters(), lr=1e-6, momentum=0.9, weight_decay=5e-4, foreach=True)
            if update
            else None
        )

    def run(self):
        self.net.zero_grad(set_to_none=True)
        loss = self.net(self.data, self.label)
        loss.backward()
        if self.optimizer is not None:
            self.optimizer.step()
        return loss.item()

    def drop(self, on):
        """Switch dropout on or off."""
        for module in self.net.modules():
            if isinstance(module, nn.Dropout):
                module.train(on)

    def gradients(self):
        """Return the gradients by layer name, in Caffe's order."""
        return {
            name: [parameter.grad.numpy() for parameter in module.parameters()]
            for name, module in self.net.learning.items()
        }


class Inference:
    """Forward of a net that gives probabilities."""

    def __init__(self, param, weights, data, compiled=False):
        self.net = TorchNet(param, weights).eval()
        self.data = torch.from_numpy(data)
        if compiled:
            self.net = torch.compile(self.net)

    def run(self):
        with torch.inference_mode():
            return self.net(self.data).numpy()


class TorchNet(nn.Module):
    """A net's layers in their order; what nothing reads any more is let go."""

    def __init__(self, param, weights):
        super().__init__()
        self.learning = {}  # the module of each layer with weights; BatchNorm and its Scale are one
        self.norms = {}  # BatchNorm's name -> that module
        self.steps = []
        self.kept = nn.ModuleList()
        layers = [layer for layer in param.layer if layer.type not in ("Input", "Scale")]
        scales = {layer.bottom[0]: layer for layer in param.layer if layer.type == "Scale"}
        for layer in layers:
            scale = scales.get(layer.top[0]) if layer.type == "BatchNorm" else None
            top = (scale or layer).top[0]
            self.steps.append((self._step(layer, scale), list(layer.bottom), top, []))
        self._release_dead()
        self._find_sizes(param.layer[0].input_param.shape[0].dim)
        if weights:
            self._load(weights)

    def forward(self, data, label=None):
        blobs = {"data": data, "label": label}
        for function, bottom, top, dead in self.steps:
            blobs[top] = function(*[blobs[name] for name in bottom])
            for name in dead:
                del blobs[name]
        return blobs[top]

    def _step(self, layer, scale):
        """Return the function of a layer's bottoms, and keep it if it is a module."""
        if layer.type == "BatchNorm":
            module = self.norms[layer.name] = nn.LazyBatchNorm2d(layer.batch_norm_param.eps)
            self.learning[scale.name] = module
        else:
            module = _MAKE[layer.type](layer)
        if layer.type in ("Convolution", "InnerProduct"):
            self.learning[layer.name] = module
        if isinstance(module, nn.Module):
            self.kept.append(module)
        return (lambda x: module(torch.flatten(x, 1))) if layer.type == "InnerProduct" else module

    def _find_sizes(self, shape):
        """Let lazy modules find the sizes of their inputs, in a pass of one picture."""
        with torch.no_grad():
            self.eval()(torch.zeros(1, *shape[1:]), torch.zeros(1, dtype=torch.long))

    def _load(self, weights):
        for name, module in self.learning.items():
            for parameter, values in zip(module.parameters(), weights[name], strict=True):
                _copy(parameter, values)
        for name, module in self.norms.items():
            mean, variance, factor = weights[name]
            _copy(module.running_mean, mean / factor[0])
            _copy(module.running_var, variance / factor[0])

    def _release_dead(self):
        last = {name: i for i, (_, bottom, _, _) in enumerate(self.steps) for name in bottom}
        for name, i in last.items():
            if name != self.steps[i][2]:
                self.steps[i][3].append(name)


def _copy(parameter, values):
    with torch.no_grad():
        parameter.copy_(torch.from_numpy(np.ascontiguousarray(values)).reshape(parameter.shape))


def _sum(a, b):
    b += a  # as torchvision's residual blocks: the branch's own output takes the sum
    return b


def _convolution(layer):
    param = layer.convolution_param
    return nn.LazyConv2d(
        param.num_output,
        param.kernel_size[0],
        stride=param.stride[0] if param.stride else 1,
        padding=param.pad[0] if param.pad else 0,
        groups=param.group,
        bias=param.bias_term,
    )


def _pooling(layer):
    param = layer.pooling_param
    is_max = param.pool == param.MAX
    if param.global_pooling:
        return nn.AdaptiveMaxPool2d(1) if is_max else nn.AdaptiveAvgPool2d(1)
    kind = nn.MaxPool2d if is_max else nn.AvgPool2d
    return kind(param.kernel_size, param.stride, padding=param.pad, ceil_mode=True)


def _lrn(layer):
    param = layer.lrn_param
    return nn.LocalResponseNorm(param.local_size, alpha=param.alpha, beta=param.beta, k=param.k)


_MAKE = {
    "Convolution": _convolution,
    "InnerProduct": lambda layer: nn.LazyLinear(layer.inner_product_param.num_output),
    "ReLU": lambda layer: nn.ReLU(inplace=layer.top[0] == layer.bottom[0]),
    "Pooling": _pooling,
    "LRN": _lrn,
    "Dropout": lambda layer: nn.Dropout(layer.dropout_param.dropout_ratio),
    "Concat": lambda layer: lambda *x: torch.cat(x, 1),
    "Eltwise": lambda layer: _sum,
    "Softmax": lambda layer: nn.Softmax(1),
    "SoftmaxWithLoss": lambda layer: _cross_entropy,
}


def _cross_entropy(scores, label):
    return F.cross_entropy(torch.flatten(scores, 1), label)


def single(layer, x, wants_dx, g):
    """Return a layer of caffelite's as a module in training, its input and dE/dy as tensors."""
    param = layer.layer_param
    if param.type == "BatchNorm":
        module = nn.LazyBatchNorm2d(param.batch_norm_param.eps, affine=False)
    else:
        module = _MAKE[param.type](param)
    if param.type == "InnerProduct":
        module = nn.Sequential(nn.Flatten(), module)
    x = torch.from_numpy(x.copy()).requires_grad_(wants_dx)
    with torch.no_grad():
        module(x.detach()[:1] if param.type != "BatchNorm" else x.detach())
    for parameter, blob in zip(module.parameters(), layer.blobs, strict=param.type != "BatchNorm"):
        _copy(parameter, blob.data)
    return module.train(), x, torch.from_numpy(g)
