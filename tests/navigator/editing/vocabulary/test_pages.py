"""The pages of the vocabulary: lists, entries, two people at once, who may do what."""

from typing import Any

import pytest
from django.test import Client

from directory.models import Service
from navigator.editing.vocabulary.keeping import change_vocabulary
from navigator.models import VocabularyEdition
from navigator.vocabulary import shipped_vocabulary
from navigator.vocabulary.document.entries import mark_of
from navigator.vocabulary.standing import vocabulary_now
from tests.directory.cast import a_service
from tests.directory.desk.posting import EDITOR, at_the_desk, filled_in, told
from tests.navigator.editing.vocabulary.changes import with_fact, without_fact
from tests.navigator.editing.vocabulary.pages import ASKS, edit, page, pets

pytestmark = pytest.mark.django_db


def test_every_section_is_told_with_its_number(desk: Client) -> None:
    text = desk.get(page("overview")).text
    for words in ("Facts and questions", "Progressions", "Questions of the grid", "nobody has changed it here"):
        assert words in text


def test_what_there_is_to_look_at_again_is_told_where_it_is_changed(desk: Client) -> None:
    said = "Help with drink or drugs and help with detox say different things"
    for address in (
        page("section", "progressions"),
        page("entry", "progressions", "detox"),
        page("entry", "progressions", "substance_use"),
        page("needs"),
    ):
        assert said in desk.get(address).text, address
    for address in (page("section", "facts"), page("entry", "progressions", "housing"), page("entry", "facts", "gp")):
        assert "To look at again" not in desk.get(address).text, address
    assert "1 to look at again" in desk.get(page("overview")).text


def test_advice_follows_a_change_and_keeps_nobody_from_keeping_it(desk: Client) -> None:
    edit(
        desk,
        "x_grid",
        "on_script",
        **{"unless-0-id": "dry", "unless-0-label": "they are dry"},
        **{"unless-0-about": '{"fact": "on_script", "is": false}'},
    )
    said = "“Unless they are dry” of “On a script” can never matter: nobody it is about can be so."
    assert said in desk.get(page("entry", "x_grid", "on_script")).text


def test_a_list_is_narrowed_by_words(desk: Client) -> None:
    rows = desk.get(page("section", "facts"), {"q": "dRinking alc"}).context["rows"]
    assert [row.key for row in rows] == ["drinking"]
    assert "Nothing here has these words" in desk.get(page("section", "facts"), {"q": "zebra\0"}).text


def test_a_question_is_worded_anew_and_stands(desk: Client) -> None:
    said = edit(desk, "facts", "gp", question="Have you got a GP?")
    assert "Kept." in told(said)
    assert vocabulary_now()["facts"]["gp"]["x_question"] == "Have you got a GP?"
    assert list(vocabulary_now()["facts"]) == list(shipped_vocabulary()["facts"])


def test_keeping_what_nobody_changed_makes_no_edition(desk: Client) -> None:
    assert "nothing was changed" in told(edit(desk, "facts", "gp"))
    assert not VocabularyEdition.objects.exists()


def test_a_change_of_what_is_judged_leads_to_what_it_breaks(desk: Client) -> None:
    pets()
    broken = Service.objects.get(pk=a_service("Kennels", clauses=[ASKS]).pk)
    example = {"name": "Somebody with a dog", "expect": "takes", "facts": {"pet": "dog"}}
    Service.objects.filter(pk=broken.pk).update(rules={"clauses": [ASKS], "examples": [example]})
    said = edit(desk, "facts", "pet", sensitivity="2")
    assert said.request["PATH_INFO"] == page("broken")
    assert "Somebody with a dog" in said.text
    assert "Kennels" in said.text


def test_rules_that_a_change_makes_unreadable_are_listed(desk: Client) -> None:
    pets(kind="number", max=10, options=["x"], x_options={"x": "x"})
    a_service("Kennels", clauses=[{**ASKS, "test": {"fact": "pet", "at_least": 9}}])
    said = edit(desk, "facts", "pet", most="3")
    assert "Rules that cannot be read" in said.text
    assert "Kennels" in said.text


def test_a_new_fact_is_asked_at_once(desk: Client) -> None:
    form = desk.get(page("new", "facts")).context["form"]
    typed = {
        "name": "pet",
        "question": "Is there a pet?",
        "why": "Some take pets.",
        "short": "Pet",
        "kind": "yes_no",
    }
    desk.post(page("new", "facts"), filled_in(form, **typed))
    assert vocabulary_now()["facts"]["pet"]["kind"] == "yes_no"


