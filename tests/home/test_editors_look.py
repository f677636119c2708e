"""The editors' pages wear the house's mark and colours, not those of the CMS."""

import re
from colorsys import hls_to_rgb

import pytest
from django.contrib.staticfiles import finders

from tests.directory.desk.posting import EDITOR, at_the_desk

COLOURS = {"primary": "#17413b", "secondary": "#0d5750"}


@pytest.mark.django_db
def test_the_editors_pages_wear_the_mark() -> None:
    page = at_the_desk(EDITOR).get("/admin/").content.decode()
    (mark,) = re.findall(r"<template data-wagtail-sidebar-branding-logo>(.*?)</template>", page, re.DOTALL)
    assert "<svg" in mark
    assert "Right Door" in mark
    assert "look/editors.css" in page


@pytest.mark.parametrize(("name", "colour"), COLOURS.items())
def test_their_colours_are_those_of_the_house(name: str, colour: str) -> None:
    found = finders.find("look/editors.css")
    assert isinstance(found, str)
    with open(found, encoding="utf-8") as sheet:
        told = dict(re.findall(rf"--w-color-{name}-(\w+): ([\d.]+)", sheet.read()))
    hue, saturation, lightness = (float(told[each]) for each in ("hue", "saturation", "lightness"))
    assert _rgb(hue, saturation / 100, lightness / 100) == pytest.approx(_channels(colour), abs=1.5)


def _channels(colour: str) -> list[int]:
    return [int(colour[at : at + 2], 16) for at in (1, 3, 5)]


def _rgb(hue: float, saturation: float, lightness: float) -> list[float]:
    return [255 * each for each in hls_to_rgb(hue / 360, lightness, saturation)]
