"""The way in at one door: frozen values, ready for a page, for plain text or for an API."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime

from directory.hours.spells import Standing
from directory.pages.now import Now
from navigator.circumstances.from_afar import WITHOUT_A_JOURNEY
from navigator.telling.evidence import within_a_sentence

AT_THE_DOOR, BY_REFERRAL = "drop_in", "professional_referral"
SPOKEN = "voice"
MOST_IN_DAYS = 20
"""A longer wait is told in weeks."""


@dataclass(frozen=True, slots=True)
class Way:
    """One way in: its mode in the directory's code and in words, what to do, and who may refer."""

    mode: str
    label: str
    how: str = ""
    referrer: str = ""


@dataclass(frozen=True, slots=True)
class Telephone:
    """A number as people write it, and as a telephone dials it. `kind` is voice, text, textphone or fax."""

    number: str
    dialled: str
    kind: str = SPOKEN
    extension: str = ""
    about: str = ""
    is_free: bool = False


@dataclass(frozen=True, slots=True)
class Desk:
    """Whom to ask for, where the service names somebody; either of `telephone` and `email` may be missing."""

    name: str
    telephone: Telephone | None = None
    email: str = ""


@dataclass(frozen=True, slots=True)
class Spot:
    """Where it is, as far as anybody may know.

    `kind` is public, area_only, confidential, postal or virtual. `lines` is the address of a public place and empty for
    every other; `area` is in words, and empty for a public one. `getting_there` is of public places only.
    """

    name: str
    kind: str
    lines: tuple[str, ...] = ()
    area: str = ""
    here: str = ""
    getting_there: str = ""


@dataclass(frozen=True, slots=True)
class Waiting:
    """The wait in days, as stated on a day. `is_old` where it was stated too long ago to go by."""

    days: int | None = None
    stated_on: date | None = None
    is_list_closed: bool = False
    is_old: bool = False

    @property
    def in_words(self) -> str:
        """The wait as people say it: 14 days, 12 weeks; nothing where it is not known."""
        if self.days is None:
            return ""
        if self.days > MOST_IN_DAYS:
            return f"{round(self.days / 7)} weeks"
        return f"{self.days} day{'' if self.days == 1 else 's'}"


@dataclass(frozen=True, slots=True)
class Paper:
    """Something to bring, and what will do instead."""

    document: str
    instead: str = ""

    @property
    def otherwise(self) -> str:
        """What will do for somebody who has none, as it stands within a sentence."""
        return within_a_sentence(self.instead.strip().rstrip(".")) if self.instead.strip() else ""


@dataclass(frozen=True, slots=True)
class Tongue:
    """A language by its English name; spoken there, or by an interpreter."""

    name: str
    is_interpreted: bool = False


@dataclass(frozen=True, slots=True)
class Entrance:
    """All that somebody needs to go to one door, at the moment at which it was gathered.

    `link` is the path of the public page of its service. `freshness` is fresh, stale or never (confirmed).
    `distance_km` is as the crow flies from where the person sleeps, none where that is not known. `is_from_afar` where
    the person uses it without going there; then nothing of its door is told. `is_for_inside` where the person is in
    prison or in hospital.
    """

    id: str
    service: str
    name: str
    link: str
    organisation: str
    alert: str
    ways: tuple[Way, ...]
    telephones: tuple[Telephone, ...]
    desks: tuple[Desk, ...]
    spot: Spot | None
    email: str
    web: str
    door: Now
    telephone: Now
    is_by_appointment: bool
    distance_km: float | None
    wait: Waiting
    bring: tuple[Paper, ...]
    languages: tuple[Tongue, ...]
    confirmed_on: date | None
    confirmed_as: str
    freshness: str
    is_from_afar: bool = False
    is_for_inside: bool = False

    @property
    def is_fresh(self) -> bool:
        """Whether somebody has confirmed the listing in time; else one rings before one goes."""
        return self.freshness == "fresh"

    @property
    def to_ring(self) -> Telephone | None:
        """The number that one would ring first."""
        return next((each for each in self.telephones if each.kind == SPOKEN), None)

    @property
    def address(self) -> tuple[str, ...]:
        """Where one can simply go: the address of a public place, else nothing."""
        return self.spot.lines if self.spot and self.spot.kind == "public" else ()

    @property
    def can_ring_now(self) -> bool:
        """Whether there is a number, and it is answered at this moment for all that is known."""
        return self._can_ring and self.telephone.standing is Standing.OPEN

    @property
    def can_go_now(self) -> bool:
        """Whether one can walk in at this moment: a drop-in whose door is open, at an address that is told."""
        return self._can_go and self.door.standing is Standing.OPEN

    @property
    def can_use_now(self) -> bool:
        """Whether there is anything to do there at this moment."""
        return self.can_ring_now or self.can_go_now

    @property
    def can_go_later_today(self) -> bool:
        """Whether the door of a drop-in is closed now and opens again today."""
        return self._can_go and _opens_today(self.door)

    @property
    def can_ring_later_today(self) -> bool:
        """Whether its telephone is not answered now and is later today."""
        return self._can_ring and _opens_today(self.telephone)

    @property
    def can_use_today(self) -> bool:
        """Whether there is anything to do there today."""
        return self.can_use_now or self.can_go_later_today or self.can_ring_later_today

    @property
    def opens(self) -> datetime | None:
        """When there is next something to do there, where it is closed now and that is known; within a week."""
        door = self.door.opens if self._can_go else None
        telephone = self.telephone.opens if self._can_ring else None
        return min(filter(None, (door, telephone)), default=None)

    @property
    def says_how(self) -> bool:
        """Whether it says anything of how one comes in."""
        return bool(self.ways or self.telephones or self.desks or self.address or self.email or self.web)

    @property
    def needs_a_referral(self) -> bool:
        """Whether somebody has to refer, as far as its ways in say."""
        return bool(self.ways) and not _modes(self.ways) - {BY_REFERRAL}

    @property
    def tells_door(self) -> bool:
        """Whether it matters to the person when its door is open."""
        return not (self.is_from_afar or self.is_for_inside) and bool(self.address or not self.to_ring)

    @property
    def tells_telephone(self) -> bool:
        """Whether it matters when its telephone is answered, and is not said with its door."""
        return self._can_ring and not (self.tells_door and self.telephone == self.door)

    @property
    def waits_for_the_way_out(self) -> bool:
        """Whether it is a door, or needs one, for somebody who is in prison or in hospital until a later day."""
        return self.is_for_inside and self.says_how and _modes(self.ways).isdisjoint(WITHOUT_A_JOURNEY)

    @property
    def _can_go(self) -> bool:
        return bool(self.address) and AT_THE_DOOR in _modes(self.ways) and not self.is_for_inside

    @property
    def _can_ring(self) -> bool:
        return self.to_ring is not None and not self.waits_for_the_way_out


def _modes(ways: Iterable[Way]) -> set[str]:
    return {each.mode for each in ways}


def _opens_today(now: Now) -> bool:
    return now.standing is Standing.CLOSED and now.opens is not None and now.opens.date() == now.at.date()
