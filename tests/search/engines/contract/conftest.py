"""Every engine, empty, one after another: what is true of one has to be true of all."""

from collections.abc import Callable
from pathlib import Path

import pytest

from search.engines.embedded import EmbeddedEngine
from search.engines.engine import Engine
from search.entries.entry import Entry

Built = Callable[..., Engine]


@pytest.fixture(params=["embedded"])
def built(request: pytest.FixtureRequest, tmp_path: Path) -> Built:
    """Makes an engine that holds these entries."""

    def build(*entries: Entry) -> Engine:
        engine = EmbeddedEngine(tmp_path / "index.sqlite3")
        engine.rebuild(entries, version=1)
        return engine

    return build
