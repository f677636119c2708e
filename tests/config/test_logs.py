"""What is written down about a request: never what somebody typed."""

import logging
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import suppress
from http.client import HTTPConnection
from pathlib import Path

import pytest

from config.logs import Discreet
from tests.config.starting import PROJECT, environment

CANARY = "canary-i-drink-every-day"


def written(message: str, *arguments: object, fault: BaseException | None = None) -> str:
    """The log line that comes of a message and, where given, an exception."""
    about = (type(fault), fault, fault.__traceback__) if fault else None
    record = logging.LogRecord("django", logging.ERROR, __file__, 1, message, arguments, about)
    return Discreet("%(message)s").format(record)


@pytest.mark.parametrize(
    ("line", "kept"),
    [
        ('"GET /plan/?needs=housing HTTP/1.1" 200', '"GET /plan/ HTTP/1.1" 200'),
        ("Not Found: /find?q=detox&w=here", "Not Found: /find"),
        ("GET https://help.example/find/?q=a%20b done", "GET https://help.example/find/ done"),
        ("Is it there? Yes", "Is it there? Yes"),
    ],
)
def test_a_log_line_has_no_query_string(line: str, kept: str) -> None:
    assert written("%s", line) == kept


def test_a_log_line_has_the_way_to_a_fault_but_not_its_message() -> None:
    try:
        int(CANARY)
    except ValueError as fault:
        line = written("Internal Server Error", fault=fault)
    assert "test_logs.py" in line
    assert line.endswith("ValueError")
    assert CANARY not in line.replace("int(CANARY)", "")


def test_a_traceback_that_another_handler_wrote_is_not_taken_over() -> None:
    record = logging.LogRecord("django", logging.ERROR, __file__, 1, "Fault", (), None)
    record.exc_text = CANARY
    assert CANARY not in Discreet("%(message)s").format(record)


@pytest.fixture
def site_without_tables(tmp_path: Path) -> Iterator[tuple[int, "subprocess.Popen[str]"]]:
    """The real server over an empty database, so that every page of it is a fault that gets logged."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    server = subprocess.Popen(
        [sys.executable, "manage.py", "serve", "--port", str(port)],
        env=environment(state=tmp_path),
        cwd=PROJECT,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    )
    try:
        wait_for(port)
        yield port, server
    finally:
        server.kill()
        server.wait()


def wait_for(port: int) -> None:
    """Waits at most half a minute until something listens on `port`."""
    for _ in range(300):
        with suppress(ConnectionRefusedError), socket.create_connection(("127.0.0.1", port), timeout=1):
            return
        time.sleep(0.1)
    raise TimeoutError(port)


def test_the_running_site_writes_neither_posted_answers_nor_query_strings(
    site_without_tables: tuple[int, "subprocess.Popen[str]"],
) -> None:
    port, server = site_without_tables
    token = "a" * 32
    answers = f"csrfmiddlewaretoken={token}&drinking={CANARY}&age={CANARY}"
    headers = {"Content-Type": "application/x-www-form-urlencoded", "Cookie": f"csrftoken={token}; kept={CANARY}"}
    for method, path in (("GET", "/"), ("POST", "/"), ("GET", "/nowhere/"), ("GET", "/plan/"), ("POST", "/plan/")):
        connection = HTTPConnection("127.0.0.1", port, timeout=30)
        connection.request(method, f"{path}?{answers}", body=answers, headers=headers)
        connection.getresponse().read()
        connection.close()
    server.terminate()
    log = server.communicate(timeout=30)[0]
    assert "Internal Server Error: /plan/" in log
    assert CANARY not in log
