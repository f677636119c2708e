"""The page of the plan: everything that it promises, in a town in which all of it happens."""

import re
from datetime import timedelta
from itertools import pairwise

import pytest
from django.test import Client
from django.utils import timezone

from directory.models import AccessMode, Service, ServiceAtLocation
from directory.models.taxonomies import Taxonomy
from navigator.journey.journey import Journey
from tests.directory.cast import a_draft, a_location, a_service, a_term
from tests.directory.confidential.refuge import gives_away
from tests.navigator.forbidden import forbidden
from tests.navigator.journey.walking import get, held, holds, led, post, shown
from tests.navigator.showing.town import a_town, robin

pytestmark = pytest.mark.django_db

YOURS = "/plan/yours/"


@pytest.fixture
def page(client: Client) -> str:
    """Robin's plan."""
    a_town()
    holds(client, robin())
    return get(client, YOURS)


def test_without_needs_it_leads_to_where_they_are_asked(client: Client) -> None:
    assert led(client, YOURS) == "/plan/"


@pytest.mark.parametrize(
    "said",
    [
        "Today",
        "Bridge Street Centre For ID. Run by Millgate Trust. Likely to take you Open now",
        "Nothing in their rules says no to what you have told us.",
        "Drop-in. Ring the bell.",
        "1 Bridge Street Centre Lane, Sheffield, S1 2AB (less than a mile away)",
        "0114 496 0000",
        "Free to call. Ask for the front desk.",
        "You could say I want help with getting ID. Could Bridge Street Centre take me?",
        "About 3 days, they said on",
        "A letter (if you have none: your word)",
        "English, Polish (interpreter)",
        "Confirmed on",
    ],
)
def test_a_door_tells_all_that_one_needs_to_go_there(page: str, said: str) -> None:
    assert said in shown(page)


@pytest.mark.parametrize(
    "said",
    [
        "This is a guide, not a decision, and no service may use it to refuse anybody.",
        "They decide each time: ask",
        "After that",
        "After help with ID has begun.",
        "Doors wait for each other: mental health, and drink or drugs",
        "dual diagnosis",
        "asks first: You are in alcohol treatment",
        "asks first: A mental health team sees you",
        "What would break it",
        "A door for company and something to do opens on",
        "Over 35 Club opens on",
        "What you have now for housing ends on this day.",
        "If you drink every day, do not stop suddenly",
        "whose rules say no, today, and why",
        "and where doors were lost",
    ],
)
def test_the_plan_tells_steps_gaps_days_and_safety(page: str, said: str) -> None:
    assert said in shown(page)


@pytest.mark.parametrize(
    "said",
    [
        "the law says that they may not refuse for this. A council must take a homelessness application",
        "I want to make a homelessness application today.",
        "Housing Act 1996, section 183. Last looked at by an editor on 1 October 2026.",
        "national guidance says that this rule should not stand. Drinking is no reason",
        "Nobody has written down when this was last looked at",
    ],
)
def test_a_rule_that_may_be_challenged_says_how_by_whom_and_how_old_that_is(page: str, said: str) -> None:
    assert said in shown(page[page.index('id="again-h"') :])


def test_what_only_staff_can_know_keeps_nobody_going_and_is_counted(client: Client) -> None:
    by_staff = {
        "id": "risk",
        "effect": "excludes",
        "strength": "always",
        "test": {"fact": "terrorist_risk", "is": True},
    }
    a_service("Quiet Conversations", needs={"housing": "holds"}, clauses=[{**by_staff, "wording": "Not for some"}])
    a_service("Warm Room", needs={"housing": "holds"})
    for with_staff in (False, True):
        holds(client, Journey(answers={"needs": ["housing"]}, offered=("where",), with_staff=with_staff))
        page = get(client, YOURS)
        meanwhile = shown(page[page.index('id="meanwhile-h"') :].partition("</section>")[0])
        assert "Warm Room" in meanwhile
        assert ("Quiet Conversations" in meanwhile, "1 more" in meanwhile) == (with_staff, not with_staff)
        assert "terrorist risk" not in page.lower()


def test_before_a_release_it_says_what_to_arrange_and_sends_nobody_out_today(client: Client) -> None:
    a_town()
    out = timezone.localdate() + timedelta(days=21)
    holds(client, robin(answers={"sleeping": "prison", "release": out.isoformat()}))
    page = get(client, YOURS)
    assert page.index(f"Arrange before {out.day} {out:%B %Y}, when you leave prison") < page.index('class="path"')
    assert f"From {out.day} {out:%B}, when you are out" in shown(page)
    assert "Open now" not in shown(page)
    file = client.post("/plan/take/", {"part": ["fact.release"], "step": "look"}).text
    assert f"Arrange before {out.day} {out:%B %Y}" in shown(file)


