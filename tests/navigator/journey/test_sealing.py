"""What a device holds: locked, aged, and never read as anything but what was sealed."""

import base64
from dataclasses import replace

import pytest
from cryptography.fernet import Fernet

from navigator.journey.journey import Journey
from navigator.journey.sealing import IDLE_MINUTES, IDLE_MINUTES_SHARED, LONGEST_HOURS, Held, TooMuch, opened, sealed

SECRET = "a secret of an installation"
OLDER = "the secret it had before"
NOON = 1_800_000_000
SAID = Journey(answers={"needs": ["housing"], "drinking": "daily"}, asked=("drinking",), places={"sleeps": "S1 2AB"})


def seal(journey: Journey = SAID, *, at: int = NOON) -> str:
    return sealed(journey, secrets=[SECRET], at=at)


def test_what_was_sealed_comes_out_as_it_was() -> None:
    found = opened(seal(), secrets=[SECRET], at=NOON)
    assert (found.held, found.journey) == (Held.ANSWERS, SAID)


def test_used_all_the_time_it_ends_twelve_hours_after_it_began() -> None:
    """So that whoever has a copy of it cannot renew it without end."""
    journey, at = SAID, NOON
    while (found := opened(seal(journey, at=at), secrets=[SECRET], at=at)).held is Held.ANSWERS:
        journey, at = found.journey, at + 1800
    assert at == NOON + 3600 * LONGEST_HOURS


@pytest.mark.parametrize(
    ("is_shared", "minutes", "held"),
    [
        (False, 0, Held.ANSWERS),
        (False, IDLE_MINUTES_SHARED, Held.ANSWERS),
        (False, IDLE_MINUTES - 1, Held.ANSWERS),
        (False, IDLE_MINUTES, Held.ENDED),
        (False, 60 * 24 * 365, Held.ENDED),
        (True, IDLE_MINUTES_SHARED - 1, Held.ANSWERS),
        (True, IDLE_MINUTES_SHARED, Held.ENDED),
    ],
)
def test_it_ends_after_so_many_idle_minutes(is_shared: bool, minutes: int, held: Held) -> None:
    text = seal(replace(SAID, is_shared=is_shared))
    assert opened(text, secrets=[SECRET], at=NOON + 60 * minutes).held is held


def test_what_has_ended_tells_no_answer() -> None:
    assert not opened(seal(), secrets=[SECRET], at=NOON + 3600).journey.answers


def test_a_text_from_a_time_to_come_is_not_read() -> None:
    assert opened(seal(at=NOON + 3600), secrets=[SECRET], at=NOON).held is Held.UNREADABLE


def test_clocks_of_two_servers_may_differ_by_a_little() -> None:
    assert opened(seal(at=NOON + 30), secrets=[SECRET], at=NOON).held is Held.ANSWERS


def test_nothing_of_an_answer_can_be_read_in_it() -> None:
    inside = base64.urlsafe_b64decode(seal())
    for said in (b"drinking", b"daily", b"S1 2AB", b"housing"):
        assert said not in inside


def test_the_same_answers_are_never_sealed_alike() -> None:
    assert seal() != seal()


def test_a_change_of_any_byte_is_noticed() -> None:
    inside = base64.urlsafe_b64decode(seal())
    for at in range(len(inside)):
        changed = bytes([*inside[:at], inside[at] ^ 1, *inside[at + 1 :]])
        text = base64.urlsafe_b64encode(changed).decode()
        assert opened(text, secrets=[SECRET], at=NOON).held is Held.UNREADABLE, at


def test_no_part_of_it_is_read() -> None:
    text = seal()
    for length in range(len(text)):
        assert opened(text[:length], secrets=[SECRET], at=NOON).held is Held.UNREADABLE, length


@pytest.mark.parametrize("text", ["", " ", "x", "é", "\x00", "gAAAAA==", "null", "{}", "a" * 10_000])
def test_any_other_text_is_unreadable(text: str) -> None:
    assert opened(text, secrets=[SECRET], at=NOON).held is Held.UNREADABLE


def test_another_installation_cannot_read_it() -> None:
    assert opened(seal(), secrets=["a secret of another"], at=NOON).held is Held.UNREADABLE


def test_the_secret_itself_is_no_key() -> None:
    plain = base64.urlsafe_b64encode(SECRET.encode().ljust(32, b"\0")[:32])
    text = Fernet(plain).encrypt_at_time(b"x", NOON).decode()
    assert opened(text, secrets=[SECRET], at=NOON).held is Held.UNREADABLE


def test_a_new_secret_still_reads_what_the_old_one_sealed() -> None:
    old = sealed(SAID, secrets=[OLDER], at=NOON)
    assert opened(old, secrets=[SECRET, OLDER], at=NOON).journey == SAID


def test_it_is_sealed_with_the_newest_secret() -> None:
    text = sealed(SAID, secrets=[SECRET, OLDER], at=NOON)
    assert opened(text, secrets=[SECRET], at=NOON).journey == SAID


def test_more_than_a_browser_keeps_is_refused() -> None:
    noise = tuple(base64.b64encode(bytes((at * each * each) % 251 for each in range(60))).decode() for at in range(200))
    with pytest.raises(TooMuch):
        seal(Journey(ruled_out=noise))
