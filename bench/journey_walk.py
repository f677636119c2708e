"""People who go all the way: from what they need over one question after another to the plan, and staff and programs
beside them. What they say is drawn from a seed; what they leave out, too."""

from __future__ import annotations

import json
from random import Random
from typing import Any

from bench.journey_browser import Answer, Browser, Form, form_of

MOST_PAGES = 40
PLACES = ("S1", "S2 4", "S5", "S6 2", "S8", "S11", "S20", "Sheffield")
"""Where people of the city live, on whose ground it lies: elsewhere hardly a service would cover them."""
SKIPS = 0.15
"""The share of pages that somebody leaves unanswered."""


class LostError(Exception):
    """A journey that came to no plan."""


def walk(browser: Browser, rng: Random) -> None:
    """A whole journey, then the plan as staff and as programs see it. Raises `LostError`."""
    needs = _begin(browser, rng)
    answer = browser.get("/plan/yours/")
    _well(answer)
    _well(browser.get("/plan/together/"))
    _well(browser.get("/plan/ended/"))
    enquiry = {"format": 1, "person": {"facts": {"needs": needs}}, "places": {"sleeps": rng.choice(PLACES[:-1])}}
    _well(browser.post_json("/api/navigator/plan", json.dumps(enquiry)))


def _begin(browser: Browser, rng: Random) -> list[str]:
    """The journey up to its plan; the needs that were said."""
    answer, needs = browser.get("/plan/"), list[str]()
    for _ in range(MOST_PAGES):
        if answer.leads_to is not None:
            answer = browser.get(answer.leads_to)
        elif answer.path == "/plan/yours/":
            return needs
        else:
            _well(answer)
            form = _form(answer)
            said = _said(form, rng)
            needs = said.get("needs", needs)
            answer = _answered(browser, answer.path, form, said)
    return needs


def _answered(browser: Browser, path: str, form: Form, said: dict[str, Any]) -> Answer:
    """Where an answer leads; what cannot be read is skipped."""
    answer = browser.post(form.action or path, {**form.hidden, **said})
    if answer.leads_to is not None or answer.status != 200:
        return answer
    again = _form(answer)
    return browser.post(again.action or path, {**again.hidden, **_past(again)})


def _said(form: Form, rng: Random) -> dict[str, Any]:
    if "needs" in form.several_of:
        needs = [each for each in form.several_of["needs"] if not each.startswith("none")]
        return {
            **{name: values[0] for name, values in form.one_of.items()},
            "needs": sorted(rng.sample(needs, rng.randint(1, 4))),
        }
    if rng.random() < SKIPS and form.ways:
        return _past(form)
    one = {name: rng.choice(values) for name, values in form.one_of.items()}
    several = {
        name: rng.sample(values, rng.randint(0, min(2, len(values)))) for name, values in form.several_of.items()
    }
    return one | several | {name: _written(name, rng) for name in form.texts}


def _written(name: str, rng: Random) -> str:
    if name.startswith("place-"):
        return rng.choice(PLACES) if name == "place-sleeps" or rng.random() < 0.2 else ""
    return str(rng.randint(1, 60)) if rng.random() < 0.7 else ""


def _past(form: Form) -> dict[str, str]:
    """The first way past a page, where there is one."""
    return dict(list(form.ways.items())[:1])


def _form(answer: Answer) -> Form:
    form = form_of(answer.text)
    if form is None:
        raise LostError(f"{answer.path}: no form leads on")
    return form


def _well(answer: Answer) -> None:
    if answer.status != 200:
        raise LostError(f"{answer.path}: status {answer.status}")