def test_a_name_that_another_has_is_refused_and_what_was_typed_is_kept(desk: Client) -> None:
    form = desk.get(page("new", "facts")).context["form"]
    typed = {"name": "gp", "question": "Is there a pet?", "why": "Why", "short": "Pet", "kind": "yes_no"}
    said = desk.post(page("new", "facts"), filled_in(form, **typed))
    assert "There is one of this name already" in said.text
    assert "Is there a pet?" in said.text


def test_a_fault_is_told_by_name_and_what_was_typed_is_kept(desk: Client) -> None:
    said = edit(desk, "progressions", "housing", then='{"sleeping": "on the moon"}', why="Because.")
    assert "progressions[0].then.sleeping: found &quot;on the moon&quot;; expected" in said.text
    assert "on the moon" in said.context["form"]["then"].value()
    assert not VocabularyEdition.objects.exists()


def test_what_is_to_be_mended_is_never_folded_away(desk: Client) -> None:
    folded = '<details class="desk-vocabulary__more">'
    assert folded in edit(desk, "facts", "gp", question="").text
    assert folded not in edit(desk, "facts", "gp", after="{fact").text


@pytest.mark.parametrize(
    ("section", "key", "change", "now"),
    [
        ("setbacks", "detox", {"why": "So it is."}, "So it is."),
        ("progressions", "detox", {"weeks": "3"}, 3),
        ("x_grid", "using_drugs", {"question": "Somebody who uses?"}, "Somebody who uses?"),
        ("x_grid_where", "moves_in", {"label": "homes"}, "homes"),
    ],
)
def test_every_kind_of_part_is_edited(desk: Client, section: str, key: str, change: dict[str, str], now: Any) -> None:
    edit(desk, section, key, **change)
    assert now in [value for each in vocabulary_now()[section] for value in each.values()]


def test_a_pair_is_edited_by_its_content(desk: Client) -> None:
    pair = vocabulary_now()["together"][0]
    edit(desk, "together", mark_of(pair), other="company")
    assert vocabulary_now()["together"][0] == [pair[0], "company"]


def test_two_at_once_the_second_is_told_and_loses_nothing(desk: Client) -> None:
    form = desk.get(page("entry", "facts", "gp")).context["form"]
    change_vocabulary(with_fact("gp", x_question="Theirs?"), by=None)
    said = desk.post(page("entry", "facts", "gp"), filled_in(form, question="Mine?"))
    assert "Somebody else has changed this meanwhile" in said.text
    assert "Theirs?" in said.text
    assert said.context["form"]["question"].value() == "Mine?"
    assert vocabulary_now()["facts"]["gp"]["x_question"] == "Theirs?"
    desk.post(page("entry", "facts", "gp"), filled_in(said.context["form"]))
    assert vocabulary_now()["facts"]["gp"]["x_question"] == "Mine?"


def test_two_at_once_at_two_parts_both_stand(desk: Client) -> None:
    form = desk.get(page("entry", "facts", "gp")).context["form"]
    change_vocabulary(with_fact("address", x_question="Theirs?"), by=None)
    desk.post(page("entry", "facts", "gp"), filled_in(form, question="Mine?"))
    facts = vocabulary_now()["facts"]
    assert (facts["gp"]["x_question"], facts["address"]["x_question"]) == ("Mine?", "Theirs?")


def test_what_somebody_took_out_meanwhile_can_be_kept_again(desk: Client) -> None:
    pets()
    form = desk.get(page("entry", "facts", "pet")).context["form"]
    change_vocabulary(without_fact(), by=None)
    said = desk.post(page("entry", "facts", "pet"), filled_in(form, question="Mine?"))
    assert "Somebody has taken this out meanwhile" in said.text
    desk.post(page("entry", "facts", "pet"), filled_in(said.context["form"]))
    assert vocabulary_now()["facts"]["pet"]["x_question"] == "Mine?"


def test_editors_read_and_change_nothing() -> None:
    reader = at_the_desk(EDITOR)
    said = reader.get(page("entry", "facts", "gp"))
    assert "<fieldset disabled" in said.text
    reader.post(page("entry", "facts", "gp"), filled_in(said.context["form"], question="Mine?"))
    assert not VocabularyEdition.objects.exists()


@pytest.mark.parametrize("address", [("entry", "facts", "nothing"), ("section", "nothing"), ("edition", 99)])
def test_what_is_not_there_is_not_there(desk: Client, address: tuple[Any, ...]) -> None:
    assert desk.get(page(*address)).status_code == 404
