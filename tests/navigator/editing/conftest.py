"""What the desk's tests in a browser have in common."""

from tests.directory.desk.keeping_themselves import keeps_itself

__all__ = ["keeps_itself"]
