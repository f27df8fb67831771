"""Stutters, loops and second copies: of words, phrases, names, titles, attributions, sentences and headlines."""

import re
from random import Random

_WORD = re.compile(r"[A-Za-zÀ-ž][A-Za-zÀ-ž’'-]*")
# Good English says these twice, or nobody could tell without asking the writer.
_TWICE = {*"that had is it her you very so no we i really much more many two three four five long last".split()}
_OPENS_PHRASE = {
    *"the a an in on at of for to from with by after before under its their his her is was has were will had and".split()
}


def _around(text: str, rng: Random) -> tuple[str, str]:
    """What stands before and behind a sentence that is added to the text: it opens, ends or is a paragraph of it."""
    paragraphs = text.split("\n\n")
    at, way = rng.randrange(len(paragraphs)), rng.randrange(3)
    before, after = "\n\n".join(paragraphs[:at]), "\n\n".join(paragraphs[at + 1 :])
    before, after = before and before + "\n\n", after and "\n\n" + after
    if not paragraphs[at].endswith((".", "!", "?", "”", '"')):
        way = 2  # a headline or an item of a list
    if way == 0:
        return before, " " + paragraphs[at] + after
    if way == 1:
        return before + paragraphs[at] + " ", after
    return before + paragraphs[at] + "\n\n", after


def _added(text: str, rng: Random, clean: str, dirty: str) -> tuple[str, str]:
    before, after = _around(text, rng)
    return before + clean + after, before + dirty + after


def _said_twice(text: str, at: int, end: int, joint: str = " ", copies: int = 2) -> tuple[str, str]:
    """text[at:end] once and `copies` times. At the beginning of a sentence the copies have a small first letter."""
    first = text[at:end]
    again = first
    starts = at == 0 or text[at - 1] == "\n" or text[at - 2 : at] in (". ", "! ", "? ")
    if starts and first.split()[0].lower() in _OPENS_PHRASE:
        again = first[0].lower() + first[1:]
    return text, text[:end] + (joint + again) * (copies - 1) + text[end:]


def _small_words(text: str) -> list[re.Match]:
    return [match for match in _WORD.finditer(text) if match.group().islower() and match.group() not in _TWICE]


def repeated_phrase(text: str, rng: Random) -> tuple[str, str] | None:
    runs = list(re.finditer(r"[A-Za-zÀ-ž’'-]+(?: [A-Za-zÀ-ž’'-]+)+", text))
    run = rng.choice(runs)
    words = list(_WORD.finditer(text, *run.span()))
    starts = [
        number for number, word in enumerate(words[:-1]) if word.group().lower() in _OPENS_PHRASE or word is words[0]
    ]
    if not starts:
        return None
    first = rng.choice(starts)
    last = first + rng.choice((1, 2, 2, 3, 3, 4, 5, 6, 7))
    if last >= len(words) or (last - first == 1 and {words[first].group(), words[last].group()} & _TWICE):
        return None
    return _said_twice(text, words[first].start(), words[last].end())


def word_loop(text: str, rng: Random) -> tuple[str, str] | None:
    kind = rng.randrange(4)
    if kind == 3:
        words = [
            match
            for match in re.finditer(r"(?<= )[a-z]+(?: [a-z]+){1,4}(?=[ ,.])", text)
            if match.end() - match.start() < 50
        ]
        place = rng.choice(words)
        return _said_twice(text, *place.span(), copies=rng.choice((4, 5, 6, 9)))
    place = rng.choice(_small_words(text))
    if kind == 2:
        return _said_twice(text, *place.span(), ", ", rng.choice((5, 6, 8, 12)))
    return _said_twice(text, *place.span(), copies=rng.choice((3, 3, 4, 5, 7, 10)))


def doubled_word(text: str, rng: Random) -> tuple[str, str] | None:
    # little words and big ones about alike: the decoder stutters at both
    words = [match for match in _small_words(text) if len(match.group()) > 1 or match.group() == "a"]
    little = [match for match in words if len(match.group()) < 5]
    large = [match for match in words if len(match.group()) >= 5]
    heads = list(re.finditer(r"(?:(?<=\n)|(?<=[.] ))(?:The|A|In|On|His|Its|Their|An)(?= [a-z])", text))
    place = rng.choice(rng.choice([group for group in (little, large, large, heads) if group]))
    return _said_twice(text, *place.span())


