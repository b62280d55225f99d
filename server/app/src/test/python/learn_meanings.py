"""Teaches the sentence model which class of violation a sentence means, and writes meanings.bin.

    java … io.zhanggui.compliance.rules.SentencePieces pieces.tsv     (the labelled sentences, cut into pieces)
    python3 learn_meanings.py bge-small-zh-v1.5-q.onnx pieces.tsv meanings.bin [BEFORE]

BEFORE is a meanings.bin to go on from; without one the model is taught from how it was published, which takes about twice
as many rounds. All four layers are taught, the table of pieces is not. Needs numpy, onnx and torch (Debian: python3-numpy python3-onnx python3-torch libopenblas0-pthread).
Rounding differs between machines, so that the file is not the same to the byte when it is made again.

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

WIDTH, HEADS, LAYERS = 512, 8, 4
ROUNDS, STEP, DROPPED, MISSED, DOUBT, TOGETHER = 2, 1.5e-4, 0.1, 0.05, 0.1, 32
# A layer learns slower than the one behind it.
SLOWER = 0.8
# What is written is the mean over the last steps, which are each a little off.
KEEPS = 0.998
# Whole numbers of seven bits: with eight, processors without VNNI instructions would overflow.
MOST = 64
FRESH = {'first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'lesson'}
PUT_TOGETHER = {'written', 'held', 'stacked'}
# Steps beyond the planned ones that chance may ask for.
SPARE = 50
BIASES = ['attention.self.query.bias', 'attention.self.key.bias', 'attention.self.value.bias',
          'attention.output.dense.bias', 'intermediate.dense.bias', 'output.dense.bias']
NORMS = ['attention.output.LayerNorm.weight', 'attention.output.LayerNorm.bias',
         'output.LayerNorm.weight', 'output.LayerNorm.bias']


class Published:
    """The model's file, its tensors by name, and the names of its matrices in the order of their use, six a layer."""

    def __init__(self, path, before=None):
        self.bytes, self.head = open(path, 'rb').read(), None
        changed = bytearray(self.bytes)
        if before:
            self.head = change(changed, gzip.open(before).read())
        graph = onnx.load_model_from_string(self.bytes).graph
        self.untaught = {each.name: numpy_helper.to_array(each) for each in graph.initializer}
        graph = onnx.load_model_from_string(bytes(changed)).graph
        self.tensors = {each.name: numpy_helper.to_array(each) for each in graph.initializer}
        self.matrices = [node.input[1][:-len('_quantized')] for node in graph.node if node.op_type == 'MatMulInteger']

    def matrix(self, name):
        return self.tensors[name + '_quantized'].astype(np.float32) * self.tensors[name + '_scale']

    def table(self, name):
        zero = self.tensors[name + '_zero_point'].astype(np.float32)
        return (self.tensors[name + '_quantized'].astype(np.float32) - zero) * self.tensors[name + '_scale']


def change(model, taught):
    """Puts into a model what a meanings.bin holds, and returns the weights and biases of its classes."""
    at = 2 + struct.unpack_from('>H', taught)[0]
    many, = struct.unpack_from('>i', taught, at)
    at += 4
    for _ in range(many):
        place, length = struct.unpack_from('>ii', taught, at)
        model[place:place + length] = taught[at + 8:at + 8 + length]
        at += 8 + length
    length, = struct.unpack_from('>H', taught, at)
    classes = taught[at + 2:at + 2 + length].decode().split(' ')
    numbers = np.frombuffer(taught, '>f4', -1, at + 2 + length).astype(np.float32)
    return numbers[:-len(classes)].reshape(len(classes), 2 * WIDTH), numbers[-len(classes):]


