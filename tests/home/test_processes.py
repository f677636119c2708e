"""Several processes that do the same work, tried with real ones: each writes down that it is there."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
SCRIPT = """
import os, pathlib, sys, threading
import django
django.setup()
from home import processes
processes.PAUSE = 0.05
here = pathlib.Path(sys.argv[1])

def work():
    (here / str(os.getpid())).touch()
    try:
        threading.Event().wait()
    finally:
        (here / f"{os.getpid()}.ended").touch()

processes.in_processes(work, processes=2)
(here / "done").touch()
"""


@pytest.fixture
def running(tmp_path: Path) -> Iterator[subprocess.Popen[str]]:
    environment = {**os.environ, "DJANGO_SETTINGS_MODULE": "config.settings"}
    command = [sys.executable, "-c", SCRIPT, str(tmp_path)]
    with subprocess.Popen(command, cwd=ROOT, env=environment, stderr=subprocess.PIPE, text=True) as process:
        try:
            yield process
        finally:
            process.terminate()


def begun(here: Path) -> set[int]:
    return {int(each.name) for each in here.iterdir() if each.name.isdigit()}


def until(so: Callable[[], bool]) -> None:
    latest = time.monotonic() + 30
    while not so():
        assert time.monotonic() < latest, "waited for 30 seconds"
        time.sleep(0.02)


@pytest.mark.parametrize("way", [signal.SIGINT, signal.SIGTERM])
def test_whoever_stops_the_first_process_stops_all_and_each_ends_its_work(
    running: subprocess.Popen[str], tmp_path: Path, way: signal.Signals
) -> None:
    until(lambda: len(begun(tmp_path)) == 2)
    running.send_signal(way)
    assert running.wait(30) == 0
    assert (tmp_path / "done").exists()
    assert {each.name for each in tmp_path.glob("*.ended")} == {f"{each}.ended" for each in begun(tmp_path)}


def test_a_process_that_ends_by_itself_is_begun_anew(running: subprocess.Popen[str], tmp_path: Path) -> None:
    until(lambda: len(begun(tmp_path)) == 2)
    first = begun(tmp_path)
    os.kill(min(first), signal.SIGKILL)
    until(lambda: len(begun(tmp_path)) == 3)
    running.terminate()
    assert "ended with code -9 and is begun anew" in running.communicate(timeout=30)[1]