_SHORT_NAMES = "Arden Velmar Tosno Halden Korvin Mistral Ravna Solenz Ilmar Brasko Tervel Nordia".split()
_LONG_NAMES = (
    "Iron Harbour",
    "Velmar Group",
    "Green Island",
    "Silver Bay",
    "Radio Halden",
    "Villa Korvin",
    "Nova Ravna",
)
_NAME_PLACES = (
    "The last film of the year was called {}.",
    "The drought is worst around {}, where the wells have run dry.",
    "Shares of {} fell by a tenth on Thursday.",
    "Nobody at {} would say who had given the order.",
    "The next stop of the tour is {}.",
    "The contract went to {}, a newcomer.",
    "Doctors in {} have treated forty people since then.",
    "Two carriages of the night train to {} were damaged.",
)


_LITTLE = {*"in on by at as up out or not be are".split()}


def perhaps_doubled_word(text: str, rng: Random) -> tuple[str, str] | None:
    if re.search(r"\b(\w+) \1\b", text):
        return None
    kind = rng.randrange(3)
    if kind == 0:
        places = [match for match in _small_words(text) if match.group() in _LITTLE]
        return _said_twice(text, *rng.choice(places).span()) if places else None
    name = rng.choice(_SHORT_NAMES if kind == 1 else _LONG_NAMES)
    place = rng.choice(_NAME_PLACES)
    return _added(text, rng, place.format(name), place.format(f"{name} {name}"))


_OWNERS = (
    "NASA Estonia Volvo Brazil Siemens Lufthansa Interpol Berlin Slovenia Reuters Toyota UNESCO Kenya Ikea Gdynia Škoda"
    " Europol Peru Hungary Nokia"
).split()
_OWNED = (
    "space agency",
    "flight director",
    "chief engineer",
    "night shift",
    "branch office",
    "truck plant",
    "coast guard",
    "border police",
    "press office",
    "new budget",
    "women's team",
    "archive",
    "headquarters",
    "staff",
    "finances",
    "oldest warehouse",
    "second airport",
    "export market",
    "test track",
    "fleet of buses",
)
_OWNER_PLACES = (
    "{} will be rebuilt within two years.",
    "Last week a fire damaged {}.",
    "The minister praised {}, which is rare.",
    "“We know {} from the inside,” the auditor wrote.",
    "A report (it names {} twice) was kept secret for a year.",
    "Nothing of this reached {} until the autumn.",
    "In spring {} was searched for the third time.",
    "The strike at {} is over; the talks are not.",
)


def owner_again(text: str, rng: Random) -> tuple[str, str]:
    name, thing, place = rng.choice(_OWNERS), rng.choice(_OWNED), rng.choice(_OWNER_PLACES)
    owner = name + rng.choice("'’") + "s"
    return _added(text, rng, place.format(f"{owner} {thing}"), place.format(f"{owner} {name} {thing}"))


_TITLES = (
    "Foreign Minister",
    "Prime Minister",
    "President",
    "Ambassador",
    "UN Envoy",
    "Interior Minister",
    "Finance Minister",
    "Special Representative",
    "Commissioner",
    "Governor",
    "Chancellor",
    "Speaker",
    "Mayor",
    "EU Commissioner",
    "Government Spokesman",
    "Chief Prosecutor",
)
_OFFICES = (
    "of Norway",
    "of Moldova",
    "of the Republic of Cyprus",
    "to the Region",
    "to Lebanon",
    "for Enlargement",
    "of Latvia",
    "of the Upper House",
    "of the Netherlands",
    "for Trade and Fisheries",
    "to the United Nations",
    "of Tartu",
    "for Syria",
)
_SURNAMES = "Vik Halvorsen Moraru Tamm Petrenko Jansons de_Groot O’Leary Kovačević Lindqvist Nowicka Pavlou".split()
_GIVEN = ("Anna", "Ilze", "Jon", "Petra", "Marek", "Siobhán", "Luka", "Eleni", "", "", "")
_TITLE_PLACES = (
    "{} opened the new terminal on Monday.",
    "The letter was signed by {}.",
    "According to {}, the talks will go on in June.",
    "“It is late,” {} told the reporters.",
    "Both sides thanked {}, who had flown in overnight.",
    "Last year {} visited the camp twice.",
    "The delegation (it is led by {}) arrives on Friday.",
    "The ship was named after {} in 1994.",
)


