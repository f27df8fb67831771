"""Broken characters: mojibake, entities, invisible characters, model debris, look-alike letters, full-width marks."""

from ..core.rule import Stage
from ..rules.encoding import (
    control_character,
    foreign_initial,
    foreign_mark,
    full_width,
    homoglyph,
    html_entity,
    invisible_character,
    ligature,
    lone_look_alike,
    mojibake,
    subword_mark,
    torn_entity,
    unknown_token,
    utf8_read_as_gbk,
)

STAGE = Stage(
    "encoding",
    rules=(
        torn_entity.RULE,  # before html-entity, which sees only the `&amp;` of `&amp; quot;`
        mojibake.RULE,
        html_entity.RULE,
        control_character.RULE,
        ligature.RULE,
        utf8_read_as_gbk.RULE,
        unknown_token.RULE,
        subword_mark.RULE,
        homoglyph.RULE,
        lone_look_alike.RULE,
        foreign_initial.RULE,
        full_width.RULE,
        foreign_mark.RULE,
        invisible_character.RULE,
    ),
    bound=False,
)
