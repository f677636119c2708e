"""What a report of a fault gives away: the code, never the person."""

import sys

import pytest
from django.conf import settings
from django.test import RequestFactory
from django.utils.module_loading import import_string
from django.views.debug import get_exception_reporter_class

CANARY = "canary-i-sleep-rough"


def report(kind: str) -> str:
    """The report of a fault that happened while a posted answer was read."""
    request = RequestFactory().post(
        f"/plan/?from={CANARY}", {"sleeping": CANARY}, headers={"cookie": f"answers={CANARY}", "referer": CANARY}
    )
    try:
        answer = request.POST["sleeping"]
        raise ValueError(answer)
    except ValueError:
        reporter = get_exception_reporter_class(request)(request, *sys.exc_info(), is_email=True)
    text: str = getattr(reporter, kind)()
    return text


@pytest.mark.parametrize("kind", ["get_traceback_text", "get_traceback_html"])
def test_a_report_holds_nothing_that_was_typed_sent_or_read(kind: str) -> None:
    assert CANARY not in report(kind)


def test_a_report_still_says_what_happened_and_where() -> None:
    text = report("get_traceback_text")
    assert "ValueError" in text
    assert "test_error_reports.py" in text


def test_the_filter_leaves_nothing_of_a_request_to_other_reporters() -> None:
    leave_out = import_string(settings.DEFAULT_EXCEPTION_REPORTER_FILTER)()
    request = RequestFactory().post("/plan/", {"sleeping": CANARY}, headers={"cookie": f"answers={CANARY}"})
    assert leave_out.is_active(request)
    assert not leave_out.get_post_parameters(request)
    assert not leave_out.get_safe_request_meta(request)
    assert not leave_out.get_safe_cookies(request)
    assert not leave_out.get_traceback_frame_variables(request, sys._getframe())
