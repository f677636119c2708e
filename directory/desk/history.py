"""What the history of a listing says of the desk's own actions."""

from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from wagtail.log_actions import LogActionRegistry, LogFormatter
from wagtail.models import BaseLogEntry

from directory.desk.pins.keeping import CHECKED, Found
from directory.publishing.scheduling import REFUSED


def register_actions(actions: LogActionRegistry) -> None:
    """Gives each action its words."""

    @actions.register_action(REFUSED)
    class Refused(LogFormatter):
        label = "Refuse to publish on its day"

        def format_message(self, log_entry: BaseLogEntry) -> SafeString:
            reasons = format_html_join(" ", "{}", ((reason,) for reason in log_entry.data.get("reasons", [])))
            return format_html("Not published on its day, and its date taken off. {}", reasons)

    @actions.register_action(CHECKED)
    class PinChecked(LogFormatter):
        label = "Check the pin"

        def format_message(self, log_entry: BaseLogEntry) -> str:
            return f"{Found(log_entry.data['found']).label}."