def title_again(text: str, rng: Random) -> tuple[str, str]:
    title, office, place = rng.choice(_TITLES), rng.choice(_OFFICES), rng.choice(_TITLE_PLACES)
    name = f"{rng.choice(_GIVEN)} {rng.choice(_SURNAMES)}".strip().replace("_", " ")
    return _added(text, rng, place.format(f"{title} {office} {name}"), place.format(f"{title} {office} {title} {name}"))


_SPEAKERS = (
    "the harbour master",
    "Mayor Ines Roth",
    "the ministry",
    "Judge O’Brien",
    "Dr. Halvorsen",
    "a police officer",
    "he",
    "she",
    "the coach",
    "Pavel Mráz of the railway company",
    "the company",
    "Ms. Tamm",
    "Governor Petrenko",
    "they",
    "the regulator",
)
_SAYINGS = (
    "the dam will hold for another century",
    "the line will open before the winter",
    "nobody was hurt in the collapse",
    "two of the five wells are polluted",
    "the team is ready for the cup final",
    "prices will fall by spring",
    "there are not enough nurses on the wards",
    "the fishermen did not ask for money",
    "the painting had been hanging there since 1911",
    "the border, which is closed, will stay so until May",
)
_OCCASIONS = (
    "at a briefing in Graz",
    "in an interview with the local radio",
    "on Tuesday",
    "after the meeting of the council",
    "during a visit to the valley",
    "in a statement",
    "on the sidelines of the fair in Bergen, Norway",
    "late at night",
)
_VERBS = ("said", "said", "said", "added", "noted", "stated", "says", "reported", "explained", "stressed", "warned")


def _capital(text: str) -> str:
    return text[0].upper() + text[1:]


def hanging_said(text: str, rng: Random) -> tuple[str, str]:
    who, what, when = rng.choice(_SPEAKERS), rng.choice(_SAYINGS), rng.choice(_OCCASIONS)
    verb, hanging = rng.choice(("said", "said", "stated", "announced")), rng.choice(("said", "said", "said", *_VERBS))
    shape = rng.choice(
        (
            "{What}, {who} {verb} {when}",
            "“{What},” {who} {verb} {when}",
            '"{What}," {who} {verb} {when}',
            "{Who} {verb} {when} that {what}",
            "{When}, {who} {verb} that {what}",
            "“{What}”, {verb} {who} {when}",
        )
    )
    line = shape.format(
        Who=_capital(who), who=who, verb=verb, What=_capital(what), what=what, When=_capital(when), when=when
    )
    return _added(text, rng, line + ".", f"{line}, {hanging}.")


def said_again(text: str, rng: Random) -> tuple[str, str]:
    who, what, verb = rng.choice(_SPEAKERS), _capital(rng.choice(_SAYINGS)), rng.choice(_VERBS)
    tail = rng.choice((".", ".", ".", ", pointing to the map.", f" {rng.choice(_OCCASIONS)}."))
    opening, closing = rng.choice(("“”", '""', "«»"))
    quotation = opening + what + rng.choice(("," + closing, closing + ","))
    once, again = rng.choice(
        (
            (f"{who} {verb}", f" {who} {verb}"),
            (f"{who} {verb}", f", {who} {verb}"),
            (f"{verb} {who}", f" {verb}"),
            (f"{verb} {who}", f", {who} {verb}"),
            (f"{verb} {who}", f" {verb} {who}"),
        )
    )
    return _added(text, rng, f"{quotation} {once}{tail}", f"{quotation} {once}{again}{tail}")


def sentence_again(text: str, rng: Random) -> tuple[str, str] | None:
    sentences = list(re.finditer(r"(?:(?<=[.!?] )|(?<=\n)|\A)[A-Z“\"].+?[.!?][”\"]?(?= |\n|\Z)", text))
    place = rng.choice(sentences)
    if len(place.group().split()) < 5:
        return None
    return text, text[: place.end()] + (" " + place.group()) * rng.choice((1, 1, 1, 1, 2, 4)) + text[place.end() :]


