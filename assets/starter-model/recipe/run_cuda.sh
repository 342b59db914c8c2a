#!/bin/sh
# The whole training on one CUDA device in ten minutes: ./run_cuda.sh WORK_FOLDER OUTPUT_FOLDER
# Scenes 1, codebook 1, transformer 6 with encoder and decoder beside it for their 3, export. Goes on from START, or from the
# checkpoint beside the recipe. Scenes that lie in WORK_FOLDER/scenes are not made again; to make them LUMINA is called (any command
# that answers as ./lumina does), on all cores. First try: MINUTES=1 SCENES=1024, 20 seconds of which tell the steps a second.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
cores=$(getconf _NPROCESSORS_ONLN)
export DEVICE="${DEVICE:-cuda}" MINUTES="${MINUTES:-6}" SCENES="${SCENES:-4096}" BATCHES="${BATCHES:-12 24 96}"
export WORKERS="${WORKERS:-$((cores > 4 ? cores / 3 : 1))}" START="${START:-$here/../checkpoint}" NO_EVALUATION=1
exec "$here/run.sh" "$@"
