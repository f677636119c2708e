"""A whole plan: doors by stage, gaps apart by certainty, one question, and what would change it."""

import pytest

from navigator.core.cases import Circumstances
from tests.navigator.telling.town import (
    CLINIC,
    DROP_IN,
    FROM_18,
    LODGE,
    NOT_DAILY,
    NOT_SAID,
    RECOVERY,
    SEEN_FIRST,
    THEY_DECIDE,
    WOMEN,
    clause,
    plan,
    service,
)

SAM = {"needs": ["mental_health", "substance_use"], "treatment": False, "seen": False}


def test_doors_stand_in_stages_with_what_opens_the_next() -> None:
    told = plan(CLINIC, RECOVERY, facts=SAM)
    assert [(stage.title, [door.name for door in stage.doors]) for stage in told.stages] == [
        ("Now", ["Recovery"]),
        ("After that", ["Clinic"]),
    ]
    assert told.stages[1].when == "Once help with drink or drugs has begun, about two weeks on"


def test_a_later_door_is_told_by_what_its_rules_say_then() -> None:
    (later,) = plan(CLINIC, RECOVERY, facts=SAM).stages[1].doors
    assert later.verdict.label == "Likely to take you"
    assert later.after == ("drink or drugs",)
    assert not later.is_lit


def test_a_door_for_several_needs_is_told_once() -> None:
    both = service("both", {"mental_health": "moves", "substance_use": "moves"})
    (stage,) = plan(both, facts=SAM).stages
    assert [door.needs for door in stage.doors] == [("mental health", "drink or drugs")]


def test_the_summary_counts_doors_and_gaps() -> None:
    told = plan(CLINIC, RECOVERY, facts=SAM)
    assert told.summary.startswith("One door now and then one door after that.")
    assert f"There are {['no', 'one', 'two', 'three'][len(told.gaps)]} gaps, not of your making." in told.summary


def test_the_summary_never_counts_a_maybe_as_a_yes() -> None:
    maybe = plan(LODGE, facts={"needs": ["housing"]})
    assert maybe.summary.startswith("One door now, not certain yet.")
    mixed = plan(LODGE, RECOVERY, facts={"needs": ["housing", "substance_use"]})
    assert mixed.summary.startswith("Two doors now, one of them not certain.")


def test_the_summary_says_where_no_door_is_certain() -> None:
    told = plan(LODGE, CLINIC, facts={"needs": ["housing", "mental_health"]})
    assert told.summary.startswith("Two doors now, none of them certain yet.")
    assert "The most that can still come of it" not in told.summary


@pytest.mark.parametrize(
    ("clauses", "facts", "said"),
    [
        ([NOT_DAILY, THEY_DECIDE], {}, "today: “They decide each time: ask”."),
        ([NOT_DAILY, NOT_SAID], {"gender": "man"}, "today: “They haven't said: ask”."),
        ([THEY_DECIDE], {"drinking": "none"}, "today: “They decide each time: ask”."),
    ],
)
def test_where_no_door_can_turn_out_likely_the_summary_names_the_best_that_it_can(
    clauses: list[dict[str, object]], facts: dict[str, object], said: str
) -> None:
    told = plan(service("house", {"housing": "moves"}, *clauses), facts={"needs": ["housing"], **facts})
    assert said in told.summary


def test_only_a_door_worth_going_to_now_is_lit() -> None:
    (maybe,) = plan(LODGE, facts={"needs": ["housing"]}).stages
    assert (maybe.is_lit, maybe.doors[0].is_hopeful, maybe.doors[0].is_lit) == (False, False, False)
    (sure,) = plan(LODGE, facts={"needs": ["housing"], "drinking": "none"}).stages
    assert (sure.is_lit, sure.doors[0].is_hopeful, sure.doors[0].is_lit) == (True, True, True)


def test_where_nothing_is_open_the_plan_says_so_and_why() -> None:
    told = plan(LODGE, facts={"needs": ["housing"], "drinking": "daily"})
    assert told.stages == ()
    assert told.summary.startswith("Nothing listed here is a door for you today.")
    assert [gap.code for gap in told.gaps] == ["no_open_door"]


def test_somebody_who_wants_nothing_on_the_list_is_not_left_with_an_empty_page() -> None:
    told = plan(LODGE, facts={"needs": []})
    assert told.stages == ()
    assert "numbers to call" in told.summary
    assert told.no_question


def test_two_sets_of_doors_that_wait_for_each_other_are_told_as_a_circle() -> None:
    recovery = service("recovery", {"substance_use": "moves"}, SEEN_FIRST)
    (gap,) = plan(CLINIC, recovery, facts=SAM).gaps
    assert gap.title == "Doors wait for each other: mental health, and drink or drugs"
    assert {each.split(":")[0] for each in gap.breaks} == {"Clinic", "Recovery"}


