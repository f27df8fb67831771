"""Lines of the web page around the article: above it, between its paragraphs, below it."""

from random import Random

_SITES = (
    "Canal Courier",
    "Harbour Post",
    "Nordic Ledger",
    "Valley Times",
    "The Tribune of Lind",
    "Port24",
    "Delta News",
    "Radio Marsh",
)
_PEOPLE = ("Anna Keller", "Tom Reed", "Maria Santos", "Peter Novak", "Ruth Allen", "Laura Conti")
_HEADLINES = (
    "Ferry captain finds ring lost in {year}", "How a village school got its own planetarium", "Why the {n} swans of {town} stay all winter", "{town} plans a bridge for bats",
    "“Nobody believed us”: the bakers of {town}", "Storm tears roof off swimming pool in {town}", "Ten walks around {town} for rainy days", "{n} goats block the road to {town}",
    "Is this the oldest clock in {town}?", "Mayor of {town} resigns after dispute about a tree", "Photos: carnival in {town}", "What {town} learned from the flood of {year}",
    "New tram line opens after {n} years", "{who} on bread, patience and {town}", "Museum in {town} shows {n} lost letters",
)  # fmt: skip
_TOWNS = ("Bergen", "Porto", "Leeds", "Turin", "Varna", "Graz", "Lyon", "Gdynia")


def _fill(line: str, rng: Random) -> str:
    for name, words in (("{headline}", _HEADLINES), ("{site}", _SITES), ("{who}", _PEOPLE), ("{town}", _TOWNS)):
        while name in line:
            line = line.replace(name, rng.choice(words), 1)
    while "{n}" in line:
        line = line.replace("{n}", str(rng.randint(2, 98)), 1)
    while "{year}" in line:
        line = line.replace("{year}", str(rng.randint(2009, 2024)), 1)
    return line


def _furnished(text: str, rng: Random, lines: list[str], places: tuple[str, ...]) -> tuple[str, str]:
    """The lines, each a line or a paragraph, above the text, between two paragraphs or below."""
    parts = text.split("\n\n")
    lines = [_fill(line, rng) for line in lines]
    gap = rng.choice(("\n", "\n\n", "\n\n"))
    where = rng.choice(places)
    if where == "head":
        return text, "\n\n".join([gap.join(lines), *parts])
    if where == "tail":
        return text, text + rng.choice(("\n", "\n\n")) + gap.join(lines) + rng.choice(
            ("", "\n") if text.endswith("\n") else ("",)
        )
    at = rng.randrange(1, len(parts))
    tight = rng.random() < 0.3  # right below the paragraph
    block = gap.join(lines)
    if tight:
        return text, "\n\n".join([*parts[: at - 1], f"{parts[at - 1]}\n{block}", *parts[at:]])
    return text, "\n\n".join([*parts[:at], block, *parts[at:]])


def _cased(line: str, rng: Random) -> str:
    return line.upper() if rng.random() < 0.15 else line


_ANYWHERE, _ENDS, _TAIL = ("head", "mid", "mid", "tail"), ("head", "tail"), ("tail",)

_ADS = (
    "Advertisement", "Advertisements", "- Advertisement -", "– Advertisement –", "Advertisement - scroll to continue", "Article continues below advertisement", "Story continues below advertisement",
    "Article continues after ad", "The article continues after the advertisement", "Continue reading after the ad", "Content continues below the advertisement", "Sponsored content", "Sponsored links",
    "Continue reading the main story", "The text continues after the advertisement", "Continued after advertising", "Advertisement:", "*** Advertisement ***", "[Advertisement]", "(Advertisement)", "Ad",
    "Skip advertisement", "Reading continues below the ad", "Scroll down to continue reading", "Advertising. Scroll to continue reading.", "The news continues after the advertisement",
    "Material continues after advertising", "- Advertisement -spot_img", "Promoted content", "Paid advertisement", "Report this ad", "ADVERTISEMENT", "Ads by Google",
)  # fmt: skip


def advertisement(text: str, rng: Random) -> tuple[str, str]:
    line = rng.choice(_ADS)
    weak = line in ("Ad", "Promoted content")
    return _furnished(text, rng, [_cased(line, rng)], _TAIL if weak else _ANYWHERE)


