"""docs/importing.md names every field, column and option."""

from argparse import ArgumentParser
from pathlib import Path

import pytest

from directory.importing.describing import columns, tables
from directory.management.commands.import_services import Command

PAGE = (Path(__file__).resolve().parents[3] / "docs" / "importing.md").read_text("utf-8")
LINES = {line.rstrip() for line in PAGE.splitlines()}


@pytest.mark.parametrize("line", [line.rstrip() for line in (*tables(), *columns()) if line])
def test_the_page_says_what_the_code_does(line: str) -> None:
    assert line in LINES


def test_the_page_tells_every_option() -> None:
    parser = ArgumentParser()
    Command().add_arguments(parser)
    options = {name for action in parser._actions for name in action.option_strings} - {"-h", "--help"}
    assert [option for option in sorted(options) if f"`{option}" not in PAGE and f" {option} " not in PAGE] == []
