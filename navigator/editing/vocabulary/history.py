"""What the history of the site says of changes of the vocabulary."""

from wagtail.log_actions import LogActionRegistry, LogFormatter
from wagtail.models import BaseLogEntry

from navigator.editing.vocabulary.keeping import KEPT
from navigator.editing.vocabulary.replacing import REPLACED


def register_actions(actions: LogActionRegistry) -> None:
    """Gives each action its words."""

    @actions.register_action(KEPT)
    class Kept(LogFormatter):
        label = "Change the vocabulary"

        def format_message(self, log_entry: BaseLogEntry) -> str:
            note = log_entry.data.get("note")
            return f"Changed the vocabulary: {note}" if note else "Changed the vocabulary."

    @actions.register_action(REPLACED)
    class Replaced(LogFormatter):
        label = "Replace in rules"

        def format_message(self, log_entry: BaseLogEntry) -> str:
            return f"Put {log_entry.data['new']} in the place of {log_entry.data['old']}, here and in all other rules."