_COMMENT_BLOCKS = (
    ["Leave a Reply", "Your email address will not be published. Required fields are marked *"], ["Comments ({n})"], ["{n} comments"], ["Leave a comment"], ["Add a comment"], ["No comments yet"],
    ["Comments are closed."], ["Be the first to comment!"], ["Log in to leave a comment"], ["You must be logged in to post a comment."], ["Write a comment...", "Name *", "Email *", "Website"],
    ["Save my name, email, and website in this browser for the next time I comment."], ["Post Comment"], ["Cancel reply"], ["If you find an error, select the text and press Ctrl+Enter."],
    ["Found a typo? Select it and press Ctrl + Enter"], ["Notify me of follow-up comments by email.", "Notify me of new posts by email."], ["Report a mistake"], ["Comment", "Name", "Email"],
    ["Please enter your comment!", "Please enter your name here"], ["Join the conversation"], ["View all {n} comments"], ["Comments", "To leave a comment, please register or sign in."],
    ["Show comments ({n})"], ["Your comment will be published after moderation."], ["You have entered an incorrect email address!"], ["Only registered users can comment."],
    ["Noticed an error? Highlight the text and press Ctrl+Enter"], ["Leave your comment"], ["Reply to {who}", "Cancel reply"], ["Add comment", "Nickname:", "Text of the comment:"], ["Comments: {n}"],
)  # fmt: skip


def comment_form(text: str, rng: Random) -> tuple[str, str]:
    return _furnished(text, rng, rng.choice(_COMMENT_BLOCKS), _TAIL)


_TEASERS = (
    "Read also", "Also read", "READ ALSO", "Read more", "READ MORE", "See also", "Related", "Related article", "You may also like", "On the topic", "Read also on {site}", "More on this topic", "Don't miss",
    "Read next", "Recommended", "Read too", "You might be interested in", "Also interesting", "Watch also", "More about this", "Also on the topic", "It might interest you", "Background", "Read here",
)  # fmt: skip


def teaser(text: str, rng: Random) -> tuple[str, str]:
    heading = rng.choice(_TEASERS)
    chance = rng.random()
    if chance < 0.65:
        line = heading + rng.choice((": ", ": ", ": ", " : ", " – ", " - ", " | ", " » ", ":")) + "{headline}"
        return _furnished(text, rng, [rng.choice(("", "", "", "• ", "► ", "> ", "* ")) + line], ("mid", "mid", "tail"))
    count = rng.choice((1, 1, 2, 3))
    block = "\n".join([heading + rng.choice(("", ":")), *["{headline}"] * count])
    return _furnished(text, rng, [block], ("mid",) if count == 1 else _TAIL)


_SHARES = (
    ["Share"], ["Share Tweet"], ["Share Tweet Pin"], ["Share on Facebook", "Share on Twitter"], ["Facebook", "Twitter", "WhatsApp", "Telegram"], ["Facebook Twitter WhatsApp Telegram"],
    ["Share this:"], ["Share this article"], ["Tweet"], ["Follow us on Telegram"], ["Follow {site} on Facebook and Twitter"], ["Subscribe to our newsletter"], ["Subscribe to our Telegram channel"],
    ["Share via email"], ["Sign up for our newsletter"], ["Like us on Facebook"], ["Share 0 Tweet 0"], ["Share: Facebook | X | Telegram"], ["Copy link"], ["Follow us on Google News"],
    ["Subscribe to {site} on Telegram!"], ["Join our WhatsApp channel"], ["Email this article", "Print this article"], ["Share with friends:"], ["Tell your friends"], ["Download our app"],
    ["Facebook Twitter Pinterest LinkedIn"], ["Share on X (Opens in new window)"], ["Click to share on Facebook (Opens in new window)"], ["Follow us on social media"], ["Share", "Facebook", "Twitter"],
    ["Get the latest news in your inbox"], ["Save Share"], ["SHARE", "TWEET"], ["+1 0 Share"], ["Subscribe"], ["Find us on Instagram"], ["Share the news on social networks"],
)  # fmt: skip


def share_bar(text: str, rng: Random) -> tuple[str, str]:
    block = rng.choice(_SHARES)
    return _furnished(text, rng, block, _TAIL if len(block[0]) < 8 else rng.choice((_TAIL, _ENDS)))


_LINKS = (
    ["Latest news", "{headline}", "{headline}"], ["Related posts"], ["Related articles", "{headline}"], ["You may like", "{headline}", "{headline}", "{headline}"], ["Tags: flood, {town}, council"],
    ["Most read"], ["Most popular", "{headline}", "{headline}"], ["Trending", "{headline}"], ["Previous article", "{headline}", "Next article", "{headline}"], ["Older posts", "Newer posts"],
    ["More from {site}"], ["All news on the topic"], ["Filed under: Region, {town}"], ["Related topics: {town}, water"], ["« Previous", "Next »"], ["News of the day", "{headline}"],
    ["More news", "{headline}", "{headline}"], ["Recommended for you"], ["Editor's picks"], ["Top stories", "{headline}", "{headline}"], ["See also", "{headline}"], ["Categories: News, {town}"],
    ["Load more"], ["Back to top"], ["Latest articles"], ["Source"], ["Popular posts", "1. {headline}", "2. {headline}"], ["More on this topic", "- {headline}", "- {headline}"], ["Other news"],
    ["Tags", "{town}", "flood", "council"], ["Posted in News | Tagged {town}, flood"], ["Next post: {headline}"], ["MOST READ", "{headline}"], ["In the same section", "{headline}"], ["What others are reading"],
)  # fmt: skip


