"""Files as rows: JSON, CSV and spreadsheets, read piece by piece so that memory stays flat.

json_rows      organisations, locations and services, as docs/importing.md describes them
sheets         one service a row; `cells` says what each column may hold
csv_rows, xlsx_rows     the two ways in which a sheet comes
endings        a file by the ending of its name
"""
