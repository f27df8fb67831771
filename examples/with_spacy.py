"""spaCy behind postedit: entities are found in the clean text, and shown where they stand in the original.

    python examples/with_spacy.py [FILE.jsonl]

A blank pipeline with patterns keeps the example free of downloads; `spacy.load("en_core_web_sm")` takes its place.
"""

import json
import sys
from collections.abc import Iterator
from pathlib import Path

import spacy
from spacy.language import Language

from postedit import Cleaner

HERE = Path(__file__).parent


def pipeline() -> Language:
    """Sentences, and a few entities by pattern."""
    nlp = spacy.blank("en")
    nlp.add_pipe("sentencizer")
    ruler = nlp.add_pipe("entity_ruler")
    ruler.add_patterns(
        [
            {"label": "GPE", "pattern": [{"LOWER": "the", "OP": "?"}, {"TEXT": {"IN": ["US", "Canada", "France"]}}]},
            {"label": "ORG", "pattern": "OSCE"},
            {"label": "TIME", "pattern": [{"TEXT": {"REGEX": r"^\d{1,2}:\d{2}$"}}]},
            {"label": "PERSON", "pattern": "Dace Rudmiezis"},
        ]
    )
    return nlp


def entities(texts: list[str], cleaner: Cleaner, nlp: Language) -> Iterator[tuple[int, str, str, int, int]]:
    """(number of the text, label, entity, where it starts and ends in the text as it came)."""
    results = [cleaner.clean(text) for text in texts]
    for number, doc in enumerate(nlp.pipe(result.text for result in results)):
        for entity in doc.ents:
            yield number, entity.label_, entity.text, *results[number].original_span(entity.start_char, entity.end_char)


def main() -> None:
    with open(sys.argv[1] if len(sys.argv) > 1 else HERE / "articles.jsonl", encoding="utf-8") as stream:
        texts = [json.loads(line)["text"] for line in stream]
    for number, label, entity, start, end in entities(texts, Cleaner(), pipeline()):
        print(f"{number + 1}: {label:7}{entity!r} stands at {start}-{end} as {texts[number][start:end]!r}")


if __name__ == "__main__":
    main()
