"""Readers: from bytes to text, and back to the same bytes. One module a format."""
