"""The published VQ codec (taming-style VQGAN) in plain PyTorch, with the published state-dict names."""

import torch
import torch.nn.functional as F
from torch import nn

from files import write_yaml

# Every level has 64 channels or more: with 32, GroupNorm's 32 groups of one channel would wipe the overall colour.
PARAMS = dict(
    ckpt_path="vqgan.ckpt",
    embed_dim=32,
    n_embed=8192,
    ddconfig=dict(double_z=False, z_channels=32, resolution=256, in_channels=3, out_ch=3, ch=32,
                  ch_mult=[2, 2, 2, 2, 3], num_res_blocks=1, attn_resolutions=[], dropout=0.0),
)


def full(x):
    """At least fp32; double precision stays what it is."""
    return x if x.dtype == torch.float64 else x.float()


class Norm(nn.GroupNorm):
    """GroupNorm over 32 groups, followed by swish where asked."""

    def __init__(self, channels, swish=True):
        super().__init__(32, channels, eps=1e-6)
        self.swish = swish

    def forward(self, x):
        x = super().forward(full(x).contiguous())  # also under autocast: CPUs are slow at swish in bf16
        return F.silu(x) if self.swish else x


class Block(nn.Module):
    def __init__(self, inside, outside):
        super().__init__()
        self.norm1 = Norm(inside)
        self.conv1 = nn.Conv2d(inside, outside, 3, padding=1)
        self.norm2 = Norm(outside)
        self.conv2 = nn.Conv2d(outside, outside, 3, padding=1)
        if inside != outside:
            self.nin_shortcut = nn.Conv2d(inside, outside, 1)

    def forward(self, x):
        h = self.conv1(self.norm1(x))
        h = self.conv2(self.norm2(h))
        return h + (self.nin_shortcut(x) if hasattr(self, "nin_shortcut") else x)


class Attention(nn.Module):
    def __init__(self, channels):
        super().__init__()
        self.norm = Norm(channels, swish=False)
        self.q = nn.Conv2d(channels, channels, 1)
        self.k = nn.Conv2d(channels, channels, 1)
        self.v = nn.Conv2d(channels, channels, 1)
        self.proj_out = nn.Conv2d(channels, channels, 1)

    def forward(self, x):
        b, c, height, width = x.shape
        h = self.norm(x)
        q, k, v = (f(h).reshape(b, c, height * width).transpose(1, 2) for f in (self.q, self.k, self.v))
        weights = torch.softmax((full(q) @ full(k).transpose(1, 2)) * c**-0.5, dim=-1)
        h = (weights.to(v.dtype) @ v).transpose(1, 2).reshape(b, c, height, width)
        return x + self.proj_out(h)


class Down(nn.Module):
    def __init__(self, channels):
        super().__init__()
        self.conv = nn.Conv2d(channels, channels, 3, stride=2)

    def forward(self, x):
        return self.conv(F.pad(x, (0, 1, 0, 1)))  # right and bottom only


class Up(nn.Module):
    def __init__(self, channels):
        super().__init__()
        self.conv = nn.Conv2d(channels, channels, 3, padding=1)

    def forward(self, x):
        return self.conv(F.interpolate(x, scale_factor=2.0, mode="nearest"))


class Level(nn.Module):
    """The blocks of one resolution, with attention after each where the resolution asks for it."""

    def __init__(self, inside, outside, blocks, attention):
        super().__init__()
        self.block = nn.ModuleList(Block(inside if i == 0 else outside, outside) for i in range(blocks))
        self.attn = nn.ModuleList(Attention(outside) for _ in range(blocks if attention else 0))

    def forward(self, x):
        for i, block in enumerate(self.block):
            x = block(x)
            if len(self.attn):
                x = self.attn[i](x)
        return x


class Middle(nn.Module):
    def __init__(self, channels):
        super().__init__()
        self.block_1 = Block(channels, channels)
        self.attn_1 = Attention(channels)
        self.block_2 = Block(channels, channels)

    def forward(self, x):
        return self.block_2(self.attn_1(self.block_1(x)))


