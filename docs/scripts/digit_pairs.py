"""
A data layer in Python: pairs of digits and whether they are the same, and a net that is trained on them.

Written for pycaffe, as scripts were in 2015. Usage: digit_pairs.py [iterations]
"""
import io
import os
import sys
import tempfile

import lmdb
import numpy as np
from PIL import Image

import caffe
from caffe import layers as L, params as P


class DigitPairsLayer(caffe.Layer):
    """
    Load pairs of digits from an LMDB, half of them of the same class.
    """

    def setup(self, bottom, top):
        # === Read input parameters ===
        params = eval(self.param_str)
        self.batch_size = params['batch_size']
        self.random = np.random.RandomState(params.get('seed', 0))
        self.phase_name = 'train' if self.phase == caffe.TRAIN else 'test'

        if len(top) != 2:
            raise Exception("Need to define two tops: pairs and similarity.")
        if len(bottom) != 0:
            raise Exception("Do not define a bottom.")

        # === Read the database ===
        env = lmdb.open(params['source'], readonly=True, lock=False)
        images, labels = [], []
        with env.begin() as txn:
            for key, value in txn.cursor():
                datum = caffe.proto.caffe_pb2.Datum()
                datum.ParseFromString(value)
                if datum.encoded:
                    images.append(np.array(Image.open(io.BytesIO(datum.data))) / 256.)
                else:
                    images.append(caffe.io.datum_to_array(datum)[0] / 256.)
                labels.append(datum.label)
        env.close()
        self.images, self.labels = np.array(images), np.array(labels)
        self.by_label = [np.flatnonzero(self.labels == i) for i in range(10)]
        print('%s: %d digits in %s' % (self.phase_name, len(labels), os.path.basename(params['source'])))

        # === Reshape tops ===
        top[0].reshape(self.batch_size, 2, *self.images.shape[1:])
        top[1].reshape(self.batch_size)

    def reshape(self, bottom, top):
        """There is no need to reshape, the pictures are of one size."""
        pass

    def forward(self, bottom, top):
        for i in range(self.batch_size):
            first = self.random.randint(len(self.images))
            same = i % 2
            label = self.labels[first]
            if not same:
                label = (label + self.random.randint(1, 10)) % 10
            second = self.random.choice(self.by_label[label])
            top[0].data[i, 0] = self.images[first]
            top[0].data[i, 1] = self.images[second]
            top[1].data[i] = same

    def backward(self, top, propagate_down, bottom):
        """A data layer does not back-propagate."""
        pass


def make_net(source, batch_size):
    n = caffe.NetSpec()
    param_str = str(dict(source=source, batch_size=batch_size))
    n.pairs, n.same = L.Python(module='digit_pairs', layer='DigitPairsLayer', ntop=2, param_str=param_str)
    n.conv = L.Convolution(n.pairs, kernel_size=5, stride=2, num_output=16, weight_filler=dict(type='xavier'))
    n.relu = L.ReLU(n.conv, in_place=True)
    n.pool = L.Pooling(n.conv, kernel_size=2, stride=2, pool=P.Pooling.MAX)
    n.ip1 = L.InnerProduct(n.pool, num_output=64, weight_filler=dict(type='xavier'))
    n.relu1 = L.ReLU(n.ip1, in_place=True)
    n.score = L.InnerProduct(n.relu1, num_output=2, weight_filler=dict(type='xavier'))
    n.loss = L.SoftmaxWithLoss(n.score, n.same)
    n.acc = L.Accuracy(n.score, n.same)
    return n.to_proto()


if __name__ == '__main__':
    niter = int(sys.argv[1]) if len(sys.argv) > 1 else 300
    here = os.path.dirname(os.path.abspath(__file__))
    sys.path.append(here)  # Caffe imports the layer's module
    folder = tempfile.mkdtemp()
    train, solver_file = os.path.join(folder, 'train.prototxt'), os.path.join(folder, 'solver.prototxt')
    with open(train, 'w') as f:
        f.write(str(make_net('models/lenet/mnist_train_lmdb', 64)))
    with open(solver_file, 'w') as f:
        f.write('train_net: "%s"\n' % train)
        f.write('base_lr: 0.1 momentum: 0.9 lr_policy: "fixed" display: 100 random_seed: 3\n')

    solver = caffe.get_solver(solver_file)
    accuracy = []
    for it in range(niter):
        solver.step(1)
        accuracy.append(float(solver.net.blobs['acc'].data))
        if it % 100 == 99:
            print('iteration %d: accuracy %.3f' % (it + 1, np.mean(accuracy[-50:])))
    print('the layer in the net is a %s' % type(solver.net.layers[0]).__name__)
