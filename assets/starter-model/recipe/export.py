"""Writes the checkpoint folder in the published layout from the work folder's encoder.pt, decoder.pt and transformer.pt."""

import argparse
import json
import pathlib
import shutil

import torch

import tokenizer as words
from codec import PARAMS, Codec, write_description
from files import write_weights
from patches import Book
from train_decoder import Learner as DecoderLearner
from train_encoder import Learner as EncoderLearner
from train_transformer import CONFIG
from vocabulary import vocabulary

EXAMPLES = (
    "A red sphere on grass in the daytime",
    "A green ring on stone in the daytime",
    "A purple pyramid on stone at dusk",
    "A yellow cone on grass in the morning",
    "A blue ring on sand at night",
    "A blue cylinder on sand in the morning",
)


def configuration(names):
    order = sorted(names.items(), key=lambda item: item[1])
    return dict(
        architectures=["ChameleonXLLMXForConditionalGeneration"], attention_bias=False, attention_dropout=0.0,
        bos_token_id=1, dropout=0.05, eos_token_id=2, hidden_act="silu", initializer_range=0.02, mask_image_logits=False,
        mlp_bias=False, model_type="chameleon", rope_scaling=None, tie_word_embeddings=False, torch_dtype="bfloat16",
        transformers_version="4.43.3", use_cache=True, vocab_size=len(names), **CONFIG,
        vocabulary_map=dict(order),
        vq_config=vq_config(),
    )


def vq_config():
    """The codec's numbers under the names that config.json gives them."""
    dd = PARAMS["ddconfig"]
    return dict(model_type="chameleon_vqgan", embed_dim=PARAMS["embed_dim"], num_embeddings=PARAMS["n_embed"],
                double_latent=dd["double_z"], latent_channels=dd["z_channels"], resolution=dd["resolution"],
                in_channels=dd["in_channels"], out_channels=dd["out_ch"], base_channels=dd["ch"], channel_multiplier=dd["ch_mult"],
                num_res_blocks=dd["num_res_blocks"], attn_resolutions=dd["attn_resolutions"], dropout=dd["dropout"],
                attn_type="vanilla", initializer_range=0.02)


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--work", type=pathlib.Path, required=True)
    parser.add_argument("--output", type=pathlib.Path, required=True)
    parser.add_argument("--sampling", type=json.loads, help='for example {"guidance": 3.0, "imageTopK": 200}')
    args = parser.parse_args()
    for part in ("transformer", "decoder", "encoder"):
        if not (args.work / f"{part}.pt").exists():
            raise SystemExit(f"nothing exported: {args.work} has no {part}.pt yet; train_{part}.py makes it")
    folder = args.output.with_name(args.output.name + ".partial")  # renamed when whole: a kill leaves no half checkpoint
    shutil.rmtree(folder, ignore_errors=True)
    home = folder / "tokenizer"
    home.mkdir(parents=True)
    names, merges = vocabulary(args.work)
    words.write(folder, merges)

    def dump(name, value, **layout):
        (folder / name).write_text(json.dumps(value, **layout) + "\n")

    dump("config.json", dict(sorted(configuration(names).items())), separators=(",", ":"))
    dump("generation_config.json", dict(_from_model_config=True, bos_token_id=1, eos_token_id=2,
                                        transformers_version="4.43.3"), indent=2)
    own = dict(name="Lumina Starter", targetSize=256, version=7, examples=EXAMPLES)
    if args.sampling:
        own["sampling"] = args.sampling
    dump("lumina.json", own, indent=2)
    model = torch.load(args.work / "transformer.pt", map_location="cpu")["model"]
    write_weights(folder, {k: v.to(torch.bfloat16) for k, v in model.items()})
    codec = Codec(PARAMS)
    codec.quantize.embedding.weight.data.copy_(Book(torch.load(args.work / "patches.pt")).entries)
    for part, name in ((DecoderLearner(codec), "decoder"), (EncoderLearner(codec), "encoder")):
        part.load_state_dict(torch.load(args.work / f"{name}.pt", map_location="cpu")["model"])
    write_description(home / "vqgan.yaml")
    state = {k: v.float().contiguous().clone() for k, v in codec.state_dict().items()}
    torch.save(dict(state_dict=state), home / "vqgan.ckpt")
    total = sum(p.stat().st_size for p in folder.rglob("*") if p.is_file())
    shutil.rmtree(args.output, ignore_errors=True)
    folder.rename(args.output)
    print(f"exported {total / 1e6:.1f} MB to {args.output}")


if __name__ == "__main__":
    main()
