"""A grid whose rows come when they are asked for: kept to the letter until somebody answers in them."""

import json
from typing import Any

import pytest
from django.core.exceptions import ValidationError
from django.http import HttpResponse, QueryDict
from django.test import Client
from django.urls import reverse

from directory.models import Service, Strand
from navigator.editing.grid.fields import FoldedGridField
from navigator.editing.grid.folded import OPEN, Kept
from tests.directory.cast import a_draft
from tests.directory.desk.posting import EDITOR, at_the_desk, filled_in, url
from tests.navigator.editing.grid.test_fields import ANSWERS, posted

pytestmark = pytest.mark.django_db

NAME = "strands-0-rules-grid"
NO_JSON = {"strands-0-rules-clauses-json": "[}"}
ODD = {"violence": {"answer": "no", "within_months": "two years", "x_note": "by phone \u2028 & “so on”"}, "gone": 7}


def shown(value: Any) -> str:
    field = FoldedGridField()
    return field.widget.render(NAME, field.prepare_value(value))


def cleaned(data: QueryDict) -> Any:
    field = FoldedGridField()
    return field.clean(field.widget.value_from_datadict(data, {}, NAME))


def opened(answers: Any, *, client: Client | None = None) -> HttpResponse:
    """The rows, as the script asks for them."""
    kept = posted(shown(answers))[f"{NAME}-kept"]
    return (client or at_the_desk(EDITOR)).post(reverse(OPEN), {"name": NAME, "kept": kept})


@pytest.mark.parametrize("answers", [*ANSWERS, ODD], ids=json.dumps)
def test_what_nobody_opened_is_kept_to_the_letter(answers: Any) -> None:
    assert json.dumps(cleaned(posted(shown(answers)))) == json.dumps(answers)


@pytest.mark.parametrize("answers", [*ANSWERS, ODD], ids=json.dumps)
def test_rows_that_were_opened_say_the_same(answers: Any) -> None:
    assert cleaned(posted(opened(answers).text)) == answers


def test_it_weighs_a_fiftieth_of_its_rows() -> None:
    assert len(shown(ANSWERS[2])) < 8_000
    assert len(shown({})) * 50 < len(opened({}).text)


TOLD = [(None, "none answered yet"), ({}, "none answered yet"), ({"drinking": {"answer": "yes"}}, "1 answered")]


@pytest.mark.parametrize(("answers", "told"), TOLD)
def test_it_says_how_many_are_answered(answers: Any, told: str) -> None:
    assert told in shown(answers)


def test_faults_of_answers_that_nobody_opened_are_told() -> None:
    assert "grid.violence.within_months: found &quot;two years&quot;" in shown(ODD)
    assert "grid.gone: found" in shown(ODD)


def test_what_was_answered_in_rows_stands_there_again_open() -> None:
    field, form = FoldedGridField(), QueryDict(f"{NAME}-used=1&{NAME}-drinking-answer=yes")
    typed = field.widget.value_from_datadict(form, {}, NAME)
    page = field.widget.render(NAME, field.prepare_value(field.bound_data(typed, None)))
    assert cleaned(posted(page)) == {"drinking": {"answer": "yes"}}
    assert "<details" in page
    assert " open>" in page


def test_what_is_no_json_on_its_way_is_refused() -> None:
    with pytest.raises(ValidationError, match="This is not JSON"):
        Kept("{").answers  # noqa: B018
    answer = at_the_desk(EDITOR).post(reverse(OPEN), {"name": NAME, "kept": "{"})
    assert (answer.status_code, "This is not JSON" in answer.text) == (400, True)


def test_only_by_post_and_never_stored_on_the_way() -> None:
    client = at_the_desk(EDITOR)
    assert client.get(reverse(OPEN)).status_code == 405
    assert "no-store" in opened({}, client=client)["Cache-Control"]


def a_team(**rules: Any) -> Service:
    team = Strand(code="team", name="Team", rules={"needs": {"housing": "moves"}, "clauses": [], **rules})
    return a_draft(strands=(team,))


