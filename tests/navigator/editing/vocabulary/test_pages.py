"""The pages of the vocabulary, as somebody at the desk uses them."""

import json
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.http import HttpResponse
from django.test import Client
from django.urls import reverse

from directory.models import Service
from navigator.editing.vocabulary.keeping import change_vocabulary
from navigator.models import VocabularyEdition
from navigator.vocabulary import shipped_vocabulary
from navigator.vocabulary.document.entries import entries, mark_of
from navigator.vocabulary.document.grid_parts import named_parts
from navigator.vocabulary.standing import vocabulary_now
from tests.directory.cast import a_draft, a_service
from tests.directory.desk.posting import EDITOR, at_the_desk, filled_in, told
from tests.navigator.editing.vocabulary.changes import A_FACT, with_fact, without_fact

pytestmark = pytest.mark.django_db

ASKS = {"id": "pets", "effect": "excludes", "strength": "always", "test": {"fact": "pet", "is": "dog"}}


@pytest.fixture
def desk() -> Client:
    """A browser in which a moderator has signed in."""
    return at_the_desk()


def page(name: str, *about: Any) -> str:
    """The address of a page."""
    return reverse(f"vocabulary:{name}", args=about)


def edit(desk: Client, section: str, key: str, **changes: Any) -> HttpResponse:
    """Opens an entry, changes these fields and keeps it."""
    form = desk.get(page("entry", section, key)).context["form"]
    return desk.post(page("entry", section, key), filled_in(form, **changes), follow=True)


def pets(**change: Any) -> None:
    """A fact that nobody uses yet."""
    change_vocabulary(with_fact(**change), by=None)


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


@pytest.mark.parametrize(
    ("section", "key", "change", "field", "told"),
    [
        ("x_grid", "on_script", {"about": '{"all": [{"fact": "moon", "is": 1}]}'}, "about",
         'x_grid[4].about.all[0].fact: found "moon"; expected'),
        ("x_grid", "on_script", {"rest": '{"margin": 0}'}, "rest", "x_grid[4].margin: found 0"),
        ("facts", "gp", {"after": '{"fact": "gp", "at_least": 1}'}, "after", "facts.gp.x_after"),
        ("progressions", "detox", {"condition": '{"all": []}'}, "condition", "progressions[3].if"),
    ],
)  # fmt: skip
def test_a_fault_is_told_beside_its_field_with_its_path(
    desk: Client, section: str, key: str, change: dict[str, str], field: str, told: str
) -> None:
    form = edit(desk, section, key, **change).context["form"]
    assert any(told in each for each in form.errors[field]), form.errors


@pytest.mark.parametrize(
    ("key", "part", "change"),
    [
        ("diagnosis", "options", {"options-0-ORDER": "2", "options-1-ORDER": "1"}),
        ("using_drugs", "unless", {"unless-0-DELETE": "on"}),
    ],
)
def test_a_fault_of_a_row_is_told_in_that_row(desk: Client, key: str, part: str, change: dict[str, str]) -> None:
    wrong = {f"{part}-1-about": '{"fact": "moon", "is": true}'}
    rows = edit(desk, "x_grid", key, **change, **wrong).context["form"].formsets[part]
    assert [bool(form.errors) for form in rows.forms[:2]] == [False, True]
    assert f"{part}[0].about.fact" in str(rows.forms[1].errors["about"])


CONDITIONS = [
    ('{"fact": "id_papers", "is": false}', "people who have no ID", ""),
    ('{"all": [{"fact": "gender", "is": "woman"}, {"fact": "drinking", "is": "daily"}]}',
     "women who drink every day", ""),
    ("", "", ""),
    ("{}", "", ""),
    ("{fact", "", "This is not JSON. Line 1, column 2"),
    ('{"any": [{"fact": "moon", "is": true}]}', "", 'test.any[0].fact: found "moon"; expected'),
    ("[" * 10_001, "", "at most 10,000 letters"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "says", "fault"), CONDITIONS)
def test_a_condition_is_read_back_as_it_is_typed(desk: Client, text: str, says: str, fault: str) -> None:
    other = '{"fact": "gp", "is": true}'
    found = desk.post(page("read"), {"condition": [text, other]}).json()["read"]
    assert found[0]["says"] == says
    assert fault in " ".join(found[0]["faults"])
    assert found[1]["says"]


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


