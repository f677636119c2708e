"""System check: a site whose geocoder could not be asked does not start, and says why."""

from typing import Any

from django.core.checks import CheckMessage, Error, register

from directory.places.geocoding import fault_in_setting


@register
def geocoder_can_be_asked(**_: Any) -> list[CheckMessage]:
    """What `config.environment` cannot know, since only geopy does: agents that it refuses, for one."""
    fault = fault_in_setting()
    hint = "The variables that begin with RIGHT_DOOR_GEOCODER make this setting."
    return [Error(fault, hint=hint, id="directory.E001")] if fault else []
