"""The thesaurus as it comes with the project. PURE."""

from __future__ import annotations

import tomllib
from functools import cache
from pathlib import Path

from search.thesaurus.entries import Thesaurus
from search.thesaurus.reading import read_thesaurus

WORDS = Path(__file__).parent / "words"


@cache
def shipped_thesaurus() -> Thesaurus:
    """Every file under `words/`, in the order of their names."""
    paths = sorted(WORDS.glob("*.toml"))
    return read_thesaurus({path.stem: tomllib.loads(path.read_text(encoding="utf-8")) for path in paths})
