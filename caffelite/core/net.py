"""Net: layers wired by blobs, built from a prototxt; pycaffe's interface.

Source: BVLC/caffe net.cpp; python/caffe/pycaffe.py for the interface
"""

import os
from collections import OrderedDict
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any, TypeAlias, cast

import numpy.typing as npt
from google.protobuf import text_format

from caffelite import log
from caffelite.core import batching, debug_info, pickling
from caffelite.core.blob import Array, Blob
from caffelite.core.chains import Chain, find_chains, units
from caffelite.core.copy_weights import CopyReport, copy_weights, share_weights
from caffelite.core.dataflow import TrainedLayer
from caffelite.core.filter_net import filter_net
from caffelite.core.insert_splits import insert_splits
from caffelite.core.layer import Layer, create_layer
from caffelite.core.net_source import Source, is_text, read_source
from caffelite.core.optimize import optimize
from caffelite.core.optimized_away import OptimizedAway, remaining
from caffelite.core.plan_backward import Node, Step, plan_backward
from caffelite.core.resolve_paths import folder_of_net, net_in_folder
from caffelite.core.reuse_diffs import reuse_diffs
from caffelite.core.share_params import Param, share_params
from caffelite.core.shown_names import NET_NAMES, shown_names
from caffelite.core.summary import NetSummary, describe, summarize
from caffelite.core.weights_hdf5 import copy_weights_hdf5, save_weights_hdf5
from caffelite.core.wire import Wirer, Wiring
from caffelite.engines import Engine, default_engine
from caffelite.errors import (
    ArgumentError,
    CaffeliteError,
    LayerError,
    NetError,
    ShapeError,
    add_note,
    both,
    nearest,
)
from caffelite.io.hdf5 import is_hdf5
from caffelite.proto.blobs import blob_proto_of
from caffelite.proto.caffe_pb2 import TEST, TRAIN, LayerParameter, NetParameter, ParamSpec, Phase
from caffelite.proto.fork_fields import warn_of_fork_fields
from caffelite.proto.weights import read_weights, save_weights

if TYPE_CHECKING:
    from typing_extensions import Self

Path: TypeAlias = str | os.PathLike[str]
Callback: TypeAlias = Callable[[int], Any]
StoredLayer: TypeAlias = tuple[LayerParameter, list[tuple[Array, Array | None]]]


