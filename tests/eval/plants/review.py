"""What a reader has to settle: wrong phrases, lost marks and letters, torn sentences, impossible numbers, wrong names.

The findings have to lie on the planted place. Where a mark was lost, the clean text is the one without the other: that is
as near to what stood there, and the place is then the mark that is left.
"""

import re
from datetime import date, timedelta
from random import Random

from sowing import draw, other_marks, put, style_of

Made = tuple[str, str] | None

# What was meant, what a translator makes of it, and sentences that both stand in ("{}"; "{C}" with a capital).
_PHRASES = (
    ("law enforcement agencies", "power structures", "Prosecutors and the {} of Russia searched the flat.", "{C} in Moscow, among them the police, detained nine people."),
    ("arms control", "gun control", "The two sides spoke of {} and of the missile treaty.", "A nuclear treaty without {} is worth little, NATO says."),
    ("lower house", "lower room", "The bill was passed by the {} of parliament.", "Deputies of the Duma's {} voted at night."),
    ("nuclear power station", "atomic power station", "The {} at Kursk was shut down for repairs.", "Rosatom will build a second {} in Belarus."),
    ("civil code", "civil codex", "The court quoted the {} of 1964.", "Under the {}, a debt lapses after ten years."),
    ("money laundering", "washing of money", "The banker is accused of {}.", "{C} through two shell companies cost the bank 9 million euros."),
    ("criminal proceedings", "penal proceedings", "The prosecutor opened {} against the mayor.", "{C} were opened in May after the fire."),
    ("early elections", "preterm elections", "The president called {} for the autumn.", "“{C} solve nothing,” the deputy said."),
    ("money laundering", "blanking of capital", "He was charged with {}.", "The law against {} dates from 2003."),
    ("forecasters", "synopticians", "The {} expect frost on Friday.", "{C} warn of gales in the north of Latvia."),
    ("prosecutor's office", "procuracy", "The {} in Kyiv has opened a criminal case.", "Officers of the police and the {} detained a clerk."),
    ("economic cooperation", "economical cooperation", "The ministers discussed {} and tourism.", "{C} between the ports has a long history."),
    ("economic sanctions", "economical sanctions", "New {} were imposed on the bank.", "The {} will stay until the troops leave."),
    ("Nord Stream", "Northern Stream", "The gas pipeline {} was damaged.", "Gazprom sends no gas through {}."),
    ("dollar exchange rate", "course of the dollar", "The {} rose to 97 roubles.", "The bank published the {} at noon."),
    ("intensive care unit", "reanimation department", "Two of the wounded are in the {}.", "The {} has nine beds, the doctor said."),
    ("draft budget", "project of the budget", "The {} will reach parliament in October.", "Deputies debated the {} until midnight."),
    ("local authorities", "local organs of power", "The {} did not answer.", "Villagers wrote to the {} in Pskov."),
    ("executive branch", "executive power", "The {} ignored the court in Minsk.", "The {} of Russia drew up the decree."),
    ("high-ranking official", "high-placed official", "A {} of the ministry was arrested.", "The driver of a {} caused the accident."),
    ("possible damage", "eventual damage", "The insurer will pay for {}.", "The experts assess {} to the dam."),
    ("the crisis became worse", "the crisis aggravated", "After the vote {}.", "In summer {}, the bank wrote."),
    ("temporary detention centre", "temporary detention isolator", "She was taken to a {}.", "The {} in Tver is overcrowded."),
    ("joint-stock company", "shareholders society", "The mill became a {} in 1994.", "The {} paid no dividend."),
    ("sports facilities", "sportive objects", "The city closed all {}.", "{C} were built for the games."),
    ("World Trade Organization", "world organization of trade", "Ukraine joined the {} in 2008.", "The {} took up the complaint about steel."),
    ("emergencies ministry", "ministry of extraordinary situations", "The {} sent two helicopters to the fire.", "Divers of Russia's {} found the boat."),
    ("hockey players", "hockeyists", "The {} flew home from Minsk.", "{C} of both teams shook hands."),
    ("current affairs", "actual problems", "They discussed {} of the region.", "The lecture is about {} of medicine."),
    ("agriculture ministry", "ministry of rural economy", "The {} banned the import of apples.", "A clerk of the {} took a bribe."),
    ("death", "lethal outcome", "The disease has a {} in one case of nine.", "Doctors speak of a {} after the infection."),
    ("members of the European Parliament", "Eurodeputies", "Eleven {} wrote to the commission.", "{C} from Spain voted against it."),
    ("demonstration", "manifestation of protest", "A {} filled the square in Tbilisi.", "The police broke up a {}."),
    ("attorney general", "fiscal general", "The {} of Peru resigned.", "He was named {} in 2012."),
    ("promising areas", "perspective directions", "The institute works in several {}.", "{C} of research get more money."),
    ("staffing issues", "cadre questions", "They spoke of {} and the budget.", "{C} were put off until May."),
    ("according to her", "according to her words", "The roof was sound, {}.", "{C}, nobody was in the house."),
    ("an aircraft", "a flying apparatus", "The army shot down {}.", "The drone — {} of cardboard — was found in a field."),
    ("oil prices", "quotations of oil", "{C} fell by three per cent.", "The rouble follows the {}."),
    ("ventilator", "ventilation apparatus of lungs", "The patient needs a {}.", "Each {} costs 30,000 euros."),
    ("interior ministry bodies", "organs of internal affairs", "He served in the {} for nine years.", "The {} opened a criminal case."),
    ("sabotage group", "diversion group", "The army stopped a {} at the border.", "Soldiers caught a {} near the bridge."),
    ("security ministries", "power ministries", "The heads of the {} met in the Kremlin.", "Russia's {} want more money."),
    ("election campaign", "pre-election campaign", "The {} costs millions.", "In the {} nobody spoke of schools."),
    ("people with disabilities", "invalids of the first group", "The bus is free for {}.", "{C} get a pension."),
)  # fmt: skip