_HEADLINES = (
    "Ferry to {0} cancelled until further notice",
    "{0} Votes on New Tram Line",
    "Storm leaves 1,200 homes in {0} without power",
    "“We were lucky”: rescuers return to {0}",
    "Court in {0} frees former mayor – prosecutors to appeal",
    "{0}: price of bread rises for the third time",
    "Why is {0} selling its only swimming pool?",
    "{0} beat champions in last minute",
    "Museum of {0} finds painting in its own cellar",
    "Teachers of {0}'s schools on strike",
    "What we know about the fire in {0}",
    "{0} – a town without young people",
)
_PLACES = "Halden Tartu Piran Vilkaviškis Brest Kutaisi Évora Győr Larissa Narva Osijek Kraljevo".split()
_BETWEEN = ("", "", "", "3 May 2021", "12.04.2020", "Tuesday, 16 March 2021", "2020-11-30 14:05")


def line_again(text: str, rng: Random) -> tuple[str, str] | None:
    headline, date = rng.choice(_HEADLINES).format(rng.choice(_PLACES)), rng.choice(_BETWEEN)
    gap, rest = rng.choice(("\n", "\n\n")), text
    if not any(len(paragraph.split()) > 15 for paragraph in re.split("\n+", text)):
        return None  # no article
    if date:
        clean, dirty = f"{headline}{gap}{date}\n\n{rest}", f"{headline}{gap}{date}{gap}{headline}\n\n{rest}"
    else:
        clean, dirty = f"{headline}\n\n{rest}", f"{headline}{gap}{headline}\n\n{rest}"
    if rng.randrange(4) == 0:
        clean, dirty = clean.replace("\n", "\r\n"), dirty.replace("\n", "\r\n")
    return clean, dirty


_MEASURES = (
    ("The new keeper ({} m) comes from Cork.", "1.88 1.94 2.01"),
    ("The lake is at {} metres now, its lowest level since the war.", "3.5 7.25 12.4"),
    ("Unemployment was {}% in the spring.", "4.1 11.9 6.5"),
    ("A loan of {} million euros paid for the roof.", "2.4 17.5 300.5"),
    ("The rate is {} percent, a record.", "0.25 5.75 9.2"),
    ("It costs about {} million to run.", "1.2 8.3 45.5"),
    ("The queue was nearly {} km long at noon.", "2.5 6.8 14.5"),
    ("The growth of {}% surprised the bank.", "1.9 3.3 10.1"),
    ("They found {} kg of amber in the boot.", "5.5 21.4 3.2"),
    ("The tower rose by {} m in a week.", "4.5 9.75 13.2"),
    ("The quake measured {} points on the scale.", "4.8 5.6 6.1"),
    ("Output fell to {} million tonnes.", "3.1 22.6 7.9"),
)


def stuttered_digit(text: str, rng: Random) -> tuple[str, str]:
    place, numbers = rng.choice(_MEASURES)
    number = rng.choice(numbers.split())
    return _added(text, rng, place.format(number), place.format(f"{number.partition('.')[0]} {number}"))


