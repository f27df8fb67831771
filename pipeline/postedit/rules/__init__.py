"""The rules, one short file each, in a folder a stage. `measured.json` holds what `make eval` measured of each."""
