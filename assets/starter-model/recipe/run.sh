#!/bin/sh
# From nothing to the exported checkpoint: ./run.sh WORK_FOLDER OUTPUT_FOLDER
# Every step resumes where it was stopped. Can be given: SCENES (1024 or more), MINUTES (of each of the two large trainings; the
# encoder has half of it before).
set -eu
here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../../.." && pwd)
work=$1
output=$2
python=${PYTHON:-python3}
minutes=${MINUTES:-90}
# Large tensors are reused instead of returned to the system; idle threads sleep instead of spinning.
export MALLOC_MMAP_MAX_=0 MALLOC_TRIM_THRESHOLD_=9999999999 MALLOC_TOP_PAD_=268435456
export OMP_WAIT_POLICY=PASSIVE GOMP_SPINCOUNT=0
mkdir -p "$work"
"$root/lumina" scenes --out "$work/scenes" --count "${SCENES:-16384}"
cd "$here"
"$python" patches.py --work "$work"
"$python" train_encoder.py --work "$work" --minutes "$(expr "$minutes" / 2)"
# Neither needs the other.
"$python" train_decoder.py --work "$work" --minutes "$minutes" &
"$python" train_transformer.py --work "$work" --minutes "$minutes"
wait
"$python" export.py --work "$work" --output "$output"
"$root/lumina" evaluate --checkpoint "$output"
