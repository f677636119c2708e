"""What stands beside the rules on the form of a service: a room above that knows what they mean puts it there."""

from collections.abc import Callable
from functools import cached_property
from typing import Any

from django.forms import Media
from django.utils.safestring import SafeString
from wagtail.admin.panels import Panel
from wagtail.admin.ui.components import Component

_beside: list[Callable[[Any], Component]] = []


def show_beside_rules(make: Callable[[Any], Component]) -> None:
    """Registers what is made of a service to stand there."""
    if make not in _beside:
        _beside.append(make)


class BesideRules(Panel):
    """All that rooms have registered; not shown where none has."""

    class BoundPanel(Panel.BoundPanel):
        @cached_property
        def made(self) -> list[Component]:
            return [make(self.instance) for make in _beside]

        def is_shown(self) -> bool:
            return bool(_beside)

        @property
        def media(self) -> Media:
            return sum((each.media for each in self.made), Media())

        def render_html(self, parent_context: Any = None) -> SafeString:
            return SafeString("".join(each.render_html(parent_context) for each in self.made))