def mistranslated_phrase(text: str, rng: Random) -> Made:
    right, wrong, *frames = rng.choice(_PHRASES)
    frame = rng.choice(frames)

    def said(words: str) -> str:
        return frame.replace("{C}", words[0].upper() + words[1:]).replace("{}", words)

    return put(text, said(right), said(wrong), rng)


_QUOTED = (
    "The mayor called the bridge ⟦a gift to the whole valley⟧ and cut the ribbon.", "Critics speak of ⟦theatre⟧, but the deputies went on until midnight.",
    "⟦We will rebuild every house,⟧ the governor said. Work is to begin in May.", "In a letter the nurses ask for ⟦respect⟧ and for two more hands on every shift.",
    "According to the report, ⟦nobody closed the valve⟧ on the night of the fire.", "The ship ⟦Aurora⟧ lay in the harbour for nine days, then left for Gdynia.",
    "He said: ⟦The road is open.⟧ An hour later it was closed again.", "The so-called ⟦green corridor⟧ (80 kilometres of birch and pine) was never planted.",
    "Farmers in the north call such weather ⟦fox rain⟧ because it comes with the sun.", "⟦Too late,⟧ was all the captain said about the plan.",
)  # fmt: skip


def unbalanced_quotes(text: str, rng: Random) -> Made:
    """One mark of a pair lost, in a paragraph with others before and behind it."""
    style = style_of(text, rng)
    paragraphs = text.split("\n\n")
    if any(other_marks(style)(paragraph) for paragraph in paragraphs):
        return None
    n = rng.randint(1, len(paragraphs) - 1)
    marked = rng.choice(_QUOTED)
    lost = rng.choice("⟦⟧")
    bare = marked.replace("⟦", "").replace("⟧", "")
    clean, dirty = bare, draw(marked.replace(lost, ""), style)
    return tuple("\n\n".join([*paragraphs[:n], middle, *paragraphs[n:]]) for middle in (clean, dirty))


_FIRST_HALF = (
    "The pumps failed at night", "This harbour has fed four generations", "The price of hay has doubled", "Our school has no roof", "Nobody came to the count",
    "It was the best race of the year", "The new law helps nobody", "There was ice on both wings",
)  # fmt: skip
_SECOND_HALF = (
    "So we have to wait for spring", "We will ask the court", "I don⟨t know what to tell the children", "But we are used to that", "We are 40 people and two boats",
    "I have never been so tired", "If nothing changes, we will leave", "And I thank everybody who came", "Therefore we ask the town for help", "My brother saw it first",
    "Our only hope is the autumn", "That is why I stay",
)  # fmt: skip
_WHO = "the mayor said|Weller said|Dorn said|Mr. Ostrom said|she said|the head of the clinic said|the captain added|Marta Lindqvist said|Dr. Keller explained|the coach said on Monday|the farmer told the radio|a spokeswoman for the mill warned|said the old nurse|he said".split(
    "|"
)


def lost_quotes(text: str, rng: Random) -> Made:
    """The second half of a quotation without its marks."""
    style = style_of(text, rng)
    first, second = rng.choice(_FIRST_HALF), rng.choice(_SECOND_HALF)
    more = rng.choice(("", "", f" {rng.choice(_FIRST_HALF)}."))
    head = f"⟦{first},⟧ {rng.choice(_WHO)}. "
    clean, dirty = draw(f"{head}⟦{second}.{more}⟧", style), draw(f"{head}{second}.{more}", style)
    return put(text, clean, dirty, rng, own=1)


_ADJECTIVES = "German|French|NATO|Russian|Ukrainian|foreign|EU|Turkish|Polish|UN|Norwegian|U.S.".split("|")
_NOUNS = "colleagues counterpart ambassadors troops officials lawmakers soldiers diplomats experts representatives leaders partners citizens companies forces ships farmers doctors prisoners".split()
_JOINS = (
    "She met in Rome with her {a} {n}", "The minister wants to talk on Monday with his {a} {n}", "Nobody in the town had expected the {a} {n}", "The agreement was signed by the prime minister and the {a} {n}",
    "On Friday the committee will hear three of the {a} {n}", "Turkey still has a veto on everything the {a} {n}", "For two hours the governor argued with the {a} {n}",
)  # fmt: skip
_NEXT = ("", "", " The talks will go on in May.", " She had left early.", " Nothing was signed.")
_ACRONYMS = "NATO OSCE CSTO OPEC UNESCO WHO IAEA EBRD ECB UEFA".split()
_TORN = (
    "Turkey keeps its veto on the enlargement of {x}", "Two countries have asked for a meeting of {x}", "He had worked for nine years at the headquarters of {x}", "Norway paid a third of what was owed to {x}",
    "Nobody could name the new head of {x}",
)  # fmt: skip
_ABOUT = (
    "The {x} office in Vienna was closed.",
    "Inspectors of {x} were in the town last week.",
    "An envoy from {x} came too.",
    "The question is what {x} wants.",
)


