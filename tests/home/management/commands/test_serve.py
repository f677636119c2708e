"""Where the site listens, and whom it believes."""

import errno
from typing import Any

import pytest
import waitress
from django.core.management import CommandError, call_command
from pytest_django import Settings
from waitress.proxy_headers import proxy_headers_middleware

from home.demo_accounts import DEMO_PASSWORD
from home.management.commands.serve import LARGEST_BODY


class StandIn:
    """A server that is never started, so that what it was asked for can be read."""

    asked: dict[str, Any]

    def __call__(self, application: Any, **asked: Any) -> "StandIn":
        self.asked = asked
        return self

    def run(self) -> None:
        """Returns at once."""


SERVE = "home.management.commands.serve"


@pytest.fixture
def server(monkeypatch: pytest.MonkeyPatch) -> StandIn:
    stand_in = StandIn()
    monkeypatch.setattr(waitress, "create_server", stand_in)
    # A thread that reads the catalogue would outlive the test.
    monkeypatch.setattr(f"{SERVE}.keep_ready", lambda: None)
    return stand_in


@pytest.mark.parametrize("host", ["0.0.0.0", "192.0.2.7", "::", "help.example"])
def test_the_demo_refuses_to_listen_beyond_this_machine(server: StandIn, host: str) -> None:
    with pytest.raises(CommandError, match="this machine only"):
        call_command("serve", host=host)


def test_the_demo_prints_its_address_its_sign_in_and_what_to_try(
    server: StandIn, capsys: pytest.CaptureFixture[str]
) -> None:
    call_command("serve", port=8123)
    printed = capsys.readouterr().out
    for line in ("http://127.0.0.1:8123/", "name demo, password right-door-demo", "http://127.0.0.1:8123/plan/"):
        assert line in printed
    assert (server.asked["host"], server.asked["port"]) == ("127.0.0.1", 8123)


@pytest.mark.django_db
def test_production_listens_where_it_is_told_and_prints_no_sign_in(
    server: StandIn, settings: Settings, capsys: pytest.CaptureFixture[str]
) -> None:
    settings.IS_PRODUCTION = True
    call_command("serve", host="192.0.2.7")
    assert server.asked["host"] == "192.0.2.7"
    assert DEMO_PASSWORD not in capsys.readouterr().out


@pytest.mark.parametrize(("host", "address"), [("localhost", "localhost:8000"), ("::1", "[::1]:8000")])
def test_this_machine_has_other_names(
    server: StandIn, capsys: pytest.CaptureFixture[str], host: str, address: str
) -> None:
    call_command("serve", host=host)
    assert f"http://{address}/plan/" in capsys.readouterr().out


@pytest.mark.django_db
def test_an_address_that_cannot_be_is_named(settings: Settings) -> None:
    settings.IS_PRODUCTION = True
    with pytest.raises(CommandError, match=r"256\.256\.256\.256: is no address"):
        call_command("serve", host="256.256.256.256")


def test_the_demo_sees_that_another_server_hands_it_on(server: StandIn, settings: Settings) -> None:
    settings.PROXY = "127.0.0.1"
    call_command("serve")
    assert server.asked["clear_untrusted_proxy_headers"] is False
    assert "trusted_proxy" not in server.asked


@pytest.mark.django_db
def test_nobody_is_believed_about_https_unless_a_proxy_is_named(server: StandIn, settings: Settings) -> None:
    settings.IS_PRODUCTION = True
    call_command("serve")
    assert "trusted_proxy" not in server.asked


@pytest.mark.django_db
def test_a_named_proxy_is_believed_about_https(server: StandIn, settings: Settings) -> None:
    settings.IS_PRODUCTION = True
    settings.PROXY = "127.0.0.1"
    call_command("serve")
    assert server.asked["trusted_proxy"] == "127.0.0.1"
    assert "x-forwarded-proto" in server.asked["trusted_proxy_headers"]


PROXIED = [
    # who hands it on, what it says of the caller, who is counted, how it came
    ("192.0.2.1", "198.51.100.7", "198.51.100.7", "https"),
    ("192.0.2.1", "1.2.3.4, 198.51.100.7", "198.51.100.7", "https"),
    ("198.51.100.7", "1.2.3.4", "198.51.100.7", "http"),
]


@pytest.mark.django_db
@pytest.mark.parametrize(("peer", "said", "counted", "scheme"), PROXIED)
def test_nobody_but_the_named_proxy_says_who_calls_and_of_what_it_passes_on_its_own_word_counts(
    server: StandIn, settings: Settings, peer: str, said: str, counted: str, scheme: str
) -> None:
    settings.IS_PRODUCTION = True
    settings.PROXY = "192.0.2.1"
    call_command("serve")
    seen: dict[str, Any] = {}

    def site(environ: dict[str, Any], start: Any) -> list[bytes]:
        seen.update(environ)
        return []

    how = {name: server.asked[name] for name in ("trusted_proxy", "trusted_proxy_headers")}
    behind = proxy_headers_middleware(site, clear_untrusted=server.asked["clear_untrusted_proxy_headers"], **how)
    told = {"HTTP_X_FORWARDED_FOR": said, "HTTP_X_FORWARDED_PROTO": "https"}
    behind({"REMOTE_ADDR": peer, "wsgi.url_scheme": "http", **told}, None)
    assert (seen["REMOTE_ADDR"], seen["wsgi.url_scheme"]) == (counted, scheme)


def test_several_processes_listen_to_one_socket_and_share_what_was_made_ready(
    server: StandIn, monkeypatch: pytest.MonkeyPatch
) -> None:
    done: list[Any] = []

    def work_once(work: Any, *, processes: int) -> None:
        done.append(processes)
        work()
        (listener,) = server.asked["sockets"]
        done.append(listener.getsockname()[0])

    monkeypatch.setattr(f"{SERVE}.make_ready", lambda: done.append("ready"))
    monkeypatch.setattr(f"{SERVE}.in_processes", work_once)
    call_command("serve", port=0, processes=3)
    assert done == ["ready", 3, "127.0.0.1"]
    assert server.asked["threads"] == 4
    assert "trusted_proxy" not in server.asked


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("host", "refusal"),
    [("256.256.256.256", r"256\.256\.256\.256: is no address"), ("192.0.2.7", r"192\.0\.2\.7:0 cannot be had")],
)
def test_several_processes_cannot_listen_where_none_can(settings: Settings, host: str, refusal: str) -> None:
    settings.IS_PRODUCTION = True
    with pytest.raises(CommandError, match=refusal):
        call_command("serve", host=host, port=0, processes=2)


def test_nothing_that_people_bring_or_get_is_written_to_the_disk(monkeypatch: pytest.MonkeyPatch) -> None:
    """The server's own defaults write to a temporary file what is larger than half a megabyte."""
    given: dict[str, object] = {}

    def not_now(*_: object, **how: object) -> None:
        given.update(how)
        raise OSError(errno.EADDRINUSE, "Address already in use")

    monkeypatch.setattr(waitress, "create_server", not_now)
    with pytest.raises(CommandError):
        call_command("serve", port=8123)
    assert given["inbuf_overflow"] == given["max_request_body_size"] == LARGEST_BODY
    assert given["outbuf_overflow"] > LARGEST_BODY


def test_a_port_that_is_taken_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    def taken(*_: object, **__: object) -> None:
        raise OSError(errno.EADDRINUSE, "Address already in use")

    monkeypatch.setattr(waitress, "create_server", taken)
    with pytest.raises(CommandError, match=r"127\.0\.0\.1:8123 cannot be had \(Address already in use\)"):
        call_command("serve", port=8123)
