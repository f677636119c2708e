"""The sections of the vocabulary: what each is called, how one of its entries is named, and with which form."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from navigator.editing.vocabulary.forms.changes import ChangeForm, ImplicationForm, PairForm, ProgressionForm
from navigator.editing.vocabulary.forms.entries import EntryForm
from navigator.editing.vocabulary.forms.facts import FactForm
from navigator.editing.vocabulary.forms.grid import GridForm, SettingForm
from navigator.vocabulary.document.differences import text_of
from navigator.vocabulary.document.entries import FACTS, entries
from navigator.vocabulary.document.named import NEEDS


@dataclass(frozen=True)
class Section:
    """One section: its key in the document, its words, and the form for one entry."""

    key: str
    title: str
    one: str
    about: str
    form: type[EntryForm]


SECTIONS = {
    section.key: section
    for section in (
        Section(FACTS, "Facts and questions", "fact", "What people are asked, and what rules can ask about.", FactForm),
        Section("progressions", "Progressions", "progression", "What support for a need brings.", ProgressionForm),
        Section("setbacks", "Setbacks", "setback", "What a bad spell may change.", ChangeForm),
        Section(
            "implications", "Implications", "implication", "What follows from an answer for sure.", ImplicationForm
        ),
        Section("together", "Together", "pair", "Needs for which support should be joined.", PairForm),
        Section("x_grid", "Questions of the grid", "grid question", "What every service is asked.", GridForm),
        Section("x_grid_where", "Settings of the grid", "setting", "Where a grid question makes sense.", SettingForm),
    )
}


@dataclass(frozen=True)
class Row:
    """One entry in a list: its key, the words by which people know it, and its name in rules."""

    key: str
    words: str
    name: str = ""


def needs_in(vocabulary: Mapping[str, Any]) -> list[Row]:
    """The needs, which are the options of a fact: by their short names, with the phrase for each."""
    fact = vocabulary[FACTS][NEEDS]
    shorts, phrases = fact.get("x_label", {}), fact.get("x_phrase", {})
    return [Row(need, shorts.get(need, fact["x_options"][need]), phrases.get(need, "")) for need in fact["options"]]


def rows_of(vocabulary: Mapping[str, Any], section: str) -> Iterator[Row]:
    """The entries of a section, in the order of the vocabulary."""
    shorts = vocabulary["facts"][NEEDS].get("x_label", {})
    for key, entry in entries(vocabulary, section).items():
        if section in (FACTS, "x_grid"):
            words = entry.get("x_question") or entry.get("question") or key
            yield Row(key, words, key)
        elif section == "together":
            yield Row(key, " and ".join(shorts.get(need, need) for need in entry))
        elif section == "x_grid_where":
            yield Row(key, entry["label"], key)
        else:
            need = shorts.get(entry.get("need", ""), "")
            says = f"{text_of(entry['if']) + ' → ' if 'if' in entry else ''}{text_of(entry['then'])}"
            yield Row(key, need or entry.get("x_why", "") or says, says)
