"""An address looked up, for staff who then check the pin.

Off by default. With a provider in the setting GEOCODER, public addresses of services go there, and nothing else: no
help-seeker's postcode, and no address of a location that is not public, which is why only a `PublicLocation` is taken.
"""

import logging
import threading
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import Any, NamedTuple

from django.conf import settings
from django.core.exceptions import ImproperlyConfigured
from geopy.adapters import URLLibAdapter
from geopy.exc import (
    ConfigurationError,
    GeocoderAuthenticationFailure,
    GeocoderInsufficientPrivileges,
    GeocoderQuotaExceeded,
    GeocoderTimedOut,
    GeopyError,
)
from geopy.extra.rate_limiter import RateLimiter
from geopy.geocoders import get_geocoder_for_service

from directory.places.points import Point, is_in_the_kingdom
from directory.places.whereabouts import PublicLocation

# Geopy logs requests and answers, addresses among them, below this level.
logging.getLogger("geopy").setLevel(logging.WARNING)

ASKED = {
    "nominatim": {"country_codes": "gb", "limit": 5},
    "photon": {"limit": 5},
    "opencage": {"country": "gb"},
    "googlev3": {"region": "gb"},
}
"""The providers that work, and what each is asked beside the address: the United Kingdom, few answers."""
NEEDS_A_KEY = ("opencage", "googlev3")
KEYS = ("service", "domain", "scheme", "api_key", "user_agent", "timeout", "seconds_between")
TIMEOUT = 5
"""Seconds until a provider is given up, unless the setting says otherwise."""
SECONDS_BETWEEN = 1
"""Seconds between two requests: what the public Nominatim asks for, unless the setting says otherwise."""

_one_at_a_time = threading.Lock()


class Pin(NamedTuple):
    """One answer: what the provider calls the place, and where it says that is."""

    label: str
    latitude: float
    longitude: float


class GeocodingFault(Exception):
    """No pins. `code` says why, and so does the text, which holds nothing of the address.

    Codes: `not_set_up`, `not_public`, `no_address`, `busy`, `timed_out`, `refused`, `unreachable`, `unreadable`.
    """

    def __init__(self, code: str) -> None:
        super().__init__(_SAID[code])
        self.code = code


_SAID = {
    "not_set_up": "No geocoder is set up: place the pin by hand, or ask whoever runs the site to set one up.",
    "not_public": "Only the address of a public location is looked up.",
    "no_address": "There is no address to look up yet.",
    "busy": "Another address is being looked up: try again in a moment.",
    "timed_out": "The geocoder did not answer in time: try again, or place the pin by hand.",
    "refused": "The geocoder refused: its key or its limit has to be looked at by whoever runs the site.",
    "unreachable": "The geocoder cannot be reached: try again later, or place the pin by hand.",
    "unreadable": "The geocoder's answer could not be read: place the pin by hand.",
}


def is_set_up() -> bool:
    """Whether addresses can be looked up here."""
    return bool(_setting())


def fault_in_setting() -> str:
    """What keeps the setting from being used; empty where it can be, or where none is made. Nobody is asked."""
    try:
        if setting := _setting():
            _provider(setting)
    except ImproperlyConfigured as fault:
        return str(fault)
    return ""


def find_pins(location: PublicLocation) -> tuple[Pin, ...]:
    """Where the location's address may be, best first; empty where the provider knows no such address in the UK.

    Asks the provider, one request at a time in this process. Raises `GeocodingFault`, and `ImproperlyConfigured` for a
    setting that cannot be used.
    """
    if not isinstance(location, PublicLocation):
        raise GeocodingFault("not_public")
    setting = _setting()
    if not setting:
        raise GeocodingFault("not_set_up")
    if not location.address.strip():
        raise GeocodingFault("no_address")
    with _alone(patience=setting.get("timeout", TIMEOUT)):
        answer = _answer(location.address, setting=setting)
    if isinstance(answer, str):
        # Raised out here: a provider's exception carries the request, and must not be kept even as this one's context.
        raise GeocodingFault(answer)
    return answer


@contextmanager
def _alone(*, patience: float) -> Iterator[None]:
    if not _one_at_a_time.acquire(timeout=patience):
        raise GeocodingFault("busy")
    try:
        yield
    finally:
        _one_at_a_time.release()


def _answer(address: str, *, setting: Mapping[str, Any]) -> tuple[Pin, ...] | str:
    """The pins, or the code of what went wrong."""
    ask = _asker(setting)
    try:
        return tuple(_pins(ask(address, exactly_one=False, **ASKED[setting["service"]])))
    except GeocoderTimedOut:
        return "timed_out"
    except (GeocoderAuthenticationFailure, GeocoderInsufficientPrivileges, GeocoderQuotaExceeded):
        return "refused"
    except GeopyError:
        return "unreachable"
    except (LookupError, TypeError, ValueError, AttributeError):
        # An answer of another shape than the provider's documentation has it.
        return "unreadable"


def _pins(found: Any) -> Iterator[Pin]:
    """The answers in the United Kingdom: not every provider can be asked for one country."""
    for answer in found or ():
        if is_in_the_kingdom(Point(answer.latitude, answer.longitude)):
            yield Pin(answer.address, answer.latitude, answer.longitude)


def _asker(setting: Mapping[str, Any]) -> RateLimiter:
    """The provider's question, asked no faster than it allows. Kept as long as the setting stays."""
    if _kept.get("setting") != setting:
        between = setting.get("seconds_between", SECONDS_BETWEEN)
        limited = RateLimiter(
            _provider(setting).geocode,
            min_delay_seconds=between,
            error_wait_seconds=between,
            max_retries=0,
            swallow_exceptions=False,
        )
        _kept.update(setting=dict(setting), asker=limited)
    return _kept["asker"]


_kept: dict[str, Any] = {}


def _provider(setting: Mapping[str, Any]) -> Any:
    own = {name: setting[name] for name in ("domain", "scheme", "api_key") if setting.get(name)}
    own |= {"user_agent": setting.get("user_agent") or "right-door", "timeout": setting.get("timeout", TIMEOUT)}
    try:
        # Geopy's usual adapter, where requests is installed, tries three times and logs each with the address.
        return get_geocoder_for_service(setting["service"])(adapter_factory=URLLibAdapter, **own)
    except (ConfigurationError, TypeError) as fault:
        raise ImproperlyConfigured(f"GEOCODER: {fault}") from None


def _setting() -> Mapping[str, Any]:
    """The setting, checked; empty where none is made."""
    setting: Mapping[str, Any] = getattr(settings, "GEOCODER", {})
    if not setting:
        return {}
    if unknown := sorted(set(setting) - set(KEYS)):
        raise ImproperlyConfigured(f"GEOCODER: found {', '.join(unknown)}; expected {', '.join(KEYS)}")
    service = setting.get("service")
    if service not in ASKED:
        raise ImproperlyConfigured(f'GEOCODER service: found "{service}"; expected one of {", ".join(ASKED)}')
    if service in NEEDS_A_KEY and not setting.get("api_key"):
        raise ImproperlyConfigured(f"GEOCODER api_key: found none; {service} needs one")
    return setting
