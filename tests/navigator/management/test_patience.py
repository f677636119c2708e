"""Who waits is told so; who does not wait is told nothing."""

from threading import Event

from navigator.management.patience import said_when_slow


def test_what_takes_long_is_told_once_while_it_goes_on() -> None:
    said: list[str] = []
    told = Event()

    def say(text: str) -> None:
        said.append(text)
        told.set()

    with said_when_slow("Still at it", say=say, after=0.01):
        assert told.wait(timeout=10)
    assert said == ["Still at it"]


def test_what_is_quick_is_not_told() -> None:
    said: list[str] = []
    with said_when_slow("Still at it", say=said.append, after=60):
        pass
    assert said == []
