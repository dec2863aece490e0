#!/usr/bin/env bash
# The name that fixes preload, on arm64: Debian's packages for arm64, unpacked and started under qemu's user emulation.
# Needs root on Debian, with mmdebstrap and qemu-user-static. The last line reads `N passed, N failed`.
set -euo pipefail

passed=0
failed=0
root=
trap 'rm -rf "$root"' EXIT

# What python maps under a LD_PRELOAD, must be what is expected.
expect() {
  local mapped
  mapped=$(qemu-aarch64-static -L "$root" -E "LD_PRELOAD=$1" "$root/usr/bin/$python" -S -c '
names = {line.split()[-1].rsplit("/", 1)[-1] for line in open("/proc/self/maps") if "malloc" in line}
print(" ".join(sorted(names)) or "nothing")' 2>/dev/null)
  echo "$suite: LD_PRELOAD=$1 maps $mapped"
  if [ "$mapped" = "$2" ]; then passed=$((passed + 1)); else failed=$((failed + 1)); fi
}

for suite in bookworm trixie; do
  rm -rf "$root"
  root=$(mktemp -d)
  if ! mmdebstrap --quiet --architectures=arm64 --variant=extract --include=libc6,libjemalloc2,python3-minimal \
    --extract-hook='for d in bin lib sbin; do [ -e "$1/$d" ] || ln -s "usr/$d" "$1/$d"; done' "$suite" "$root"; then
    echo "$suite: skipped, its packages for arm64 cannot be had"
    continue
  fi
  python=$(basename "$(ls "$root"/usr/bin/python3.*)")
  expect libjemalloc.so.2 libjemalloc.so.2
  expect /usr/lib/x86_64-linux-gnu/libjemalloc.so.2 nothing
done

echo
echo "$passed passed, $failed failed"
[ "$failed" -eq 0 ]
