"""Names that stand in a text under two spellings: by a slip, and by two ways to write them."""

from random import Random

from sowing import put

Made = tuple[str, str] | None

_SURNAMES = """
    Morskov Pelinski Vardanyan Krasulin Holmqvist Tereshko Zubrinsky Balodis Kurmanov Ostrava Mirzoyan Lebovici Szendrey Dragulin
    Halvorsen Tsikhan Novotarsky Gerasimchuk Petraitis Kalniņš Jurgelevičius Ojaveer Sandberg Wolkonski Brzezicki Abdurakhmanov
    Tkachuk Radulescu Stoyanov Marinkovic Iliescu Khalidov Yarmolenko Vaitkus Lindholm Kovalchik
""".split()
_GIVEN = "Pavel Irina Andrus Marta Oleg Nino Tomasz Ilze Viktor Elena Ruslan Katya Henrik Zofia Levan Anton".split()
_ROLES = "President|Minister|Judge|Professor|Senator|Mr|Ms|Dr|Governor|spokesman|General|lawyer|coach|Captain".split(
    "|"
)
_STORIES = (
    ("{g} {s} opened the session.", "The deputies listened to {s}, who spoke for an hour.", "{s} said that the vote would be held in May.", "“We agree with {s},” the party wrote."),
    ("The police questioned {g} {s} on Monday.", "{s} denies the charges.", "According to {s}, the money came from a loan.", "{s}'s lawyer asked for more time."),
    ("{r} {g} {s} came to Tarnow.", "{r} {s} met the mayor.", "Later {s} visited the school, and {s} gave each child a book.", "{s} will leave on Friday."),
    ("The prize went to {g} {s}.", "Critics praise {s} for her last novel.", "{s} was born in 1961.", "“I did not expect it,” {s} told the radio.", "{s} lives by the sea."),
    ("The ship's captain, {g} {s}, was the last to leave.", "{s} had called for help at 3:40.", "The court will hear {s} in June.", "{s} has said nothing since."),
    ("{g} {s} (61) trained the club for nine years.", "{s} won the cup twice.", "The board thanked {s} and paid him.", "Nobody knows where {s} went."),
    ("Two people knew the code: {g} {s} and his wife.", "{s} wrote it down; {s} lost the note.", "The bank believes {s}.", "{s}'s wife does not."),
    ("The letter was signed by {r} {g} {s}.", "{r} {s} wrote it in 1911.", "{s} asked the king for a ship.", "A year later {g} {s} sailed.", "{s} never came back."),
    ("Who is {g} {s}?", "Friends say that {s} hardly sleeps.", "{s} himself laughs at that.", "On stage, {s} plays the fool.", "{s}, 44, has three dogs."),
)  # fmt: skip
_KEYS = ("qwertyuiop", "asdfghjkl", "zxcvbnm")
# How the same sound may come back from another alphabet.
_SOUNDS = (
    ("k", "c"), ("v", "w"), ("i", "y"), ("y", "i"), ("ts", "tz"), ("kh", "h"), ("zh", "j"), ("sh", "sch"), ("ch", "tch"), ("ov", "off"),
    ("ks", "x"), ("z", "s"), ("a", "o"), ("o", "a"), ("e", "i"), ("u", "o"), ("ll", "l"), ("l", "ll"), ("n", "nn"), ("s", "ss"), ("rd", "r"), ("nsk", "sk"),
)  # fmt: skip


def _respelt(name: str, rng: Random) -> str:
    """The name with one slip behind its first letter."""
    way = rng.randrange(6)
    at = rng.randrange(1, len(name))
    if way == 0:
        return name[:at] + name[at + 1 :]
    if way == 1 and at + 1 < len(name):
        return name[:at] + name[at + 1] + name[at] + name[at + 2 :]
    if way == 2:
        row = next((row for row in _KEYS if name[at] in row), "")
        near = [row[i] for i in (row.find(name[at]) - 1, row.find(name[at]) + 1) if 0 <= i < len(row)] if row else []
        return name[:at] + rng.choice(near) + name[at + 1 :] if near else name
    sounds = [(a, b) for a, b in _SOUNDS if a in name[1:]]
    if not sounds:
        return name
    a, b = rng.choice(sounds)
    return name[0] + name[1:].replace(a, b, 1)


