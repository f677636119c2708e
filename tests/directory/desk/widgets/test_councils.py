"""A council is found by its name: every name that is offered is read as the council that bears it."""

from directory.desk.widgets.councils import AreaInput
from directory.places.areas import Kind, read_area
from directory.places.councils import councils


def test_every_council_is_shown_by_its_name_and_read_by_it() -> None:
    widget = AreaInput()
    shown = {code: widget.format_value(code) for code in councils()}
    assert shown == {code: council.name for code, council in councils().items()}
    assert {code: read_area(name, kind=Kind.COUNCIL).code for code, name in shown.items()} == {
        code: code for code in councils()
    }


def test_anything_else_is_shown_as_it_is_kept() -> None:
    assert [AreaInput().format_value(code) for code in ("S1", "England", "Atlantis")] == ["S1", "England", "Atlantis"]
    assert AreaInput().format_value("") is None
