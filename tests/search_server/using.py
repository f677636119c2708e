"""Lends the search server: whoever comes first starts it, all who come meanwhile share it, it ends after the last.

    a run ──── lends ────────────────┐
    another ────── lends ───┐        │      Each holds a shared lock on `in-use`. The node looks twice a second whether
    the node     ▲──────────┴────────┴──▶   it could have that file for itself: then nobody uses it, and it ends.

So nothing has to be stopped, and nothing is left over from a run that was killed: the system takes its lock away.
"""

import fcntl
import os
import shutil
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from uuid import uuid4

from elastic_transport import TransportError
from elasticsearch import ApiError, Elasticsearch

from tests.search_server.absence import NoSearchServer
from tests.search_server.building import build

HOME = Path(__file__).resolve().parents[2] / ".search-server"
SECONDS_TO_START = 90
"""It takes 5 on a quiet machine."""
SECONDS_TO_ANSWER = 5
LINES_TOLD = 12


@contextmanager
def search_server_in_use() -> Iterator[str]:
    """The address of an Elasticsearch that answers: that of `ELASTICSEARCH_URL`, or a node of our own while this lasts.

    Its folder is `.search-server/`, or what `SEARCH_SERVER_HOME` names. Raises NoSearchServer. At most once at a time
    in one process, since closing a file takes all of the process's locks on it away.
    """
    if given := os.environ.get("ELASTICSEARCH_URL"):
        if not answers(given):
            # Without the address: there may be a password in it.
            raise NoSearchServer("no Elasticsearch answers at ELASTICSEARCH_URL")
        yield given
        return
    home = Path(os.environ.get("SEARCH_SERVER_HOME") or HOME).resolve()
    home.mkdir(parents=True, exist_ok=True)
    with (home / "in-use").open("a+") as in_use:
        with (home / "door").open("a+") as door:
            # One at a time: whoever comes second finds a node that runs.
            fcntl.lockf(door, fcntl.LOCK_EX)
            # Waits for a node that is about to end.
            fcntl.lockf(in_use, fcntl.LOCK_SH)
            url = _running(home) or _started(home)
        yield url


def answers(url: str) -> bool:
    """Whether an Elasticsearch at this address can be written to and searched."""
    with Elasticsearch(url, request_timeout=SECONDS_TO_ANSWER, max_retries=0) as client:
        try:
            return not client.cluster.health(wait_for_status="yellow", timeout="2s")["timed_out"]
        except (TransportError, ApiError):
            return False


@contextmanager
def indices_of_our_own(url: str) -> Iterator[str]:
    """Letters with which no other run's indices begin; indices that begin with them are deleted by name at the end."""
    prefix = f"test-{uuid4().hex[:12]}-"
    yield prefix
    with Elasticsearch(url) as client:
        # Only by name: a pattern in a call that deletes would one day meet a server that holds more than tests.
        if names := [*client.indices.get(index=f"{prefix}*", expand_wildcards="all")]:
            client.indices.delete(index=names)


def _running(home: Path) -> str:
    """The address of the node that runs from this home; nothing where none does."""
    until = time.monotonic() + SECONDS_TO_START
    while _is_alive(home):
        # However long it takes to answer: another one would pull the data from under it.
        if url := _answering(home):
            return url
        if time.monotonic() > until:
            raise NoSearchServer(f"a node runs, and does not answer within {SECONDS_TO_START} seconds")
        time.sleep(0.2)
    return ""


def _is_alive(home: Path) -> bool:
    """Whether a process is the node of this home: it holds a lock on this file for as long as it lives."""
    with (home / "node").open("a+") as node:
        try:
            fcntl.lockf(node, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return True
    return False


def _answering(home: Path) -> str:
    """The address that the node has told, once it answers there."""
    url = home / "url"
    told = url.read_text() if url.exists() else ""
    return told if told and answers(told) else ""


def _started(home: Path) -> str:
    build(home)
    # What an earlier node has left: indices of runs that were killed, and its address.
    for left in ("data", "tmp"):
        shutil.rmtree(home / left, ignore_errors=True)
    (home / "url").unlink(missing_ok=True)
    (home / "tmp").mkdir()
    process = _launched(home)
    until = time.monotonic() + SECONDS_TO_START
    while time.monotonic() < until:
        if url := _answering(home):
            return url
        if os.waitpid(process, os.WNOHANG)[0]:
            raise NoSearchServer(f"the node ended while starting:\n{_last_words(home)}")
        time.sleep(0.2)
    raise NoSearchServer(f"the node did not answer within {SECONDS_TO_START} seconds:\n{_last_words(home)}")


def _launched(home: Path) -> int:
    """Starts the node in a session of its own, so that it outlives whoever started it, and their Ctrl+C."""
    command = [
        *("java", "-Xms512m", "-Xmx512m", "-XX:+UseSerialGC"),
        *(f"-Dlog4j2.configurationFile={home}/config/log4j2.properties", f"-Djava.io.tmpdir={home}/tmp"),
        *("-cp", f"{home}/lib/*", "rightdoor.OneNode", str(home)),
    ]
    log = (os.POSIX_SPAWN_OPEN, 1, str(home / "node.log"), os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    actions = [log, (os.POSIX_SPAWN_DUP2, 1, 2), (os.POSIX_SPAWN_OPEN, 0, os.devnull, os.O_RDONLY, 0)]
    # Not subprocess: it warns of a process that goes on, which is what this one is for.
    return os.posix_spawnp(command[0], command, os.environ, file_actions=actions, setsid=True)


def _last_words(home: Path) -> str:
    return "\n".join((home / "node.log").read_text(errors="replace").splitlines()[-LINES_TOLD:])
