"""Data files, and their loaders."""

from .entities import Entity, Form, entities, entries, form_keys, is_form, known_forms

__all__ = ["Entity", "Form", "entities", "entries", "form_keys", "is_form", "known_forms"]
