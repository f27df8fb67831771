"""Foreign spellings of the names in lexicon/people.tsv: writes lexicon/people_forms.tsv and lexicon/people_scripts.tsv.

python tools/people.py
"""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from pathlib import Path

from postedit.lexicon.english import is_english
from romanise import spellings

FOLDER = Path(__file__).parents[1] / "pipeline/postedit/lexicon"
CYRILLIC = {"ru", "uk", "be", "bg", "mk", "sr"}
_SHORTEST, _SHORTEST_GIVEN = 4, 3
_LATIN = re.compile("[A-Za-z\u00c0-\u024f]")
# Endings that Latvian and Lithuanian set behind any foreign masculine surname.
_VOWELS = "aeiouyäöüáéíóúąęėįųūšžčs"


def rows() -> list[list[str]]:
    lines = (FOLDER / "people.tsv").read_text("utf-8").split("\n")
    return [line.split("\t") for line in lines if line and line[0] != "#"]


def forms_of(row: list[str]) -> dict[str, set[str]]:
    """The foreign spellings of the person's surname, each with its languages."""
    _, surname, natives, langs, _, _, _, forms, _ = row
    found: dict[str, set[str]] = defaultdict(set)
    for native, lang in zip(natives.split("|"), langs.split("|"), strict=True):
        if lang in CYRILLIC and " " not in surname and "-" not in surname:
            for form, where in spellings(native.split()[-1], lang):
                found[form].add(where)
    for entry in filter(None, forms.split("|")):
        form, _, where = entry.rpartition(" ")
        if " " not in form:
            found[form].update(where.split(","))
    if not CYRILLIC & set(langs.split("|")) and surname.isalpha() and surname[-1].lower() not in _VOWELS:
        found[surname + "as"].add("lt")
        found[surname + "is"].add("lt")
    return found


_STROKES = str.maketrans(
    {"ł": "l", "Ł": "L", "đ": "d", "Đ": "D", "ø": "o", "Ø": "O", "ı": "i", "ß": "s", "æ": "a", "Æ": "A"}
)


def _plain(name: str) -> str:
    """Without diacritics, and as German papers write umlauts without them."""
    small = unicodedata.normalize("NFD", name.translate(_STROKES)).lower()
    bare = "".join(char for char in small if char.isalpha() and not unicodedata.combining(char))
    return re.sub("(?<=[aou])e", "", bare)


