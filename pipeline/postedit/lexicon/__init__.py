"""Data files, and their loaders."""

from .entities import Entity, Form, entities, find_forms, forms, is_form

__all__ = ["Entity", "Form", "entities", "find_forms", "forms", "is_form"]