def read(path):
    """Rows of batch, class, text, the text as it was written, and the numbers of its pieces."""
    with open(path, encoding='utf-8') as lines:
        cells = [line.rstrip('\n').split('\t') for line in lines]
    return [(*each[:4], np.array(each[4].split(), np.int64)) for each in cells]


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
    """The layers, the last for the first piece alone, and the classes told by it and by the mean of the pieces."""

    def __init__(self, published, classes):
        super().__init__()
        self.words, self.places, self.types = [torch.tensor(published.table(f'embeddings.{name}_embeddings.weight'))
                                               for name in ('word', 'position', 'token_type')]
        self.scale, self.shift = [torch.tensor(published.tensors[f'embeddings.LayerNorm.{name}'])
                                  for name in ('weight', 'bias')]
        self.layers = torch.nn.ModuleList([Layer(published, number) for number in range(LAYERS)])
        self.head = torch.nn.Linear(2 * WIDTH, classes)
        self.head.weight.data.normal_(0, 0.02)
        if published.head:
            weights, biases = published.head
            self.head.weight.data.copy_(torch.tensor(weights))
            self.head.bias.data.copy_(torch.tensor(biases))

    def forward(self, pieces, there):
        seen = (1 - there).view(len(there), 1, 1, -1) * -1e4
        states = self.words[pieces] + self.places[:pieces.shape[1]] + self.types[0]
        states = torch.layer_norm(states, (WIDTH,), self.scale, self.shift, 1e-12)
        states = torch.dropout(states, DROPPED, self.training)
        for layer in self.layers[:-1]:
            states = layer(states, seen, states)
        first = self.layers[-1](states, seen, states[:, :1])[:, 0]
        mean = (states * there[:, :, None]).sum(1) / there.sum(1, keepdim=True)
        return self.head(torch.dropout(torch.cat([first, mean], 1), DROPPED, self.training))


class Mean:
    """A running mean of a model's numbers."""

    def __init__(self, model):
        self.numbers = [each.detach().clone() for each in model.parameters()]
        self.steps = 0

    def follow(self, model):
        self.steps += 1
        keeps = min(KEEPS, self.steps / (self.steps + 10))
        with torch.no_grad():
            for mean, each in zip(self.numbers, model.parameters()):
                mean.lerp_(each, 1 - keeps)

    def put_into(self, model):
        with torch.no_grad():
            for mean, each in zip(self.numbers, model.parameters()):
                each.copy_(mean)


def padded(rows, missed=0.0):
    """Their pieces side by side; a share is left out, so that no sentence is learnt by its every word."""
    longest = max(len(row[4]) for row in rows)
    pieces, there = torch.zeros(len(rows), longest, dtype=torch.long), torch.zeros(len(rows), longest)
    for at, row in enumerate(rows):
        kept = np.random.rand(len(row[4])) >= missed
        kept[0] = True
        pieces[at, :kept.sum()] = torch.from_numpy(row[4][kept])
        there[at, :kept.sum()] = 1
    return pieces, there


def weight(batch):
    """Those of other hands say more of what nobody has seen; put-together ones say least."""
    return 1.0 if batch in PUT_TOGETHER else 3.0 if batch in FRESH else 5.0


def share(batch):
    """Which share of a batch is learnt from in a round."""
    return 0.25 if batch in PUT_TOGETHER else 0.6 if batch in FRESH else 1.0


def one_of_each(rows):
    """A sentence as it was written, or with what was appended to it; of those put together of pieces a share."""
    forms = {}
    for row in rows:
        forms.setdefault(row[3], []).append(row)
    return [each[np.random.randint(len(each))] for each in forms.values()
            if np.random.rand() < share(each[0][0])]


def learn(published, rows, classes):
    taught = Taught(published, len(classes))
    steps = [STEP * SLOWER ** (LAYERS - 1 - number) for number in range(LAYERS)] + [10 * STEP]
    optimiser = torch.optim.AdamW([{'params': each.parameters(), 'lr': step}
                                   for each, step in zip([*taught.layers, taught.head], steps)], weight_decay=0.01)
    mean = Mean(taught)
    shares = {row[3]: share(row[0]) for row in rows}
    many = int(ROUNDS * sum(shares.values()) / TOGETHER) + SPARE
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
            mean.follow(taught)
            whole += loss.item() / len(batches)
            if mean.steps % 100 == 0:
                print(mean.steps, 'of', many, time.strftime('%H:%M:%S'), flush=True)
        print('round', turn + 1, 'loss', round(whole, 3), time.strftime('%H:%M:%S'), flush=True)
    mean.put_into(taught)
    return taught.eval()


def changes(published, taught):
    """Where in the model's file its new weights go."""
    places = []

    def change(name, new):
        old = published.untaught[name]
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


def main(model, pieces, target, before=None):
    torch.manual_seed(1)
    np.random.seed(1)
    published, rows = Published(model, before), read(pieces)
    classes = ['-'] + sorted({row[1] for row in rows} - {'-'})
    write(target, published, learn(published, rows, classes), classes)


if __name__ == '__main__':
    main(*sys.argv[1:])
