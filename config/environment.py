"""What the environment says about this installation, read once and checked in one place.

Every variable begins with ``RIGHT_DOOR_``; `docs/operating.md` lists them. The defaults are good for the demo, which
runs on this machine only. Production has no default for anything that must differ between installations.
"""

# PURE: no framework, so that a broken environment is reported before one is loaded.

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

MODES = ("demo", "production")
DEMO_SECRET = "only-for-the-demo-on-this-machine-never-for-people-s-answers"
SHORTEST_SECRET = 50
MAIL_SECURITY = ("none", "starttls", "tls")
GEOCODERS_WITHOUT_A_KEY = ("nominatim", "photon")
GEOCODERS_WITH_A_KEY = ("opencage", "googlev3")
GEOCODERS = GEOCODERS_WITHOUT_A_KEY + GEOCODERS_WITH_A_KEY
"""Who may be asked where an address is; a test compares them with those that `directory.places.geocoding` can ask."""
GEOCODER_SCHEMES = ("https", "http")
GEOCODER_KEYS = {
    "RIGHT_DOOR_GEOCODER": "service",
    "RIGHT_DOOR_GEOCODER_DOMAIN": "domain",
    "RIGHT_DOOR_GEOCODER_SCHEME": "scheme",
    "RIGHT_DOOR_GEOCODER_KEY": "api_key",
    "RIGHT_DOOR_GEOCODER_AGENT": "user_agent",
}
LOOPBACK_HOSTS = ("localhost", "127.0.0.1", "[::1]")


class EnvironmentFault(Exception):
    """The environment does not describe an installation that may start; the message names every fault."""


@dataclass(frozen=True)
class Environment:
    """One installation: its mode, its secrets, and where it keeps what it must not lose."""

    mode: str
    secret_key: str
    hosts: tuple[str, ...]
    address: str
    database_url: str
    state: Path
    vocabulary: Path
    leave_to: str
    proxy: str
    mail_host: str
    mail_port: int
    mail_user: str
    mail_password: str
    mail_security: str
    mail_from: str
    problems_to: str
    geocoder: Mapping[str, str]
    debug: bool

    @property
    def is_production(self) -> bool:
        return self.mode == "production"


def read_environment(variables: Mapping[str, str], *, base: Path) -> Environment:
    """The installation that `variables` describe, for a project that lies in the folder `base`.

    Raises EnvironmentFault naming every missing or unusable variable at once, so that nobody has to start the
    site once for each.
    """
    given = {name: value.strip() for name, value in variables.items() if name.startswith("RIGHT_DOOR_")}
    faults = list(_faults(given))
    if faults:
        raise EnvironmentFault("\n".join(["This installation cannot start:", *faults]))
    hosts = _listed(given.get("RIGHT_DOOR_HOSTS", "")) or LOOPBACK_HOSTS
    state = Path(given.get("RIGHT_DOOR_STATE") or base / "var")
    return Environment(
        mode=given.get("RIGHT_DOOR_MODE", "demo"),
        secret_key=given.get("RIGHT_DOOR_SECRET_KEY") or DEMO_SECRET,
        hosts=hosts,
        address=given.get("RIGHT_DOOR_ADDRESS", "http://127.0.0.1:8000").rstrip("/"),
        database_url=given.get("RIGHT_DOOR_DATABASE_URL") or f"sqlite:///{state / 'right-door.sqlite3'}",
        state=state,
        vocabulary=Path(given.get("RIGHT_DOOR_VOCABULARY") or base / "navigator" / "vocabulary"),
        leave_to=given.get("RIGHT_DOOR_LEAVE_TO") or "https://www.bbc.co.uk/weather",
        proxy=given.get("RIGHT_DOOR_PROXY", ""),
        mail_host=given.get("RIGHT_DOOR_MAIL_HOST", ""),
        mail_port=int(given.get("RIGHT_DOOR_MAIL_PORT") or 25),
        mail_user=given.get("RIGHT_DOOR_MAIL_USER", ""),
        mail_password=given.get("RIGHT_DOOR_MAIL_PASSWORD", ""),
        mail_security=given.get("RIGHT_DOOR_MAIL_SECURITY") or "none",
        mail_from=given.get("RIGHT_DOOR_MAIL_FROM") or f"Right Door <right-door@{hosts[0].strip('[]')}>",
        problems_to=given.get("RIGHT_DOOR_PROBLEMS_TO", ""),
        geocoder=_geocoder(given),
        debug=given.get("RIGHT_DOOR_DEBUG") == "1",
    )


