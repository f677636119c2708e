"""Taking the plan along and loading it again, page by page."""

import json
import re
import tempfile
from dataclasses import replace
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.utils import timezone

from navigator.journey.journey import Journey
from navigator.passport.reading import LARGEST, enquiry_in
from tests.directory.confidential.refuge import gives_away
from tests.navigator.forbidden import forbidden
from tests.navigator.journey.walking import get, held, holds, led, shown
from tests.navigator.passport.test_reading import PICTURE, a_zip, page
from tests.navigator.showing.town import a_town, robin

pytestmark = pytest.mark.django_db

TAKE, LOAD = "/plan/take/", "/plan/load/"
CANARY = "canary-7f3a"


def saved(client: Client, *names: str) -> str:
    """The file that somebody gets who chose these parts."""
    response = client.post(TAKE, {"part": names, "step": "save"})
    assert response.status_code == 200
    return str(response.text)


def load(client: Client, content: bytes, *, name: str = "notes.html") -> Any:
    return client.post(LOAD, {"file": SimpleUploadedFile(name, content)})


def test_without_a_plan_there_is_nothing_to_take(client: Client) -> None:
    assert led(client, TAKE) == "/plan/"


def test_private_answers_are_not_ticked_at_first(client: Client) -> None:
    holds(client, robin())
    found = get(client, TAKE)
    assert re.search(r'value="fact.id_papers" checked>', found)
    assert re.search(r'value="fact.drinking">', found)
    assert "What you want help with is always in: Housing," in shown(found)


def test_all_of_it_is_shown_before_it_is_saved(client: Client) -> None:
    a_town()
    holds(client, robin())
    response = client.post(TAKE, {"part": ["fact.id_papers"], "step": "look"})
    looked = shown(response.text)
    assert f"notes-{timezone.localdate().isoformat()}.html" in looked
    assert "ID No" in looked
    assert "Every day" not in looked
    assert "do not stop suddenly" not in looked
    assert '<input type="hidden" name="part" value="fact.id_papers">' in response.text


@pytest.mark.parametrize(("ticked", "warned"), [([], True), (["place.avoid"], False)])
def test_who_leaves_out_the_places_to_avoid_is_told_what_that_means(
    client: Client, ticked: list[str], warned: bool
) -> None:
    holds(client, replace(robin(), places={"avoid": ["S5"]}))
    assert "the plan in the file may name doors there" in get(client, TAKE)
    looked = shown(client.post(TAKE, {"part": ticked, "step": "look"}).text)
    assert ("look whether a door below is in one of them" in looked) is warned


def test_what_was_never_a_part_is_not_repeated(client: Client) -> None:
    holds(client, robin())
    assert CANARY not in client.post(TAKE, {"part": [CANARY], "step": "look"}).text


def test_the_file_has_a_neutral_name_and_is_kept_nowhere(client: Client) -> None:
    holds(client, robin())
    response = client.post(TAKE, {"step": "save"})
    name = f"notes-{timezone.localdate().isoformat()}.html"
    assert response.headers["Content-Disposition"] == f'attachment; filename="{name}"'
    assert response.headers["Content-Type"] == "text/html; charset=utf-8"
    assert "no-store" in response.headers["Cache-Control"]


@pytest.mark.parametrize(
    "said",
    [
        "This is a guide, not a decision, and no service may use it to refuse anybody.",
        "Wanted help with Housing,",
        "Drinking now Yes, every day or nearly",
        "Bridge Street Centre for ID",
        "Likely to take you",
        "Ring: 0114 496 0000 (Ask for the front desk.)",
        "1 Bridge Street Centre Lane, Sheffield, S1 2AB",
        "dual diagnosis",
        "Where I can ask again",
        "Over 35 Club opens on",
        "do not stop suddenly",
        "Samaritans",
    ],
)
def test_the_file_says_all_that_a_worker_or_a_tired_person_needs(client: Client, said: str) -> None:
    a_town()
    holds(client, robin())
    names = re.findall(r'name="part" value="([\w.]+)"', get(client, TAKE))
    assert said in shown(saved(client, *names))


def test_the_file_says_no_word_that_we_do_not_say(client: Client) -> None:
    a_town()
    holds(client, robin())
    assert forbidden(saved(client)) == []


def test_the_file_names_no_confidential_address(client: Client) -> None:
    a_town()
    holds(client, Journey(answers={"needs": ["domestic_abuse"]}, offered=("where",)))
    file = saved(client)
    assert "Lantern Refuge" in file
    assert "The address is confidential" in file
    assert not gives_away(file)


def test_a_file_that_was_saved_can_be_loaded_on_another_device(client: Client) -> None:
    holds(client, robin())
    file = saved(client, "fact.drinking", "fact.id_papers", "place.sleeps")
    other = Client()
    response = load(other, file.encode())
    assert (response.status_code, response.headers["Location"]) == (303, "/plan/answers/")
    assert held(other).answers["drinking"] == "daily"
    assert held(other).places == {"sleeps": "S1 2AB"}
    answers = shown(get(other, "/plan/answers/"))
    assert "Yes, every day or nearly" in answers
    assert "Your notes are loaded." in answers
    assert "Your notes are loaded." not in shown(get(other, "/plan/answers/"))
    assert get(other, "/plan/yours/")


OURS = page('{"format": 1, "person": {"facts": {"needs": ["housing"]}}}')


