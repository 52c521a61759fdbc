"""Nets as text: a prototxt that grows layer by layer."""

from typing import Any, TypeAlias

Fields: TypeAlias = dict[str, Any]
Mult: TypeAlias = tuple[float, float]  # lr_mult, decay_mult

WIDTH = 100


class Word(str):
    """An enum's value: MAX, LMDB. It is written without quotes."""

    __slots__ = ()


def filler(kind: str, **values: float) -> Fields:
    """Return a filler: ``filler("gaussian", std=0.01)``."""
    return {"type": kind, **values}


class Net:
    """A prototxt, for training (``train``) or for use.

    The methods for layers return the name of their top, which the next layer takes. What only a
    training needs (fillers, ``param``) is left out of a net for use. ``weights`` and ``bias`` are the
    fillers and ``mults`` the (lr_mult, decay_mult) of weights and bias that layers have unless they
    say otherwise; no ``mults`` are Caffe's (1, 1).
    """

    def __init__(
        self, name: str, about: str, train: bool, weights: Fields, mults: tuple[Mult, ...] = ()
    ) -> None:
        self.train = train
        self.weights = weights
        self.bias = filler("constant")
        self.mults = mults
        self._lines = [f"# {line}" for line in about.splitlines()]
        self._lines.append(f'name: "{name}"')

    def __str__(self) -> str:
        return "\n".join(self._lines) + "\n"

    def say(self, comment: str) -> None:
        """Write a comment."""
        self._lines.append(f"# {comment}")

    def layer(
        self,
        kind: str,
        name: str,
        bottom: str | list[str],
        top: str | list[str] | None = None,
        **fields: Any,
    ) -> str:
        """Write a layer; its top has its name unless ``top`` is given. Returns the (first) top."""
        top = name if top is None else top
        layer = {"name": name, "type": kind, "bottom": bottom or [], "top": top, **fields}
        self._lines += ["layer {", *(f"  {line}" for line in _lines(layer, WIDTH - 2)), "}"]
        return top if isinstance(top, str) else top[0]

    def in_place(self, kind: str, name: str, blob: str, **fields: Any) -> str:
        """Write a layer whose top is its bottom."""
        return self.layer(kind, name, blob, blob, **fields)

    def conv(
        self,
        name: str,
        bottom: str,
        num_output: int,
        kernel: int,
        *,
        stride: int = 1,
        pad: int = 0,
        group: int = 1,
        biased: bool = True,
        weights: Fields | None = None,
        bias: Fields | None = None,
        mults: tuple[Mult, ...] | None = None,
        shared: str = "",
        top: str | None = None,
        kind: str = "Convolution",
    ) -> str:
        """Write a Convolution; layers of the same ``shared`` have the same weights."""
        param: Fields = {"num_output": num_output, "kernel_size": kernel}
        if stride != 1:
            param["stride"] = stride
        if pad:
            param["pad"] = pad
        if group != 1:
            param["group"] = group
        if not biased:
            param["bias_term"] = False
        learning = self._learning(param, biased, weights, bias, mults, shared)
        return self.layer(kind, name, bottom, top, **learning, convolution_param=param)

    def fc(
        self,
        name: str,
        bottom: str,
        num_output: int,
        *,
        weights: Fields | None = None,
        bias: Fields | None = None,
        mults: tuple[Mult, ...] | None = None,
        shared: str = "",
        **more: Any,
    ) -> str:
        """Write an InnerProduct; layers of the same ``shared`` have the same weights."""
        param: Fields = {"num_output": num_output, **more}
        learning = self._learning(param, True, weights, bias, mults, shared)
        return self.layer("InnerProduct", name, bottom, **learning, inner_product_param=param)

    def relu(self, name: str, blob: str) -> str:
        """Write a ReLU in place."""
        return self.in_place("ReLU", name, blob)

    def pool(self, name: str, bottom: str, how: str, kernel: int, stride: int = 1, **more: Any) -> str:
        """Write a Pooling; kernel 0 is the whole plane."""
        param: Fields = {"pool": Word(how)}
        param.update({"kernel_size": kernel, "stride": stride} if kernel else {"global_pooling": True})
        return self.layer("Pooling", name, bottom, pooling_param={**param, **more})

    def dropout(self, name: str, blob: str, ratio: float = 0.5) -> str:
        """Write a Dropout in place."""
        return self.in_place("Dropout", name, blob, dropout_param={"dropout_ratio": ratio})

    def batch_norm(self, bn: str, scale: str, bottom: str, top: str) -> str:
        """Write BatchNorm and the Scale that learns its factor and bias; ``top`` may be ``bottom``."""
        self.layer("BatchNorm", bn, bottom, top)
        return self.in_place("Scale", scale, top, scale_param={"bias_term": True})

    def accuracy(self, scores: str, name: str = "accuracy", **param: Any) -> None:
        """Write an Accuracy for tests."""
        more: Fields = {"accuracy_param": param} if param else {}
        self.layer("Accuracy", name, [scores, "label"], include={"phase": Word("TEST")}, **more)

    def _learning(
        self,
        param: Fields,
        biased: bool,
        weights: Fields | None,
        bias: Fields | None,
        mults: tuple[Mult, ...] | None,
        shared: str,
    ) -> Fields:
        """Add the fillers to ``param``; return the layer's ``param``: both for training only."""
        if not self.train:
            return {}
        param["weight_filler"] = self.weights if weights is None else weights
        if biased:
            param["bias_filler"] = self.bias if bias is None else bias
        mults = (self.mults if mults is None else mults)[: 1 + biased]
        names = [f"{shared}_w", f"{shared}_b"] if shared else ["", ""]
        return (
            {"param": [_spec(name, *mult) for name, mult in zip(names, mults, strict=False)]} if mults else {}
        )


def _spec(name: str, lr: float, decay: float) -> Fields:
    spec: Fields = {"name": name} if name else {}
    spec["lr_mult"] = lr
    return spec if decay == 1 else {**spec, "decay_mult": decay}


def _lines(message: Fields, width: int) -> list[str]:
    """Return the lines of a message; a message inside it takes one line if that fits ``width``."""
    lines = []
    for name, values in message.items():
        for value in values if isinstance(values, list) else [values]:
            if not isinstance(value, dict):
                lines.append(f"{name}: {_scalar(value)}")
                continue
            inner = _lines(value, width - 2)
            line = f"{name} {{ {' '.join(inner)} }}"
            fits = len(line) <= width and not any(each.endswith("{") for each in inner)
            lines += [line] if fits else [f"{name} {{", *(f"  {each}" for each in inner), "}"]
    return lines


def _scalar(value: str | float) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, Word):
        return str(value)
    return f'"{value}"' if isinstance(value, str) else str(value)
