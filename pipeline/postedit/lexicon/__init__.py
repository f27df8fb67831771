"""Data files, and their one loader."""
