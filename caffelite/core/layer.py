"""Layer: the base class of all layer types, and their registry."""

import pickle
from collections.abc import Callable, Sequence
from typing import Any, ClassVar, NoReturn, TypeVar

from google.protobuf.message import Message

from caffelite.core.blob import Array, Blob, Blobs, BlobVec
from caffelite.core.fillers import fill
from caffelite.core.plugins import load_plugins
from caffelite.core.registry import Registry
from caffelite.core.shown_names import LAYER_NAMES, shown_names
from caffelite.engines import Engine, default_engine
from caffelite.errors import CaffeliteError, LayerError
from caffelite.proto import caffe_pb2
from caffelite.proto.blobs import array_of
from caffelite.proto.fork_fields import fork_values, warn_of_fork_fields
from caffelite.proto.fork_layers import of_forks

__all__ = ["LAYERS", "Array", "Blob", "Blobs", "Layer", "create_layer", "register_layer"]

Arity = int | tuple[int, int | None]
_UNSHOWN = (
    "layer_param engine xp _Layer__name _Layer__type param_propagate_down loss_weights for_backward"
).split()  # of the attributes that each layer has
OWN = ("layer_param", "engine", "phase", "blobs", "loss_weights", "is_loss")


class Layer:
    """One node of a net: reads ``bottom`` blobs and writes ``top`` blobs.

    A layer type overrides these hooks and nothing else:

    ``setup(bottom, top)``
        Once. Read ``self.layer_param``; create the learnable ``self.blobs``.
    ``reshape(bottom, top)``
        Before every forward. Shape ``top`` and buffers from ``bottom``.
    ``forward(bottom, top)``
        Write every ``top[i].data``.
    ``backward(top, propagate_down, bottom)``
        *Overwrite* ``bottom[i].diff`` wherever ``propagate_down[i]``; *add to*
        ``self.blobs[j].diff`` wherever ``self.param_propagate_down[j]``.

    A type that carries something from one forward to the next may add ``save_state()``, which returns
    a dict of numbers, strings, lists and arrays, and ``restore_state(state)``: they are part of
    snapshots, so that a training goes on to the bit.

    A type that computes layers behind it along with itself, where they work in place on its top, overrides
    ``join(followers, learns)``
        Return how many of these layers, from the first on, ``forward_joined`` computes along: 0 by default.
        ``learns`` tells whether a backward may come.
    ``forward_joined(bottom, top)`` and ``backward_joined(top, propagate_down, bottom)``
        Forward and backward of the layer and those that it joined.
    ``part()``
        Give the joined layers what their own backward needs from the last ``forward_joined``.

    ``Net`` calls the ``run_*`` drivers, which wrap the hooks and are not overridden.

    Source: BVLC/caffe layer.hpp
    """

    num_bottom: ClassVar[Arity] = (0, None)  # exact number, or (least, most) with None for no limit
    num_top: ClassVar[Arity] = (0, None)
    equal_num_bottom_top: ClassVar[bool] = False
    auto_top_blobs: ClassVar[bool] = False  # let the net add tops that the prototxt left out
    no_backward: ClassVar[tuple[int, ...]] = ()  # bottoms that have no gradient, such as labels
    fork_fields: ClassVar[tuple[str, ...]] = ()  # settings of forks that have an effect: "pooling_param.x"
    is_loss: ClassVar[bool] = False  # top[0] counts with weight 1 unless the prototxt says otherwise

    # What core/chains.py tells of a layer that may join others.
    joined: "Sequence[Layer]" = ()  # those that it has joined
    bottom_stays = False  # whether nothing writes to bottom[0] between forward and backward; known to join

    def __init__(
        self,
        layer_param: caffe_pb2.LayerParameter,
        engine: Engine | None = None,
        phase: int | None = None,
    ) -> None:
        if engine is None and "engine" in vars(self):
            return  # called by the __init__ of a user's class, as in pycaffe: see Python, which began before
        self.layer_param = layer_param
        self.engine = engine or default_engine()
        self.phase: int = layer_param.phase if phase is None else phase
        self.xp: Any = self.engine.xp
        self.__name, self.__type = layer_param.name, layer_param.type
        self.blobs: BlobVec = self._given_blobs()
        self.param_propagate_down: list[bool] = []
        self.loss_weights: list[float] = []
        self.for_backward = True  # False in nets without a backward: forward need keep nothing for it

    def __dir__(self) -> list[str]:
        """Show pycaffe's names, and those of a user's class."""
        return shown_names(self, LAYER_NAMES, _UNSHOWN)

    @property
    def type(self) -> str:
        """The name under which a prototxt asks for this layer type."""
        return self.__type

    @property
    def shown(self) -> "Layer":
        """What ``net.layers`` shows of this layer: itself, or the object that a user has written."""
        return self

    # Hooks

    def setup(self, bottom: Blobs, top: Blobs) -> None:
        """Read ``self.layer_param`` and create ``self.blobs``; called once."""

    def reshape(self, bottom: Blobs, top: Blobs) -> None:
        """Shape ``top`` from ``bottom``; called before every forward."""
        raise NotImplementedError

    def forward(self, bottom: Blobs, top: Blobs) -> None:
        """Compute ``top[i].data`` from ``bottom[i].data``."""
        raise NotImplementedError

    def backward(self, top: Blobs, propagate_down: list[bool], bottom: Blobs) -> None:
        """Compute gradients from ``top[i].diff``; a type without parameters or gradient has none."""

    def multiply_adds(self, bottom: Blobs, top: Blobs) -> int:
        """Return how often a forward multiplies by a weight of a matrix or window, and adds."""
        return 0

    def join(self, followers: "Sequence[Layer]", learns: bool) -> int:
        """Return how many of the layers that follow in place are computed along; see core/chains.py."""
        return 0

    def forward_joined(self, bottom: Blobs, top: Blobs) -> None:
        """Compute what this layer and those it joined compute one after the other."""
        raise NotImplementedError

    def backward_joined(self, top: Blobs, propagate_down: list[bool], bottom: Blobs) -> None:
        """Compute the gradients of this layer and of those it joined: by default one after the other."""
        for layer in reversed(self.joined):
            layer.backward(top, [True], top)
        self.backward(top, propagate_down, bottom)

    def part(self) -> None:
        """Give the joined layers what their own backward needs; called after ``forward_joined``."""

    # Drivers

    def run_setup(self, bottom: Blobs, top: Blobs) -> None:
        """Check the number of blobs, call ``setup`` and ``reshape``, and settle the loss weights."""
        self._check_arity(bottom, top)
        own = {name: getattr(self, name) for name in OWN}
        self.setup(bottom, top)
        for name, value in own.items():
            if getattr(self, name) is not value:
                self.fail(f"sets self.{name} in setup, a name that Layer itself uses; choose another name")
        if len(self.param_propagate_down) != len(self.blobs):
            self.param_propagate_down = [True] * len(self.blobs)
        self.run_reshape(bottom, top)
        self._set_loss_weights(top)

    def run_reshape(self, bottom: Blobs, top: Blobs) -> None:
        """Call ``reshape``."""
        self.reshape(bottom, top)

    def run_forward(self, bottom: Blobs, top: Blobs, joined: "Sequence[Layer]" = ()) -> float:
        """Run forward, with the layers ``joined``; return the weighted sum of the tops that are losses."""
        with self.engine.quiet():
            self.reshape(bottom, top)
            for layer in joined:
                layer.reshape(top, top)
            (self.forward_joined if joined else self.forward)(bottom, top)
        loss = 0.0
        for blob, weight in zip(top, self.loss_weights, strict=True):
            if weight:
                blob.diff[...] = weight  # dE/dtop: where backpropagation starts
                loss += weight * float(blob.data.sum())
        return loss

    def run_backward(
        self, top: Blobs, propagate_down: list[bool], bottom: Blobs, joined: "Sequence[Layer]" = ()
    ) -> None:
        """Run backward, with the layers ``joined``; refuse a gradient for a bottom that has none."""
        for i in self.no_backward:
            if i < len(propagate_down) and propagate_down[i]:
                Layer.fail(self, f"cannot backpropagate to bottom {i}: it has no gradient (labels, indices)")
        with self.engine.quiet():
            (self.backward_joined if joined else self.backward)(top, propagate_down, bottom)

    def __reduce_ex__(self, protocol: Any) -> NoReturn:
        raise pickle.PicklingError(f"{self!r} cannot be pickled or copied alone, but with its net")

    def __repr__(self) -> str:
        kind = type(self).__name__
        of_type = "" if kind == self.__type else f" ({self.__type})"
        shapes = ", ".join(str(blob.shape) for blob in self.blobs)
        return f"<{kind} {self.__name!r}{of_type}{': blobs ' if shapes else ''}{shapes}>"

    # Helpers

    def check(self, condition: object, message: str) -> None:
        """Raise LayerError with ``message``, which reads on from the layer's name, if not ``condition``."""
        if not condition:
            Layer.fail(self, message)

    def fail(self, message: str) -> NoReturn:
        """Raise LayerError: ``layer 'NAME' (TYPE) MESSAGE``."""
        raise LayerError(f"layer {self.layer_param.name!r} ({self.type}) {message}")

    def add_blob(self, shape: tuple[int, ...], filler: caffe_pb2.FillerParameter | None = None) -> Blob:
        """Append a learnable blob, filled as ``filler`` says, or with zeros."""
        blob = Blob(self.engine, shape)
        if filler is not None:
            try:
                fill(blob, filler)
            except CaffeliteError as error:
                self.fail(f"cannot fill blobs[{len(self.blobs)}]: {error}")
        self.blobs.append(blob)
        return blob

    def _given_blobs(self) -> BlobVec:
        """Return the blobs that the parameter brings along, which ``setup`` then leaves as they are."""
        blobs = BlobVec(self.engine)
        for i, stored in enumerate(self.layer_param.blobs):
            try:
                data = array_of(stored)
                blob = Blob(self.engine, data.shape)
                blob.data[...] = data
                if stored.diff or stored.double_diff:
                    blob.diff[...] = array_of(stored, diff=True)
            except CaffeliteError as error:
                self.fail(f"cannot use blobs[{i}] of its prototxt: {error}")
            blobs.append(blob)
        return blobs

    def _check_arity(self, bottom: Blobs, top: Blobs) -> None:
        for blobs, arity, what in ((bottom, self.num_bottom, "bottom"), (top, self.num_top, "top")):
            least, most = (arity, arity) if isinstance(arity, int) else arity
            if len(blobs) < least or (most is not None and len(blobs) > most):
                more = "" if least == most else " or more" if most is None else f" to {most}"
                Layer.fail(self, f"takes {least}{more} {what} blob(s), got {len(blobs)}")
        if self.equal_num_bottom_top:
            Layer.check(
                self,
                len(bottom) == len(top),
                f"makes one top blob for each bottom blob, got {len(bottom)} bottom and {len(top)} top blobs",
            )

    def _set_loss_weights(self, top: Blobs) -> None:
        given = list(self.layer_param.loss_weight)
        if not given:
            given = [1.0 if self.is_loss and i == 0 else 0.0 for i in range(len(top))]
            if self.is_loss and len(top) == 1:
                self.layer_param.loss_weight.append(1)  # saved with the weights, as Caffe does
        Layer.check(
            self,
            len(given) == len(top),
            f"needs one loss_weight for each of its {len(top)} top blobs, or none, got {len(given)}",
        )
        self.loss_weights = given


