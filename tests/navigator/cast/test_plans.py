"""The plan of each of the cast, kept as text that a practitioner can read and object to.

Where a plan changes rightly, write the texts anew and read what git says has changed:

    RIGHT_DOOR_APPROVE=yes pytest tests/navigator/cast/test_plans.py
"""

import os
from collections.abc import Mapping
from pathlib import Path

import pytest

from navigator.cast import cast
from tests.navigator.cast.conftest import Made

pytestmark = pytest.mark.django_db

PLANS = Path(__file__).parent / "plans"
NAMES = [member.name for member in cast()]


@pytest.mark.parametrize("name", NAMES)
def test_the_plan_reads_as_it_was_approved(plans: Mapping[str, Made], name: str) -> None:
    file = PLANS / f"{name.lower()}.txt"
    if os.environ.get("RIGHT_DOOR_APPROVE"):
        file.write_text(plans[name].text, encoding="utf-8")
    assert plans[name].text == file.read_text(encoding="utf-8")


def test_no_plan_is_kept_of_somebody_who_is_gone() -> None:
    assert {file.stem for file in PLANS.iterdir()} == {name.lower() for name in NAMES}