def link_box(text: str, rng: Random) -> tuple[str, str]:
    return _furnished(text, rng, rng.choice(_LINKS), _TAIL)


_LEGAL = (
    ["© {year} {site}"], ["© {year} {site}. All rights reserved."], ["Copyright © {year} {site}"], ["All rights reserved"], ["Copyright {year} {site}. Any use of materials without permission is prohibited."],
    ["The use of materials of this site is allowed only with a hyperlink to {site}."], ["The editors are not responsible for the content of advertisements."], ["The opinion of the editors may not coincide with that of the author."],
    ["We use cookies to improve this site. By continuing you accept our cookie policy."], ["This site uses cookies. Read our privacy policy."], ["When using materials, a link to {site} is required."],
    ["Reproduction of materials is only allowed with a link to the site."], ["The views expressed in this article are those of the author and do not reflect the views of {site}."],
    ["© {site}, {year}–{year}"], ["(c) {year} {site}"], ["This material may not be published, broadcast, rewritten or redistributed. ©{year} {site}."], ["{site} © {year}. All rights reserved."],
    ["Reprinting is permitted only with reference to {site}."], ["The editorial board is not responsible for the content of comments."], ["Full or partial reproduction of materials without permission of the editors is prohibited."],
    ["Disclaimer: The views in this article are the author's own and do not necessarily represent those of {site}."], ["By using this site you agree to the use of cookies."], ["© All rights reserved {year}"],
    ["Privacy policy", "© {year} {site}"], ["The site is not responsible for the accuracy of information in advertisements."],
)  # fmt: skip


def legal_notice(text: str, rng: Random) -> tuple[str, str]:
    return _furnished(text, rng, rng.choice(_LEGAL), _TAIL)


_WIDGETS = (
    ["Views: {n}"], ["Views: 1,2{n}"], ["{n} views"], ["Read {n} times"], ["A- A A+"], ["A A A"], ["Enlarge image"], ["Click to enlarge"], ["Print version"], ["Print"], ["By admin"], ["Posted by admin"],
    ["Reading time: {n} min"], ["{n} min read"], ["Font size: A A A"], ["Listen to this article"], ["Rate this article"], ["Page views: {n}"], ["Hits: {n}"], ["Photo: {who}"], ["Loading..."],
    ["Rating: 4.{n} / 5"], ["Text size A A A"], ["Open gallery"], ["{n} shares"], ["Play video"], ["Post Views: {n}"], ["Votes: {n}"], ["Number of views: {n}"], ["Increase font size", "Decrease font size"],
    ["Powered by WordPress"], ["Show original"], ["Photo gallery ({n})"], ["Zoom image"], ["{n},1{n} views"],
)  # fmt: skip


def page_widget(text: str, rng: Random) -> tuple[str, str]:
    block = rng.choice(_WIDGETS)
    return _furnished(text, rng, block, _TAIL if len(block[0]) < 9 else _ENDS)


_NAV = (
    ["Home » News » {town}"], ["Home > News > Region"], ["Home / News / Culture / {town}"], ["Skip to content"], ["Skip to main content"], ["EN | RU | LV"], ["English | Deutsch | Français"], ["Log in"],
    ["Log in / Register"], ["Sign in", "Sign up"], ["You are here: Home / News"], ["Toggle navigation"], ["Menu"], ["Search"], ["Home", "News", "Contact"], ["Home | About us | Contact"], ["Contact us", "Privacy policy"],
    ["About us", "Contacts", "Advertise with us"], ["LV RU EN"], ["Main menu", "Skip to content"], ["Home › Region › {town}"], ["Terms of use | Privacy policy | Cookies"], ["Jump to navigation"],
    ["Select language", "English", "Polski", "Deutsch"], ["Close menu"], ["Accept all cookies"], ["Home page → News → {town}"], ["ENG / EST / RUS"], ["My account", "Log out"], ["Politics | Sports | Weather | Culture"],
    ["Subscribe", "Log in"], ["Sitemap"], ["UA EN RU"], ["Back to home page"],
)  # fmt: skip