class Net:
    """A net of layers: ``Net("deploy.prototxt", caffe.TEST, weights="trained.caffemodel")``.

    ``network_file`` is the path of a prototxt; or its text, which a string with a brace or a line break
    is unless there is a file of that name; or a NetParameter, whose ``state`` counts unless ``phase``
    and so on are given; or a NetSpec. ``level`` and ``stages`` choose layers by their include and exclude
    rules. ``engine`` computes (default: NumPy in float32). pycaffe's old form ``Net(file, weights,
    phase)`` works too. Relative paths of data sources are looked up from the working directory, then from
    the prototxt's folder.

    Raises ProtoError if a file cannot be read, NetError, LayerError or ShapeError if the net does
    not fit together.
    """

    def __init__(
        self,
        network_file: Source,
        phase: int | Path | None = None,
        level: int | None = None,
        stages: Sequence[str] | None = None,
        weights: Path | None = None,
        *,
        engine: Engine | None = None,
    ) -> None:
        if isinstance(phase, (str, os.PathLike)):
            weights, phase, level = phase, level, None
            log.warning("_caffe.cpp:139", "DEPRECATION WARNING - deprecated use of Python interface")
            log.warning("_caffe.cpp:140", 'Use this instead (with the named "weights" parameter):')
            name = "TEXT" if is_text(network_file) else network_file
            log.warning("_caffe.cpp:142", f"Net('{name}', {phase}, weights='{weights}')")
        if phase is None and not isinstance(network_file, NetParameter):
            named = repr(network_file) if not is_text(network_file) else "text"
            raise ArgumentError(f"Net({named}) needs a phase: caffe.TRAIN or caffe.TEST")
        self.engine = engine or default_engine()
        source = read_source(network_file)
        param = _with_state(source.param, phase, level, stages)
        with _naming(source.name), net_in_folder(source.folder):
            self._init(param)
        if weights is not None:
            self.copy_from(weights)

    @classmethod
    def from_spec(
        cls,
        spec: Source,
        phase: int,
        level: int | None = None,
        stages: Sequence[str] | None = None,
        weights: Path | None = None,
        *,
        engine: Engine | None = None,
    ) -> "Self":
        """Return a net of a NetSpec, a NetParameter, or the text or path of a prototxt.

        ``Net.from_spec(spec, caffe.TEST, weights="trained.caffemodel")``; all else is as for ``Net``.
        """
        return cls(spec, phase, level, stages, weights, engine=engine)

    # Building

    def _init(self, param: NetParameter, away: OptimizedAway | None = None) -> None:
        """Build the net that ``param`` describes; an optimized one, without ``away``, as it is."""
        self._source = param
        self._folder = os.path.abspath(folder) if (folder := folder_of_net()) else ""
        self.is_optimized = away is not None
        self._away = away or OptimizedAway(param.name)
        if not self.is_optimized:
            warn_of_fork_fields(param, f"net {param.name!r}")
            param = filter_net(param)
        log.info("net.cpp:51", f"Initializing net from parameters: \n{text_format.MessageToString(param)}")
        if not self.is_optimized:
            param = insert_splits(param)
        self.name = param.name
        self.phase: int = param.state.phase
        self.debug_info: bool = param.debug_info
        self._nodes: list[Layer] = []
        self.copied_from: list[CopyReport] = []
        self._given_lr: list[list[float]] = []  # as in the prototxt: setup may add to a layer's param
        self.before_forward_callbacks: list[Callback] = []
        self.after_forward_callbacks: list[Callback] = []
        self.before_backward_callbacks: list[Callback] = []
        self.after_backward_callbacks: list[Callback] = []
        self._blobs: list[Blob] = []
        self._wiring = self._build(param)
        self._share()
        self._steps = self._plan(param)
        self._index()
        self._chains = find_chains(self._nodes, self._bottoms, self._tops, self._steps)
        self._own_names = frozenset((*vars(self), "_own_names"))
        log.info("net.cpp:255", "Network initialization done.")

    def _build(self, param: NetParameter) -> Wiring:
        """Create, wire and set up the layers one after the other."""
        wirer = Wirer(param, several_readers=self.is_optimized)
        memory = 0
        for layer_param in param.layer:
            if not layer_param.HasField("phase"):  # the net's, unless the layer gives its own
                layer_param.phase = caffe_phase(self.phase)
            wirer.add(layer_param)
            self._given_lr.append([spec.lr_mult for spec in layer_param.param])
            layer = create_layer(layer_param, self.engine, layer_param.phase)
            layer.for_backward = not self.is_optimized
            log.info("net.cpp:84", f"Creating Layer {layer_param.name}")
            if layer.auto_top_blobs:
                wirer.add_automatic(_least(layer.num_top) - len(layer_param.top))
            self._blobs.extend(Blob(self.engine) for _ in wirer.wiring.blob_names[len(self._blobs) :])
            self._nodes.append(layer)
            bottom = [self._blobs[i] for i in wirer.wiring.bottoms[-1]]
            top = [self._blobs[i] for i in wirer.wiring.tops[-1]]
            with self._located(layer, "setup"):
                layer.run_setup(bottom, top)
            memory += sum(blob.count for blob in top) * self.engine.dtype.itemsize
            self._log_layer(layer, wirer.wiring, memory)
        return wirer.finish()

    def _share(self) -> None:
        """Find who owns each learnable blob, and let the sharers use the owner's memory."""
        params, blobs = [], []
        for layer in self._nodes:
            specs = layer.layer_param.param
            if len(specs) > len(layer.blobs):
                raise NetError(
                    f"net {self.name!r}: too many params specified for layer {layer.layer_param.name!r}: "
                    f"{len(specs)} 'param' for {len(layer.blobs)} learnable blob(s)"
                )
            for i, blob in enumerate(layer.blobs):
                spec = specs[i] if i < len(specs) else ParamSpec()
                params.append(Param(layer.layer_param.name, i, blob.shape, spec))
                blobs.append(blob)
        sharing = share_params(params)
        for blob, owner in zip(blobs, sharing.owner, strict=True):
            if owner >= 0:
                blob.share_data(blobs[owner])
                blob.share_diff(blobs[owner])
        self.learnable_params = [b for b, owner in zip(blobs, sharing.owner, strict=True) if owner < 0]
        self.params_lr, self.params_weight_decay = sharing.lr, sharing.decay

    def _plan(self, param: NetParameter) -> list[Step]:
        """Decide which gradients are computed."""
        nodes = [
            Node(
                bottoms,
                tops,
                layer.loss_weights,
                (given + [1.0] * len(layer.blobs))[: len(layer.blobs)],
                layer.layer_param.propagate_down,
                layer.no_backward,
            )
            for layer, bottoms, tops, given in zip(
                self._nodes, self._wiring.bottoms, self._wiring.tops, self._given_lr, strict=True
            )
        ]
        steps = plan_backward(nodes, param.force_backward)
        for layer, step in zip(reversed(self._nodes), reversed(steps), strict=True):
            layer.param_propagate_down = step.params
            needs = "needs" if step.needs_backward else "does not need"
            log.info("net.cpp:198", f"{layer.layer_param.name} {needs} backward computation.")
        return steps

    def _index(self) -> None:
        """Make pycaffe's dictionaries."""
        wiring = self._wiring
        self._layer_names = [layer.layer_param.name for layer in self._nodes]
        self._blob_names = wiring.blob_names
        self._inputs, self._outputs = wiring.inputs, wiring.outputs
        self._bottoms = [[self._blobs[i] for i in ids] for ids in wiring.bottoms]
        self._tops = [[self._blobs[i] for i in ids] for ids in wiring.tops]
        self._blob_loss_weights = [0.0] * len(self._blobs)
        for layer, tops in zip(self._nodes, wiring.tops, strict=True):
            for i, weight in zip(tops, layer.loss_weights, strict=True):
                self._blob_loss_weights[i] = weight
        keys = _unique(self._blob_names)
        self.blobs = remaining(zip(keys, self._blobs, strict=True), self._away, "blob")
        self.blob_loss_weights = OrderedDict(zip(keys, self._blob_loss_weights, strict=True))
        self.layers = [layer.shown for layer in self._nodes]
        self.layer_dict = remaining(zip(self._layer_names, self.layers, strict=True), self._away, "layer")
        by_name = zip(self._layer_names, self._nodes, strict=True)
        learned = [(name, layer.blobs) for name, layer in by_name if layer.blobs]
        self.params = remaining(learned, self._away, "layer")
        self.inputs = [self._blob_names[i] for i in self._inputs]
        self.outputs = [self._blob_names[i] for i in self._outputs]
        self.bottom_names = self._names_by_layer(wiring.bottoms)
        self.top_names = self._names_by_layer(wiring.tops)
        for name in self.outputs:
            log.info("net.cpp:242", f"This network produces output {name}")

    def optimize(self) -> "Net":
        """Return a new net that computes the same outputs faster, for inference.

        BatchNorm, Scale and Bias become part of the Convolution, Deconvolution or InnerProduct before them,
        layers without effect (Dropout, Split, ...) are taken out, ReLU and its like work in place. The new
        net has weights of its own, the names of inputs and outputs, and no backward. Outputs agree but for
        rounding. A blob or layer that was taken out answers with an OptimizedAwayError that says why.

        Raises NetError unless the net is of phase TEST.
        """
        if self.phase != TEST:
            raise NetError(
                f"net {self.name!r} is of phase TRAIN, and optimize() is for inference: build it anew with "
                "caffe.TEST and its weights, and optimize that"
            )
        layers = zip(self._nodes, self._tops, strict=True)
        made = optimize(
            TrainedLayer(layer.layer_param, [b.data for b in layer.blobs], [top.shape for top in tops])
            for layer, tops in layers
        )
        param = NetParameter(name=self.name, debug_info=self.debug_info)
        param.state.phase = TEST
        param.layer.extend(layer for layer, _ in made.layers)
        away = OptimizedAway(
            self.name,
            {**self._away.blobs, **made.gone},
            {**self._away.layers, **made.gone_layers},
            self._away.weights | {name for name in self.params if name in made.gone_layers},
        )
        net = Net.__new__(Net)
        net.engine = self.engine
        with net_in_folder(self._folder):
            net._init(param, away)
        for layer, (_, values) in zip(net._nodes, made.layers, strict=True):
            for blob, array in zip(layer.blobs, values, strict=True):
                blob.data[...] = array
        for name in net.inputs:
            net.blobs[name].reshape(*self.blobs[name].shape)
        net.reshape()
        return net

    # Computing

    def forward(
        self,
        blobs: Sequence[str] | None = None,
        start: str | None = None,
        end: str | None = None,
        **kwargs: npt.ArrayLike,
    ) -> dict[str, Array]:
        """Run forward from layer ``start`` to layer ``end``, both included (default: all).

        ``kwargs`` are values for all inputs, by blob name. Returns the output blobs' data (those of
        ``end``, if given) and those of ``blobs``, by name: views of the net's memory.
        """
        first = 0 if start is None else self._layer_number(start)
        last = len(self._nodes) - 1 if end is None else self._layer_number(end)
        wanted = [*(self.outputs if end is None else self.top_names[end]), *(blobs or ())]
        self._check_names(wanted)
        if kwargs:
            self._fill(kwargs, self.inputs, "data")
        self._forward(first, last)
        return {name: self.blobs[name].data for name in dict.fromkeys(wanted)}

    def backward(
        self,
        diffs: Sequence[str] | None = None,
        start: str | None = None,
        end: str | None = None,
        **kwargs: npt.ArrayLike,
    ) -> dict[str, Array]:
        """Run backward from layer ``start`` down to layer ``end``, both included (default: all).

        ``kwargs`` are gradients for all outputs, by blob name; without them the losses' weights are
        where it starts. Returns the input blobs' diff (of ``end``'s bottoms, if given) and those of
        ``diffs``, by name: views of the net's memory.
        """
        first = len(self._nodes) - 1 if start is None else self._layer_number(start)
        last = 0 if end is None else self._layer_number(end)
        wanted = [*(self.inputs if end is None else self.bottom_names[end]), *(diffs or ())]
        self._check_names(wanted)
        if kwargs:
            self._fill(kwargs, self.outputs, "diff")
        self._backward(first, last)
        return {name: self.blobs[name].diff for name in dict.fromkeys(wanted)}

    def forward_all(self, blobs: Sequence[str] | None = None, **kwargs: npt.ArrayLike) -> dict[str, Array]:
        """Run forward over any number of rows, batch by batch; return new arrays of all rows, by name.

        ``kwargs`` are values for all inputs, (R, ...). Returns the output blobs and those of ``blobs``.
        """
        return batching.forward_all(self, blobs or (), kwargs)

    def forward_backward_all(
        self,
        blobs: Sequence[str] | None = None,
        diffs: Sequence[str] | None = None,
        **kwargs: npt.ArrayLike,
    ) -> tuple[dict[str, Array], dict[str, Array]]:
        """Run forward and backward over any number of rows, batch by batch.

        ``kwargs`` are values for the inputs, (R, ...), and gradients for the outputs. Returns, as new arrays
        of all rows by name, the output blobs and those of ``blobs``, and the gradients of the inputs and
        of ``diffs``.
        """
        return batching.forward_backward_all(self, blobs or (), diffs or (), kwargs)

    def forward_loss(self) -> float:
        """Run forward through all layers; return the weighted sum of the losses."""
        return self._forward(0, len(self._nodes) - 1)

    def forward_backward(self) -> float:
        """Run forward and backward through all layers; return the loss."""
        loss = self.forward_loss()
        self._backward(len(self._nodes) - 1, 0)
        return loss

    def _forward(self, start: int, end: int) -> float:
        """Run forward from layer number ``start`` to number ``end``; return the loss."""
        self._check_range(start, end)
        loss = 0.0
        for i, last in self._units(start, end, is_forward=True):
            for callback in self.before_forward_callbacks:
                callback(i)
            with self._located(self._nodes[i], "forward"):
                joined = self._nodes[i + 1 : last + 1]
                loss += self._nodes[i].run_forward(self._bottoms[i], self._tops[i], joined)
            if self.debug_info:
                self._log_forward(i)
            for callback in self.after_forward_callbacks:
                callback(i)
        return loss

    def _backward(self, start: int, end: int) -> None:
        """Run backward from layer number ``start`` down to number ``end``."""
        if self.is_optimized:
            raise NetError(
                f"net {self.name!r} was optimized for inference and has no backward; use the net before "
                "optimize()"
            )
        self._check_range(end, start)
        for i, last in reversed(self._units(end, start, is_forward=False)):
            for callback in self.before_backward_callbacks:
                callback(i)
            step = self._steps[i]
            if step.needs_backward:
                for top in step.add_loss:
                    self._tops[i][top].diff += self._nodes[i].loss_weights[top]
                with self._located(self._nodes[i], "backward"):
                    joined = self._nodes[i + 1 : last + 1]
                    self._nodes[i].run_backward(self._tops[i], step.propagate_down, self._bottoms[i], joined)
                if self.debug_info:
                    self._log_backward(i)
            for callback in self.after_backward_callbacks:
                callback(i)
        if self.debug_info and start == len(self._nodes) - 1 and end == 0:
            debug_info.log_all_params(self.learnable_params)

    def _units(self, start: int, end: int, *, is_forward: bool) -> list[tuple[int, int]]:
        """Return what is computed at once from layer ``start`` to ``end``: first and last layers."""
        whole = []
        for chain in self._chains:
            if start <= chain.first and chain.last <= end and self._is_whole(chain, is_forward):
                whole.append(chain)
                chain.is_joined = chain.is_joined or is_forward
            elif chain.is_joined and start <= chain.last and chain.first <= end:
                self._nodes[chain.first].part()
                chain.is_joined = False
        return units(whole, start, end)

    def _is_whole(self, chain: Chain, is_forward: bool) -> bool:
        """Tell whether a chain within a pass is computed as one: nothing looks in between, or ends there."""
        if is_forward:
            watched = self.before_forward_callbacks or self.after_forward_callbacks
            return not (watched or self.debug_info)
        watched = self.before_backward_callbacks or self.after_backward_callbacks
        return chain.needs_backward and not (watched or self.debug_info)

    def reshape(self) -> None:
        """Shape all blobs anew after an input's shape has changed."""
        for layer, bottom, top in zip(self._nodes, self._bottoms, self._tops, strict=True):
            with self._located(layer, "reshape"):
                layer.run_reshape(bottom, top)

    def reuse_diffs(self) -> None:
        """Let gradients of blobs share memory where backward needs them at different times.

        What backward computes is the same to the bit, in less memory, as in frameworks that keep no
        gradients of activations. Afterwards ``blobs[...].diff`` is not what it was for inner blobs, whose
        memory others have used; gradients of inputs, outputs and learnable blobs are there. ``caffelite
        train`` calls it.
        """
        kept = [self._blobs[i] for i in (*self._inputs, *self._outputs)]
        reuse_diffs(self._nodes, self._bottoms, self._tops, self._steps, kept)

    def clear_param_diffs(self) -> None:
        """Set the gradients of all learnable blobs to zero."""
        fill = self.engine.kernel("fill")
        for blob in self.learnable_params:
            fill(blob.diff, 0.0)

    def update(self) -> None:
        """Subtract the gradient of each learnable blob from its value."""
        for blob in self.learnable_params:
            blob.data -= blob.diff

    def before_forward(self, callback: Callback) -> None:
        """Call ``callback(layer number)`` before each layer's forward."""
        self.before_forward_callbacks.append(callback)

    def after_forward(self, callback: Callback) -> None:
        """Call ``callback(layer number)`` after each layer's forward."""
        self.after_forward_callbacks.append(callback)

    def before_backward(self, callback: Callback) -> None:
        """Call ``callback(layer number)`` before each layer's backward, also where it is skipped."""
        self.before_backward_callbacks.append(callback)

    def after_backward(self, callback: Callback) -> None:
        """Call ``callback(layer number)`` after each layer's backward, also where it is skipped."""
        self.after_backward_callbacks.append(callback)

    def set_input_arrays(self, data: npt.ArrayLike, labels: npt.ArrayLike) -> None:
        """Hand ``data`` (R, C, H, W) and ``labels`` (R,) to the MemoryData layer that the net begins with.

        Raises NetError or LayerError, which are RuntimeErrors too, if there is no such layer, or the arrays
        do not fit it.
        """
        layer: Any = self._nodes[0] if self._nodes else None
        if layer is None or layer.type != "MemoryData":
            raise both(NetError, RuntimeError)(
                f"net {self.name!r}: set_input_arrays is for nets whose first layer is of type MemoryData, "
                f"not {layer.type if layer else 'for empty ones'}"
            )
        try:
            with self._located(layer, "set_input_arrays"):
                layer.reset(data, labels)
        except LayerError as error:
            raise both(LayerError, RuntimeError)(*error.args) from None

    # Weights

    def copy_from(self, trained_filename: Path) -> None:
        """Copy the layers of a .caffemodel, or .caffemodel.h5, into the layers of the same name; others stay.

        Raises NetError or ShapeError if a layer of that name has other blobs, and ProtoError if the
        file cannot be read; the net is then as it was. ``copied_from`` reports what was copied.
        """
        if is_hdf5(trained_filename):
            self.load_hdf5(trained_filename)
        else:
            where, stored = os.fspath(trained_filename), read_weights(trained_filename)
            self.copied_from.append(copy_weights(self._first_by_name(), stored, where, self._away.weights))

    def share_with(self, other: "Net") -> None:
        """Use the memory of ``other``'s learnable blobs, by layer name."""
        others = zip(other._layer_names, other._nodes, strict=True)
        share_weights(self._first_by_name(), others, self._away.weights)

    share_trained_layers_with = share_with  # as C++ Caffe calls it

    def save(self, filename: Path, write_diff: bool = False) -> None:
        """Write a .caffemodel, which real Caffe loads: all layers with their parameters and blobs.

        The file appears whole or not at all. ``write_diff`` adds the gradients.
        """
        save_weights(filename, self.name, self._stored_layers(write_diff))

    def load_hdf5(self, filename: Path) -> None:
        """Copy the layers of a .caffemodel.h5, as ``copy_from`` does."""
        layers = dict(zip(self._layer_names, self._nodes, strict=True))
        self.copied_from.append(
            copy_weights_hdf5(layers, filename, self.learnable_params, self._away.weights)
        )

    def save_hdf5(self, filename: Path, write_diff: bool = False) -> None:
        """Write a .caffemodel.h5, which real Caffe loads; shared blobs once."""
        save_weights_hdf5(filename, self._nodes, self.learnable_params, write_diff)

    def to_proto(self, write_diff: bool = False) -> NetParameter:
        """Return the net as built, with its blobs, as ``save`` writes it."""
        param = NetParameter(name=self.name)
        for layer_param, blobs in self._stored_layers(write_diff):
            layer = param.layer.add()
            layer.CopyFrom(layer_param)
            del layer.blobs[:]
            layer.blobs.extend(blob_proto_of(data, diff) for data, diff in blobs)
        return param

    def state(self) -> dict[str, Any]:
        """Return where the layers stand, by layer name: their place in the data, random streams, memory.

        It holds what ``save_state`` of each layer that has it returns. Weights are not part of it.
        """
        names = _unique(self._layer_names)
        return {
            name: layer.save_state()
            for name, layer in zip(names, self._nodes, strict=True)
            if hasattr(layer, "save_state")
        }

    def restore_state(self, state: Mapping[str, Any]) -> None:
        """Go on where ``state`` was taken: each layer gets its own by ``restore_state``.

        Raises NetError if it is the state of other layers, and what they raise if theirs does not fit.
        """
        layers = dict(zip(_unique(self._layer_names), self._nodes, strict=True))
        having = [name for name, layer in layers.items() if hasattr(layer, "save_state")]
        if set(having) != set(state):
            raise NetError(
                f"net {self.name!r}: the layers that have a state are {', '.join(having) or 'none'}, and "
                f"were {', '.join(state) or 'none'} when it was saved"
            )
        for name, saved in state.items():
            with self._located(layers[name], "restore_state"):
                cast(Any, layers[name]).restore_state(saved)

    def close(self) -> None:
        """Stop what layers run in the background; a later forward starts it again."""
        for layer in self._nodes:
            close = getattr(layer, "close", None)
            if close is not None:
                close()

    def _first_by_name(self) -> dict[str, Layer]:
        """Return layers by name; of several of one name the first, as Caffe searches."""
        return {layer.layer_param.name: layer for layer in reversed(self._nodes)}

    def _stored_layers(self, write_diff: bool) -> Iterator[StoredLayer]:
        for layer in self._nodes:
            yield layer.layer_param, [(b.data, b.diff if write_diff else None) for b in layer.blobs]

    def __reduce_ex__(self, protocol: Any) -> tuple[Any, ...]:
        """Pickle and copy: see pickling.py. The new net shares nothing with this one."""
        return pickling.thaw, (type(self), pickling.FORMAT, self.engine, pickling.freeze(self))

    # Showing

    def __dir__(self) -> list[str]:
        """Show pycaffe's names, and what a user has set; ``help(net)`` tells of all."""
        return sorted({*shown_names(self, NET_NAMES, self._own_names), *vars(self).keys() - self._own_names})

    def summary(self) -> NetSummary:
        """Return a table of the layers: ``print(net.summary())``; a notebook shows it as it is."""
        return summarize(self)

    def __repr__(self) -> str:
        return describe(self) if hasattr(self, "outputs") else "<Net that was not built>"

    def __str__(self) -> str:
        return str(self.summary()) if hasattr(self, "outputs") else repr(self)

    def _repr_html_(self) -> str:
        return self.summary()._repr_html_()

    # C++ Caffe's names for what lies around each layer

    @property
    def bottom_vecs(self) -> list[list[Blob]]:
        """The bottom blobs of each layer."""
        return self._bottoms

    @property
    def top_vecs(self) -> list[list[Blob]]:
        """The top blobs of each layer."""
        return self._tops

    @property
    def layer_need_backward(self) -> list[bool]:
        """Whether each layer has a backward to run."""
        return [step.needs_backward for step in self._steps]

    @property
    def bottom_need_backward(self) -> list[list[bool]]:
        """For each layer, of which bottoms its backward computes the gradient."""
        return [step.propagate_down for step in self._steps]

    # pycaffe's underscored names, which scripts use

    def _top_ids(self, i: int) -> list[int]:
        return list(self._wiring.tops[i])

    def _bottom_ids(self, i: int) -> list[int]:
        return list(self._wiring.bottoms[i])

    def _batch(self, blobs: Mapping[str, npt.ArrayLike]) -> Iterator[dict[str, Array]]:
        return batching.batches(self, blobs)

    def _set_input_arrays(self, data: npt.ArrayLike, labels: npt.ArrayLike) -> None:
        self.set_input_arrays(data, labels)

    # Helpers

    @contextmanager
    def _located(self, layer: Layer, task: str) -> Iterator[None]:
        """Say in every error which net, layer and task it comes from."""
        try:
            yield
        except CaffeliteError as error:
            name = f"layer {layer.layer_param.name!r}"
            where = "" if name in str(error) else f", {name} ({layer.type})"
            error.add_context(f"net {self.name!r}{where}, {task}")
            raise
        except Exception as error:  # of a user's own layer: it keeps its type
            add_note(error, f"in net {self.name!r}, layer {layer.layer_param.name!r} ({layer.type}), {task}")
            raise

    def _names_by_layer(self, ids: Sequence[Sequence[int]]) -> "OrderedDict[str, list[str]]":
        keys = list(self.blobs)
        return OrderedDict(
            (name, [keys[i] for i in numbers]) for name, numbers in zip(self._layer_names, ids, strict=True)
        )

    def _layer_number(self, name: str) -> int:
        if name not in self._layer_names:
            raise self._no("layer", name, self._layer_names, ValueError)
        return self._layer_names.index(name)

    def _check_names(self, names: Sequence[str]) -> None:
        for name in names:
            if name not in self.blobs:
                raise self._no("blob", name, self._blob_names, KeyError)

    def _no(self, what: str, name: str, known: Sequence[str], kind: type[Exception]) -> NetError:
        if error := self._away.error(what, name):
            return error
        advice = nearest(name, known) or f"it has: {', '.join(known)}"
        return both(NetError, kind)(f"net {self.name!r} has no {what} {name!r}; {advice}")

    def _check_range(self, first: int, last: int) -> None:
        if first < 0 or last >= len(self._nodes):
            raise NetError(f"net {self.name!r} has layers 0 to {len(self._nodes) - 1}, not {first} to {last}")

    def _fill(self, values: Mapping[str, npt.ArrayLike], names: Sequence[str], what: str) -> None:
        """Copy ``values`` into the data or diff of the blobs ``names``, all of which must be given."""
        if set(values) != set(names):
            raise both(NetError, Exception)(
                f"net {self.name!r}: give {what} for all of {', '.join(names) or 'no blob'}, and no others; "
                f"got {', '.join(values)}"
            )
        arrays = {name: self.engine.asarray(value) for name, value in values.items()}
        for name, array in arrays.items():
            if array.shape[:1] != self.blobs[name].shape[:1]:
                raise both(NetError, Exception)(
                    f"net {self.name!r}: {what} for blob {name!r} has shape {array.shape}, the batch is "
                    f"{self.blobs[name].shape}; call net.blobs[{name!r}].reshape(...) first to change it"
                )
        for name, array in arrays.items():
            try:
                getattr(self.blobs[name], what)[...] = array
            except ValueError as error:  # as it cannot be broadcast
                raise both(ShapeError, ValueError)(
                    f"net {self.name!r}: {what} for blob {name!r} has shape {array.shape}, not "
                    f"{self.blobs[name].shape}"
                ) from error

    def _log_layer(self, layer: Layer, wiring: Wiring, memory: int) -> None:
        name = layer.layer_param.name
        for i in wiring.bottoms[-1]:
            log.info("net.cpp:406", f"{name} <- {wiring.blob_names[i]}")
        for i in wiring.tops[-1]:
            in_place = " (in-place)" if i in wiring.bottoms[-1] else ""
            log.info("net.cpp:380", f"{name} -> {wiring.blob_names[i]}{in_place}")
        log.info("net.cpp:122", f"Setting up {name}")
        for i, weight in zip(wiring.tops[-1], layer.loss_weights, strict=True):
            blob = self._blobs[i]
            log.info("net.cpp:129", f"Top shape: {''.join(f'{dim} ' for dim in blob.shape)}({blob.count})")
            if weight:
                log.info("net.cpp:132", f"    with loss weight {weight:g}")
        log.info("net.cpp:137", f"Memory required for data: {memory}")

    def _log_forward(self, i: int) -> None:
        layer = self._nodes[i]
        names = [spec.name or str(j) for j, spec in enumerate(_specs(layer))]
        debug_info.log_forward(
            self._layer_names[i],
            [(self._blob_names[j], self._blobs[j]) for j in self._wiring.tops[i]],
            list(zip(names, layer.blobs, strict=True)),
        )

    def _log_backward(self, i: int) -> None:
        layer, step = self._nodes[i], self._steps[i]
        bottoms = zip(self._wiring.bottoms[i], step.propagate_down, strict=True)
        params = enumerate(zip(layer.blobs, layer.param_propagate_down, strict=True))
        debug_info.log_backward(
            self._layer_names[i],
            [(self._blob_names[j], self._blobs[j]) for j, wanted in bottoms if wanted],
            [(str(j), blob) for j, (blob, wanted) in params if wanted],
        )


