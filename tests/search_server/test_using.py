"""How the node is lent: one for all, ended by nobody and after everybody, and a plain reason where there is none."""

import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.search_server import building, using
from tests.search_server.absence import NoSearchServer, left_out
from tests.search_server.using import answers, search_server_in_use

PROJECT = Path(__file__).resolve().parents[2]
SECONDS_TO_END = 30
HOLDING = """
import fcntl, time
with open("node", "w") as node:
    fcntl.lockf(node, fcntl.LOCK_EX)
    print(flush=True)
    time.sleep(600)
"""


@pytest.fixture
def home(tmp_path: Path, search_server: str) -> Path:
    """The home of a node that is built and that nobody uses; `search_server` says why not where there can be none."""
    built = Path(os.environ.get("SEARCH_SERVER_HOME") or using.HOME)
    if building.is_built(built):
        for part in ("config", "lib", "modules", "made-from"):
            (tmp_path / part).symlink_to(built / part)
    try:
        building.build(tmp_path)
    except NoSearchServer as absent:
        # The server may be one that `ELASTICSEARCH_URL` has named, on a machine without Java.
        left_out(str(absent))
    return tmp_path


@pytest.fixture
def start(home: Path) -> Iterator[Callable[[], tuple[subprocess.Popen[str], str]]]:
    """Starts a process that uses the node of this home: the process, and the address that it was told."""
    environment = os.environ | {"SEARCH_SERVER_HOME": str(home)}
    environment.pop("ELASTICSEARCH_URL", None)
    processes = []

    def one() -> tuple[subprocess.Popen[str], str]:
        command = [sys.executable, "-m", "tests.search_server"]
        process = subprocess.Popen(command, cwd=PROJECT, env=environment, stdout=subprocess.PIPE, text=True)
        processes.append(process)
        assert process.stdout
        return process, process.stdout.readline().strip()

    yield one
    for process in processes:
        process.kill()
        process.communicate()


def test_all_share_one_node_which_ends_after_the_last_even_where_the_first_was_killed(
    start: Callable[[], tuple[subprocess.Popen[str], str]],
) -> None:
    (first, url), (second, again) = start(), start()
    assert url == again
    assert answers(url)
    first.kill()
    first.wait()
    # Longer than the node takes to see who uses it.
    time.sleep(1.5)
    assert answers(url)
    second.send_signal(signal.SIGINT)
    assert second.wait(SECONDS_TO_END) == 0
    until = time.monotonic() + SECONDS_TO_END
    while answers(url) and time.monotonic() < until:
        time.sleep(0.2)
    assert not answers(url)


def test_an_address_that_is_given_is_taken_where_an_elasticsearch_answers(
    monkeypatch: pytest.MonkeyPatch, search_server: str
) -> None:
    monkeypatch.setenv("ELASTICSEARCH_URL", search_server)
    with search_server_in_use() as url:
        assert url == search_server


def test_an_address_where_nothing_answers_is_no_server_and_its_password_is_not_told(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("ELASTICSEARCH_URL", "http://elastic:hush-hush@127.0.0.1:9")
    with pytest.raises(NoSearchServer, match="ELASTICSEARCH_URL") as told, search_server_in_use():
        pass
    assert "hush" not in str(told.value)


def test_who_takes_calls_and_says_nothing_does_not_answer(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(using, "SECONDS_TO_ANSWER", 0.2)
    with socket.create_server(("127.0.0.1", 0)) as silent:
        assert not answers(f"http://127.0.0.1:{silent.getsockname()[1]}")


@pytest.fixture
def bare(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A machine on which nothing is installed, with an empty folder for programs, and a home that was never used."""
    (tmp_path / "bin").mkdir()
    monkeypatch.setenv("PATH", str(tmp_path / "bin"))
    monkeypatch.setenv("SEARCH_SERVER_HOME", str(tmp_path))
    monkeypatch.delenv("ELASTICSEARCH_URL", raising=False)
    return tmp_path


def program(path: Path, script: str) -> None:
    path.write_text(f"#!/bin/sh\n{script}\n")
    path.chmod(0o700)


def test_a_machine_without_java_and_maven_is_told_what_to_install(bare: Path) -> None:
    with (
        pytest.raises(NoSearchServer, match="no java and no javac and no mvn; apt-get install"),
        search_server_in_use(),
    ):
        pass


def test_what_maven_says_is_told_where_it_fails_and_nothing_counts_as_built(bare: Path) -> None:
    for name, script in (("java", ""), ("javac", ""), ("mvn", "echo no such jar; exit 3")):
        program(bare / "bin" / name, script)
    for _ in range(2):
        with pytest.raises(NoSearchServer, match="mvn ended with 3:\nno such jar"), search_server_in_use():
            pass


def test_a_node_that_ends_while_it_starts_is_told_by_its_last_words(bare: Path) -> None:
    for name, script in (("java", "echo out of memory; exit 1"), ("javac", ""), ("mvn", "")):
        program(bare / "bin" / name, script)
    (bare / "made-from").write_text(building.fingerprint())
    with pytest.raises(NoSearchServer, match="ended while starting:\nout of memory"), search_server_in_use():
        pass


@pytest.fixture
def alive(bare: Path) -> Iterator[Path]:
    """A home whose node is alive: another process holds the lock that a node holds."""
    process = subprocess.Popen([sys.executable, "-c", HOLDING], cwd=bare, stdout=subprocess.PIPE, text=True)
    assert process.stdout
    process.stdout.readline()
    yield bare
    process.kill()
    process.communicate()


def test_a_node_that_is_alive_is_shared(alive: Path, search_server: str) -> None:
    (alive / "url").write_text(search_server)
    with search_server_in_use() as url:
        assert url == search_server


def test_a_node_that_is_alive_keeps_its_data_however_long_it_does_not_answer(
    alive: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(using, "SECONDS_TO_START", 1)
    (alive / "url").write_text("http://127.0.0.1:9")
    (alive / "data").mkdir()
    with pytest.raises(NoSearchServer, match="a node runs, and does not answer"), search_server_in_use():
        pass
    assert (alive / "data").exists()


@pytest.mark.parametrize(
    ("in_ci", "becomes"),
    [("", pytest.skip.Exception), ("false", pytest.skip.Exception), ("true", pytest.fail.Exception)],
)
def test_tests_are_left_out_for_a_reason_and_never_where_nothing_may_be(
    monkeypatch: pytest.MonkeyPatch, in_ci: str, becomes: type[BaseException]
) -> None:
    monkeypatch.setenv("CI", in_ci)
    with pytest.raises(becomes, match="no mvn"):
        left_out("no mvn")
