"""Who held which office: given name, surname, and words near the name that say that it is this person.

Facts of public record, by hand. Each group of `near` must have a word close to the name. Left out: people whose relatives
of a similar name are in the news as well, and names that have several spellings in English papers (Sergei, Sergey), unless
all of them are given.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Officeholder:
    """`given`: the right given names, the usual one first. `near`: groups of words in small letters."""

    given: tuple[str, ...]
    surname: str
    near: tuple[tuple[str, ...], ...]


_TABLE = """
Julianne|Smith|ambassador envoy|nato alliance
Antony|Blinken|secretary diplomat|us u.s. american washington state
Lloyd|Austin|secretary pentagon|us u.s. american defense defence
Wendy|Sherman|deputy undersecretary secretary|state us u.s. american
Victoria|Nuland|undersecretary secretary diplomat ambassador|state us u.s. american
Jake|Sullivan|adviser advisor security|national white biden us u.s.
Kamala|Harris|president vice-president|vice us u.s. american
Linda|Thomas-Greenfield|ambassador envoy|un u.n. nations us u.s.
Janet|Yellen|treasury fed reserve|secretary chair federal us
Jerome|Powell|fed reserve|chair chairman federal
Christine|Lagarde|ecb imf bank|president head chief european
Kristalina|Georgieva|imf monetary|director head chief managing
Jens|Stoltenberg|nato alliance|secretary chief general head
Mark|Rutte|nato dutch|secretary minister prime
Josep|Borrell|eu european|policy chief representative
Kaja|Kallas|estonian estonia eu|minister prime chief policy
Ursula|von der Leyen|commission european eu|president chief head
Charles|Michel|council european|president head chief
Roberta|Metsola|parliament european|president
Valdis|Dombrovskis|commission european commissioner|vice-president vice trade president
Thierry|Breton|commission european commissioner|market commissioner
Margrethe|Vestager|commission european commissioner|competition vice antitrust commissioner
Frans|Timmermans|commission european|vice climate commissioner
Olaf|Scholz|chancellor germany german|chancellor finance minister
Annalena|Baerbock|minister germany german|foreign
Robert|Habeck|minister germany german|economy vice
Emmanuel|Macron|president france french|president
Boris|Johnson|minister british britain uk|prime
Rishi|Sunak|minister chancellor|prime british britain uk
Keir|Starmer|minister labour|prime british britain uk leader
Jeremy|Corbyn|labour|leader british britain
Giorgia|Meloni|minister italy italian|prime minister
Pedro|Sánchez|minister spain spanish|prime
Mateusz|Morawiecki|minister poland polish|prime
Zbigniew|Rau|minister poland polish|foreign
Gitanas|Nausėda|president|lithuania lithuanian
Gabrielius|Landsbergis|minister|foreign lithuania lithuanian
Egils|Levits|president|latvia latvian
Edgars|Rinkēvičs|minister president|latvia latvian foreign
Artis|Pabriks|minister|latvia latvian defence defense
Alar|Karis|president|estonia estonian
Sauli|Niinistö|president|finland finnish
Sanna|Marin|minister|finland finnish prime
Magdalena|Andersson|minister|sweden swedish prime finance
Mette|Frederiksen|minister|denmark danish prime
Erna|Solberg|minister|norway norwegian prime
Viktor|Orbán|minister|hungary hungarian prime
Klaus|Iohannis|president|romania romanian
Rumen|Radev|president|bulgaria bulgarian
Zuzana|Čaputová|president|slovakia slovak
Volodymyr,Vladimir|Zelensky|president|ukraine ukrainian
Volodymyr,Vladimir|Zelenskyy|president|ukraine ukrainian
Dmytro,Dmitry,Dmitri|Kuleba|minister|ukraine ukrainian foreign
Maia|Sandu|president|moldova moldovan
Salome|Zourabichvili|president|georgia georgian
Ilham|Aliyev|president|azerbaijan azerbaijani azeri
Nikol|Pashinyan|minister|armenia armenian prime
Jacinda|Ardern|minister|zealand prime
Justin|Trudeau|minister|canada canadian prime
Narendra|Modi|minister|india indian prime
Shinzo|Abe|minister|japan japanese prime
Angela|Merkel|chancellor germany german
Sebastian|Kurz|chancellor austria austrian
Donald|Tusk|council european poland polish|president minister prime
Andrzej|Duda|president|poland polish
Petr|Fiala|minister|czech prime
Robert|Fico|minister|slovakia slovak prime
Borut|Pahor|president|slovenia slovenian
Andrej|Plenković|minister|croatia croatian prime
Andrej|Plenkovic|minister|croatia croatian prime
Aleksandar,Alexander|Vučić|president minister|serbia serbian
Aleksandar,Alexander|Vucic|president minister|serbia serbian
Federica|Mogherini|eu european|policy chief representative
Catherine|Ashton|eu european|policy chief representative
François,Francois|Hollande|president france french
Nicolas|Sarkozy|president france french
David|Cameron|minister secretary|prime british britain uk foreign
Barack|Obama|president|us u.s. american white
Hillary|Clinton|secretary|state us u.s. american
Condoleezza|Rice|secretary|state us u.s. american
Vladimir|Putin|president minister|russia russian kremlin
Dmitry,Dmitri,Dmitriy,Dmitrii,Dmitrij|Peskov|spokesman secretary|kremlin press presidential
Sergei,Sergey,Serge,Sergej|Lavrov|minister|foreign russia russian
Sergei,Sergey,Sergej|Shoigu|minister|defence defense russia russian
Maria,Mariya,Marija,Mariia|Zakharova|spokeswoman spokesperson|foreign ministry russia russian
António,Antonio|Guterres|secretary un u.n. nations|general secretary-general chief un
""".strip()


def table() -> dict[str, Officeholder]:
    """All rows by surname."""
    found = {}
    for line in _TABLE.split("\n"):
        given, surname, *near = line.split("|")
        found[surname] = Officeholder(tuple(given.split(",")), surname, tuple(tuple(group.split()) for group in near))
    return found
