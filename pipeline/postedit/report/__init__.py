"""What a run tells: patches, diffs for the terminal, tables of records, the account of the run."""
