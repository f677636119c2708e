"""The page on which an editor looks up how a rule is written: the words of the core, and the facts of this site."""

import json
from dataclasses import dataclass

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import URLPattern, path

from navigator.asking.questions import Question, questions
from navigator.core.clauses import CHALLENGES, EFFECTS, STRENGTHS
from navigator.core.conditions import OPERATORS
from navigator.vocabulary.standing import vocabulary_now

EXAMPLE = {
    "clauses": [
        {
            "id": "daily_drinking",
            "effect": "excludes",
            "strength": "always",
            "test": {"fact": "drinking", "is": "daily"},
            "unless": {"fact": "substance_treatment", "is": True},
            "wording": "We cannot take people who drink every day, unless they are in treatment.",
            "source": "House rules, page 2",
            "confirmed_on": "2026-10-01",
        },
        {
            "id": "adults",
            "effect": "requires",
            "strength": "always",
            "test": {"fact": "age", "at_least": 18},
            "wording": "We are for people of 18 and older.",
        },
    ],
    "examples": [
        {"name": "Woman of 30, in treatment", "expect": "takes", "facts": {"age": 30, "substance_treatment": True}},
        {"name": "Boy of 16", "expect": "refuses", "facts": {"age": 16}},
    ],
}
"""A whole document, as it is typed. It has no fault with the vocabulary that is shipped."""

EFFECT_WORDS = {
    "requires": "The rule stands against somebody when its test fails.",
    "excludes": "The rule stands against somebody when its test holds.",
}
STRENGTH_WORDS = {
    "always": "They do not take them.",
    "case_by_case": "They decide each time.",
    "not_said": "The service has not said what it does then.",
}
CHALLENGE_WORDS = {
    "duty": "The law says that the service may not refuse for this: it counts as “they decide each time”.",
    "guidance": "It should not stand, but in practice it does. The plan says how to ask again.",
}
OPERATOR_WORDS = {
    "is": ('"is": "daily"', "is this option; for a yes or no: true or false"),
    "one_of": ('"one_of": ["some", "daily"]', "is one of these"),
    "includes_any": ('"includes_any": ["a", "b"]', "at least one of these is among them"),
    "includes_all": ('"includes_all": ["a", "b"]', "all of these are among them"),
    "at_least": ('"at_least": 18', "this or more"),
    "at_most": ('"at_most": 25', "this or less"),
    "between": ('"between": [16, 25]', "from the first to the second, ends included"),
    "within_months": ('"within_months": 12', "happened, at most so many months ago"),
    "happened": ('"happened": true', "happened at all; false: never"),
    "within_days": ('"within_days": [-14, 84]', "a date from so many to so many days away"),
}
COMBINATIONS = {
    '{"all": [test, …]}': "every part holds",
    '{"any": [test, …]}': "some part holds",
    '{"not": test}': "the part does not hold",
    '{"some": 2, "of": [test, …]}': "at least so many of the parts hold",
    '{"anyone": true}': "holds for everybody",
    '{"elsewhere": {"service": "its-slug"}}': "that other service takes the person; with “kind”: some of that kind",
}
KIND_WORDS = {
    "yes_no": "yes or no",
    "one": "one of several options",
    "several": "any of several options",
    "number": "a whole number",
    "age": "years",
    "ago": "how long ago, or never",
    "date": "a date, or none",
}


@dataclass(frozen=True)
class Fact:
    """One fact that a rule can ask about: its question, what an answer looks like, the operators that fit."""

    question: Question
    kind: str
    operators: tuple[str, ...]


def rule_language(request: HttpRequest) -> HttpResponse:
    """How a rule is written. Any room may link here by the name `rule_language`."""
    facts = questions(vocabulary_now()).values()
    told = {
        "example_text": json.dumps(EXAMPLE, ensure_ascii=False, indent=2),
        "effects": [(effect, EFFECT_WORDS[effect]) for effect in EFFECTS],
        "strengths": [(strength, STRENGTH_WORDS[strength]) for strength in STRENGTHS],
        "challenges": [(challenge, CHALLENGE_WORDS[challenge]) for challenge in CHALLENGES],
        "operators": [(operator, *OPERATOR_WORDS[operator]) for operator in OPERATORS],
        "combinations": COMBINATIONS.items(),
        "facts": [Fact(fact, KIND_WORDS[fact.kind], _fitting(fact.kind)) for fact in facts],
    }
    return render(request, "navigator/editing/rule_language.html", told)


def _fitting(kind: str) -> tuple[str, ...]:
    return tuple(name for name, operator in OPERATORS.items() if kind in operator.kinds)


urlpatterns: list[URLPattern] = [path("rules/", rule_language, name="rule_language")]
