#!/usr/bin/env bash
# The Debian package's whole round: built, and on a minimal Debian installed, started, upgraded over a clinic's file,
# removed. As root; `python3 packaging/workstation.py package` calls it once the tools are there.
# All mounts and processes belong to namespaces of this script and end with it, and the minimal Debian lives in memory
# (some 2 GB): nothing is unmounted or deleted afterwards, however this ends.
set -euo pipefail
cd "$(dirname "$0")/.."
apart=(unshare --mount --pid --fork --kill-child --mount-proc)
if [ "${1:-}" != apart ]; then
  "${apart[@]}" true || { echo "This needs root, and a machine where root may mount: the package was not tried." >&2; exit 2; }
  exec "${apart[@]}" "$0" apart
fi

root=$PWD/build/trial base=$PWD/build/minimal.tar secret="correct horse battery"
mkdir -p "$root" && mount -t tmpfs -o mode=755 tmpfs "$root"
say() { echo "== $1, after $SECONDS s"; }
inside() { echo "-- $*"; chroot "$root" /usr/bin/env -i HOME=/root PATH=/usr/sbin:/usr/bin:/sbin:/bin LANG=C.UTF-8 \
  DEBIAN_FRONTEND=noninteractive PAINDESK_PASSPHRASE="$secret" PAINDESK_LOGIN=amara PAINDESK_PASSWORD="$secret" "$@"; }
apt() { inside apt-get -y -qq -o Dpkg::Use-Pty=0 --no-install-recommends "$@"; }

# A minimal Debian of this machine's release, kept for the next time, and what the package will ask apt for.
minimal_debian() {
  if [ -s "$base" ]; then
    tar -xf "$base" -C "$root"
  else
    debootstrap --variant=minbase "$(. /etc/os-release; echo "$VERSION_CODENAME")" "$root" \
      "$(sed -n 's/^URIs: *//p' /etc/apt/sources.list.d/debian.sources 2>/dev/null | head -1)"
    tar -cf "$base.part" -C "$root" --one-file-system . && mv "$base.part" "$base"
  fi
  cp /etc/resolv.conf /etc/hosts "$root/etc/"
  mount -t proc proc "$root/proc"
  apt update
  apt --download-only install apparmor $(grep '^lib[^ ]*$' packaging/debian-packages.txt)
}
minimal_debian >build/minimal.log 2>&1 & waiting=$!
python3 packaging/build.py
say built
wait $waiting || { tail -20 build/minimal.log; exit 1; }
say "a minimal Debian is there"

package=$(ls build/paindesk_*.deb)
cp "$package" "$root/root/now.deb"
# The version before: the same program under a lower number, so that the first version has something to follow.
dpkg-deb -R "$package" "$root/root/before"
sed -i 's/^Version: .*/Version: 0.0.1/' "$root/root/before/DEBIAN/control"
dpkg-deb --root-owner-group -Zzstd -z1 -b "$root/root/before" "$root/root/before.deb" >/dev/null
build/venv/bin/python - "$root/root/clinic.paindesk" "$secret" <<'MAKE'
import sys
from datetime import UTC, datetime
from paindesk.domain.visit import Clinic
from paindesk.sample.named import rosa
from paindesk.store import NewUser, create
user = NewUser(login="amara", name="Dr Amara Osei", password=sys.argv[2], role="clinician")
clinic = Clinic(name="Riverside Pain Clinic", phone="555-0142", address="12 River Street")
file = create(sys.argv[1], sys.argv[2], clinic, user, lambda: datetime.now(UTC))
file.sign_in("amara", sys.argv[2]).add_record(rosa(datetime.now(UTC).date()).record)
file.close()
MAKE

apt install /root/before.deb
inside paindesk verify --self
inside paindesk verify --record-file /root/clinic.paindesk
inside paindesk export 004-2817 --record-file /root/clinic.paindesk --out /root/exported-before.json
say "installed and started"
apt install apparmor
apt install /root/now.deb
inside dpkg-query -W paindesk
inside paindesk verify --self
inside paindesk verify --record-file /root/clinic.paindesk
inside paindesk export 004-2817 --record-file /root/clinic.paindesk --out /root/exported-now.json
cmp "$root"/root/exported-{before,now}.json
inside apparmor_parser --skip-kernel-load --skip-cache /etc/apparmor.d/paindesk
say "upgraded over a clinic's file"
timeout 180 build/venv/bin/python -m tests.bench installed "$(command -v chroot)" "$root" /usr/bin/paindesk ||
  echo "How fast it starts was not measured."
say "start measured"
apt purge paindesk
test -s "$root/root/clinic.paindesk"
left=$(find "$root"/{etc,usr,var/lib} -iname '*paindesk*')
[ -z "$left" ] || { echo "Left behind: $left"; exit 1; }
say "removed, nothing is left but the clinic's file"
