"""Telling languages and scripts apart."""
