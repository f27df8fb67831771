"""Further forms of page furniture: what sites ask of their readers, in the wordings that machine translation gives it.

Rows of (first words of the line in small letters, family, strength, evidence, pattern of the whole line); `_forms`
compiles what it needs.
"""

from __future__ import annotations

_NETS = (
    r"(?:Facebook|Twitter|X|Telegram|WhatsApp|Instagram|YouTube|TikTok|LinkedIn|VKontakte|VK|Viber|Google ?News|Yandex\.?(?: ?News|Zen)?|"
    r"Zen|Threads|Bluesky|Odnoklassniki|Patreon|social (?:media|networks))"
)
_SLIP = r"(?:(?:\w+ )?(?:mistakes?|errors?|typos?|misprints?|inaccurac(?:y|ies)))"
_PIECE = r"(?:text|article|news|news item|material|story|publication|page|post|video|information|content)"
_FOUND = (
    r"(?:(?:Have you|Did you|Do you|If you(?: have|'ve|’ve)?|You) )?(?:found|find|noticed?|spot(?:ted)?|saw|see|seen|discover(?:ed)?) "
    rf"(?:(?:a|an|any|the|some) )?{_SLIP}(?: (?:in|on) (?:the|this|our) {_PIECE})?"
)
_TELL = (
    r"(?:Ctrl|let us know|(?:write|tell|report|inform)(?: (?:it|about it|this))?(?: to)? (?:us|the editors|the editorial (?:office|staff))|"
    r"send it|contact us|report it|write about it)"
)

SOURCE = "source of the article"