def test_a_kind_that_is_in_use_stays_and_the_page_says_by_whom_and_offers_another(desk: Client) -> None:
    pets()
    kennels = a_service("Kennels", clauses=[ASKS])
    said = edit(desk, "facts", "pet", kind="several")
    assert "This is in use and has to stay" in said.text
    assert reverse("wagtailsnippets_directory_service:edit", args=[kennels.pk]) in said.text
    assert page("remove", "facts", "pet") in said.text
    assert vocabulary_now()["facts"]["pet"] == A_FACT


def test_what_nobody_uses_is_taken_out(desk: Client) -> None:
    pets()
    assert "Nothing uses" in desk.get(page("remove", "facts", "pet")).text
    desk.post(page("remove", "facts", "pet"))
    assert "pet" not in vocabulary_now()["facts"]


def test_what_this_program_relies_on_offers_no_way_out(desk: Client) -> None:
    said = desk.post(page("remove", "facts", "self_harm"))
    assert "a safety line is told by it" in said.text
    assert "self_harm" in vocabulary_now()["facts"]


def test_a_replacement_says_how_many_before_it_is_done(desk: Client) -> None:
    pets()
    change_vocabulary(with_fact("animal_kind"), by=None)
    service = a_service("Kennels", clauses=[ASKS])
    a_draft("Farm", clauses=[ASKS])
    said = desk.post(page("remove", "facts", "pet"), {"instead": "animal_kind"})
    assert "2 listings would change" in said.text
    assert "pet" in vocabulary_now()["facts"]
    said = desk.post(page("remove", "facts", "pet"), {"instead": "animal_kind", "sure": "2"}, follow=True)
    assert "Replaced in 2 listings" in told(said)
    assert said.request["PATH_INFO"] == page("broken")
    service.refresh_from_db()
    assert service.rules["clauses"][0]["test"]["fact"] == "animal_kind"
    assert service.latest_revision.user.username == "moderator"


def test_where_there_are_more_than_somebody_saw_they_are_asked_again(desk: Client) -> None:
    pets()
    change_vocabulary(with_fact("animal_kind"), by=None)
    a_service("Kennels", clauses=[ASKS])
    a_service("Farm", clauses=[ASKS])
    said = desk.post(page("remove", "facts", "pet"), {"instead": "animal_kind", "sure": "1"})
    assert "2 listings would change" in said.text
    assert "pet" in vocabulary_now()["facts"]


