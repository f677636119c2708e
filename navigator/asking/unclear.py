"""An answer that cannot be read. PURE."""


class Unclear(ValueError):
    """Raised for what was typed; the message tells the person what to do about it."""
