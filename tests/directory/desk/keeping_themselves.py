"""Drafts that keep themselves while somebody types: only where a test is about them.

What a test types comes faster or slower than Wagtail's clock, and a draft may keep itself while the form is on its way.
"""

import pytest
from playwright.sync_api import Page, Response, expect
from pytest_django import Settings

NOTE = "document.addEventListener('w-unsaved:watch-edits', () => { document.documentElement.dataset.watched = ''; })"
AFTER_MILLISECONDS = 500
"""As Wagtail has it."""

while_drafts_keep_themselves = pytest.mark.parametrize("keeps_itself", [True], indirect=True, ids=["kept by itself"])


@pytest.fixture
def keeps_itself(request: pytest.FixtureRequest, settings: Settings) -> bool:
    """Whether drafts keep themselves: not, but for tests that say so."""
    is_on = bool(getattr(request, "param", False))
    settings.WAGTAIL_AUTOSAVE_INTERVAL = AFTER_MILLISECONDS if is_on else 0
    return is_on


def note_when_it_is_watched(page: Page) -> None:
    """To be called before a form is opened."""
    page.add_init_script(NOTE)


def until_it_is_watched(page: Page) -> None:
    """Waits until Wagtail takes what stands in the form for unchanged: two seconds after it was opened."""
    expect(page.locator("html[data-watched]")).to_be_attached(timeout=15_000)


def is_a_draft_that_kept_itself(response: Response) -> bool:
    """For `expect_response`."""
    asked = response.request
    return asked.method == "POST" and "/edit/" in asked.url and asked.headers.get("accept") == "application/json"
