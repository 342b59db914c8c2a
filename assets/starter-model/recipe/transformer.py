"""The published transformer (Chameleon style) in plain PyTorch, with the published tensor names."""

import torch
import torch.nn.functional as F
from torch import nn

DEFAULTS = dict(
    vocab_size=65536, hidden_size=4096, intermediate_size=11008, num_hidden_layers=32, num_attention_heads=32,
    num_key_value_heads=32, max_position_embeddings=4096, rms_norm_eps=1e-5, rope_theta=10000.0, swin_norm=False,
    model_parallel_size=1,
)


class RMSNorm(nn.Module):
    def __init__(self, width, eps):
        super().__init__()
        self.weight = nn.Parameter(torch.ones(width))
        self.eps = eps

    def forward(self, x):
        h = x.float()
        h = h * torch.rsqrt((h * h).mean(-1, keepdim=True) + self.eps)
        return self.weight * h.to(x.dtype)


class HeadNorm(nn.Module):
    """LayerNorm over head_dim with one weight and bias per group of heads (eps is fixed, not rms_norm_eps)."""

    def __init__(self, groups, width):
        super().__init__()
        self.weight = nn.Parameter(torch.ones(groups, width))
        self.bias = nn.Parameter(torch.zeros(groups, width))

    def forward(self, x):
        """x: [b, tokens, heads, head_dim]"""
        each = x.shape[2] // self.weight.shape[0]
        h = F.layer_norm(x, x.shape[-1:], None, None, 1e-5)
        return h * self.weight.repeat_interleave(each, 0) + self.bias.repeat_interleave(each, 0)


def rotation(config, positions):
    """cos and sin [tokens, 1, head_dim] for half-split rotary positions."""
    width = config["hidden_size"] // config["num_attention_heads"]
    frequency = 1.0 / config["rope_theta"] ** (torch.arange(0, width, 2, dtype=torch.int64).float() / width)
    angle = positions.float()[:, None] * frequency.to(positions.device)
    angle = torch.cat([angle, angle], -1)[:, None, :]
    return angle.cos(), angle.sin()


def rotated(x, turn):
    cos, sin = turn
    half = x.shape[-1] // 2
    return x * cos.to(x.dtype) + torch.cat([-x[..., half:], x[..., :half]], -1) * sin.to(x.dtype)


class Attention(nn.Module):
    def __init__(self, config):
        super().__init__()
        hidden, self.heads, self.kv = (config[k] for k in ("hidden_size", "num_attention_heads", "num_key_value_heads"))
        self.width = hidden // self.heads
        self.q_proj = nn.Linear(hidden, self.heads * self.width, bias=False)
        self.k_proj = nn.Linear(hidden, self.kv * self.width, bias=False)
        self.v_proj = nn.Linear(hidden, self.kv * self.width, bias=False)
        self.o_proj = nn.Linear(self.heads * self.width, hidden, bias=False)
        self.q_norm = HeadNorm(config["model_parallel_size"], self.width)
        self.k_norm = HeadNorm(config["model_parallel_size"], self.width)

    def forward(self, x, turn, mask, cache):
        b, tokens, _ = x.shape
        q = self.q_norm(self.q_proj(x).view(b, tokens, self.heads, self.width))
        k = self.k_norm(self.k_proj(x).view(b, tokens, self.kv, self.width))
        v = self.v_proj(x).view(b, tokens, self.kv, self.width)
        q, k = rotated(q, turn).transpose(1, 2), rotated(k, turn).transpose(1, 2)
        v = v.transpose(1, 2)
        if cache is not None:
            if "k" in cache:
                k, v = torch.cat([cache["k"], k], 2), torch.cat([cache["v"], v], 2)
            cache["k"], cache["v"] = k, v
        if self.kv != self.heads:
            k, v = (t.repeat_interleave(self.heads // self.kv, 1) for t in (k, v))
        scores = q @ k.transpose(2, 3) * self.width**-0.5 + mask
        weights = torch.softmax(scores.float(), -1).to(v.dtype)
        return self.o_proj((weights @ v).transpose(1, 2).reshape(b, tokens, -1))


class Mlp(nn.Module):
    def __init__(self, config):
        super().__init__()
        hidden, inner = config["hidden_size"], config["intermediate_size"]
        self.gate_proj = nn.Linear(hidden, inner, bias=False)
        self.up_proj = nn.Linear(hidden, inner, bias=False)
        self.down_proj = nn.Linear(inner, hidden, bias=False)

    def forward(self, x):
        return self.down_proj(F.silu(self.gate_proj(x)) * self.up_proj(x))


class Layer(nn.Module):
    def __init__(self, config):
        super().__init__()
        self.swin = config["swin_norm"]
        self.self_attn = Attention(config)
        self.mlp = Mlp(config)
        self.input_layernorm = RMSNorm(config["hidden_size"], config["rms_norm_eps"])
        self.post_attention_layernorm = RMSNorm(config["hidden_size"], config["rms_norm_eps"])

    def forward(self, x, turn, mask, cache=None):
        if self.swin:
            x = x + self.input_layernorm(self.self_attn(x, turn, mask, cache))
            return x + self.post_attention_layernorm(self.mlp(x))
        x = x + self.self_attn(self.input_layernorm(x), turn, mask, cache)
        return x + self.mlp(self.post_attention_layernorm(x))


class Body(nn.Module):
    def __init__(self, config):
        super().__init__()
        self.embed_tokens = nn.Embedding(config["vocab_size"], config["hidden_size"])
        self.layers = nn.ModuleList(Layer(config) for _ in range(config["num_hidden_layers"]))
        self.norm = RMSNorm(config["hidden_size"], config["rms_norm_eps"])


class Transformer(nn.Module):
    """`config` holds the keys of config.json; those left out take the published defaults."""

    def __init__(self, config):
        super().__init__()
        self.config = {k: config.get(k, v) for k, v in DEFAULTS.items()}
        self.model = Body(self.config)
        self.lm_head = nn.Linear(self.config["hidden_size"], self.config["vocab_size"], bias=False)

    def initialise(self, generator):
        """Normal weights; the layers that write into the residual stream smaller by depth."""
        depth = (2 * self.config["num_hidden_layers"]) ** -0.5
        for name, p in self.named_parameters():
            if p.dim() == 2 and "norm" not in name:
                small = depth if name.endswith(("o_proj.weight", "down_proj.weight")) else 1.0
                std = 0.4 if "embed" in name else 0.02 if "lm_head" in name else p.shape[1] ** -0.5 * 0.7
                p.data.normal_(0, std * small, generator=generator)

    def hidden(self, ids, caches=None, every=False):
        """Final hidden states [b, tokens, hidden] of ids [b, tokens]; `every` gives the list after each layer."""
        x = self.model.embed_tokens(ids)
        past = caches[0]["k"].shape[2] if caches and "k" in caches[0] else 0
        tokens = ids.shape[1]
        positions = torch.arange(past, past + tokens, device=ids.device)
        mask = torch.full((tokens, past + tokens), float("-inf"), device=ids.device).triu(past + 1).to(x.dtype)
        turn = rotation(self.config, positions)
        states = [x]
        for i, layer in enumerate(self.model.layers):
            x = layer(x, turn, mask, caches[i] if caches else None)
            states.append(x)
        x = self.model.norm(x)
        if every:
            return states[:-1] + [x]
        return x

    def forward(self, ids, caches=None):
        return self.lm_head(self.hidden(ids, caches))

    def caches(self):
        return [{} for _ in self.model.layers]