@pytest.mark.parametrize("seconds_ago", [0, 700])
def test_loading_a_file_makes_a_shared_computer_nobodys_own(client: Client, seconds_ago: int) -> None:
    holds(client, replace(robin(), is_shared=True), seconds_ago=seconds_ago)
    load(client, OURS)
    assert held(client).is_shared


def test_who_loads_a_file_on_a_device_that_holds_nothing_can_say_that_others_use_it(client: Client) -> None:
    assert 'name="computer" value="shared">' in get(client, LOAD)
    client.post(LOAD, {"file": SimpleUploadedFile("n.html", OURS), "computer": "shared"})
    assert held(client).is_shared
    assert 'name="computer"' not in get(client, LOAD)


def test_what_is_not_known_any_more_is_told_and_the_rest_is_kept(client: Client) -> None:
    facts = {"needs": ["housing"], CANARY: True, "gp": True}
    response = load(client, page(json.dumps({"format": 1, "person": {"facts": facts}})))
    said = shown(response.text)
    assert "Your file is loaded" in said
    assert "a question that we no longer ask" in said
    assert CANARY not in response.text
    assert held(client).answers == {"needs": ["housing"], "gp": True}


REFUSED = [
    ("a picture", PICTURE),
    ("a zip", a_zip()),
    ("nothing", b""),
    ("another page", b"<!doctype html><p>canary-7f3a</p>"),
    ("broken JSON", page('{"canary-7f3a": ')),
    ("deep nesting", page('{"person":' * 5000)),
    ("another format", page('{"format": 2, "person": {"facts": {"needs": ["housing"]}}}')),
    ("a format that is none", page('{"format": true, "person": {"facts": {"needs": ["housing"]}}}')),
    ("no person", page('{"format": 1}')),
    ("a person that is none", page('{"format": 1, "person": ["canary-7f3a"]}')),
    ("facts that are none", page('{"format": 1, "person": {"facts": ["canary-7f3a"]}}')),
    ("support that is none", page('{"format": 1, "person": {"facts": {"needs": []}, "support_now": [{"need": 1}]}}')),
    ("support of another shape", page('{"format": 1, "person": {"facts": {"needs": []}, "support_now": "x"}}')),
    ("no needs", page('{"format": 1, "person": {"facts": {"gp": true}}}')),
    ("places that are none", page('{"format": 1, "person": {"facts": {"needs": []}}, "places": "canary-7f3a"}')),
    ("numbers that are none", page('{"format": 1, "person": {"facts": {"needs": [NaN]}}}')),
]


@pytest.mark.parametrize(("what", "content"), REFUSED, ids=[each[0] for each in REFUSED])
def test_another_file_is_refused_in_words_and_nothing_of_it_kept(
    client: Client, what: str, content: bytes, caplog: pytest.LogCaptureFixture
) -> None:
    holds(client, robin())
    response = load(client, content)
    assert response.status_code == 200
    assert "That did not work" in shown(response.text)
    assert "make the plan again" in shown(response.text)
    assert "<title>Something to put right: Right Door: notes</title>" in response.text
    assert "canary" not in response.text
    assert "canary" not in caplog.text
    assert held(client).answers == robin().answers


@pytest.mark.parametrize("size", [LARGEST + 1, 5_000_000])
def test_a_large_file_is_refused_and_never_written_to_a_disk(
    client: Client, size: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fails(*_: object, **__: object) -> None:
        raise AssertionError("something was to be written to a disk")

    for name in ("NamedTemporaryFile", "TemporaryFile", "mkstemp", "SpooledTemporaryFile"):
        monkeypatch.setattr(tempfile, name, fails)
    monkeypatch.setattr("django.core.files.uploadedfile.TemporaryUploadedFile.__init__", fails)
    response = load(client, b"x" * size)
    assert "too large" in shown(response.text)


def test_of_a_large_file_no_more_is_held_than_a_file_of_ours_can_have(client: Client) -> None:
    holding: list[int] = []

    def seeing(content: bytes) -> dict[str, Any]:
        holding.append(len(content))
        return enquiry_in(content)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("navigator.passport.views.enquiry_in", seeing)
        load(client, b"x" * 3_000_000)
    assert holding == [LARGEST + 1]


def test_a_form_without_a_file_is_told_so(client: Client) -> None:
    assert "This file is empty" in shown(client.post(LOAD).text)


def test_a_file_from_a_form_elsewhere_is_refused() -> None:
    stranger = Client(enforce_csrf_checks=True)
    assert load(stranger, page("{}")).status_code == 403


def test_the_form_of_this_site_may_load() -> None:
    own = Client(enforce_csrf_checks=True)
    token = re.findall(r'name="csrfmiddlewaretoken" value="(\w+)"', own.get(LOAD).text)[0]
    file = SimpleUploadedFile("n.html", page('{"format": 1, "person": {"facts": {"needs": ["housing"]}}}'))
    assert own.post(LOAD, {"csrfmiddlewaretoken": token, "file": file}).status_code == 303


def test_a_device_that_holds_answers_is_told_that_they_are_replaced(client: Client) -> None:
    said = "What this device holds now is replaced by it."
    assert said not in shown(get(client, LOAD))
    holds(client, robin())
    assert said in shown(get(client, LOAD))


@pytest.mark.parametrize("path", [TAKE, LOAD])
def test_these_pages_tell_nothing_by_title_or_address_and_need_no_script(client: Client, path: str) -> None:
    holds(client, robin())
    found = get(client, path)
    assert "<title>Right Door: notes</title>" in found
    assert "<script" not in found
    assert not re.search(r'(href|action)="[^"]*\?', found)
    assert forbidden(found) == []
