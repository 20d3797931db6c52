"""Trains networks in PyTorch, in f64: the oracle of the engine's runs.

Writes, as a line of JSON, the ids that it knows of each table: {table: [ids]}. Then reads a case from each line of the
standard input, a spec of the engine with its data, the parameters that it starts from, and for every step the samples in
order and what was drawn at random: which numbers dropout keeps, and the noise of the inputs. Writes what `train` returns,
or {"error": words}, as a line for each.

What PyTorch has is used as it is; what it lacks is written by the published formula, and says where it is from.
"""

import json
import math
import sys

import torch
import torch.nn.functional as F
from torch.optim import lr_scheduler

torch.set_default_dtype(torch.float64)
torch.set_num_threads(1)


def floats(values):
    """A tensor of f64, where JSON has whole numbers, too."""
    return torch.tensor(values, dtype=torch.float64)


# ── activations ──────────────────────────────────────────────────────────────────────────────────────────────────────

activations = {
    "sigmoid": torch.sigmoid,
    "tanh": torch.tanh,
    "relu": F.relu,
    "linear": lambda z: z,
    "leakyRelu": F.leaky_relu,
    "elu": F.elu,
    "selu": F.selu,
    "gelu": F.gelu,
    "geluTanh": lambda z: F.gelu(z, approximate="tanh"),
    "silu": F.silu,
    # PyTorch's goes over into a line at 20, where the two differ by 2e-9.
    "softplus": lambda z: F.softplus(z, threshold=40),
    "softsign": F.softsign,
    "sine": torch.sin,
    # Its derivative is 0 wherever it has one.
    "step": lambda z: (z > 0).to(z.dtype) + 0 * z,
    "softmax": lambda z: torch.softmax(z, dim=1),
}

# ── losses: from pre-activations z, activations a and targets y, each [samples, outputs], L of each sample [samples] ──

losses = {
    "binaryCrossEntropy": lambda z, a, y, _: F.binary_cross_entropy_with_logits(z, y, reduction="none").mean(1),
    "categoricalCrossEntropy": lambda z, a, y, _: F.cross_entropy(z, y, reduction="none"),
    "meanSquaredError": lambda z, a, y, _: F.mse_loss(a, y, reduction="none").mean(1),
    "meanAbsoluteError": lambda z, a, y, _: F.l1_loss(a, y, reduction="none").mean(1),
    "huber": lambda z, a, y, p: F.huber_loss(a, y, reduction="none", delta=p["delta"]).mean(1),
    # Cortes and Vapnik, 1995, and its square; targets are -1 and 1.
    "hinge": lambda z, a, y, _: F.relu(1 - y * a).mean(1),
    "squaredHinge": lambda z, a, y, _: (F.relu(1 - y * a) ** 2).mean(1),
    # Errors.SQUARE of TensorFlow Playground.
    "halvedSquaredError": lambda z, a, y, _: F.mse_loss(a, y, reduction="none").mean(1) / 2,
}

# ── optimizers: from groups of parameters, the first of weights, which decay ────────────────────────────────────────


class Lion(torch.optim.Optimizer):
    """Chen and others, NeurIPS 2023, Algorithm 2; not in PyTorch, Keras has it."""

    def __init__(self, groups, betas, weight_decay):
        super().__init__(groups, {"lr": 1, "betas": betas, "weight_decay": weight_decay})

    @torch.no_grad()
    def step(self):
        for group in self.param_groups:
            beta1, beta2 = group["betas"]
            for w in group["params"]:
                m = self.state[w].setdefault("m", torch.zeros_like(w))
                c = beta1 * m + (1 - beta1) * w.grad
                w *= 1 - group["lr"] * group["weight_decay"]
                w -= group["lr"] * torch.sign(c)
                m.copy_(beta2 * m + (1 - beta2) * w.grad)


def moments(p):
    return {"betas": (p["beta1"], p["beta2"]), "eps": p["epsilon"]}


