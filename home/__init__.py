"""Landing, help and guidance pages, and the keeping of the house."""
