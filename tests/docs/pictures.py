"""`python -m tests.docs.pictures`: the pictures of the pages for editors, taken anew from a demo of its own.

It loads Quarmouth into a folder of its own, serves it, and opens it in the system's Chromium at 1280 pixels. Nothing of
an installation is touched. `--into FOLDER` writes them elsewhere than into docs/; names narrow down which.
"""

import argparse
import os
import shutil
import socket
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from io import BytesIO
from pathlib import Path

from PIL import Image
from playwright.sync_api import Locator, Page, sync_playwright

from tests.conftest import CHROMIUM_OPTIONS
from tests.docs.examples import DOCS

PROJECT = DOCS.parent
COMMANDS = (("migrate",), ("demo",), ("load_town",))
ROOM = 8
"""Pixels around what is shown."""
LARGEST = 150_000
"""Bytes: pages of the documents are read on telephones."""


def main() -> None:
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("names", nargs="*", metavar="NAME", help=f"which of {', '.join(PICTURES)}; all without one")
    asked.add_argument("--into", type=Path, default=DOCS, metavar="FOLDER")
    given = asked.parse_args()
    with tempfile.TemporaryDirectory() as folder, demo(Path(folder)) as site, window(site) as page:
        for name in given.names or PICTURES:
            kept(PICTURES[name](page), given.into / f"{name}.png")


@contextmanager
def demo(state: Path) -> Iterator[str]:
    """A site with the invented city, as long as it is needed."""
    environment = {**os.environ, "RIGHT_DOOR_STATE": str(state)}
    manage = (sys.executable, str(PROJECT / "manage.py"))
    for command in COMMANDS:
        subprocess.run([*manage, *command], env=environment, check=True, stdout=subprocess.DEVNULL)
    port = _free_port()
    serving = subprocess.Popen([*manage, "serve", "--port", str(port)], env=environment, stdout=subprocess.PIPE)
    try:
        assert serving.stdout is not None
        next(line for line in serving.stdout if str(port).encode() in line)
        yield f"http://127.0.0.1:{port}"
    finally:
        serving.terminate()
        serving.wait()


def _free_port() -> int:
    with socket.socket() as asked:
        asked.bind(("127.0.0.1", 0))
        port: int = asked.getsockname()[1]
        return port


@contextmanager
def window(site: str) -> Iterator[Page]:
    """A window in which the administrator of the demo has signed in; addresses are those of the site."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=list(CHROMIUM_OPTIONS))
        page = browser.new_page(base_url=site, viewport={"width": 1280, "height": 1600}, reduced_motion="reduce")
        page.goto("/admin/")
        page.locator("input[name=login]").fill("demo")
        page.locator("input[name=password]").fill("right-door-demo")
        page.keyboard.press("Enter")
        page.wait_for_url("**/admin/")
        yield page
        browser.close()


def kept(shot: bytes, file: Path) -> None:
    """Written with as many colours as a page has, so that it is small."""
    Image.open(BytesIO(shot)).convert("RGB").quantize(128).save(file, optimize=True)
    size = file.stat().st_size
    print(f"{file.name}: {size:,} bytes")
    assert size <= LARGEST, f"{file.name} is larger than {LARGEST:,} bytes"


def of(page: Page, *shown: Locator, height: int = 10_000) -> bytes:
    """A picture of these parts of a page and what is between them, from the top at most so high."""
    boxes = [box for each in shown if (box := each.bounding_box())]
    left, top = min(box["x"] for box in boxes) - ROOM, min(box["y"] for box in boxes) - ROOM
    right = max(box["x"] + box["width"] for box in boxes) + ROOM
    bottom = max(box["y"] + box["height"] for box in boxes) + ROOM
    clip = {"x": left, "y": top, "width": right - left, "height": min(bottom - top, height)}
    return page.screenshot(clip=clip)  # type: ignore[arg-type]


def rules_of(page: Page, service: str, *, height: int = 2600) -> None:
    """The form of a service, at its rules, read back."""
    page.set_viewport_size({"width": 1280, "height": height})
    page.goto(f"/admin/snippets/directory/service/?q={service}")
    page.get_by_role("link", name=service, exact=True).first.click()
    page.get_by_role("tab", name="Rules").click()
    page.locator("#beside-cast").wait_for()


def row(page: Page, question: str) -> Locator:
    """A question of the grid by its name in answers."""
    return page.locator(f'.grid-row[data-question="{question}"]').first


def grid(page: Page) -> bytes:
    """Questions of the grid; a no with what folds out of it."""
    rules_of(page, WITH_GRID)
    drinking = row(page, "drinking")
    drinking.locator("summary").click()
    drinking.get_by_label("Why").fill("Groups go better when everybody is clear.")
    drinking.get_by_label("Why").blur()
    return of(page, row(page, "using_drugs"), drinking, height=694)


def clauses(page: Page) -> bytes:
    """A clause as blocks: either of two conditions, unless a third."""
    rules_of(page, WITH_CLAUSES, height=6600)
    clause = page.locator(".clauses-blocks section:has(> .w-panel__content > .clauses-clause)").nth(1)
    return of(page, clause, height=1256)


def beside(page: Page) -> bytes:
    """The rules with what they say beside them."""
    rules_of(page, WITH_GRID)
    return of(
        page, page.get_by_role("heading", name="Read back"), row(page, "age"), page.locator(".beside"), height=820
    )


def trying(page: Page) -> bytes:
    """What to look at again, the examples, and somebody of the cast, tried."""
    rules_of(page, WITH_GRID)
    # An age limit without a reason is something to look at again.
    row(page, "age").get_by_role("button", name="18 to 25").click()
    page.locator(".beside-label").first.wait_for()
    part = page.locator(".beside-part").filter(has=page.locator("#beside-cast"))
    part.locator("select").first.select_option(index=1)
    part.get_by_text("48 facts").wait_for()
    part.get_by_role("button", name="Try", exact=True).click()
    page.locator("[data-beside-target=tried] *").first.wait_for()
    return of(page, page.locator(".beside-label").first, part)


def comparing(page: Page) -> bytes:
    """Two versions, in the words in which rules are read back."""
    rules_of(page, WITH_GRID)
    row(page, "drinking").locator("[value=yes]").check(force=True)
    row(page, "pets").locator("[value=yes]").last.check(force=True)
    number = page.url.partition("#")[0].rstrip("/").rpartition("/")[2]
    with page.expect_navigation():
        page.get_by_role("button", name="Save draft").click()
    page.goto(f"/admin/snippets/directory/service/history/{number}/revisions/compare/live...latest/")
    return of(page, page.locator("main table"))


def replacing(page: Page) -> bytes:
    """By whom a follow-up is used, and another in its place."""
    page.set_viewport_size({"width": 1280, "height": 900})
    page.goto("/admin/vocabulary/parts/x_grid/entry/using_drugs/out/not_daily/")
    page.get_by_role("button", name="Look at what would change").click()
    page.get_by_role("button", name="Replace it everywhere").wait_for()
    return of(page, page.locator("h1"), page.locator(".desk-notice"), page.get_by_role("button", name="Replace"))


WITH_GRID, WITH_CLAUSES = "Talking Quar", "South Quarmouth Community Mental Health Team"
"""Services of Quarmouth whose rules show something."""

PICTURES: Mapping[str, Callable[[Page], bytes]] = {
    "editing-grid": grid,
    "editing-clauses": clauses,
    "editing-beside": beside,
    "editing-trying": trying,
    "editing-comparing": comparing,
    "vocabulary-replacing": replacing,
}

if __name__ == "__main__":
    main()