optimizers = {
    # Rosenblatt, 1958: a step of SGD, along what `perceptron_rule` has in the place of the loss.
    "perceptron": lambda ps, p: torch.optim.SGD(ps, lr=1),
    "sgd": lambda ps, p: torch.optim.SGD(ps, lr=1),
    "momentum": lambda ps, p: torch.optim.SGD(ps, lr=1, momentum=p["momentum"]),
    "nesterov": lambda ps, p: torch.optim.SGD(ps, lr=1, momentum=p["momentum"], nesterov=True),
    "adagrad": lambda ps, p: torch.optim.Adagrad(ps, eps=p["epsilon"]),
    "adadelta": lambda ps, p: torch.optim.Adadelta(ps, rho=p["rho"], eps=p["epsilon"]),
    "rmsprop": lambda ps, p: torch.optim.RMSprop(ps, alpha=p["rho"], eps=p["epsilon"], momentum=p["momentum"]),
    "adam": lambda ps, p: torch.optim.Adam(ps, **moments(p)),
    "amsgrad": lambda ps, p: torch.optim.Adam(ps, **moments(p), amsgrad=True),
    "adamw": lambda ps, p: torch.optim.AdamW(ps, **moments(p), weight_decay=p["weightDecay"]),
    # One by one, PyTorch 1.13 has the newest momentum twice in the product that it corrects by, which was mended later.
    "nadam": lambda ps, p: torch.optim.NAdam(ps, **moments(p), momentum_decay=p["momentumDecay"], foreach=True),
    "lion": lambda ps, p: Lion(ps, (p["beta1"], p["beta2"]), p["weightDecay"]),
}

# The engine's velocity has the rate in it, as that of Keras: it is PyTorch's of gradients that are multiplied by the rate.
rate_in_velocity = {"momentum", "nesterov"}

# They take the share of the decay off the weights themselves.
decaying = {"adamw", "lion"}


def perceptron_rule(z, a, y):
    """For each sample, what has a - y as its gradient by z."""
    return ((a - y).detach() * z).sum(1)


# ── schedules: the factor of the rate at a time in epochs, fractions included ────────────────────────────────────────


def fresh():
    """An optimizer for schedules, of a rate of 1."""
    return torch.optim.SGD([torch.zeros(1)], lr=1)


def closed(scheduler, time):
    """What a scheduler would have come to, by its closed form."""
    scheduler.last_epoch = time
    return scheduler._get_closed_form_lr()[0]


def warm_restarts(t, p):
    scheduler = lr_scheduler.CosineAnnealingWarmRestarts(fresh(), p["epochs"], p["growth"], p["end"])
    scheduler.step(t)
    return scheduler.get_last_lr()[0]


def one_cycle(t, p):
    # PyTorch counts steps from 0, so that the last of n is n - 1, and ends a phase a step early.
    steps = p["epochs"] + 1
    scheduler = lr_scheduler.OneCycleLR(
        fresh(),
        max_lr=1,
        total_steps=steps,
        pct_start=(p["rise"] * p["epochs"] + 1) / steps,
        cycle_momentum=False,
        final_div_factor=1 / (25 * p["end"]),
    )
    scheduler.last_epoch = min(t, p["epochs"])
    return scheduler.get_lr()[0]


class Plateau:
    """Follows the loss of each epoch."""

    def __init__(self, p):
        self.optimizer = fresh()
        self.scheduler = lr_scheduler.ReduceLROnPlateau(
            self.optimizer,
            factor=p["factor"],
            patience=p["patience"],
            threshold=p["minDelta"],
            threshold_mode="abs",
            cooldown=p["cooldown"],
            min_lr=p["least"],
            eps=0,
        )

    def end_epoch(self, loss):
        self.scheduler.step(loss)

    @property
    def factor(self):
        return self.optimizer.param_groups[0]["lr"]


schedules = {
    "constant": lambda t, p: 1,
    "step": lambda t, p: closed(lr_scheduler.StepLR(fresh(), p["every"], p["factor"]), t),
    "exponential": lambda t, p: closed(lr_scheduler.ExponentialLR(fresh(), p["factor"]), t),
    # PyTorch's has no end: this is Keras's PolynomialDecay.
    "polynomial": lambda t, p: p["end"]
    + (1 - p["end"]) * closed(lr_scheduler.PolynomialLR(fresh(), p["epochs"], p["power"]), t),
    # It stays at its end, where PyTorch's comes back.
    "cosine": lambda t, p: closed(
        lr_scheduler.CosineAnnealingLR(fresh(), p["epochs"], p["end"]), min(t, p["epochs"])
    ),
    "warmRestarts": warm_restarts,
    "oneCycle": one_cycle,
    # See `Plateau`.
    "reduceOnPlateau": lambda t, p: 1,
}