LAYERS: Registry[type[Layer]] = Registry("layer type")
L = TypeVar("L", bound=type[Layer])


def register_layer(name: str) -> Callable[[L], L]:
    """Decorate a ``Layer`` subclass to enter it under the name that a prototxt's ``type`` uses."""

    def enter(layer_type: L) -> L:
        LAYERS.register(name)(layer_type)
        return layer_type

    return enter


def create_layer(layer_param: caffe_pb2.LayerParameter, engine: Engine, phase: int) -> Layer:
    """Return a new layer of the type that ``layer_param`` names.

    A type that is not known yet may be one of an installed package's: see ``plugins``.

    Raises LayerError, which names the forks of Caffe that have such a type, or the nearest known type, if
    there is none.
    """
    broken = load_plugins() if layer_param.type not in LAYERS else ()
    try:
        layer_type = LAYERS[layer_param.type]
    except CaffeliteError as error:
        reasons = "".join(f"; {reason}" for reason in broken)
        problem = of_forks(layer_param.type) or str(error)
        raise LayerError(f"layer {layer_param.name!r}: {problem}{reasons}") from None
    if layer_type.__module__.startswith("caffelite."):  # others' layers may read what they like
        where = f"layer {layer_param.name!r} ({layer_param.type})"
        if values := ", ".join(fork_values(layer_param)):
            raise LayerError(f"{where} cannot do what only forks of Caffe do: {values}")
        warn_of_fork_fields(layer_param, where, layer_type.fork_fields)
    return layer_type(layer_param, engine.reference if _wants_reference(layer_param) else engine, phase)


def _wants_reference(layer_param: caffe_pb2.LayerParameter) -> bool:
    """Tell whether a layer's own parameters say ``engine: CAFFE``: plain kernels."""
    caffe = caffe_pb2.ConvolutionParameter.CAFFE  # the same number in all messages that have the field
    return any(
        isinstance(value, Message) and "engine" in value.DESCRIPTOR.fields_by_name and value.engine == caffe  # type: ignore[attr-defined]
        for _, value in layer_param.ListFields()
    )
