"""Places: what a postcode says about where somebody is, what an area takes in, how far it is.

In the order in which a place travels:

postcodes    what was typed, read as a postcode or a part of one
tables       what is known of outcodes, sectors and councils: small files that come with the project
resolving    a place: the finest point that the installed tables give, and the councils it may lie in
areas        what a service says it covers, and whether that takes a place in: yes, no, or not known
whereabouts  where a location is as far as anybody may know, and how far from there
installed    places with the table of whole postcodes, where that is installed
geocoding    an address looked up for staff, who check the pin (directory.desk.pins); off unless set up

`building` makes the small tables; `importing` installs the large one. See docs/places.md.
"""
