"""Chrome of the web page the text was scraped from: whole lines only."""

from ..core.rule import Stage

STAGE = Stage("boilerplate", rules=(), bound=False)
