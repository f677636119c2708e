"""Rules as an editor reads them back: a table that somebody of the trade could object to."""

from typing import Any

import pytest

from navigator.interventions import rule_documents
from navigator.reading import lines, reading
from navigator.vocabulary import shipped_vocabulary
from tests.navigator.forbidden import forbidden

VOCABULARY = shipped_vocabulary()

ADULT = {"fact": "age", "at_least": 18}
DAILY = {"fact": "drinking", "is": "daily"}
SOME_DAYS = {"fact": "drug_use", "is": "some"}
SOME_DRUGS = {"fact": "drug_use", "one_of": ["some", "daily"]}
DOG = {"fact": "animal", "is": "dog"}
NO_ID = {"fact": "id_papers", "is": False}
PRISON = {"fact": "supervision", "is": "prison"}
TREATED = {"fact": "substance_treatment", "is": True}
VIOLENT = {"fact": "risk_flag", "within_months": 24}


def no(test: dict[str, Any], **more: Any) -> dict[str, Any]:
    return {"effect": "excludes", "strength": "always", "test": test, **more}


def only(test: dict[str, Any], **more: Any) -> dict[str, Any]:
    return {"effect": "requires", "strength": "always", "test": test, **more}


def asks(test: dict[str, Any], **more: Any) -> dict[str, Any]:
    return no(test, strength="case_by_case", **more)


def silent(test: dict[str, Any], **more: Any) -> dict[str, Any]:
    return no(test, strength="not_said", **more)


READ_BACK = [
    ([], ["States no rules: it reads as taking everybody."]),
    # Ages.
    ([only(ADULT)], ["Takes adults."]),
    ([only({"fact": "age", "between": [18, 25]})], ["Takes adults 18 to 25."]),
    ([only(ADULT), only({"fact": "age", "at_most": 25})], ["Takes adults 18 to 25."]),
    ([no({"fact": "age", "at_most": 17}), no({"fact": "age", "at_least": 26})], ["Takes adults 18 to 25."]),
    ([only({"fact": "age", "between": [16, 25]})], ["Takes people 16 to 25."]),
    ([only({"fact": "age", "at_most": 17})], ["Takes people under 18."]),
    ([only(ADULT, unless=PRISON)], ["Takes only adults, unless they are in prison."]),
    ([silent({"fact": "age", "between": [26, 27]})], ["Has not said whether it takes people who are 26 to 27."]),
    ([no({"fact": "age", "between": [30, 40]})], ["Does not take people who are 30 to 40."]),
    # Whom it takes only.
    ([only({"fact": "gender", "is": "woman"})], ["Takes women."]),
    ([only({"fact": "gender", "is": "woman"}), only(ADULT)], ["Takes women 18 or over."]),
    ([only(PRISON)], ["Takes only people who are in prison."]),
    ([only(ADULT), only(PRISON), only(DOG)], ["Takes only adults who are in prison and have a dog."]),
    ([only(DAILY), only({"fact": "gender", "is": "man"})], ["Takes only men who drink every day."]),
    ([only(TREATED, day="start")], [
        "Takes only people who are seeing a drug or alcohol service, judged on the day support would start."
    ]),
    # Whom it does not take.
    ([no({"fact": "gender", "is": "man"})], ["Does not take men."]),
    ([no(VIOLENT)], [
        "Does not take people who have a risk flag about other people's safety for something in the last two years."
    ]),
    ([no(VIOLENT, unless={"fact": "people_helping", "includes_any": ["probation"]})], [
        "Does not take people who have a risk flag about other people's safety for something in the last two years,"
        " unless they have help from probation."
    ]),
    ([no(DAILY), no(DOG)], ["Does not take people who drink every day or have a dog."]),
    ([no(DAILY), no({"fact": "gender", "is": "man"})], ["Does not take men or people who drink every day."]),
    ([no(DAILY), no(DOG), no(NO_ID), no(PRISON)], [
        "Does not take:",
        "• people who drink every day",
        "• people who have a dog",
        "• people who have no ID",
        "• people who are in prison",
    ]),
    # What is open.
    ([asks(DOG)], ["Decides case by case about people who have a dog."]),
    ([only(DOG, strength="case_by_case")], ["Decides case by case about people who have no dog."]),
    ([silent({"fact": "gender", "is": "non_binary"})], ["Has not said whether it takes non-binary people."]),
    ([asks({"anyone": True})], ["Decides case by case about everybody."]),
    ([silent({"anyone": True})], ["Has not said whom it takes."]),
    ([no({"anyone": True})], ["Takes nobody."]),
    ([no(SOME_DRUGS, unless=SOME_DAYS)], ["Does not take people who use drugs every day."]),
    ([no(SOME_DRUGS, unless={"any": [SOME_DAYS, TREATED]})], [
        "Does not take people who use drugs every day, unless they are seeing a drug or alcohol service."
    ]),
    ([no(SOME_DAYS, unless=SOME_DRUGS)], [
        "Does not take people who use drugs some days, unless they use drugs some days or every day."
    ]),
    ([no({"anyone": True}, unless=TREATED)], ["Takes nobody, unless they are seeing a drug or alcohol service."]),
    ([only({"anyone": True}, id="all")], ["The rule “all” stands against nobody."]),
    # Several conditions in one rule.
    ([no({"all": [DAILY, NO_ID]})], ["Does not take people who drink every day and have no ID."]),
    ([no({"any": [DAILY, NO_ID]})], ["Does not take people who drink every day or have no ID."]),
    ([no({"not": {"any": [DAILY, NO_ID]}})], ["Does not take people who do not drink every day and have ID."]),
    ([no({"all": [{"fact": "gender", "is": "man"}, DAILY]})], ["Does not take men who drink every day."]),
    ([no({"all": [DOG, {"any": [DAILY, NO_ID]}]})], [
        "Does not take people who have a dog, and who either drink every day or have no ID."
    ]),
    ([no({"any": [DOG, {"all": [DAILY, NO_ID]}]})], [
        "Does not take people who have a dog; or who drink every day and have no ID."
    ]),
    ([no({"some": 2, "of": [DAILY, DOG, NO_ID]})], [
        "Does not take people who fit at least two of these: drink every day; have a dog; have no ID."
    ]),
    ([only({"some": 2, "of": [DAILY, DOG, NO_ID]}, strength="not_said")], [
        "Has not said whether it takes people who fit at most one of these: drink every day; have a dog; have no ID."
    ]),
    ([no({"elsewhere": {"service": "the-bridge"}})], [
        "Does not take people who are taken by the service “the-bridge”."
    ]),
    ([only({"elsewhere": {"kind": "accredited_programme"}}, strength="case_by_case")], [
        "Decides case by case about people who are not taken by some other service of the kind “accredited programme”."
    ]),
]  # fmt: skip