_BOTH_SCRIPTS = (
    ("Анна", "Anna"), ("Ольга Петрова", "Olga Petrova"), ("Мария", "Maria"), ("Сергей", "Sergei"), ("Виктор", "Viktor"),
    ("Тарас", "Taras"), ("Оксана", "Oksana"), ("Григорий", "Grigory"), ("Юлия", "Yulia"), ("Андрій", "Andriy"),
    ("Микола", "Mykola"), ("Богдан Савчук", "Bohdan Savchuk"), ("Стоян", "Stoyan"), ("Иванка", "Ivanka"),
    ("Никола", "Nikola"), ("Душан", "Dušan"), ("Милица", "Milica"), ("Горан", "Goran"), ("Яўген", "Yauhen"),
    ("Алесь", "Ales"), ("Γιώργος", "Giorgos"), ("Ελένη", "Eleni"), ("Νίκος", "Nikos"), ("Κατερίνα", "Katerina"),
    ("Δημήτρης", "Dimitris"), ("Щербаков", "Shcherbakov"), ("Жуков", "Zhukov"), ("Хрущев", "Khrushchev"),
    ("Ковальчук", "Kovalchuk"), ("Александар", "Aleksandar"),
)  # fmt: skip
_TOWNS = (
    ("Казань", "Kazan"), ("Харьков", "Kharkiv"), ("Одеса", "Odesa"), ("Пловдив", "Plovdiv"), ("Ниш", "Niš"),
    ("Скопје", "Skopje"), ("Гомель", "Gomel"), ("Λάρισα", "Larissa"), ("Θεσσαλονίκη", "Thessaloniki"), ("Томск", "Tomsk"),
    ("Краснодар", "Krasnodar"), ("Чернигов", "Chernihiv"), ("Нови Сад", "Novi Sad"), ("Бургас", "Burgas"),
)  # fmt: skip
_PERSON_PLACES = (
    "The poet {} read at noon.",
    "{} won the prize for her first novel.",
    "Her neighbour {} saw the smoke first.",
    "We spoke to {} on Monday.",
    "The mayor thanked the nurse, {}, for her courage.",
    "“It was dark,” {} said.",
    "In the final {} lost to a pupil of his.",
    "The letter to {} was never sent.",
)
_TOWN_PLACES = (
    "The train from {} was four hours late.",
    "{} has been without water since Friday.",
    "The trial will be held in {}, far from the border.",
    "Two schools in {} stay closed this week.",
    "The film festival (this year in {}) begins on Tuesday.",
    "The road to {} is covered with ice.",
)


def name_in_both_scripts(text: str, rng: Random) -> tuple[str, str]:
    names, places = rng.choice(
        ((_BOTH_SCRIPTS, _PERSON_PLACES), (_BOTH_SCRIPTS, _PERSON_PLACES), (_TOWNS, _TOWN_PLACES))
    )
    foreign, name = rng.choice(names)
    place = rng.choice(places)
    both = rng.choice((f"{foreign} {name}", f"{name} {foreign}"))
    return _added(text, rng, place.format(name), place.format(both))


def syllable_loop(text: str, rng: Random) -> tuple[str, str] | None:
    words = [match for match in _WORD.finditer(text) if len(match.group()) > 5 and match.group().isalpha()]
    place = rng.choice(words)
    word, size = place.group(), rng.choice((2, 2, 3, 4))
    at = rng.randrange(0, len(word) - size + 1)
    piece = word[at : at + size].lower()
    if len(set(piece)) < 2:
        return None
    looped = word[: at + size] + piece * rng.randrange(7, 30) + rng.choice(("", "", word[at + size :]))
    return text, text[: place.start()] + looped + text[place.end() :]


# English, and what stands for it in other languages of Europe
_AKIN = (
    ("minister", "ministr"), ("minister", "ministras"), ("minister", "ministro"), ("university", "universitet"),
    ("university", "universidad"), ("police", "policija"), ("president", "prezident"), ("candidate", "kandidat"),
    ("director", "direktor"), ("parliament", "parlament"), ("commission", "komisija"), ("hospital", "hospitāl"),
    ("professor", "profesor"), ("academic", "akademik"), ("journalist", "žurnalist"), ("demonstration", "demonstracija"),
    ("ambassador", "ambasador"), ("government", "gobierno"), ("coalition", "koalicija"), ("prosecutor", "prokurors"),
    ("festival", "festivāls"), ("inspector", "inspektor"), ("general", "generaal"), ("contract", "contrato"),
    ("territory", "territorija"), ("republic", "republika"), ("operation", "operacija"), ("protest", "protestas"),
    ("museum", "muzejs"), ("commander", "komandir"), ("orchestra", "orkestris"), ("secretary", "sekretar"),
)  # fmt: skip
_AKIN_PLACES = (
    "The {} was named on Monday.",
    "Nobody told the new {} about the letter.",
    "A {} in the south of the country refused to sign.",
    "They wrote to the {}, but no answer came.",
    "“The {} knows it,” she said.",
    "The old {} (there was only one) is gone.",
    "In spring another {} will follow.",
    "It was the largest {} of the year; thousands came.",
)
_ACCENTED_NAMES = (
    ("Rūta Mežmale", "Ruta"), ("Jānis Kalns", "Janis"), ("Łukasz Nowak", "Lukasz"), ("André Moulin", "Andre"),
    ("Zoltán Fehér", "Zoltan"), ("Ștefan Moraru", "Stefan"), ("Şükrü Demir", "Sukru"), ("Søren Lund", "Soren"),
    ("Kraków", "Krakow"), ("Šiauliai", "Siauliai"), ("Győr", "Gyor"), ("Málaga", "Malaga"), ("Çeşme", "Cesme"),
    ("Plzeň", "Plzen"), ("Đurđevac", "Durdevac"), ("Pärnu", "Parnu"),
)  # fmt: skip


