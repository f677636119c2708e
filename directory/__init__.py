"""What an editor or owner can say about a service, and how fresh it is."""