def named(clauses: list[dict[str, Any]]) -> list[dict[str, Any]]:
    return [{"id": f"c{number}", **each} for number, each in enumerate(clauses)]


@pytest.mark.parametrize(("clauses", "told"), READ_BACK)
def test_rules_are_read_back(clauses: list[dict[str, Any]], told: list[str]) -> None:
    assert list(lines(reading(named(clauses), VOCABULARY))) == told


KINDS = [
    ({"fact": "children_with_you", "at_least": 1}, "have children with them"),
    ({"fact": "children_with_you", "at_most": 0}, "have no children with them"),
    ({"fact": "children_with_you", "at_most": 2}, "have up to 2 children with them"),
    ({"not": {"fact": "oldest_boy", "between": [0, 11]}}, "have an oldest boy of at least 12 years with them"),
    ({"fact": "ogrs", "between": [25, 49]}, "have an OGRS score of 25 to 49"),
    ({"fact": "risk_flag", "happened": True}, "have a risk flag about other people's safety, however long ago"),
    ({"not": {"fact": "risk_flag", "happened": True}}, "have no risk flag"),
    ({"fact": "service_ban", "within_months": 12}, "have been banned by a service in the last year"),
    ({"not": {"fact": "service_ban", "within_months": 6}}, "have not been banned by a service in the last six months"),
    ({"fact": "self_harm", "within_months": 18}, "have hurt themselves on purpose in the last 18 months"),
    ({"all": [{"fact": "risk_flag", "happened": True}, {"not": {"fact": "risk_flag", "within_months": 24}}]},
     "have a risk flag about other people's safety for something more than two years ago"),
    ({"all": [{"fact": "service_ban", "happened": True}, {"not": {"fact": "service_ban", "within_months": 12}}]},
     "have been banned by a service more than a year ago"),
    ({"all": [{"fact": "service_ban", "happened": True}, {"not": {"fact": "risk_flag", "within_months": 12}}]},
     "have been banned by a service, however long ago, and who have no risk flag about other people's safety for"
     " something in the last year"),
    ({"fact": "youngest_child", "at_most": 0}, "have a youngest child under one with them"),
    ({"fact": "release", "within_days": [0, 84]}, "leave prison within the next 12 weeks"),
    ({"fact": "release", "within_days": [-14, 84]}, "leave prison between two weeks ago and 12 weeks from now"),
    ({"fact": "release", "within_days": [-36500, 0]}, "leave prison today or earlier"),
    ({"fact": "eviction", "within_days": [0, 36500]}, "have to leave their home today or later"),
    ({"not": {"fact": "drinking", "is": "none"}}, "drink some days or every day"),
    ({"not": {"fact": "supervision", "is": "prison"}}, "are not in prison"),
    ({"fact": "supervision", "one_of": ["licence", "prison"]}, "are on licence after prison or in prison"),
    ({"fact": "diagnosis", "includes_any": ["psychosis"]}, "have a diagnosis of psychosis or schizophrenia"),
    ({"not": {"fact": "diagnosis", "includes_any": ["bipolar"]}}, "have no diagnosis of bipolar disorder"),
    ({"fact": "diagnosis", "includes_all": ["bipolar", "ptsd"]},
     "have a diagnosis of both bipolar disorder and post-traumatic stress (PTSD)"),
    ({"fact": "needs", "includes_any": ["housing", "detox"]}, "want help with housing or detox"),
    ({"fact": "public_funds", "is": False}, "cannot get benefits or council housing"),
]  # fmt: skip


