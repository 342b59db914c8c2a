#!/usr/bin/env bash
# Tries a .deb as an artist would, in a clean Debian root: installs it, paints as an ordinary user
# without a network, upgrades, refuses a downgrade, uninstalls.
#   sudo packaging/linux/try-deb.sh PACKAGE.deb [FOLDER]
# FOLDER keeps the clean root (half a gigabyte) and the screenshots; needs debootstrap, Xvfb,
# xdotool, openbox and ImageMagick.
set -euo pipefail

package=$(readlink -f "$1")
folder=$(readlink -f "${2:-$(mktemp -d)}")
root=$folder/root
shots=$folder/screenshots
display=:77
user=artist
[ "$(id -u)" = 0 ] || { echo "try-deb: a clean root is made by root." >&2; exit 2; }
for tool in debootstrap Xvfb xdotool openbox import unshare; do
  command -v "$tool" >/dev/null || { echo "try-deb: $tool is missing." >&2; exit 2; }
done
mkdir -p "$shots"

say() { printf '\n== %s\n' "$*"; }
in_root() { chroot "$root" "$@"; }
# As the artist, without a network.
as_artist() {
  unshare --net chroot --userspec="$user:$user" "$root" \
    env -i HOME="/home/$user" USER="$user" PATH=/usr/bin:/bin LANG=C.UTF-8 DISPLAY="$display" "$@"
}
installed() { in_root dpkg-query -W -f '${Version}' lumina-studio 2>/dev/null; }
fail() { echo "try-deb: FAILED: $*" >&2; exit 1; }

leave() {
  pkill -f 'opt/lumina-studio' || true
  [ -z "${screen:-}" ] || kill "$screen" 2>/dev/null || true
  umount "$root/tmp/.X11-unix" "$root/proc" "$root/dev" 2>/dev/null || true
}
trap leave EXIT

say "a clean root"
release=$(. /etc/os-release && echo "$VERSION_CODENAME")
mirror=$(apt-get indextargets --format '$(REPO_URI)' 'Created-By: Packages' | head -n 1)
if [ ! -x "$root/usr/bin/dpkg" ]; then
  debootstrap --variant=minbase "$release" "$root" "$mirror" >"$folder/debootstrap.log"
fi
cp /etc/resolv.conf "$root/etc/resolv.conf"
mkdir -p "$root/tmp/.X11-unix"
mount -t proc proc "$root/proc"
mount --bind /dev "$root/dev"
in_root apt-get update -qq
in_root id "$user" >/dev/null 2>&1 || in_root useradd --create-home "$user"

say "installed"
cp "$package" "$root/tmp/new.deb"
in_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends /tmp/new.deb \
  >"$folder/install.log" 2>&1 || { tail "$folder/install.log"; fail "the package does not install"; }
installed
du -sh "$root/opt/lumina-studio"
[ "$(in_root readlink /usr/bin/lumina)" = /opt/lumina-studio/bin/lumina ] || fail "lumina is not on the path"

say "the command line, without a network"
as_artist lumina generate "a red sphere on a sandy plain" --seed 7 --output "/home/$user/sphere.png"
as_artist lumina vision --task depth "/home/$user/sphere.png" --output "/home/$user/depth.png"
printf 'A blue cube on a lawn.\n' | as_artist sh -c "cd && lumina chat" | head -n 5
[ -s "$root/home/$user/depth.png" ] || fail "no depth"

say "the window"
Xvfb "$display" -screen 0 1440x900x24 >/dev/null 2>&1 &
screen=$!
sleep 2
mount --bind /tmp/.X11-unix "$root/tmp/.X11-unix"
DISPLAY=$display openbox >/dev/null 2>&1 &
start() {
  as_artist /opt/lumina-studio/bin/lumina-studio >"$folder/window.log" 2>&1 &
  for _ in $(seq 60); do
    DISPLAY=$display xdotool search --name 'Lumina Studio' >/dev/null 2>&1 && break
    sleep 1
  done
  sleep 15
}
end() {
  pkill -TERM -f 'opt/lumina-studio/bin/lumina-studio' || true
  for _ in $(seq 30); do
    pgrep -f 'opt/lumina-studio' >/dev/null || return 0
    sleep 1
  done
  fail "the program does not end"
}
start
DISPLAY=$display xdotool type --delay 30 'a red sphere'
DISPLAY=$display xdotool key ctrl+Return
sleep 20
import -display "$display" -window root "$shots/painted.png"
library=$root/home/$user/.local/share/luminastudio
pictures() { find "$library/pictures" -name '*.png' | wc -l; }
[ "$(pictures)" -ge 1 ] || fail "no picture in the library: $(cat "$folder/window.log")"
end
if [ -e "$root/home/$user/.djl.ai" ] || [ -e "$root/home/$user/.openjfx" ]; then
  fail "libraries were unpacked into the home"
fi

say "the second start"
start
import -display "$display" -window root "$shots/second-start.png"
end

say "an upgrade keeps the library, a downgrade is refused"
before=$(pictures)
mkdir -p "$folder/newer"
dpkg-deb -R "$package" "$folder/newer/tree"
sed -i 's/^Version: .*/Version: 99.0.0/' "$folder/newer/tree/DEBIAN/control"
sed -i 's/^version=.*/version=99.0.0/' "$folder/newer/tree/DEBIAN/preinst"
dpkg-deb -Zgzip -z1 -b "$folder/newer/tree" "$root/tmp/newer.deb" >/dev/null
rm -rf "$folder/newer"
in_root dpkg -i /tmp/newer.deb >"$folder/upgrade.log" 2>&1 || { tail "$folder/upgrade.log"; fail "no upgrade"; }
[ "$(installed)" = 99.0.0 ] || fail "not upgraded"
[ "$(in_root readlink /usr/bin/lumina)" = /opt/lumina-studio/bin/lumina ] || fail "lumina left the path"
if in_root dpkg -i /tmp/new.deb >"$folder/downgrade.log" 2>&1; then
  fail "an older version was installed over a newer one"
fi
grep -m 1 'newer than' "$folder/downgrade.log"
[ "$(installed)" = 99.0.0 ] || fail "the refused downgrade changed the package"
[ "$(pictures)" = "$before" ] || fail "pictures are gone"

say "uninstalled"
in_root dpkg -r lumina-studio >"$folder/remove.log" 2>&1 || { tail "$folder/remove.log"; fail "no removal"; }
[ ! -e "$root/opt/lumina-studio" ] || fail "files were left: $(find "$root/opt/lumina-studio" | head)"
[ ! -L "$root/usr/bin/lumina" ] || fail "lumina was left on the path"
[ "$(pictures)" = "$before" ] || fail "the library is gone"
say "all well; screenshots in $shots"
