"""The invented town: every page says so where it is listed, and no production site starts with it."""

from typing import Any

from django.conf import settings
from django.core.checks import CheckMessage, Error
from django.http import HttpRequest
from django.utils.functional import SimpleLazyObject

from directory.town import mark
from directory.town.notice import notice


def invented_town(request: HttpRequest) -> dict[str, object]:
    """Template context: `is_invented_town_here`, asked only by a template that shows it: letters are written in threads
    of their own, which leave no connection to the database behind."""
    return {"is_invented_town_here": SimpleLazyObject(_is_here)}


def _is_here() -> bool:
    return bool(notice())


def none_in_production(**_: Any) -> list[CheckMessage]:
    """System check of the database: nobody may be sent to a door that does not exist."""
    if not settings.IS_PRODUCTION or not (many := mark.how_many()):
        return []
    return [
        Error(
            f"{many} listings of the demo's invented town are in this database: nobody can be sent there",
            hint="Production begins with a database of its own, into which the demo's is not copied.",
            id="home.E002",
        )
    ]
