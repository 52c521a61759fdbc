"""A net for pictures, and its weights, for the commands that use one."""

import caffelite as caffe

NET = """
    name: "P"
    layer { name: "x" type: "Input" top: "data" input_param { shape { dim: 2 dim: 3 dim: SIZE dim: SIZE } } }
    layer { name: "ip" type: "InnerProduct" bottom: "data" top: "ip"
            inner_product_param { num_output: 4 weight_filler { type: "gaussian" std: 0.01 } } }
    layer { name: "prob" type: "Softmax" bottom: "ip" top: "prob" }
"""


def make_net(folder, size):
    """Write net.prototxt and net.caffemodel."""
    (folder / "net.prototxt").write_text(NET.replace("SIZE", str(size)))
    caffe.set_random_seed(1)
    caffe.Net(folder / "net.prototxt", caffe.TEST).save(folder / "net.caffemodel")
