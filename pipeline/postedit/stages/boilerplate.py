"""Chrome of the web page the text was scraped from: whole lines only."""

from ..core.rule import Stage
from ..rules.boilerplate import (
    advertisement_line,
    comment_form,
    dash_rule,
    foreign_furniture,
    legal_notice,
    line_of_the_site,
    link_box,
    page_widget,
    read_also_teaser,
    share_bar,
    site_navigation,
    site_title_with_address,
)

# A line belongs to one rule alone, so the order here decides nothing.
STAGE = Stage(
    "boilerplate",
    rules=(
        advertisement_line.RULE,
        comment_form.RULE,
        read_also_teaser.RULE,
        share_bar.RULE,
        link_box.RULE,
        legal_notice.RULE,
        page_widget.RULE,
        site_navigation.RULE,
        dash_rule.RULE,
        site_title_with_address.RULE,
        foreign_furniture.RULE,
        line_of_the_site.RULE,
    ),
    bound=False,
)