def split_sentence(text: str, rng: Random) -> Made:
    after = rng.choice(_NEXT)
    if rng.random() < 0.65:
        words = rng.choice(_JOINS).format(a=rng.choice(_ADJECTIVES), n=(noun := rng.choice(_NOUNS)))
        if ".S." in words:
            return None
        torn = f"{words[: -len(noun) - 1]}. {noun[0].upper() + noun[1:]}.{after}"
        return put(text, f"{words}.{after}", torn, rng)
    acronym = rng.choice(_ACRONYMS)
    about = rng.choice(_ABOUT).format(x=acronym)
    words = rng.choice(_TORN).format(x=acronym)
    text = put(text, about, about, rng)[0]
    return put(text, f"{words}.{after}", f"{words[: -len(acronym) - 4]}. {acronym}.{after}", rng)


_COUNTRIES = "Norway:Norway's Germany:Germany's Kyrgyzstan:Kyrgyzstan's Finland:Finland's Poland:Poland's Estonia:Estonia's Turkey:Turkey's Spain:Spain's".split()
_OFFICES = "OSCE Ambassador|UN Ambassador|Foreign Minister|Prime Minister|Deputy Defence Minister|EU Commissioner|NATO envoy|Interior Minister|Central Bank Governor|chief negotiator".split(
    "|"
)
_HOLDERS = "Kari Holm|Marek Brzoza|Aino Salmela|Ruslan Temirov|Ilze Kraukle|Jonas Feld|Elif Demirsoy|J. Weller|Pilar Ontoria".split(
    "|"
)


def split_attribution(text: str, rng: Random) -> Made:
    """The speaker's country and office torn apart, each with a verb of its own."""
    style = style_of(text, rng)
    country, its = rng.choice(_COUNTRIES).split(":")
    office, holder = rng.choice(_OFFICES), rng.choice(_HOLDERS)
    tail = rng.choice(
        ("", "", " on Monday", " in Vienna", " at the meeting in Astana", " in an interview with the radio")
    )
    quotation = f"⟦{rng.choice(_FIRST_HALF)},⟧ "
    after = rng.choice(("", "", " The talks will go on in May.", f" ⟦{rng.choice(_FIRST_HALF)}.⟧"))
    its = its.replace("'", style[2])
    clean = f"{quotation}{its} {office} {holder} said{tail}.{after}"
    dirty = f"{quotation}{country} said. {office[0].upper() + office[1:]} {holder} said{tail}.{after}"
    return put(text, draw(clean, style), draw(dirty, style), rng, unfit=other_marks(style))


_SHORT_MONTHS = "June September November April".split()
_DAYS = (
    "The vote is on {d} {m}.", "The ferry will run until {m} {d}.", "It was signed on the {d}{o} of {m} 1994.", "Between 2 {m} and {d} {m} the pool is closed.", "On {m} {d}, 2019, the bank failed.",
    "He was born on {d} {m} 1961 in Tver.", "The offer (valid until {d} {m}) was taken up by few.", "{m} {d}{o} is a holiday here.", "Tickets will be sold from {d} {m} to 5 December.",
)  # fmt: skip
_TIMES = (
    "The train left at {t} local time.", "Polling stations close at {t} Moscow time.", "At {t} GMT the satellite passed over Riga.", "The alarm came at {t} Kyiv time; nobody was hurt.", "The quake struck at {t} UTC.",
    "The shop opens at {t} o⟨clock.", "The concert begins at {t} CET on Friday.", "The film starts at {t}.", "The last bus goes at {t} hours.",
)  # fmt: skip
_SHARES = (
    "{p} percent of voters wanted the change.", "According to the survey, {p}% of respondents trust the court.", "The paper says that {p} per cent of residents own a car.", "In the north {p} percent of the population speak the language.",
    "About {p}% of women and {p2}% of men took part.", "{p} percent of eligible voters stayed at home.", "Only {p} per cent of the households have gas.", "{p} percent of those asked said no.",
)  # fmt: skip
_COLD = (
    "The probe measured {c} °C on the dark side.", "At night it fell to {c}°C.", "The gas is cooled to {c} degrees Celsius.", "It was {c} °C in the tank.", "In winter {c} degrees Celsius are no rarity here, the guide joked.",
)  # fmt: skip


