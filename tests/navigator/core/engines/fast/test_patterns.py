from itertools import product

import pytest

from navigator.core.engines.fast.patterns import Pattern, Spot, Want, held, patterned, sway
from tests.navigator.core.cases.answers import Json
from tests.navigator.core.cases.by_hand import excludes, requires
from tests.navigator.core.cast import ANYONE, GROWN, HOUSED, PAPERS, STABLE, TREATED, vocabulary
from tests.navigator.core.engines.fast.clauses import judged_clauses

WORDS = vocabulary()
NOT_PAPERS: Json = {"not": PAPERS}
TWO_OF_THREE: Json = {"some": 2, "of": [HOUSED, PAPERS, STABLE]}
GROWING: Json = {"fact": "age", "between": [18, 24]}


def sketch(clause: Json, *, starts_in: int = 0) -> str:
    """The pattern of a clause with the facts in their spots, a dash before those that must not hold."""
    (judged,) = judged_clauses(WORDS, clause, starts_in=starts_in)
    pattern, wants = patterned(judged)
    assert [spot.number for spot in _spots(pattern)] == list(range(len(wants)))
    return _sketched(pattern, wants)


def _sketched(pattern: Pattern, wants: tuple[Want, ...]) -> str:
    if isinstance(pattern, Spot):
        want = wants[pattern.number]
        return ("" if want.truth else "-") + want.leaf.fact + (f"+{want.day}" if want.day else "")
    return f"{pattern.count}/{len(pattern.parts)}({' '.join(_sketched(part, wants) for part in pattern.parts)})"


def _spots(pattern: Pattern) -> list[Spot]:
    return [pattern] if isinstance(pattern, Spot) else [spot for part in pattern.parts for spot in _spots(part)]


@pytest.mark.parametrize(
    ("clause", "pattern"),
    [
        (requires("c1", PAPERS), "-papers"),
        (excludes("c1", PAPERS), "papers"),
        (requires("c1", NOT_PAPERS), "papers"),
        (excludes("c1", {"not": NOT_PAPERS}), "papers"),
        (requires("c1", {"all": [PAPERS]}), "-papers"),
        # What must all hold is broken by any that does not, and the other way round.
        (requires("c1", {"all": [PAPERS, STABLE]}), "1/2(-papers -stable)"),
        (requires("c1", {"any": [PAPERS, STABLE]}), "2/2(-papers -stable)"),
        (excludes("c1", {"all": [PAPERS, STABLE]}), "2/2(papers stable)"),
        (excludes("c1", {"any": [PAPERS, STABLE]}), "1/2(papers stable)"),
        (excludes("c1", TWO_OF_THREE), "2/3(housed papers stable)"),
        (requires("c1", TWO_OF_THREE), "2/3(-housed -papers -stable)"),
        (requires("c1", {"some": 3, "of": [HOUSED, PAPERS, STABLE]}), "1/3(-housed -papers -stable)"),
        # Facts stand in the order of their names, however the clause is written.
        (excludes("c1", {"all": [STABLE, PAPERS]}), "2/2(papers stable)"),
        # `unless` is one more thing that has to be missing.
        (excludes("c1", PAPERS, unless=STABLE), "2/2(papers -stable)"),
        (requires("c1", PAPERS, unless=STABLE), "2/2(-papers -stable)"),
        (requires("c1", {"any": [HOUSED, PAPERS]}, unless=STABLE), "3/3(-housed -papers -stable)"),
        (excludes("c1", PAPERS, unless={"all": [HOUSED, STABLE]}), "2/2(papers 1/2(-housed -stable))"),
        # All of all and one of one of some need no tree of their own; anything else does.
        (excludes("c1", {"all": [{"all": [PAPERS, STABLE]}, HOUSED]}), "3/3(housed papers stable)"),
        (excludes("c1", {"any": [{"any": [PAPERS, STABLE]}, HOUSED]}), "1/3(housed papers stable)"),
        (requires("c1", {"not": {"any": [{"not": {"all": [PAPERS, STABLE]}}, HOUSED]}}), "1/3(housed -papers -stable)"),
        (excludes("c1", {"all": [{"any": [PAPERS, STABLE]}, HOUSED]}), "2/2(housed 1/2(papers stable))"),
        (excludes("c1", {"some": 2, "of": [HOUSED, {"all": [PAPERS, STABLE]}, TREATED]}),
         "2/3(housed in_treatment 2/2(papers stable))"),
        (excludes("c1", {"all": [TWO_OF_THREE, TREATED]}), "2/2(in_treatment 2/3(housed papers stable))"),
        (excludes("c1", {"any": [TWO_OF_THREE, TREATED]}), "1/2(in_treatment 2/3(housed papers stable))"),
        # What holds for everybody, and for nobody.
        (excludes("c1", ANYONE), "0/0()"),
        (requires("c1", ANYONE), "1/0()"),
        (excludes("c1", {"all": [ANYONE, PAPERS]}), "papers"),
        (excludes("c1", {"any": [ANYONE, PAPERS]}), "0/0()"),
        (requires("c1", {"all": [ANYONE, PAPERS]}), "-papers"),
        (requires("c1", {"any": [ANYONE, PAPERS]}), "1/0()"),
        (excludes("c1", {"some": 2, "of": [ANYONE, PAPERS, STABLE]}), "1/2(papers stable)"),
        (requires("c1", {"some": 2, "of": [ANYONE, PAPERS, STABLE]}), "2/2(-papers -stable)"),
        (excludes("c1", {"some": 2, "of": [ANYONE, ANYONE, STABLE]}), "0/0()"),
        (requires("c1", {"some": 2, "of": [ANYONE, ANYONE, STABLE]}), "1/0()"),
        # Trees stand in the order of how much they want, then of their size.
        (excludes("c1", {"all": [{"some": 2, "of": [HOUSED, PAPERS, STABLE]}, {"any": [PAPERS, TREATED]}]}),
         "2/2(1/2(in_treatment papers) 2/3(housed papers stable))"),
        (excludes("c1", {"all": [{"any": [HOUSED, PAPERS, STABLE]}, {"any": [PAPERS, TREATED]}]}),
         "2/2(1/2(in_treatment papers) 1/3(housed papers stable))"),
    ],
)  # fmt: skip
def test_clauses_that_say_the_same_have_one_pattern(clause: Json, pattern: str) -> None:
    assert sketch(clause) == pattern


