#!/bin/sh
# From nothing to the exported checkpoint: ./run.sh WORK_FOLDER OUTPUT_FOLDER
# Every step resumes where it was stopped. Minutes can be given: CODEC_MINUTES, TRANSFORMER_MINUTES; shards: SHARDS.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
work=$1
output=$2
python=${PYTHON:-python3}
# Large tensors are reused instead of returned to the system; idle threads sleep instead of spinning.
export MALLOC_MMAP_MAX_=0 MALLOC_TRIM_THRESHOLD_=9999999999 MALLOC_TOP_PAD_=268435456
export OMP_WAIT_POLICY=PASSIVE GOMP_SPINCOUNT=0
cd "$here"
"$python" pictures.py --work "$work" --shards "${SHARDS:-30}"
"$python" patches.py --work "$work"
# Neither needs the other: side by side, each on its half of the processors, is as good as one after the other.
"$python" train_codec.py --work "$work" --minutes "${CODEC_MINUTES:-60}"
"$python" train_transformer.py --work "$work" --minutes "${TRANSFORMER_MINUTES:-60}"
"$python" export.py --work "$work" --output "$output"
"$python" generate.py --checkpoint "$output" --output "$work/examples.png"
"$python" evaluate.py --checkpoint "$output" --book "$work/patches.pt" --output "$work/evaluation"
