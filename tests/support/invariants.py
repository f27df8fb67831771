"""What must hold of every result, whatever the text and the rules."""

from postedit.core.document import Result, apply_edits, tokens


def token_starts(text: str) -> set[int]:
    starts, at = set(), 0
    for token in tokens(text):
        starts.add(at)
        at += len(token)
    return starts | {at}


def check(original: str, result: Result, again=None) -> None:
    """Assert the invariants of one result; `again` cleans a text, for the second run."""
    edits = result.edits
    assert result.revert() == original
    assert apply_edits(original, edits) == result.text
    boundaries = token_starts(original) if edits else set()
    done = out_done = 0
    ids = set()
    for edit in edits:
        where = f"{edit.before!r} -> {edit.after!r} at {edit.start}"
        # sorted, disjoint; what lies between two edits is the same in both texts
        assert done <= edit.start <= edit.end, where
        assert out_done <= edit.out_start <= edit.out_end, where
        assert original[done : edit.start] == result.text[out_done : edit.out_start], where
        assert original[edit.start : edit.end] == edit.before, where
        assert result.text[edit.out_start : edit.out_end] == edit.after, where
        # token-minimal: bounds on tokens of the original, no common token at either end
        assert edit.before != edit.after, where
        assert edit.start in boundaries, where
        assert edit.end in boundaries, where
        before, after = tokens(edit.before), tokens(edit.after)
        assert not (before and after and (before[0] == after[0] or before[-1] == after[-1])), where
        # explained
        assert edit.steps, where
        assert edit.confidence == min(step.confidence for step in edit.steps), where
        assert edit.rule in {step.rule for step in edit.steps}, where
        assert (edit.applicability == "unsafe") == any(s.applicability == "unsafe" for s in edit.steps), where
        check_steps(original, edit)
        assert edit.id not in ids, where
        ids.add(edit.id)
        done, out_done = edit.end, edit.out_end
    assert original[done:] == result.text[out_done:]
    groups = {}
    for edit in edits:
        if edit.group is not None:
            assert edit.group in ids
            groups[edit.group] = groups.get(edit.group, 0) + 1
    assert all(size > 1 for size in groups.values())
    for finding in result.findings:
        assert 0 <= finding.start <= finding.end <= len(original)
        assert 0 <= finding.out_start <= finding.out_end <= len(result.text)
        assert result.text[finding.out_start : finding.out_end] == finding.text
    if again is not None:
        second = again(result.text)
        assert second.text == result.text, "a second run changes the text again"
        assert not second.edits


def check_steps(original: str, edit) -> None:
    """The steps, taken one after the other from the original, end in the edit's `after`."""
    margin = 10_000  # a step may reach beyond the edit, over words that came out as they had been
    begin, stop = max(0, edit.start - margin), min(len(original), edit.end + margin)
    text = original[begin:stop]
    ahead = edit.start - begin
    for step in edit.steps:
        at = ahead + step.offset
        assert text[at : at + len(step.before)] == step.before, (edit, step)
        text = text[:at] + step.after + text[at + len(step.before) :]
    assert text == original[begin : edit.start] + edit.after + original[edit.end : stop], edit
