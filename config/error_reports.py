"""What a report of a fault may contain: the kind of fault and the code it went through, nothing of the request."""

from types import TracebackType
from typing import Any

from django.http import HttpRequest
from django.views.debug import ExceptionReporter, SafeExceptionReporterFilter


class NothingOfTheRequest(SafeExceptionReporterFilter):
    """Leaves out every posted value, every cookie and header, and every local variable."""

    def is_active(self, request: HttpRequest | None) -> bool:
        return True

    def get_post_parameters(self, request: HttpRequest | None) -> dict[str, str]:
        return {}

    def get_safe_request_meta(self, request: HttpRequest | None) -> dict[str, str]:
        return {}

    def get_safe_cookies(self, request: HttpRequest | None) -> dict[str, str]:
        return {}

    def get_traceback_frame_variables(self, request: HttpRequest | None, tb_frame: Any) -> list[tuple[str, str]]:
        return []


class DiscreetReport(ExceptionReporter):
    """A report that never saw the request, so that its address, query and answers cannot be in it.

    The exception's message is replaced by its kind: messages quote what was typed.
    """

    def __init__(
        self,
        request: HttpRequest | None,
        exc_type: type[BaseException] | None,
        exc_value: Any,
        tb: TracebackType | None,
        is_email: bool = False,
    ) -> None:
        super().__init__(None, exc_type, exc_value, tb, is_email=is_email)

    def get_traceback_data(self) -> dict[str, Any]:
        data = super().get_traceback_data()
        data["exception_value"] = data.get("exception_type", "")
        data.pop("unicode_hint", None)
        for frame in data["frames"]:
            frame["exc_cause"] = None
        return data
