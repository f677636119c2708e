"""Facets, place and time: what is left, in which order, and the counts."""

from datetime import date, timedelta

import pytest

from search.entries.entry import Facet
from search.sought import Near, Sought
from tests.search.engines.contract.conftest import Built
from tests.search.engines.contract.listings import AN_HOUR, NOW, SHEFFIELD, an_entry, at_km, words

NEED, MODE, LANGUAGE = Facet.NEED, Facet.MODE, Facet.LANGUAGE
FILED = (
    an_entry(1, "A", filed={NEED: ["housing"], MODE: ["phone"]}),
    an_entry(2, "B", filed={NEED: ["housing", "detox"], MODE: ["in_person"], LANGUAGE: ["pl"]}),
    an_entry(3, "C", filed={NEED: ["detox"], MODE: ["phone", "in_person"]}),
    an_entry(4, "D"),
)


def found(built: Built, entries: tuple[object, ...], **sought: object) -> list[int]:
    return [hit.service for hit in built(*entries).search(Sought(now=NOW, **sought)).hits]  # type: ignore[arg-type]


NARROWED = [
    ({NEED: ["housing"]}, [1, 2]),
    ({NEED: ["housing", "detox"]}, [1, 2, 3]),
    ({NEED: ["housing"], MODE: ["phone"]}, [1]),
    ({NEED: ["gambling"]}, []),
    ({NEED: []}, [1, 2, 3, 4]),
]


@pytest.mark.parametrize(("narrowed", "services"), NARROWED)
def test_any_value_of_a_facet_is_enough_and_each_facet_needs_one(
    built: Built, narrowed: dict[Facet, list[str]], services: list[int]
) -> None:
    chosen = {facet: frozenset(values) for facet, values in narrowed.items()}
    assert sorted(found(built, FILED, narrowed=chosen)) == services


def test_a_facet_is_counted_as_if_it_were_not_narrowed_itself(built: Built) -> None:
    answer = built(*FILED).search(Sought(now=NOW, narrowed={NEED: frozenset(["housing"]), MODE: frozenset(["phone"])}))
    assert answer.total == 1
    assert answer.counts[NEED] == {"housing": 1, "detox": 1}
    assert answer.counts[MODE] == {"phone": 1, "in_person": 1}
    assert answer.counts[LANGUAGE] == {}


def test_only_the_facets_asked_for_are_counted(built: Built) -> None:
    assert set(built(*FILED).search(Sought(now=NOW, counted=(MODE,))).counts) == {MODE}


def test_what_has_gone_out_of_sight_is_in_no_row_and_no_count(built: Built) -> None:
    answer = built(*FILED).search(Sought(now=NOW, without=frozenset([2, 99])))
    assert [hit.service for hit in answer.hits] == [1, 3, 4]
    assert (answer.total, answer.counts[NEED], answer.counts[LANGUAGE]) == (3, {"housing": 1, "detox": 1}, {})


PLACED = (
    an_entry(1, "Far", points=[at_km(30)]),
    an_entry(2, "Near", points=[at_km(1)]),
    an_entry(3, "Two", points=[at_km(40), at_km(3)]),
    an_entry(4, "Nowhere"),
)


def test_the_nearer_comes_first_by_the_nearest_of_its_places(built: Built) -> None:
    assert found(built, PLACED, near=Near(SHEFFIELD)) == [2, 3, 1, 4]


@pytest.mark.parametrize(("km", "services"), [(2, [2, 4]), (5, [2, 3, 4]), (100, [1, 2, 3, 4])])
def test_too_far_is_left_out_and_what_one_need_not_go_to_stays(built: Built, km: float, services: list[int]) -> None:
    assert sorted(found(built, PLACED, near=Near(SHEFFIELD, within_km=km))) == services


COVERING = (
    an_entry(1, "Elsewhere", points=[at_km(1)], covers=["S9"]),
    an_entry(2, "Here", points=[at_km(20)], covers=["S1"]),
    an_entry(3, "All but here", points=[at_km(1)], covers=["S1"], leaves_out=["S1"]),
    an_entry(4, "Not said", points=[at_km(20)]),
)


def test_what_says_that_it_is_for_other_places_comes_last(built: Built) -> None:
    codes = frozenset(["outcode:S1", "everywhere:"])
    order = found(built, COVERING, near=Near(SHEFFIELD, possible=codes, certain=codes))
    assert sorted(order[:2]) == [2, 4]


def test_what_answers_from_afar_and_covers_the_place_comes_before_a_door_that_is_far(built: Built) -> None:
    codes = frozenset(["outcode:S1"])
    town = (an_entry(1, "A door", points=[at_km(20)], covers=["S1"]), an_entry(2, "Helpline", covers=["S1"]))
    assert found(built, town, near=Near(SHEFFIELD, possible=codes, certain=codes)) == [2, 1]


TIMED = (
    an_entry(1, "Closed", opens=[(-5, -1), (2, 3)]),
    an_entry(2, "Open", opens=[(-1, 1)]),
    an_entry(3, "Unsure", unsure=[(-1, 1)]),
    an_entry(4, "Both", unsure=[(-9, 9)], opens=[(-1, 1)]),
    an_entry(5, "Closing", opens=[(-1, 0)]),
    an_entry(6, "Opening", opens=[(0, 1)]),
)


def test_open_at_a_moment_leaves_what_is_open_and_what_nobody_can_tell(built: Built) -> None:
    assert sorted(found(built, TIMED, open_at=NOW)) == [2, 3, 4, 6]
    assert sorted(found(built, TIMED, open_at=NOW + 2.5 * AN_HOUR)) == [1, 4]


def test_what_is_surely_open_comes_first(built: Built) -> None:
    assert found(built, TIMED)[:3] == [4, 2, 6]


CONFIRMED = (
    an_entry(1, "Old", confirmed_on=date(2026, 1, 1)),
    an_entry(2, "New", confirmed_on=date(2026, 11, 20)),
    an_entry(3, "Never"),
)


def test_confirmed_since_a_day_leaves_those_confirmed_on_it_or_later(built: Built) -> None:
    assert found(built, CONFIRMED, confirmed_since=date(2026, 11, 20)) == [2]
    assert sorted(found(built, CONFIRMED, confirmed_since=date(2026, 1, 1))) == [1, 2]


def test_what_was_confirmed_lately_comes_first(built: Built) -> None:
    assert found(built, CONFIRMED)[0] == 2
    just = NOW.date() - timedelta(days=183)
    assert found(built, (an_entry(1, "A"), an_entry(2, "B", confirmed_on=just)))[0] == 2
    assert found(built, (an_entry(1, "A"), an_entry(2, "B", confirmed_on=just - timedelta(days=1))))[0] == 1


def test_what_says_more_comes_first(built: Built) -> None:
    assert found(built, (an_entry(1, "A", completeness=0.2), an_entry(2, "B", completeness=0.9))) == [2, 1]


def test_words_place_and_facets_are_asked_together(built: Built) -> None:
    town = (
        an_entry(1, "Shelter", points=[at_km(1)], filed={NEED: ["housing"]}),
        an_entry(2, "Shelter", points=[at_km(9)], filed={NEED: ["housing"]}),
        an_entry(3, "Shelter", points=[at_km(1)], filed={NEED: ["detox"]}),
    )
    asked = words("shelter", near=Near(SHEFFIELD, within_km=5), narrowed={NEED: frozenset(["housing"])})
    answer = built(*town).search(Sought(**asked))
    assert [hit.service for hit in answer.hits] == [1]
    assert answer.counts[NEED] == {"housing": 1, "detox": 1}
