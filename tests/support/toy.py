"""A cleaner whose edits do not depend on the real rules: # goes, @ is Ω, % a line end, & two lines, ! is a bug."""

from postedit.core.edit import Change
from postedit.core.rule import Rule, Stage
from postedit.engine import Engine


def _toy(view):
    for at, char in enumerate(view.text):
        after = {"#": "", "@": "Ω", "%": "\n", "&": "one\ntwo\n"}.get(char)
        if after is not None:
            yield Change(at, at + 1, after, "toy")
        elif char == "!":
            raise ValueError("toy rule met !")


TOY = Rule("TOY001", "toy", "punctuation", "punctuation", find=_toy, applicability="safe", confidence=1.0)


class ToyCleaner:
    """In the place of `Cleaner`."""

    signature = {"version": "toy", "rules": "toy", "settings": {}, "models": {}}  # noqa: RUF012

    def __init__(self, **settings):
        pass

    def clean(self, text):
        return Engine([Stage("punctuation", (TOY,), bound=False)]).run(text, self.signature)
