"""The client library: quiet when it is imported, and silent about what it is asked."""

import re
import subprocess
import sys
from pathlib import Path

import pytest
from elasticsearch._otel import OpenTelemetry

LOCKS = sorted((Path(__file__).resolve().parents[2] / "requirements").glob("*.txt"))


@pytest.mark.parametrize("module", ["elasticsearch", "elasticsearch_dsl"])
def test_no_module_of_it_warns_of_its_own_end(module: str) -> None:
    imported = subprocess.run(
        [sys.executable, "-W", "error", "-c", f"import {module}"], capture_output=True, check=False
    )
    assert (imported.returncode, imported.stderr) == (0, b"")


def test_it_hands_no_tracer_what_is_searched_for() -> None:
    assert OpenTelemetry().enabled is False


@pytest.mark.parametrize("lock", LOCKS, ids=lambda path: path.name)
def test_no_tracer_is_installed_to_which_it_could(lock: Path) -> None:
    assert re.findall(r"^opentelemetry\S*", lock.read_text("utf-8"), flags=re.MULTILINE) == []
