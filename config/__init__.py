"""Settings and addresses of the whole site: may import every room, and no room imports it."""
