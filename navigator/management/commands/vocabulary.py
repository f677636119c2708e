"""`manage.py vocabulary export FILE`, `import FILE`, `replace OLD NEW` and `check`."""

import json
from collections.abc import Collection, Iterable
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser
from tqdm import tqdm

from navigator.core.documents import Faults
from navigator.editing.examples.everywhere import with_examples
from navigator.editing.vocabulary.advice import advice_now
from navigator.editing.vocabulary.broken import broken_now
from navigator.editing.vocabulary.importing import Sight, looked_at
from navigator.editing.vocabulary.keeping import InUse, change_vocabulary
from navigator.editing.vocabulary.replacing import Refused, replace_everywhere
from navigator.lint import Finding
from navigator.vocabulary.document.differences import Difference
from navigator.vocabulary.document.grid_parts import alike, named_parts
from navigator.vocabulary.document.named import Named
from navigator.vocabulary.document.replacing import Swap
from navigator.vocabulary.document.writing import written
from navigator.vocabulary.standing import vocabulary_now


class Command(BaseCommand):
    """The vocabulary of this site as one file; another fact, option or grid question in the place of one."""

    help = "Take the vocabulary out as a file, bring one in, replace what is in use, or see what it breaks."

    def add_arguments(self, parser: CommandParser) -> None:
        deeds = parser.add_subparsers(dest="deed", required=True)
        export = deeds.add_parser("export", help="write the vocabulary that stands to a file")
        export.add_argument("file", metavar="FILE", type=Path)
        bring_in = deeds.add_parser("import", help="let the vocabulary of a file stand")
        bring_in.add_argument("file", metavar="FILE", type=Path)
        bring_in.add_argument("--dry-run", action="store_true", help="say what would change, and change nothing")
        replace = deeds.add_parser("replace", help="put another in the place of a fact or grid question, everywhere")
        replace.add_argument("old", metavar="OLD", help="a fact or grid question")
        replace.add_argument("new", metavar="NEW", help="another of the same kind; of an option, the fact again")
        replace.add_argument("--option", nargs=2, metavar=("OLD", "NEW"), help="an option of it, and another")
        deeds.add_parser("check", help="run all examples again and read all rules")

    def handle(self, *args: Any, **options: Any) -> None:
        match options["deed"]:
            case "export":
                self._export(options["file"])
            case "import":
                self._import(options["file"], is_dry=options["dry_run"])
            case "replace":
                self._replace(options["old"], options["new"], options["option"])
            case _:
                self._check()

    def _export(self, file: Path) -> None:
        try:
            file.write_text(written(vocabulary_now()), encoding="utf-8")
        except OSError as fault:
            raise CommandError(f"{file}: {fault.strerror}") from None
        self.stdout.write(f"The vocabulary: {file}")

    def _import(self, file: Path, *, is_dry: bool) -> None:
        try:
            raw = file.read_bytes()
        except OSError as fault:
            raise CommandError(f"{file}: {fault.strerror}") from None
        sight = looked_at(raw, now=vocabulary_now())
        self._tell(sight)
        if not sight.can_be_kept:
            raise CommandError(f"{file} cannot be brought in. Nothing changed.\n" + "\n".join(_against(sight)))
        if is_dry or not sight.differences:
            self.stdout.write("Nothing changed." if is_dry else "The file says what stands already.")
            return
        change_vocabulary(lambda _: json.loads(raw.decode("utf-8-sig")), by=None, note=f"brought in: {file.name}")
        self.stdout.write("The vocabulary of the file stands. What it breaks: manage.py vocabulary check")

    def _tell(self, sight: Sight) -> None:
        for difference in sight.differences:
            self.stdout.write("\n".join(_lines(difference)))
        self._advise(sight.advice)

    def _advise(self, advice: Iterable[Finding]) -> None:
        for each in advice:
            self.stdout.write(f"To look at again: {each.text}")

    def _replace(self, old: str, new: str, option: list[str] | None) -> None:
        swap = _swap(old, new, option)
        try:
            number = replace_everywhere(swap, by=None, watched=self._watched)
        except Refused as refused:
            told = [f"{service} ({service.slug}): {reason}" for service, reason in refused.reasons]
            raise CommandError("\n".join(["Nothing changed: these listings stand against it.", *told])) from None
        except (Faults, InUse) as refused:
            raise CommandError(f"Nothing changed. {refused}") from None
        self.stdout.write(f"{swap.new} stands in the place of {swap.old} in {number} listings.")

    def _watched(self, numbers: list[int]) -> Iterable[int]:
        bar: Iterable[int] = tqdm(numbers, unit="listing", disable=None)
        return bar

    def _check(self) -> None:
        with tqdm(total=with_examples(), unit="service", disable=None) as bar:
            broken = broken_now(after_each=bar.update)
        self._advise(advice_now())
        for each in broken.unreadable:
            draft = ", a draft" if each.is_draft else ""
            self.stdout.write(
                "\n".join([f"{each.service.slug}{draft}: cannot be read", *(f"  {x}" for x in each.told)])
            )
        for example in broken.examples:
            self.stdout.write("\n".join([f"{example.service}: examples", *(f"  {line}" for line in example.told)]))
        if not broken.is_nothing:
            raise CommandError(f"{len(broken.unreadable)} unreadable, {len(broken.examples)} with broken examples.")
        self.stdout.write(f"Every rule can be read, and the examples of {broken.of} services hold.")


def _swap(old: str, new: str, option: list[str] | None) -> Swap:
    vocabulary = vocabulary_now()
    facts, grid = vocabulary["facts"], {each["id"]: each for each in vocabulary.get("x_grid", ())}
    if option and old not in facts and old in grid:
        known: Collection[str] = {option[0], *alike(grid[old], option[0])} & named_parts(grid[old]).keys()
        _refuse_others(old, new, option, known or named_parts(grid[old]))
        return Swap(Named(grid=old, option=option[0]), Named(grid=old, option=option[1]))
    if option:
        _refuse_others(old, new, option, facts.get(old, {}).get("options", ()))
        return Swap(Named(old, option[0]), Named(old, option[1]))
    of = facts if old in facts and new in facts else grid
    if old == new or old not in of or new not in of or of[old]["kind"] != of[new]["kind"]:
        raise CommandError(f"{old}, {new}: expected two facts, or two questions of the grid, of the same kind")
    return Swap(Named(old), Named(new)) if of is facts else Swap(Named(grid=old), Named(grid=new))


def _refuse_others(old: str, new: str, option: list[str], known: Collection[str]) -> None:
    if old != new or set(option) - set(known) or option[0] == option[1]:
        raise CommandError(f"{old}: expected two of its options: {', '.join(sorted(known)) or 'it has none'}")


def _against(sight: Sight) -> list[str]:
    return [*sight.faults, *(f"{each.loss}. Used by: {'; '.join(each.uses.lines())}" for each in sight.held)]


def _lines(difference: Difference) -> list[str]:
    lines = [f"  {line.what or 'says'}: {line.was or 'nothing'} → {line.now or 'nothing'}" for line in difference.lines]
    return [f"{difference.part}: {difference.how}", *lines]