def _geocoder(given: Mapping[str, str]) -> dict[str, str]:
    """What is said of the geocoder; empty where none is named, whatever else is said of it."""
    if not given.get("RIGHT_DOOR_GEOCODER"):
        return {}
    return {key: given[name] for name, key in GEOCODER_KEYS.items() if given.get(name)}


def _faults(given: Mapping[str, str]) -> Iterator[str]:
    mode = given.get("RIGHT_DOOR_MODE", "demo")
    if mode not in MODES:
        yield f'RIGHT_DOOR_MODE: found "{mode}"; expected one of {", ".join(MODES)}'
    yield from _mail_faults(given)
    yield from _geocoder_faults(_geocoder(given))
    if mode == "production":
        yield from _production_faults(given)


def _mail_faults(given: Mapping[str, str]) -> Iterator[str]:
    port, security = given.get("RIGHT_DOOR_MAIL_PORT", ""), given.get("RIGHT_DOOR_MAIL_SECURITY", "")
    if port and not (port.isdecimal() and 0 < int(port) < 65536):
        yield f'RIGHT_DOOR_MAIL_PORT: found "{port}"; expected a number from 1 to 65535'
    if security and security not in MAIL_SECURITY:
        yield f'RIGHT_DOOR_MAIL_SECURITY: found "{security}"; expected one of {", ".join(MAIL_SECURITY)}'
    problems_to = given.get("RIGHT_DOOR_PROBLEMS_TO", "")
    if problems_to and not re.fullmatch(r"[^@\s?&]+@[^@\s?&]+", problems_to):
        yield f'RIGHT_DOOR_PROBLEMS_TO: found "{problems_to}"; expected one e-mail address'


def _geocoder_faults(said: Mapping[str, str]) -> Iterator[str]:
    if not said:
        return
    service, domain, scheme = said["service"], said.get("domain", ""), said.get("scheme", "https")
    if service not in GEOCODERS:
        yield f'RIGHT_DOOR_GEOCODER: found "{service}"; expected one of {", ".join(GEOCODERS)}'
    if service in GEOCODERS_WITH_A_KEY and "api_key" not in said:
        yield f"RIGHT_DOOR_GEOCODER_KEY: found none; expected the key that {service} has given you"
    if service in GEOCODERS_WITHOUT_A_KEY and "api_key" in said:
        yield f"RIGHT_DOOR_GEOCODER_KEY: found one; expected none, since {service} takes no key"
    if "://" in domain or len(domain.split()) > 1:
        yield f'RIGHT_DOOR_GEOCODER_DOMAIN: found "{domain}"; expected a host name without https://'
    if scheme not in GEOCODER_SCHEMES:
        yield f'RIGHT_DOOR_GEOCODER_SCHEME: found "{scheme}"; expected one of {", ".join(GEOCODER_SCHEMES)}'


def _production_faults(given: Mapping[str, str]) -> Iterator[str]:
    secret = given.get("RIGHT_DOOR_SECRET_KEY", "")
    if len(secret) < SHORTEST_SECRET or secret == DEMO_SECRET:
        yield f"RIGHT_DOOR_SECRET_KEY: expected a secret of its own, at least {SHORTEST_SECRET} characters"
    if not _listed(given.get("RIGHT_DOOR_HOSTS", "")):
        yield "RIGHT_DOOR_HOSTS: expected the host names that the site answers to, separated by commas"
    elif "*" in _listed(given["RIGHT_DOOR_HOSTS"]):
        yield 'RIGHT_DOOR_HOSTS: found "*"; expected host names'
    if not given.get("RIGHT_DOOR_ADDRESS", "").startswith("https://"):
        yield "RIGHT_DOOR_ADDRESS: expected the address of the site, beginning with https://"
    if given.get("RIGHT_DOOR_PROXY") == "*":
        yield 'RIGHT_DOOR_PROXY: found "*"; expected the address of one web server, or anybody could claim https'
    if given.get("RIGHT_DOOR_DEBUG") == "1":
        yield "RIGHT_DOOR_DEBUG: debug pages show what people typed; they are for the demo only"


def _listed(text: str) -> tuple[str, ...]:
    return tuple(part.strip() for part in text.split(",") if part.strip())
