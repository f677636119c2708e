"""An import that is killed in the middle leaves each row wholly or not at all, and the next run brings the rest."""

import json
import os
import signal
import sqlite3
import subprocess
import sys
import time
from pathlib import Path

import pytest

from directory.city.writing import city_of, write_city
from tests.directory.city.shipped import SPOKEN

PROJECT = Path(__file__).resolve().parents[3]
SERVICES = 120

WHOLE = """
    select count(*), count(r.id), sum(s.live), sum(n.many > 0)
    from directory_service s
    left join wagtailcore_revision r on r.id = s.latest_revision_id
    left join (select service_id, count(*) many from directory_serviceneed group by 1) n on n.service_id = s.id
"""


class Site:
    """A site of its own, on SQLite in a folder of its own."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        kept = ("PATH", "PYTHONPATH", "COVERAGE_PROCESS_START", "HOME")
        self.environment = {key: os.environ[key] for key in kept if key in os.environ}
        self.environment |= {"RIGHT_DOOR_STATE": str(folder)}

    def manage(self, *words: str) -> "subprocess.Popen[str]":
        return subprocess.Popen(
            [sys.executable, "manage.py", *words],
            cwd=PROJECT,
            env=self.environment,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
        )

    def counts(self) -> tuple[int, ...]:
        """How many services there are; of those, how many have their revision, are published, and have their needs."""
        with sqlite3.connect(self.folder / "right-door.sqlite3", timeout=30) as database:
            return tuple(count or 0 for count in database.execute(WHOLE).fetchone())


@pytest.fixture
def site(tmp_path: Path) -> Site:
    site = Site(tmp_path)
    migrated = site.manage("migrate", "-v0")
    said, _ = migrated.communicate(timeout=300)
    assert migrated.returncode == 0, said
    with (tmp_path / "town.json").open("w", encoding="utf-8") as file:
        write_city(file, city=city_of(SERVICES, seed=3, spoken=SPOKEN))
    return site


def test_a_killed_run_leaves_whole_rows_and_the_next_run_brings_the_rest(site: Site) -> None:
    words = ("import_services", str(site.folder / "town.json"), "--make-terms")
    run = site.manage(*words)
    while run.poll() is None and site.counts()[0] == 0:
        time.sleep(0.05)
    run.send_signal(signal.SIGKILL)
    run.communicate()
    before = site.counts()
    assert 0 < before[0] < SERVICES
    assert len(set(before)) == 1

    again = site.manage(*words)
    said, _ = again.communicate(timeout=300)
    assert again.returncode == 0, said
    assert f"{SERVICES - before[0]} new, 0 changed, {before[0]} unchanged, 0 refused" in said
    assert set(site.counts()) == {SERVICES}
    assert len(json.loads((site.folder / "town.json").read_text("utf-8"))["services"]) == SERVICES
