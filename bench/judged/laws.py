"""From a judgement to the grade of one service of the city: the first rule that fits, then laws that lower it.

README.md has them as a table. They are the same for every query.
"""

from __future__ import annotations

from collections.abc import Callable

from bench.judged.city import CityService
from bench.judged.judgements import CityRule, Graded, Judgement
from bench.judged.queries import Query
from directory.hours.clocks import moment
from directory.hours.opening import is_open
from directory.places.areas import covers
from directory.places.councils import find_council
from directory.places.distances import distance_km
from directory.places.place import Place
from directory.places.resolving import find_place, place_in_council

NEAR_KM = 4.0
"""An hour on foot, or a bus ride."""
FAR_KM = 10.0
"""What somebody with a day ticket may travel once."""
OUT_OF_REACH_KM = 25.0

Lower = Callable[[int], int]
"""What is made of a grade above 0."""


def one_less(grade: int) -> int:
    return max(1, grade - 1)


def at_most_1(grade: int) -> int:
    return min(1, grade)


def none_left(grade: int) -> int:
    return 0


def as_it_is(grade: int) -> int:
    return grade


def grade_in_city(service: CityService, *, query: Query, judgement: Judgement) -> Graded | None:
    """Its grade and why; none where no rule fits."""
    rule = next((each for each in judgement.city if fits(each, service)), None)
    if rule is None:
        return None
    grade = rule.graded.grade
    for lower in (
        _for_being_shut(service),
        _for_whom(service, judgement),
        _for_place(service, query, judgement),
        _for_time(service, query),
        _for_policy(service, judgement),
        *(_for_filter(service, key, value) for key, value in query.filters.items()),
    ):
        grade = lower(grade) if grade else 0
    return Graded(grade, rule.graded.why)


def fits(rule: CityRule, service: CityService) -> bool:
    """Whether the service is what the rule asks for."""
    needs, moves = rule.asks.get("needs", frozenset()), rule.asks.get("moves", frozenset())
    return (
        needs <= service.needs.keys()
        and all(service.needs.get(each) == "moves" for each in moves)
        and all(_has_one(rule, asked, among) for asked, among in _several(service).items())
        and (not rule.takes or service.says.get(rule.takes) == "yes")
    )


def _several(service: CityService) -> dict[str, frozenset[str]]:
    return {
        "sorts": frozenset([service.sort]),
        "kinds": service.kinds,
        "audience": service.audience,
        "approaches": service.approaches,
        "languages": service.languages,
        "modes": service.modes,
        "costs": service.costs,
    }


def _has_one(rule: CityRule, asked: str, among: frozenset[str]) -> bool:
    return asked not in rule.asks or not rule.asks[asked].isdisjoint(among)


def _for_being_shut(service: CityService) -> Lower:
    return as_it_is if service.is_active else none_left


def _for_whom(service: CityService, judgement: Judgement) -> Lower:
    """Made for others: it excludes nobody, but a practitioner would look further first."""
    if not service.audience or not service.audience.isdisjoint(judgement.whom):
        return as_it_is
    return at_most_1 if judgement.whom else one_less


def _for_place(service: CityService, query: Query, judgement: Judgement) -> Lower:
    if not query.place:
        return as_it_is
    place = place_named(query.place)
    is_covered = covers(service.areas, place=place)
    if is_covered is False:
        return none_left
    if not service.has_place:
        return as_it_is if is_covered else at_most_1
    if judgement.anywhere:
        return as_it_is
    if place.point is None or not service.points:
        return at_most_1
    return _for_distance(
        service, min(distance_km(place.point, end=point) for point in service.points), bool(is_covered)
    )


def place_named(text: str) -> Place:
    """A place by its postcode, half of one, or the name of a council. Raises `PostcodeFault`."""
    return place_in_council(text) if find_council(text) else find_place(text)


def _for_distance(service: CityService, km: float, is_covered: bool) -> Lower:
    if km <= NEAR_KM:
        return as_it_is
    if km <= FAR_KM or (is_covered and not service.modes.isdisjoint(("phone", "online"))):
        return one_less
    return at_most_1 if km <= OUT_OF_REACH_KM else none_left


def _for_time(service: CityService, query: Query) -> Lower:
    if query.moment is None:
        return as_it_is
    is_open_then = is_open(service.timetable, at=moment(query.moment))
    if is_open_then is None:
        return at_most_1
    closed = none_left if query.open_at else at_most_1
    return as_it_is if is_open_then else closed


def _for_policy(service: CityService, judgement: Judgement) -> Lower:
    return none_left if any(service.says[each] == "no" for each in judgement.accepted) else as_it_is


def _for_filter(service: CityService, key: str, value: str) -> Lower:
    if key == "takes":
        return {"yes": as_it_is, "no": none_left}.get(service.says[value], at_most_1)
    has = {"need": service.needs.keys(), "audience": service.audience, "mode": service.modes}[key]
    return as_it_is if value in has else none_left