def parts_of_form(page: str, answers: QueryDict | None = None) -> dict[str, Any]:
    """The fields of a strand's rules as the page shows them, with its rows where some were opened."""
    found = {name: value for name, value in posted(page).items() if name.startswith("strands-0-rules-")}
    if answers is not None:
        found.pop(f"{NAME}-kept")
        found.update(answers.items())
    return found


def save(client: Client, service: Service, *, answers: QueryDict | None = None, **changes: str) -> HttpResponse:
    """The form as a browser posts it, part by part; every other document goes as one text."""
    page = client.get(url(service, "edit"))
    fields = filled_in(page.context["form"])
    del fields["strands-0-rules"]
    clauses = {"strands-0-rules-clauses-view": "json", "strands-0-rules-clauses-json": "[]"}
    needs = {"strands-0-rules-needs-housing": "moves"}
    strand = {**parts_of_form(page.text, answers), **clauses, **needs}
    return client.post(url(service, "edit"), {**fields, **strand, **changes})


def kept(service: Service) -> Any:
    return Service.objects.get(pk=service.pk).get_latest_revision_as_object().strands.get().rules


@pytest.mark.parametrize("rules", [{}, {"grid": {}}, {"grid": ODD}], ids=["never used", "nothing said", "odd"])
def test_a_form_that_is_saved_unopened_keeps_the_grid_of_a_strand_to_the_letter(rules: dict[str, Any]) -> None:
    draft = a_team(**rules)
    save(at_the_desk(EDITOR), draft)
    assert kept(draft) == {"needs": {"housing": "moves"}, "clauses": [], **rules}


def test_a_grid_that_was_opened_and_answered_is_saved() -> None:
    draft, client = a_team(grid=ODD), at_the_desk(EDITOR)
    answers = posted(opened(ODD, client=client).text)
    answers[f"{NAME}-drinking-answer"] = "yes"
    save(client, draft, answers=answers)
    assert kept(draft)["grid"] == {**ODD, "drinking": {"answer": "yes"}}


def test_a_save_that_is_refused_shows_the_answers_again_opened_or_not() -> None:
    draft, client = a_team(grid=ODD), at_the_desk(EDITOR)
    unopened = save(client, draft, **NO_JSON).text
    assert cleaned(posted_of(unopened)) == ODD
    answers = posted(opened(ODD, client=client).text)
    answers[f"{NAME}-drinking-answer"] = "yes"
    page = save(client, draft, answers=answers, **NO_JSON).text
    assert cleaned(posted_of(page)) == {**ODD, "drinking": {"answer": "yes"}}
    assert kept(draft)["grid"] == ODD


def posted_of(page: str) -> QueryDict:
    """The grid of the strand, as the page would post it."""
    data = QueryDict(mutable=True)
    for name, values in posted(page).lists():
        if name.startswith(f"{NAME}-"):
            data.setlist(name, values)
    return data


def test_clashes_and_faults_of_a_grid_that_nobody_opened_are_told_beside_the_form() -> None:
    clause = {"id": "c1", "effect": "excludes", "strength": "always", "test": {"fact": "drug_use", "is": "daily"}}
    fields = {
        "strands-TOTAL_FORMS": "1",
        "strands-0-code": "team",
        "strands-0-name": "Team",
        "strands-0-rules-rest": "{}",
        "strands-0-rules-needs-housing": "moves",
        "strands-0-rules-clauses-view": "json",
        "strands-0-rules-clauses-json": json.dumps([clause]),
    }
    for answers, told in (
        (
            {"using_drugs": {"answer": "yes"}},
            "The grid says yes to “Using drugs now”, and “c1” shuts out some of them.",
        ),
        (ODD, "Rules (strand team), grid.violence.within_months: found"),
    ):
        kept = posted(shown(answers))[f"{NAME}-kept"]
        asked = {**fields, f"{NAME}-kept": kept}
        assert told in at_the_desk(EDITOR).post(reverse("rules_read_back"), asked, headers={"X-Beside": "1"}).text
