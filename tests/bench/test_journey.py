"""The bench of the journey runs, tells pages apart, and fills in what it finds."""

from random import Random

import pytest

from bench.journey import main, p95
from bench.journey_browser import form_of, kind_of
from bench.journey_walk import _said

PAGE = """
<form method="post" action="/plan/clear/"><input type="hidden" name="token" value="x"></form>
<form method="post" action=""><input type="hidden" name="token" value="x">
  <input type="radio" name="for" value="myself"><input type="radio" name="for" value="someone">
  <input type="checkbox" name="needs" value="housing"><input type="checkbox" name="needs" value="detox">
  <input class="in" name="place-sleeps" value=""><input type="text" name="place-gp">
  <button type="submit">Next</button><button type="submit" name="skip" value="yes">Skip</button>
</form>
"""


def test_the_form_that_leads_on_is_found_with_all_that_can_be_said() -> None:
    form = form_of(PAGE)
    assert form is not None
    assert form.hidden == {"token": "x"}
    assert form.one_of == {"for": ["myself", "someone"]}
    assert form.several_of == {"needs": ["housing", "detox"]}
    assert form.texts == ["place-sleeps", "place-gp"]
    assert form.ways == {"skip": "yes"}


def test_a_page_without_such_a_form_leads_nowhere() -> None:
    assert form_of('<form method="post" action="/plan/clear/"></form><form action="/services/"></form>') is None


def test_the_same_seed_says_the_same_and_says_some_need() -> None:
    form = form_of(PAGE)
    assert form is not None
    first, second = (_said(form, Random("7")) for _ in range(2))
    assert first == second
    assert first["needs"]
    assert first["for"] == "myself"


@pytest.mark.parametrize(
    ("path", "posted", "kind"),
    [
        ("/plan/3/", False, "question"),
        ("/plan/3/", True, "question, answered"),
        ("/plan/yours/", False, "plan"),
        ("/plan/together/", False, "staff page"),
        ("/plan/", True, "other page of the journey, answered"),
        ("/api/navigator/plan", True, "plan by the API"),
    ],
)
def test_sorts_of_pages(path: str, posted: bool, kind: str) -> None:
    assert kind_of(path, posted=posted) == kind


def test_what_is_no_page_of_the_journey_is_told() -> None:
    with pytest.raises(ValueError, match="no page of the journey"):
        kind_of("/admin/", posted=False)


@pytest.mark.parametrize(("values", "expected"), [([1.0], 1.0), ([float(n) for n in range(1, 101)], 95.0)])
def test_ninety_five_of_a_hundred_do_not_exceed_it(values: list[float], expected: float) -> None:
    assert p95(values) == expected


def test_a_run_prints_every_sort_of_page_and_comes_to_no_error(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--quick"]) == 0
    printed = capsys.readouterr().out
    for words in ("one after another", "at once", "question", "plan by the API", "staff page", "Memory", "Errors: 0"):
        assert words in printed
