"""Teaches the last layer of the sentence model which class of violation a sentence means, and writes meanings.bin.

    java … io.zhanggui.compliance.rules.SentenceStates states.bin     (what the layers before make of the sentences)
    python3 learn_meanings.py bge-small-zh-v1.5-q.onnx states.bin meanings.bin [BATCH]

BATCH is a batch that nothing is learnt from; how well its sentences are told is printed instead of writing anything.
Needs numpy, onnx and torch (Debian: python3-numpy python3-onnx python3-torch libopenblas0-pthread). Takes some minutes
on one core. Rounding differs between machines, so that the file is not the same to the byte when it is made again.

meanings.bin, gzip, all numbers with the high byte first, text as DataInput.readUTF reads it: SHA-256 of the model's file;
how many places of it change (int), for each where (int), how many bytes (int) and the bytes; the classes with spaces
between; for each class 1,024 weights (float), then for each its bias (float).
"""
import gzip
import hashlib
import struct
import sys

import numpy as np
import onnx
import torch
from onnx import numpy_helper

WIDTH, HEADS, LAYER = 512, 8, 3
ROUNDS, STEP, DROPPED, DOUBT, TOGETHER = 3, 2e-4, 0.1, 0.1, 32
# Whole numbers of seven bits: with eight, processors without VNNI instructions would overflow.
MOST = 64
FRESH = {'first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'lesson'}
PUT_TOGETHER = {'written', 'held'}
BIASES = ['attention.self.query.bias', 'attention.self.key.bias', 'attention.self.value.bias',
          'attention.output.dense.bias', 'intermediate.dense.bias', 'output.dense.bias']
NORMS = ['attention.output.LayerNorm.weight', 'attention.output.LayerNorm.bias',
         'output.LayerNorm.weight', 'output.LayerNorm.bias']


class Published:
    """The model's file, its tensors by name, and the names of the last layer's matrices in the order of their use."""

    def __init__(self, path):
        self.bytes = open(path, 'rb').read()
        graph = onnx.load_model_from_string(self.bytes).graph
        self.tensors = {each.name: numpy_helper.to_array(each) for each in graph.initializer}
        used = [node.input[1][:-len('_quantized')] for node in graph.node if node.op_type == 'MatMulInteger']
        self.matrices = used[6 * LAYER:]

    def matrix(self, name):
        return self.tensors[name + '_quantized'].astype(np.float32) * self.tensors[name + '_scale']

    def tensor(self, name):
        return self.tensors[f'encoder.layer.{LAYER}.{name}']


def read(path):
    """Rows of batch, class, text and states."""
    rows, content, at = [], open(path, 'rb').read(), 0
    while at < len(content):
        length, = struct.unpack_from('>i', content, at)
        told = content[at + 4:at + 4 + length].decode().split('\t')
        at += 4 + length
        pieces, = struct.unpack_from('>i', content, at)
        states = np.frombuffer(content, '>f2', pieces * WIDTH, at + 4).reshape(pieces, WIDTH)
        at += 4 + 2 * pieces * WIDTH
        rows.append((*told, states))
    return rows


class LastLayer(torch.nn.Module):
    """The last layer for the first piece of a sentence alone, and the classes told by it and by the mean of the pieces."""

    def __init__(self, published, classes):
        super().__init__()
        parameters = lambda arrays: torch.nn.ParameterList([torch.nn.Parameter(torch.tensor(each)) for each in arrays])
        self.weights = parameters([published.matrix(name) for name in published.matrices])
        self.biases = parameters([published.tensor(name) for name in BIASES])
        self.norms = parameters([published.tensor(name) for name in NORMS])
        self.head = torch.nn.Linear(2 * WIDTH, classes)
        self.head.weight.data.normal_(0, 0.02)

    def linear(self, number, states):
        return torch.addmm(self.biases[number], states.reshape(-1, states.shape[-1]), self.weights[number])

    def drop(self, states):
        return torch.dropout(states, DROPPED, self.training)

    def norm(self, states, number):
        return torch.layer_norm(states, (WIDTH,), self.norms[number], self.norms[number + 1], 1e-12)

    def forward(self, states, there):
        many, pieces, _ = states.shape
        heads = lambda number, of, length: self.linear(number, of).view(many, length, HEADS, -1).transpose(1, 2)
        query, key, value = heads(0, states[:, 0], 1), heads(1, states, pieces), heads(2, states, pieces)
        seen = (1 - there).view(many, 1, 1, pieces) * -1e4
        attention = torch.softmax(query @ key.transpose(-1, -2) / (WIDTH / HEADS) ** 0.5 + seen, -1)
        heard = self.linear(3, (attention @ value).transpose(1, 2).reshape(many, WIDTH))
        first = self.norm(states[:, 0] + self.drop(heard), 0)
        thought = self.linear(5, torch.nn.functional.gelu(self.linear(4, first)))
        first = self.norm(first + self.drop(thought), 2)
        mean = (states * there[:, :, None]).sum(1) / there.sum(1, keepdim=True)
        return self.head(self.drop(torch.cat([first, mean], 1)))


def padded(rows):
    longest = max(len(row[3]) for row in rows)
    states, there = torch.zeros(len(rows), longest, WIDTH), torch.zeros(len(rows), longest)
    for at, row in enumerate(rows):
        states[at, :len(row[3])] = torch.from_numpy(row[3].astype(np.float32))
        there[at, :len(row[3])] = 1
    return states, there


def weight(batch):
    """Those of other hands say more of what nobody has seen; put-together ones say least."""
    return 1.0 if batch in PUT_TOGETHER else 3.0 if batch in FRESH else 5.0


def learn(published, rows, classes):
    layer = LastLayer(published, len(classes))
    own = [each for name, each in layer.named_parameters() if not name.startswith('head')]
    steps = [STEP, 10 * STEP]
    optimiser = torch.optim.AdamW([{'params': own, 'lr': steps[0]}, {'params': layer.head.parameters(), 'lr': steps[1]}],
                                  weight_decay=0.01)
    plan = torch.optim.lr_scheduler.OneCycleLR(optimiser, steps, ROUNDS * (-(-len(rows) // TOGETHER)), pct_start=0.1)
    for turn in range(ROUNDS):
        layer.train()
        alike = sorted(rows, key=lambda row: len(row[3]) + 3 * np.random.rand())
        batches = [alike[at:at + TOGETHER] for at in range(0, len(alike), TOGETHER)]
        np.random.shuffle(batches)
        for batch in batches:
            told = torch.log_softmax(layer(*padded(batch)), 1)
            aim = torch.full_like(told, DOUBT / len(classes))
            aim[torch.arange(len(batch)), torch.tensor([classes.index(row[1]) for row in batch])] += 1 - DOUBT
            weights = torch.tensor([weight(row[0]) for row in batch])
            loss = -(weights * (aim * told).sum(1)).sum() / weights.sum()
            optimiser.zero_grad()
            loss.backward()
            optimiser.step()
            plan.step()
        print('round', turn + 1, 'loss', round(loss.item(), 3), flush=True)
    return layer.eval()


def report(layer, rows, classes):
    with torch.no_grad():
        chances = torch.cat([torch.softmax(layer(*padded(rows[at:at + 64])), 1) for at in range(0, len(rows), 64)]).numpy()
    breaks = np.array([row[1] != '-' for row in rows])
    certainty = 1 - chances[:, 0]
    for least in (0.5, 0.6, 0.7, 0.8):
        print(f'from {least}: violations told {np.mean(certainty[breaks] >= least):.3f}, '
              f'innocent hit {np.mean(certainty[~breaks] >= least):.3f}')
    told = chances[:, 1:].argmax(1) + 1
    right = np.array([classes[number] == row[1] for number, row in zip(told, rows)])
    print(f'class right {np.mean(right[breaks]):.3f} of {breaks.sum()} violations')


def changes(published, layer):
    """Where in the model's file its new weights go."""
    places = []

    def change(name, new):
        old = published.tensors[name]
        new = np.ascontiguousarray(new.astype(old.dtype))
        if new.shape != old.shape or published.bytes.count(old.tobytes()) != 1:
            raise ValueError(f'{name} is not to be found in the model')
        places.append((published.bytes.index(old.tobytes()), new.tobytes()))

    for name, learnt in zip(published.matrices, layer.weights):
        matrix = learnt.detach().numpy()
        scale = np.abs(matrix).max(0) / MOST
        change(name + '_quantized', np.clip(np.round(matrix / scale), -MOST, MOST))
        change(name + '_scale', scale)
    for names, learnt in ((BIASES, layer.biases), (NORMS, layer.norms)):
        for name, each in zip(names, learnt):
            change(f'encoder.layer.{LAYER}.{name}', each.detach().numpy())
    return sorted(places)


def write(path, published, layer, classes):
    text = lambda of: struct.pack('>H', len(of)) + of.encode()
    out = bytearray(text(hashlib.sha256(published.bytes).hexdigest()))
    places = changes(published, layer)
    out += struct.pack('>i', len(places))
    for at, new in places:
        out += struct.pack('>ii', at, len(new)) + new
    out += text(' '.join(classes))
    out += layer.head.weight.detach().numpy().astype('>f4').tobytes()
    out += layer.head.bias.detach().numpy().astype('>f4').tobytes()
    open(path, 'wb').write(gzip.compress(bytes(out), 9, mtime=0))


def main(model, states, target, kept=None):
    torch.manual_seed(1)
    np.random.seed(1)
    published, rows = Published(model), read(states)
    classes = ['-'] + sorted({row[1] for row in rows} - {'-'})
    layer = learn(published, [row for row in rows if row[0] != kept], classes)
    if kept:
        report(layer, [row for row in rows if row[0] == kept], classes)
    else:
        write(target, published, layer, classes)


if __name__ == '__main__':
    main(*sys.argv[1:])