def word_in_both_spellings(text: str, rng: Random) -> tuple[str, str]:
    if rng.randrange(3):
        english, foreign = rng.choice(_AKIN)
        place = rng.choice(_AKIN_PLACES)
        both = rng.choice((f"{english} {foreign}", f"{foreign} {english}"))
        if place.startswith("A {") and both[0] in "aeio":
            place = "One" + place[1:]
        return _added(text, rng, place.format(english), place.format(both))
    name, plain = rng.choice(_ACCENTED_NAMES)
    first, blank, last = name.partition(" ")
    place = rng.choice(_PERSON_PLACES if last else _TOWN_PLACES)
    both = rng.choice((f"{first} {plain}", f"{plain} {first}"))
    return _added(text, rng, place.format(name), place.format(both + blank + last))


_GROUPS = "fishermen|bakers|miners|ferry pilots|nurses|volunteers|drivers|foresters|teachers|bell-ringers".split("|")
_WHERE = (
    "in the main pipe|near the old weir|at the border post|under the tram bridge|on the northern slope|in a rented garage"
    "|at the customs office|behind the bus station|on the second floor|under control|in the port of Skelde|on Monday morning"
    "|during the evening shift|at the request of the owners|in the harbour basin|with the help of divers"
).split("|")
_WHERE_PLACES = (
    "The leak was found {}, some 14 kilometres from the town.", "The fire was brought {}, the brigade said on Sunday.",
    "They left the car {}, and walked home.", "A meeting was held {}, but nobody came.", "Two boats were found {}.",
    "The work was done {}; it took nine days.", "The guards met {}, as they had agreed.", "The dog was seen {}, near a shop.",
    "According to the engineer, the pump stands {}, where it is dry.", "The papers, found {}, were forged.",
)  # fmt: skip
_GROUP_PLACES = (
    "The {}, who had been at work for two days, knew nothing of it.", "The {}, whose boats were old, stayed at home.",
    "The {}, which is a small guild now, have met since 1904.", "The {} were not asked.", "The {} have signed the contract.",
)  # fmt: skip


def phrase_behind_comma(text: str, rng: Random) -> tuple[str, str]:
    if rng.random() < 0.3:
        group, place = rng.choice(_GROUPS), rng.choice(_GROUP_PLACES)
        return _added(text, rng, place.format(group), place.format(f"{group}, the {group}"))
    where, place = rng.choice(_WHERE), rng.choice(_WHERE_PLACES)
    return _added(text, rng, place.format(where), place.format(f"{where}, {where}"))


_NOUNS_AGAIN = (
    "маршрутка minibus|мэр mayor|кмет mayor|δήμαρχος mayor|министър minister|депутат deputy|прокурор prosecutor|съдия judge"
    "|лікар doctor|учитель teacher|тренер coach|священик priest|рибалка fisherman|село village|область region|річка river"
    "|езеро lake|остров island|мост bridge|завод factory|училище school|болница hospital|црква church|манастир monastery"
    "|музей museum|театр theatre|библиотека library|пазар market|вокзал station|влак train|автобус bus|кораб ship"
    "|паром ferry|поліція police|пожар fire|договор contract|бюджет budget|вестник newspaper|праздник festival|суд court"
    "|затвор prison|собрание assembly|λιμάνι port|γέφυρα bridge|σχολείο school|трактор tractor|погон drive|дом house"
).split("|")
_NOUN_PLACES = (
    "Nobody at the {} would speak to the reporters.", "The {} of Losenice is 90 years old.", "They had come for the {} at noon.",
    "“I saw the {} myself”, said Marta Oyarbide.", "A {} is what the valley needs most.", "The papers call it the {} affair.",
    "The story of the {} (it was in all the papers) is true.", "In May the old {} was in the news again.",
    "The driver did not see the {}.", "By Friday the {}, too, had been told.",
)  # fmt: skip


