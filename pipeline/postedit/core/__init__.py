"""The types everything else is built from. This folder imports nothing else of the package."""
