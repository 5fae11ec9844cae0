#!/usr/bin/env bash
# Installs the Debian package on a minimal Debian, uses it, upgrades it over a clinic's data and removes it again.
# Usage, as root: packaging/try_package.sh PACKAGE.deb FOLDER     (FOLDER becomes the root of the minimal Debian)
set -eu
cd "$(dirname "$0")/.."
package=$(realpath "$1") root=$2
if [ ! -x "$root/usr/bin/apt-get" ]; then
  mirror=$(sed -n 's/^URIs: *//p' /etc/apt/sources.list.d/debian.sources | head -1)
  debootstrap --variant=minbase --include=ca-certificates bookworm "$root" "$mirror" >/dev/null
fi
cp /etc/resolv.conf /etc/hosts "$root/etc/"
cp /etc/apt/sources.list.d/debian.sources "$root/etc/apt/sources.list.d/" && : > "$root/etc/apt/sources.list"
cp /etc/ssl/certs/ca-certificates.crt "$root/etc/ssl/certs/"
mount -t proc proc "$root/proc" && trap 'umount "$root/proc"' EXIT

inside() { echo "-- $*"; chroot "$root" /usr/bin/env -i HOME=/root PATH=/usr/sbin:/usr/bin:/sbin:/bin LANG=C.UTF-8 \
  DEBIAN_FRONTEND=noninteractive PAINDESK_PASSPHRASE="$secret" "$@"; }
secret="correct horse battery"

# The version before: the same program under a lower number, so that the first version has something to follow.
work=$(mktemp -d); dpkg-deb -R "$package" "$work/tree"
sed -i 's/^Version: .*/Version: 0.0.1/' "$work/tree/DEBIAN/control"
dpkg-deb --root-owner-group -Zgzip -z1 -b "$work/tree" "$root/root/before.deb" >/dev/null; rm -rf "$work"
cp "$package" "$root/root/now.deb"
# A clinic's data, made by the checkout; what an earlier try left is gone.
rm -f "$root"/root/clinic.paindesk*
.venv/bin/python - "$root/root/clinic.paindesk" "$secret" <<'MAKE'
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

inside apt-get update -q >/dev/null
inside apt-get install -y -q --no-install-recommends /root/before.deb >/dev/null
inside paindesk verify --self
inside paindesk verify --record-file /root/clinic.paindesk
inside apt-get install -y -q --no-install-recommends /root/now.deb >/dev/null
inside dpkg-query -W paindesk
inside paindesk verify --self
inside paindesk verify --record-file /root/clinic.paindesk
inside apt-get remove -y -q paindesk >/dev/null
test ! -e "$root/usr/bin/paindesk" && test ! -e "$root/usr/lib/paindesk" && test -s "$root/root/clinic.paindesk"
echo "Installed, started, upgraded, removed; the clinic's file is untouched."
