"""``caffelite extract_features``: what blobs of a net hold, as data for other programs or nets."""

import click

from caffelite import log
from caffelite.cli.group import CaffeCommand
from caffelite.cli.progress import conversion, progress_option
from caffelite.cli.reading import reading_options
from caffelite.engines import get_engine
from caffelite.proto.caffe_pb2 import TEST

EPILOG = """
\b
Examples
    caffelite extract_features bvlc_reference_caffenet.caffemodel imagenet_val.prototxt \\
        fc7 fc7_lmdb 10 lmdb
    caffelite extract_features lenet.caffemodel train_val.prototxt \\
        ip1,label features.npz,features.npz 20 npz
"""


@click.command(
    "extract_features", cls=CaffeCommand, epilog=EPILOG, short_help="Store what blobs of a net hold."
)
@click.argument("pretrained_net_param")
@click.argument("feature_extraction_proto")
@click.argument("blob_names", metavar="BLOB[,BLOB...]")
@click.argument("dataset_names", metavar="DATASET[,DATASET...]")
@click.argument("num_mini_batches", type=click.IntRange(min=1))
@click.argument("db_type", type=click.Choice(["lmdb", "leveldb", "hdf5", "npz"], case_sensitive=False))
@click.argument("mode", type=click.Choice(["CPU", "GPU"], case_sensitive=False), default="CPU")
@click.argument("device_id", metavar="[DEVICE_ID=0]", default="0")
@click.option("--engine", default="numpy", show_default=True, help="What computes.")
@progress_option
@reading_options
def extract_features(
    pretrained_net_param: str,
    feature_extraction_proto: str,
    blob_names: str,
    dataset_names: str,
    num_mini_batches: int,
    db_type: str,
    mode: str,
    device_id: str,
    engine: str,
    progress: bool | None,
) -> None:
    """Run a net with trained weights in phase TEST, and store each BLOB in the DATASET in its place.

    PRETRAINED_NET_PARAM is a .caffemodel, FEATURE_EXTRACTION_PROTO a net with a data layer. Each of
    NUM_MINI_BATCHES gives as many records as its batch has. lmdb and leveldb hold Datums of floats; hdf5
    and npz hold arrays named as the blobs, and take one DATASET for several blobs.
    """
    from caffelite.core.net import Net
    from caffelite.tools.extract_features import extract_features as extract

    with conversion(progress, "extracting") as display:
        if display.advance is None:
            log.error("extract_features.cpp:62", "Using CPU")
        if mode.upper() == "GPU":
            log.warning("extract_features.cpp:52", f"GPU {device_id}, but the {engine} engine uses the CPU")
        net = Net(feature_extraction_proto, TEST, engine=get_engine(engine))
        try:
            net.copy_from(pretrained_net_param)
            blobs, datasets = blob_names.split(","), dataset_names.split(",")
            counts = extract(net, blobs, datasets, num_mini_batches, db_type, display.advance)
            shapes = {name: net.blobs[name].shape[1:] for name in blobs}
        finally:
            net.close()
        for name, dataset in zip(blobs, datasets, strict=True):
            extents = [f"{counts[name]:,}", *map(str, shapes[name])]
            display.say(f"{dataset}: {' x '.join(extents)} of blob {name}")
