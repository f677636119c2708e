"""Reading the history of the site."""

from wagtail.models import ModelLogEntry


def latest(action: str) -> ModelLogEntry:
    """The newest entry of an action."""
    return ModelLogEntry.objects.filter(action=action).latest("timestamp", "pk")
