"""The panel of a rule document: edited as text, compared line by line."""

from typing import Any

from django.urls import reverse
from django.utils.html import format_html
from wagtail.admin.compare import TextFieldComparison
from wagtail.admin.panels import FieldPanel

from directory.desk.rule_text import shown_rule_text


class RuleTextComparison(TextFieldComparison):
    """Two rule documents as their texts, so that a version is compared by what changed in it."""

    def __init__(self, field: Any, obj_a: Any, obj_b: Any):
        super().__init__(field, obj_a, obj_b)
        self.val_a, self.val_b = shown_rule_text(self.val_a), shown_rule_text(self.val_b)


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

    def get_comparison_class(self) -> type[RuleTextComparison]:
        return RuleTextComparison