def impossible_number(text: str, rng: Random) -> Made:
    way = rng.randrange(10)
    if way < 4:
        month, frame = rng.choice(_SHORT_MONTHS), rng.choice(_DAYS)
        right, wrong = ("30", "th"), ("31", "st")
        if rng.random() < 0.25:
            month, right, wrong = "February", ("28", "th"), rng.choice((("30", "th"), ("31", "st")))
        clean, dirty = (frame.format(d=d, o=o, m=month) for d, o in (right, wrong))
    elif way < 7:
        hour, minute = rng.randint(0, 23), rng.randint(0, 59)
        right = f"{hour}:{minute:02}"
        wrong = rng.choice(
            (
                f"{rng.randint(25, 29)}:{minute:02}",
                f"{hour}:{rng.randint(60, 95)}",
                f"{rng.randint(30, 99)}:{minute:02}",
            )
        )
        frame = rng.choice(_TIMES)
        clean, dirty = frame.format(t=right), frame.format(t=wrong)
    elif way < 9:
        share, other = rng.randint(11, 96), rng.randint(11, 90)
        frame = rng.choice(_SHARES)
        wrong = rng.choice((share * 10 + rng.randint(0, 9), 100 + share, f"{100 + share}.{rng.randint(1, 9)}"))
        clean, dirty = frame.format(p=share, p2=other), frame.format(p=wrong, p2=other)
    else:
        frame, sign = rng.choice(_COLD), rng.choice(("-", "−", "–", "minus "))
        cold = rng.randint(21, 99)
        clean, dirty = frame.format(c=f"{sign}{cold}"), frame.format(c=f"{sign}{cold * 10 + rng.randint(0, 9)}")
    mark = style_of(text, rng)[2]
    return put(text, clean.replace("⟨", mark), dirty.replace("⟨", mark), rng)


_ACCENTED = (
    "Bērziņš Müller Žilina Łódź Günter Šķēde Čapek Björk Dvořák Núñez Gdańsk Örebro Élodie Châtillon Brâncuși Jõgeva Võru Şişli Señor Kjølstad Malmö"
    " Ķekava Ādaži Wałęga Zürich Tromsø Hašek Göteborg São Fučík Áureo Ûrmaz Öztürk Beyoğlu Şırnak Târgu Mureș Ždanov Průša Lőrincz"
).split()
_NAMED = (
    "The museum in {} is closed.", "The road from {} to Tarnow was built in 1936.", "“{} is my home,” she said.", "A painting by {} was sold in Paris.", "The mayor, {}, opened the fair.", "They drove to {}.",
    "{} has a new bridge (the old one fell in).", "Nobody in {}'s family had been there.", "The {} choir sang twice.", "He wrote about {}, rivers and salt.", "The {}-based firm has 40 workers.",
)  # fmt: skip
_SMALL = (
    ("café", "The {} at the station is shut."),
    ("façade", "The {} was painted red."),
    ("naïve", "“Don’t be {},” she said."),
    ("señora", "The {} at the desk smiled."),
    ("protégé", "His {} lost the vote."),
    ("kiełbasa", "They serve {} and beer."),
)
_OWNED = (
    "Russia⟨s gas is cheap.", "The town⟨s only bridge is shut.", "They don⟨t know the way.", "It wasn⟨t his boat.", "“We⟨re late,” she said.", "Finland⟨s and Norway⟨s teams won.", "Nobody asked the minister⟨s wife.",
    "You⟨ll see the church first.", "I⟨m not a doctor, he says.", "The ship didn⟨t stop.", "The 1990s weren⟨t easy for the country⟨s farmers.", "That⟨s all.", "The EU⟨s plan failed.",
)  # fmt: skip
_BEYOND = re.compile(r"(?<![\w@/.-])(?=[^\W\d_]*[^\W\d_a-zA-Z])[^\W\d_]{4,}(?![\w@/]|\.\w)")


def lost_letter(text: str, rng: Random) -> Made:
    """Letters that a page's encoding has not: question marks."""
    way = rng.random()
    words = [m for m in _BEYOND.finditer(text) if all(ord(letter) < 0x250 for letter in m.group())]
    if way < 0.25:
        frame = rng.choice(_OWNED)
        clean, dirty = (frame.replace("⟨", mark, 1).replace("⟨", "’") for mark in "’?")
        return put(text, clean, dirty, rng)
    if way < 0.65 and words:
        match = rng.choice(words)
        lost = _without(match.group(), rng)
        return text, text[: match.start()] + lost + text[match.end() :]
    if way > 0.93:
        word, frame = rng.choice(_SMALL)
        return put(text, frame.format(word), frame.format(_without(word, rng)), rng)
    name, frame = rng.choice(_ACCENTED), rng.choice(_NAMED)
    return put(text, frame.format(name), frame.format(_without(name, rng)), rng)


def _without(word: str, rng: Random) -> str:
    latin1 = rng.random() < 0.4 and any(ord(letter) > 255 for letter in word)
    return "".join("?" if ord(letter) > (255 if latin1 else 127) else letter for letter in word)


