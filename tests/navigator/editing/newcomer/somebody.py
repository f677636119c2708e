"""Somebody who has never seen the desk: they find things by the words on the page, and what they do is counted."""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from re import Pattern

from playwright.sync_api import Locator, Page, expect

from tests.navigator.editing.newcomer.seconds import PAGE, to_choose, to_click, to_look_over, to_read, to_type
from tests.watching import Watched

DOWN_TO_IT = """
(element) => {
  const last = Math.max(window.innerHeight, element.getBoundingClientRect().bottom);
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const lines = [];
  while (texts.nextNode()) {
    const { currentNode } = texts;
    const text = currentNode.textContent.replace(/\\s+/g, ' ').trim();
    if (!text || !currentNode.parentElement.checkVisibility({ visibilityProperty: true })) continue;
    const range = document.createRange();
    range.selectNodeContents(currentNode);
    const box = range.getBoundingClientRect();
    if (box.width > 1 && box.height > 1 && box.top < last) lines.push(text);
  }
  return lines;
}
"""
"""Every text from the top of the page to the end of the window, or to what is used where that stands lower."""
WITH_IT = """
(element) => {
  if (element.matches('button, a, [role=option], [role=combobox]')) return element.innerText;
  const labels = [...(element.labels ?? [])].map((label) => label.innerText);
  return [...labels, element.closest('fieldset, .w-field__wrapper')?.innerText ?? ''].join(' ');
}
"""
"""What stands with a field: its label, its help, and the other answers."""
FAULTS = ".error-message:visible, .help-critical:visible, .messages .error:visible"


@dataclass
class Newcomer:
    """What they did so far. `seconds` is an estimate, which no clock of a busy machine has a part in."""

    browser: Watched
    steps: int = 0
    seconds: float = 0.0
    seen: set[str] = field(default_factory=set)
    faults: list[str] = field(default_factory=list)

    @property
    def page(self) -> Page:
        return self.browser.page

    def opens(self, path: str) -> None:
        self.browser.open(path)
        self.seconds += PAGE

    def clicks(self, thing: Locator) -> None:
        with self._at(thing):
            thing.click()
        self.seconds += to_click()

    def goes_on_by(self, thing: Locator, *, to: str | Pattern[str]) -> None:
        """Clicks on what leads to another page."""
        self.clicks(thing)
        self.page.wait_for_url(to)
        self.seconds += PAGE

    def types(self, place: Locator, text: str) -> None:
        with self._at(place):
            place.click()
            place.press_sequentially(text)
        self.seconds += to_type(text)

    def chooses(self, place: Locator, option: str) -> None:
        with self._at(place):
            self._looks_over(place.locator("option").all_inner_texts())
            place.select_option(label=option)
        self.seconds += to_choose()

    @contextmanager
    def _at(self, thing: Locator) -> Iterator[None]:
        expect(thing).to_be_visible()
        self._looks_over(thing.evaluate(DOWN_TO_IT))
        self.seconds += to_read(len(thing.evaluate(WITH_IT).split()))
        self.steps += 1
        yield
        self.faults += [told for told in self.page.locator(FAULTS).all_inner_texts() if told not in self.faults]

    def _looks_over(self, texts: Iterable[str]) -> None:
        new = set(texts) - self.seen
        self.seen |= new
        self.seconds += to_look_over(sum(len(text.split()) for text in new))
