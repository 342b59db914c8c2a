#!/bin/sh
# An archive of about 18 MB with all that `lumina scenes` needs on a Linux machine without a JDK: ./pack_renderer.sh FILE.tar.xz
# There: tar -xf FILE.tar.xz; LUMINA=$PWD/renderer/lumina ./run_cuda.sh WORK OUTPUT. Here it needs a JDK 25 (JAVA_HOME) and a build
# (./lumina --version makes one).
set -eu
root=$(cd "$(dirname "$0")/../../.." && pwd)
built=$root/app/target
jdk=${JAVA25_HOME:-${JAVA_HOME:-}}
stop() {
  echo "pack_renderer.sh: $1" >&2
  exit 2
}
[ -x "$jdk/bin/jlink" ] || stop "JAVA_HOME names no JDK."
[ -d "$built/libs" ] || stop "nothing is built yet; run $root/lumina --version first."
made=$(mktemp -d)
trap 'rm -rf "$made"' EXIT
out=$made/renderer
mkdir -p "$out/libs"
# Not compressed here: xz does it better.
"$jdk/bin/jlink" --add-modules java.base,java.logging --strip-debug --no-header-files --no-man-pages --compress=zip-0 \
  --output "$out/java"
cp -r "$built/classes" "$out/"
cp -r "$root/assets/starter-model/target/classes/." "$out/classes/"
for name in inference-core picocli jackson jspecify slf4j; do
  cp "$built/libs/$name"*.jar "$out/libs/"
done
cat >"$out/lumina" <<'SCRIPT'
#!/bin/sh
here=$(cd "$(dirname "$0")" && pwd)
exec "$here/java/bin/java" -Djava.awt.headless=true -cp "$here/classes:$here/libs/*" studio.lumina.app.Main "$@"
SCRIPT
chmod +x "$out/lumina"
tar -C "$made" -cJf "$1.partial" renderer
mv "$1.partial" "$1"