_CUTS = (
    ("They spoke of the debate with {i}. {n} about the harbour.", "They spoke of the debate with {i}. {s}"), ("The house was bought by {i}. {n} in 1911.", "The house was bought by {i}. {s}"),
    ("It was the last speech of {i}. {n} in the town.", "It was the last speech of {i}. {s}"), ("A letter from {i}. {n} was found.", "A letter from {i}. {s}"), ("Nobody had asked {i}. {n} for his vote.", "Nobody had asked {i}. {s}"),
    ("The court sentenced {i}. {n} to six years.", "The court sentenced {i}. {s}"), ("The film tells the story of {i}. {n}, a doctor.", "The film tells the story of {i}. {s}"),
    ("The portraits of {i}. {n} were burnt.", "The portraits of {i}. {s}"),
)  # fmt: skip
_CENTURIES = (
    ("The church dates from the {c} century.", "The church dates from the {r}. {s}"), ("In the {c} century the port was moved.", "The port was moved in the {r}. {s}"), ("They fought for the town in the {c} century.", "They fought for the town in the {r}. {s}"),
)  # fmt: skip
_STARTS = (
    "In the end nothing changed.", "The trial will go on in May.", "He was born in Tver.", "After the war it was rebuilt.", "According to the police, nobody was hurt.", "But the mayor stayed away.", "It has 40 rooms.", "They left at night.",
    "When the snow came, all was over.", "Later the family moved to Riga.", "She kept the key.",
)  # fmt: skip
_ROMAN = (
    ("12th", "XII"),
    ("17th", "XVII"),
    ("19th", "XIX"),
    ("15th", "XV"),
    ("13th", "XIII"),
    ("18th", "XVIII"),
    ("16th", "XVI"),
)


def cut_at_abbreviation(text: str, rng: Random) -> Made:
    start = rng.choice(_STARTS)
    if rng.random() < 0.7:
        initial = rng.choice("VVSMNGPKOYRTLZJHWADEIB")
        name = rng.choice("etrenko orskov einberg alinski utkus ladimirov".split())
        whole, cut = rng.choice(_CUTS)
        clean = f"{whole.format(i=initial, n='P' + name)} {start}"
        return put(text, clean, cut.format(i=initial, s=start), rng)
    ordinal, roman = rng.choice(_ROMAN)
    whole, cut = rng.choice(_CENTURIES)
    return put(text, f"{whole.format(c=ordinal)} {start}", cut.format(r=roman, s=start), rng)


# Right and wrong given name, surname, offices to stand before the name, and behind it.
_HOLDERS_OF_OFFICE = (
    ("Julianne", "Julian Juliana Julienne", "Smith", "US Ambassador to NATO", "the American envoy to the alliance"),
    ("Antony", "Anthony Anton Antonin", "Blinken", "US Secretary of State", "the American secretary of state"),
    ("Lloyd", "Loyd Lloid", "Austin", "US Defense Secretary", "the Pentagon chief and US secretary of defense"),
    ("Jake", "Jack Jacke", "Sullivan", "US National Security Adviser", "the White House security adviser"),
    ("Kamala", "Kamila Camala Kamalla", "Harris", "US Vice President", "the American vice president"),
    ("Janet", "Jeanet Janett Jane", "Yellen", "US Treasury Secretary", "the US treasury secretary"),
    ("Jerome", "Jerom Gerome Jeremy", "Powell", "Fed Chair", "the chairman of the Federal Reserve"),
    ("Christine", "Cristine Christina Kristine", "Lagarde", "ECB President", "the head of the European Central Bank"),
    ("Kristalina", "Christalina Kristina Kristalin", "Georgieva", "IMF Managing Director", "the head of the International Monetary Fund"),
    ("Jens", "Jans Jen Yens", "Stoltenberg", "NATO Secretary General", "the head of the alliance"),
    ("Josep", "Joseph Josef Jose", "Borrell", "EU foreign policy chief", "the high representative of the EU"),
    ("Ursula", "Urszula Ursulla Ursel", "von der Leyen", "European Commission President", "the head of the European Commission"),
    ("Roberta", "Robert Roberto Ruberta", "Metsola", "European Parliament President", "the president of the European Parliament"),
    ("Valdis", "Vladis Valdys Waldis", "Dombrovskis", "European Commission Vice-President", "the trade commissioner of the EU"),
    ("Olaf", "Olav Oleg Olof", "Scholz", "German Chancellor", "the chancellor of Germany"),
    ("Annalena", "Analena Annalina Annelena", "Baerbock", "German Foreign Minister", "the foreign minister of Germany"),
    ("Emmanuel", "Emanuel Immanuel Emmanuelle", "Macron", "French President", "the president of France"),
    ("Rishi", "Richi Rishy", "Sunak", "British Prime Minister", "the prime minister of Britain"),
    ("Keir", "Kir Kier Keira", "Starmer", "British Prime Minister", "the leader of the Labour Party"),
    ("Giorgia", "Georgia Giorgina Giorga", "Meloni", "Italian Prime Minister", "the prime minister of Italy"),
    ("Mateusz", "Mateus Matheusz Matteusz", "Morawiecki", "Polish Prime Minister", "the prime minister of Poland"),
    ("Gitanas", "Gitans Gitanos Gytanas", "Nausėda", "Lithuanian President", "the president of Lithuania"),
    ("Egils", "Egil Egilis Eguls", "Levits", "Latvian President", "the president of Latvia"),
    ("Edgars", "Edgar Edgaras", "Rinkēvičs", "Latvian Foreign Minister", "the president of Latvia"),
    ("Alar", "Alan Allar Aler", "Karis", "Estonian President", "the president of Estonia"),
    ("Sanna", "Sana Sanne Hanna", "Marin", "Finnish Prime Minister", "the prime minister of Finland"),
    ("Mette", "Mete Metta", "Frederiksen", "Danish Prime Minister", "the prime minister of Denmark"),
    ("Viktor", "Victor Wiktor Viktar", "Orbán", "Hungarian Prime Minister", "the prime minister of Hungary"),
    ("Klaus", "Claus Klaas", "Iohannis", "Romanian President", "the president of Romania"),
    ("Zuzana", "Susana Zuzanna Zuzan", "Čaputová", "Slovak President", "the president of Slovakia"),
    ("Maia", "Maya Maja Mia", "Sandu", "Moldovan President", "the president of Moldova"),
    ("Ilham", "Ilhom Ilkham Ilam", "Aliyev", "Azerbaijani President", "the president of Azerbaijan"),
    ("Nikol", "Nikola Nicol Nikolai", "Pashinyan", "Armenian Prime Minister", "the prime minister of Armenia"),
    ("Jacinda", "Jasinda Jacintha Jacynda", "Ardern", "New Zealand Prime Minister", "the prime minister of New Zealand"),
    ("Justin", "Justyn Justine Jastin", "Trudeau", "Canadian Prime Minister", "the prime minister of Canada"),
    ("Narendra", "Narenda Narandra Narendar", "Modi", "Indian Prime Minister", "the prime minister of India"),
    ("António", "Antony Antonia Antonino", "Guterres", "UN Secretary-General", "the head of the United Nations"),
)  # fmt: skip
_DOES = (
    "{b} {n} spoke to reporters.", "{n}, {a}, arrived at noon.", "A letter from {n}, {a}, was read out.", "On Monday {b} {n} met the mayor.", "“I thank the city,” said {b} {n}.", "{n} ({a}) had sent a wreath.",
    "The prize was handed over by {b} {n}.", "Then {a}, {n}, opened the fair.", "{b} {n}'s visit was put off.",
)  # fmt: skip


