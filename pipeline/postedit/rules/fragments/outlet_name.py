"""FRA307 outlet-name

What it does:
    Writes the name of a news agency, paper or news site that stands in its own script the way it calls itself in English.

Why:
    Names are not translated, so translators keep them as they are; but these have a Latin form of their own, on their own pages.

Safety:
    A short table of names that are no common words, with the Latin names their owners use. Not an original given beside its
    English form or in brackets after it, not where its meaning is explained, and not part of a longer passage in that script.

Known misses:
    Names that are common words, too ("Правда", "Дождь", "הארץ"); those that are not in the table.

Examples:
    >>> clean("As Лента.ру reported, nobody was hurt.").text
    'As Lenta.ru reported, nobody was hurt.'
    >>> clean("The agency TASS (ТАСС) was founded in 1904.").text
    'The agency TASS (ТАСС) was founded in 1904.'
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from ...core.edit import Change
from ...core.pattern import lazy
from ...core.rule import Rule, View
from ...lexicon import entries, is_outlet
from ._script import FOREIGN, spans

_NAMES = """
Лента.ру Lenta.ru | Лента.Ру Lenta.ru | Газета.ру Gazeta.ru | Газета.Ру Gazeta.ru | Фонтанка.ру Fontanka.ru
| Дни.ру Dni.ru | Утро.ру Utro.ru | Правда.ру Pravda.ru | Ньюсру.ком NEWSru.com | Страна.уа Strana.ua
| Грани.ру Grani.ru | Свободная Пресса Svobodnaya Pressa | Полит.ру Polit.ru | Росбалт Rosbalt
| Интерфакс Interfax | Интерфакс-Украина Interfax-Ukraine | Інтерфакс-Україна Interfax-Ukraine
| РИА Новости RIA Novosti | РІА Новини RIA Novosti | ТАСС TASS | ИТАР-ТАСС ITAR-TASS | Коммерсантъ Kommersant
| Коммерсант Kommersant | Российская газета Rossiyskaya Gazeta | Независимая газета Nezavisimaya Gazeta
| Новая газета Novaya Gazeta | Московский комсомолец Moskovsky Komsomolets
| Комсомольская правда Komsomolskaya Pravda | Аргументы и факты Argumenty i Fakty | Эхо Москвы Ekho Moskvy
| Медуза Meduza | УНИАН UNIAN | УНІАН UNIAN | Укринформ Ukrinform | Укрінформ Ukrinform
| Українська правда Ukrainska Pravda | Украинская правда Ukrainska Pravda | Суспільне Suspilne
| Дзеркало тижня Dzerkalo Tyzhnia | Зеркало недели Dzerkalo Tyzhnia | БелТА BelTA | БЕЛТА BelTA
| БелаПАН BelaPAN | Наша Ніва Nasha Niva | Казинформ Kazinform | БТА BTA | МИА MIA | Танјуг Tanjug | Блиц Blic
| Вечерње новости Vecernje Novosti | Καθημερινή Kathimerini | Το Βήμα To Vima | Τα Νέα Ta Nea
| Ελευθεροτυπία Eleftherotypia | ידיעות אחרונות Yedioth Ahronoth | ישראל היום Israel Hayom | וואלה Walla
| الشرق الأوسط Asharq Al-Awsat | المصري اليوم Al-Masry Al-Youm | اليوم السابع Youm7 | 新华社 Xinhua | 新華社 Xinhua
| 人民日报 People's Daily | 环球时报 Global Times | 朝日新聞 Asahi Shimbun | 読売新聞 Yomiuri Shimbun | 毎日新聞 Mainichi Shimbun
| 産経新聞 Sankei Shimbun | 共同通信 Kyodo News | 時事通信 Jiji Press | 연합뉴스 Yonhap | 조선일보 Chosun Ilbo | 중앙일보 JoongAng Ilbo
| 동아일보 Dong-A Ilbo | 한겨레 Hankyoreh | Арменпресс Armenpress | Արմենպրես Armenpress
| ინტერპრესნიუსი InterPressNews | ТСН TSN | Обозреватель Obozrevatel | Обозреватель.ua Obozrevatel
| Корреспондент.net Korrespondent.net | Громадське Hromadske | Детектор медіа Detector Media
| Радіо Свобода Radio Svoboda | Радио Свобода Radio Svoboda | Независимая Газета Nezavisimaya Gazeta
| Новая Газета Novaya Gazeta | Российская Газета Rossiyskaya Gazeta | Комсомольская Правда Komsomolskaya Pravda
| Московский Комсомолец Moskovsky Komsomolets | Первый канал Channel One | Регнум Regnum | Рамблер Rambler
| Яндекс Yandex | ВКонтакте VK | Одноклассники Odnoklassniki | Медиазона Mediazona
| Украинская Правда Ukrainska Pravda | Українська Правда Ukrainska Pravda | Еўрарадыё Euroradio | Звязда Zviazda
| Радыё Свабода Radio Svaboda | Нова телевизия Nova TV | Дневник.бг Dnevnik.bg | Медиапул Mediapool
| Нова Македонија Nova Makedonija | Слободен печат Sloboden Pechat | Слободна Европа Radio Free Europe
| Радио-телевизија Србије RTS | Б92 B92 | Н1 N1 | ΕΡΤ ERT | ΣΚΑΪ SKAI | ΑΠΕ-ΜΠΕ AMNA | Πρώτο Θέμα Proto Thema
| Ριζοσπάστης Rizospastis | Η Καθημερινή Kathimerini | Ναυτεμπορική Naftemporiki | כלכליסט Calcalist
| גלובס Globes | דה מרקר TheMarker | וואלה! Walla | ערוץ 12 Channel 12 | جريدة الأهرام Al-Ahram
| قناة الجزيرة Al Jazeera | قناة العربية Al Arabiya | القدس العربي Al-Quds Al-Arabi | ایرنا IRNA | ایسنا ISNA
| خبرگزاری مهر Mehr News Agency | خبرگزاری فارس Fars News Agency | خبرگزاری تسنیم Tasnim News Agency | 央视 CCTV
| 中央电视台 CCTV | 中新社 China News Service | 中国新闻社 China News Service | 中国日报 China Daily | 光明日报 Guangming Daily
| 解放军报 PLA Daily | 新京报 The Beijing News | 澎湃新闻 The Paper | 财新 Caixin | 联合早报 Lianhe Zaobao | 微博 Weibo | 微信 WeChat
| 南华早报 South China Morning Post | 明報 Ming Pao | 自由時報 Liberty Times | 聯合報 United Daily News | 日本経済新聞 Nikkei
| 日経新聞 Nikkei | 東京新聞 Tokyo Shimbun | 中日新聞 Chunichi Shimbun | 北海道新聞 Hokkaido Shimbun | 共同通信社 Kyodo News
| テレビ朝日 TV Asahi | フジテレビ Fuji TV | 한국일보 Hankook Ilbo | 경향신문 Kyunghyang Shinmun | 한국경제 Korea Economic Daily
| 매일경제 Maeil Business Newspaper | 뉴시스 Newsis | 뉴스1 News1 | 네이버 Naver | 카카오톡 KakaoTalk | რუსთავი 2 Rustavi 2
| მთავარი არხი Mtavari Arkhi | პირველი არხი First Channel | ნეტგაზეთი Netgazeti | Հետք Hetq | Սիվիլնեթ CivilNet
"""
# A title that is explained behind it.
_EXPLAINED = lazy(r"[^.\n]{0,80}\b(?:(?:its|the|whose|this) (?:title|name)|means?|meaning|literally|translates?)\b")
# The host behind a name in its script: "Лента.ру" is one span, "Страна.ua" is not.
_HOST = lazy(r"\.(?:ua|ru|com|by)\b")


@cache
def _names() -> dict[str, str]:
    found = {}
    for entry in _NAMES.replace("\n", " ").split("|"):
        words = entry.split()
        own = next(index for index, word in enumerate(words) if word[0].isascii())
        found[" ".join(words[:own])] = " ".join(words[own:])
    return found


def find(view: View) -> Iterator[Change]:
    text = view.text
    for span in spans(view):
        if span.gloss or span.bracket:
            continue
        name = text[span.start : span.end]
        english = _names().get(name) or (entries(name)[0].entity.short if is_outlet(name) else None)
        if english is None or _beside(text, span.start, span.end, english):
            continue
        yield Change(span.start, span.end, english, f"the name of {english} in its own script")


def _beside(text: str, start: int, end: int, english: str) -> bool:
    """Whether the Latin name is there already, or the name is part of an address or spoken of as words."""
    near = text[max(0, start - len(english) - 4) : end + len(english) + 4]
    return english.split()[0] in near or any(sign.match(text, end) for sign in (_HOST, _EXPLAINED))


RULE = Rule(
    code="FRA307",
    name="outlet-name",
    stage="fragments",
    category="foreign",
    find=find,
    gate=FOREIGN,
    doc=__doc__,
)
