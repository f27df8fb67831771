"""Acronyms that are something else in English, too, in documents that mean the one and documents that mean the other."""

import passages

from postedit import Cleaner

DOCUMENTS = passages.load("ambiguous.jsonl")


def test_there_are_documents_of_both_kinds():
    assert len(DOCUMENTS) >= 150
    foreign = [document for document in DOCUMENTS if document.labels]
    assert min(len(foreign), len(DOCUMENTS) - len(foreign)) >= 70
    assert len({document.lang for document in foreign}) >= 18


def test_they_are_decided_right_and_never_wrong():
    cleaner = Cleaner(translator="none")
    right = missed = 0
    for document in DOCUMENTS:
        result = cleaner.clean(document.text)
        if not document.labels:
            assert result.text == document.text, document.id
            right += 1
        for labels, made, same in passages.judge(document, result.edits):
            assert same or not made, (document.id, [(edit.before, edit.after) for edit in made])
            right += same
            missed += bool(labels) and not same
    assert right >= 0.95 * (right + missed)