def wrong_given_name(text: str, rng: Random) -> Made:
    given, wrong, surname, before, behind = rng.choice(_HOLDERS_OF_OFFICE)
    if surname in text:
        return None
    frame = rng.choice(_DOES)
    clean, dirty = (
        frame.format(n=f"{name} {surname}", b=before, a=behind) for name in (given, rng.choice(wrong.split()))
    )
    return put(text, clean, dirty, rng)


# What was meant, what a translator makes of it, and sentences that both stand in.
def _odd_number(rng: Random) -> tuple[str, str, tuple[str, ...]]:
    decade, many, few = rng.choice("1950 1960 1970 1980 1990".split()), rng.randint(20, 96), rng.randint(2, 9)
    year, day = rng.randint(1961, 2023), rng.randint(1, 28)
    month = rng.choice("January March May July August October December".split())
    start, mean = rng.choice(("", "", "early ", "late ")), rng.choice((f"{few}", f"{few}.{many % 10}"))
    suffix = {1: "st", 2: "nd", 3: "rd"}
    ordinal = rng.randint(11, 99)
    ending = "th" if ordinal // 10 == 1 else suffix.get(ordinal % 10, "th")
    century, roman = rng.choice((("21st", "XXI"), ("20th", "XX"), ("19th", "XIX"), ("18th", "XVIII"), ("17th", "XVII")))
    sign, coin = rng.choice((("$", "dollars"), ("€", "euros"), ("£", "pounds")))
    large = rng.choice(("million", "billion"))
    smaller = {"million": "thousand", "billion": "million"}[large]
    counted = rng.choice("people euros dollars refugees tons inhabitants tourists".split())
    return rng.choice(
        (
            (f"{start}{decade}s", f"{start}{rng.choice((decade[2:], decade[2:], decade))}{rng.choice(('th years', 'th years', '-ies', '-s', '-th years'))}",
             ("In the {} the mill was shut.", "The songs of the {} are played on Fridays.", "It was a village of weavers until the {}, when the railway came.", "Since the {} nobody has lived here.")),
            (f"{ordinal}{ending}", f"{ordinal}-{rng.choice((ending, ending, 'th'))}",
             ("They won the {} round.", "The {} runner fell at the gate.", "On its {} birthday the choir sang twice.", "She lives on the {} floor (without a lift).", "The {} regiment was sent home.")),
            (f"{century}", f"{roman}-{rng.choice((century[-2:], 'th'))}",
             ("The bridge dates from the {} century.", "In the {} century the port was moved.", "“The {} century begins here,” he said.", "A {} century painting was stolen.")),
            (f"{year}", f"{year} year",
             ("The dam was finished in {}.", "Since {}, she has led the choir.", "The plan for {} was dropped.", "He was mayor from 1959 until {} and a deputy after that.", "The drought of {} is not forgotten.")),
            (f"{mean} billion", f"{mean} thousand million",
             ("The road will cost {} euros.", "A debt of {} crowns was cancelled.", "Exports reached {} dollars in May.", "They lost {} (a third of the fund).")),
            (f"{few}.{many // 10} {large}", f"{few} {large} {many // 10}00 {smaller}",
             ("The fair drew {} guests.", "Some {} roubles were paid back.", "Of the {} tons, half was lost.", "The bank owes {} euros.")),
            (f"{few} {large} {counted}", f"{few} {large} of {counted}",
             ("About {} crossed the border.", "The plan speaks of {}, no less.", "They counted {} in one year.", "Nearly {} were lost at sea.")),
            (f"{sign}{many} {large}", f"{sign}{many} {large} {coin}",
             ("The ship cost {}.", "He left {} to his nephew.", "A loan of {} was agreed on.", "Losses of {} (and more) are feared.")),
            (f"{mean} percent", f"{mean} percents",
             ("Only {} of the votes were counted.", "Prices rose by {} in May.", "The bank pays {}.", "Of the girls, {} can swim.")),
            (f"minus {many // 4} degrees", f"{many // 4} degrees of frost",
             ("They waited in {}.", "At {} the pumps failed.", "There were {} on the lake at night.")),
            (f"{mean} times", f"in {mean} times",
             ("Exports grew {} in ten years.", "The number of wolves has increased {}.", "Traffic has risen {} since the bridge was opened.", "The price of hay rose {}.", "Spending on schools fell {}.")),
            (f"{many} quintals", f"{many} centners", ("The farm sold {} of rye.", "They bring in {} of wheat per hectare.", "He owed {} of potatoes.")),
            (f"{day} {month}", f"{day} of {month}",
             ("The fair begins on {}.", "The pool is shut from {} to the end of the year.", "Until {} nothing was heard of them.", "They met on {} 1994 in Tver.")),
            (f"minus {few}", f"minus -{few}", ("It was {} degrees in the hall.", "At {} °C the lake froze.", "In March it fell to {} degrees.")),
        )
    )  # fmt: skip