def site_navigation(text: str, rng: Random) -> tuple[str, str]:
    return _furnished(text, rng, rng.choice(_NAV), _ENDS)


_RULES = ("---", "-----", "–", "***", "* * *", "____________", "=====", "———", "~~~", "• • •", "- - -", "-" * 40, "–––")


def dash_rule(text: str, rng: Random) -> tuple[str, str]:
    rule = rng.choice(_RULES)
    other = rng.choice(
        (
            "Advertisement",
            "Leave a Reply",
            "Share this article",
            "Skip advertisement",
            "© {year} {site}. All rights reserved.",
            "Read also: {headline}",
            "Latest news",
            "Tags: {town}, flood",
        )
    )
    if rng.random() < 0.15:
        return _furnished(text, rng, [rng.choice("-–—")] * rng.choice((1, 2, 3)), _TAIL)
    frame = rng.choice(([rule, other], [other, rule], [rule, other, rule]))
    return _furnished(
        text, rng, frame, ("mid", "tail") if other.startswith(("Adv", "Read", "Share", "Skip")) else _TAIL
    )


_HOSTS = ("{}.example", "www.{}.example", "{}.com", "{}.net", "www.{}.org", "{}.lv", "news.{}.example")


def site_title(text: str, rng: Random) -> tuple[str, str]:
    name = rng.choice(
        (
            *_SITES,
            "Canal & Port",
            "Marsh Media",
            "The Old Mill",
            "Newsroom of Lind",
            "Editor Delta",
            "Reed Weekly",
            "Lind-Presse",
            "Tramway.Today",
        )
    )
    words = "".join(char for char in name.lower() if char.isalnum() or char in "-.").removeprefix("the")
    host = rng.choice(_HOSTS).format(rng.choice((words, words, words, words.replace("of", ""))))
    line = f"{name}{rng.choice(('https://', 'https://', 'http://'))}{host}{rng.choice(('', '/', '/'))}"
    extra = rng.choice(([], [], ["By admin"], ["Leave a Reply"]))
    return _furnished(text, rng, [line, *extra], ("tail", "tail", "mid") if not extra else _TAIL)


