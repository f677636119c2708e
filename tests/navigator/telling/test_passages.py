"""Paragraphs and lists out of what a service wrote, without the signs that stood for them."""

import pytest

from navigator.telling.passages import Passage, in_one_line, passages


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("", []),
        ("One line.", [Passage("One line.")]),
        ("Wrapped\nlike this.", [Passage("Wrapped like this.")]),
        ("One.\n\nTwo.", [Passage("One."), Passage("Two.")]),
        ("For:\n* health\n* money", [Passage("For:"), Passage(points=("health", "money"))]),
        ("For:\n\n • health\n\n • money", [Passage("For:"), Passage(points=("health", "money"))]),
        ("* thinking that is\nwrapped", [Passage(points=("thinking that is wrapped",))]),
        ("* health\n\nIn the community.", [Passage(points=("health",)), Passage("In the community.")]),
        ("5 * 3 is no list", [Passage("5 * 3 is no list")]),
    ],
)
def test_passages(text: str, told: list[Passage]) -> None:
    assert list(passages(text)) == told


def test_where_there_is_no_room_points_follow_one_another() -> None:
    told = passages("For: \n* health\n* money\n\nAnd more.")
    assert in_one_line(told) == "For: health; money And more."
