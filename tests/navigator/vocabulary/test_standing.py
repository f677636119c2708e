"""The vocabulary that stands on a site now."""

import json
import os
from pathlib import Path

import pytest
from pytest_django import Settings

from navigator.core.documents import Faults
from navigator.vocabulary import shipped_vocabulary
from navigator.vocabulary.standing import checked_vocabulary_now, vocabulary_now

pytestmark = pytest.mark.django_db


@pytest.fixture
def folder(settings: Settings, tmp_path: Path) -> Path:
    """A folder of the installation's own, with the vocabulary as shipped."""
    settings.VOCABULARY_FOLDER = tmp_path
    return keep(tmp_path, "2026-11", at=1)


def keep(folder: Path, version: str, *, at: int) -> Path:
    file = folder / "vocabulary.json"
    file.write_text(json.dumps({**shipped_vocabulary(), "version": version}), encoding="utf-8")
    os.utime(file, (at, at))
    return folder


def test_without_a_word_from_an_editor_it_is_what_the_folder_holds() -> None:
    assert vocabulary_now() == shipped_vocabulary()


def test_it_is_read_again_when_the_file_has_changed(folder: Path) -> None:
    assert vocabulary_now()["version"] == "2026-11"
    keep(folder, "2027-01", at=2)
    assert vocabulary_now()["version"] == "2027-01"


@pytest.mark.usefixtures("folder")
def test_while_nothing_has_changed_it_is_the_very_one_that_was_given_last() -> None:
    assert vocabulary_now() is vocabulary_now()
    assert checked_vocabulary_now() is checked_vocabulary_now()


def test_the_core_reads_it_again_when_it_has_changed(folder: Path) -> None:
    before = checked_vocabulary_now()
    keep(folder, "2027-01", at=2)
    assert checked_vocabulary_now() is not before


def test_one_that_the_core_cannot_read_is_told(folder: Path) -> None:
    (folder / "vocabulary.json").write_text('{"format": 1}')
    with pytest.raises(Faults, match="facts: found nothing"):
        checked_vocabulary_now()