def odd_number_form(text: str, rng: Random) -> Made:
    right, wrong, frames = _odd_number(rng)
    frame = rng.choice(frames)
    return put(text, frame.replace("{}", right), frame.replace("{}", wrong), rng)


_PLACES = "Kyiv Minsk Moscow Oslo Warsaw Riga Vienna Athens Baku Prague Tallinn Belgrade Brussels Tokyo Ankara Tbilisi Lisbon Helsinki Gdansk Kazan Tromso Cherkasy".split()
_WIRES = "Interfax TASS BNS LETA PAP Reuters AFP dpa UNIAN Ukrinform BelTA Tanjug Xinhua AP".split()
_REPORTS = (
    "The parliament passed the budget on Monday after nine hours of debate.", "A court in the north began to hear the case of the lost ferry.", "Farmers drove their tractors to the ministry.", "Exports of timber fell by a third in May, the bank said.",
    "Four hikers were found alive after two nights in the snow.", "The mayor wants to close the old harbour in spring.", "Nine people were hurt when a tram left the rails.", "New talks on the border will begin next week, both sides said.",
)  # fmt: skip
_MARKED = (
    "The talks{} were over by noon.", "The minister{} did not answer.", "According to the bank{}, prices will fall in spring and rise again in autumn.", "Two ships left the port{} before the storm came.", "“We are late,” the envoy{} said.",
)  # fmt: skip


def invented_dateline(text: str, rng: Random) -> Made:
    """Place, date and agency of a report as sentences, twice, or amid a sentence."""
    place, wire, report = rng.choice(_PLACES), rng.choice(_WIRES), rng.choice(_REPORTS)
    city, dash = rng.choice((place, place.upper(), place.upper())), rng.choice("-–—")
    month, day = rng.choice("Jan Feb March April May June Sept Oct Dec".split()), rng.randint(1, 28)
    short = f"{month}." if month in ("Jan", "Feb", "Sept", "Oct", "Dec") else month
    date = rng.choice((f"{short} {day}", f"{month} {day}", f"{day} {month}"))
    good = rng.choice((f"{city}, {date} ({wire}) {dash} ", f"{city}, {date} {dash} ", f"{city} ({wire}) {dash} ", ""))
    kind = rng.randrange(9)
    if kind >= 7:
        frame = rng.choice(_MARKED)
        if kind == 7:
            return put(text, frame.format(""), frame.format(f" / {wire} /"), rng)
        torn = f" the {place.upper()}, {date} {dash} "
        at = re.search(r"(?<=[a-z]) (?:the|a) ", report)
        return put(text, report, report[: at.start()] + torn + report[at.end() :], rng, own=1) if at else None
    bad = (
        f"{city}. {date}. {wire}. ",
        f"{city}. {wire}. ",
        f"{city}. {date}. ",
        f"{city}. ",
        rng.choice(
            (
                f"{city}. ",
                f"{city}. {dash} ",
                f"{city}. ({wire}). ",
                f"{city} / {wire} / ",
                f"{city}. {date} - {wire}. ",
            )
        ),
        f"{city}, {date}. {wire}. ",
        rng.choice((f"{city}, {date} {dash} {city}, {date} {dash} ", f"{city} {dash} {city} ({wire}) {dash} ")),
    )[kind]
    clean, dirty = good + report, bad + report
    heading = rng.choice(("", "", "Snow in the north\n\n", "New talks\n"))
    if kind in (3, 4) or rng.random() < 0.6:
        return f"{heading}{clean}\n\n{text}", f"{heading}{dirty}\n\n{text}"
    return put(text, clean, dirty, rng, own=1)


_WEEKDAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()
_MONTHS = "January February March April May June July August September October November December".split()
_DATED = (
    "The vote is set for {}.", "They met on {} in Tarnow.", "On {}, the bank failed.", "“I was born on {},” she said.", "The ferry sank on {} with 40 people on board.", "The fair (on {}) drew few guests.", "Since {} nobody has seen him.",
    "Published: {}", "It was {}, and snow was falling.", "The paper of {} wrote about it.",
)  # fmt: skip


