"""Where doors are lost, counted from all that are listed."""

from tests.navigator.telling.town import CLINIC, DROP_IN, LODGE, RECOVERY, plan

DAILY = {"needs": ["housing"], "drinking": "daily"}


def test_the_funnel_counts_from_all_that_are_listed() -> None:
    (need,) = plan(LODGE, DROP_IN, CLINIC, RECOVERY, facts=DAILY).needs
    assert need.funnel.all == 4
    assert [(step.step, step.kept) for step in need.funnel.steps] == [("listed", 2), ("takes", 1), ("moves", 0)]


def test_the_funnel_ends_where_nothing_is_left() -> None:
    (need,) = plan(CLINIC, facts=DAILY).needs
    assert [(step.step, step.kept) for step in need.funnel.steps] == [("listed", 0)]


def test_what_was_not_looked_at_is_named_and_not_counted() -> None:
    (need,) = plan(LODGE, facts={"needs": ["housing"], "drinking": "none"}).needs
    assert "waiting times" in need.funnel.not_looked_at
    assert "reach" not in [step.step for step in need.funnel.steps]


def test_a_step_that_cannot_be_sure_says_of_how_many() -> None:
    (need,) = plan(LODGE, facts={"needs": ["housing"]}).needs
    (takes,) = (step for step in need.funnel.steps if step.step == "takes")
    assert (takes.kept, takes.open) == (1, 1)
