"""What the history of a listing says of imports."""

from typing import Any

from wagtail import hooks
from wagtail.log_actions import LogActionRegistry, LogFormatter

IMPORTED = "directory.import"
"""The entry of a listing's history for what an import made of it. Without an account it was a command."""


class ImportedEntry(LogFormatter):
    """“Imported from night-shelters, line 12”."""

    label = "Import"

    def format_message(self, log_entry: Any) -> str:
        """Where it came from, and where it stood there."""
        return ", ".join(filter(None, [f"Imported from {log_entry.data.get('source', '')}", log_entry.data.get("at")]))


@hooks.register("register_log_actions")
def register_actions(actions: LogActionRegistry) -> None:
    """Tells Wagtail what the action is called."""
    actions.register_action(IMPORTED)(ImportedEntry)
