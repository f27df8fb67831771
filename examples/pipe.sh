#!/usr/bin/env bash
# Shell pipes with jq: which documents were changed or want a look, most changed first; then how often each rule was used.
#
#     bash examples/pipe.sh [FILE.jsonl]
#
# pipefail: where a text is not cleaned, postedit says so and ends with 3, and so does this.
set -euo pipefail
records=$(mktemp)
trap 'rm -f "$records"' EXIT

jq --compact-output '{id, text}' "${1:-"$(dirname "$0")/articles.jsonl"}" |
    postedit clean --quiet --input-format jsonl > "$records"

jq --raw-output '
    {id, edits: .postedit.edits, findings: .postedit.findings}
    | select(.edits + .findings != [])
    | [(.edits | length), (.findings | length), .id, ([(.edits + .findings)[].rule] | unique | join(" "))]
    | @tsv' "$records" |
    sort --key 1,1nr --key 2,2nr --key 3,3
echo
jq --slurp --raw-output '
    [.[].postedit.edits[]]
    | group_by(.rule) | sort_by(-length)[]
    | [length, .[0].rule, .[0].category, (.[0] | "\(.before | tojson) -> \(.after | tojson)")]
    | @tsv' "$records"
