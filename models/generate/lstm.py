"""A language model that reads and writes text letter by letter."""

from models.generate.common import inputs
from models.generate.prototxt import Net, Word, filler

LETTERS = 128  # ASCII
WIDTH = 128


def char_lstm(train: bool) -> Net:
    """Return two LSTM layers between an embedding of letters and a classifier of the next letter."""
    about = "Two LSTM layers of 128 units predict the next of 128 letters (ASCII), 296,064 parameters."
    net = Net("char_lstm", about, train, filler("uniform", min=-0.08, max=0.08))
    fillers = {"weight_filler": net.weights} if train else {}
    if train:
        net.say("50 steps of 50 texts side by side; the state of one batch goes on in the next.")
        for phase in ("TRAIN", "TEST"):
            param = {"source": f"models/char_lstm/{phase.lower()}.txt", "batch_size": 50}
            include = {"phase": Word(phase)}
            net.layer(
                "HDF5Data", "text", [], ["data", "cont", "label"], include=include, hdf5_data_param=param
            )
    else:
        net.say("One letter at a time; cont is 0 at the first of a text and 1 after it.")
        inputs(net, 1, 1)
        inputs(net, 1, 1, name="cont")
    embed = {"input_dim": LETTERS, "num_output": WIDTH, "bias_term": False, **fillers}
    x = net.layer("Embed", "embedding", "data", embed_param=embed)
    for name in ("lstm1", "lstm2"):
        more = {**fillers, "bias_filler": net.bias} if train else {}
        x = net.layer("LSTM", name, [x, "cont"], recurrent_param={"num_output": WIDTH, **more})
    x = net.fc("predict", x, LETTERS, axis=2)
    if train:
        net.layer(
            "Accuracy", "accuracy", [x, "label"], include={"phase": Word("TEST")}, accuracy_param={"axis": 2}
        )
        net.layer("SoftmaxWithLoss", "loss", [x, "label"], softmax_param={"axis": 2})
    else:
        net.layer("Softmax", "prob", x, softmax_param={"axis": 2})
    return net
