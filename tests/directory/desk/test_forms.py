"""Forms of the desk: they post back what they show, keep drafts by themselves, and publish nothing by that."""

import re
from datetime import date, time
from typing import Any

import pytest
from django.contrib.auth.models import User
from django.test import Client
from wagtail.admin.models import EditingSession, FormState
from wagtail.models import Revision, RevisionMixin

from directory.models import (
    AccessMode,
    CostOption,
    JointProtocol,
    Location,
    LocationSchedule,
    LocationScheduleException,
    Organisation,
    OrganisationPhone,
    Service,
    ServiceArea,
    ServiceAtLocation,
    ServiceLanguage,
    ServicePhone,
    ServiceSchedule,
    Strand,
    Taxonomy,
    Term,
)
from tests.directory.cast import a_draft, a_location, a_service, a_term, an_organisation
from tests.directory.desk.posting import ADMINISTRATOR, EDITOR, add_child, at_the_desk, edit, filled_in, url

pytestmark = pytest.mark.django_db

SAVED_BY_ITSELF = {"accept": "application/json"}


@pytest.fixture
def desk() -> Client:
    return at_the_desk()


def a_full_service() -> Service:
    """One with something of everything, at two levels."""
    hours = {"byday": "MO,WE", "opens_at": time(9, 30), "closes_at": time(17)}
    place = ServiceAtLocation(
        location=a_location(),
        schedules=[LocationSchedule(**hours)],
        schedule_exceptions=[LocationScheduleException(start_date=date(2031, 5, 1), closed=True)],
        overrides={"clauses": [{"id": "c1"}]},
    )
    strand = Strand(code="women", name="Women's team", rules={"needs": {"housing": "moves"}, "clauses": []})
    other = a_draft("Day Centre")
    service = a_draft(at=(place,), strands=(strand,), wait_days=14, wait_stated_on=date(2026, 11, 1))
    service.designed_for = [a_term("young", taxonomy=Taxonomy.DESIGNED_FOR)]
    service.phones = [ServicePhone(number="0114 496 0000", is_free=True)]
    service.access_modes = [AccessMode(mode="professional_referral", referrer="GP", how="Write.")]
    service.cost_options = [CostOption(amount="2.50", option="a bed")]
    service.languages = [ServiceLanguage(code="cy")]
    service.service_areas = [ServiceArea(kind="outcode", code="S1", is_left_out=True)]
    service.schedules = [ServiceSchedule(purpose="phone", **hours)]
    service.joint_protocols = [JointProtocol(other=other, description="They lead.")]
    service.save()
    service.save_revision()
    return Service.objects.get(pk=service.pk)


def said_by(listing: Any) -> Any:
    """What a listing says, apart from the keys and the order of its parts."""
    return _without(listing.serializable_data(), {"pk", "sort_order", "latest_revision", "has_unpublished_changes"})


def _without(document: Any, keys: set[str]) -> Any:
    if isinstance(document, dict):
        return {key: _without(value, keys) for key, value in document.items() if key not in keys}
    return [_without(each, keys) for each in document] if isinstance(document, list) else document


def test_the_form_of_a_service_posts_back_what_it_shows(desk: Client) -> None:
    service = a_full_service()
    before = said_by(service)
    answer = edit(desk, service)
    assert answer.status_code == 302
    assert said_by(Service.objects.get(pk=service.pk)) == before


