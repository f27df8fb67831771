#!/bin/sh
# A shell pipe with jq: which documents were changed, how often, and by which rules; most changed first.
#
#     sh examples/pipe.sh [FILE.jsonl]
set -eu
jq --compact-output '{id, text}' "${1:-"$(dirname "$0")/articles.jsonl"}" |
    postedit clean --quiet --input-format jsonl |
    jq --raw-output 'select(.postedit.edits != []) | [(.postedit.edits | length), .id, ([.postedit.edits[].rule] | unique | join(" "))] | @tsv' |
    sort --key 1,1nr --key 2,2
