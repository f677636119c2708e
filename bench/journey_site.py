"""The site as it runs for people, over an invented city: in processes of its own, and a folder of its own."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlunsplit

ROOT = Path(__file__).parent.parent
NANOSECONDS = 1_000_000
"""In a millisecond."""


@dataclass(frozen=True)
class Site:
    """Where it answers, and the process that began it."""

    address: str
    first: int

    @property
    def processes(self) -> list[int]:
        """Those that answer: begun by the first one, or it itself."""
        begun = Path(f"/proc/{self.first}/task/{self.first}/children").read_text(encoding="ascii").split()
        return [int(each) for each in begun] or [self.first]

    def worked(self) -> float:
        """The processor time of all of them so far, in milliseconds."""
        threads = (each for pid in self.processes for each in Path(f"/proc/{pid}/task").iterdir())
        return sum(_nanoseconds(each) for each in threads) / NANOSECONDS

    def megabytes(self) -> list[float]:
        """What each of them holds in memory, what they share counted in each."""
        return [_resident(pid) for pid in self.processes]


def _nanoseconds(thread: Path) -> int:
    try:
        return int((thread / "schedstat").read_text(encoding="ascii").split()[0])
    except FileNotFoundError:  # a thread that ended between the two looks
        return 0


def _resident(pid: int) -> float:
    lines = Path(f"/proc/{pid}/status").read_text(encoding="ascii").splitlines()
    return next(int(line.split()[1]) for line in lines if line.startswith("VmRSS:")) / 1024


def make_city(folder: str, *, services: int, seed: int) -> None:
    """Fills the state folder with an invented city."""
    _manage(folder, "migrate", "--verbosity", "0")
    _manage(folder, "make_city", "--services", str(services), "--seed", str(seed), "--import")


def _manage(folder: str, *arguments: str) -> None:
    command = [sys.executable, "manage.py", *arguments]
    subprocess.run(command, cwd=ROOT, env=_environment(folder), check=True, stdout=subprocess.DEVNULL)


def _environment(folder: str) -> Mapping[str, str]:
    kept = {name: value for name, value in os.environ.items() if not name.startswith("RIGHT_DOOR_")}
    return {**kept, "RIGHT_DOOR_STATE": folder, "RIGHT_DOOR_MODE": "demo"}


@contextmanager
def serving(folder: str, *, processes: int) -> Iterator[Site]:
    """The site over this folder, until the end of the block."""
    port = _free_port()
    command = [sys.executable, "manage.py", "serve", "--port", str(port), "--processes", str(processes)]
    with subprocess.Popen(command, cwd=ROOT, env=_environment(folder), stdout=subprocess.PIPE, text=True) as process:
        try:
            _wait_until_it_answers(process)
            yield Site(urlunsplit(("http", f"127.0.0.1:{port}", "", "", "")), process.pid)
        finally:
            process.terminate()
            process.communicate()


def _free_port() -> int:
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return int(listener.getsockname()[1])


def _wait_until_it_answers(process: subprocess.Popen[str]) -> None:
    assert process.stdout is not None
    if not any("Ctrl+C" in line for line in process.stdout):
        raise RuntimeError("the site did not start")
