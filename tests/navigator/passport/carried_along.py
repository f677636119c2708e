"""Journeys drawn at random, and what of them a file carries."""

from datetime import date, timedelta
from typing import Any

from django.utils import timezone
from hypothesis import strategies as st

from navigator.circumstances.limits import ACCESS, MODES
from navigator.core.documents import read_vocabulary
from navigator.core.facts.kinds import Fact, Kind
from navigator.journey.journey import Journey
from navigator.vocabulary import shipped_vocabulary

VOCABULARY = read_vocabulary(shipped_vocabulary())
FACTS = {name: fact for name, fact in VOCABULARY.facts.items() if name != "needs"}
PLACES = ("S1 2AB", "S5", "Sheffield", "S36 4AA", "E08000039")
DAYS = st.dates(date(2027, 1, 1), date(2030, 12, 31)).map(date.isoformat)


def answers(fact: Fact) -> st.SearchStrategy[Any]:
    """Answers to one fact, as the wire format has them."""
    match fact.kind:
        case Kind.YES_NO:
            return st.booleans()
        case Kind.ONE:
            return st.sampled_from(fact.options)
        case Kind.SEVERAL:
            return st.lists(st.sampled_from(fact.options), unique=True, max_size=4)
        case Kind.NUMBER:
            return st.integers(fact.least or 0, fact.most or 200)
        case Kind.AGE:
            return st.integers(0, 110) | st.dates(date(1930, 1, 1), date(2020, 1, 1)).map(date.isoformat)
        case Kind.AGO:
            return st.integers(0, 400) | st.just("never")
        case _:
            return DAYS | st.just("none")


def _answered() -> st.SearchStrategy[dict[str, Any]]:
    some = st.lists(st.sampled_from(sorted(FACTS)), unique=True, max_size=12)
    needs = st.lists(st.sampled_from(VOCABULARY.needs), unique=True, min_size=1, max_size=3)
    said = some.flatmap(lambda names: st.fixed_dictionaries({name: answers(FACTS[name]) for name in names}))
    return st.builds(lambda wanted, rest: {"needs": wanted, **rest}, needs, said)


def _places() -> st.SearchStrategy[dict[str, Any]]:
    place = st.sampled_from(PLACES)
    avoid = st.lists(place, unique=True, max_size=3)
    named = dict.fromkeys(("sleeps", "local_connection", "gp", "going_to"), place)
    return st.fixed_dictionaries({}, optional={**named, "avoid": avoid})


def _limits() -> st.SearchStrategy[dict[str, Any]]:
    def some(of: Any) -> st.SearchStrategy[list[str]]:
        return st.lists(st.sampled_from(sorted(of)), unique=True, min_size=1, max_size=3)

    found = {
        "travel_km": st.integers(1, 80),
        "start_by": st.just((timezone.localdate() + timedelta(days=7)).isoformat()),
        "modes": some(MODES),
        "languages": some(("en", "pl", "bfi")),
        "access": some(ACCESS),
        "hours": st.just([{"days": ["MO"], "from": "10:00", "to": "11:00"}]),
    }
    return st.fixed_dictionaries({}, optional=found)


JOURNEYS = st.builds(
    Journey,
    answers=_answered(),
    declined=st.lists(st.sampled_from(sorted(FACTS)), unique=True, max_size=3).map(tuple),
    places=_places(),
    limits=_limits(),
    support_now=st.dictionaries(st.sampled_from(VOCABULARY.needs), DAYS, max_size=2),
    ruled_out=st.sampled_from([(), ("night-shelter",)]),
)


def carried_of(journey: Journey) -> tuple[Any, ...]:
    """What a file carries of a journey."""
    return (
        journey.answers,
        set(journey.declined),
        journey.places,
        journey.limits,
        journey.support_now,
        journey.ruled_out,
    )
