"""ONNX Runtime: the net as an ONNX graph, written node by node."""

import onnxruntime
from onnx import TensorProto, helper, numpy_helper


class Inference:
    """Forward of a net that gives probabilities."""

    def __init__(self, param, weights, data, threads):
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads, options.inter_op_num_threads = threads, 1
        options.graph_optimization_level = onnxruntime.GraphOptimizationLevel.ORT_ENABLE_ALL
        model = graph(param, weights, data.shape).SerializeToString()
        self.session = onnxruntime.InferenceSession(model, options, providers=["CPUExecutionProvider"])
        self.data = data

    def run(self):
        return self.session.run(None, {"data": self.data})[0]


def graph(param, weights, shape):
    """Return the net as a model; in-place layers get blobs of their own."""
    now = {"data": "data"}  # what each blob is called where the graph stands
    nodes, constants = [], []
    for i, layer in enumerate(layer for layer in param.layer if layer.type != "Input"):
        bottom = [now[name] for name in layer.bottom]
        top = layer.top[0] if layer.top[0] not in layer.bottom else f"{layer.top[0]}#{i}"
        given = []
        for j, values in enumerate(_weights(layer, weights)):
            given.append(f"{layer.name}.{j}")
            constants.append(numpy_helper.from_array(values, given[-1]))
        nodes += _nodes(layer, bottom, given, top)
        now[layer.top[0]] = top
    model = helper.make_graph(
        nodes,
        param.name,
        [helper.make_tensor_value_info("data", TensorProto.FLOAT, shape)],
        [helper.make_tensor_value_info(top, TensorProto.FLOAT, None)],
        constants,
    )
    return helper.make_model(model, opset_imports=[helper.make_opsetid("", 19)], ir_version=9)


def _weights(layer, weights):
    """Return a layer's constants in the order of the ONNX operator's inputs."""
    values = weights.get(layer.name, [])
    if layer.type == "BatchNorm":
        mean, variance, factor = values
        one = (mean * 0 + 1).astype("float32")
        return [one, one * 0, mean / factor[0], variance / factor[0]]
    if layer.type == "Scale":
        return [array.reshape(1, -1, 1, 1) for array in values]
    return values


def _nodes(layer, bottom, given, top):
    if layer.type == "InnerProduct":
        flat = helper.make_node("Flatten", bottom, [f"{top}.flat"], axis=1)
        return [flat, helper.make_node("Gemm", [f"{top}.flat", *given], [top], transB=1)]
    if layer.type == "Scale":
        product = helper.make_node("Mul", [*bottom, given[0]], [f"{top}.product"])
        return [product, helper.make_node("Add", [f"{top}.product", given[1]], [top])]
    operator, settings = _OPERATORS[layer.type](layer)
    return [helper.make_node(operator, bottom + given, [top], **settings)]


def _convolution(layer):
    param = layer.convolution_param
    return "Conv", {
        "kernel_shape": [param.kernel_size[0]] * 2,
        "strides": [param.stride[0] if param.stride else 1] * 2,
        "pads": [param.pad[0] if param.pad else 0] * 4,
        "group": param.group,
    }


def _batch_norm(layer):
    return "BatchNormalization", {"epsilon": layer.batch_norm_param.eps}


def _pooling(layer):
    param = layer.pooling_param
    kind = "Max" if param.pool == param.MAX else "Average"
    if param.global_pooling:
        return f"Global{kind}Pool", {}
    settings = {
        "kernel_shape": [param.kernel_size] * 2,
        "strides": [param.stride] * 2,
        "pads": [param.pad] * 4,
        "ceil_mode": 1,
    }
    return f"{kind}Pool", settings if kind == "Max" else {**settings, "count_include_pad": 1}


def _lrn(layer):
    param = layer.lrn_param
    return "LRN", {"size": param.local_size, "alpha": param.alpha, "beta": param.beta, "bias": param.k}


_OPERATORS = {
    "Convolution": _convolution,
    "BatchNorm": _batch_norm,
    "Pooling": _pooling,
    "LRN": _lrn,
    "ReLU": lambda layer: ("Relu", {}),
    "Dropout": lambda layer: ("Identity", {}),
    "Eltwise": lambda layer: ("Add", {}),
    "Concat": lambda layer: ("Concat", {"axis": 1}),
    "Softmax": lambda layer: ("Softmax", {"axis": 1}),
}