@pytest.mark.parametrize(("test", "told"), KINDS)
def test_each_kind_of_fact_has_its_words(test: dict[str, Any], told: str) -> None:
    (line,) = lines(reading(named([no(test)]), VOCABULARY))
    assert line == f"Does not take people who {told}."


BESIDE = [
    (no(DAILY, x_why="We have one worker at night."), "Why: We have one worker at night."),
    (no(DAILY, x_until="the summer"), "Until when: the summer"),
    (no(DAILY, x_ask_again="Ring us."), "How to ask again: Ring us."),
    (no(DAILY, x_who_else="The day centre."), "Who else may help: The day centre."),
    (no(DAILY, challenge={"by": "guidance"}),
     "You can ask them to look again: national guidance says that this rule should not stand."),
    (no(DAILY, challenge={"by": "duty"}),
     "You can ask them to look again: the law says that they may not refuse for this. It counts as case by case."),
]  # fmt: skip


@pytest.mark.parametrize(("clause", "told"), BESIDE)
def test_what_stands_beside_a_rule_is_told_under_it(clause: dict[str, Any], told: str) -> None:
    assert list(lines(reading(named([clause]), VOCABULARY))) == [
        "Does not take people who drink every day.",
        f"  {told}",
    ]


def test_a_fact_without_words_of_its_own_is_read_by_its_labels() -> None:
    bare = {"kind": "one", "options": ["a", "b", "c"], "x_short": "Colour", "x_options": {"a": "Amber", "b": "Blue"}}
    vocabulary = {"facts": {"colour": bare}}
    (line,) = lines(reading(named([no({"fact": "colour", "one_of": ["a", "b"]})]), vocabulary))
    assert line == "Does not take people who answer “Amber” to “Colour” or “Blue” to “Colour”."


@pytest.mark.parametrize("name", [name for name in VOCABULARY["facts"] if name != "age"])
def test_every_fact_has_the_words_in_which_rules_are_read_back(name: str) -> None:
    fact = VOCABULARY["facts"][name]
    wanted = {
        "yes_no": {"yes", "no"},
        "one": set(fact.get("options", ())),
        "several": set(fact.get("options", ())),
        "number": {"range"},
        "ago": {"happened", "never", "within"},
        "date": {"within"},
    }[fact["kind"]]
    assert wanted <= set(fact["x_they"])
    assert not [verb for verb in fact["x_they"].values() if forbidden(verb) or not verb[0].islower()]


DOCUMENTS = rule_documents()


@pytest.mark.parametrize("document", DOCUMENTS, ids=[each["id"] for each in DOCUMENTS])
def test_every_intervention_is_read_without_a_hole(document: dict[str, Any]) -> None:
    told = reading(document["clauses"], VOCABULARY)
    assert told.clauses == {clause["id"] for clause in document["clauses"]}
    text = "\n".join(lines(told))
    assert not [mark for mark in ("{", "}", "answer “", "have for “", "None") if mark in text]
    assert forbidden(text) == []


def test_the_reading_goes_by_the_test_and_not_by_the_wording() -> None:
    clause = no(DAILY, wording="Everybody is welcome.", x_plain="Takes everybody")
    assert list(lines(reading(named([clause]), VOCABULARY))) == ["Does not take people who drink every day."]
