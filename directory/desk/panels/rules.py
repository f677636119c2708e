"""The panel of a rule document: edited as text, compared line by line."""

from typing import Any

from wagtail.admin.compare import TextFieldComparison
from wagtail.admin.panels import FieldPanel

from directory.desk.rule_text import shown_rule_text


class RuleTextComparison(TextFieldComparison):
    """Two rule documents as their texts, so that a version is compared by what changed in it."""

    def __init__(self, field: Any, obj_a: Any, obj_b: Any):
        super().__init__(field, obj_a, obj_b)
        self.val_a, self.val_b = shown_rule_text(self.val_a), shown_rule_text(self.val_b)


class RulePanel(FieldPanel):
    """A rule document."""

    def get_comparison_class(self) -> type[RuleTextComparison]:
        return RuleTextComparison
