"""The command line of the core: `python -m navigator.core judge|plan < case.json` (rules.md section 8).

Prints one line of JSON for each person and service, or for each person. A bad document prints nothing on standard
output, a line for each fault on standard error, and ends with 2. `schema` prints the JSON Schemas of the documents.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterator
from typing import Any

from navigator.core.documents import Fault, Faults, schemas
from navigator.core.engines import ENGINES
from navigator.core.lines import Line, judge_lines, plan_lines

BAD_DOCUMENT = 2


def main() -> int:
    """Runs one command; the number is the exit status."""
    options = _options()
    if options.command == "schema":
        print(json.dumps(schemas(), indent=2))
        return 0
    lines = judge_lines if options.command == "judge" else plan_lines
    try:
        _print(lines(_read(), engine=options.engine))
    except Faults as found:
        for fault in found.faults:
            print(fault, file=sys.stderr)
        return BAD_DOCUMENT
    return 0


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        prog="python -m navigator.core", description="Judges and plans over a case in JSON."
    )
    parser.add_argument("command", choices=("judge", "plan", "schema"))
    parser.add_argument("--engine", choices=tuple(ENGINES), default="fast")
    return parser.parse_args()


def _read() -> Any:
    try:
        return json.loads(sys.stdin.buffer.read(), object_pairs_hook=_without_repeats)
    except (ValueError, RecursionError) as error:
        raise Faults((Fault("", f"no JSON ({error})", "a case in JSON"),)) from error


def _without_repeats(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) < len(pairs):
        names = [name for name, _ in pairs]
        twice = next(name for name in names if names.count(name) > 1)
        raise ValueError(f"the key {twice!r} stands twice in one object")
    return found


def _print(lines: Iterator[Line]) -> None:
    for line in lines:
        print(_text(line))


def _text(line: Line) -> str:
    """The line with its names as they are written, or escaped where one is no proper text."""
    text = json.dumps(line, ensure_ascii=False)
    return text if text.isascii() or text.encode(errors="ignore").decode() == text else json.dumps(line)


if __name__ == "__main__":
    sys.exit(main())
