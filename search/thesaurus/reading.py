"""From documents, by name, to the thesaurus: `Faults` names every entry that cannot be meant. PURE."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from types import MappingProxyType
from typing import Any

from navigator.core.documents.faults import MISSING, Fault, Faults, shown
from search.thesaurus.entries import SAFETY, TERMS, Entry, Register, Thesaurus, same_words

Row = Mapping[str, Any]

TEXTS = ("ambiguous", "safety", "note")
FLAGS = ("both_ways", "never_show")
LISTS = ("said", "words", *TERMS)
NEEDED = ("said", "words", "register", "both_ways")
KNOWN = (*LISTS, "register", *FLAGS, *TEXTS)
REGISTERS = tuple(Register)


def read_thesaurus(documents: Mapping[str, Mapping[str, Any]]) -> Thesaurus:
    """The thesaurus of these documents. Raises `Faults`, each with the entry, what was found and what was expected."""
    rows = [
        (f"{name}.entry[{number}]", row)
        for name, document in documents.items()
        for number, row in enumerate(document.get("entry", ()), start=1)
    ]
    _refuse([fault for name, document in documents.items() for fault in _faults_of_document(name, document)])
    _refuse([fault for at, row in rows for fault in _faults_of_row(at, row)])
    entries = tuple(_entry(at, row) for at, row in rows)
    by_said = _by_said(entries)
    _refuse([*_meaning_nothing(entries), *_said_twice(by_said), *_shown_though_never(entries, by_said)])
    return Thesaurus(entries, by_said)


def _refuse(faults: list[Fault]) -> None:
    if faults:
        raise Faults(tuple(faults))


def _faults_of_document(name: str, document: Mapping[str, Any]) -> Iterator[Fault]:
    for key in document:
        if key not in ("about", "sources", "entry"):
            yield Fault(f"{name}.{key}", shown(document[key]), "one of about, sources, entry")
    if not (isinstance(document.get("about"), str) and document["about"].strip()):
        yield Fault(f"{name}.about", shown(document.get("about", MISSING)), "what these words are about")
    if not _are_texts(document.get("sources", [])):
        yield Fault(f"{name}.sources", shown(document["sources"]), "where the facts come from, as texts")


def _faults_of_row(at: str, row: Row) -> Iterator[Fault]:
    for key in NEEDED:
        if key not in row:
            yield Fault(f"{at}.{key}", shown(MISSING), "a value")
    for key, value in row.items():
        if expected := _expected(key, value):
            yield Fault(f"{at}.{key}", shown(value), expected)


def _expected(key: str, value: Any) -> str:
    """What was expected in place of a value; empty where it is as it should be."""
    if key not in KNOWN:
        return f"one of {', '.join(KNOWN)}"
    if key in LISTS and not (_are_texts(value) and value and len({same_words(each) for each in value}) == len(value)):
        return "texts, one at least, none of them twice"
    if key in FLAGS and not isinstance(value, bool):
        return "true or false"
    if key in TEXTS and not (isinstance(value, str) and value.strip()):
        return "a text"
    if key == "register" and value not in REGISTERS:
        return f"one of {', '.join(REGISTERS)}"
    if key == "safety" and value not in SAFETY:
        return f"one of {', '.join(SAFETY)}"
    return ""


def _are_texts(value: Any) -> bool:
    return isinstance(value, list) and all(isinstance(each, str) and each.strip() for each in value)


def _entry(at: str, row: Row) -> Entry:
    return Entry(
        at=f"{at} ({row['said'][0]})",
        said=tuple(row["said"]),
        words=tuple(row["words"]),
        terms=MappingProxyType({key: tuple(row[key]) for key in TERMS if key in row}),
        register=Register(row["register"]),
        **{key: row[key] for key in (*FLAGS, *TEXTS) if key in row},
    )


def _by_said(entries: Iterable[Entry]) -> Mapping[str, tuple[Entry, ...]]:
    found: dict[str, tuple[Entry, ...]] = {}
    for entry in entries:
        for said in entry.said:
            found[same_words(said)] = (*found.get(same_words(said), ()), entry)
    return MappingProxyType(found)


def _meaning_nothing(entries: Iterable[Entry]) -> Iterator[Fault]:
    """Entries that lead nowhere but to themselves."""
    for entry in entries:
        if not entry.terms and {*map(same_words, entry.words)} <= {*map(same_words, entry.said)}:
            yield Fault(f"{entry.at}.words", shown(entry.words), "a word that is not said already, or a term")


def _said_twice(by_said: Mapping[str, tuple[Entry, ...]]) -> Iterator[Fault]:
    """What stands in two entries without their saying that it can be taken in two ways."""
    for said, entries in by_said.items():
        for entry in entries if len(entries) > 1 else ():
            if not entry.ambiguous:
                others = ", ".join(other.at for other in entries if other is not entry)
                yield Fault(f"{entry.at}.said", shown(said), f"`ambiguous` here, for it is said in {others} too")


def _shown_though_never(entries: Iterable[Entry], by_said: Mapping[str, tuple[Entry, ...]]) -> Iterator[Fault]:
    """Words that hurt, where they would be shown: as the meaning of another, or said in an entry that is shown."""
    hurtful = {said for said, found in by_said.items() if any(each.never_show for each in found)}
    for entry in entries:
        if entry.never_show and entry.both_ways:
            yield Fault(f"{entry.at}.both_ways", shown(True), "false: no other word leads to one that is never shown")
        for key, texts in (("words", entry.words), ("said", () if entry.never_show else entry.said)):
            for text in texts:
                if same_words(text) in hurtful:
                    yield Fault(f"{entry.at}.{key}", shown(text), "no word that is `never_show` elsewhere")
