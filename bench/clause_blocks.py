"""`python -m bench.clause_blocks`: what the definition of the blocks of clauses weighs, and how long it takes to make.

Once with block instances that all streams share, as the site makes it, and once as if each stream had its own. A
browser is given the definition once; the site makes it once for each vocabulary.
"""

from __future__ import annotations

import copy
import gzip
import json
import os
import sys
import tempfile
from time import process_time
from typing import Any

from bench.table import milliseconds, table


def main() -> int:
    """Prints the table."""
    with tempfile.TemporaryDirectory() as folder:
        os.environ.update(RIGHT_DOOR_STATE=folder, DJANGO_SETTINGS_MODULE="config.settings")
        os.environ.pop("RIGHT_DOOR_DATABASE_URL", None)
        import django

        django.setup()
        from navigator.editing.clauses.blocks.building import Built
        from navigator.vocabulary import shipped_vocabulary

        block = Built(shipped_vocabulary(), (("refuge", "Refuge"), ("hostel", "Hostel"))).block
        rows = [_measured("shared by all streams", block), _measured("each stream its own", unshared(block))]
    print(table(("block instances", "kB", "kB, compressed", "made in, ms"), rows))
    return 0


def _measured(name: str, block: Any) -> tuple[str, ...]:
    from wagtail.admin.telepath import JSContext

    begun = process_time()
    definition = json.dumps(JSContext().pack(block), separators=(",", ":")).encode()
    took = (process_time() - begun) * 1000
    return name, f"{len(definition) / 1000:,.0f}", f"{len(gzip.compress(definition)) / 1000:,.0f}", milliseconds(took)


def unshared(block: Any) -> Any:
    """The same block, with an instance of its own wherever it is used."""
    alone = copy.copy(block)
    if hasattr(block, "child_blocks"):
        alone.child_blocks = {name: unshared(child) for name, child in block.child_blocks.items()}
    return alone


if __name__ == "__main__":
    sys.exit(main())
