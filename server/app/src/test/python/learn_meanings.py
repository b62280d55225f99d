"""Teaches the last two layers of the sentence model which class of violation a sentence means, and writes meanings.bin.

    java … io.zhanggui.compliance.rules.SentenceStates states.bin     (what the two layers before make of the sentences)
    python3 learn_meanings.py bge-small-zh-v1.5-q.onnx states.bin meanings.bin [BATCH]

BATCH is a batch that nothing is learnt from; how well its sentences are told is printed.
Needs numpy, onnx and torch (Debian: python3-numpy python3-onnx python3-torch libopenblas0-pthread). Takes half an hour
on one core. Rounding differs between machines, so that the file is not the same to the byte when it is made again.

meanings.bin, gzip, all numbers with the high byte first, text as DataInput.readUTF reads it: SHA-256 of the model's file;
how many places of it change (int), for each where (int), how many bytes (int) and the bytes; the classes with spaces
between; for each class 1,024 weights (float), then for each its bias (float).
"""
import gzip
import hashlib
import struct
import sys
import time

import numpy as np
import onnx
import torch
from onnx import numpy_helper

WIDTH, HEADS, LAYERS = 512, 8, (2, 3)
ROUNDS, STEP, DROPPED, MISSED, DOUBT, TOGETHER = 3, 1e-4, 0.1, 0.05, 0.1, 32
# Whole numbers of seven bits: with eight, processors without VNNI instructions would overflow.
MOST = 64
FRESH = {'first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'lesson'}
PUT_TOGETHER = {'written', 'held', 'stacked', 'real'}
SHARE = 0.4
# Steps beyond the planned ones that chance may ask for.
SPARE = 50
BIASES = ['attention.self.query.bias', 'attention.self.key.bias', 'attention.self.value.bias',
          'attention.output.dense.bias', 'intermediate.dense.bias', 'output.dense.bias']
NORMS = ['attention.output.LayerNorm.weight', 'attention.output.LayerNorm.bias',
         'output.LayerNorm.weight', 'output.LayerNorm.bias']


class Published:
    """The model's file, its tensors by name, and the names of its matrices in the order of their use, six a layer."""

    def __init__(self, path):
        self.bytes = open(path, 'rb').read()
        graph = onnx.load_model_from_string(self.bytes).graph
        self.tensors = {each.name: numpy_helper.to_array(each) for each in graph.initializer}
        self.matrices = [node.input[1][:-len('_quantized')] for node in graph.node if node.op_type == 'MatMulInteger']

    def matrix(self, name):
        return self.tensors[name + '_quantized'].astype(np.float32) * self.tensors[name + '_scale']


def read(path):
    """Rows of batch, class, text, the text as it was written, and states."""
    rows, content, at = [], np.memmap(path, np.uint8, 'r'), 0
    while at < len(content):
        length, = struct.unpack('>i', content[at:at + 4])
        told = bytes(content[at + 4:at + 4 + length]).decode().split('\t')
        at += 4 + length
        pieces, = struct.unpack('>i', content[at:at + 4])
        states = content[at + 4:at + 4 + 2 * pieces * WIDTH].view('>f2').reshape(pieces, WIDTH)
        at += 4 + 2 * pieces * WIDTH
        rows.append((*told, states))
    return rows


class Layer(torch.nn.Module):
    """A layer of the model, for all pieces of a sentence or for the first alone."""

    def __init__(self, published, number):
        super().__init__()
        parameters = lambda arrays: torch.nn.ParameterList([torch.nn.Parameter(torch.tensor(each)) for each in arrays])
        self.matrices = published.matrices[6 * number:6 * number + 6]
        self.names = [f'encoder.layer.{number}.{name}' for name in BIASES + NORMS]
        self.weights = parameters([published.matrix(name) for name in self.matrices])
        self.vectors = parameters([published.tensors[name] for name in self.names])

    def linear(self, number, states):
        flat = torch.addmm(self.vectors[number], states.reshape(-1, states.shape[-1]), self.weights[number])
        return flat.view(*states.shape[:-1], -1)

    def drop(self, states):
        return torch.dropout(states, DROPPED, self.training)

    def norm(self, states, number):
        number += len(BIASES)
        return torch.layer_norm(states, (WIDTH,), self.vectors[number], self.vectors[number + 1], 1e-12)

    def forward(self, states, seen, asking):
        many, pieces, _ = states.shape
        heads = lambda number, of: self.linear(number, of).view(many, of.shape[1], HEADS, -1).transpose(1, 2)
        query, key, value = heads(0, asking), heads(1, states), heads(2, states)
        attention = torch.softmax(query @ key.transpose(-1, -2) / (WIDTH / HEADS) ** 0.5 + seen, -1)
        heard = self.linear(3, (attention @ value).transpose(1, 2).reshape(many, asking.shape[1], WIDTH))
        asking = self.norm(asking + self.drop(heard), 0)
        thought = self.linear(5, torch.nn.functional.gelu(self.linear(4, asking)))
        return self.norm(asking + self.drop(thought), 2)


class Taught(torch.nn.Module):
    """The last two layers, the last for the first piece alone, and the classes told by it and by the mean of the pieces."""

    def __init__(self, published, classes):
        super().__init__()
        self.layers = torch.nn.ModuleList([Layer(published, number) for number in LAYERS])
        self.head = torch.nn.Linear(2 * WIDTH, classes)
        self.head.weight.data.normal_(0, 0.02)

    def forward(self, states, there):
        seen = (1 - there).view(len(there), 1, 1, -1) * -1e4
        states = self.layers[0](states, seen, states)
        first = self.layers[1](states, seen, states[:, :1])[:, 0]
        mean = (states * there[:, :, None]).sum(1) / there.sum(1, keepdim=True)
        return self.head(torch.dropout(torch.cat([first, mean], 1), DROPPED, self.training))


def padded(rows, missed=0.0):
    """Their states side by side; a share of the pieces is left out, so that no sentence is learnt by its every word."""
    longest = max(len(row[4]) for row in rows)
    states, there = torch.zeros(len(rows), longest, WIDTH), torch.zeros(len(rows), longest)
    for at, row in enumerate(rows):
        kept = np.random.rand(len(row[4])) >= missed
        kept[0] = True
        states[at, :kept.sum()] = torch.from_numpy(row[4][kept].astype(np.float32))
        there[at, :kept.sum()] = 1
    return states, there


def weight(batch):
    """Those of other hands say more of what nobody has seen; put-together ones say least."""
    return 1.0 if batch in PUT_TOGETHER else 3.0 if batch in FRESH else 5.0


def one_of_each(rows):
    """A sentence as it was written, or with what was appended to it; of those put together of pieces a share."""
    forms = {}
    for row in rows:
        forms.setdefault(row[3], []).append(row)
    return [each[np.random.randint(len(each))] for each in forms.values()
            if each[0][0] not in PUT_TOGETHER or np.random.rand() < SHARE]


def learn(published, rows, classes):
    taught = Taught(published, len(classes))
    steps = [STEP, 10 * STEP]
    optimiser = torch.optim.AdamW([{'params': taught.layers.parameters(), 'lr': steps[0]},
                                   {'params': taught.head.parameters(), 'lr': steps[1]}], weight_decay=0.01)
    kinds = {row[3]: row[0] in PUT_TOGETHER for row in rows}
    many = int(ROUNDS * sum(SHARE if each else 1 for each in kinds.values()) / TOGETHER) + SPARE
    plan = torch.optim.lr_scheduler.OneCycleLR(optimiser, steps, many, pct_start=0.1)
    for turn in range(ROUNDS):
        taught.train()
        alike = sorted(one_of_each(rows), key=lambda row: len(row[4]) + 3 * np.random.rand())
        batches = [alike[at:at + TOGETHER] for at in range(0, len(alike), TOGETHER)]
        np.random.shuffle(batches)
        whole = 0
        for batch in batches:
            told = torch.log_softmax(taught(*padded(batch, MISSED)), 1)
            aim = torch.full_like(told, DOUBT / len(classes))
            aim[torch.arange(len(batch)), torch.tensor([classes.index(row[1]) for row in batch])] += 1 - DOUBT
            weights = torch.tensor([weight(row[0]) for row in batch])
            loss = -(weights * (aim * told).sum(1)).sum() / weights.sum()
            optimiser.zero_grad()
            loss.backward()
            optimiser.step()
            plan.step()
            whole += loss.item() / len(batches)
        print('round', turn + 1, 'loss', round(whole, 3), time.strftime('%H:%M:%S'), flush=True)
    return taught.eval()


def report(taught, rows, classes):
    with torch.no_grad():
        chances = torch.cat([torch.softmax(taught(*padded(rows[at:at + 64])), 1) for at in range(0, len(rows), 64)]).numpy()
    breaks = np.array([row[1] != '-' for row in rows])
    certainty = 1 - chances[:, 0]
    for least in (0.5, 0.6, 0.7, 0.8):
        print(f'from {least}: violations told {np.mean(certainty[breaks] >= least):.3f}, '
              f'innocent hit {np.mean(certainty[~breaks] >= least):.3f}')
    told = chances[:, 1:].argmax(1) + 1
    right = np.array([classes[number] == row[1] for number, row in zip(told, rows)])
    print(f'class right {np.mean(right[breaks]):.3f} of {breaks.sum()} violations')


def changes(published, taught):
    """Where in the model's file its new weights go."""
    places = []

    def change(name, new):
        old = published.tensors[name]
        new = np.ascontiguousarray(new.astype(old.dtype))
        if new.shape != old.shape or published.bytes.count(old.tobytes()) != 1:
            raise ValueError(f'{name} is not to be found in the model')
        places.append((published.bytes.index(old.tobytes()), new.tobytes()))

    for layer in taught.layers:
        for name, learnt in zip(layer.matrices, layer.weights):
            matrix = learnt.detach().numpy()
            scale = np.abs(matrix).max(0) / MOST
            change(name + '_quantized', np.clip(np.round(matrix / scale), -MOST, MOST))
            change(name + '_scale', scale)
        for name, learnt in zip(layer.names, layer.vectors):
            change(name, learnt.detach().numpy())
    return sorted(places)


def write(path, published, taught, classes):
    text = lambda of: struct.pack('>H', len(of)) + of.encode()
    out = bytearray(text(hashlib.sha256(published.bytes).hexdigest()))
    places = changes(published, taught)
    out += struct.pack('>i', len(places))
    for at, new in places:
        out += struct.pack('>ii', at, len(new)) + new
    out += text(' '.join(classes))
    out += taught.head.weight.detach().numpy().astype('>f4').tobytes()
    out += taught.head.bias.detach().numpy().astype('>f4').tobytes()
    open(path, 'wb').write(gzip.compress(bytes(out), 9, mtime=0))


def main(model, states, target, kept=None):
    torch.manual_seed(1)
    np.random.seed(1)
    published, rows = Published(model), read(states)
    classes = ['-'] + sorted({row[1] for row in rows} - {'-'})
    taught = learn(published, [row for row in rows if row[0] != kept], classes)
    write(target, published, taught, classes)
    if kept:
        report(taught, [row for row in rows if row[0] == kept], classes)


if __name__ == '__main__':
    main(*sys.argv[1:])
