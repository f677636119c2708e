"""What an installation must not lose, in one file: its SQLite database, its uploads and its vocabulary. PURE."""
