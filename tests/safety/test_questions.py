"""Questions that are never asked, in no words: a new fact of the vocabulary is held to it as well."""

import json
import re
from typing import Any

import pytest
from django.conf import settings

from navigator.vocabulary import shipped_vocabulary
from tests.safety.people import EVERYBODY
from tests.safety.telling import JOURNEY, page, words_of

FACTS = shipped_vocabulary()["facts"]

NEVER_ASKED = {
    "trans history": r"\btrans\b|transgender|transsexual|assigned (male|female|sex)|at birth|birth sex|biological|"
    r"what sex|legal (sex|gender)|gender reassign|deadname|same (sex|gender) as",
    "immigration status": r"immigration status|asylum|refugee|\bvisas?\b|leave to remain|settled status|nationalit|"
    r"citizenship|passport holder|country of (birth|origin)|where are you from|born in the uk|right to be (here|in)|"
    r"home office|undocumented|overstay|deport",
    "have you been violent": r"(have|were) you (ever )?(been )?violen|are you (violent|dangerous|a risk)|"
    r"have you (ever )?(hurt|attacked|hit|assaulted|harmed) (some|any|other|a )|your violence|violent past",
    "who or why somebody flees": r"who (are|is) you.* (fleeing|leaving|afraid)|who (hurt|hit|abused|harmed) you|"
    r"what did (he|she|they) do|why (are|do) you (leaving|avoid|fleeing)|"
    r"name of (the|your) (abuser|partner|perpetrator)",
    "whom somebody harmed": r"your victims?|the victims?",
    "names and numbers": r"what is your (full )?name|your surname|nhs number|national insurance|phone number is",
    "how somebody gets money or sex": r"sex work|sell(ing)? sex|begging|prostitut",
    "HIV": r"\bhiv\b|hepatitis|blood.borne",
}
"""Subjects that no question, reason, hint, option or heading may be about."""
NAMES_OF_FACTS = (
    r"trans\b|transgender|birth_sex|immigration_status|nationality|asylum|refugee|visa|violent|violence$|victim|hiv"
)
ASKS = {
    "trans history": "Is your gender the same as assigned at birth?",
    "immigration status": "Do you have leave to remain?",
    "have you been violent": "Have you ever been violent?",
    "who or why somebody flees": "Who hurt you?",
}


def asked(fact: dict[str, Any]) -> str:
    """All that is said to somebody who is asked it."""
    said = [fact.get(key, "") for key in ("x_short", "x_question", "x_why", "x_hint", "x_none")]
    return " ".join([*said, *fact.get("x_options", {}).values(), *fact.get("x_label", {}).values()])


def headings() -> str:
    """What the questions are put under."""
    return (settings.BASE_DIR / "navigator/asking/topics.json").read_text(encoding="utf-8")


@pytest.mark.parametrize("subject", NEVER_ASKED)
@pytest.mark.parametrize("name", FACTS)
def test_no_question_is_about_it(name: str, subject: str) -> None:
    assert re.findall(NEVER_ASKED[subject], asked(FACTS[name]), flags=re.I) == []


@pytest.mark.parametrize("subject", NEVER_ASKED)
def test_no_heading_is_about_it(subject: str) -> None:
    assert re.findall(NEVER_ASKED[subject], headings(), flags=re.I) == []


@pytest.mark.parametrize(("subject", "question"), ASKS.items())
def test_a_question_about_it_is_found(subject: str, question: str) -> None:
    assert re.search(NEVER_ASKED[subject], question, flags=re.I)


def test_no_fact_and_no_option_is_named_for_it() -> None:
    names = [*FACTS, *(option for fact in FACTS.values() for option in fact.get("options", ()))]
    assert [name for name in names if re.search(NAMES_OF_FACTS, name) and name not in KNOWN_AND_ASKED_OTHERWISE] == []


KNOWN_AND_ASKED_OTHERWISE = {"violence", "partner_violence", "other_violence"}
"""Kinds of conviction that programmes turn on; asked last, as what a court has said, and never as what somebody is."""


@pytest.mark.usefixtures("town")
@pytest.mark.parametrize("person", EVERYBODY)
def test_no_page_of_the_way_asks_it(person: str) -> None:
    for address in (*JOURNEY, "/plan/together/", "/plan/support/", "/plan/manageable/", "/plan/answers/"):
        said = words_of(page(EVERYBODY[person], address))
        for subject, pattern in NEVER_ASKED.items():
            assert re.findall(pattern, said, flags=re.I) == [], (address, subject)


def test_what_stands_in_their_place() -> None:
    assert FACTS["public_funds"]["x_question"] == "Can you get benefits or council housing?"
    for flag in ("risk_flag", "service_ban", "fire_flag", "sexual_offence_flag"):
        assert re.match(r"Has a (court or a )?service", FACTS[flag]["x_question"]), flag


def test_a_person_of_the_wire_format_has_no_other_questions() -> None:
    """What is not in the vocabulary cannot be asked: the facts of an enquiry are those of the vocabulary alone."""
    from navigator.core.documents import read_vocabulary
    from navigator.enquiries import enquiry_schema

    schema = enquiry_schema(read_vocabulary(shipped_vocabulary()))
    facts = schema["properties"]["person"]["properties"]["facts"]
    assert list(facts["properties"]) == list(FACTS)
    assert facts["additionalProperties"] is False
    assert json.dumps(schema)
