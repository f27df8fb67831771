"""Data files, and their loaders."""

from .entities import Entity, Form, entities, entries, form_keys, is_form, is_outlet, known_forms

__all__ = ["Entity", "Form", "entities", "entries", "form_keys", "is_form", "is_outlet", "known_forms"]
