"""OpenCV's dnn, version 4: it reads the prototxt and the .caffemodel."""

import cv2
import numpy as np
from google.protobuf import text_format


def set_threads(count):
    cv2.setNumThreads(count)


class Inference:
    """Forward of a net that gives probabilities."""

    def __init__(self, param, caffemodel, data):
        prototxt = np.frombuffer(text_format.MessageToString(param).encode(), np.uint8)
        self.net = cv2.dnn.readNetFromCaffe(prototxt, np.fromfile(caffemodel, np.uint8))
        self.net.setPreferableBackend(cv2.dnn.DNN_BACKEND_OPENCV)
        self.data = data

    def run(self):
        self.net.setInput(self.data)
        return self.net.forward()
