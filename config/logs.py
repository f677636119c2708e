"""How log lines are written: nothing a person typed, no query string, no value out of an exception.

A line keeps what is needed to find a fault: when, where, the path, the kind of exception and the lines of code it went
through. It leaves out the exception's own message, because that is where answers turn up ("invalid value: …").
"""

# PURE: standard library only.

import logging
import re
import traceback
from types import TracebackType

_QUERY = re.compile(r"(/[^\s?\"'<>]*)\?[^\s\"'<>]*")

ExceptionInfo = tuple[type[BaseException], BaseException, TracebackType | None] | tuple[None, None, None]


class Discreet(logging.Formatter):
    """Log lines without query strings and without exception messages."""

    def format(self, record: logging.LogRecord) -> str:
        # Another handler may have kept a full traceback on the record; it must not be written here.
        record.exc_text = None
        return _QUERY.sub(r"\1", super().format(record))

    def formatException(self, ei: ExceptionInfo) -> str:  # noqa: N802 - the name that logging calls
        kind, _, frames = ei
        lines = traceback.format_tb(frames)
        return "".join(lines) + (kind.__qualname__ if kind else "")


def logging_settings() -> dict[str, object]:
    """Django's LOGGING: everything from `INFO` up for Django and this project, to standard error, discreetly."""
    return {
        "version": 1,
        "disable_existing_loggers": False,
        "formatters": {"discreet": {"()": Discreet, "format": "%(asctime)s %(levelname)s %(name)s: %(message)s"}},
        "handlers": {"console": {"class": "logging.StreamHandler", "formatter": "discreet"}},
        "root": {"handlers": ["console"], "level": "WARNING"},
        "loggers": {
            # Named anew because Django's own set-up gives both handlers of their own: one prints whole request
            # lines, the other mails them.
            "django": {"handlers": ["console"], "level": "INFO", "propagate": False},
            "django.server": {"handlers": ["console"], "level": "INFO", "propagate": False},
        },
    }
