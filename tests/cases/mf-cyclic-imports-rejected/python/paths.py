from words import version

notes = f"/{version}/notes"
