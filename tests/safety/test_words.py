"""Words that no page, print, answer, question or template says."""

import json
import re
from pathlib import Path

import pytest
from django.conf import settings

from navigator.journey.journey import Journey
from navigator.telling.words import FOLDER
from navigator.vocabulary import SHIPPED
from tests.navigator.forbidden import forbidden
from tests.safety.people import EVERYBODY
from tests.safety.telling import PAGES, PLAN_PAGE, answer, holding, page, printed, words_of

NOT_PUBLIC = ("wagtailadmin", "directory/desk", "directory/confidential", "account/email")
"""Pages of the desk, where “case by case” and “excluded” are words for rules."""
TEMPLATES = sorted(
    path
    for path in (settings.BASE_DIR / "templates").rglob("*.html")
    if not str(path.relative_to(settings.BASE_DIR / "templates")).startswith(NOT_PUBLIC)
)
SENTENCES = sorted(
    [*FOLDER.glob("*.json"), *SHIPPED.glob("*.json"), settings.BASE_DIR / "navigator/asking/topics.json"]
)
OURS = [each for each in PAGES if each != "/services/"]
"""Pages in our words: a list of services is in theirs, and so is much of a plan."""
NAMES_A_PERSON_A_CASE = re.compile(r"\bcases?\b(?! by case)|\bcase ?(?:work|load)", flags=re.I)


def said_in(template: str) -> str:
    """What a template says, without its tags, its comments and its markup."""
    without = re.sub(r"{#.*?#}|{% comment .*?{% endcomment %}", " ", template, flags=re.S)
    return words_of(re.sub(r"{%.*?%}|{{.*?}}", " ", without, flags=re.S))


@pytest.mark.parametrize("path", TEMPLATES, ids=lambda path: str(path.relative_to(settings.BASE_DIR)))
def test_no_template_says_one(path: Path) -> None:
    said = said_in(path.read_text(encoding="utf-8"))
    assert forbidden(said) == []


@pytest.mark.parametrize("path", SENTENCES, ids=lambda path: path.name)
def test_no_sentence_says_one(path: Path) -> None:
    assert forbidden(json.dumps(json.loads(path.read_text(encoding="utf-8")), ensure_ascii=False)) == []


@pytest.mark.usefixtures("town")
@pytest.mark.parametrize("person", EVERYBODY.values(), ids=EVERYBODY)
def test_no_page_says_one_whoever_reads_it(person: Journey) -> None:
    client = holding(person)
    for address in OURS:
        shown = client.get(address, follow=True)
        assert shown.status_code == 200, address
        assert forbidden(shown.content.decode()) == [], address


@pytest.mark.usefixtures("town")
@pytest.mark.parametrize("person", EVERYBODY.values(), ids=EVERYBODY)
def test_no_print_and_no_answer_says_one(person: Journey) -> None:
    assert forbidden(printed(person)) == []
    assert forbidden(json.dumps(answer(person), ensure_ascii=False)) == []


@pytest.mark.usefixtures("town")
@pytest.mark.parametrize("address", [each for each in OURS if each != PLAN_PAGE])
def test_no_page_calls_a_person_a_case(address: str) -> None:
    said = words_of(page(EVERYBODY["Marlon"], address))
    assert not NAMES_A_PERSON_A_CASE.findall(said.replace("look at your case", ""))