# ── normalisations ───────────────────────────────────────────────────────────────────────────────────────────────────


class BatchNorm(torch.nn.BatchNorm1d):
    """A batch of one sample is normalised by the running statistics and leaves them alone; PyTorch refuses it."""

    def forward(self, z):
        self.of_batch = self.training and len(z) > 1
        if self.of_batch or not self.training:
            return super().forward(z)
        return F.batch_norm(z, self.running_mean, self.running_var, self.weight, self.bias, False, 0, self.eps)

    def without_rounding(self, gradient):
        """
        The gradient of the biases before it, which the mean of the batch takes away: 0 but for rounding, which
        optimizers that divide by the size of gradients would blow up. The engine has exactly 0.
        """
        return torch.zeros_like(gradient) if self.of_batch else gradient


normalizations = {
    "none": lambda units, p: None,
    "batch": lambda units, p: BatchNorm(units, eps=p["epsilon"], momentum=1 - p["momentum"]),
    "layer": lambda units, p: torch.nn.LayerNorm(units, eps=p["epsilon"]),
}

# ── a network ────────────────────────────────────────────────────────────────────────────────────────────────────────


def drop(a, kept, rate):
    """Inverted dropout, with what is kept told and not drawn."""
    return a if kept is None else a * floats(kept) / (1 - rate)


class Network:
    """z = x·W + b, normalised where asked for, a = g(z), layer after layer."""

    def __init__(self, inputs, layers, training, parameters):
        self.training = training
        self.layers = []
        self.parameters = []
        start = floats(parameters)
        self.taken = 0

        def take(*shape):
            count = math.prod(shape)
            part = start[self.taken : self.taken + count].reshape(shape).clone().requires_grad_()
            self.taken += count
            self.parameters.append(part)
            return part

        for layer in layers:
            units = layer["units"]
            weights, biases = take(inputs, units), take(units)
            choice = layer.get("normalization", {"id": "none"})
            normalization = normalizations[choice["id"]](units, choice)
            if normalization is not None:
                normalization.weight = torch.nn.Parameter(take(units).detach())
                normalization.bias = torch.nn.Parameter(take(units).detach())
                self.parameters[-2:] = [normalization.weight, normalization.bias]
            if choice["id"] == "batch":
                biases.register_hook(normalization.without_rounding)
            self.layers.append((layer, weights, biases, normalization))
            inputs = units
        assert self.taken == len(start), f"{self.taken} parameters, not {len(start)}"

    @property
    def weights(self):
        return [weights for _, weights, _, _ in self.layers]

    def groups(self):
        """For optimizers: weights, and what never decays."""
        ids = {id(weights) for weights in self.weights}
        others = [p for p in self.parameters if id(p) not in ids]
        return [{"params": self.weights}, {"params": others, "weight_decay": 0}]

    def forward(self, x, training, drawn=None):
        """Pre-activations and activations of the output; `drawn` are the random numbers of a step of training."""
        a = x
        if drawn is not None:
            if drawn["noise"] is not None:
                a = a + floats(drawn["noise"])
            a = drop(a, drawn["kept"][0], self.training.get("inputDropout", 0))
        for k, (layer, weights, biases, normalization) in enumerate(self.layers):
            z = a @ weights + biases
            if normalization is not None:
                normalization.train(training)
                z = normalization(z)
            a = activations[layer["activation"]](z)
            if drawn is not None:
                a = drop(a, drawn["kept"][k + 1], layer.get("dropout", 0))
        return z, a

    def penalty(self):
        total = 0
        for layer, weights, _, _ in self.layers:
            l1 = self.training.get("l1", 0) + layer.get("l1", 0)
            l2 = self.training.get("l2", 0) + layer.get("l2", 0)
            total = total + l1 * weights.abs().sum() + l2 / 2 * (weights**2).sum()
        return total