def test_too_many_for_a_page_are_left_to_the_command(desk: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("navigator.editing.vocabulary.views.removing.AT_ONCE", 0)
    pets()
    change_vocabulary(with_fact("animal_kind"), by=None)
    a_service("Kennels", clauses=[ASKS])
    said = desk.post(page("remove", "facts", "pet"), {"instead": "animal_kind", "sure": "1"})
    assert "manage.py vocabulary replace pet animal_kind" in said.text
    assert "pet" in vocabulary_now()["facts"]


def test_listings_that_stand_against_it_are_told(desk: Client) -> None:
    pets()
    change_vocabulary(with_fact("animal_kind"), by=None)
    farm = a_service("Farm", clauses=[ASKS])
    Service.objects.filter(pk=farm.pk).update(description="")
    said = desk.post(page("remove", "facts", "pet"), {"instead": "animal_kind", "sure": "1"})
    assert "Nothing changed: these listings stand against it" in said.text
    assert "Farm" in said.text


def test_an_option_is_replaced_by_another(desk: Client) -> None:
    pets()
    a_service("Kennels", clauses=[ASKS])
    desk.post(page("remove_option", "facts", "pet", "dog"), {"instead": "cat", "sure": "1"})
    assert vocabulary_now()["facts"]["pet"]["options"] == ["cat"]


def test_only_facts_of_the_same_kind_with_the_same_options_are_offered(desk: Client) -> None:
    pets()
    change_vocabulary(with_fact("animal_kind"), by=None)
    change_vocabulary(with_fact("other", options=["cat"], x_options={"cat": "A cat"}), by=None)
    a_service("Kennels", clauses=[ASKS])
    form = desk.get(page("remove", "facts", "pet")).context["form"]
    assert [value for value, _ in form.fields["instead"].choices] == ["animal_kind"]


NOT_WITH_PSYCHOSIS = {"grid": {"diagnosis": {"each": {"psychosis": "no"}, "unless": ["mental_health_team"]}}}


def a_service_that_answers(**answers: Any) -> Service:
    """A published service with these answers to the grid."""
    service = a_service("Kiln House")
    service.rules = {"grid": answers or NOT_WITH_PSYCHOSIS["grid"], "clauses": []}
    service.save_revision().publish()
    return service


@pytest.mark.parametrize(
    ("part", "other", "answer"),
    [
        ("psychosis", "personality_disorder",
         {"each": {"personality_disorder": "no"}, "unless": ["mental_health_team"]}),
        ("mental_health_team", "a_worker", {"each": {"psychosis": "no"}, "unless": ["a_worker"]}),
    ],
)  # fmt: skip
def test_a_part_of_a_grid_question_that_answers_name_goes_once_another_takes_its_place(
    desk: Client, part: str, other: str, answer: Any
) -> None:
    service = a_service_that_answers()
    worker = {"id": "a_worker", "label": "they come with a worker", "about": '{"fact": "gp", "is": true}'}
    edit(desk, "x_grid", "diagnosis", **{f"unless-1-{key}": value for key, value in worker.items()})
    address = page("remove_option", "x_grid", "diagnosis", part)
    said = desk.get(address)
    assert "Kiln House" in said.text
    assert [value for value, _ in said.context["form"].fields["instead"].choices] == [other]
    assert "1 listing would change" in desk.post(address, {"instead": other}).text
    desk.post(address, {"instead": other, "sure": "1"})
    assert Service.objects.get(pk=service.pk).rules["grid"]["diagnosis"] == answer
    assert part not in named_parts(entries(vocabulary_now(), "x_grid")["diagnosis"])


@pytest.mark.parametrize("change", [{"options-0-DELETE": "on"}, {"unless-0-DELETE": "on"}, {"kind": "group"}])
def test_what_answers_name_of_a_grid_question_stays_and_the_page_offers_another(
    desk: Client, change: dict[str, str]
) -> None:
    a_service_that_answers()
    said = edit(desk, "x_grid", "diagnosis", **change).text
    for words in ("This is in use and has to stay", "Kiln House", "Put another in its place everywhere"):
        assert words in said
    assert vocabulary_now() == shipped_vocabulary()


def test_the_fact_of_a_history_in_use_stays_because_its_months_are_of_that(desk: Client) -> None:
    a_service_that_answers(violence={"answer": "no", "within_months": 24})
    form = desk.get(page("entry", "x_grid", "violence")).context["form"]
    said = edit(desk, "x_grid", "violence", rest=json.dumps({**form.initial["rest"], "fact": "fire_flag"})).text
    assert "found the kind history of fire_flag; expected history of risk_flag" in said
    assert "Kiln House" in said


@pytest.mark.parametrize(
    ("key", "change"),
    [
        ("diagnosis", {"options-0-label": "A psychosis", "unless-0-label": "a team knows them", "question": "Now?"}),
        ("violence", {"short": "Has been violent", "people": "people who hit somebody"}),
    ],
)
def test_words_of_a_grid_question_can_always_change(desk: Client, key: str, change: dict[str, str]) -> None:
    a_service_that_answers(violence={"answer": "no"}, **NOT_WITH_PSYCHOSIS["grid"])
    edit(desk, "x_grid", key, **change)
    now = json.dumps(entries(vocabulary_now(), "x_grid")[key], ensure_ascii=False)
    assert all(words in now for words in change.values())


def test_a_part_that_no_answer_names_is_taken_out_of_quick_choices_too(desk: Client) -> None:
    desk.post(page("remove_option", "x_grid", "gender", "man"))
    question = entries(vocabulary_now(), "x_grid")["gender"]
    assert list(named_parts(question)) == ["woman", "non_binary"]
    assert "man" not in {option for each in question["quick"] for option in each["each"]}


def test_a_pair_is_taken_out(desk: Client) -> None:
    pair = vocabulary_now()["together"][0]
    desk.post(page("remove", "together", mark_of(pair)))
    assert pair not in vocabulary_now()["together"]


def test_an_earlier_edition_is_compared_and_brought_back(desk: Client) -> None:
    pets()
    first = VocabularyEdition.objects.get()
    pets(x_question="Any pets?")
    text = desk.get(page("edition", first.pk)).text
    assert "Any pets?" in text
    assert desk.post(page("edition", first.pk)).headers["Location"] == page("broken")
    assert vocabulary_now()["facts"]["pet"]["x_question"] == "Is there a pet?"
    assert VocabularyEdition.objects.count() == 3


def test_an_edition_without_what_is_in_use_now_is_not_brought_back(desk: Client) -> None:
    change_vocabulary(with_fact("gp", x_question="GP?"), by=None)
    first = VocabularyEdition.objects.get()
    pets()
    a_service("Kennels", clauses=[ASKS])
    assert "Kennels" in desk.post(page("edition", first.pk)).text
    assert "pet" in vocabulary_now()["facts"]


def a_file(document: Any) -> SimpleUploadedFile:
    """A file of it."""
    return SimpleUploadedFile(
        "vocabulary.json", document if isinstance(document, bytes) else json.dumps(document).encode()
    )


def test_what_is_exported_can_be_imported_and_says_what_stands_already(desk: Client) -> None:
    exported = desk.get(page("export"))
    assert exported.headers["Content-Disposition"] == 'attachment; filename="vocabulary.json"'
    assert json.loads(exported.content) == vocabulary_now()
    assert "says what stands already" in desk.post(page("import"), {"file": a_file(exported.content)}).text


def test_a_file_shows_what_it_changes_before_it_stands(desk: Client) -> None:
    said = desk.post(page("import"), {"file": a_file(with_fact()(shipped_vocabulary()))})
    assert "fact “pet”: added" in said.text
    assert "pet" not in vocabulary_now()["facts"]
    desk.post(page("import"), {"seen": said.context["seen"]})
    assert vocabulary_now()["facts"]["pet"] == A_FACT


def test_a_file_says_what_would_be_new_to_look_at_again(desk: Client) -> None:
    document = shipped_vocabulary()
    document["implications"].append(
        {"if": {"all": [{"fact": "gp", "is": True}, {"fact": "gp", "is": False}]}, "then": {"address": True}}
    )
    said = desk.post(page("import"), {"file": a_file(document)}).text
    assert "The “if” of this implication can never matter: nobody can be as it says." in said
    assert "say different things" not in said


def test_a_file_that_was_looked_at_beside_another_vocabulary_is_shown_again(desk: Client) -> None:
    said = desk.post(page("import"), {"file": a_file(with_fact()(shipped_vocabulary()))})
    change_vocabulary(with_fact("gp", x_question="GP?"), by=None)
    again = desk.post(page("import"), {"seen": said.context["seen"]})
    assert "Somebody has changed the vocabulary meanwhile" in told(again)
    assert "GP?" in again.text
    assert "pet" not in vocabulary_now()["facts"]


@pytest.mark.parametrize(
    ("document", "said"),
    [
        (b"{", "This is not JSON"),
        (b"\xff", "no UTF-8"),
        ({"format": 1}, "facts: found nothing"),
        ({**shipped_vocabulary(), "together": [["housing"]]}, "together[0]"),
    ],
)
def test_every_fault_of_a_file_is_told(desk: Client, document: Any, said: str) -> None:
    assert said in desk.post(page("import"), {"file": a_file(document)}).text
    assert not VocabularyEdition.objects.exists()


def test_a_file_that_would_break_use_is_refused_and_says_whose(desk: Client) -> None:
    pets()
    a_service("Kennels", clauses=[ASKS])
    said = desk.post(page("import"), {"file": a_file(shipped_vocabulary())})
    assert "Kennels" in said.text
    assert not said.context["seen"]


def test_what_did_not_come_from_here_is_not_kept(desk: Client) -> None:
    desk.post(page("import"), {"seen": "made up"})
    assert not VocabularyEdition.objects.exists()


def test_editors_read_and_change_nothing() -> None:
    reader = at_the_desk(EDITOR)
    said = reader.get(page("entry", "facts", "gp"))
    assert "<fieldset disabled" in said.text
    reader.post(page("entry", "facts", "gp"), filled_in(said.context["form"], question="Mine?"))
    assert not VocabularyEdition.objects.exists()


@pytest.mark.parametrize("address", [("entry", "facts", "nothing"), ("section", "nothing"), ("edition", 99)])
def test_what_is_not_there_is_not_there(desk: Client, address: tuple[Any, ...]) -> None:
    assert desk.get(page(*address)).status_code == 404