FORMS: tuple[tuple[str, str, str, str, str], ...] = (
    # -- slips of the page ----------------------------------------------------------------------------------------------
    (
        "have did do if found find noticed notice spotted saw see discovered you",
        "comment",
        "sure",
        "asks to report slips of the page",
        rf"{_FOUND}\b.{{0,120}}\b{_TELL}\b.{{0,60}}",
    ),
    (
        "have did do found noticed spotted saw see discovered",
        "comment",
        "near",
        "asks to report slips of the page",
        rf"{_FOUND}\?.{{0,80}}",
    ),
    (
        "error mistake typo misprint inaccuracy an a something",
        "comment",
        "sure",
        "asks to report slips of the page",
        rf"(?:(?:An?|The) )?(?:{_SLIP} in (?:the|this|our) {_PIECE}\?|Something wrong\?|Is something wrong\?).{{0,80}}\b(?:{_TELL}|tell|mark|write)\b.{{0,60}}",
    ),
    (
        "select mark highlight press to",
        "comment",
        "sure",
        "asks to report slips of the page",
        rf"(?=.*\b{_SLIP}\b)(?:Select|Mark|Highlight|Press|To report)\b.{{0,100}}\bCtrl ?[+-]? ?Enter\b.{{0,80}}",
    ),
    (
        "report",
        "comment",
        "near",
        "asks to report slips of the page",
        rf"Report (?:an?|any|the) {_SLIP}(?: (?:in|on) (?:the|this) {_PIECE})?(?: to the editors)?[.!]?",
    ),
    # -- comments -------------------------------------------------------------------------------------------------------
    (
        "to in",
        "comment",
        "sure",
        "belongs to a comment form",
        r"(?:To|In order to) (?:(?:leave|add|post|write|read|send|see) )?(?:an? |your |the )?comments?,? .{0,30}\b(?:log ?in|sign (?:in|up)|regist\w+|authori[sz]\w+|logged)\b.{0,50}",
    ),
    (
        "only comments unregistered",
        "comment",
        "sure",
        "belongs to a comment form",
        r"Only (?:registered|authori[sz]ed|logged[- ]in) (?:users|members|visitors|readers|subscribers) (?:can|may|are (?:able|allowed) to) .{0,20}comment\w*\.?"
        r"|Comments can (?:only )?be (?:left|posted|added|written|made) (?:only )?by .{3,40}"
        r"|Comments (?:(?:are|have been) )?(?:closed|disabled|turned off|switched off)(?: (?:for|on|to|under) .{3,30})?\.?"
        r"|Unregistered users (?:can ?not|may not|can't) .{0,20}comment\w*\.?",
    ),
    (
        "commenting there no comments the discussion number",
        "comment",
        "near",
        "belongs to a comment form",
        r"Commenting (?:is|has been) (?:closed|disabled|turned off|unavailable)\b.{0,40}"
        r"|There are no comments(?: (?:yet|here))?(?:[.,!] .{0,40})?[.!]?|No comments yet\b.{0,50}"
        r"|Number of comments:? ?\d+|Comments[: -]{0,3} ?\d{1,5}"
        r"|Comments are (?:published|posted|checked|pre-?moderated|moderated|the opinion)\b.{0,70}"
        r"|The comments (?:are|express|reflect) (?:the )?(?:\w+ )?opinions? of (?:their|the) (?:authors?|users)\b.{0,30}"
        r"|(?:The )?discussion (?:is|has been) closed\.?",
    ),
    (
        "enter confirm remaining characters symbols required fields forgot forgotten remember notify sort",
        "comment",
        "near",
        "belongs to a form of the page",
        r"Enter (?:the |your )?(?:code|text|symbols|characters|numbers?|letters|search|name|e-?mail(?: address)?|comment|password|login)\b.{0,40}"
        r"|Confirm (?:that )?you(?:'re| are) (?:not a robot|human|a human)\.?"
        r"|(?:Remaining characters|(?:Characters|Symbols) (?:left|remaining)):? ?\d+"
        r"|(?:Required fields|Fields marked) .{0,12}(?:are )?(?:marked|required|mandatory)\b.{0,8}"
        r"|(?:Forgot|Forgotten) (?:your |the )?password\??|Remember me"
        r"|Notify me (?:of|about|when) .{3,50}|Sort(?:ed)? by:? (?:the )?(?:newest|oldest|date|rating|popularity|best)\b.{0,20}",
    ),
    # -- follow, subscribe ----------------------------------------------------------------------------------------------
    (
        "please subscribe follow join read like watch find add stay click look be support",
        "share",
        "sure",
        "asks to follow or to subscribe",
        rf"(?:Please )?(?:Subscribe|Follow|Join|Read|Like|Watch|Find|Add|Look for|Stay with|Click \W?like\W? and read)(?: to)? (?:us|our (?:news|channel|page|group|updates|stories))(?: (?:also|too|now))?"
        rf" (?:on|in|at|via|to|through) (?:our |your )?(?:(?:the )?{_NETS})(?: (?:channel|page|group|sources|bot|feed))?\b[^.?!]{{0,70}}[.!]?"
        rf"|(?:Please )?(?:Subscribe|Sign up|Join|Follow|Like)(?: to| for| up to)? our (?:[\w'’\"“”«»-]+ ){{0,4}}(?:channels?|pages?|groups?|chat|bot|newsletters?|mailing list|feed|accounts?|news|updates|{_NETS})\b[^.?!]{{0,90}}[.!]?"
        rf"|Subscribe to (?:the )?(?:[\w'’\"“”«»-]+ ){{0,3}}(?:{_NETS})(?: (?:channel|page|group))? (?:and|so|to|in order)\b[^.?!]{{0,80}}[.!]?"
        rf"|(?:Subscribe (?:to us )?|Support us )(?:on|in|via) {_NETS}[.!]?",
    ),
    (
        "more follow all the even only latest other find hot fresh breaking get read watch see look now exclusive news important "
        "urgent operational discuss interesting",
        "share",
        "sure",
        "points to a channel of the site",
        r"(?:More|Follow|All|The (?:most|latest|main|freshest|hottest)|Even|Only|Latest|Other|Find|Hot|Fresh|Breaking|Get|Read|Watch|See|Look|Now|Exclusive|News|Important|Urgent|Operational|Discuss|Interesting)\b"
        rf"[^.?!:]{{0,70}}\b(?:in|on|at|via|from|with) our (?:[\w-]+ ){{0,2}}(?:{_NETS}|channels?|group|bot|chat|mobile app(?:lication)?|apps?|newsletter)\b[^.?!]{{0,30}}[.!]?",
    ),
    (
        "want don't do don’t would be stay keep like did if would-be liked always",
        "share",
        "sure",
        "asks to follow or to subscribe",
        r"(?:(?:Do(?:n['’]t| not)?|Would) (?:you )?(?:want|like) to|Want|Be (?:the first|aware|in the know|up to date)|Stay|Keep|Like(?:d)? (?:what|our|this|the)|Did you (?:like|enjoy)|If you (?:like|liked|want|enjoy))\b"
        r".{0,100}\b(?:subscribe to (?:our|us)|follow (?:us|our)|join (?:us on|our)|sign up for our|support us|share it with|share (?:this|the) (?:article|link|news)|read us|like us)\b.{0,70}",
    ),
    (
        "stay we we're we’re our find be add turn enable allow follow receive",
        "share",
        "near",
        "asks to follow or to subscribe",
        r"Stay (?:up[ -]to[ -]date|connected|tuned|informed|in touch|with us)\b[^.?!]{0,60}!?"
        rf"|(?:We(?: are|['’]re)|Find us|Read us)(?: also)? (?:on|in) {_NETS}(?:(?:,| and|, and) (?:(?:on|in) )?{_NETS}){{0,5}}[.!:]?"
        rf"|Our (?:channel|page|group|bot|chat) (?:on|in) {_NETS}[.!:]?|Our {_NETS}(?: (?:channel|page|group|bot|chat))?[.!:]?"
        r"|Be (?:aware|in the know|up to date) (?:of|with) (?:the )?(?:latest )?(?:events|news)\b[^.?!]{0,40}[.!]?"
        r"|Add (?:us|the site|our site) to (?:your )?(?:[\w.]+ ){0,3}(?:sources|favou?rites|bookmarks)\b[^.?!]{0,20}[.!]?|Add to (?:your )?(?:favou?rites|bookmarks)(?: in [\w. ]{3,20})?"
        r"|(?:Turn on|Enable|Allow|Receive) (?:push )?(?:notifications|alerts)\b[^.?!]{0,40}[.!]?"
        rf"|Follow (?:@\w+|the author|(?:\w+ ){{1,3}})(?: ?on| in) {_NETS}[.!]?",
    ),
    (
        "get receive the sign subscribe thank thanks you check we by an this all i your",
        "share",
        "near",
        "belongs to a newsletter's form",
        r"(?:Get|Receive|The (?:most important|best|latest)|All the)\b[^.?!]{0,70}\b(?:(?:your|the) (?:inbox|mailbox)|by e-?mail|(?:to|via) (?:your )?e-?mail)\b[^.?!]{0,40}[.!]?"
        r"|(?:Sign up|Subscribe)\b[^.?!]{0,50}\b(?:newsletters?|mailing list|mailing|inbox|updates|alerts|rss(?: feed)?)\b[^.?!]{0,60}[.!]?"
        r"|Thanks?(?: you)?! ?You (?:have|are|['’]ve) .{0,20}subscrib\w+.{0,40}|You have (?:been )?(?:successfully )?subscribed\b.{0,40}|Thank you for (?:your subscription|subscribing)\b.{0,40}"
        r"|You can unsubscribe\b.{0,60}|Check your (?:inbox|e-?mail|mailbox)\b.{0,60}|We (?:don['’]t|do not|never|will never) (?:send )?spam\b.{0,80}"
        r"|(?:By|I) (?:subscrib|click|sign|regist|submitt|press|send|continu|leav|post|enter|agree|consent|accept)\w*\b.{0,80}\b(?:(?:you|I) (?:agree|consent|accept|confirm)|(?:to|with|the) the (?:processing|terms|privacy|rules)|processing of)\b.{0,160}"
        r"|An error (?:has )?occurred\b.{0,50}\btry (?:again|later)\b.{0,20}|This field is (?:required|mandatory)\.?|Your e-?mail(?: address)?[:*]?"
        r"|You are (?:already )?(?:subscribed|signed up|logged in)\b.{0,40}",
    ),
    # -- pay, give, install ---------------------------------------------------------------------------------------------
    (
        "already this to subscribe log sign register you only",
        "share",
        "sure",
        "asks readers to subscribe or to log in",
        r"Already (?:a subscriber|have an account|registered|a member|subscribed)\b.{0,40}"
        r"|(?:This|The) (?:article|content|material|text|page|story) is (?:only )?(?:available )?(?:only )?(?:for|to) (?:our )?(?:registered |paying )?(?:subscribers|members|users)(?: only)?[.!]?"
        r"|To (?:continue reading|read (?:the |this )?(?:full |whole |entire |rest of the )?(?:article|text|story|material)|read (?:more|further|on))[,:]? .{0,30}\b(?:subscribe|log in|sign in|register|subscription|sign up)\b.{0,50}"
        r"|(?:Subscribe|Log in|Sign in|Register) (?:now )?(?:to|and) (?:continue reading|keep reading|(?:un)?lock|read (?:on|more|further|the (?:full |whole )?(?:article|text|story)|this (?:article|text|story)))\b.{0,40}"
        r"|You have (?:read|reached|used)\b.{0,30}\b(?:free articles|limit)\b.{0,40}",
    ),
    (
        "support become buy make donate your if like help subscribe choose try start order get only for read online independent we",
        "share",
        "near",
        "asks for money",
        r"Support (?:us|our (?:\w+ )?(?:work|journalis\w+|project|editors|site|channel|newsroom|media|team)|(?:quality|independent|free) (?:journalism|media)|the (?:work of the )?(?:editors|project|site|newsroom|portal|author))\b[^.?!]{0,80}[.!]?"
        r"|Become (?:an?|our) (?:[\w-]+ )?(?:patron|supporter|subscriber|member|donor|sponsor)\b[^.?!]{0,60}[.!]?"
        r"|Buy (?:us|me|the (?:author|editors)) a coffee\b.{0,40}|Make a (?:\w+ )?(?:donation|contribution)\b[^.?!]{0,40}[.!]?|Donate\b[^.?!]{0,30}[.!]?"
        r"|(?:Your (?:support|donations?|help)|Any (?:support|donation)) (?:is|are|means|helps?)\b[^.?!]{0,80}\b(?:us|our)\b[^.?!]{0,30}[.!]?"
        r"|(?:If you|Like what|Did you|We need)\b.{0,60}\bsupport (?:us|our)\b.{0,50}|Help (?:us|the (?:project|site|editors))(?: (?:develop|grow|to \w+|become better|by .{3,30}))?!?"
        r"|Subscribe (?:from|for|at) (?:only )?[€$£]?\d.{0,30}|Subscribe and support us[.!]?|(?:Choose|Buy|Order|Extend|Get) (?:your|a|an|the) (?:\w+ )?subscription\b[^.?!]{0,40}[.!]?"
        r"|Try (?:it )?(?:for )?free\b[^.?!]{0,30}[.!]?|Start your free trial\b.{0,30}|(?:Only )?[Ff]or subscribers(?: only)?|Online subscription"
        r"|Read (?:the )?(?:full |whole )?(?:article|story) with (?:a|your) subscription\b.{0,20}|Become (?:a )?member(?: now)?[.!]?",
    ),
    (
        "download install get open read try our scan available now use click tap",
        "share",
        "sure",
        "asks to install an app",
        r"(?:(?:Click|Tap) (?:here )?to )?(?:Download|Install|Get|Open|Try|Use)\b[^.?!]{0,20}\bour (?:\w+ ){0,3}(?:apps?|applications?)\b[^.?!]{0,60}[.!]?"
        r"|(?:Download|Install|Get) the (?:\w+ ){0,3}(?:app|application) (?:on|in|from|for) (?:the )?(?:Google Play|App Store|AppGallery|Android|iOS|iPhone)\b[^.?!]{0,40}[.!]?"
        r"|(?:Open|Read|Listen|Watch) (?:it )?in (?:the|our) app(?:lication)?",
    ),
    (
        "download install our mobile available scan now get apps",
        "share",
        "near",
        "asks to install an app",
        r"(?:Download|Install|Get) (?:the|an?) (?:\w+ ){0,2}(?:app|application)[.!]?|(?:Our )?mobile app(?:lication)?s?"
        r"|(?:Now )?available (?:on|in) (?:the )?(?:Google Play|App Store|AppGallery)\b.{0,40}|Scan the QR[ -]?code\b.{0,60}|Now in the app",
    ),
    # -- cookies, browsers ----------------------------------------------------------------------------------------------
    (
        "we our this the cookies by more read necessary i",
        "legal",
        "edge",
        "cookie notice",
        r"(?:We(?: and our partners)?|Our (?:web ?)?(?:site|page|portal)|This (?:web ?)?(?:site|page|portal)|The (?:web ?)?site) uses? (?:our own |only |necessary )?cookies\b.{0,200}"
        r"|(?:More (?:information )?about|Read (?:more )?about|Learn (?:more )?about|Read our) cookies?(?: policy)?[.!]?"
        r"|(?:Necessary|Functional|Analytical|Marketing|Statistical) cookies|Cookies (?:help|allow|are used|enable) .{0,30}(?:us|our|the site|this site)\b.{0,120}",
    ),
    (
        "we our this",
        "legal",
        "sure",
        "cookie notice with its button",
        r"(?:We|Our (?:web ?)?(?:site|page)|This (?:web ?)?(?:site|page)) uses? cookies\b.{0,160}[.!] ?(?:(?:I )?(?:accept|agree|understand)|accept all|ok|got it|reject|decline|settings)(?:[ ,/|]+(?:accept|agree|ok|reject|decline|settings|more|all))*[.!]?",
    ),
    (
        "to this the your please javascript you enable",
        "widget",
        "sure",
        "notice in the place of something that does not show",
        # the look at its beginning comes first: it is cheap
        r"(?=(?:To|This|The) (?:view|see|watch|display|play|content|video|element|post|embed)\b)(?=.*\b(?:you|your|accept|enable|allow|blocked|displayed|shown)\b)(?:To (?:view|see|watch|display|play)|This (?:content|video|element|post|embed)|The (?:content|video|element))\b[^.?!]{0,70}\b(?:cookies|consent|JavaScript)\b.{0,80}"
        r"|Your browser (?:does not|doesn['’]t|can ?not) (?:support|play|display) .{3,60}|(?:Please )?(?:enable|turn on|activate) JavaScript\b.{0,80}|JavaScript (?:is|must be|has to be) (?:disabled|enabled|required|turned)\b.{0,60}"
        r"|Please (?:disable|turn off|switch off) (?:your |the )?ad ?-?block\w*\b.{0,60}|You are using an? (?:outdated|old|unsupported) browser\b.{0,80}",
    ),
    # -- counters, votes ------------------------------------------------------------------------------------------------
    (
        "number viewings views viewed was read total likes shares time estimated reads reading hits seen visitors",
        "widget",
        "edge",
        "counter of the page",
        r"(?:Number of (?:views|readings|visits|reads|viewings|visitors|hits)|Viewings|Views|Total views|Readings|Reads|Read times|Times read|Likes|Shares|Hits|Visitors|Viewed|Visits)(?: ?[:–-] ?| )\d[\d ,.\u00a0]*[kKM]?"
        r"|(?:Was |Seen |Viewed |Read )(?:read |viewed )?\d[\d ,.\u00a0]* times|Read: \d[\d ,.\u00a0]*"
        r"|(?:Estimated )?(?:Reading time|Read time|Time (?:to|for|of) read(?:ing)?|Reads? in)[ ]?[:–-]? ?(?:about |~ ?)?\d+ ?(?:min|sec)\w*\.?",
    ),
    (
        "rating average votes voted has your vote total rate score",
        "widget",
        "outside",
        "vote on the article",
        r"(?:Average )?(?:Rating|Score)[: ]+\d[\d.,]*(?:(?: ?/ ?| (?:out )?of )\d+)?(?: ?\(.{1,30}\))?|(?:Total )?(?:votes|voted|has (?:already )?voted)[: ]+\d+|Your (?:vote|rating|mark)(?: ?: ?.{0,20})?",
    ),
    (
        "was is did like thanks thank vote show view see rate do poll",
        "widget",
        "near",
        "vote on the article",
        r"(?:Was|Is) th(?:is|e) (?:article|page|information|material|text|news|post|story)? ?(?:helpful|useful|interesting)(?: (?:to|for) you)?\??"
        rf"|Did you (?:like|enjoy) (?:the|this) {_PIECE}\?.{{0,60}}|Rate (?:the|this)? ?(?:article|material|news|text|post|publication)\b.{{0,20}}"
        r"|Thanks?(?: you)? for (?:your )?(?:vote|voting|rating|feedback|participating)\b.{0,40}|Vote in (?:the|our) (?:poll|survey)\b.{0,20}|(?:Show|View|See) (?:the )?(?:poll |survey )?results|Do you like (?:it|this article|the article)\?|Poll archive",
    ),
    # -- dates of the page ----------------------------------------------------------------------------------------------
    (
        "published updated last added posted created date publication placed modified today today, yesterday yesterday, changed",
        "widget",
        "edge",
        "date of the page",
        r"(?:Published|Updated|Last updated?|Last modified|Last (?:change|edit)(?:ed)?|Added|Posted|Created|Placed|Modified|Changed|Date of publication|Publication date|Date published|Date added)"
        r"(?: on| at| in)?[ ]?:? ?(?=[^\n]{0,40}\d)(?:(?:[A-Z][a-z]{2,8}\.?|on|at|in|of|[ap]\.?m\.?|h|\d[\d.:/-]*(?:st|nd|rd|th)?)[ ,|.–-]{0,3}){1,8}"
        r"|(?:Today|Yesterday)(?:,| at|, at)? \d{1,2}[:.]\d\d",
    ),
    # -- sections and tags ----------------------------------------------------------------------------------------------
    ("rubric rubrics", "links", "near", "section of the site", r"Rubrics?[ ]?: ?[^.?!]{2,60}|Rubrics?"),
    (
        "keywords key themes theme subjects section sections persons organizations plot in heading story category categories",
        "links",
        "outside",
        "label of the site",
        r"(?:Keywords|Key words|Themes?|Subjects|Sections?|Persons|Organi[sz]ations|Plot|In (?:the|this) (?:plot|topic|story)|Heading|Story|Categor(?:y|ies))(?: ?[:–-]) ?[^.?!]{2,80}",
    ),
    (
        # an agency or a site, and not what figures rest on
        "source sources",
        "links",
        "outside",
        SOURCE,
        r"Sources?(?: of information)?(?: ?[:–-]) ?(?:[\w-]+\.)+[a-z]{2,10}(?:/\S*)?|Sources?(?: of information)?(?: ?[:–-]) ?(?!.{0,60}\b(?:own|calculat|data|survey|estimat|statist|office|bureau|ministry|report|study|author))[^\s.,;?!/\d]{2,20}(?: [^\s.,;?!/\d]{2,20}){0,2}",
    ),
    (
        "posted published filed located placed",
        "links",
        "near",
        "section of the site",
        r"(?:Posted|Filed) (?:in|under):? [A-Z][^.?!]{2,40}",
    ),
    # -- pictures -------------------------------------------------------------------------------------------------------
    (
        "photo photos image picture illustration illustrative archive archival symbolic symbol screenshot frame a video press collage "
        "photograph cover still the",
        "widget",
        "edge",
        "credit of a picture",
        r"(?:The )?(?:Photos?|Photographs?|Image|Picture|Illustration|Collage|Video)(?: is)? (?:from|of) (?:the |an? |open )?(?:open |public |personal |family |editorial )?(?:sources|archives?|social networks|internet|network|press service|editorial (?:office|archive))\b[^.?!]{0,40}"
        r"|(?:Photos?|Photographs?|Pictures?|Images?|Illustrations?)(?: (?:credits?|sources?|courtesy(?: of)?|by))[ ]?:? ?[A-Z@][^.?!]{2,60}"
        r"|(?:The )?(?:Photo|Image|Picture)(?: is)? (?:for )?(?:illustrative|illustration|illustrating)(?: purposes?)?(?: only)?\.?|(?:Illustrative|Illustration|Archival|Archive|Symbolic|Symbol|File) (?:photo|image|picture|photograph)s?(?:\.|:? ?[A-Z©][^.?!]{2,50})?"
        r"|(?:A )?(?:Screenshot|Frame|Still|Screen shot|Screengrab) (?:from|of) (?:the |a )?(?:video|YouTube|Telegram|broadcast|TV|film)\b[^.?!]{0,30}|Screenshot: ?[^.?!]{2,40}"
        r"|Press service photo|Video screenshot|Cover photo: ?[^.?!]{2,60}|Collage: ?[^.?!]{2,40}|Photo \d+ of \d+",
    ),
    (
        "source author photographer credit illustration infographic © (c) getty",
        "widget",
        "near",
        "credit of a picture",
        r"(?:Source|Author) of (?:the )?(?:photo|image|picture|photograph|illustration)s?[ ]?:? ?[^.?!]{2,60}|Photographer: ?[^.?!]{2,40}|Credit: ?[^.?!]{2,60}"
        r"|(?:©|\(c\)) ?[A-Z][\w'’.-]+(?: [A-Z][\w'’.-]+){0,3}|© ?(?:Photo|Foto|Image): ?[^.?!]{2,50}|Infographics?: ?[^.?!]{2,40}|Getty Images(?: .{2,30})?",
    ),
    # -- paths, site ----------------------------------------------------------------------------------------------------
    (
        "main homepage news start home",
        "nav",
        "edge",
        "path through the site",
        r"(?:Main(?: page)?|Homepage|Start page|Home page|Home|News|Start)(?: ?[»›>→] ?[^»›>→]{2,70}){1,5}|(?:Main|News)(?: / [^/]{2,60}){2,5}|(?:Main page|Homepage|Home page)(?: / [^/]{2,60}){1,5}",
    ),
    (
        "search enter",
        "nav",
        "near",
        "search of the site",
        r"Search (?:(?:by|on|in|through) )?(?:the |this )?(?:web ?)?site|Enter (?:your )?search (?:query|term|word)s?\.*",
    ),
    # -- notices --------------------------------------------------------------------------------------------------------
    (
        "all full any it the partial complete reprint reprinting reproduction copying use quoting citing responsibility advertiser advertisers "
        "registered certificate editorial author's editors' opinion site age this materials",
        "legal",
        "near",
        "notice of the site about its contents",
        r"All rights (?:are )?(?:reserved|protected|belong)\b.{0,100}"
        r"|(?:(?:Full or partial|Any|The|Partial or full|Complete or partial|Any full or partial) )?(?:copying|reproduction|use|reprint(?:ing)?|republication|quoting|citing|distribution)\b.{0,60}\b(?:materials?|contents?|articles?|texts?|information|publications?)\b.{0,90}\b(?:(?:prohibited|forbidden|allowed|permitted|possible) (?:without|only|with)|(?:hyper)?link to|without (?:the )?(?:written )?(?:permission|consent) of|(?:reference|link) (?:is|to) .{0,20}(?:required|obligatory|mandatory|source))\b.{0,120}"
        r"|It is (?:strictly )?(?:forbidden|prohibited) to (?:copy|reproduce|reprint|use|republish)\b.{0,80}\b(?:materials?|contents?|articles?|texts?)\b.{0,60}\b(?:permission|consent|link|hyperlink)\b.{0,80}"
        r"|(?:The )?(?:editorial opinion|editorial position|(?:editors?|author)['’]s?['’]? (?:opinion|position)|(?:opinion|position|point of view)s? of the (?:editors?|editorial (?:office|board|staff)|authors?)) (?:may|might|can)(?: not)? (?:always )?(?:coincide|differ|agree)\b.{0,100}"
        r"|Responsibility for the (?:contents?|accuracy|text)\b.{0,30}\b(?:advert\w+|ads|publications?|materials)\b.{0,80}|(?:The )?advertisers? (?:is|are|bears?|has)\b.{0,30}\bresponsib\w+\b.{0,40}\badvert\w+\b.{0,40}"
        r"|Registered (?:as|by)\b.{0,60}\b(?:mass media|certificate)\b.{0,100}|(?:Mass media )?(?:Registration )?Certificate (?:of registration|No\b|EL\b|of mass media).{0,120}|The (?:network|online|internet|electronic) (?:edition|publication|newspaper)\b.{0,60}\b(?:registered|certificate)\b.{0,120}"
        r"|(?:The site|This site|The resource) may contain (?:materials?|content|information)\b.{0,80}\b(?:under|18|16|adults)\b.{0,40}|Age (?:limit|restriction|rating|category)s?:? ?\d\d\+?"
        r"|(?:This|The) (?:text|article|page|material|news) (?:was|is|has been) (?:automatically |machine[- ])?translated(?: (?:automatically|by (?:a )?(?:machine|computer|google|ai)\w*))?\b.{0,60}|This is an? (?:machine|automatic|automated) translation\b.{0,80}",
    ),
    (
        "editor-in-chief chief editorial phone e-mail email address telephone tel founder publisher founders contact contacts",
        "legal",
        "near",
        "imprint of the site",
        r"(?:Editor-in-chief|Chief editor|Editor in chief)[ ]?[:–-] ?[^.?!]{3,50}|Editorial (?:phone|telephone|office phone|address|e-?mail)[ ]?[:–-]? .{3,60}"
        r"|(?:Phone|Telephone|E-?mail|Address|Tel\.?|Contacts?)(?: number)? (?:of|for) the (?:editorial (?:office|board|staff)|editors|newsroom|advertising department)[ ]?[:–-]? ?.{3,60}"
        r"|(?:Founders?|Founder and publisher|Publisher) (?:of the (?:site|portal|publication|newspaper|edition))[ ]?[:–-] ?[^?!]{3,60}",
    ),
    (
        "founder publisher address phone tel tel. telephone e-mail email fax created",
        "legal",
        "outside",
        "imprint of the site",
        r"(?:Founder|Publisher|Address|Phone|Tel\.?|Telephone|E-?mail|Fax)[ ]?: ?[^?!]{3,70}|Created by [^.?!]{3,30}",
    ),
    (
        "design site website powered developed development web",
        "legal",
        "near",
        "maker of the site",
        r"(?:Design|Design (?:and|&) development|(?:Web ?)?site (?:development|design|support)|Web ?design|Powered|Developed|Development and support)(?: by|:| [-–—]) ?[A-Z][^.?!]{1,40}",
    ),
    # -- further calls --------------------------------------------------------------------------------------------------
    (
        "your view show discussion",
        "comment",
        "sure",
        "belongs to a comment form",
        r"Your comment (?:will be|is) (?:published|displayed|visible|shown|posted) (?:only )?after (?:moderation|approval|review|being (?:checked|approved))\b.{0,40}"
        r"|(?:View|Show|See|Read) (?:all )?(?:the )?(?:\d{1,5} comments|comments ?\(\d{1,5}\))|Discussion ?\(\d{1,5}\)",
    ),
    (
        "reply",
        "comment",
        "outside",
        "belongs to a comment form",
        r"Reply to (?-i:[A-Z][\w'’.-]*)(?: (?-i:[A-Z][\w'’.-]*)){0,2}",
    ),
    (
        "click tap discover want did do article content this",
        "share",
        "sure",
        "calls on the readers of the page",
        rf"(?:Click|Tap) here to (?:follow|join|subscribe to|like) (?:us|our (?:\w+ ){{0,2}}(?:channel|page|group))(?: (?:on|in|at|via) {_NETS})?[.!]?"
        r"|Discover our (?:[\w-]+ ){0,3}newsletters?[.!]?|(?:Want|Do you want|Did you (?:like|enjoy))\b[^.?!]{3,90}\? (?:Download|Install|Get|Support) our (?:[\w-]+ ){0,2}(?:apps?|application|work|journalism|editors)[.!]?"
        r"|(?:(?:This )?(?:Article|Content) (?:is )?(?:reserved|exclusive(?:ly)?) (?:for|to)|This (?:article|content) is exclusively for) (?:our )?(?:\w+ )?(?:subscribers|members)[.!]?",
    ),
    (
        "this",
        "legal",
        "sure",
        "notice of the site about its contents",
        r"This is an (?:older )?article from (?:our|the) archives?\.?",
    ),
    (
        "listen",
        "widget",
        "sure",
        "button of the page",
        r"Listen to (?:the|this) (?:article|story|news|text) ?\(\d{1,3} ?(?:min|minutes?|sec|seconds?)\.?\)",
    ),
    ("(responsible", "widget", "sure", "editor's mark", r"\(Responsible editors?: ?[^\n().:]{2,40}\)"),
    (
        "by",
        "widget",
        "edge",
        "name of an account of the site",
        r"By (?:the |our )?editorial (?:staff|team|office|board)",
    ),
    (
        "read also",
        "teaser",
        "sure",
        "teaser of another article",
        r"(?:Read also|Also read),? (?-i:[A-Z“\"])[^\n.]{6,}(?: [^\n. ]+){4,}(?<![.!:;,])",
    ),
    (
        "translated automatically machine-translated",
        "widget",
        "edge",
        "notice of the translator",
        r"(?:Translated automatically|Automatically translated|Machine-translated|Translated by machine) from (?:the )?(?-i:[A-Z])\w+\.?",
    ),
    ("more", "links", "near", "heading of a link box", r"More from (?-i:[A-Z])[\w'’&-]+(?: [\w'’&-]+){0,3}"),
    (
        "read also",
        "teaser",
        "sure",
        "teaser of another article",
        r"(?:Read also|Also read) on (?-i:[A-Z])[\w.'’& ]{2,30}? ?[:|»–] ?(?-i:[A-Z0-9“\"])[^\n.]{14,}(?<![.!:;,])",
    ),
)
