"""A small ONS Postcode Directory, as the package has it, for tests to build from."""

from pathlib import Path

import brotli
import msgpack

from directory.places.building.source import COLUMNS, Source

NAN = float("nan")
SHEFFIELD, ROTHERHAM, BELFAST = "E08000039", "E08000018", "N09000003"

Line = tuple[str, str | float, float, float]

S1 = [(f"S1  1{unit}", SHEFFIELD, 435_400.0 + at, 387_200.0 + at) for at, unit in enumerate(["AA", "AB", "AD", "AE"])]
PLACED: list[Line] = [*S1, ("S1  2AA", SHEFFIELD, 435_600.0, 387_300.0), ("S1  2AB", ROTHERHAM, 435_700.0, 387_300.0)]
FAR: Line = ("S1  1ZZ", ROTHERHAM, 450_000.0, 392_000.0)
NOWHERE: Line = ("S1  3AA", NAN, NAN, NAN)
POST_BOXES: Line = ("S94 1AA", NAN, NAN, NAN)
BT: Line = ("BT1 1AA", BELFAST, 333_800.0, 374_000.0)
ISLAND: Line = ("IM1 1AA", "M99999999", NAN, NAN)
OLD: Line = ("NPT 0AA", "W06000022", 331_000.0, 188_000.0)


def package_file(folder: Path, *, letter: str, lines: list[Line], columns: list[str] = COLUMNS) -> Path:
    """A file of the package with these lines."""
    data = {name: [line[at] for line in lines] for at, name in enumerate(COLUMNS)}
    path = folder / f"postcodes_{letter}.msgpack.br"
    path.write_bytes(brotli.compress(msgpack.packb({"columns": columns, "data": data}), quality=1))
    return path


def small_source(folder: Path, *, edition: str = "2000.1") -> Source:
    """A directory of three letters with one of everything that can be wrong with a postcode."""
    files = {"B": [BT], "I": [ISLAND], "N": [OLD], "S": [*PLACED, FAR, NOWHERE, POST_BOXES]}
    paths = tuple(package_file(folder, letter=letter, lines=lines) for letter, lines in files.items())
    return Source(edition, paths)