def train(case):
    """
    After every step the loss on all training samples, without penalties; of every step the mean loss of its batch,
    the norm of its gradient, both without penalties, and the rate; and the parameters at the end.
    """
    training = case["training"]
    network = Network(case["inputs"], case["layers"], training, case["parameters"])
    x, y = floats(case["train"]["x"]), floats(case["train"]["y"])
    value = losses[training["loss"]["id"]]
    choice = training["optimizer"]
    optimizer = optimizers[choice["id"]](network.groups(), choice)
    decay = training.get("weightDecay", 0)
    if choice["id"] in decaying:
        optimizer.param_groups[0]["weight_decay"] += decay
        decay = 0
    schedule = training.get("schedule", {"id": "constant"})
    warmup = training.get("warmup", 0)
    plateau = Plateau(schedule) if schedule["id"] == "reduceOnPlateau" else None
    told = {"losses": [], "batchLosses": [], "gradientNorms": [], "rates": []}

    def norm_of_gradient():
        return math.sqrt(sum(float((p.grad**2).sum()) for p in network.parameters))

    def loss_of(samples):
        z, a = network.forward(floats(samples["x"]), False)
        return float(value(z, a, floats(samples["y"]), training["loss"]).mean())

    for step, drawn in enumerate(case["steps"]):
        epoch, done = divmod(step, case["stepsPerEpoch"])
        epochs = epoch + done / case["stepsPerEpoch"]
        if epochs < warmup:
            # Linear (Goyal and others, 2017), the first step with a part of it; then the schedule from its start.
            factor = min(1, (epochs + 1 / case["stepsPerEpoch"]) / warmup)
        else:
            factor = schedules[schedule["id"]](epochs - warmup, schedule)
        if plateau is not None:
            factor *= plateau.factor
        rate = training["learningRate"] * factor
        batch = drawn["batch"]
        optimizer.zero_grad()
        z, a = network.forward(x[batch], True, drawn)
        loss = value(z, a, y[batch], training["loss"]).mean()
        if choice["id"] == "perceptron":
            perceptron_rule(z, a, y[batch]).mean().backward()
        else:
            loss.backward()
        told["batchLosses"].append(float(loss))
        told["gradientNorms"].append(norm_of_gradient())
        told["rates"].append(rate)
        network.penalty().backward()
        if "clipValue" in training:
            torch.nn.utils.clip_grad_value_(network.parameters, training["clipValue"])
        if "clipNorm" in training:
            # Pascanu, Mikolov and Bengio, 2013; PyTorch's own adds 1e-6 to the norm.
            norm = norm_of_gradient()
            if norm > training["clipNorm"]:
                for p in network.parameters:
                    p.grad *= training["clipNorm"] / norm
        with torch.no_grad():
            for weights in network.weights:
                weights *= 1 - rate * decay
            if choice["id"] in rate_in_velocity:
                for p in network.parameters:
                    p.grad *= rate
        for group in optimizer.param_groups:
            group["lr"] = 1 if choice["id"] in rate_in_velocity else rate
        optimizer.step()
        with torch.no_grad():
            if "maxNorm" in training:
                # Srivastava and others, 2014; torch.renorm adds 1e-7 to the norm.
                for weights in network.weights:
                    norms = weights.norm(dim=0)
                    weights *= torch.where(norms > training["maxNorm"], training["maxNorm"] / norms, torch.ones(()))
            told["losses"].append(loss_of(case["train"]))
            if plateau is not None and done + 1 == case["stepsPerEpoch"]:
                plateau.end_epoch(loss_of(case["validation"]))
    return {**told, "parameters": torch.cat([p.detach().reshape(-1) for p in network.parameters]).tolist()}


rows = {
    "activations": activations,
    "losses": losses,
    "optimizers": optimizers,
    "schedules": schedules,
    "normalizations": normalizations,
}


def main():
    print(json.dumps({name: list(table) for name, table in rows.items()}), flush=True)
    for line in sys.stdin:
        try:
            result = train(json.loads(line))
        except Exception as error:
            result = {"error": f"{type(error).__name__}: {error}"}
        print(json.dumps(result), flush=True)


main()
