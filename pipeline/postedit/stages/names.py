"""People and outlets under other than their canonical names.

Holds no rule yet. Its rules will carry the codes NAM8xx and the category `name`: transliteration variants and slips, brought
to the canonical form on evidence from a lexicon, the document and the corpus.
"""

from ..core.rule import Stage

STAGE = Stage("names", rules=(), bound=True)
