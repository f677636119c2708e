"""Records into the directory, each wholly or not at all.

looking_up      what a batch of records names, and what the directory has of it
made            rows of the models, made of a record and checked by them
marks           what the last import left, so that the next can tell what is new
organisations, locations, services     one record written
keeping         a listing kept as a revision and published through the one door
"""
