"""Over the network a server is spoken to only encrypted, and only once its certificate says that it is the one."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID
from sqlalchemy import text
from sqlalchemy.engine import URL, make_url

from paindesk import store
from paindesk.domain.errors import PainDeskError
from paindesk.store import engine, tls
from tests.store.clinic import ANN, CLINIC, NOW
from tests.store.conftest import ROLE
from tests.store.server import PASSWORD, PROGRAMS, Server, address

NAME = "records.clinic.example"
ELSEWHERE = "postgresql+psycopg://paindesk@records.clinic.example/pain"


@pytest.mark.parametrize(
    "here",
    [
        "postgresql+psycopg://paindesk@localhost/pain",
        "postgresql+psycopg://paindesk@127.0.0.1:5433/pain",
        "postgresql+psycopg://paindesk@[::1]/pain",
        "postgresql+psycopg://paindesk@/pain?host=/run/postgresql",
        "postgresql+psycopg://paindesk@/pain?host=localhost:5432&host=127.0.0.1:5433",
        "postgresql+psycopg:///pain",
    ],
)
def test_on_this_machine_nothing_more_is_asked(here: str, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("PGHOST", "PGHOSTADDR", "PGSERVICE"):
        monkeypatch.delenv(name, raising=False)
    assert tls.checked(make_url(here)) == make_url(here)


@pytest.mark.parametrize(
    "elsewhere",
    [
        ELSEWHERE,
        ELSEWHERE + "?sslmode=verify-full",
        "postgresql+psycopg://paindesk@192.168.1.5/pain",
        "postgresql+psycopg://paindesk@[2001:db8::1]/pain",
        "postgresql+psycopg://paindesk@localhost/pain?hostaddr=192.168.1.5",
        "postgresql+psycopg://paindesk@/pain?host=localhost&host=records.clinic.example",
        "postgresql+psycopg://paindesk@/pain?host=localhost,records.clinic.example",
        "postgresql+psycopg://paindesk@localhost.clinic.example/pain",
        "postgresql+psycopg:///pain?service=records",
    ],
)
def test_anywhere_else_the_certificate_is_checked(elsewhere: str) -> None:
    found = tls.checked(make_url(elsewhere)).query
    assert (found["sslmode"], found["gssencmode"]) == ("verify-full", "disable")
    assert found["sslrootcert"]


def test_where_the_environment_names_another_machine_that_one_counts(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PGHOST", NAME)
    assert tls.checked(make_url("postgresql+psycopg:///pain")).query["sslmode"] == "verify-full"


@pytest.mark.parametrize("mode", ["disable", "allow", "prefer", "require", "verify-ca"])
def test_an_address_that_asks_for_less_is_refused_before_anything_is_sent(mode: str) -> None:
    with pytest.raises(PainDeskError, match=f"sslmode={mode}") as told:
        store.open_record(f"{ELSEWHERE}?sslmode={mode}", PASSWORD, NOW)
    assert "sslmode=verify-full" in told.value.advice
    assert "sslrootcert" in told.value.advice


def test_the_root_of_the_address_goes_before_any_other(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    own = tmp_path / ".postgresql" / "root.crt"
    monkeypatch.setattr(tls.Path, "home", lambda: tmp_path)
    for name in ("PGSSLROOTCERT", "SSL_CERT_FILE"):
        monkeypatch.delenv(name, raising=False)
    own.parent.mkdir()
    own.write_text("", encoding="utf-8")
    assert tls.checked(make_url(ELSEWHERE)).query["sslrootcert"] == str(own)
    assert tls.checked(make_url(f"{ELSEWHERE}?sslrootcert=/etc/clinic.pem")).query["sslrootcert"] == "/etc/clinic.pem"


# With a server that has a certificate -----------------------------------------------------------------------------


def _certificate(folder: Path, name: str) -> Path:
    """`name`.crt and `name`.key, signed by itself."""
    key = ec.generate_private_key(ec.SECP256R1())
    who = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, name)])
    day = datetime.now(UTC)
    made = (
        x509.CertificateBuilder()
        .subject_name(who)
        .issuer_name(who)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(day - timedelta(days=1))
        .not_valid_after(day + timedelta(days=2))
        .add_extension(x509.SubjectAlternativeName([x509.DNSName(name)]), critical=False)
        .add_extension(x509.BasicConstraints(ca=True, path_length=None), critical=True)
        .sign(key, hashes.SHA256())
    )
    path = folder / f"{name}.crt"
    path.write_bytes(made.public_bytes(serialization.Encoding.PEM))
    path.with_suffix(".key").write_bytes(
        key.private_bytes(serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption())
    )
    return path


@pytest.fixture(scope="module")
def certificate(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return _certificate(tmp_path_factory.mktemp("certificates"), NAME)


@pytest.fixture(scope="module")
def secured(certificate: Path) -> Iterator[URL]:
    """A server under a name that is not this machine's, with a clinic; the address leads there, as the role."""
    if PROGRAMS is None:
        pytest.skip("Debian's package `postgresql` is not installed")
    with Server("-c fsync=off -c ssl=on") as made:
        made.take(certificate, "server.crt")
        made.take(certificate.with_suffix(".key"), "server.key")
        made.start()
        store.prepare(address(made.url), "", ROLE, PASSWORD)
        store.create(address(made.url), "", CLINIC, ANN, NOW).close()
        yield made.url.set(username=ROLE, host=NAME).update_query_dict({"hostaddr": "127.0.0.1"})


@pytest.mark.postgres
def test_the_right_certificate_opens_an_encrypted_connection(secured: URL, certificate: Path) -> None:
    url = secured.update_query_dict({"sslrootcert": str(certificate)})
    file = store.open_record(address(url), "", NOW)
    assert file.sign_in(ANN.login, ANN.password).patients() == ()
    with file.reading() as session:
        how = session.execute(text("SELECT ssl, version FROM pg_stat_ssl WHERE pid = pg_backend_pid()")).one()
    assert how.ssl
    assert how.version in ("TLSv1.2", "TLSv1.3")
    file.close()


@pytest.mark.postgres
@pytest.mark.parametrize("wrong", ["another authority", "another name", "no authority of ours", "no such file"])
def test_any_other_server_gets_nothing(secured: URL, certificate: Path, tmp_path: Path, wrong: str) -> None:
    roots = {
        "another authority": str(_certificate(tmp_path, NAME)),
        "another name": str(certificate),
        "no such file": str(tmp_path / "missing.crt"),
    }
    url = secured.update_query_dict({"sslrootcert": roots[wrong]} if wrong in roots else {})
    if wrong == "another name":
        url = url.set(host="other.clinic.example")
    with pytest.raises(PainDeskError, match="could not prove which one it is") as told:
        store.open_record(address(url), "", NOW)
    assert "sslrootcert" in told.value.advice


@pytest.mark.postgres
def test_a_server_without_tls_gets_nothing(database: URL, certificate: Path) -> None:
    url = database.set(host=NAME).update_query_dict({"hostaddr": "127.0.0.1", "sslrootcert": str(certificate)})
    with pytest.raises(PainDeskError, match="could not prove which one it is") as told:
        store.open_record(address(url), "", NOW)
    assert "must offer TLS" in told.value.advice


@pytest.mark.postgres
def test_a_connection_over_tls_that_is_cut_is_no_matter_of_certificates() -> None:
    for said in ("SSL connection has been closed unexpectedly", "SSL SYSCALL error: EOF detected"):
        assert "cannot be reached" in engine.meaning(said).message