def weekday_of_date(text: str, rng: Random) -> Made:
    day = date(rng.randint(1931, 2039), 1, 1) + timedelta(days=rng.randrange(365))
    right = _WEEKDAYS[day.weekday()]
    wrong = rng.choice([name for name in _WEEKDAYS if name != right])
    month = _MONTHS[day.month - 1]
    short = month if month in ("May", "June", "July") else month[:3]
    th = {1: "st", 2: "nd", 3: "rd"}.get(day.day % 10 if day.day // 10 != 1 else 0, "th")
    form = rng.choice(
        (
            "{w}, {d} {m} {y}", "{w}, {d} {m} {y}", "{w}, {m} {d}, {y}", "{w}, {m} {d}, {y}", "{w} {d} {m} {y}", "{w} ({d} {m} {y})", "{w}, {d}{th} {m} {y}", "{w}, {m} {d}{th}, {y}", "{w}, the {d}{th} of {m} {y}",
            "{w}, {s}. {d}, {y}", "{w} {d} {s} {y}", "{d} {m} {y} ({w})", "{m} {d}, {y}, a {w}", "{w} {m} {d} {y}", "{w} the {d}{th} of {m}, {y}",
        )
    )  # fmt: skip
    if "{s}." in form and short == month:
        form = form.replace("{s}.", "{s}")
    frame = rng.choice(_DATED)
    clean, dirty = (
        frame.format(form.format(w=name, d=day.day, m=month, s=short, th=th, y=day.year)) for name in (right, wrong)
    )
    return put(text, clean, dirty, rng, own=1 if frame.startswith("Published") else 0.5)


_GIVEN = (
    "Petra Oleh Marek Ilze Jānis Aino Anselm Nermin Ruslan Elif Zofia Pavla Gintaras Yelena Björn Katarzyna".split()
)
_SURNAMES = "Lindmar Hrybko Brzoza Kraukle Ozolkalns Salmela Dornfeld Akdoğu Temirov Demirsoy Wierzbicka Hrubá Petrenkaitis Sorokova Ångmark Kowalczuk Ward".split()
_INTRODUCED = (
    "{n}, 54, has led the mill since May.",
    "The dyke was built by {n}.",
    "{n} is ill.",
    "A letter from {n} was read out.",
    "Nobody asked {n}'s brother.",
)
_CUT_NAMES = (
    "The minister met with {n} on Tuesday.", "He handed the key to {n}.", "On Friday {n} left for Riga.", "“Then {n} came in,” the guard said.", "The talks between {n} and the bank have failed.", "The mayor, {n}, opened the fair.", "It was the third visit of {n} to the town.",
    "According to {n}, nobody was hurt.",
)  # fmt: skip
_BODIES = (
    "European Union|European Commission|European Parliament|Security Council|United States|United Nations|Supreme Court|Constitutional Court|White House|State Duma|Federal Reserve|Central Bank|Foreign Ministry|Defence Ministry|Middle East|Black Sea"
    "|Soviet Union|General Assembly|World Bank|Interior Ministry|European Council|North Korea|New Zealand|Red Cross|Human Rights Watch|Parliamentary Assembly|Finance Ministry|Baltic Sea|National Guard|Nord Stream|European Central Bank|United Kingdom"
).split("|")  # fmt: skip
_OF_BODIES = (
    "The matter was discussed in the {n}.", "An envoy of the {n} came to Tver.", "The {n} paid for the bridge.", "Nobody in the {n} answered the letter.", "The fund, set up by the {n} in 1994, is empty.", "“The {n} knows it,” she said.", "Ships of the {n} were seen off the coast.",
    "They wrote to the {n} about the harbour.",
)  # fmt: skip


def cut_after_name(text: str, rng: Random) -> Made:
    if rng.random() < 0.5:
        body = rng.choice(_BODIES)
        if body in ("North Korea", "New Zealand", "Nord Stream", "Human Rights Watch"):
            frame = rng.choice(
                (
                    "He has never been to {n}.",
                    "A ship from {n} lay in the harbour.",
                    "The report on {n} came out in May.",
                )
            )
        else:
            frame = rng.choice(_OF_BODIES)
        first, _, rest = body.partition(" ")
        return put(text, frame.format(n=body), frame.format(n=f"{first}. {rest}"), rng)
    first, last = rng.choice(_GIVEN), rng.choice(_SURNAMES)
    about = rng.choice(_INTRODUCED).format(n=f"{first} {last}").replace("'", style_of(text, rng)[2])
    if first in text or last in text:
        return None
    if rng.random() < 0.8:
        text = put(text, about, about, rng)[0]
    frame = rng.choice(_CUT_NAMES)
    return put(text, frame.format(n=f"{first} {last}"), frame.format(n=f"{first}. {last}"), rng)


PLANTS = {
    "REV901": mistranslated_phrase,
    "REV902": unbalanced_quotes,
    "REV903": lost_quotes,
    "REV904": split_sentence,
    "REV905": split_attribution,
    "REV906": impossible_number,
    "REV907": lost_letter,
    "REV908": cut_at_abbreviation,
    "REV909": wrong_given_name,
    "REV910": odd_number_form,
    "REV911": invented_dateline,
    "REV912": weekday_of_date,
    "REV913": cut_after_name,
}