def test_a_clause_on_two_days_is_broken_on_either() -> None:
    assert sketch(requires("c1", GROWING), starts_in=40) == "1/2(-age -age+40)"
    assert sketch(requires("c1", {"all": [GROWING, PAPERS]}), starts_in=40) == "1/4(-age -age+40 -papers -papers+40)"
    assert sketch(requires("c1", GROWN), starts_in=40) == "-age"


def test_a_clause_that_asks_about_other_services_has_no_pattern() -> None:
    (judged,) = judged_clauses(WORDS, requires("c1", {"elsewhere": {"kind": "refuge"}}))
    with pytest.raises(TypeError, match=r"^a clause that asks about other services has no pattern$"):
        patterned(judged)


OPEN, YES, NO = (0, 1), (1, 1), (0, 0)


@pytest.mark.parametrize(
    ("spots", "surely", "may"),
    [
        ((YES, YES, NO), 1, 1),
        ((YES, OPEN, NO), 0, 1),
        ((YES, OPEN, OPEN), 0, 1),
        ((NO, OPEN, OPEN), 0, 1),
        ((NO, OPEN, NO), 0, 0),
        ((OPEN, OPEN, OPEN), 0, 1),
        ((YES, YES, OPEN), 1, 1),
    ],
)
def test_two_of_three_comes_about_as_three_valued_logic_has_it(
    spots: tuple[tuple[int, int], ...], surely: int, may: int
) -> None:
    (judged,) = judged_clauses(WORDS, excludes("c1", TWO_OF_THREE))
    assert held(patterned(judged)[0], spots, 1) == (surely, may)


@pytest.mark.parametrize(
    "test",
    [TWO_OF_THREE, {"all": [{"any": [PAPERS, STABLE]}, HOUSED]}, {"any": [{"all": [PAPERS, STABLE]}, HOUSED]}],
)
def test_a_spot_sways_a_pattern_where_some_way_to_fill_the_others_turns_on_it(test: Json) -> None:
    (judged,) = judged_clauses(WORDS, excludes("c1", test))
    pattern, wants = patterned(judged)
    for spots in product((OPEN, YES, NO), repeat=len(wants)):
        swayed = {number for number, services in sway(pattern, spots, 1) if services}
        assert swayed == {number for number in range(len(wants)) if _turns(pattern, spots, number)}


def _turns(pattern: Pattern, spots: tuple[tuple[int, int], ...], number: int) -> bool:
    """Whether what stands in a spot decides for some way in which the others come out."""
    if spots[number] != OPEN:
        return False
    others = [(YES, NO) if each == OPEN else (each,) for each in spots]
    others[number] = (YES,)
    return any(
        held(pattern, filled, 1) != held(pattern, [*filled[:number], NO, *filled[number + 1 :]], 1)
        for filled in product(*others)
    )