def test_the_draft_is_read_once_for_its_form(desk: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    service, read = a_full_service(), []
    as_object = Revision.as_object
    monkeypatch.setattr(Revision, "as_object", lambda revision: read.append(revision.pk) or as_object(revision))
    assert desk.get(url(service, "edit")).status_code == 200
    assert read == [service.latest_revision_id]


def test_hours_at_a_location_are_written_within_the_form_of_the_service(desk: Client) -> None:
    service = a_draft()
    posted = filled_in(desk.get(url(service, "edit")).context["form"])
    posted = add_child(posted, "service_at_locations", location=a_location().pk, overrides="")
    inner = "service_at_locations-0-schedules"
    posted |= {f"{inner}-TOTAL_FORMS": "0", f"{inner}-INITIAL_FORMS": "0"}
    posted |= {f"{inner.replace('schedules', 'schedule_exceptions')}-{key}_FORMS": "0" for key in ("TOTAL", "INITIAL")}
    posted = add_child(posted, inner, purpose="door", freq="WEEKLY", byday_days="MO", interval="1")
    assert desk.post(url(service, "edit"), posted).status_code == 302
    assert LocationSchedule.objects.get().service_at_location.service == service
    assert ServiceAtLocation.objects.get().overrides == {"clauses": []}


def test_days_of_a_month_are_ticked(desk: Client) -> None:
    service = a_draft()
    posted = filled_in(desk.get(url(service, "edit")).context["form"])
    ticked = {"byday_days": ["TU", "FR"], "byday_which": ["2", "-1"]}
    posted = add_child(posted, "schedules", purpose="door", freq="MONTHLY", interval="1", **ticked)
    assert desk.post(url(service, "edit"), posted).status_code == 302
    assert ServiceSchedule.objects.get().byday == "2TU,2FR,-1TU,-1FR"


def test_days_that_do_not_fit_are_told_with_what_was_found_and_stay_ticked(desk: Client) -> None:
    service = a_draft()
    posted = filled_in(desk.get(url(service, "edit")).context["form"])
    ticked = {"byday_days": ["TU"], "byday_which": ["2"]}
    page = desk.post(url(service, "edit"), add_child(posted, "schedules", freq="WEEKLY", interval="1", **ticked))
    assert "Found &quot;2TU&quot;. Expected weekdays such as MO" in page.text
    boxes = [name for name in ("days", "which") if f'byday_{name}" value="{ticked[f"byday_{name}"][0]}"' in page.text]
    assert boxes == ["days", "which"]


@pytest.mark.parametrize(
    ("name", "code"), [("Sheffield", "E08000039"), ("Bournemouth, Christchurch and Poole", "E06000058")]
)
def test_a_council_is_chosen_by_its_name_and_kept_by_its_code(desk: Client, name: str, code: str) -> None:
    service = a_draft()
    page = desk.get(url(service, "edit"))
    assert page.text.count(f'<option value="{name}">') == 1
    posted = add_child(filled_in(page.context["form"]), "service_areas", kind="council", code=name, asks_about="sleeps")
    desk.post(url(service, "edit"), posted)
    assert ServiceArea.objects.get().code == code
    assert f'name="service_areas-0-code" value="{name}"' in desk.get(url(service, "edit")).text


def test_a_council_where_another_kind_of_area_is_asked_for_is_told_as_it_was_typed(desk: Client) -> None:
    service = a_draft()
    posted = filled_in(desk.get(url(service, "edit")).context["form"])
    posted = add_child(posted, "service_areas", kind="outcode", code="Sheffield", asks_about="sleeps")
    assert "Found “Sheffield”. Expected half a postcode" in desk.post(url(service, "edit"), posted).text


def test_a_choice_that_nobody_could_make_is_told_and_not_a_failure(desk: Client) -> None:
    page = edit(desk, a_draft(), organisation="nobody")
    assert page.status_code == 200
    assert "organisation" in page.context["form"].errors


@pytest.mark.parametrize("model", [Service, Organisation])
def test_a_listing_keeps_its_drafts_by_itself_and_publishes_nothing(desk: Client, model: type) -> None:
    shelter = a_service()
    listing = shelter if model is Service else shelter.organisation
    posted = filled_in(desk.get(url(listing, "edit")).context["form"], name="A new name")
    for _ in range(2):
        answer = desk.post(url(listing, "edit"), posted, headers=SAVED_BY_ITSELF).json()
        assert answer["success"]
        posted["overwrite_revision_id"] = answer["revision_id"]
    listing.refresh_from_db()
    assert listing.get_latest_revision_as_object().name == "A new name"
    assert listing.name != "A new name"
    assert listing.live
    assert listing.revisions.count() == 2


def test_what_keeps_itself_says_what_stands_against_publishing(desk: Client) -> None:
    draft = a_draft()
    posted = filled_in(desk.get(url(draft, "edit")).context["form"], description="")
    answer = desk.post(url(draft, "edit"), posted, headers=SAVED_BY_ITSELF).json()
    assert "1 thing to mend" in answer["html"]


def test_publishing_in_the_background_is_refused_in_the_same_words(desk: Client) -> None:
    draft = a_draft()
    posted = filled_in(desk.get(url(draft, "edit")).context["form"], description="", **{"action-publish": "1"})
    answer = desk.post(url(draft, "edit"), posted, headers=SAVED_BY_ITSELF)
    assert (answer.status_code, answer.json()["success"]) == (200, False)
    assert "cannot be published" in answer.json()["error_message"]
    assert not Service.objects.public()


def test_a_draft_that_somebody_else_changed_meanwhile_is_not_written_over(desk: Client) -> None:
    draft = a_draft()
    mine = desk.get(url(draft, "edit"))
    posted = filled_in(mine.context["form"], name="Mine")
    posted["loaded_revision_id"] = draft.latest_revision_id
    posted["loaded_revision_created_at"] = mine.context["loaded_revision_created_at"]
    edit(at_the_desk(EDITOR), draft, name="Theirs")
    answer = desk.post(url(draft, "edit"), posted, headers=SAVED_BY_ITSELF)
    assert answer.json()["error_code"] == "invalid_revision"
    assert Service.objects.get().get_latest_revision_as_object().name == "Theirs"


ROWS = (
    *("needs", "service_areas", "access_modes", "required_documents", "languages", "cost_options", "phones"),
    *("contacts", "service_at_locations", "schedules", "schedule_exceptions", "joint_protocols", "accreditations"),
    *("funding", "strands"),
)


@pytest.mark.parametrize("rows", ROWS)
def test_a_row_in_which_nothing_is_said_yet_is_kept_or_refused_in_words(desk: Client, rows: str) -> None:
    draft = a_draft()
    form = desk.get(url(draft, "edit")).context["form"]
    assert set(ROWS) == set(form.formsets)
    blank = form.formsets[rows].empty_form
    said = {bound.name: value for bound in blank if isinstance(value := bound.value(), str | int)}
    posted = add_child(filled_in(form), rows, **said)
    response = desk.post(url(draft, "edit"), posted, headers=SAVED_BY_ITSELF)
    answer = response.json()
    assert answer["success"] or re.search(r"[12]: “.+?”(: | is still empty)", answer["error_message"])


def test_a_draft_waits_for_what_is_done_about_a_need(desk: Client) -> None:
    draft, housing = a_draft(), a_term("housing", taxonomy=Taxonomy.NEEDS)
    posted = add_child(filled_in(desk.get(url(draft, "edit")).context["form"]), "needs", need=housing.pk, effect="")
    shown = desk.post(url(draft, "edit"), posted)
    assert "This field is required" in shown.content.decode()


def test_two_who_edit_at_once_are_told_of_each_other(desk: Client) -> None:
    draft = a_draft()
    for client in (desk, at_the_desk(EDITOR)):
        client.get(url(draft, "edit"))
    mine = EditingSession.objects.get(user=User.objects.get(username="moderator"))
    told = desk.post(f"/admin/editing-sessions/ping/directory/service/{draft.pk}/{mine.pk}/").json()
    assert [other["user"] for other in told["other_sessions"]] == ["editor"]


def test_locations_keep_no_versions_and_no_previews() -> None:
    assert not issubclass(Location, RevisionMixin)
    names = {pattern.name for pattern in Location.snippet_viewset.get_urlpatterns()}
    assert not {name for name in names if "preview" in name or "revision" in name}


def test_saving_a_location_stores_nothing_of_it_elsewhere() -> None:
    desk = at_the_desk(EDITOR)
    place = a_location(address_1="14 Tallow Street")
    edit(desk, place, address_1="16 Tallow Street")
    place.refresh_from_db()
    assert place.address_1 == "16 Tallow Street"
    assert not FormState.objects.exists()


def test_the_address_of_a_confidential_location_is_refused_and_its_page_named(desk: Client) -> None:
    place = a_location("Lantern House", visibility="confidential", area="S36")
    page = edit(desk, place, address_1="14 Tallow Street")
    assert "address_1" in page.context["form"].errors
    assert "kept on a page of its own" in page.content.decode()


def test_a_term_keeps_its_code_and_taxonomy_once_it_is_made() -> None:
    desk = at_the_desk(ADMINISTRATOR)
    need = a_term("housing")
    posted = filled_in(desk.get(url(need, "edit")).context["form"], name="A home")
    desk.post(url(need, "edit"), {**posted, "code": "home", "taxonomy": "999"})
    need.refresh_from_db()
    assert (need.code, need.name, need.taxonomy.code) == ("housing", "A home", "needs")


def test_a_term_is_made_with_its_code() -> None:
    desk = at_the_desk(ADMINISTRATOR)
    taxonomy = a_term("housing").taxonomy
    posted = filled_in(desk.get(url(Term, "add")).context["form"], taxonomy=taxonomy.pk, code="detox", name="Detox")
    desk.post(url(Term, "add"), posted)
    assert Term.objects.filter(taxonomy=taxonomy, code="detox").exists()


def test_an_old_version_opens_after_a_term_it_was_filed_under_is_gone(desk: Client) -> None:
    draft = a_draft()
    draft.approaches = [a_term("gone", taxonomy=Taxonomy.APPROACHES)]
    draft.save()
    old = draft.save_revision()
    draft.approaches = []
    draft.save()
    draft.save_revision()
    Term.objects.get(code="gone").delete()
    assert desk.get(url(draft, "revisions_revert", old.pk)).status_code == 200
    assert desk.get(url(draft, "revisions_compare", old.pk, "latest")).status_code == 200


def test_a_preview_shows_the_draft(desk: Client) -> None:
    draft = a_draft()
    posted = filled_in(desk.get(url(draft, "edit")).context["form"], name="A new name")
    assert desk.post(url(draft, "preview_on_edit"), posted).json() == {"is_valid": True, "is_available": True}
    assert "A new name" in desk.get(url(draft, "preview_on_edit")).content.decode()


def test_an_earlier_version_is_shown_as_it_was(desk: Client) -> None:
    draft = a_draft()
    earlier = draft.latest_revision_id
    edit(desk, draft, name="A new name")
    assert "Night Shelter" in desk.get(url(draft, "revisions_view", earlier)).content.decode()


def test_an_organisation_is_written_with_its_telephones(desk: Client) -> None:
    trust = an_organisation(live=False)
    posted = filled_in(desk.get(url(trust, "edit")).context["form"])
    desk.post(url(trust, "edit"), add_child(posted, "phones", number="0114 496 0000", type="voice"))
    assert OrganisationPhone.objects.get().organisation == trust
