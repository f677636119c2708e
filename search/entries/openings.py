"""When a service can be reached, as stretches of the coming days. What nobody can tell is kept as such.

PURE: no framework.
"""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date, datetime, timedelta

from directory.hours.clocks import moment
from directory.hours.day_hours import hours_on
from directory.hours.spells import A_DAY, Spell, Standing, midnight
from directory.hours.timetables import Timetable
from search.entries.entry import Opening

DAYS = 15
"""How many days from today an entry knows: the week that people ask about, and the one after. Each costs room."""

Possible = Sequence[Timetable]
"""The timetables that one thing may have: one, or one for each nation whose bank holidays may count there."""


def openings(said: Iterable[Possible], *, first: date, days: int = DAYS) -> tuple[Opening, ...]:
    """All openings, of door, telephone and whatever else, from the first day on, in order; none overlaps another alike.

    Of a service that has said nothing at all, and where nations differ, nobody can tell: those are openings too, and
    not sure. A night that began on the day before the first counts.
    """
    things = [possible for possible in said if possible]
    spells = [spell for possible in things for spell in _spells(possible, first=first, days=days)]
    if not things:
        spells = [Spell(midnight(first), midnight(first) + days * A_DAY, Standing.UNKNOWN)]
    begins = moment(midnight(first))
    sure = _joined((each for each in spells if each.standing is Standing.OPEN), is_sure=True)
    unsure = _joined((each for each in spells if each.standing is not Standing.OPEN), is_sure=False)
    return tuple(sorted((each for each in (*sure, *unsure) if each.closes > begins), key=lambda each: each.opens))


def _spells(possible: Possible, *, first: date, days: int) -> Iterator[Spell]:
    for ahead in range(-1, days):
        day = first + timedelta(days=ahead)
        found = {hours_on(timetable, day).spells for timetable in possible}
        if len(found) == 1:
            yield from found.pop()
        else:
            yield from (Spell(each.opens, each.closes, Standing.UNKNOWN) for spells in found for each in spells)


def _joined(spells: Iterable[Spell], *, is_sure: bool) -> list[Opening]:
    """Spells that touch or overlap made one: fifteen days without a break are one opening."""
    found: list[Opening] = []
    for opens, closes in sorted((moment(each.opens), moment(each.closes)) for each in spells):
        if found and opens <= found[-1].closes:
            found[-1] = Opening(found[-1].opens, max(found[-1].closes, closes), is_sure)
        else:
            found.append(Opening(opens, closes, is_sure))
    return found


def is_open(found: Iterable[Opening], *, at: datetime) -> bool | None:
    """Whether one of them covers a moment; None where only such as are not sure do."""
    running = {each.is_sure for each in found if each.opens <= at < each.closes}
    return (True in running) or (None if running else False)
