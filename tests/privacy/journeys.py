"""Whole journeys, each with canaries wherever somebody can say something."""

import json
import re
from collections.abc import Callable
from datetime import date
from io import BytesIO

from django.utils.text import slugify

from tests.privacy.canaries import AVOIDED, BORN, CONVICTION, DOOR, POSTCODE, START_BY, TYPED, UNTIL
from tests.privacy.looking import Watching

NEEDS = ["housing", "own_offending", "substance_use"]
LAST_DAY, BIRTHDAY, BEGIN_BY = (date.fromisoformat(each) for each in (UNTIL, BORN, START_BY))


def begin(browser: Watching, **also: str) -> None:
    browser.get("/plan/")
    browser.post("/plan/", {"needs": NEEDS, "for": "myself", **also}, follow=True)
    browser.post("/plan/where/", {"place-sleeps": POSTCODE, "place-avoid-1": AVOIDED}, follow=True)


def say_everything(browser: Watching) -> None:
    """The questions, what is beside them, a door ruled out, and the plan."""
    for number in range(1, 4):
        shown = browser.get(f"/plan/{number}/", follow=True).content.decode()
        fact = re.search(r'name="fact" value="(\w+)"', shown)
        browser.post(f"/plan/{number}/", {"fact": fact[1] if fact else "", "skip": "yes"}, follow=True)
    born = {"age-day": BIRTHDAY.day, "age-month": BIRTHDAY.month, "age-year": BIRTHDAY.year}
    browser.post("/plan/4/", {"fact": "age", **born}, follow=True)
    browser.post("/plan/choose/", {"offered": ["convictions"], "agreed": ["convictions"]}, follow=True)
    browser.post("/plan/5/", {"fact": "convictions", "convictions": [CONVICTION]}, follow=True)
    ends = {"day": LAST_DAY.day, "month": LAST_DAY.month, "year": LAST_DAY.year}
    browser.post("/plan/support/", {f"until-housing-{part}": each for part, each in ends.items()}, follow=True)
    soon = {"day": BEGIN_BY.day, "month": BEGIN_BY.month, "year": BEGIN_BY.year}
    browser.post(
        "/plan/manageable/",
        {"can-start": "by", **{f"can-start-{part}": each for part, each in soon.items()}},
        follow=True,
    )
    browser.post("/plan/doors/out/", {"door": slugify(DOOR)}, follow=True)
    for address in ("yours/", "answers/", "answers/1/", "support/", "manageable/", "where/", "more/", "take/"):
        browser.get(f"/plan/{address}", follow=True)
    browser.post("/plan/doors/back/", {"door": slugify(DOOR)}, follow=True)


def for_myself(browser: Watching) -> None:
    begin(browser)
    say_everything(browser)


def for_someone_else(browser: Watching) -> None:
    begin(browser, **{"for": "someone", "computer": "shared"})
    say_everything(browser)


def with_staff(browser: Watching) -> None:
    browser.get("/plan/together/")
    said = {
        "needs": NEEDS,
        "age-day": BIRTHDAY.day,
        "age-month": BIRTHDAY.month,
        "age-year": BIRTHDAY.year,
        "convictions": [CONVICTION],
        "place-sleeps": POSTCODE,
        "place-avoid-1": AVOIDED,
    }
    browser.post("/plan/together/", {**said, "count": "yes"}, follow=True)
    browser.post("/plan/together/", {**said, "plan": "yes"}, follow=True)
    browser.get("/plan/yours/")


def by_a_program(browser: Watching) -> None:
    facts = {"needs": NEEDS, "age": BORN, "convictions": [CONVICTION]}
    person = {"facts": facts, "support_now": [{"need": "housing", "until": UNTIL}], "ruled_out": [slugify(DOOR)]}
    places = {"sleeps": POSTCODE, "avoid": [AVOIDED]}
    document = {"format": 1, "person": person, "places": places, "limits": {"start_by": START_BY}, f"x_{TYPED}": TYPED}
    for sent in (document, {**document, TYPED: TYPED}, {**document, "places": {"sleeps": TYPED}}, TYPED):
        browser.post("/api/navigator/plan", json.dumps(sent), content_type="application/json")
    browser.post("/api/navigator/plan", f'{{"{TYPED}"', content_type="application/json")
    browser.post("/api/navigator/plan", {"needs": TYPED})


def taken_along_and_loaded(browser: Watching) -> None:
    for_myself(browser)
    parts = re.findall(r'name="part" value="([^"]*)"', browser.get("/plan/take/").content.decode())
    browser.post("/plan/take/", {"part": parts, "step": "look"})
    file = browser.post("/plan/take/", {"part": parts, "step": "save"})
    assert "attachment" in file.headers["Content-Disposition"]
    browser.post("/plan/clear/", follow=True)
    for content in (file.content, b"canary7f3a" * 50_000, TYPED.encode(), b""):
        brought = BytesIO(content)
        brought.name = f"{TYPED}.html"
        browser.post("/plan/load/", {"file": brought}, follow=True)
    browser.get("/plan/yours/")


def with_mistakes(browser: Watching) -> None:
    browser.post("/plan/", {"needs": TYPED, TYPED: TYPED}, follow=True)
    begin(browser)
    for address in (
        "",
        "needs/",
        "where/",
        "1/",
        "2/",
        "choose/",
        "more/",
        "manageable/",
        "support/",
        "answers/",
        "together/",
    ):
        form = {"fact": "age", "age-years": TYPED, "place-sleeps": TYPED, "travel": TYPED, "needs": TYPED, TYPED: TYPED}
        browser.post(f"/plan/{address}", {**form, "until-housing-day": TYPED, "can-start-day": TYPED, "change": TYPED})
    del browser.cookies["journey"]  # else the one that was answered before would be changed with it
    browser.cookies["journey"] = f"{TYPED}.{TYPED}"
    browser.get("/plan/yours/", follow=True)


def astray(browser: Watching) -> None:
    for_myself(browser)
    for address in ("/plan/nowhere/", "/plan/999999999/", "/plan/-1/", "/plan/answers/0/", "/plan/yours", "/nowhere/"):
        browser.get(address)
        browser.post(address, {"place-sleeps": POSTCODE, "age-years": TYPED})
    browser.put("/plan/where/", TYPED)
    browser.post("/services/", {"place-sleeps": POSTCODE})


def cleared(browser: Watching) -> None:
    for_myself(browser)
    browser.post("/plan/clear/", follow=True)
    for_myself(browser)
    browser.get("/leave/")


JOURNEYS: dict[str, Callable[[Watching], None]] = {
    each.__name__: each
    for each in (
        for_myself,
        for_someone_else,
        with_staff,
        by_a_program,
        taken_along_and_loaded,
        with_mistakes,
        astray,
        cleared,
    )
}
