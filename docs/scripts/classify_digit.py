#!/usr/bin/env python
"""
Classify a picture of a digit with LeNet.

Written for pycaffe, as scripts were in 2015. Usage: classify_digit.py picture [weights]
"""
import os
import sys

import numpy as np

caffe_root = os.environ.get('CAFFE_ROOT', '../caffe')
sys.path.insert(0, caffe_root + '/python')

os.environ['GLOG_minloglevel'] = '2'  # fewer lines, set before the import
import caffe

if len(sys.argv) < 2:
    sys.exit(__doc__)
image_file = sys.argv[1]
model_def = 'models/lenet/deploy.prototxt'
model_weights = sys.argv[2] if len(sys.argv) > 2 else 'lenet_loop.caffemodel'

if not os.path.isfile(model_weights):
    print('Train a model first: train_loop.py 200 ' + model_weights)
    sys.exit(1)

caffe.set_mode_cpu()
net = caffe.Net(model_def, model_weights, caffe.TEST)

# input preprocessing: 'data' is the name of the input blob == net.inputs[0]
transformer = caffe.io.Transformer({'data': net.blobs['data'].data.shape})
transformer.set_transpose('data', (2, 0, 1))
transformer.set_raw_scale('data', 255)            # load_image gives 0..1, the model was
transformer.set_input_scale('data', 0.00390625)   # trained on 0..255 times 1/256

net.blobs['data'].reshape(1, 1, 28, 28)
image = caffe.io.load_image(image_file, color=False)
net.blobs['data'].data[...] = transformer.preprocess('data', image)

output = net.forward()
output_prob = output['prob'][0]

# sort top five predictions from softmax output
top_inds = output_prob.argsort()[::-1][:5]
print('predicted class is: %d' % output_prob.argmax())
print('probabilities and labels:')
for ind in top_inds:
    print('%.4f %d' % (output_prob[ind], ind))

# the filters that gave it
filters = net.params['conv1'][0].data
print('conv1 filters: %s, response of the strongest: %.3f'
      % (filters.shape, net.blobs['conv1'].data[0].max()))
