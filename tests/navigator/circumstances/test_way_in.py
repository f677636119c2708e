"""Is a referrer or a paper needed that the person lacks?"""

from datetime import date

import pytest

from navigator.circumstances.means import HELPERS, PAPERS, Means, means_of
from navigator.circumstances.particulars import WayIn
from navigator.circumstances.way_in import CALLED, way_in
from navigator.core.documents import read_vocabulary
from navigator.core.facts.givens import Answers, Exactly, Given, Partly
from navigator.vocabulary import shipped_vocabulary

UNKNOWN = Means()
NOBODY = Means(is_all=True)


def helped_by(*who: str) -> Means:
    return Means(frozenset(who), is_all=True)


def modes(*named: str, referrer: str = "", papers: tuple[str, ...] = ()) -> WayIn:
    return WayIn(frozenset(named), referrer, papers)


REFERRED_BY_GP = modes("professional_referral", "appointment", referrer="GP")

REFERRALS = [
    ("walk in", modes("drop_in"), NOBODY, True),
    ("refer oneself", modes("self_referral", "appointment"), NOBODY, True),
    ("refer oneself or be referred", modes("self_referral", "professional_referral"), NOBODY, True),
    ("walk in or be referred", modes("drop_in", "professional_referral"), NOBODY, True),
    ("by telephone, no word of referral", modes("phone"), NOBODY, True),
    ("by appointment, no word of referral", modes("appointment"), NOBODY, True),
    ("be referred, by whomever", modes("professional_referral"), helped_by("probation"), True),
    ("be referred, and nobody is there", modes("professional_referral"), NOBODY, "needs_referrer"),
    ("be referred, and nobody asked who is there", modes("professional_referral"), UNKNOWN, None),
    ("be referred; a telephone is how one meets", modes("professional_referral", "phone"), NOBODY, "needs_referrer"),
    ("be referred by the GP who is there", REFERRED_BY_GP, helped_by("gp"), True),
    ("be referred by a GP, and somebody else is there", REFERRED_BY_GP, helped_by("probation"), None),
    (
        "be referred by any worker",
        modes("professional_referral", referrer="Any worker"),
        helped_by("housing_officer"),
        True,
    ),
    ("be referred by probation", modes("professional_referral", referrer="Probation"), helped_by("probation"), True),
    (
        "be referred by a doctor or nurse",
        modes("professional_referral", referrer="your doctor or practice nurse"),
        helped_by("gp"),
        True,
    ),
    ("it has not said how one gets in", modes(), NOBODY, None),
]


@pytest.mark.parametrize(("how", "said", "means", "expected"), REFERRALS, ids=[each[0] for each in REFERRALS])
def test_a_referrer_is_needed_where_one_cannot_come_by_oneself(
    how: str, said: WayIn, means: Means, expected: bool | str | None
) -> None:
    found = way_in(said, means=means)
    assert found == expected
    assert type(found) is type(expected)


WITH_ID, WITHOUT_ID = Means(is_all=True, has_id=True), Means(is_all=True, has_id=False)
BROUGHT = [
    ("photo ID, and there is some", ("Photo ID",), WITH_ID, True),
    ("photo ID, and there is none", ("Photo ID",), WITHOUT_ID, "papers_missing"),
    ("photo ID, and nobody asked", ("Photo ID",), UNKNOWN, None),
    ("a passport or driving licence", ("Passport or driving licence",), WITHOUT_ID, "papers_missing"),
    ("proof of benefits, which nobody is asked for", ("Proof of benefits",), WITH_ID, None),
    ("both", ("Proof of benefits", "ID"), WITHOUT_ID, "papers_missing"),
    ("a word that only begins like ID", ("An idea of what you want",), WITHOUT_ID, None),
    ("nothing for which nothing else will do", (), WITHOUT_ID, True),
]


@pytest.mark.parametrize(("what", "papers", "means", "expected"), BROUGHT, ids=[each[0] for each in BROUGHT])
def test_a_paper_is_needed_where_nothing_else_will_do(
    what: str, papers: tuple[str, ...], means: Means, expected: bool | str | None
) -> None:
    found = way_in(modes("drop_in", papers=papers), means=means)
    assert found == expected
    assert type(found) is type(expected)


def test_of_both_that_are_lacking_the_referrer_is_named() -> None:
    assert way_in(modes("professional_referral", papers=("ID",)), means=WITHOUT_ID) == "needs_referrer"


ANSWERED: list[tuple[str, dict[str, Given], Means]] = [
    ("nothing", {}, Means()),
    ("who is helping", {HELPERS: Exactly(frozenset({"gp"}))}, Means(frozenset({"gp"}), is_all=True)),
    ("nobody is", {HELPERS: Exactly(frozenset())}, Means(is_all=True)),
    ("one who is, the others not said", {HELPERS: Partly(frozenset({"gp"}), frozenset())}, Means(frozenset({"gp"}))),
    ("no ID", {PAPERS: Exactly(False)}, Means(has_id=False)),
]


@pytest.mark.parametrize(("what", "given", "expected"), ANSWERED, ids=[each[0] for each in ANSWERED])
def test_means_are_answers_that_people_have_given_already(what: str, given: dict[str, Given], expected: Means) -> None:
    assert means_of(Answers(given, date(2026, 11, 22))) == expected


def test_the_vocabulary_has_the_facts_and_every_helper_has_a_name() -> None:
    facts = read_vocabulary(shipped_vocabulary()).facts
    assert facts[PAPERS].kind == "yes_no"
    assert set(facts[HELPERS].options) == set(CALLED)