@pytest.mark.parametrize(
    ("limits", "is_told"), [({}, False), ({"travel_km": 500}, True)], ids=["nobody asked how far", "they go far"]
)
def test_what_is_a_long_journey_away_keeps_nobody_going_unless_they_travel_so_far(
    client: Client, limits: dict[str, int], is_told: bool
) -> None:
    place = ServiceAtLocation(location=a_location("Warm House", address_1="2 Owl Lane", postal_code="S1 2AB"))
    a_service("Warm Room", needs={"housing": "holds"}, at=(place,))
    a_service("Near Room", needs={"housing": "holds"})
    somebody = {"answers": {"needs": ["housing"]}, "offered": ("where",), "places": {"sleeps": "TR1 1AA"}}
    holds(client, Journey(**somebody, limits=limits))  # type: ignore[arg-type]
    page = get(client, YOURS)
    meanwhile = shown(page[page.index('id="meanwhile-h"') :].partition("</section>")[0])
    assert "Near Room" in meanwhile
    assert ("Warm Room" in meanwhile) is is_told


def test_what_matters_right_now_stands_before_every_door_with_a_number_to_press(page: str) -> None:
    top = page[: page.index('class="path"')]
    assert "With nowhere to stay tonight" in top
    assert "If you drink every day" in top
    assert 'href="tel:08088004444"' in top
    assert "No door of this plan is known to have a bed for tonight." in top


def test_a_shelter_that_is_open_is_a_bed_for_tonight_and_indoors_nobody_is_told_of_one(client: Client) -> None:
    said = "known to have a bed for tonight"
    a_town()
    holds(client, robin(answers={"sleeping": "own_home"}))
    assert said not in get(client, YOURS)
    _a_shelter()
    holds(client, robin(answers={"needs": ["housing"]}))
    page = shown(get(client, YOURS))
    assert "Owl Shelter" in page
    assert said not in page


def _a_shelter() -> None:
    place = ServiceAtLocation(location=a_location("Owl House", address_1="2 Owl Lane", postal_code="S1 2AB"))
    made = a_draft("Owl Shelter", needs={"housing": "moves"}, at=(place,), is_always_open=True)
    made.kinds = [a_term("night_shelter", taxonomy=Taxonomy.KINDS)]
    made.access_modes = [AccessMode(mode="drop_in")]
    made.save()
    made.save_revision().publish()


def test_a_stale_listing_says_to_ring_first_and_lights_no_button(client: Client) -> None:
    a_town()
    Service.objects.filter(slug="council-housing-options").update(status="inactive")
    Service.objects.get(slug="kiln-lane-house").save_revision().publish()
    holds(client, robin(answers={"needs": ["housing"]}))
    page = get(client, YOURS)
    kiln = page[page.index(">Kiln Lane House</a>") :]
    card = kiln[: kiln.index("</article>")]
    assert re.search(r"Not confirmed since [\w ]+: ring before you go", shown(card))
    assert "btn-quiet" in card
    assert "btn-lit" not in card


def test_only_a_door_worth_trying_that_is_open_now_has_a_lit_button(page: str) -> None:
    lit = re.findall(r'<h3><a href="/services/([\w-]+)/">|(btn-lit)', page)
    names = [name for name, _ in lit if name]
    lighted = [lit[at - 1][0] or lit[at - 2][0] for at, (_, button) in enumerate(lit) if button]
    assert names[:2] == ["bridge-street-centre", "council-housing-options"]
    assert lighted == ["bridge-street-centre", "council-housing-options"]


def test_support_that_ends_before_the_next_begins_is_a_cliff(client: Client) -> None:
    a_town()
    Service.objects.filter(slug="kiln-lane-house").update(status="inactive")
    Service.objects.get(slug="council-housing-options").save_revision().publish()
    holds(client, robin())
    page = shown(get(client, YOURS))
    assert "To watch out for" in page
    assert "A stretch without support: housing" in page
    assert "What can bridge it: Bridge Street Centre" in page


def test_the_funnel_counts_with_real_circumstances(client: Client) -> None:
    a_town()
    holds(client, robin(limits={"travel_km": 1, "modes": ["drop_in"]}, answers={"needs": ["housing"]}))
    assert "are near enough for you, or come to you" in shown(get(client, YOURS))


def test_a_door_can_be_left_out_and_is_gone(client: Client) -> None:
    a_town()
    holds(client, robin())
    page = get(client, YOURS)
    door = "bridge-street-centre@bridge-street-centre-house"
    assert f'name="door" value="{door}"' in page
    assert post(client, "/plan/doors/out/", {"door": door}) == YOURS
    assert held(client).ruled_out == (door,)
    assert "Left out: Bridge Street Centre" in shown(get(client, YOURS))
    assert "Bridge Street Centre" not in shown(get(client, YOURS))


