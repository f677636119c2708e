"""A browser page that remembers what it should not have done."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page

WCAG = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]


@dataclass
class Watched:
    """One page of one site. `wrongs` lists, in words, what the browser saw go wrong."""

    page: Page
    site: str
    wrongs: list[str] = field(default_factory=list)

    def open(self, path: str) -> None:
        self.page.goto(self.site + path)

    def barriers(self) -> list[str]:
        """What axe finds on the page as it is now, by WCAG 2.2 AA and axe's own best practice."""
        found = Axe().run(self.page, options={"runOnly": WCAG}).response["violations"]
        return [f"{one['id']}: {node['html']}" for one in found for node in one["nodes"]]

    def sideways(self) -> int:
        """By how many pixels the page is wider than its window."""
        width: int = self.page.evaluate("document.documentElement.scrollWidth - window.innerWidth")
        return max(0, width)


@contextmanager
def watched(browser: Browser, *, site: str, scripts: bool = True) -> Iterator[Watched]:
    """A page in a browser without history; fails at its end with everything that went wrong on it."""
    context = browser.new_context(java_script_enabled=scripts)
    watching = Watched(context.new_page(), site)
    page, wrongs = watching.page, watching.wrongs
    page.on("request", lambda request: None if _is_own(request.url, site) else wrongs.append(f"called {request.url}"))
    page.on("console", lambda told: wrongs.append(told.text) if told.type == "error" else None)
    page.on("pageerror", lambda error: wrongs.append(str(error)))
    try:
        yield watching
    finally:
        context.close()
    assert watching.wrongs == []


def _is_own(url: str, site: str) -> bool:
    return url.startswith((f"{site}/", "data:", "blob:"))
