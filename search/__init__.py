"""Finding services by words and place, behind one interface."""
