"""The panel of a rule document: edited as text or in its parts, compared line by line."""

from typing import Any

from django.urls import reverse
from django.utils.html import format_html

from directory.desk.panels.comparing import RuleComparison
from directory.desk.panels.fields import FieldPanel

HOW_THEY_ARE_WRITTEN = "rule_language"
"""The page that says it. A room above has it: here it is named, and not imported."""


class RulePanel(FieldPanel):
    """A rule document."""

    class BoundPanel(FieldPanel.BoundPanel):
        def __init__(self, **how: Any):
            super().__init__(**how)
            self.help_text = format_html(
                '{} <a href="{}" target="_blank">How rules are written</a> (opens beside this page).',
                self.help_text,
                reverse(HOW_THEY_ARE_WRITTEN),
            )

    def get_comparison_class(self) -> type[RuleComparison]:
        return RuleComparison
