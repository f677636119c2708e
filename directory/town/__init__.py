"""Quarmouth: an invented English city with its services, for the demo alone. Nobody and nothing in it is real.

ground/      its postcodes and councils, which exist nowhere else, on ground that is sea
listings/    its organisations, locations and services, as files of the import's JSON form
"""
