"""Data files, and their loaders."""

from .entities import Entity, Form, entities, entries, find_forms, is_form, known_forms

__all__ = ["Entity", "Form", "entities", "entries", "find_forms", "is_form", "known_forms"]
