"""Making the small tables of places out of the ONS Postcode Directory: `manage.py build_places`.

source      every postcode of the directory, out of the package that carries it
grids       eastings and northings into degrees
gathering   what the postcodes of an outcode, a sector or a council come to
files       the tables as bytes, the same every time

Needs what the extra `places` installs; the site itself does not.
"""
