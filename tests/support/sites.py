"""A corpus of invented sites: documents with furniture of the site's own, and what recurs in them and belongs to them."""

import random
from dataclasses import dataclass

TOWNS = "Kalnava Rostele Mirgrad Vesoly Tarnwick Oleska Brinje Dorvik Salmera Lunno Pertova Hageby".split()
FIRST = "Anna Oskar Mirela Jon Tamara Piotr Leena Viktor Sanja Emil Dace Bruno".split()
LAST = "Kalve Torsen Berzin Marek Lindal Oresko Vanags Petrov Salonen Hruby Dimov Costa".split()
THINGS = "bridge library harbour school bakery tram depot market mill theatre orchard swimming pool museum".split()
DOERS = "The council,The mayor,A committee,The company,The union,The ministry,A court,The museum".split(",")
DID = "approved,rejected,reopened,sold,repaired,surveyed,postponed,defended".split(",")
WHEN = "on Monday,last week,after a long debate,in spite of the rain,for the second time,without a vote".split(",")
SECTIONS = "Sports,Politics,Culture,Region,Economy,Society".split(",")
SUBHEADS = (
    "What happens next,Why it matters,A long history,The numbers behind it,Waiting for the spring,Follow the money,"
    "Latest news from the front,Search for answers,Read between the lines,Help is on the way,Editors under pressure"
).split(",")

# The furniture of the sites: menus above, calls between, what stands below. {} is the name of the site.
MENUS = [
    ["Home", "News of the day in {}", "Sports", "The weather in {}", "Log in"],
    ["{} Daily", "Main", "Politics", "Society", "All news", "Search"],
    ["Skip to content", "{} from morning to night", "Culture", "Contacts"],
    ["The voice of {}", "EN | RU | LV", "Home page", "Subscribe"],
]
CALLS = [
    "Join the {} chat on Telegram",
    "Subscribe to our channel {} Live",
    "Read all news of {} in our app",
    "Follow {} Daily on Facebook and Instagram",
    "Write to the editors of {} via WhatsApp",
    "Watch our videos from {} here",
    "Look for more news of {} on our website",
]
FEET = [
    ["{} Daily, 4 Harbour Street", "Hotline of the newsroom 245 120", "© {} Daily 2021", "Privacy policy"],
    ["Latest news from {}", "Letters to {} Daily", "All rights reserved"],
    ["More stories of the region", "{} on your screen", "Contact our newsroom", "12 comments"],
    ["Founded by the people of {}", "Leave a comment", "Sign up to get the news from {}"],
]


@dataclass
class Page:
    """`lines`: (line, whether it is furniture), blank ones included."""

    source: str
    lines: list

    @property
    def text(self):
        return "\n".join(line for line, _ in self.lines)


def paragraph(rng):
    return " ".join(
        f"{rng.choice(DOERS)} {rng.choice(DID)} the {rng.choice(THINGS)} of {rng.choice(TOWNS)} {rng.choice(WHEN)}, "
        f"{rng.choice(FIRST)} {rng.choice(LAST)} said, and {rng.randint(3, 900)} people came."
        for _ in range(rng.randint(2, 4))
    )


def headline(rng):
    return f"{rng.choice(TOWNS)} {rng.choice(DID)} {rng.choice(THINGS)} number {rng.randint(2, 900)} {rng.choice(WHEN)}"


def site(rng, name, count):
    """News: the section above the headline, bylines, datelines and sub-heads recur and stay."""
    menu, feet = ([line.format(name) for line in rng.choice(kind)] for kind in (MENUS, FEET))
    calls = [call.format(name) for call in rng.sample(CALLS, 2)]
    authors = [f"By {rng.choice(FIRST)} {rng.choice(LAST)}" for _ in range(2)]
    pages = []
    for _ in range(count):
        lines = [(line, True) for line in menu] if rng.random() < 0.8 else []
        lines.append((rng.choice(SECTIONS), False))
        lines.append((headline(rng), False))
        lines.append((rng.choice(authors), False))
        lines.append((f"{name}, {rng.randint(1, 28)} May", False))
        lines.append(("", False))
        for number in range(rng.randint(3, 6)):
            if number and rng.random() < 0.3:
                lines.append((rng.choice(SUBHEADS), False))
            lines.append((paragraph(rng), False))
            if rng.random() < 0.2:
                lines.append((rng.choice(calls), True))
        lines.append(("", False))
        if rng.random() < 0.8:
            lines += ((line.replace("12", str(rng.randint(2, 90))), True) for line in feet)
        pages.append(Page(f"{name.lower()}.example", lines))
    return pages


