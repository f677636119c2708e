"""The page about the API shows what is true."""

import json
import re

import pytest

from navigator.api.shapes import faults_schema
from tests.docs.examples import page
from tests.navigator.api.asked import plan_of
from tests.navigator.conftest import interventions
from tests.navigator.core.documents.validating import accepts

__all__ = ["interventions"]

PAGE = page("api.md")
EXAMPLES = [json.loads(text) for text in re.findall(r"```json\n(.*?)```", PAGE, flags=re.DOTALL)]


@pytest.mark.usefixtures("interventions")
def test_the_enquiry_that_it_shows_gets_a_plan_with_the_keys_that_it_tells() -> None:
    plan = plan_of(EXAMPLES[0])
    for key in ("format", "notice", "asked_on", "vocabulary", "rules", "services", "safety"):
        assert key in plan
        assert f"`{key}`" in PAGE


def test_the_refusal_that_it_shows_keeps_its_schema() -> None:
    assert accepts(faults_schema(), EXAMPLES[1])