def test_possible_gaps_wait_until_no_needed_question_is_left() -> None:
    asking = plan(LODGE, facts={"needs": ["housing"]})
    assert asking.next is not None
    assert (asking.next.fact, asking.next.is_needed, asking.possible) == ("drinking", True, ())
    left_out = plan(LODGE, facts={"needs": ["housing"]}, declined=["drinking"])
    assert left_out.next is None
    assert [gap.code for gap in left_out.possible] == ["no_open_door"]


def test_a_question_says_why_it_is_asked_and_why_it_matters() -> None:
    told = plan(LODGE, facts={"needs": ["housing"]})
    assert told.next is not None
    assert (told.next.text, told.next.why) == ("Drinking?", "Some services ask.")
    assert "can decide which doors open" in told.next.matters


def test_what_keeps_somebody_going_is_told_beside_the_doors() -> None:
    (need,) = plan(LODGE, DROP_IN, facts={"needs": ["housing"], "drinking": "daily"}).needs
    assert [(door.name, door.verdict.code) for door in need.meanwhile] == [("Drop-in", "open")]
    assert not need.has_door


def test_doors_beside_those_of_the_plan_stay_as_alternatives() -> None:
    other = service("other", {"housing": "moves"})
    told = plan(LODGE, other, facts={"needs": ["housing"], "drinking": "none"})
    (need,) = told.needs
    chosen = [door.name for stage in told.stages for door in stage.doors]
    assert sorted([*chosen, *(door.name for door in need.others)]) == ["Lodge", "Other"]


def test_a_service_whose_rules_say_no_is_named_with_its_reason() -> None:
    (need,) = plan(LODGE, facts={"needs": ["housing"], "drinking": "daily"}).needs
    (refusal,) = need.refusals
    assert refusal.name == "Lodge"
    assert refusal.reasons[0].rules[0].plain == "Plainly: not_daily"
    assert refusal.one_rule_away == ("Plainly: not_daily",)


def test_a_door_ruled_out_leaves_without_comment() -> None:
    (need,) = plan(LODGE, facts={"needs": ["housing"], "drinking": "daily"}, ruled_out=["lodge"]).needs
    assert need.refusals == ()


def test_doors_that_open_on_the_same_day_are_told_in_one_sentence() -> None:
    houses = [service(name, {"housing": "moves"}, FROM_18) for name in ("house", "home")]
    told = plan(*houses, facts={"needs": ["housing"], "age": "2008-12-24"})
    (when,) = told.dates
    assert (when.day.isoformat(), when.say) == (
        "2026-12-24",
        "House and Home open on 24 December 2026, with nothing else changed.",
    )


def test_the_end_of_the_support_there_is_now_is_a_day_that_matters() -> None:
    until = [{"need": "housing", "until": "2026-12-18"}, {"need": "mental_health", "until": "2026-01-01"}]
    told = plan(LODGE, facts={"needs": ["housing"]}, support_now=until)
    assert [each.say for each in told.dates] == ["What you have now for housing ends on this day."]


def test_days_that_matter_stand_with_the_soonest_first() -> None:
    under_25 = clause("under_25", "requires", {"fact": "age", "at_most": 24})
    from_25 = clause("from_25", "requires", {"fact": "age", "at_least": 25})
    town = [service("young", {"housing": "moves"}, under_25), service("older", {"housing": "moves"}, from_25)]
    until = [{"need": "housing", "until": "2026-12-18"}]
    told = plan(*town, facts={"needs": ["housing"], "age": "2002-01-15"}, support_now=until)
    assert [each.day.isoformat() for each in told.dates] == ["2026-12-18", "2027-01-15", "2027-01-15"]


def test_a_door_that_closes_on_a_birthday_says_until_when() -> None:
    under_25 = {"id": "under_25", "effect": "requires", "strength": "always", "test": {"fact": "age", "at_most": 24}}
    told = plan(service("young", {"housing": "moves"}, under_25), facts={"needs": ["housing"], "age": "2002-01-15"})
    (door,) = told.stages[0].doors
    assert door.closes == "Young would say no from 15 January 2027 on: go before then."


def test_the_plan_says_what_it_rests_on_and_what_was_left_out() -> None:
    told = plan(LODGE, facts={"needs": ["housing"], "drinking": "some"}, declined=["gender"])
    assert [(each.short, each.answer) for each in told.rests_on] == [("Help", "Housing"), ("Drinking now", "Some days")]
    assert told.declined == ("Gender",)


