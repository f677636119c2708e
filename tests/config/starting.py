"""Starting `manage.py` as its own process, as an installation would."""

import os
import subprocess
import sys
from pathlib import Path

PROJECT = Path(__file__).resolve().parents[2]

PRODUCTION = {
    "RIGHT_DOOR_MODE": "production",
    "RIGHT_DOOR_SECRET_KEY": "a-secret-of-this-test-only-" * 3,
    "RIGHT_DOOR_HOSTS": "help.example",
    "RIGHT_DOOR_ADDRESS": "https://help.example",
}


def manage(*command: str, state: Path, **variables: str) -> subprocess.CompletedProcess[str]:
    """Runs `manage.py` with an environment of its own and its data in the folder `state`."""
    return subprocess.run(
        [sys.executable, "manage.py", *command],
        env=environment(state=state, **variables),
        cwd=PROJECT,
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )


def environment(*, state: Path, **variables: str) -> dict[str, str]:
    """This process's environment without what concerns the site or its tests, and with the variables given."""
    foreign = ("RIGHT_DOOR_", "DJANGO_")
    others = {name: value for name, value in os.environ.items() if not name.startswith(foreign)}
    return others | {"RIGHT_DOOR_STATE": str(state)} | variables