@contextmanager
def _naming(source: str) -> Iterator[None]:
    """Name the file, if the net is from one, in the errors of its building."""
    try:
        yield
    except CaffeliteError as error:
        if source and not str(error).startswith(source):
            error.add_context(source)
        raise


def caffe_phase(phase: int) -> Phase:
    """Return ``phase`` as the messages' type.

    Raises ArgumentError if it is neither TRAIN nor TEST.
    """
    if phase not in (TRAIN, TEST):
        raise ArgumentError(f"a net's phase is caffe.TRAIN (0) or caffe.TEST (1), not {phase!r}")
    return cast(Phase, phase)


def _with_state(
    param: NetParameter, phase: int | None, level: int | None, stages: Sequence[str] | None
) -> NetParameter:
    if phase is not None:
        param.state.phase = caffe_phase(phase)
        param.state.level = 0
    if level is not None:
        param.state.level = level
    param.state.stage.extend(stages or ())
    return param


def _unique(names: Sequence[str]) -> list[str]:
    """Return ``names`` with a number behind each repeated one, as only automatic tops have."""
    seen: dict[str, int] = {}
    unique = []
    for name in names:
        count = seen[name] = seen.get(name, 0) + 1
        unique.append(name if count == 1 else f"{name} {count}")
    return unique


def _specs(layer: Layer) -> list[ParamSpec]:
    """Return one ParamSpec for each learnable blob of ``layer``."""
    given = list(layer.layer_param.param)
    return given + [ParamSpec()] * (len(layer.blobs) - len(given))


def _least(arity: int | tuple[int, int | None]) -> int:
    return arity if isinstance(arity, int) else arity[0]