def recipes(rng, name, count):
    pages = []
    for _ in range(count):
        lines = [f"{rng.choice(LAST)}'s pie number {rng.randint(2, 900)}", "Serves 4", "Ingredients"]
        lines += rng.sample(
            [
                "200 g flour",
                "2 eggs",
                "1 teaspoon baking powder",
                "salt and pepper to taste",
                "100 g cold butter",
                "juice of 1 lemon",
                "3 tablespoons olive oil",
            ],
            5,
        )
        lines += ["Method", paragraph(rng), "For the filling", paragraph(rng), "Serve with a green salad"]
        pages.append(Page(name, [(line, False) for line in lines]))
    return pages


def minutes(rng, name, count):
    pages = []
    for _ in range(count):
        lines = [
            "Town of Kalnava",
            "Minutes of the council meeting",
            f"Held on {rng.randint(1, 28)} May at 18:30",
            "Present: the mayor, six members",
            "Apologies for absence",
            paragraph(rng),
            "Approval of the last minutes",
            paragraph(rng),
            "Questions from the public",
            paragraph(rng),
            "There being no further business the meeting closed",
            "Anna Kalve",
            "Clerk to the council",
        ]
        pages.append(Page(name, [(line, False) for line in lines]))
    return pages


def letters(rng, name, count):
    pages = []
    for _ in range(count):
        lines = [
            "Kalnava Water Company",
            "4 Harbour Street",
            f"{rng.randint(1, 28)} May 2020",
            "Dear Sir or Madam",
            "",
            paragraph(rng),
            "",
            paragraph(rng),
            "",
            "We look forward to your reply",
            "Yours faithfully",
            "Oskar Torsen",
            "Head of the customer department",
            "Enclosure: one form",
        ]
        pages.append(Page(name, [(line, False) for line in lines]))
    return pages


def talks(rng, name, count):
    """A weekly interview with one host, and songs with one refrain between."""
    pages = []
    for _ in range(count):
        lines = ["Breakfast with Dace", f"Guest of the week: {rng.choice(FIRST)} {rng.choice(LAST)}"]
        for _ in range(4):
            lines += ["And what did your mother say?", paragraph(rng), "(Laughter.)"]
        lines += ["Row, row, over the lake", "and home before the rain", "Thank you for the talk", "Dace Vanags"]
        pages.append(Page(name, [(line, False) for line in lines]))
    return pages


def bulletins(rng, name, count):
    """A weekly of the web's own trade: its sub-heads use the words that furniture uses."""
    pages = []
    for _ in range(count):
        lines = [f"The week on the net, number {rng.randint(2, 900)}"]
        for head in rng.sample(
            [
                "Facebook and Telegram",
                "Apps of the week",
                "Latest",
                "Readers ask",
                "Search engines",
                "Tools for the newsroom",
                "Subscribers and subscriptions",
                "In brief",
            ],
            5,
        ):
            lines += [head, paragraph(rng)]
        pages.append(Page(name, [(line, False) for line in lines]))
    return pages


def matches(rng, name, count):
    pages = []
    for _ in range(count):
        lines = [
            f"{rng.choice(TOWNS)} - {rng.choice(TOWNS)} {rng.randint(0, 5)}:{rng.randint(0, 5)}",
            paragraph(rng),
            "Goals",
            f"{rng.choice(LAST)} {rng.randint(2, 90)}",
            paragraph(rng),
            "Line-ups",
            f"{rng.choice(LAST)}, {rng.choice(LAST)}, {rng.choice(LAST)}",
            "Next round on Saturday",
            "Top scorers of the season",
            f"{rng.choice(LAST)} 9",
            "Attendance 900",
        ]
        pages.append(Page(name, [(line, False) for line in lines]))
    return pages


PLAIN = (recipes, minutes, letters, talks, bulletins, matches)


def corpus(seed=1, sites=8, count=20):
    """Pages of some sites with furniture, and of one source of each kind without."""
    rng = random.Random(seed)
    pages = []
    for number in range(sites):
        pages += site(rng, TOWNS[number % len(TOWNS)], count)
    for kind in PLAIN:
        pages += kind(rng, kind.__name__, count)
    return pages
