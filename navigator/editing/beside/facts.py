"""The facts of this site as a script needs them to put the right input for each: words, kinds, options, bounds."""

from typing import Any

from navigator.asking.questions import Question, questions
from navigator.vocabulary.standing import vocabulary_now


def facts_to_choose() -> list[dict[str, Any]]:
    """Every fact, in the vocabulary's order."""
    return [_fact(each) for each in questions(vocabulary_now()).values()]


def _fact(question: Question) -> dict[str, Any]:
    return {
        "name": question.name,
        "label": question.short,
        "question": question.text,
        "kind": question.kind,
        "options": [[each.value, each.short] for each in question.options],
        "none": question.none,
        "unit": question.unit,
        "least": question.least,
        "most": question.most,
    }
