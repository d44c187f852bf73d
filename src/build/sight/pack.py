#!/usr/bin/env python3
"""Packs the first ten blocks of a trained MobileNetV2 for air.engine.sight, weights in 8 bits.

Source   npm package @mediapipe/objectron 0.4.1675468480 (Apache-2.0 by its package.json), file
         objectron_solution_packed_assets.data: its bytes from 184 on are a TensorFlow Lite model whose backbone
         is MobileNetV2 (width 1, input -1 to 1).
Hash     sha256 of these bytes: see SHA256 below; anything else is refused.
Run      npm pack @mediapipe/objectron@0.4.1675468480 and unpack it, then, with NumPy installed:
         python3 pack.py package/objectron_solution_packed_assets.data ../../main/resources/air/engine/sight/network.bin

What it writes, big-endian: the number of convolutions (int); for each its kind (byte: 0 full, 1 depthwise), side of its
kernel, stride (bytes), channels in and out (shorts), for every channel out a scale and a shift (floats), then the weights
(signed bytes, times the scale): row, column, channel in, channel out, the last running fastest.
"""

import hashlib
import struct
import sys

import numpy as np

SHA256 = "d0a5255bf8c4f5a0bc4240741a76c41d5e939f7655078f945f50ab53a9375da6"
START = 184
# One full convolution, then blocks of two (the first) or three convolutions.
CONVOLUTIONS = 1 + 2 + 9 * 3
CONVOLUTION, DEPTHWISE, DEQUANTIZE = 3, 4, 6


class Table:
    """A table of a FlatBuffer, whose fields are known by their numbers."""

    def __init__(self, data, at):
        self.data, self.at = data, at

    def _int(self, at, form="<i"):
        return struct.unpack_from(form, self.data, at)[0]

    def place(self, field):
        table = self.at - self._int(self.at)
        offset = 4 + 2 * field
        if offset + 2 > self._int(table, "<H"):
            return 0
        inside = self._int(table + offset, "<H")
        return self.at + inside if inside else 0

    def number(self, field, form="<i", otherwise=0):
        place = self.place(field)
        return self._int(place, form) if place else otherwise

    def table(self, field):
        place = self.place(field)
        return Table(self.data, place + self._int(place)) if place else None

    def vector(self, field):
        """Length and first byte of a vector."""
        place = self.place(field)
        if not place:
            return 0, 0
        start = place + self._int(place)
        return self._int(start), start + 4

    def ints(self, field):
        count, start = self.vector(field)
        return list(struct.unpack_from("<%di" % count, self.data, start))

    def tables(self, field):
        count, start = self.vector(field)
        return [Table(self.data, at + self._int(at)) for at in range(start, start + 4 * count, 4)]


class Model:
    """The parts of a TensorFlow Lite model that hold its convolutions."""

    def __init__(self, data):
        self.data = data
        root = Table(data, struct.unpack_from("<i", data)[0])
        self.codes = [max(c.number(0, "<b"), c.number(3)) for c in root.tables(1)]
        graph = root.tables(2)[0]
        self.buffers, self.tensors, self.operators = root.tables(4), graph.tables(0), graph.tables(3)
        self.stored = {o.ints(2)[0]: o.ints(1)[0] for o in self.operators if self.code(o) == DEQUANTIZE}

    def code(self, operator):
        return self.codes[operator.number(0)]

    def values(self, tensor):
        """A constant tensor as floats; a dequantized one from where it is stored."""
        table = self.tensors[self.stored.get(tensor, tensor)]
        count, start = self.buffers[table.number(2)].vector(0)
        kind = {0: "<f4", 1: "<f2"}[table.number(1, "<b")]
        raw = np.frombuffer(self.data, kind, count // np.dtype(kind).itemsize, start)
        return raw.astype(np.float32).reshape(table.ints(0))

    def convolutions(self):
        for operator in self.operators:
            if self.code(operator) in (CONVOLUTION, DEPTHWISE):
                _, kernel, shift = operator.ints(1)
                stride = operator.table(4).number(1)
                yield self.code(operator) == DEPTHWISE, self.values(kernel), self.values(shift), stride


def quantized(weights):
    """Signed bytes and the scale of each channel out that leave the least squared error."""
    channels = weights.reshape(-1, weights.shape[-1])
    most = np.abs(channels).max(0) + 1e-12
    best, scale = np.full(most.shape, np.inf), most / 127
    for share in np.linspace(0.6, 1, 41):
        tried = share * most / 127
        error = ((np.clip(np.round(channels / tried), -127, 127) * tried - channels) ** 2).sum(0)
        scale = np.where(error < best, tried, scale)
        best = np.minimum(error, best)
    scale = scale.astype(np.float32)
    return np.clip(np.round(channels / scale), -127, 127).astype(np.int8), scale


def packed(depthwise, kernel, shift, stride):
    # Stored as (1, row, column, channel) when depthwise, as (out, row, column, in) otherwise.
    weights = kernel[0] if depthwise else kernel.transpose(1, 2, 3, 0)
    numbers, scale = quantized(weights)
    inputs = weights.shape[2]
    head = struct.pack(">bbbhh", depthwise, weights.shape[0], stride, inputs, weights.shape[-1])
    floats = np.stack([scale, shift]).astype(">f4").tobytes()
    return head + floats + numbers.tobytes()


def main(source, target):
    with open(source, "rb") as file:
        data = file.read()[START:]
    if hashlib.sha256(data).hexdigest() != SHA256:
        sys.exit(source + " is not the file this was written for: see the head of pack.py.")
    layers = [packed(*c) for c, _ in zip(Model(data).convolutions(), range(CONVOLUTIONS))]
    with open(target, "wb") as file:
        file.write(struct.pack(">i", len(layers)) + b"".join(layers))


if __name__ == "__main__":
    main(*sys.argv[1:])
