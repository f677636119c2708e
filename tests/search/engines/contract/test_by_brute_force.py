"""Any listings, anything looked for: the set and the counts are those that a slow look at each listing gives."""

from dataclasses import replace
from datetime import date
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from directory.places.distances import distance_km
from search.entries.entry import Entry, Facet
from search.entries.openings import is_open
from search.sought import Near, Sought, Unit, Way
from search.words import stems_of
from tests.search.engines.contract.conftest import Built
from tests.search.engines.contract.listings import NOW, SHEFFIELD, an_entry, at_km

WORDS = ("food", "bank", "shelter", "night", "women")
FACETS = {Facet.NEED: ("housing", "detox"), Facet.MODE: ("phone", "online")}
TEXTS = st.lists(st.sampled_from(WORDS), max_size=4).map(" ".join)
FILED = st.fixed_dictionaries({facet: st.sets(st.sampled_from(values)) for facet, values in FACETS.items()})
HOURS = st.lists(st.sampled_from([(-3, -1), (-1, 1), (1, 4)]), max_size=2, unique=True)
DAYS = st.none() | st.dates(date(2026, 5, 1), date(2026, 11, 24))
TOWNS = st.lists(
    st.builds(
        an_entry,
        st.just(0),
        TEXTS.map(lambda text: text or "The"),
        description=TEXTS,
        organisation=TEXTS,
        filed=FILED,
        points=st.lists(st.sampled_from([at_km(1), at_km(6), at_km(20)]), max_size=2),
        opens=HOURS,
        unsure=HOURS,
        confirmed_on=DAYS,
    ),
    max_size=8,
).map(lambda town: [replace(entry, service=number) for number, entry in enumerate(town, start=1)])
UNITS = st.lists(st.sampled_from([*WORDS, "food bank", "night shelter"]), max_size=4, unique=True)
SOUGHT = st.fixed_dictionaries(
    {
        "said": UNITS,
        "unwanted": st.lists(st.sampled_from(WORDS), max_size=1),
        "narrowed": st.dictionaries(st.sampled_from(sorted(FACETS)), st.sets(st.sampled_from(["housing", "phone"]))),
        "km": st.none() | st.sampled_from([2.0, 10.0]),
        "open_at": st.none() | st.just(NOW),
        "since": DAYS,
        "without": st.sets(st.integers(1, 8), max_size=2),
    }
)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(town=TOWNS, asked=SOUGHT)
def test_the_set_and_the_counts(built: Built, town: list[Entry], asked: dict[str, Any]) -> None:
    sought = as_sought(asked)
    answer = built(*town).search(sought)
    found = {entry.service for entry in town if matches(entry, sought) and is_narrowed(entry, sought)}
    assert {hit.service for hit in answer.hits} == found
    assert answer.total == len(found)
    for facet, values in FACETS.items():
        counted = {value: many for value in values if (many := _count(town, sought, facet, value))}
        assert answer.counts[facet] == counted


def as_sought(asked: dict[str, Any]) -> Sought:
    """What Hypothesis drew, as what an engine is asked."""
    return Sought(
        now=NOW,
        units=tuple(map(_unit, asked["said"])),
        unwanted=tuple(map(_unit, asked["unwanted"])),
        narrowed={facet: frozenset(values) for facet, values in asked["narrowed"].items()},
        near=None if asked["km"] is None else Near(SHEFFIELD, within_km=asked["km"]),
        open_at=asked["open_at"],
        confirmed_since=asked["since"],
        without=frozenset(asked["without"]),
    )


def matches(entry: Entry, sought: Sought) -> bool:
    """Whether everything but the facets leaves this listing, by looking at each thing."""
    says = [_says(entry, unit) for unit in sought.units]
    near, since = sought.near, sought.confirmed_since
    distances = [distance_km(SHEFFIELD, end=point) for point in entry.points]
    return (
        2 * sum(says) >= len(says)
        and not any(_says(entry, unit) for unit in sought.unwanted)
        and entry.service not in sought.without
        and not (near and distances and min(distances) > (near.within_km or 0))
        and not (sought.open_at and is_open(entry.openings, at=sought.open_at) is False)
        and not (since and (entry.confirmed_on is None or entry.confirmed_on < since))
    )


def is_narrowed(entry: Entry, sought: Sought, *, besides: Facet | None = None) -> bool:
    """Whether every facet but one leaves it."""
    asked = [(facet, values) for facet, values in sought.narrowed.items() if values and facet is not besides]
    return all(values & entry.filed.get(facet, frozenset()) for facet, values in asked)


def _count(town: list[Entry], sought: Sought, facet: Facet, value: str) -> int:
    among = [each for each in town if matches(each, sought) and is_narrowed(each, sought, besides=facet)]
    return sum(value in each.filed.get(facet, ()) for each in among)


def _unit(said: str) -> Unit:
    return Unit(said, (Way(stems_of(said)),))


def _says(entry: Entry, unit: Unit) -> bool:
    (way,) = unit.ways
    return any(f" {' '.join(way.stems)} " in f" {' '.join(stems_of(text))} " for text in entry.texts.values())