def scripts(table: list[list[str]]) -> dict[str, tuple[str, set[str]]]:
    """Names in other scripts with their English and languages: full names, and surnames that one famous person has."""
    found: dict[str, dict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
    for name, surname, natives, langs, _, _, _, forms, fame in table:
        for native, lang in zip(natives.split("|"), langs.split("|"), strict=True):
            if native and not _LATIN.search(native):
                found[native][name].add(lang)
                if fame != "3" and lang in CYRILLIC and " " in native and " " not in surname:
                    found[native.split()[-1]][surname].add(lang)
        for entry in filter(None, forms.split("|")):
            form, _, where = entry.rpartition(" ")
            if fame != "3" and len(form) > 2 and not _LATIN.search(form):
                english = name if " " in form else surname
                found[form][english].update(where.split(","))
    return {form: next(iter(meant.items())) for form, meant in found.items() if len(meant) == 1}


def _names(row: list[str]) -> list[str]:
    return [row[0], *filter(None, row[6].split("|"))]


def by_given(table: list[list[str]]) -> dict[str, str]:
    """The people of one surname, by the last given name of their canonical and accepted names."""
    found: dict[str, list[str]] = defaultdict(list)
    for number, row in enumerate(table):
        if row[0] != row[1] and " " not in row[1] and row[0].endswith(row[1]):
            for given in {name.split()[-2] for name in _names(row) if " " in name} - {""}:
                if len(given) < _SHORTEST_GIVEN:
                    continue
                found[given].append(f"{row[1]} {number}")
    return {given: ",".join(numbers) for given, numbers in found.items()}


def by_surname(table: list[list[str]]) -> dict[str, str]:
    """The people with a surname as English papers print it, or as it is written at home."""
    found: dict[str, list[str]] = defaultdict(list)
    for number, row in enumerate(table):
        full_names = (*row[6].split("|"), *row[2].split("|"))
        for known in {row[1], *(full.rsplit(" ", 1)[-1] for full in full_names if full)}:
            found[known].append(str(number))
    return {surname: ",".join(numbers) for surname, numbers in found.items()}


def several_given(table: list[list[str]]) -> dict[str, str]:
    found: dict[str, list[str]] = defaultdict(list)
    for number, row in enumerate(table):
        if len(row[0].removesuffix(row[1]).split()) > 1:
            found[row[1]].append(str(number))
    return {surname: ",".join(numbers) for surname, numbers in found.items()}


def lower_names(table: list[list[str]]) -> dict[str, str]:
    """Not where both are English words, nor names of more than two."""
    found: dict[str, list[str]] = defaultdict(list)
    for row in table:
        given, surname = row[0].removesuffix(row[1]).strip().lower(), row[1].lower()
        plain = given.isalpha() and surname.isalpha() and row[0].isascii()
        if plain and not (is_english(given) and is_english(surname)):
            found[surname].append(f"{given},{row[0]}")
    return {surname: "|".join(names) for surname, names in found.items()}


def _write(name: str, columns: str, table: dict[str, str]) -> None:
    head = f"# Generated by `make lexicon` from people.tsv. Do not edit.\n# {columns}\n"
    (FOLDER / name).write_text(head + "".join(f"{key}\t{value}\n" for key, value in sorted(table.items())), "utf-8")


def main() -> None:
    table = rows()
    right = {row[1] for row in table}
    right |= {full.rsplit(" ", 1)[-1] for row in table for full in (*row[6].split("|"), *row[2].split("|")) if full}
    shared = set((FOLDER / "shared_names.txt").read_text("utf-8").split())
    meaning: dict[str, dict[int, set[str]]] = defaultdict(dict)
    for number, row in enumerate(table):
        for form, langs in forms_of(row).items():
            if len(form) < _SHORTEST or form in right or not form[0].isupper() or ord(form[0]) >= 0x250:
                continue
            if _plain(form) == _plain(row[1]):
                continue  # the name itself, with the marks on its letters
            if not form.isalpha() or any(ord(char) >= 0x250 for char in form):
                continue
            meaning[form][number] = langs
    lines = []
    for form, people in sorted(meaning.items()):
        star = "*" if form in shared or is_english(form) else ""
        langs = sorted(set().union(*people.values()))
        lines.append(f"{form}\t{star}{','.join(map(str, sorted(people)))}:{','.join(langs[:4])}\n")
    head = (
        "# Generated by `make lexicon` from people.tsv and shared_names.txt. Do not edit.\n# form\tpeople:languages\n"
    )
    (FOLDER / "people_forms.tsv").write_text(head + "".join(lines), "utf-8")
    listed = sorted(scripts(table).items())
    head = "# Generated by `make lexicon` from people.tsv. Do not edit.\n# form\tEnglish\tlanguages\n"
    (FOLDER / "people_scripts.tsv").write_text(
        head + "".join(f"{form}\t{name}\t{','.join(sorted(langs))}\n" for form, (name, langs) in listed), "utf-8"
    )
    _write("people_given.tsv", "given name\tpeople", by_given(table))
    _write("people_surnames.tsv", "surname\tpeople", by_surname(table))
    _write("people_several.tsv", "surname\tpeople with several given names", several_given(table))
    _write("people_lower.tsv", "surname in small letters\tgiven name in small letters, name", lower_names(table))
    print(f"{len(lines)} spellings of {len(table)} people, {len(listed)} names in other scripts")


if __name__ == "__main__":
    main()
