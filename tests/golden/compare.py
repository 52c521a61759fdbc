"""Compare a net with a recorded case: forward, backward, and a second backward without clearing."""

import numpy as np
from google.protobuf import text_format

import caffelite as caffe
from caffelite.proto import caffe_pb2
from caffelite.proto.text import parse_net

# Caffe's own gradient (or reported loss) is wrong in these; docs/differences.md says why.
TRUE_GRADIENT_INSTEAD = frozenset(
    """BNLL_inplace Clip_inplace Log_inplace MVN_inplace MVN_eps Power_p1_inplace Power_p2_inplace
    LSTMUnit_cont_frac LSTM_expose LSTM_expose_static LSTM_expose_two LSTM_expose_zero_hdiff RNN_expose
    RNN_expose_static RNN_expose_two RNN_expose_zero_hdiff Pooling_ave_k2_s3_outside Pooling_max_k2_s3_outside
    net_flatten_chain net_loss_default_then_power net_loss_of_loss net_multi_output_layer
    net_reshape_share""".split()
)


def types_of(prototxt):
    """Return the layer types that a recorded prototxt needs."""
    return {layer.type for layer in text_format.Parse(prototxt, caffe_pb2.NetParameter()).layer}


def net_of(arrays):
    """Build the recorded net."""
    phase = caffe.TRAIN if str(arrays["phase"]) == "TRAIN" else caffe.TEST
    return caffe.Net(parse_net(str(arrays["prototxt"])), phase)


def under(arrays, prefix):
    """Return what is recorded under a prefix, by the rest of the key."""
    return {key[len(prefix) + 1 :]: value for key, value in arrays.items() if key.startswith(prefix + "/")}


def fill(net, values, what="data"):
    for name, value in values.items():
        getattr(net.blobs[name], what)[...] = value


def param(net, key):
    layer, index = key.rsplit("/", 1)
    return net.params[layer][int(index)]


def same(got, want, tol, key):
    np.testing.assert_allclose(got, want, rtol=tol["rtol"], atol=tol["atol"], err_msg=key)


def check_layer_case(name, arrays, meta):
    """Run a case of the family layers/ and compare all that it records."""
    net, tol = net_of(arrays), meta["tol"]
    for key, value in under(arrays, "param").items():
        param(net, key).data[...] = value
    for k in range(meta["pre_forwards"]):
        fill(net, under(arrays, f"pre_bottom/{k}"))
        net.forward()
        for key, value in under(arrays, f"pre_top/{k}").items():
            same(net.blobs[key].data, value, tol, f"pre_top/{k}/{key}")
    for blobs in net.params.values():
        for blob in blobs:
            blob.diff[...] = 0
    loss = 0.0
    for _ in range(meta["forwards"]):
        fill(net, under(arrays, "bottom"))
        loss = net.forward_loss()
    if meta.get("random"):
        return
    outside = name.endswith("_outside")
    if not outside:
        for key, value in under(arrays, "top").items():
            same(net.blobs[key].data, value, tol, f"top/{key}")
    if np.isfinite(meta["loss"]):
        np.testing.assert_allclose(loss, meta["loss"], rtol=1e-3, atol=1e-4, err_msg="loss")
    for key, value in under(arrays, "param_after").items():
        same(param(net, key).data, value, tol, f"param_after/{key}")
    if meta["backward"] and name not in TRUE_GRADIENT_INSTEAD:
        _check_backward(net, arrays, meta)


def _check_backward(net, arrays, meta):
    tol = meta["tol"]
    fill(net, under(arrays, "top_diff"), "diff")
    net.backward()
    for key, value in under(arrays, "bottom_diff").items():
        same(net.blobs[key].diff, value, tol, f"bottom_diff/{key}")
    for key, value in under(arrays, "param_diff").items():
        same(param(net, key).diff, value, tol, f"param_diff/{key}")
    if meta.get("param_diff_overwritten"):  # a defect of Caffe's Scale
        return
    again = under(arrays, "param_diff2")
    if again:
        fill(net, under(arrays, "bottom"))
        net.forward()
        fill(net, under(arrays, "top_diff"), "diff")
        net.backward()
    for key, value in again.items():
        same(param(net, key).diff, value, tol, f"param_diff2/{key}")


def check_net_case(name, arrays, meta):
    """Run a case of the family nets/ and compare blobs, gradients, loss and names."""
    net, tol, wrong = net_of(arrays), meta["tol"], name in TRUE_GRADIENT_INSTEAD
    for key, value in under(arrays, "param").items():
        param(net, key).data[...] = value
    net.clear_param_diffs()
    fill(net, under(arrays, "input"))
    loss = net.forward_loss()
    assert net._layer_names == meta["layer_names"]
    assert net._blob_names == meta["blob_names"]
    for key, value in under(arrays, "blob").items():
        same(net.blobs[key].data, value, tol, f"blob/{key}")
    if wrong:
        return
    np.testing.assert_allclose(loss, arrays["loss"], rtol=1e-4, atol=1e-5)
    net.backward()
    for key, value in under(arrays, "diff").items():
        same(net.blobs[key].diff, value, tol, f"diff/{key}")
    for key, value in under(arrays, "param_diff").items():
        same(param(net, key).diff, value, tol, f"param_diff/{key}")
    for key, value in under(arrays, "param_after").items():
        same(param(net, key).data, value, tol, f"param_after/{key}")
