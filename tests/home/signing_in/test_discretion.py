"""What signing in says, and writes down, about who has an account."""

import logging
import re
import smtplib
from typing import Any

import pytest
from django.core import mail
from django.test import Client

from config.logs import Discreet
from home.signing_in import adapters
from home.signing_in.adapters import StaffSignIn
from tests.home.signing_in.people import (
    CONFIRM,
    RUTHS_ADDRESS,
    RUTHS_PASSWORD,
    ask_for_code,
    by_password,
    code_in,
    give_code,
    letters,
    ruth,
)

pytestmark = pytest.mark.django_db

VARYING = re.compile(r'(name="csrfmiddlewaretoken" value="[^"]*"|value="[^"]*@[^"]*"|<b>[^<]*@[^<]*</b>)')


def said(page: str) -> str:
    """A page without what differs from one request to the next, and without the address that was typed."""
    return VARYING.sub("", page)


def test_asking_for_a_code_is_answered_alike_with_and_without_an_account() -> None:
    ruth()
    known, unknown = Client(), Client()
    answers = [ask_for_code(known, RUTHS_ADDRESS), ask_for_code(unknown, "nobody@listings.example")]
    assert [(answer.status_code, answer.url) for answer in answers] == [(302, CONFIRM)] * 2
    assert said(known.get(CONFIRM).text) == said(unknown.get(CONFIRM).text)
    wrong = [give_code(client, "BBBB-BBBB") for client in (known, unknown)]
    assert said(wrong[0].text) == said(wrong[1].text)
    assert [letter.to for letter in letters(1)] == [[RUTHS_ADDRESS]]


def test_a_wrong_password_is_answered_alike_with_and_without_an_account() -> None:
    ruth()
    pages = [by_password(Client(), name, "wrong").text.replace(name, "") for name in ("ruth", "nobody")]
    assert said(pages[0]) == said(pages[1])


def test_a_mail_server_that_is_down_does_not_show_who_has_an_account(
    client: Client, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    ruth()

    def refuse(*_: Any) -> None:
        raise smtplib.SMTPRecipientsRefused({RUTHS_ADDRESS: (550, b"no such mailbox")})

    monkeypatch.setattr(mail.EmailMultiAlternatives, "send", refuse)
    sending = threads_of(monkeypatch)
    assert ask_for_code(client, RUTHS_ADDRESS).url == CONFIRM
    sending[0].join()
    (record,) = (record for record in caplog.records if record.name == "home.signing_in.adapters")
    assert RUTHS_ADDRESS not in Discreet("%(message)s").format(record)


def threads_of(monkeypatch: pytest.MonkeyPatch) -> list[Any]:
    """Every thread that sends a letter from now on."""
    started = []

    class Known(adapters.Thread):
        def start(self) -> None:
            started.append(self)
            super().start()

    monkeypatch.setattr(adapters, "Thread", Known)
    return started


def test_log_lines_carry_no_name_no_address_and_no_code(client: Client, caplog: pytest.LogCaptureFixture) -> None:
    ruth()
    with caplog.at_level(logging.DEBUG):
        by_password(Client(), "ruth", "wrong-password")
        ask_for_code(client, RUTHS_ADDRESS)
        code = code_in(letters(1)[0])
        give_code(client, "BBBB-BBBB")
        give_code(client, code)
        client.post("/sign-in/out/")
        by_password(client, "ruth", RUTHS_PASSWORD)
    lines = [
        Discreet("%(message)s").format(record)
        for record in caplog.records
        # What the site writes: INFO of Django, WARNING of all else (config/logs.py).
        if record.levelno >= (logging.INFO if record.name.startswith("django") else logging.WARNING)
    ]
    for told in ("ruth", RUTHS_ADDRESS, code, "BBBB-BBBB", "wrong-password", RUTHS_PASSWORD):
        assert told not in "\n".join(lines)


def test_no_cookie_tells_who_signed_in(client: Client) -> None:
    ruth()
    ask_for_code(client, RUTHS_ADDRESS)
    give_code(client, code_in(letters(1)[0]))
    assert set(client.cookies) <= {"sessionid", "csrftoken"}


@pytest.mark.parametrize("path", ["/sign-in/", "/sign-in/code/", "/sign-in/second-step/"])
def test_pages_of_signing_in_are_kept_by_no_cache_and_keep_the_strict_policy(client: Client, path: str) -> None:
    if "second" in path:
        client.force_login(ruth())
    answer = client.get(path)
    assert "no-store" in answer["Cache-Control"]
    assert "unsafe-inline" not in answer["Content-Security-Policy"]


def test_the_adapter_itself_keeps_sign_up_closed() -> None:
    assert StaffSignIn().is_open_for_signup(None) is False
