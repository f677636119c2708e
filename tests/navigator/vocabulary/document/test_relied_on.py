"""What the program itself speaks of is told, and nothing of it is forgotten."""

import ast
from collections.abc import Iterator
from pathlib import Path

import navigator
from navigator.vocabulary import shipped_vocabulary
from navigator.vocabulary.document.named import Named
from navigator.vocabulary.document.relied_on import relied_on

ROOM = Path(navigator.__file__).parent
FACTS = shipped_vocabulary()["facts"]

MEAN_SOMETHING_ELSE = {
    # Kinds of fact, modes of access, fields of a listing and of a form that are called as a fact is.
    "age": "kinds of fact",
    "phone": "a mode of access",
    "address": "a field",
    "local_connection": "a place that somebody names",
    "gp": "a place that somebody names",
    "gender": "an example of the API",
    "drinking": "an example of the API, and of how rules are written",
    "substance_treatment": "an example of how rules are written",
}


def strings(file: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            yield node.value


def test_it_is_all_in_the_vocabulary_as_shipped() -> None:
    for each in relied_on():
        assert each.fact in FACTS, each
        assert not each.option or each.option in FACTS[each.fact]["options"], each


def test_every_fact_that_the_code_names_is_among_it() -> None:
    named = {word for file in ROOM.rglob("*.py") if "interventions" not in file.parts for word in strings(file)}
    forgotten = {fact for fact in named & set(FACTS) if Named(fact) not in relied_on()}
    assert forgotten <= set(MEAN_SOMETHING_ELSE)


def test_the_words_told_to_people_are_among_it() -> None:
    assert "safety line" in relied_on()[Named("self_harm")]
    assert Named("withdrawal_fits") in relied_on()


def test_what_the_interventions_ask_about_is_among_it() -> None:
    assert Named("convictions") in relied_on()
