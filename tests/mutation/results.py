"""What was found so far, kept between runs in a folder that git ignores, a line for each mutant tried."""

import hashlib
import json
from collections.abc import Iterable
from pathlib import Path

from tests.mutation.mutants import Mutant

KILLED, SURVIVED = "killed", "survived"


class Results:
    """Outcomes by mutant. A module that changed is tried afresh; after a change of the tests, what survived is."""

    def __init__(self, folder: Path, *, tests: str) -> None:
        folder.mkdir(exist_ok=True)
        (folder / ".gitignore").write_text("*\n", "utf-8")
        self._file = folder / "outcomes.jsonl"
        self._tests = tests
        self._outcomes: dict[tuple[str, str, str], str] = {}
        self.read()

    def read(self) -> None:
        """Reads what this process or another has found."""
        for line in self._file.read_text("utf-8").splitlines() if self._file.exists() else ():
            found = json.loads(line)
            if found["outcome"] == KILLED or found["tests"] == self._tests:
                self._outcomes[found["module"], found["source"], found["mutant"]] = found["outcome"]

    def outcome(self, mutant: Mutant, *, source: str) -> str | None:
        """What came of a mutant of this source; None where it is still to be tried."""
        return self._outcomes.get((mutant.module, source, mutant.key))

    def add(self, mutant: Mutant, outcome: str, *, source: str) -> None:
        """Keeps an outcome at once, so that a run can be stopped at any time."""
        self._outcomes[mutant.module, source, mutant.key] = outcome
        line = {
            "module": mutant.module,
            "source": source,
            "mutant": mutant.key,
            "tests": self._tests,
            "outcome": outcome,
        }
        with self._file.open("a", encoding="utf-8") as file:
            file.write(json.dumps(line | {"outcome": outcome}) + "\n")


def digest(texts: Iterable[str]) -> str:
    """A short name for what some texts say."""
    found = hashlib.sha256()
    for text in texts:
        found.update(text.encode() + b"\0")
    return found.hexdigest()[:16]
