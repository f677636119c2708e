"""Making a document smaller while something stays true of it, so that a failure can be read by a person."""

from collections.abc import Callable, Iterator
from copy import deepcopy
from typing import Any

from tests.navigator.core.cases.answers import Json

Path = tuple[str | int, ...]


def simplest(case: Json, keeps: Callable[[Json], bool]) -> Json:
    """A document of which that is still true, and of which it is true of no document with one part less."""
    while (smaller := next((one for one in smaller_ones(case) if keeps(one)), None)) is not None:
        case = smaller
    return case


def smaller_ones(case: Json) -> Iterator[Json]:
    """The document with one part taken out, or one test put in the place of the test that holds it."""
    for path in sorted(_paths(case), key=len):
        yield _without(case, path)
        value = _at(case, path)
        if isinstance(value, dict):
            for part in _parts(value):
                yield _with(case, path, part)


def _paths(value: Any, path: Path = ()) -> Iterator[Path]:
    inner = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, part in inner:
        yield (*path, key)
        yield from _paths(part, (*path, key))


def _parts(test: Json) -> list[Any]:
    if "not" in test:
        return [test["not"]]
    return next((test[key] for key in ("all", "any", "of") if isinstance(test.get(key), list)), [])


def _at(case: Any, path: Path) -> Any:
    for key in path:
        case = case[key]
    return case


def _without(case: Json, path: Path) -> Json:
    other = deepcopy(case)
    del _at(other, path[:-1])[path[-1]]
    return other


def _with(case: Json, path: Path, part: Any) -> Json:
    other = deepcopy(case)
    _at(other, path[:-1])[path[-1]] = deepcopy(part)
    return other