def test_of_very_many_doors_the_first_are_told_and_the_rest_named() -> None:
    town = [service(f"door {number:02}", {"mental_health": "moves"}) for number in range(25)]
    told = plan(*town, facts={"needs": ["mental_health"]})
    (need,) = told.needs
    in_stages = sum(len(stage.doors) for stage in told.stages)
    assert (in_stages, len(need.others), need.untold) == (1, 10, 14)


def test_of_very_many_refusals_those_nearest_to_opening_are_told_and_the_rest_counted() -> None:
    shut = [service(f"shut {number:02}", {"housing": "moves"}, WOMEN, FROM_18) for number in range(15)]
    near = service("near", {"housing": "moves"}, WOMEN)
    (need,) = plan(*shut, near, facts={"needs": ["housing"], "gender": "man", "age": 17}).needs
    assert (len(need.refusals), need.untold_refusals) == (10, 6)
    assert need.refusals[0].name == "Near"


def test_a_refusal_that_can_be_challenged_comes_first() -> None:
    again = {"by": "guidance", "words": "Please look again."}
    asked = service("asked", {"housing": "moves"}, {**NOT_DAILY, "challenge": again})
    told = plan(LODGE, asked, facts={"needs": ["housing"], "drinking": "daily"})
    assert [each.name for each in told.needs[0].refusals] == ["Asked", "Lodge"]


def test_what_covers_another_place_is_no_refusal() -> None:
    elsewhere = {"lodge": Circumstances(covers=False)}
    (need,) = plan(LODGE, facts={"needs": ["housing"], "drinking": "daily"}, about=elsewhere).needs
    assert (need.refusals, need.untold_refusals) == ((), 0)


def test_the_nearest_refusals_are_looked_at_first() -> None:
    shut = [service(f"shut {number:02}", {"housing": "moves"}, WOMEN) for number in range(30)]
    far = {each["id"]: Circumstances(distance_km=30.0 - number) for number, each in enumerate(shut)}
    (need,) = plan(*shut, facts={"needs": ["housing"], "gender": "man"}, about=far).needs
    assert need.refusals[0].name == "Shut 29"


def test_of_many_needs_each_has_a_refusal_told() -> None:
    shut = service("shut", dict.fromkeys(("housing", "mental_health", "substance_use"), "moves"), WOMEN)
    told = plan(shut, facts={"needs": ["housing", "mental_health", "substance_use"], "gender": "man"})
    assert [len(need.refusals) for need in told.needs] == [1, 1, 1]


def test_a_step_that_alone_would_leave_a_door_is_named() -> None:
    far = {"lodge": Circumstances(reach=False)}
    (need,) = plan(LODGE, facts={"needs": ["housing"], "drinking": "none"}, about=far).needs
    assert need.would_do == ("With a lift or a fare, or a meeting nearer to you, there would be a door.",)


def test_warnings_stand_apart_from_gaps() -> None:
    old = {"lodge": Circumstances(confirmed=False)}
    told = plan(LODGE, facts={"needs": ["housing"], "drinking": "none"}, about=old)
    assert [gap.code for gap in told.warnings] == ["unconfirmed_only"]
    assert told.gaps == ()


def test_a_rule_that_may_be_challenged_is_told_once_with_its_services() -> None:
    again = {
        "by": "duty",
        "text": "Councils must.",
        "source": "An Act",
        "words": "Look.",
        "x_reviewed_on": "2026-10-01",
    }
    rule = {**NOT_DAILY, "challenge": again}
    town = [service(name, {"housing": "moves"}, rule) for name in ("lodge", "house")]
    (found,) = plan(*town, facts={"needs": ["housing"], "drinking": "daily"}).ask_again
    assert (found.services, found.rule) == ("House and Lodge", "Plainly: not_daily")
    challenge = found.challenge
    assert (challenge.because, challenge.source, challenge.words) == ("Councils must.", "An Act", "Look.")
    assert challenge.is_law
    assert challenge.reviewed == "Last looked at by an editor on 1 October 2026."


def test_of_few_doors_none_is_left_untold() -> None:
    (need,) = plan(service("one", {"mental_health": "moves"}), facts={"needs": ["mental_health"]}).needs
    assert (need.others, need.untold) == ((), 0)


def test_doors_beyond_those_told_are_named() -> None:
    houses = [service(f"house{number}", {"housing": "moves"}) for number in range(15)]
    (need,) = plan(*houses, facts={"needs": ["housing"]}).needs
    assert len(need.more_doors) == need.untold == 4
    assert not {door.name for door in need.others} & {door.name for door in need.more_doors}
