#!/usr/bin/env python
"""
Train LeNet with a loop of our own: log the loss, test now and then, lower the rate, save the weights.

Written for pycaffe, as scripts were in 2015. Usage: train_loop.py [iterations] [weights to write]
"""
import os
import sys

import numpy as np

caffe_root = os.environ.get('CAFFE_ROOT', '../caffe')
sys.path.insert(0, os.path.join(caffe_root, 'python'))
import caffe

niter = int(sys.argv[1]) if len(sys.argv) > 1 else 200
target = sys.argv[2] if len(sys.argv) > 2 else 'lenet_loop.caffemodel'
test_interval = 50

caffe.set_device(0)
caffe.set_mode_gpu()

solver = caffe.SGDSolver('models/lenet/solver.prototxt')

for name, blob in solver.net.blobs.items():
    print('%-8s %s' % (name, blob.data.shape))
print([(k, v[0].data.shape) for k, v in solver.net.params.items()])

# the losses are also stored in the log
train_loss = np.zeros(niter)
test_acc = np.zeros(int(np.ceil(niter / float(test_interval))))

for it in range(niter):
    solver.step(1)  # SGD by Caffe
    train_loss[it] = solver.net.blobs['loss'].data

    # store the output on the first test batch
    # (start the forward pass at conv1 to avoid loading new data)
    solver.test_nets[0].forward(start='conv1')

    if it % test_interval == test_interval - 1:
        correct = 0
        for test_it in range(20):
            solver.test_nets[0].forward()
            correct += sum(solver.test_nets[0].blobs['ip2'].data.argmax(1)
                           == solver.test_nets[0].blobs['label'].data)
        test_acc[it // test_interval] = correct / 2000.
        print('Iteration %d: loss %.3f, test accuracy %.3f'
              % (solver.iter, train_loss[it - 9:it + 1].mean(), test_acc[it // test_interval]))
        # weights that have grown too large are cut back
        for layer in solver.net.params:
            w = solver.net.params[layer][0].data
            np.clip(w, -1, 1, out=w)

solver.net.save(target)
print('wrote ' + target)
