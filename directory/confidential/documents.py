"""Texts anywhere in a document of lists and objects: a revision, a rule document, what a log entry remembers. PURE."""

from collections.abc import Callable, Iterator
from typing import Any


def texts_in(document: Any, *, path: str = "") -> Iterator[tuple[str, str]]:
    """Every text with its path, `access_modes[0].how`; keys are not texts."""
    if isinstance(document, str):
        yield path, document
    elif isinstance(document, dict):
        for key, value in document.items():
            yield from texts_in(value, path=f"{path}.{key}" if path else str(key))
    elif isinstance(document, list):
        for number, value in enumerate(document):
            yield from texts_in(value, path=f"{path}[{number}]")


def with_texts(document: Any, *, by_way_of: Callable[[str], str]) -> Any:
    """The document with each text put through a function; the same in every other way."""
    if isinstance(document, str):
        return by_way_of(document)
    if isinstance(document, dict):
        return {key: with_texts(value, by_way_of=by_way_of) for key, value in document.items()}
    if isinstance(document, list):
        return [with_texts(value, by_way_of=by_way_of) for value in document]
    return document
