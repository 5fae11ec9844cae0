"""How a server is reached: over the network only encrypted, and only after its certificate proved which one it is."""

import os
from ipaddress import ip_address
from pathlib import Path

from sqlalchemy.engine import URL

from paindesk.domain.errors import PainDeskError

# Debian and Ubuntu, Fedora and Red Hat, SUSE, Alpine and macOS: libpq as PainDesk ships it looks in none of them.
_BUNDLES = (
    "/etc/ssl/certs/ca-certificates.crt",
    "/etc/pki/tls/certs/ca-bundle.crt",
    "/etc/ssl/ca-bundle.pem",
    "/etc/ssl/cert.pem",
)


def checked(url: URL) -> URL:
    """The address with what it needs: nothing more on this machine, `verify-full` anywhere else.

    The root is the `sslrootcert` of the address, else that of the user (`~/.postgresql/root.crt`), else the system's.
    Raises PainDeskError for an address that asks for less.
    """
    if all(map(_is_here, _hosts(url))):
        return url
    asked = url.query.get("sslmode", "verify-full")
    if asked != "verify-full":
        raise PainDeskError(
            f"That address would let another machine pass for the server (sslmode={asked}).",
            "Take sslmode out of the address, or write sslmode=verify-full; where the clinic signs its certificates "
            "itself, add sslrootcert=FILE.",
        )
    # Encryption by Kerberos would come first, and without a look at the certificate.
    wanted = {"sslmode": "verify-full", "gssencmode": "disable"}
    if "sslrootcert" not in url.query:
        wanted["sslrootcert"] = _root()
    return url.update_query_dict(wanted)


def _hosts(url: URL) -> list[str]:
    """Every machine that the address may lead to."""
    if "service" in url.query or "PGSERVICE" in os.environ:
        return ["a service file may name any"]
    found = list[str]()
    for name in ("host", "hostaddr"):
        said = url.query.get(name, ())
        found += [said] if isinstance(said, str) else said
    found += [url.host or ""] if url.host or not found else []
    if found == [""]:
        found = [os.environ.get("PGHOST", ""), os.environ.get("PGHOSTADDR", "")]
    return [one for each in found for one in each.split(",")]


def _is_here(host: str) -> bool:
    if host in ("", "localhost") or host.startswith(("/", "@")):  # the last two are sockets of this machine
        return True
    name, _, port = host.rpartition(":")
    if name and port.isdecimal() and ":" not in name:
        return _is_here(name)
    try:
        return ip_address(host.strip("[]")).is_loopback
    except ValueError:
        return False


def _root() -> str:
    own = Path.home() / ".postgresql" / "root.crt"
    named = (os.environ.get("PGSSLROOTCERT", ""), os.environ.get("SSL_CERT_FILE", ""), str(own), *_BUNDLES)
    return next((one for one in named if one and Path(one).is_file()), "system")