class Encoder(nn.Module):
    def __init__(self, dd):
        super().__init__()
        widths = [dd["ch"] * m for m in dd["ch_mult"]]
        self.conv_in = nn.Conv2d(dd["in_channels"], dd["ch"], 3, padding=1)
        self.down = nn.ModuleList()
        inside, resolution = dd["ch"], dd["resolution"]
        for i, outside in enumerate(widths):
            level = Level(inside, outside, dd["num_res_blocks"], resolution in dd["attn_resolutions"])
            if i + 1 < len(widths):
                level.downsample = Down(outside)
                resolution //= 2
            self.down.append(level)
            inside = outside
        self.mid = Middle(inside)
        self.norm_out = Norm(inside)
        self.conv_out = nn.Conv2d(inside, dd["z_channels"], 3, padding=1)

    def forward(self, x):
        x = self.conv_in(x)
        for level in self.down:
            x = level(x)
            if hasattr(level, "downsample"):
                x = level.downsample(x)
        return self.conv_out(self.norm_out(self.mid(x)))


class Decoder(nn.Module):
    def __init__(self, dd):
        super().__init__()
        widths = [dd["ch"] * m for m in dd["ch_mult"]]
        resolution = dd["resolution"] // 2 ** (len(widths) - 1)
        inside = widths[-1]
        self.conv_in = nn.Conv2d(dd["z_channels"], inside, 3, padding=1)
        self.mid = Middle(inside)
        levels = []
        for i in reversed(range(len(widths))):
            level = Level(inside, widths[i], dd["num_res_blocks"] + 1, resolution in dd["attn_resolutions"])
            inside = widths[i]
            if i:
                level.upsample = Up(inside)
                resolution *= 2
            levels.insert(0, level)
        self.up = nn.ModuleList(levels)
        self.norm_out = Norm(inside)
        self.conv_out = nn.Conv2d(inside, dd["out_ch"], 3, padding=1)

    def coarse(self, z):
        """All that is done at one place a patch: [b, z_channels, rows, columns] to [b, widest, rows, columns]."""
        return self.up[-1](self.mid(self.conv_in(z)))

    def fine(self, x):
        """The rest, from the coarsest level's enlarging on."""
        for above, level in zip(self.up[:0:-1], self.up[-2::-1]):
            x = level(above.upsample(x))
        return self.conv_out(self.norm_out(x))

    def forward(self, z):
        return self.fine(self.coarse(z))


class Codebook(nn.Module):
    def __init__(self, count, width):
        super().__init__()
        self.embedding = nn.Embedding(count, width)


class Codec(nn.Module):
    """`params` is the section `model.params` of vqgan.yaml."""

    def __init__(self, params):
        super().__init__()
        dd, width = params["ddconfig"], params["embed_dim"]
        self.encoder = Encoder(dd)
        self.decoder = Decoder(dd)
        self.quantize = Codebook(params["n_embed"], width)
        self.quant_conv = nn.Conv2d(dd["z_channels"], width, 1)
        self.post_quant_conv = nn.Conv2d(width, dd["z_channels"], 1)

    def latent(self, pixels):
        """Pixels [b, 3, height, width] in -1..1 to latents [b, embed_dim, height/16, width/16]."""
        return self.quant_conv(self.encoder(pixels))

    def nearest(self, latent):
        """Index of the nearest codebook entry for each latent, [b, rows, columns]."""
        b, c, rows, columns = latent.shape
        z = full(latent).permute(0, 2, 3, 1).reshape(-1, c)
        book = full(self.quantize.embedding.weight)
        distance = (book * book).sum(1) - 2 * z @ book.t()
        return distance.argmin(1).reshape(b, rows, columns)

    def encode(self, pixels):
        return self.nearest(self.latent(pixels))

    def entries(self, codes):
        return self.quantize.embedding(codes).permute(0, 3, 1, 2)

    def decode(self, codes):
        """Codes [b, rows, columns] to unclamped pixels [b, 3, 16 rows, 16 columns]."""
        return self.decoder(self.post_quant_conv(self.entries(codes)))


def to_bytes(pixels):
    """Unclamped pixels [b, 3, height, width] to uint8 [b, height, width, 3], truncated as published."""
    return ((pixels.float().clamp(-1, 1) + 1) / 2 * 255).to(torch.uint8).permute(0, 2, 3, 1)


def from_bytes(pictures):
    """uint8 [b, height, width, 3] to pixels in -1..1, laid out plainly: GroupNorm over permuted memory sums squares in
    fp32, which leaves nothing of the variance of flat areas."""
    return pictures.permute(0, 3, 1, 2).contiguous().float() / 127.5 - 1


def write_description(path):
    tree = dict(model=dict(base_learning_rate=4.5e-06, target="taming.models.vqgan.VQModel", params=dict(
        PARAMS, lossconfig=dict(target="torch.nn.Identity"))))
    write_yaml(path, tree)
