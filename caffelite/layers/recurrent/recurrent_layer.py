"""RecurrentLayer: what LSTM and RNN share, which is everything but the step from one time to the next."""

from typing import ClassVar

from caffelite import log
from caffelite.core.debug_info import mean_abs
from caffelite.core.fillers import fill
from caffelite.core.layer import Array, Blob, Blobs, Layer


class RecurrentLayer(Layer):
    """T steps of N independent sequences, each with D = ``recurrent_param.num_output`` hidden units.

    What a step gets from the inputs does not depend on the step before, so one product of matrices
    computes it for all steps:
        z_t = W_x x_t + b [+ W_s s]                          (G D numbers for each sequence)
    and likewise their gradients, once dz_t = dE/dz_t of all steps are known:
        dE/dW_x += sum_t dz_t x_t^T      dE/db += sum_t dz_t      dE/dW_s += (sum_t dz_t) s^T
        dE/dx_t  = W_x^T dz_t            dE/ds  = W_s^T sum_t dz_t
    Only what goes from one step to the next, ``unroll`` and ``unroll_backward``, is a loop over t.

    The state with which step 0 begins is the one that the last step of the forward before has left, zero
    at first; no gradient flows back into the forward before. With ``expose_hidden`` it is a bottom, and
    the state after the last step is a top. A net for testing has a state of its own.

    Source: BVLC/caffe recurrent_layer.cpp
    """

    no_backward = (1,)
    states: ClassVar[tuple[str, ...]] = ()  # what a step hands to the next, each (N, D)
    parts: ClassVar[int] = 1  # G: how many numbers each hidden unit gets from the inputs

    def setup(self, bottom: Blobs, top: Blobs) -> None:
        param = self.layer_param.recurrent_param
        self.d = param.num_output
        self.expose_hidden = param.expose_hidden
        self.debug_info = param.debug_info
        self._check_counts(bottom, top)
        self._check_sequences(bottom)
        self.check(
            self.d > 0, "needs recurrent_param.num_output, the number of hidden units, to be 1 or more"
        )
        self.steps, n = bottom[0].shape[:2]
        log.info(
            "recurrent_layer.cpp:19",
            f"Initializing recurrent layer: assuming input batch contains {self.steps} timesteps of {n} "
            "independent streams.",
        )
        shapes = self._input_shapes(bottom) + self.step_shapes
        if not self.blobs:
            self._add_blobs(shapes)
        got = [blob.shape for blob in self.blobs]
        self.check(got == shapes, f"needs learnable blobs of shapes {shapes}, got {got}")
        self.state = [Blob(self.engine, (1, n, self.d)) for _ in self.states]

    @property
    def step_shapes(self) -> list[tuple[int, ...]]:
        """The shapes of the learnable blobs of a step, which come behind those of the inputs."""
        raise NotImplementedError

    def unroll(self, z: Array, cont: Array, state: list[Array], y: Array) -> list[Array]:
        """Run all steps: write ``y`` (T, N, D) and return the last state.

        ``z`` (T, N, G D) may be overwritten; ``cont`` is (T, N, 1); ``state`` must not be changed.
        """
        raise NotImplementedError

    def unroll_backward(self, dy: Array, dstate: list[Array], cont: Array) -> tuple[Array, list[Array]]:
        """Return dE/dz (T, N, G D) and the gradients of the first state, and add to the steps' blobs' diffs.

        ``dy`` is dE/dy, ``dstate`` the gradients of the last state, which may be overwritten.
        """
        raise NotImplementedError

    def reshape(self, bottom: Blobs, top: Blobs) -> None:
        self._check_sequences(bottom)
        t, n = bottom[0].shape[:2]
        self.check(
            t == self.steps,
            f"was set up for {self.steps} time steps, got {t}: bottom[0] has shape {bottom[0].shape}",
        )
        shape = (1, n, self.d)
        for name, blob in zip(self.states, self._exposed(bottom), strict=False):
            self.check(
                blob.shape == shape, f"needs {name}_0 of shape {shape}, the first state, got {blob.shape}"
            )
        for blob in [*self.state, *top[1:]]:
            blob.reshape(*shape)
        top[0].reshape(t, n, self.d)

    def forward(self, bottom: Blobs, top: Blobs) -> None:
        first = self._exposed(bottom) if self.expose_hidden else self.state
        self.cont = bottom[1].data[:, :, None].copy()
        z = self._transform(bottom)
        if self.debug_info:
            self.log_data("x_transform", "z", z)
        last = self.unroll(z, self.cont, [blob.data[0] for blob in first], top[0].data)
        for blob, values in zip(top[1:] if self.expose_hidden else self.state, last, strict=True):
            blob.data[0] = values

    def backward(self, top: Blobs, propagate_down: list[bool], bottom: Blobs) -> None:
        dy = top[0].diff
        if self.expose_hidden:
            dstate = [blob.diff[0].copy() for blob in top[1:]]
        else:
            dstate = [self.xp.zeros(dy.shape[1:], dy.dtype) for _ in self.states]
        dz, dfirst = self.unroll_backward(dy, dstate, self.cont)
        if self.debug_info:
            log_mean("Backward", self._name("x_transform"), "z diff", dz)
        self._transform_backward(dz, bottom)
        if self.expose_hidden:
            wanted = propagate_down[len(bottom) - len(self.states) :]
            for blob, gradient, is_wanted in zip(self._exposed(bottom), dfirst, wanted, strict=True):
                if is_wanted:
                    blob.diff[0] = gradient

    def reset(self) -> None:
        """Begin anew: forget the state that the last forward has left."""
        for blob in self.state:
            blob.data[...] = 0

    def save_state(self) -> dict[str, Array]:
        """Return a copy of the state that the last forward has left."""
        return {name: blob.data.copy() for name, blob in zip(self.states, self.state, strict=True)}

    def restore_state(self, state: dict[str, Array]) -> None:
        """Go on with a state that was saved, of the same shape."""
        for name, blob in zip(self.states, self.state, strict=True):
            shape = state[name].shape
            self.check(shape == blob.shape, f"has a state of shape {blob.shape}, the saved one has {shape}")
            blob.data[...] = state[name]

    def multiply_adds(self, bottom: Blobs, top: Blobs) -> int:
        """Each sequence meets each matrix once a step; that of the static input once in all."""
        t, n = bottom[0].shape[:2]
        matrices = [blob.count for blob in self.blobs if len(blob.shape) == 2]
        static = self.blobs[2].count if self.static_input else 0
        return n * (t * (sum(matrices) - static) + static)

    # The inputs' part of a step

    def _input_shapes(self, bottom: Blobs) -> list[tuple[int, ...]]:
        """Return the shapes of W_x, b and, with a static input, W_s."""
        rows = self.parts * self.d
        shapes: list[tuple[int, ...]] = [(rows, bottom[0].count_from(2)), (rows,)]
        if self.static_input:
            shapes.append((rows, bottom[2].count_from(1)))
        return shapes

    def _add_blobs(self, shapes: list[tuple[int, ...]]) -> None:
        """Add the learnable blobs: weights have two axes, biases one.

        Caffe fills those of all steps, and drops all but the first's. The draws are repeated here, which
        keeps the random numbers of the layers behind this one equal to Caffe's.
        """
        param = self.layer_param.recurrent_param
        fillers = [param.weight_filler if len(shape) == 2 else param.bias_filler for shape in shapes]
        for shape, filler in zip(shapes, fillers, strict=True):
            self.add_blob(shape, filler)
        for _ in range(self.steps - 1):
            for shape, filler in list(zip(shapes, fillers, strict=True))[self.step_blobs :]:
                if filler.type != "constant":
                    fill(Blob(self.engine, shape), filler)

    @property
    def step_blobs(self) -> int:
        """The number of the first blob that belongs to the steps."""
        return 3 if self.static_input else 2

    def _transform(self, bottom: Blobs) -> Array:
        """Return z (T, N, G D)."""
        t, n = bottom[0].shape[:2]
        x = bottom[0].data.reshape(t * n, bottom[0].count_from(2))
        z: Array = x @ self.blobs[0].data.T
        z += self.blobs[1].data
        z = z.reshape(t, n, z.shape[-1])
        if self.static_input:
            z += bottom[2].data.reshape(n, bottom[2].count_from(1)) @ self.blobs[2].data.T
        return z

    def _transform_backward(self, dz: Array, bottom: Blobs) -> None:
        """Compute what lies before the steps; as in Caffe also diffs of inputs that nobody asks for."""
        t, n = dz.shape[:2]
        rows = dz.reshape(t * n, dz.shape[-1])
        if self.param_propagate_down[0]:
            self.blobs[0].diff[...] += rows.T @ bottom[0].data.reshape(t * n, bottom[0].count_from(2))
        if self.param_propagate_down[1]:
            self.blobs[1].diff[...] += rows.sum(0)
        self.xp.matmul(rows, self.blobs[0].data, out=bottom[0].diff.reshape(t * n, bottom[0].count_from(2)))
        if self.static_input:
            total, shape = dz.sum(0), (n, bottom[2].count_from(1))
            if self.param_propagate_down[2]:
                self.blobs[2].diff[...] += total.T @ bottom[2].data.reshape(shape)
            self.xp.matmul(total, self.blobs[2].data, out=bottom[2].diff.reshape(shape))

    # debug_info

    def log_data(self, layer: str, blob: str, values: Array) -> None:
        """Print the mean absolute value of a blob of the unrolled net after forward."""
        log_mean("Forward", self._name(layer), f"top blob {blob} data", values)

    def _name(self, layer: str) -> str:
        return f"{self.layer_param.name}_{layer}"

    # Checks

    def _check_counts(self, bottom: Blobs, top: Blobs) -> None:
        exposed = len(self.states) if self.expose_hidden else 0
        names = "".join(f", {name}_0" for name in self.states[:exposed])
        self.check(
            2 + exposed <= len(bottom) <= 3 + exposed,
            f"takes the bottom blobs x, cont[, static]{names}, got {len(bottom)} bottom blob(s)",
        )
        lasts = "".join(f", {name}_T" for name in self.states[:exposed])
        self.check(len(top) == 1 + exposed, f"makes the top blobs y{lasts}, got {len(top)} top blob(s)")
        self.static_input = len(bottom) > 2 + exposed

    def _check_sequences(self, bottom: Blobs) -> None:
        x, cont = bottom[0].shape, bottom[1].shape
        self.check(len(x) >= 2, f"needs bottom[0] of shape (time steps, sequences, ...), got {x}")
        self.check(
            cont == x[:2],
            f"needs bottom[1], which says where sequences go on, of shape (time steps, sequences) = {x[:2]}, "
            f"got {cont}",
        )
        if self.static_input:
            static = bottom[2].shape
            self.check(
                static[:1] == x[1:2],
                f"needs bottom[2], the static input, of shape ({x[1]}, ...), one row for each sequence, "
                f"got {static}",
            )

    def _exposed(self, bottom: Blobs) -> Blobs:
        """Return the bottoms that hold the first state."""
        return bottom[len(bottom) - len(self.states) :] if self.expose_hidden else ()


def log_mean(task: str, layer: str, what: str, values: Array) -> None:
    """Print a line as ``debug_info`` does for a net."""
    log.info("net.cpp:593", f"    [{task}] Layer {layer}, {what}: {mean_abs(values):g}")