def slip_in_name(text: str, rng: Random) -> Made:
    surname, given, role = rng.choice(_SURNAMES), rng.choice(_GIVEN), rng.choice(_ROLES)
    if surname in text or given in text:
        return None
    story = [line.format(s=surname, g=given, r=role[0].upper() + role[1:]) for line in rng.choice(_STORIES)]
    odd = rng.randrange(len(story)) if rng.random() < 0.2 else rng.randrange(1, len(story))
    wrong = _respelt(surname, rng)
    if wrong == surname:
        return None
    bad = list(story)
    bad[odd] = bad[odd].replace(surname, wrong)
    join = rng.choice((" ", " ", "\n\n"))
    return put(text, join.join(story), join.join(bad), rng, own=0.8)


_FIRST = """
    Sergei:Sergey Sergey:Serguei Alexei:Aleksei Alexey:Alexei Dmitry:Dmitri Dmitri:Dmitriy Yuri:Yury Yury:Yuriy Andrei:Andrey Andrey:Andrej
    Nikolai:Nikolay Vasily:Vasiliy Maxim:Maksim Alexander:Aleksandr Valery:Valeriy Anatoly:Anatoli Evgeny:Yevgeny Evgeni:Evgeny Viktor:Victor
    Oksana:Oxana Filip:Philip Ekaterina:Yekaterina Natalia:Natalya Tatiana:Tatyana Yulia:Julia Marek:Mareck Michal:Mikhal Mohammed:Mohamed
    Mohammad:Mohammed Ahmed:Ahmad Fyodor:Fedor Zakhar:Zahar Gennady:Gennadiy Arseny:Arseniy Katarina:Katharina
""".split()
# With and without the marks on its letters.
_LAST = """
    Kalniņš Dovydėnas Šaltytė Müllner Erdağan Fučkova Wałecki Brânzaru Öztürkmen Žvirblis Jurgelevičius Čechová Šimkutė Nováčková Łukaszczyk
    Iñárruti Sørbye Günay Păunescu Hašková Ķirsons Świtalski
""".split()
_PLAIN = str.maketrans("ņšėüğčłâÖöŽžČáŁñøăĶŚūāīķťŠį", "nseugclaOoZzCaLnoaKSuaiktSi")
_SPOKE = (
    "{n} opened the fair.", "“It was a good year,” {n} said.", "The prize went to {n}, who lives in Tarnow.", "The jury had chosen {n} by five votes to two.",
    "In 2014, {n} left the club.", "The letter to {n} came back.", "Then {n} (58) sang.", "According to {n}, the road is safe.", "The painter {n} was there too.",
)  # fmt: skip


def two_spellings(text: str, rng: Random) -> Made:
    """Two or three times one spelling and once the other: which is meant is the editor's to say, where it stands is not."""
    given, surname = rng.choice(_GIVEN), rng.choice(_SURNAMES)
    if rng.random() < 0.55:
        usual, other = rng.choice(_FIRST).split(":")
        right, wrong = f"{usual} {surname}", f"{other} {surname}"
    else:
        name = rng.choice(_LAST)
        bare = name.translate(_PLAIN)
        if rng.random() < 0.3:
            name, bare = bare, name
        right, wrong = (f"{given} {name}", f"{given} {bare}") if rng.random() < 0.7 else (name, bare)
    if right == wrong or right.split()[-1] in text:
        return None
    lines = rng.sample(_SPOKE, rng.choice((3, 4)))
    odd = rng.randrange(len(lines))
    join = rng.choice((" ", " ", "\n\n"))
    clean = [line.format(n=right) for line in lines]
    dirty = [line.format(n=wrong if n == odd else right) for n, line in enumerate(lines)]
    return put(text, join.join(clean), join.join(dirty), rng, own=0.8)


PLANTS = {"NAM801": slip_in_name, "NAM802": two_spellings}
