"""Lists of the desk: columns, filters, searching and spreadsheets, for ten thousand rows and more."""