# As the sites have them; a headline in the same language may follow a colon.
_FOREIGN = (
    ("lv", "Lasi arī:", "Reklāma", "Komentāri", "Dalies", "Lasi vēl:", "Raksts turpinās pēc reklāmas", "Ostas kapteinis atkāpjas"),
    ("lt", "Skaitykite taip pat:", "Reklama", "Komentarai", "Dalintis", "Susijusios naujienos", "Straipsnis tęsiasi po reklama", "Uosto kapitonas atsistatydina"),
    ("et", "Loe ka:", "Reklaam", "Kommentaarid", "Jaga", "Loe lisaks:", "Artikkel jätkub pärast reklaami", "Sadamakapten astub tagasi"),
    ("fi", "Lue myös:", "Mainos", "Kommentit", "Jaa artikkeli", "Luetuimmat", "Juttu jatkuu mainoksen jälkeen", "Sataman kapteeni eroaa"),
    ("ru", "Читайте также:", "Реклама", "Комментарии", "Поделиться", "Подписывайтесь на нас в Telegram", "Новости по теме:", "Капитан порта ушёл в отставку"),
    ("uk", "Читайте також:", "Реклама", "Коментарі", "Поділитися", "Підписуйтесь на наш канал", "Новини за темою:", "Капітан порту подав у відставку"),
    ("bg", "Прочетете още:", "Реклама", "Коментари", "Сподели", "Още по темата", "Последни новини", "Капитанът на пристанището подаде оставка"),
    ("sr", "Прочитајте још:", "Реклама", "Коментари", "Подели", "Najnovije vesti", "Pročitajte još:", "Капетан луке поднео оставку"),
    ("hr", "Pročitajte i:", "Oglas", "Komentari", "Podijeli", "Najčitanije", "Vezane vijesti", "Kapetan luke dao ostavku"),
    ("sl", "Preberite tudi:", "Oglas", "Komentarji", "Deli", "Najbolj brano", "Sorodne novice", "Kapitan pristanišča odstopil"),
    ("pl", "Czytaj także:", "Reklama", "Komentarze", "Udostępnij", "Dalsza część artykułu pod reklamą", "Zobacz też:", "Kapitan portu rezygnuje"),
    ("cs", "Čtěte také:", "Reklama", "Komentáře", "Sdílet", "Nejčtenější", "Článek pokračuje pod reklamou", "Kapitán přístavu odstoupil"),
    ("sk", "Prečítajte si:", "Reklama", "Komentáre", "Zdieľať", "Najčítanejšie", "Súvisiace články", "Kapitán prístavu odstúpil"),
    ("hu", "Olvassa el ezt is:", "Hirdetés", "Hozzászólások", "Megosztás", "Legolvasottabb", "Kapcsolódó cikkek", "Lemondott a kikötő kapitánya"),
    ("ro", "Citește și:", "Publicitate", "Comentarii", "Distribuie", "Cele mai citite", "Articolul continuă după reclamă", "Căpitanul portului demisionează"),
    ("de", "Lesen Sie auch:", "Anzeige", "Kommentare", "Teilen", "Mehr zum Thema", "Das könnte Sie auch interessieren", "Hafenkapitän tritt zurück"),
    ("nl", "Lees ook:", "Advertentie", "Reacties", "Delen", "Meest gelezen", "Tekst gaat verder onder de advertentie", "Havenmeester stapt op"),
    ("fr", "À lire aussi :", "Publicité", "Commentaires", "Partager", "Sur le même sujet", "La suite après la publicité", "Le capitaine du port démissionne"),
    ("es", "Te puede interesar:", "Publicidad", "Comentarios", "Compartir", "Lo más leído", "Lee también:", "Dimite el capitán del puerto"),
    ("pt", "Leia também:", "Publicidade", "Comentários", "Partilhar", "Mais lidas", "Continua após a publicidade", "Capitão do porto demite-se"),
    ("it", "Leggi anche:", "Pubblicità", "Commenti", "Condividi", "I più letti", "Continua a leggere", "Si dimette il capitano del porto"),
    ("sv", "Läs också:", "Annons", "Kommentarer", "Dela artikeln", "Mest läst", "Artikeln fortsätter efter annonsen", "Hamnkaptenen avgår"),
    ("nb", "Les også:", "Annonse", "Kommentarer", "Del artikkelen", "Mest lest", "Artikkelen fortsetter under annonsen", "Havnekapteinen går av"),
    ("tr", "Bunu da okuyun:", "Reklam", "Yorumlar", "Paylaş", "En çok okunanlar", "İlgili haberler", "Liman başkanı istifa etti"),
    ("el", "Διαβάστε επίσης:", "Διαφήμιση", "Σχόλια", "Κοινοποίηση", "Σχετικά άρθρα", "Δείτε επίσης:", "Παραιτήθηκε ο λιμενάρχης"),
    ("ar", "اقرأ أيضا:", "إعلان", "التعليقات", "مشاركة", "الأكثر قراءة", "أخبار ذات صلة", "استقالة مدير الميناء"),
    ("he", "קראו גם:", "פרסומת", "תגובות", "שתפו", "כתבות נוספות", "הנקראות ביותר", "מנהל הנמל התפטר"),
    ("zh", "相关阅读：", "广告", "评论", "分享", "责任编辑：王明", "延伸阅读：", "港口负责人辞职"),
    ("ja", "関連記事：", "広告", "コメント", "シェアする", "あわせて読みたい", "続きを読む", "港長が辞任"),
    ("ko", "관련기사:", "광고", "댓글", "공유하기", "많이 본 뉴스", "무단전재 및 재배포 금지", "항만청장 사임"),
    ("sq", "Lexo edhe:", "Reklama", "Komente", "Shpërndaje", "Më të lexuarat", "Lajmet e fundit", "Jep dorëheqjen kapiteni i portit"),
    ("id", "Baca juga:", "Iklan", "Komentar", "Bagikan", "Terpopuler", "Berita terkait", "Kepala pelabuhan mengundurkan diri"),
)  # fmt: skip


def foreign_furniture(text: str, rng: Random) -> tuple[str, str]:
    _, teaser_, *labels, headline = rng.choice(_FOREIGN)
    chance = rng.random()
    if chance < 0.4:
        gap = "" if teaser_.endswith("：") else " "
        return _furnished(text, rng, [teaser_ + gap + rng.choice((headline, "{headline}"))], ("mid", "tail"))
    label = rng.choice(labels)
    if label.endswith((":", "：")):
        label += " {headline}"
    return _furnished(
        text,
        rng,
        [label, *rng.choice(([], [], [labels[0]]))],
        _ANYWHERE if label == labels[0] else ("tail", "mid", "tail"),
    )


PLANTS = {
    "BOI201": advertisement,
    "BOI202": comment_form,
    "BOI203": teaser,
    "BOI204": share_bar,
    "BOI205": link_box,
    "BOI206": legal_notice,
    "BOI207": page_widget,
    "BOI208": site_navigation,
    "BOI209": dash_rule,
    "BOI210": site_title,
    "BOI211": foreign_furniture,
}
