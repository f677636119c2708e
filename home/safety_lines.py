"""The numbers that stand on every page."""

from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils.functional import SimpleLazyObject

from home.models import SafetyLine


def safety_lines(request: HttpRequest) -> dict[str, object]:
    """Template context: `safety_lines`, read only by a template that shows them."""
    return {"safety_lines": SimpleLazyObject(_on_every_page)}


def _on_every_page() -> "QuerySet[SafetyLine]":
    return SafetyLine.objects.filter(on_every_page=True)
