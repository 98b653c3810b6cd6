// Generated from the program's graph and written again by every `pluto generate`; the components it uses are yours to edit.
