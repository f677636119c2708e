"""Reading grades: what a reason is, what a rule may ask, and every fault told with its query."""

from typing import Any

import pytest

from bench.judged.judgements import Graded, read_judgements
from navigator.core.documents import Faults

RULE = {"grade": 2, "sorts": ["Hostel"], "why": "a hostel"}


def test_a_judgement_is_read_with_its_reasons() -> None:
    judgement = read_judgements([{"q001": {"town": {"bankside": [3, "it is meant"]}, "city": [RULE]}}])["q001"]
    assert judgement.town == {"bankside": Graded(3, "it is meant")}
    assert judgement.city[0].graded == Graded(2, "a hostel")
    assert judgement.city[0].asks == {"sorts": {"Hostel"}}
    assert not judgement.anywhere


@pytest.mark.parametrize(
    ("row", "told"),
    [
        ({"town": {"bankside": [4, "why"]}}, "q001.town.bankside: found [4"),
        ({"town": {"bankside": [True, "why"]}}, "q001.town.bankside: found [true"),
        ({"town": {"bankside": [3, " "]}}, "q001.town.bankside: found [3"),
        ({"town": {"bankside": 3}}, "q001.town.bankside: found 3; expected a grade from 0 to 3 and a reason"),
        ({"city": [{"grade": 2, "why": "all"}]}, "q001.city[0]: found"),
        ({"city": [RULE | {"grade": 5}]}, "q001.city[0]: found [5"),
        ({"city": [RULE | {"words": ["hostel"]}]}, "q001.city[0].words: found"),
        ({"cities": []}, "q001.cities: found []"),
    ],
)
def test_a_fault_names_the_query_what_was_found_and_what_was_expected(row: dict[str, Any], told: str) -> None:
    with pytest.raises(Faults) as raised:
        read_judgements([{"q001": row}])
    assert told in str(raised.value)


def test_no_query_is_judged_twice() -> None:
    with pytest.raises(Faults, match='q001: found "judged twice"; expected once'):
        read_judgements([{"q001": {}}, {"q001": {}}])
