"""Whole postcodes brought into the database: twice, in the middle, and out again."""

from collections.abc import Iterable, Iterator
from pathlib import Path

import pytest

from directory.models.places import PostcodeSector
from directory.places import importing
from directory.places.building.source import Source
from directory.places.importing import Imported, import_postcodes
from directory.places.installed import place_of
from directory.places.place import Fineness
from tests.directory.places.building.packages import BT, FAR, package_file, small_source

pytestmark = pytest.mark.django_db

SECTORS = ["BT1 1", "S1 1", "S1 2"]


def kept() -> dict[str, str]:
    return dict(PostcodeSector.objects.values_list("sector", "edition"))


def test_every_postcode_with_a_position_is_imported_by_sector(tmp_path: Path) -> None:
    assert import_postcodes(small_source(tmp_path)) == Imported(written=3, there_already=0, taken_away=0)
    assert sorted(kept()) == SECTORS
    place = place_of("S1 2AB")
    assert (place.fineness, place.council) == (Fineness.POSTCODE, "E08000018")
    assert place.point == pytest.approx((53.3814, -1.4648), abs=0.0005)


def test_a_postcode_that_says_it_is_elsewhere_is_believed_about_itself(tmp_path: Path) -> None:
    import_postcodes(small_source(tmp_path))
    assert place_of(str(FAR[0])).council == "E08000018"


def test_a_second_run_writes_nothing(tmp_path: Path) -> None:
    source = small_source(tmp_path)
    import_postcodes(source)
    before = list(PostcodeSector.objects.values())
    assert import_postcodes(source) == Imported(written=0, there_already=3, taken_away=0)
    assert list(PostcodeSector.objects.values()) == before


def test_a_later_edition_replaces_what_it_has_and_takes_away_what_it_has_not(tmp_path: Path) -> None:
    import_postcodes(small_source(tmp_path))
    later = Source("2000.2", (package_file(tmp_path, letter="B", lines=[BT]),))
    assert import_postcodes(later) == Imported(written=1, there_already=0, taken_away=2)
    assert kept() == {"BT1 1": "2000.2 form 1"}


def test_killed_in_the_middle_it_leaves_whole_sectors_and_goes_on_from_there(tmp_path: Path) -> None:
    class Killed(Exception):
        pass

    def killed_after_the_first(files: Iterable[Path]) -> Iterator[Path]:
        yield from list(files)[:1]
        raise Killed

    source = small_source(tmp_path)
    with pytest.raises(Killed):
        import_postcodes(source, watched=killed_after_the_first)
    assert sorted(kept()) == SECTORS[:1]
    assert import_postcodes(source) == Imported(written=2, there_already=1, taken_away=0)
    assert sorted(kept()) == SECTORS


def test_an_old_edition_is_used_until_its_sector_is_replaced(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    import_postcodes(small_source(tmp_path))
    monkeypatch.setattr(importing, "rows_of", lambda _: (_ for _ in ()).throw(MemoryError))
    with pytest.raises(MemoryError):
        import_postcodes(small_source(tmp_path, edition="2000.2"))
    assert place_of("S1 2AB").fineness is Fineness.POSTCODE


def test_many_sectors_are_written_some_at_a_time(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(importing, "AT_ONCE", 1)
    assert import_postcodes(small_source(tmp_path)).written == 3
    assert sorted(kept()) == SECTORS
