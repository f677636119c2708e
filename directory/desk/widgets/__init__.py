"""Fields of the desk for what nobody should have to type by heart: days of a schedule, names of councils."""
