"""Countries under their names in other languages, from the Unicode CLDR: writes lexicon/countries.tsv.

python tools/countries.py FOLDER     # of an unpacked npm package cldr-localenames-full
"""

from __future__ import annotations

import json
import re
import sys
from collections import defaultdict
from pathlib import Path

from postedit.lexicon.english import is_english

OUT = Path(__file__).parents[1] / "pipeline/postedit/lexicon/countries.tsv"
LANGUAGES = """
    af ar az be bg bn bs ca cs cy da de el es et eu fa fi fil fr ga gl gu ha he hi hr hu hy id is it ja ka kk km kn ko ky lb lo lt lv mk
    ml mn mr ms mt my nb ne nl nn or pa pl ps pt ro ru si sk sl sq sr sr-Latn sv sw ta te tg th tk tr uk ur uz vi zh zh-Hant zu
""".split()
# What English news calls them, where the CLDR is more careful. Those of the package's own tables keep their ids there.
ENGLISH = {
    "US": "US", "GB": "UK", "AE": "UAE", "CD": "DR Congo", "CG": "Congo", "CI": "Ivory Coast", "TR": "Turkey", "HK": "Hong Kong", "MO": "Macau",
    "MM": "Myanmar", "PS": "Palestine", "BA": "Bosnia and Herzegovina", "CZ": "Czech Republic", "KN": "Saint Kitts and Nevis", "VC": "Saint Vincent",
    "LC": "Saint Lucia", "TT": "Trinidad and Tobago", "ST": "Sao Tome and Principe", "AG": "Antigua and Barbuda",
}  # fmt: skip
IDS = {
    "US": "us", "GB": "uk", "AE": "uae", "KP": "dprk", "CN": "prc", "DE": "germany", "RU": "russia", "UA": "ukraine", "FR": "france", "ZA": "south-africa",
    "KR": "south-korea", "CF": "car", "CD": "drc", "BA": "bosnia", "NZ": "new-zealand", "SA": "saudi-arabia", "XK": "kosovo", "PS": "palestine",
}  # fmt: skip
ARTICLE = {"US", "UK", "UAE", "Czech Republic", "Philippines", "Netherlands", "Maldives", "Bahamas", "Seychelles", "Comoros", "Gambia"} | {
    "Solomon Islands", "Marshall Islands", "Faroe Islands", "Falkland Islands", "Cayman Islands", "Central African Republic", "Dominican Republic",
}  # fmt: skip
# No countries, or none that news speaks of.
SKIPPED = set(
    "AC AQ AX BV CC CP CQ CX DG EA EH EU EZ HM IC IO NF PN QO SH SJ TA TF UM UN WF XA XB ZZ YT RE MQ GP GF PM BL MF BQ SX".split()
)
# Languages whose names of countries stand in names of companies, parties and works that English keeps.
KEPT_IN_NAMES = set("es pt it fr de nl ca gl eu id ms af sv da nb nn tr ro cy ga sw fil lb mt vi".split())
# The country's own name for itself, likewise: "Telekom Slovenije", "Suomi Finland", "Magyar Telekom".
OWN = set(
    """
    Polska Česko Slovensko Hrvatska Srbija Slovenija Lietuva Latvija Eesti Suomi Magyarország România Shqipëria Shqipëri Crna Makedonija Ísland Island
    Azərbaycan Oʻzbekiston Türkiye Moldova Kosovo Kosova Bosna Türkmenistan Malta Iran Irak Suriye
    """.split()
)
# Words of everyday speech, first names or two countries, in other letters.
WORDS = set(
    "Того Чад Мали Куба Конго Гвінея Гвинея Йордан Иордан Малта Того Чили Перу Оман Нигер Гана Палау Науру Никарагуа Нігер".split()
)
_LATIN = re.compile(r"[A-Za-zÀ-ɏḀ-ỿʻʼ’' .\-]+")


def names(folder: Path, lang: str) -> dict[str, list[str]]:
    path = folder / "main" / lang / "territories.json"
    table = json.loads(path.read_text("utf-8"))["main"][lang]["localeDisplayNames"]["territories"]
    found: dict[str, list[str]] = defaultdict(list)
    for key, name in table.items():
        code, _, _ = key.partition("-alt-")
        if len(code) == 2 and code.isalpha() and code not in SKIPPED and "-alt-menu" not in key:
            found[code].append(name)
    return found


def main(folder: Path) -> None:
    english = {code: listed[0] for code, listed in names(folder, "en").items()}
    english |= ENGLISH
    letters = {re.sub(r"\W", "", name) for name in english.values()}
    known = {name for listed in names(folder, "en").values() for name in listed} | set(english.values())
    forms: dict[str, dict[str, set[str]]] = defaultdict(lambda: defaultdict(set))  # form -> code -> languages
    for lang in LANGUAGES:
        for code, listed in names(folder, lang).items():
            for name in listed:
                if (
                    "(" in name
                    or "," in name
                    or name in known
                    or re.sub(r"\W", "", name) in letters
                    or len(name) < 3
                    or (len(name) < 4 and name.isascii())
                ):
                    continue
                forms[name][code].add(lang.split("-")[0])
    rows = []
    for form, codes in forms.items():
        ambiguous = len(codes) > 1 or form in WORDS or form in OWN or is_english(form) or form.lower() == form
        if _LATIN.fullmatch(form):
            langs = set().union(*codes.values())
            ambiguous = ambiguous or bool(langs & KEPT_IN_NAMES) or (len(form) < 6 and form.isascii())
            ambiguous = ambiguous or (form.isupper() and form.isascii())
        for code, langs in codes.items():
            name = english[code]
            rows.append(
                (
                    IDS.get(code, f"country-{code.lower()}"),
                    name,
                    "the" if name in ARTICLE else "",
                    form,
                    ",".join(sorted(langs)),
                    "ambiguous" if ambiguous else "",
                )
            )
    version = json.loads((folder / "package.json").read_text("utf-8"))["version"]
    head = (
        f"# Generated by `make lexicon` from cldr-localenames-full {version} (Unicode licence, see NOTICE). Do not edit.\n"
        "# entity\tEnglish\tarticle\tform\tlanguages\tflags\n"
    )
    OUT.write_text(head + "".join("\t".join(row) + "\n" for row in sorted(rows)), "utf-8")
    print(f"{len(rows)} names of {len({row[0] for row in rows})} countries in {len(LANGUAGES)} languages")


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit("Name the folder of the unpacked package: python tools/countries.py FOLDER (make lexicon fetches it)")
    main(Path(sys.argv[1]))
