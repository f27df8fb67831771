"""Fragments that the embedded lexicon and grammar have to get right, with the English a translator would give."""

from random import Random

_TOWNS = ("Marlow", "Kesting", "Port Ellis", "Hadleigh", "Brenton", "Oakhurst")
_WHO = ("Hallam", "Ms Whitlow", "the mayor", "Jonas Reed", "Dr Ellery", "her brother")

# language: what says where, when, how or about what | noun phrases. Foreign = English.
_FRAGMENTS = {
    "lv": """
        ar mūsu palīdzību = with our help; pēc kara = after the war; no Krievijas = from Russia; par miera sarunām = about peace talks;
        kopā ar Ukrainu = together with Ukraine; pret mums = against us; pirms sanāksmes = before the meeting; ar prezidentu = with the president;
        mūsu valstī = in our country; pie sarunu galda = at the negotiating table; bez viņu atbalsta = without their support; vakar no rīta = yesterday morning;
        no mūsu puses = from our side; par šo lēmumu = about this decision; pirms trim gadiem = three years ago; šajā situācijā = in this situation
        | lielas problēmas = big problems; mūsu karavīri = our soldiers; šis lēmums = this decision; jaunas sankcijas = new sanctions; viņa vārdi = his words;
        divi cilvēki = two people; daudzi bērni = many children; militārā palīdzība = military aid; ministru prezidenta vārdi = the prime minister's words""",
    "ru": """
        с нашими партнёрами = with our partners; после войны = after the war; из России = from Russia; о мирных переговорах = about peace talks;
        вместе с Украиной = together with Ukraine; против нас = against us; перед встречей = before the meeting; с президентом = with the president;
        в нашей стране = in our country; за столом переговоров = at the negotiating table; без их поддержки = without their support; в этой ситуации = in this situation;
        на прошлой неделе = last week; по словам министра = according to the minister; в первый раз = for the first time; до конца года = by the end of the year
        | большие проблемы = big problems; наши солдаты = our soldiers; это решение = this decision; новые санкции = new sanctions; его слова = his words;
        два человека = two people; многие дети = many children; военная помощь = military aid; цены на нефть = oil prices""",
    "uk": """
        з нашими партнерами = with our partners; після війни = after the war; з Росії = from Russia; про мирні переговори = about peace talks;
        разом з Україною = together with Ukraine; проти нас = against us; перед зустріччю = before the meeting; з президентом = with the president;
        у нашій країні = in our country; без їхньої підтримки = without their support; у цій ситуації = in this situation; минулого тижня = last week;
        за словами міністра = according to the minister; вперше = for the first time; до кінця року = by the end of the year; на кордоні = on the border
        | великі проблеми = big problems; наші солдати = our soldiers; це рішення = this decision; нові санкції = new sanctions; його слова = his words;
        дві людини = two people; діти та жінки = children and women; військова допомога = military aid; ціни на нафту = oil prices""",
    "de": """
        mit unseren Partnern = with our partners; nach dem Krieg = after the war; aus Russland = from Russia; über Friedensgespräche = about peace talks;
        zusammen mit der Ukraine = together with Ukraine; gegen uns = against us; vor dem Treffen = before the meeting; mit dem Präsidenten = with the president;
        in unserem Land = in our country; ohne ihre Unterstützung = without their support; in dieser Situation = in this situation; letzte Woche = last week;
        nach Angaben der Polizei = according to the police; zum ersten Mal = for the first time; bis Ende des Jahres = by the end of the year; ohne Zweifel = without a doubt
        | große Probleme = big problems; unsere Soldaten = our soldiers; diese Entscheidung = this decision; neue Sanktionen = new sanctions; seine Worte = his words;
        zwei Menschen = two people; viele Kinder = many children; der neue Minister = the new minister; die Regierung = the government""",
    "pl": """
        z naszymi partnerami = with our partners; po wojnie = after the war; z Rosji = from Russia; o rozmowach pokojowych = about peace talks;
        razem z Ukrainą = together with Ukraine; przeciwko nam = against us; przed spotkaniem = before the meeting; z prezydentem = with the president;
        w naszym kraju = in our country; bez ich wsparcia = without their support; w tej sytuacji = in this situation; w zeszłym tygodniu = last week;
        według policji = according to the police; po raz pierwszy = for the first time; do końca roku = by the end of the year; na granicy = on the border
        | duże problemy = big problems; nasi żołnierze = our soldiers; ta decyzja = this decision; nowe sankcje = new sanctions; jego słowa = his words;
        dwie osoby = two people; wiele dzieci = many children; pomoc wojskowa = military aid; ceny ropy = oil prices""",
    "lt": """
        su mūsų partneriais = with our partners; po karo = after the war; iš Rusijos = from Russia; prieš susitikimą = before the meeting;
        mūsų šalyje = in our country; be jų paramos = without their support; šioje situacijoje = in this situation; prieš mus = against us
        | didelės problemos = big problems; mūsų kariai = our soldiers; šis sprendimas = this decision; naujos sankcijos = new sanctions; jo žodžiai = his words;
        du žmonės = two people; daug vaikų = many children; karinė pagalba = military aid""",
    "et": """
        meie partneritega = with our partners; pärast sõda = after the war; Venemaalt = from Russia; enne kohtumist = before the meeting;
        meie riigis = in our country; ilma nende toetuseta = without their support; selles olukorras = in this situation; meie vastu = against us
        | suured probleemid = big problems; meie sõdurid = our soldiers; see otsus = this decision; uued sanktsioonid = new sanctions; tema sõnad = his words;
        kaks inimest = two people; palju lapsi = many children; sõjaline abi = military aid""",
}  # fmt: skip
_LINES = {
    "how": (
        "{who} wants to go on [|] this year.", "It all began [|], {who} recalls.", "“We came here [|] to help {town},” said {who}.",
        "{who} of {town} hopes to end it [|] at last.", "Nothing will change [|] in {town}.", "They met {who} [|] for {n} hours.",
    ),
    "what": (
        "{who} spoke of [|] for {n} hours.", "“[|] came first,” said {who}.", "The council of {town} debated [|] again.", "{who} never forgot [|] or {town}.",
        "All of {town} knows of [|] by now.",
    ),
}  # fmt: skip


def _rows() -> list[tuple[str, str, str]]:
    found = []
    for both in _FRAGMENTS.values():
        for kind, part in zip(("how", "what"), both.split("|"), strict=True):
            for row in part.split(";"):
                foreign, _, english = row.partition("=")
                found.append((kind, " ".join(foreign.split()), english.strip()))
    return found


def translated_fragment(text: str, rng: Random) -> tuple[str, str]:
    kind, foreign, english = rng.choice(_rows())
    line = rng.choice(_LINES[kind]).format(who=rng.choice(_WHO), town=rng.choice(_TOWNS), n=rng.randint(3, 19))
    line = line[0].upper() + line[1:]
    if foreign[0] >= "\u0370" and rng.random() < 0.5:
        line = line.replace("[", "").replace("]", "")
    if line.replace("[", "").startswith(("|", "“|")):
        english, foreign = english[0].upper() + english[1:], foreign[0].upper() + foreign[1:]
    return text + " " + line.replace("|", english), text + " " + line.replace("|", foreign)


PLANTS = {"FRA311": translated_fragment}