def test_where_every_door_is_left_out_it_says_so_and_how_to_put_one_back(client: Client) -> None:
    a_service("One House", needs={"housing": "moves"})
    holds(client, Journey(answers={"needs": ["housing"]}, offered=("where",), ruled_out=("one-house",)))
    page = shown(get(client, YOURS))
    assert "No door listed here is open to try today" in page
    assert "You left out 1 door. Put one back" in page


def test_where_nothing_is_listed_it_says_who_else_can_help(client: Client) -> None:
    holds(client, Journey(answers={"needs": ["housing"]}, offered=("where",)))
    page = shown(get(client, YOURS))
    assert "Nothing listed here for housing" in page
    assert "housing options" in page


def test_where_nothing_on_the_list_was_wanted_it_leads_to_numbers_to_call_and_promises_no_plan(client: Client) -> None:
    holds(client, Journey(answers={"needs": []}, offered=("where",)))
    page = get(client, YOURS)
    assert '<a href="/#now">Help now: numbers to call at any hour</a>' in page
    assert "Choose again" in shown(page)
    for promise in ("Nothing chosen yet", "As a file", "On paper", "What would change this"):
        assert promise not in page


def test_links_and_folds_make_sense_alone_and_no_heading_is_left_out(page: str) -> None:
    links = [shown(each) for each in re.findall(r"<(?:a|summary)\b.*?</(?:a|summary)>", page, flags=re.DOTALL)]
    assert not [each for each in links if re.fullmatch(r"[\d ]{9,}|Their web page|What it is.*depends on", each)]
    levels = [int(level) for level in re.findall(r"<h([1-6])\b", page)]
    assert not [pair for pair in pairwise(levels) if pair[1] > pair[0] + 1]


def test_clearing_and_printing_promise_no_more_than_is_so(page: str) -> None:
    said = shown(page)
    assert "Takes them off this device. A file that you saved stays" in said
    assert "Your answers are not listed on it, but what it says can tell some of them." in said


def test_where_every_door_is_lost_at_one_step_it_says_what_would_do(client: Client) -> None:
    a_town()
    far = Journey(
        answers={"needs": ["company"], "age": 40},
        offered=("where",),
        places={"sleeps": "S36 4AA"},
        limits={"travel_km": 1, "modes": ["drop_in"]},
    )
    holds(client, far)
    assert "With a lift or a fare, or a meeting nearer to you, there would be a door." in shown(get(client, YOURS))


def test_for_somebody_else_it_says_for_whom_it_is_written(client: Client) -> None:
    a_town()
    line = "Written to the person it is for: go through it with them."
    holds(client, robin(for_someone_else=True))
    assert line in shown(get(client, YOURS))
    holds(client, robin())
    assert line not in shown(get(client, YOURS))


def test_a_confidential_place_is_named_by_nothing_but_that_it_is(client: Client) -> None:
    a_town()
    holds(client, Journey(answers={"needs": ["domestic_abuse"]}, offered=("where",), places={"sleeps": "S36 4AA"}))
    page = get(client, YOURS)
    assert "Lantern Refuge" in page
    assert "The address is kept confidential" in page
    assert not gives_away(page)


def test_what_a_listing_says_is_never_markup(client: Client) -> None:
    a_town()
    Service.objects.filter(slug="council-housing-options").update(status="inactive")
    Service.objects.get(slug="kiln-lane-house").save_revision().publish()
    holds(client, robin(answers={"needs": ["housing"]}))
    page = get(client, YOURS)
    assert "&lt;/script&gt;&lt;script&gt;alert(1)" in page
    assert "<script" not in page


def test_it_says_no_word_that_we_do_not_say(page: str) -> None:
    assert forbidden(page) == []


def test_its_title_and_its_addresses_tell_nothing(page: str) -> None:
    assert "<title>Right Door: answers</title>" in page
    assert not re.search(r'(href|action)="[^"]*\?', page)


def test_it_needs_no_script_and_no_style_of_its_own(page: str) -> None:
    assert "<script" not in page
    assert " style=" not in page


def test_it_offers_answers_places_limits_support_taking_along_and_clearing(page: str) -> None:
    for address in ("answers", "where", "manageable", "support", "take", "clear"):
        assert f'"/plan/{address}/"' in page, address


def test_it_is_kept_nowhere(client: Client) -> None:
    a_town()
    holds(client, robin())
    assert "no-store" in client.get(YOURS).headers["Cache-Control"]


def test_twelve_needs_and_a_very_long_name_are_shown(client: Client) -> None:
    needs = ["housing", "mental_health", "substance_use", "detox", "own_offending", "physical_health"]
    more = ["gp_registration", "id_papers", "income_debt", "work_learning", "relationships", "company"]
    a_service("A very long name " * 8 + "House", needs=dict.fromkeys([*needs, *more], "moves"))
    holds(client, Journey(answers={"needs": [*needs, *more]}, offered=("where",)))
    assert "A very long name A very long name" in shown(get(client, YOURS))
