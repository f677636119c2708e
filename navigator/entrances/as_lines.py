"""The way in at a door as lines of plain text: for a terminal, or a letter."""

from collections.abc import Iterator
from datetime import date

from directory.hours.spells import Standing
from directory.pages.now import Now
from directory.templatetags.listings import moment
from navigator.asking.limits import miles_in_words
from navigator.asking.wording import day_in_words
from navigator.entrances.entrance import Entrance, Waiting


def lines_of(entrance: Entrance) -> tuple[str, ...]:
    """How to come in, whether anybody is there now, and what to know before one goes. Nothing where nothing is said."""
    return tuple(_lines(entrance)) if entrance.says_how else ()


def _lines(entrance: Entrance) -> Iterator[str]:
    if entrance.alert:
        yield entrance.alert
    if entrance.is_from_afar:
        yield "You need not go there:"
    for way in entrance.ways:
        who = f" ({way.referrer})" if way.referrer else ""
        yield f"Way in: {way.label}{who}{f': {way.how}' if way.how else ''}"
    if entrance.address:
        yield f"Address: {', '.join(entrance.address)}{_away(entrance)}"
    elif entrance.spot and entrance.spot.kind == "area_only":
        yield f"In {entrance.spot.area}. They tell the address when there is a time.{_away(entrance)}"
    elif entrance.spot and entrance.spot.kind == "confidential":
        yield "The address is kept confidential, so that people are safe there."
    for each in entrance.telephones:
        yield f"{_KINDS[each.kind]}: {each.number}{f' ({each.about})' if each.about else ''}"
    if entrance.email:
        yield f"E-mail: {entrance.email}"
    yield from _now(entrance)
    yield from _wait(entrance.wait)
    for paper in entrance.bring:
        yield f"Bring: {paper.document}{f' (if you have none: {paper.otherwise})' if paper.otherwise else ''}"
    yield _confirmed(entrance.freshness, on=entrance.confirmed_on)


_KINDS = {"voice": "Ring", "text": "Text message", "textphone": "Textphone", "fax": "Fax"}


def _away(entrance: Entrance) -> str:
    if entrance.distance_km is None:
        return ""
    miles = miles_in_words(entrance.distance_km)
    return f" (about {miles} mile{'' if miles == '1' else 's'} as the crow flies)"


def _now(entrance: Entrance) -> Iterator[str]:
    if entrance.tells_door and entrance.address:
        yield from _standing(entrance.door, is_so="Open now", is_not="Not open now")
    if entrance.tells_telephone:
        yield from _standing(entrance.telephone, is_so="Phone answered now", is_not="Phone not answered now")


def _standing(now: Now, *, is_so: str, is_not: str) -> Iterator[str]:
    if now.standing is Standing.OPEN:
        yield f"{is_so}{f', until {moment(now.until, now.at)}' if now.until else ''}"
    elif now.standing is Standing.CLOSED:
        yield f"{is_not}{f'. From {moment(now.opens, now.at)}' if now.opens else ''}"


def _wait(wait: Waiting) -> Iterator[str]:
    stated = f", stated on {day_in_words(wait.stated_on)}" if wait.stated_on else ""
    if wait.is_list_closed:
        yield f"Waiting list closed{stated}"
    elif wait.days is not None:
        yield f"Wait: {f'about {wait.in_words}' if wait.days else 'none'}{stated}"


def _confirmed(freshness: str, *, on: date | None) -> str:
    if on is None:
        return "Nobody has confirmed this yet: ring before you go."
    if freshness == "stale":
        return f"Not confirmed since {day_in_words(on)}: ring before you go."
    return f"Confirmed on {day_in_words(on)}."
