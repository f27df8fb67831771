"""What a line is, by its form alone: which family of page furniture, and how sure that is."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, lru_cache

from ...core.pattern import lazy
from ...lexicon.chrome import beginnings, folded, phrases
from ._calls import FORMS, SOURCE

__all__ = ["EDGE", "LONGEST_NOTICE", "NEAR", "OUTSIDE", "SECTIONS", "SOURCE", "SURE", "Kind", "kind_of"]

# How sure a form is: anywhere / before or behind the running text, or beside other furniture / behind it or beside /
# only beside / beside, and outside of the running text.
SURE, EDGE, NEAR, BESIDE, OUTSIDE = "sure", "edge", "near", "beside", "outside"


@dataclass(frozen=True, slots=True)
class Kind:
    """`family`: which rule has the line. `heading`: headlines of a link box may follow below."""

    family: str
    strength: str
    evidence: str
    lang: str | None = None
    heading: bool = False


LONGEST = 160
LONGEST_NOTICE = 420
# Nothing to be looked up is longer.
_LONGEST_PHRASE = 60
_ENDS = '.!?"”'

_SITES = r"(?:Facebook|Twitter|X|Telegram|WhatsApp|Instagram|YouTube|TikTok|LinkedIn|VKontakte|VK|Viber|Google News|Threads|Bluesky|social (?:media|networks))"

# What newspapers call their sections; below a menu of other entries such a word may be that of the article.
SECTIONS = frozenset(
    "news politics economy society culture sport sports world region regions business health science technology lifestyle "
    "entertainment auto travel weather opinions opinion interviews analytics events".split()
)

# By the first word of the line, in small letters.
_BY_FIRST_WORD: dict[str, list[tuple[Kind, str]]] = {}


def _form(first: str, family: str, strength: str, evidence: str, pattern: str) -> None:
    for word in first.split():
        _BY_FIRST_WORD.setdefault(word, []).append((Kind(family, strength, evidence), pattern))


_form(
    "content article story text material further the continue news",
    "ad",
    SURE,
    "announces that the text goes on behind an advertisement",
    r"(?:The )?(?:Content|Article|Story|Text|Material|News|Further part of the (?:material|article|text)|Rest of the (?:article|text)|(?:Continue )?Reading)"
    r"(?: (?:will )?(?:continues?|be continued|resumes?|goes on|is))?(?: reading)? (?:after|below|under|beneath) (?:the |this |an )?(?:ads?|advertisements?|advertising|commercial)\.?",
)
_form(
    "your please save you if log sign login nick nickname name email e-mail website comment comments noticed found",
    "comment",
    SURE,
    "belongs to a comment form",
    r"Your e-?mail(?: address)? will not be published\b.{0,60}"
    r"|Please (?:enter|fill in|type) (?:your|a valid) .{3,40}(?: here)?[.!]?"
    r"|Save my name,? (?:and )?e-?mail.{0,80}"
    r"|You (?:must|need to|have to) (?:be logged|log|sign) in to .{0,20}comment\w*\.?"
    r"|(?:If you|Noticed|Found) .{0,25}\b(?:error|mistake|typo)\b.{0,60}\b(?:Ctrl|select|highlight)\b.{0,50}"
    r"|(?:Log ?in|Sign in|Sign up) (?:or (?:register|sign up|log in) )?to (?:post |leave |add |write )?(?:a |your )?(?:comments?|reply)\.?"
    r"|(?:(?:Your )?(?:Nick|Nickname|Name|E-?mail|Website|Comment|Content of the comment|Comment text|Phone)[ ]?(?:\*|:|\*:)[ ]?){2,6}"
    r"|Comments? (?:\(\d+\)|are (?:closed|disabled|moderated)\.?|closed\.?)",
)
_form(
    "add write leave post be join reply",
    "comment",
    SURE,
    "belongs to a comment form",
    r"(?:Add|Write|Leave|Post) (?:a|your|the first|new) (?:comment|reply|review)(?: (?:as a guest|below|here|now|on this article|to this article))?[.!]?"
    r"|Be the first to (?:comment|reply|leave a comment)(?: on this (?:article|post|story))?[.!]?",
)
_form(
    "follow subscribe join sign like find watch read download get",
    "share",
    SURE,
    "asks to follow or to subscribe",
    rf"(?:Follow|Like|Find|Join|Watch|Read) (?:us|our (?:channel|page|group|news)) (?:on|in|at|via) (?:our )?{_SITES}(?:(?:,| and|, and| or) (?:(?:on|in) )?{_SITES}){{0,5}}[.!]?"
    rf"|(?:Subscribe to|Sign up (?:for|to)|Join) (?:our|the) [\w' -]{{0,30}}(?:newsletters?|channel|mailing list|telegram|feed|page|notifications)(?: (?:on|in|at|via) {_SITES})?[.!]?"
    r"|(?:Download|Get) (?:our|the) [\w' -]{0,20}app\b(?: (?:on|from|for) [\w ,]{3,40})?[.!]?",
)
_form("newsletter newsletters", "share", SURE, "box of a newsletter", r"Newsletters?: .{8,90}[^.]")
_form(
    "most all trends trending popular top latest",
    "links",
    NEAR,
    "heading of a link box",
    r"(?:Most (?:read|viewed|popular|shared|commented|discussed)|Trend(?:s|ing)|Popular|Top|Latest)(?: (?:news|stories|articles|posts))?"
    r" (?:in the last \d+ (?:hours|days)|today|now|this (?:week|month)|of the (?:day|week|month)|\d+ ?h|(?:for|on|in) .{3,20})"
    r"|All (?:the )?(?:news|articles|posts|stories|news articles)(?: (?:on|from|of|by|for) .{2,40})",
)
_form(
    "older newer previous next",
    "links",
    NEAR,
    "pager",
    r"(?:Older|Newer|Previous|Next)(?: (?:posts?|articles?|story|stories|page|news|Home|Older|Newer|Previous|Next))+",
)
_form(
    "the all this any we disclaimer opinions views reproduction republishing republication neither materials material "
    "inclusion reprinting copying use copyright note opinion editorial editors administration site publisher content information when",
    "legal",
    NEAR,
    "notice of the site about its contents",
    # "The administration is not responsible" or "The use of materials is prohibited" may close an article, so each says whose
    # contents it means
    r"(?=(?:The )?(?:information|contents?|materials?|texts?|articles?|publications?|photos?) (?:of|on|in|published on|posted on|contained on|provided on) (?:this|our) (?:web ?)?(?:site|page|portal|resource)\b"
    r".*\b(?:not (?:responsible|liable|under our control|necessarily)|no (?:responsibility|liability)|external sources|third part(?:y|ies)|copyright|permission|consent|prohibited)\b"
    r"|(?:The )?inclusion of (?:any |the )?links? .*\b(?:endorse\w*|necessarily|recommend\w*)\b"
    r"|All (?:materials|contents?|texts|articles|rights)\b.{0,30}\b(?:(?:this|our|the) (?:web ?)?(?:site|page|portal|resource)|reserved|protected by copyright)\b.*\b(?:copyright|hyperlink|permission|consent|prohibited|reserved|link to)\b"
    r"|(?:The )?(?:editors?|editorial (?:board|office|staff|team)|site|portal|administration of the (?:site|portal)) (?:is|are|does|do|bears?|assumes?|accepts?) (?:not|no)\b.{0,40}\b(?:contents?|opinions?|comments?|accuracy|statements|views|advertisements?)\b"
    r"|(?:The )?(?:views|opinions?)(?: and (?:opinions|views))? (?:expressed|presented) (?:in this|in the|here|herein|by the author|on this).*\b(?:authors?'?s?|writer'?s?|editors?|editorial|publisher)\b"
    r"|(?:The )?(?:opinions?|views?|positions?) of the (?:editors?|editorial (?:board|office|staff|team)|authors?) (?:may|might|do|does) not\b.*\b(?:authors?|editors?|editorial|site)\b"
    r"|(?:The )?(?:editors?|editorial (?:board|office|staff|team)) (?:may|might|do|does) not (?:necessarily )?(?:share|agree with) .*\b(?:authors?|columnists?)\b"
    r"|(?:Disclaimer|Note): ?.{0,30}\b(?:article|contents?|views|opinions|site|information|material|text)\b.*\b(?:represent|reproduced|responsib\w+|liab\w+|necessarily|endorse\w*|advice)\b"
    r"|(?:The |Any )?(?:reproduction|republishing|republication|reprinting|copying|quoting|use) (?:of|or|and|in|is|only|without)\b(?=.*\b(?:materials?|contents?|articles?|texts?|publications?|only|whole)\b)(?=.*\b(?:this site|the site|our site|portal|hyperlink|link to|copyright|permission of the (?:editors?|publisher)|consent of the (?:editors?|publisher))\b)"
    r"|When (?:using|quoting|reprinting|copying|citing) .{0,30}\b(?:materials?|contents?|texts?)\b.{0,40}\b(?:link|hyperlink)\b"
    r"|This (?:article|text|content|post) (?:was|is|has been) (?:reproduced|republished|generated|translated|provided)\b.*\b(?:third part(?:y|ies)|permission|automatically|machine|responsib\w+)\b"
    r"|This site uses Akismet\b"
    r"|(?:We|This (?:web ?)?(?:site|page)) (?:are|is|accepts?|assumes?|bears?|takes?) (?:not|no) (?:responsib\w+|liab\w+)\b.{0,40}\b(?:contents?|external (?:sites|links|websites)|accuracy|comments)\b)"
    r".{20,420}",
)
_form(
    "© copyright (c) ©️",
    "legal",
    NEAR,
    "copyright line",
    r"(?:©️?|\(c\)|Copyright(?: ©| \(c\))?)[ ]?.{0,90}(?:\b(?:19|20)\d\d\b|\bAll rights reserved\b).{0,110}",
)
_form("error", "comment", SURE, "belongs to a comment form", r"Error in (?:the )?text\?.{0,60}\bCtrl\b.{0,20}")
_form("all", "legal", NEAR, "copyright line", r"All rights reserved\b.{0,100}")
_form(
    "we this by cookies",
    "legal",
    EDGE,
    "cookie notice",
    r"(?:This|Our) (?:web ?)?site uses cookies\b.{0,200}|We use cookies (?:to|on|and)\b.{0,200}\b(?:accept|consent|agree|continu\w+)\b.{0,80}"
    r"|By (?:continuing|using)\b.{0,60}\bcookies\b.{0,100}",
)
_form(
    "views page hits reads visits viewed shares read post",
    "widget",
    EDGE,
    "counter of the page",
    r"(?:Views?|Page views|Hits|Reads|Visits|Viewed|Shares|Post views)[ ]?:? \d[\d ,.\u00a0]*[kKM]?(?: times)?"
    r"|Read \d[\d ,.\u00a0]* times?",
)
_form(
    "reading rate rating page hits reads visits viewed votes text font shares",
    "widget",
    SURE,
    "counter or button of the page",
    r"Reading time:? ?\d+ ?min(?:utes?|s)?\.?"
    r"|(?:Rate|Rating of) (?:this|the) (?:article|post|news|text|story)\b.{0,40}"
    r"|(?:Text|Font) size:?(?: (?:large|medium|small|big|normal|A[+-]?)){1,4}",
)
_form("(editor editor", "widget", NEAR, "editor's mark", r"\(?Editor(?: in charge)?: ?[\w. ]{2,30}\)?")
_form(
    "by posted",
    "widget",
    NEAR,
    "name of an account of the site",
    r"(?:Posted )?[Bb]y (?:admin\w*|webmaster|editor|newsroom|redaction|the editors)(?: on .{4,25})?",
)
_form(
    "click tap",
    "widget",
    SURE,
    "button of a picture",
    r"(?:Click|Tap) (?:on )?(?:the |this )?(?:image|picture|photo)?s? ?(?:to|for) (?:enlarge|zoom|a larger (?:image|view|version)|full size)\.?",
)
_form(
    "photo: photos: image: picture: fot. foto: фото:",
    "widget",
    NEAR,
    "credit of a picture",
    r"(?:Photos?|Image|Picture|Foto|Фото): ?[^.!?]{3,60}|fot\. [^.!?]{3,60}",
)
_form(
    "home start",
    "nav",
    EDGE,
    "path through the site",
    r"(?:Home|Home page|Start|Main)(?: ?[»›>] ?[^»›>]{2,40}){1,5}|(?:Home|Start)(?: / [^/]{2,40}){2,5}",
)
_form("you current", "nav", SURE, "path through the site", r"(?:You are here|Current (?:location|position)): ?.{2,80}")
_form(
    "sign log login",
    "nav",
    EDGE,
    "log-in of the site",
    r"(?:Sign|Log) ?in(?: (?:or|/|\|) (?:Sign up|Register|Create (?:an )?account|Join))?|Login / Register",
)

for _row in FORMS:
    _form(*_row)


@cache
def _patterns(word: str) -> tuple[re.Pattern[str], tuple[tuple[Kind, re.Pattern[str]], ...]]:
    """The patterns in one, which few lines match, and each with its kind."""
    # the sure ones first
    rows = sorted(_BY_FIRST_WORD[word], key=lambda row: row[0].strength != SURE)
    every = re.compile(rf"(?:{'|'.join(pattern for _, pattern in rows)})\Z", re.IGNORECASE)
    return every, tuple((kind, lazy(rf"(?:{pattern})\Z", re.IGNORECASE)) for kind, pattern in rows)


_SHARE_WORDS = frozenset(
    """
    share tweet send pin like save print copy link post email e-mail mail by via on to with in this article story page facebook twitter x
    whatsapp telegram linkedin pinterest reddit viber vk vkontakte odnoklassniki ok messenger draugiem draugiem.lv tumblr flipboard
    instagram wechat weibo line pocket threads bluesky mastodon skype xing google google+ sms bookmark embed livejournal and +1 0
    """.split()
)
_SHARE_VERBS = frozenset("share tweet send pin".split())
_BUTTONS = frozenset("print share tweet send pin save email e-mail mail pdf copy link bookmark embed".split())
_NETWORKS = frozenset(
    """
    facebook twitter whatsapp telegram linkedin pinterest reddit viber vk vkontakte odnoklassniki messenger draugiem tumblr flipboard
    instagram wechat weibo bluesky threads mastodon xing
    """.split()
)
_LANGUAGES = frozenset(
    """
    english russian german french spanish italian portuguese polish ukrainian belarusian latvian lithuanian estonian finnish swedish
    norwegian danish dutch czech slovak slovenian slovene croatian serbian bosnian macedonian bulgarian romanian hungarian greek turkish
    albanian arabic hebrew persian farsi chinese japanese korean vietnamese indonesian hindi georgian armenian kazakh catalan
    русский українська беларуская български македонски српски latviešu lietuvių eesti suomi svenska norsk dansk deutsch français español
    italiano português polski čeština slovenčina slovenščina hrvatski srpski bosanski shqip română magyar ελληνικά türkçe العربية עברית
    فارسی 中文 简体 繁體 繁体 简体中文 繁體中文 日本語 한국어 nederlands català galego euskara íslenska
    """.split()
)
_CODES = frozenset(
    """
    EN ENG RU RUS РУС LV LAT LT EE EST ET UA UK УКР UKR DE FR ES IT PT PL CZ CS SK SI SL HR RS SR BG MK RO HU GR EL TR AL SQ AR HE FA
    ZH CN JA JP KO KR FI SV SE NO NB DA DK NL BY БЕЛ БГ МК СР КАЗ KZ GE KA AM HY AZ
    """.split()
)
_COUNTER = lazy(
    r"(?:No|\d[\d ,.\u00a0]*[kKM]?) (?:views?|comments?|shares?|reads|likes|min(?:ute)? read|minutes? read|votes?|replies|responses)(?: so far| yet)?[:.]?\Z",
    re.IGNORECASE,
)
_STAMPED = lazy(r"[\w&' -]{2,30}(?:/[\w&' -]{2,30}){1,3} \d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z\Z")
_SLUG = lazy(r"[a-z0-9]{1,20}(?:-[a-z0-9]{1,20}){4,25}\Z")
_GLUED = lazy(r"(?P<title>[A-Z][\w .'&-]{2,60}\w)https?://(?:www\.)?(?P<host>[\w.-]{4,60})/?\Z")
_PARTED = lazy(r"[:：»|]| [-–—] ")
_ARTICLE = lazy(r"(?:The|An?) (?=\w)")
_TAIL_MARK = lazy(r"[ ]?-?[ ]?(?:spot_img|spot_link|ad_\w{1,20})\Z")
_RULE = lazy(r"[-–—*_=~•· \t\u00a0]+\Z")
_NETWORK_COUNT = 3
_REFERENCE = lazy(
    r"(?i)\b(?:chapters?|sections?|pages?|pp?\.|vol\.|volume|figures?|fig\.|tables?|appendix|article \d|note|paragraph|ibid|§)|\d:\d|https?:|\bdoi\b"
)
_COLON = lazy(r"[ \u00a0]?(?:[:：»]|[ \u00a0][-–—|>])[ \u00a0]*")
# what may stand for the colon
_OTHER_COLONS = frozenset("：»–—|>-")
_FEWEST_REFERRED = 4


def kind_of(line: str) -> Kind | None:
    """The kind of the line, which has no white space around it and is not empty; None for anything else."""
    if len(line) > LONGEST:  # as nearly all lines are that say something
        return _by_first_word(line) if len(line) <= LONGEST_NOTICE else None
    return _kind_of_short(line)


@lru_cache(maxsize=1024)  # the lines of one document, for its next pass
def _kind_of_short(line: str) -> Kind | None:
    size, first, last = len(line), line[0], line[-1]
    if first in "-–—*_=~•·" and _RULE.match(line):
        return Kind("rule", BESIDE, "rule of dashes") if size < 60 else None
    if last == "Z" and _STAMPED.match(line):
        return Kind("links", SURE, "section and time of a link")
    if " " not in line and size > 15 and "-" in line and _SLUG.match(line):
        return Kind("links", NEAR, "last part of the page's address")
    if "://" in line:
        glued = _GLUED.match(line)
        if glued and _ARTICLE.sub("", glued["title"]).split()[0].casefold() in glued["host"].casefold():
            return Kind("title", SURE, "name of the site with its address")
    if size > _LONGEST_PHRASE and last in _ENDS and not _PARTED.search(line, 0, 46):
        return _by_first_word(line) or _by_beginning(line)  # a sentence, as nearly all lines are
    return _by_phrase(line) or _by_first_word(line) or _by_words(line) or _by_beginning(line)


def _by_beginning(line: str) -> Kind | None:
    """A call in another language: it begins with a phrase that nothing else begins with."""
    first = line[: line.find(" ")] if " " in line else ""
    known = beginnings().get(first.casefold())
    if known is None or len(line) > LONGEST:
        return None
    small = " ".join(line.casefold().replace("’", "'").split())
    for phrase, lang in known:
        if small.startswith(phrase):
            return Kind("foreign", SURE, "call of the page in another language", lang)
    return None


def _by_first_word(line: str) -> Kind | None:
    end = line.find(" ", 0, 20)
    known = _patterns_by(line[: end if end >= 0 else 20])
    if known is None or known[0].match(line) is None:
        return None
    return next(kind for kind, pattern in known[1] if pattern.match(line))


@lru_cache(maxsize=8192)
def _patterns_by(word: str) -> tuple[re.Pattern[str], tuple[tuple[Kind, re.Pattern[str]], ...]] | None:
    """The patterns of the lines that begin with `word`, as it is written."""
    word = "©" if word[0] == "©" else word.lower()
    if word not in _BY_FIRST_WORD:
        word = word.split("\u00a0")[0].rstrip(":.,")
        if word not in _BY_FIRST_WORD:
            return None
    return _patterns(word)


def _by_phrase(line: str) -> Kind | None:
    known = phrases()
    if len(line) <= _LONGEST_PHRASE:
        mark = _TAIL_MARK.search(line) if "_" in line else None
        bare = line[: mark.start()] if mark else line
        key = folded(bare)
        found = known.get(key)
        if found is not None:
            strength = found.strength
            if found.family == "teaser":
                if strength == "weigh" or line[-1] in ".!":
                    return Kind("links", NEAR, "heading of a link box", heading=True)
                return Kind("teaser", SURE, "heading of a teaser", heading=True)
            framed = line[0] in "-–—*•" and bare[-1] in "-–—*•"
            if framed or mark:
                strength = SURE
            elif line[0] in "-–*•" and len(line) > 1:
                strength = BESIDE  # an item of a list
            elif line[-1] in "?!.," and found.family in ("nav", "ad", "links", "share") and key.count(" ") < 2:
                strength = BESIDE
            elif line[-1] == ":" and found.family == "nav" and strength != SURE:
                strength = OUTSIDE  # "Contact:" labels what stands below
            heading = found.family == "links" or (found.family == "foreign" and found.prefix)
            return Kind(
                found.family, strength, _EVIDENCE[found.family], None if found.lang == "en" else found.lang, heading
            )
        if key and (not line.isascii() or "(" in line):
            kind = _foreign_parts(line, key)
            if kind:
                return kind
        if "|" in line or " • " in line or " · " in line or "  " in line or " / " in line:
            parts = [folded(part) for part in _SEPARATOR.split(line)]
            if len(parts) > 1 and all(part in known for part in parts):
                found = known[parts[0]]
                alike = all(known[part].family == found.family for part in parts) and found.family != "teaser"
                sure = len(parts) > 2 or found.strength == "sure"
                return Kind(found.family if alike else "nav", EDGE if sure else NEAR, "buttons of the page in a row")
    head = line[:48]
    if ":" not in head and _OTHER_COLONS.isdisjoint(head):
        return None
    colon = _COLON.search(line, 1, 48)
    if colon is not None:
        found = known.get(folded(line[: colon.start()]))
        if found is not None and found.prefix:
            rest = line[colon.end() :].strip()
            return _with_rest(found.family, found.strength, found.lang, rest, line)
    return None


_SEPARATOR = lazy(r"[ \u00a0]*(?:\||[•·]|[ \u00a0]{2,}| / )[ \u00a0]*")
_BRACKETS = frozenset("()[]")
_COUNT_BEHIND = lazy(r"[ ]?[(\[]?\d{1,5}[)\]]?\Z")
_EVIDENCE = {
    "ad": "marks an advertisement",
    "comment": "belongs to a comment form",
    "share": "button to share or to follow",
    "links": "heading of a link box",
    "widget": "button of the page",
    "nav": "navigation of the site",
    "foreign": "page furniture in another language",
}


def _foreign_parts(line: str, key: str) -> Kind | None:
    """A foreign phrase with a count behind it, or several in a row."""
    known = phrases()
    found = known.get(_COUNT_BEHIND.sub("", key).strip())
    if found is None:
        parts = line.split()
        entries = [known.get(folded(part)) for part in parts]
        if len(parts) < 2 or not all(entry and entry.family == "foreign" for entry in entries):
            return None
        found = entries[0]
    if found is None or found.family != "foreign":
        return None
    return Kind("foreign", found.strength, _EVIDENCE["foreign"], found.lang)


def _with_rest(family: str, strength: str, lang: str, rest: str, line: str) -> Kind | None:
    """A phrase with something behind its colon."""
    words = len(rest.split())
    if not rest or words > 25:
        return None
    if family == "foreign":
        # "(Foto: Skelde) The bridge is open." begins with a credit and goes on with the text
        if line[0] in "([" and rest[-1] not in ")]":
            return None
        if line[0] in "([" and not _BRACKETS.isdisjoint(rest[:-1]):
            return None
        return Kind("foreign", SURE, "teaser or label in another language", lang)
    ends = rest[-1] == "." and not rest.endswith("...")
    if family == "teaser":
        if ends or words < 2 or ". " in rest or rest.lstrip("\"'“‘«")[:1].islower():
            return None
        if strength == "weigh" and (words < _FEWEST_REFERRED or _REFERENCE.search(rest)):
            return Kind("teaser", BESIDE, "teaser of another article") if words > 1 else None
        if _REFERENCE.search(rest):
            return Kind("teaser", BESIDE, "teaser of another article")
        return Kind("teaser", SURE, "teaser of another article")
    if line[0] == "(" and rest[-1] == ")" and "editor" in line[:20].lower():
        strength = SURE
    return None if ends else Kind(family, strength, _EVIDENCE[family])


def _by_words(line: str) -> Kind | None:
    first = line[0]
    if (first.isdigit() or first == "N") and _COUNTER.match(line):
        views = line.rstrip(":.").lower().endswith(("views", "read", "shares"))
        return Kind("widget", SURE if views and first != "N" else NEAR, "counter of the page")
    if first.isdigit() or first in "aA":
        stamp = _time_kind(line)
        if stamp is not None:
            return stamp
    if len(line) < 80 and (" | " in line or " / " in line):
        kinds = [kind_of(part.strip()) for part in line.replace(" / ", " | ").split(" | ") if part.strip()]
        if len(kinds) > 1 and all(kind is not None and kind.family == "widget" for kind in kinds):
            return Kind("widget", EDGE, "date and counter of the page")
    if first == "#" and _HASHTAGS.match(line):
        return Kind("links", NEAR, "tags")
    if first > "\u2300" and _EMOJI_COUNT.match(line):
        return Kind("widget", EDGE, "counter of the page")
    if len(line) > 100:
        return None
    if not _PATH_MARKS.isdisjoint(line):
        parts = [folded(part) for part in _PATH.split(line)]
        if len(parts) > 1 and all(parts) and parts[0] in _HOMES and (len(parts) > 2 or ">" in line or "»" in line):
            return Kind("nav", EDGE, "path through the site")
    words = line.replace("|", " ").replace(",", " ").split()
    if len(words) > 1 and words[0].casefold() in _SHARE_WORDS:
        small = [word.casefold().rstrip(":") for word in words]
        if all(word in _SHARE_WORDS for word in small):
            networks = len(_NETWORKS.intersection(small))
            if len(small) > 2 and _BUTTONS.issuperset(small) and not _SHARE_VERBS.isdisjoint(small):
                return Kind("share", SURE, "buttons to share")
            if small[0] in _SHARE_VERBS and (networks or _SHARE_VERBS.issuperset(small)):
                return Kind("share", SURE, "buttons to share")
            if networks >= _NETWORK_COUNT:
                return Kind("share", EDGE, "buttons to share")
    tokens = _BETWEEN_LANGUAGES.sub(" ", line).split()
    if tokens and all(token in _CODES or token.casefold() in _LANGUAGES for token in tokens):
        if len(tokens) > 1:
            listed = "|" in line or "/" in line or len(tokens) > 2
            return Kind("language", EDGE if listed else BESIDE, "choice of languages")
        if tokens and tokens[0].casefold() in _LANGUAGES:
            return Kind("language", BESIDE, "name of a language beside page furniture")
    if "©" in line and _OWNER.match(line):
        return Kind("legal", NEAR, "copyright line")
    return None


_HASHTAGS = lazy(r"#\w{2,40}(?:,? ?#\w{2,40}){1,15}\Z")
_EMOJI_COUNT = lazy(
    r"(?:[\u2605\u2606\u2661\u2665\u2764\U0001f440-\U0001f441\U0001f44d\U0001f44e\U0001f4ac\U0001f4d6\U0001f525\U0001f5e8\u23f1\U0001f552]\ufe0f?[ ]?\d[\d.,]*[kKM]?(?:[ ]?min)?[ ]?){1,5}\Z"
)
_AGO = lazy(r"(?:an?|\d{1,3}) (?:min(?:ute)?s?|hours?|h|days?|weeks?|months?|years?) ago\Z", re.IGNORECASE)
_STAMP = lazy(
    r"(?:\d{1,2}[./-]\d{1,2}[./-](?:19|20)?\d\d|(?:19|20)\d\d-\d\d-\d\d)(?P<time>[ ,|–-]{1,3}\d{1,2}[:.]\d\d(?::\d\d)?)?\Z"
    r"|(?P<first>\d{1,2}:\d\d)[ ,|–-]{1,3}\d{1,2}[./-]\d{1,2}[./-](?:19|20)?\d\d\Z|\d{1,2}:\d\d\Z"
    r"|(?:19|20)\d\d-\d\d-\d\d(?P<iso>T)\d\d:\d\d(?::\d\d(?:\.\d{1,6})?)?(?:Z|[+-]\d\d:?\d\d)\Z"
    r"|\d{1,2} [A-Z][a-z]{2,8},? (?:19|20)\d\d(?P<clock>,? (?:at )?\d{1,2}:\d\d)?\Z|\d{1,2} of \d{1,3}\Z|1[268]\+\Z"
)


def _time_kind(line: str) -> Kind | None:
    """A date, a time, an age. A date with a time is the page's; a bare one may head a letter or an entry."""
    if len(line) > 30:
        return None
    if _AGO.match(line):
        return Kind("widget", EDGE, "age of the page")
    stamp = _STAMP.match(line)
    if stamp is None:
        return None
    if stamp["iso"]:
        return Kind("widget", EDGE, "date of the page")
    both = stamp["time"] or stamp["first"] or stamp["clock"]
    return Kind("widget", NEAR if both else OUTSIDE, "date of the page")


_PATH_MARKS = frozenset("|/>»›→")
_PATH = lazy(r"[ \u00a0]*[|/>»›→][ \u00a0]*")
# What the first page of a site is called.
_HOMES = frozenset(
    """
    home|homepage|accueil|inicio|início|startseite|главная|главная страница|головна|галоўная|начало|почетна|početna|naslovna|naslovnica|
    首页|首頁|ホーム|トップ|홈|strona główna|sākums|titulinis|avaleht|etusivu|kezdőlap|főoldal|címlap|αρχική|anasayfa|ana sayfa|ana səhifə|
    beranda|trang chủ|الرئيسية|דף הבית|صفحه نخست|hjem|forside|forsiden|hem|domov|domů|úvod|acasă|ballina|kreu|inici|hasiera|heim|
    forsíða|pagina iniziale|página inicial|portada|басты бет|მთავარი|գլխավոր|होम|หน้าแรก|mwanzo
    """.replace("\n    ", "")
    .strip()
    .split("|")
)


_OWNER = lazy(r"[^©.]{2,60} © ?(?:19|20)\d\d\b.{0,40}\Z")
_BETWEEN_LANGUAGES = lazy(r"[/|•·]+")
