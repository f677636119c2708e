"""Forms of the journey leave nothing in a browser's history that it would put back for whoever comes next."""

import re
from pathlib import Path

import pytest
from django.conf import settings

FOLDER = Path(settings.BASE_DIR) / "templates" / "navigator"
FORMS = [
    (str(path.relative_to(FOLDER)), form)
    for path in sorted(FOLDER.rglob("*.html"))
    for form in re.findall(r"<form\b[^>]*>", path.read_text())
]


def test_there_are_forms_to_look_at() -> None:
    assert len(FORMS) > 15


@pytest.mark.parametrize(("file", "form"), FORMS)
def test_back_does_not_fill_it_in_again(file: str, form: str) -> None:
    """A browser keeps ticks and choices beside the page, and puts them into the page that it fetches anew."""
    assert 'autocomplete="off"' in form, file
