"""What the training programs share: a learning rate that follows the clock, resuming, saving, a log, batches from worker processes."""

import math
import time

import torch


class _Draws(torch.utils.data.IterableDataset):
    def __init__(self, make, seed):
        self.make, self.seed = make, seed

    def __iter__(self):
        worker = torch.utils.data.get_worker_info()
        draw = self.make(self.seed + (100_000 * (1 + worker.id) if worker else 0))
        while True:
            yield draw()


def batches(make, seed, workers):
    """Endless batches of `make(seed)()`, made by that many processes beside the training, or as they are asked for if by none."""
    draws = _Draws(make, seed)
    if not workers:
        return iter(draws)
    return iter(torch.utils.data.DataLoader(draws, batch_size=None, num_workers=workers, prefetch_factor=4))


class Run:
    """`for step in run:` trains until the minutes are over; `<name>.pt` in the work folder holds all that resuming needs.

    The clock counts what earlier runs of the same work folder spent. A fresh start (also from exported weights, whose
    optimiser is not exported) warms up first.
    """

    def __init__(self, work, name, model, optimiser, minutes, warm=60, least=0.02, device="cpu"):
        self.path, self.model, self.optimiser = work / f"{name}.pt", model, optimiser
        self.seconds, self.warm, self.least = 60 * minutes, warm, least
        bases = [group.get("base", group["lr"]) for group in optimiser.param_groups]
        self.step, spent, self.smooth, self.before_save = 0, 0.0, None, None
        self.after_save = None
        if self.path.exists():
            old = torch.load(self.path, map_location=device)
            model.load_state_dict(old["model"])
            optimiser.load_state_dict(old["optimiser"])
            self.step, spent = old["step"], old["spent"]
        for group, base in zip(optimiser.param_groups, bases):
            group["base"] = base  # as asked for now, not when the work began
        self.log = open(work / f"{name}-loss.csv", "a")
        self.began = self.saved = time.time()
        self.began -= spent

    @property
    def part(self):
        """How much of the time is over, 0..1."""
        return min(1.0, (time.time() - self.began) / self.seconds)

    def __iter__(self):
        while self.part < 1:
            fall = self.least + (1 - self.least) * 0.5 * (1 + math.cos(math.pi * self.part))
            for group in self.optimiser.param_groups:
                group["lr"] = group["base"] * min(1, (self.step + 1) / self.warm) * fall
            yield self.step
        self.save()
        print("finished at step", self.step, flush=True)

    def learn(self, loss, *others):
        """One step down the loss; `others` are only logged."""
        self.learn_parts([loss], *others)

    def learn_parts(self, losses, *others):
        """One step down the sum of the losses, one after another, so that only one needs memory at a time."""
        self.optimiser.zero_grad(set_to_none=True)
        value = 0.0
        for loss in losses:
            loss.backward()
            value += loss.item()
        torch.nn.utils.clip_grad_norm_([p for g in self.optimiser.param_groups for p in g["params"]], 1.0)
        self.optimiser.step()
        self.step += 1
        self.smooth = value if self.smooth is None else 0.97 * self.smooth + 0.03 * value
        self.log.write(",".join([str(self.step), *(f"{float(v):.5f}" for v in (value, *others))]) + "\n")
        if self.step % 25 == 0:
            print(f"step {self.step} {time.time() - self.began:.0f}s loss {self.smooth:.4f}",
                  *(f"{float(v):.4f}" for v in others), flush=True)
            self.log.flush()
        if time.time() - self.saved > 150:
            self.save()

    def save(self):
        self.saved = time.time()
        if self.before_save:
            self.before_save()
        partial = self.path.with_suffix(".partial")
        torch.save(dict(model=self.model.state_dict(), optimiser=self.optimiser.state_dict(), step=self.step,
                        spent=self.saved - self.began), partial)
        partial.rename(self.path)
        if self.after_save:
            print("  " + self.after_save(), flush=True)


def on_device(parser):
    """The options of where and with how many processes to train."""
    parser.add_argument("--device", default="cpu", help="cpu or cuda")
    parser.add_argument("--threads", type=int, default=1)
    parser.add_argument("--workers", type=int, default=0, help="processes that prepare batches")


def prepare(args):
    """The device of these options, as the codec needs it: its components are a tenth of what carries them, too fine for TF32."""
    torch.set_num_threads(args.threads)
    if args.device.startswith("cuda") and not torch.cuda.is_available():
        raise SystemExit("no CUDA device: leave out --device cuda, or install a PyTorch built for it")
    torch.backends.cudnn.allow_tf32 = False
    torch.backends.cuda.matmul.allow_tf32 = False
    return torch.device(args.device)
