"""What is known of one person and each service beside its rules: the `about` of the core, made ready. PURE.

    the person    places   where they sleep, have a local connection, have a GP, are going to; where they must not go
                  limits   how far, how soon, when, by which ways of meeting, in which languages, with what access
                  means    who could refer them, and whether they have ID
    documents     the first two as they come in, checked; JSON Schemas of them

    a service     particulars   what its listing says of all this

    the steps     covers · safe · way_in · reach · usable · in_time · lasts · confirmed: one file and one table of
                  examples each

    about         all of it for one person, over what `gathered` has made ready of all services

Everything has three values. Who was not asked, and who has not said, is unknown: that keeps a door and is counted.
"""