def source_word_again(text: str, rng: Random) -> tuple[str, str]:
    foreign, english = rng.choice(_NOUNS_AGAIN).split()
    place = rng.choice(_NOUN_PLACES)
    both = f"{english} {foreign}" if rng.random() < 0.3 else f"{foreign} {english}"
    return _added(text, rng, place.format(english), place.format(both))


_GIVEN = (
    "Ilmar|Zigurds|Odile|Marta|Pavel|Yefim|Katarzyna|Ostap|Evaristo|Modris|Chizuru|Tamara|Aram|Velta|Pelagia".split("|")
)
_SURNAMES = "Tosnis|Kalvans|Brumane|Hrubin|Oyarbide|Lozov|Nowotny|Zaviruk|Lema|Wakamori|Sevunt|Stathak|Brask".split("|")
_UNREAD_PLACES = (
    "The guards caught the men {in} a house by the river.", "The tents were handed over to the guards {by} a charity.",
    "The director, {given} {surname}, has left the museum.", "Governor {given} {surname} opened the bridge.",
    "The prize went to the poet, {given} {surname}, in May.", "Since noon the apples {are} falling to the ground.",
    "The company promised {to} buy the mill.", "Both of them refused {to} pay for the water.", "{He} says that nobody asked him.",
    "{She} was the first to report the fire.", "The pipes were {never} replaced.", "The bridge has {never} been painted.",
    "They saw boats {on} the lake at dawn.", "Two walls {were} found behind the altar of the church.", "The office is in {La} Cerrada.",
    "The market of {Los} Olmos is closed.", "The {tervel} fire brigade came at once.", "He keeps goats {in} an old mill.",
    "The suspects lived {in} a rented garage.", "A crowd waited {by} the gate for news.", "{They} have not been paid since March.",
    "All of the wells {are} dry this year.", "The money {is} missing, the auditor said.",
)  # fmt: skip


def doubled_word_unread(text: str, rng: Random) -> tuple[str, str] | None:
    """Two slips: a stutter, and elsewhere a torn mark or a word left over, which shows that nobody has read the text."""
    place = rng.choice(_UNREAD_PLACES)
    words = re.findall(r"\{(\w+)\}", place)
    own = {
        "given": rng.choice(_GIVEN),
        "surname": rng.choice(_SURNAMES),
        "tervel": rng.choice(("Tervel", "Nordia", "Losenice")),
    }
    values = {word: own.get(word, word) for word in words}
    again = dict(values)
    first = values[words[0]]
    opens = place.startswith("{")
    again[words[0]] = f"{first} {first.lower() if opens else first}"
    clean, dirty = _added(text, rng, place.format(**values), place.format(**again))
    torn = [
        match
        for match in re.finditer(r"(?<=[a-z]{3})(?=[,.](?:\s|$))", dirty)
        if clean[: match.start()] == dirty[: match.start()]
    ]
    if len(torn) < 4:
        return None
    at = sorted(rng.sample([match.start() for match in torn], rng.choice((1, 1, 2, 3))), reverse=True)
    for start in at:
        dirty = dirty[:start] + " " + dirty[start:]
    return clean, dirty


PLANTS = {
    "REP601": repeated_phrase,
    "REP602": word_loop,
    "REP603": doubled_word,
    "REP604": perhaps_doubled_word,
    "REP605": owner_again,
    "REP606": title_again,
    "REP607": hanging_said,
    "REP608": said_again,
    "REP609": sentence_again,
    "REP610": line_again,
    "REP611": stuttered_digit,
    "REP612": name_in_both_scripts,
    "REP613": syllable_loop,
    "REP614": word_in_both_spellings,
    "REP615": phrase_behind_comma,
    "REP616": source_word_again,
    "REP617": doubled_word_unread,
}
