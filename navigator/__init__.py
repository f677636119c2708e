"""The person's journey; navigator/core is the pure heart that says what a rule means."""
