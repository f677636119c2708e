"""Why a file cannot be read at all, or not to its end."""


class Unreadable(Exception):
    """A file of which no row was read: where it fails, what was found there and what was expected instead."""

    def __init__(self, *, found: str, expected: str, at: str = "") -> None:
        super().__init__(f"{at or 'file'}: found {found}; expected {expected}")
        self.at, self.found, self.expected = at, found, expected
