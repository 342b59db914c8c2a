#!/bin/sh
# From nothing, or from a checkpoint's weights, to the exported checkpoint: ./run.sh WORK_FOLDER OUTPUT_FOLDER
# Every step resumes where it was stopped. Can be given:
#   SCENES   how many (1024 or more); they are made where WORK_FOLDER/scenes has fewer
#   MINUTES  of the transformer; encoder and decoder have half of them, beside it
#   START    a checkpoint folder to go on from, with START_BOOK its patches.pt (the recipe's where not given)
#   ENLARGE  not empty: START draws pictures half as wide
#   DEVICE   cpu or cuda; WORKERS processes prepare batches for each training
#   BATCHES  of encoder, decoder and transformer, three numbers
set -eu
here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../../.." && pwd)
mkdir -p "$1/scenes" "$(dirname "$2")"
work=$(cd "$1" && pwd)
output=$(cd "$(dirname "$2")" && pwd)/$(basename "$2")
python=${PYTHON:-python3}
lumina=${LUMINA:-$root/lumina}
scenes=${SCENES:-16384}
minutes=${MINUTES:-90}
half=$(awk "BEGIN { print $minutes / 2 }")
book=${START_BOOK:-$here/patches.pt}
[ -z "${START:-}" ] || START=$(cd "$START" && pwd)

stop() {
  echo "run.sh: $1" >&2
  exit 2
}
"$python" -c 'import numpy, PIL, torch' 2>/dev/null || stop "$python needs PyTorch, NumPy and Pillow (or set PYTHON)."
made=$(find "$work/scenes/" -name words.json | wc -l)
wanted=$(((scenes + 255) / 256))
room=$(df -Pm "$work" | awk 'NR == 2 { print $4 }')
needed=$((300 + 256 * (wanted > made ? wanted - made : 0)))
[ "$room" -ge "$needed" ] || stop "$needed MB of disk are needed in $work, $room MB are free. Give fewer SCENES."
if [ -r /proc/meminfo ]; then
  memory=$(awk '/MemAvailable/ { print int($2 / 1024) }' /proc/meminfo)
  [ "$memory" -ge 5000 ] || stop "5000 MB of memory are needed, $memory MB are available."
fi

# Large tensors are reused instead of returned to the system; idle threads sleep instead of spinning.
export MALLOC_MMAP_MAX_=0 MALLOC_TRIM_THRESHOLD_=9999999999 MALLOC_TOP_PAD_=268435456
export OMP_WAIT_POLICY=PASSIVE GOMP_SPINCOUNT=0
[ "$made" -ge "$wanted" ] || "$lumina" scenes --out "$work/scenes" --count "$scenes" --side 256
cd "$here"
# shellcheck disable=SC2086 # BATCHES are three words
set -- ${BATCHES:-3 6 10}
where="--device ${DEVICE:-cpu} --workers ${WORKERS:-0}"
codec=${START:+$START/tokenizer/vqgan.ckpt}
"$python" patches.py --work "$work" ${START:+--start "$book"}
# None needs another to begin.
# shellcheck disable=SC2086 # $where is four words
{
  "$python" train_encoder.py --work "$work" --minutes "$half" --batch "$1" $where ${codec:+--start "$codec"} &
  one=$!
  "$python" train_decoder.py --work "$work" --minutes "$half" --batch "$2" $where ${codec:+--start "$codec"} &
  two=$!
  "$python" train_transformer.py --work "$work" --minutes "$minutes" --batch "$3" $where ${START:+--start "$START"} \
    ${ENLARGE:+--enlarge "$book"}
  wait "$one"
  wait "$two"
}
"$python" export.py --work "$work" --output "$output"
[ -n "${NO_EVALUATION:-}" ] || "$lumina" evaluate --checkpoint "$output"
