"""Words and phrases left in the source language: in other scripts, in brackets, in the middle of the English."""

from random import Random

_PEOPLE = (
    "Anna Keller",
    "Tom Reed",
    "Maria Santos",
    "Peter Novak",
    "Ruth Allen",
    "Laura Conti",
    "the mayor",
    "the engineer",
)
_TOWNS = ("Bergen", "Porto", "Leeds", "Turin", "Varna", "Graz", "Lyon", "Gdynia")


def _put(text: str, rng: Random, clean: str, dirty: str) -> tuple[str, str]:
    """Both with a sentence of the planter's own: alone, behind or before a paragraph."""
    parts = text.split("\n\n")
    at = rng.randrange(len(parts))
    where = rng.choice(("alone", "end", "front"))
    if where == "end" and not parts[at].endswith((".", "!", "?", ".”")):
        where = "alone"

    def put(line: str) -> str:
        new = {"alone": [parts[at], line], "end": [f"{parts[at]} {line}"], "front": [f"{line} {parts[at]}"]}[where]
        return "\n\n".join([*parts[:at], *new, *parts[at + 1 :]])

    return put(clean), put(dirty)


def _planted(text: str, rng: Random, template: str, clean: str, dirty: str) -> tuple[str, str]:
    line = (
        template.replace("{who}", rng.choice(_PEOPLE))
        .replace("{town}", rng.choice(_TOWNS))
        .replace("{n}", str(rng.randint(3, 89)))
    )
    line = line[0].upper() + line[1:]
    made = []
    for words in (clean, dirty):
        sentence = line.replace("|", words)
        made.append(sentence[0].upper() + sentence[1:])
    return _put(text, rng, *made)


# What a translator may leave, by what it is in the sentence: a noun, a verb with its object, a clause, an adverb.
_NOUNS = {
    "harvest": "урожай врожай реколта συγκομιδή 收成 収穫 수확 حصاد קציר برداشت მოსავალი փասթ फसल урожај",
    "ferry": "паром пором ферибот φέρι 渡轮 フェリー 여객선 عبّارة מעבורת کشتی ბორანი լաստանավ नौका траект",
    "tax": "налог податок данък φόρος 税收 税金 세금 ضريبة מס مالیات გადასახადი հարկը कर данок",
    "elections": "выборы вибори избори εκλογές 选举 選挙 선거 انتخابات בחירות رأی‌گیری არჩევნები ընտրություններ चुनाव выбары",
    "bridge": "мост міст мостът γέφυρα 大桥 橋 다리 جسر גשר پل ხიდი կամուրջ पुल моста",
}  # fmt: skip
_PHRASES = (
    ("the talks failed", ("переговоры провалились", "переговори провалилися", "преговорите се провалиха", "οι συνομιλίες απέτυχαν", "谈判失败了", "交渉は決裂した", "협상이 결렬됐다", "فشلت المحادثات", "השיחות נכשלו", "مذاکرات شکست خورد", "მოლაპარაკებები ჩაიშალა", "वार्ता विफल रही")),
    ("nobody was hurt", ("никто не пострадал", "ніхто не постраждав", "няма пострадали", "κανείς δεν τραυματίστηκε", "无人受伤", "けが人はいない", "다친 사람은 없다", "لم يصب أحد", "איש לא נפגע", "کسی آسیب ندید", "არავინ დაშავებულა", "कोई घायल नहीं हुआ", "нема повредени", "ніхто не пацярпеў")),
    ("the road is closed", ("дорога закрыта", "дорогу закрито", "пътят е затворен", "ο δρόμος είναι κλειστός", "道路已关闭", "道路は閉鎖されている", "도로가 폐쇄됐다", "الطريق مغلق", "הכביש סגור", "جاده بسته است", "გზა დაკეტილია", "सड़क बंद है", "пут је затворен", "патот е затворен")),
    ("prices are rising", ("цены растут", "ціни зростають", "цените растат", "οι τιμές ανεβαίνουν", "物价正在上涨", "物価が上がっている", "물가가 오르고 있다", "الأسعار ترتفع", "המחירים עולים", "قیمت‌ها بالا می‌رود", "ფასები იზრდება", "कीमतें बढ़ रही हैं", "цене расту")),
    ("it rained for two days", ("дождь шёл два дня", "дощ ішов два дні", "валя два дни", "έβρεχε δύο μέρες", "下了两天雨", "二日間雨が降った", "이틀 동안 비가 왔다", "هطل المطر يومين", "ירד גשם יומיים", "دو روز باران بارید", "ორი დღე წვიმდა", "दो दिन बारिश हुई")),
)  # fmt: skip
_NOUN_LINES = (
    "The farmers of {town} say that the | was never so large.", "In spring the | caused trouble in {town}.", "{who} spoke of “a | for everybody”.",
    "After the |, {who} left {town} within {n} days.", "Is the | safe? Nobody in {town} knows.", "A new | and {n} other plans were discussed.",
    "The old | - {n} years of it - is history in {town}.", "It is the |: so said {who}, who has seen {n} of them.", "The | in {town} matters to {n} families.",
)  # fmt: skip
_CLAUSE_LINES = (
    "{who} reported that |.", "{who} said |, and went home.", "“|,” said {who}.", "In {town}, |, the radio said.", "|, {who} told the paper.",
    "For {n} days | in {town}.", "|. That was all {who} wrote.", "The sign read “|” until {who} took it down.", "| (so {who}), but {town} is calm.",
)  # fmt: skip


def other_script(text: str, rng: Random) -> tuple[str, str]:
    if rng.random() < 0.5:
        english = rng.choice(sorted(_NOUNS))
        return _planted(text, rng, rng.choice(_NOUN_LINES), english, rng.choice(_NOUNS[english].split()))
    english, foreign = rng.choice(_PHRASES)
    return _planted(text, rng, rng.choice(_CLAUSE_LINES), english, rng.choice(foreign))


# Latin letters.
_LATIN_PHRASES = (
    ("which was closed in spring", (
        "kas pavasarī tika slēgta", "kuris pavasarį buvo uždarytas", "mis kevadel suleti", "joka suljettiin keväällä", "który zamknięto wiosną",
        "který byl na jaře zavřen", "ktorý bol na jar zatvorený", "amelyet tavasszal bezártak", "care a fost închis în primăvară", "ilkbaharda kapatılan",
        "der im Frühjahr geschlossen wurde", "die in het voorjaar werd gesloten", "qui a été fermé au printemps", "que fue cerrado en primavera",
        "que foi fechado na primavera", "che fu chiuso in primavera", "som stängdes i våras", "som ble stengt i vår", "koji je zatvoren u proljeće", "ki so ga zaprli spomladi",
        "i cili u mbyll në pranverë", "que va tancar a la primavera", "sem var lokað í vor", "đã đóng cửa vào mùa xuân", "yang ditutup pada musim semi",
    )),
    ("without any reason", (
        "bez jebkāda iemesla", "be jokios priežasties", "ilma igasuguse põhjuseta", "ilman mitään syytä", "bez żadnego powodu", "bez jakéhokoli důvodu",
        "minden ok nélkül", "fără niciun motiv", "hiçbir sebep yokken", "ohne jeden Grund", "zonder enige reden", "sans aucune raison", "sin ninguna razón",
        "sem qualquer motivo", "senza alcun motivo", "utan någon anledning", "uten noen grunn", "bez ikakvog razloga", "brez vsakega razloga",
    )),
    ("the owners knew nothing", (
        "īpašnieki neko nezināja", "savininkai nieko nežinojo", "omanikud ei teadnud midagi", "omistajat eivät tienneet mitään", "właściciele nic nie wiedzieli",
        "majitelé nic nevěděli", "a tulajdonosok semmit sem tudtak", "proprietarii nu știau nimic", "sahipleri hiçbir şey bilmiyordu", "die Besitzer wussten nichts",
        "de eigenaars wisten niets", "les propriétaires ne savaient rien", "los dueños no sabían nada", "os donos não sabiam de nada", "i proprietari non sapevano nulla",
        "ägarna visste ingenting", "eierne visste ingenting", "vlasnici nisu ništa znali", "lastniki niso vedeli ničesar",
    )),
    ("voters", ("vēlētāji", "rinkėjai", "äänestäjät", "głosujący", "voliči", "választók", "alegători", "seçmenler", "Wähler", "électeurs", "väljare", "birači", "volivci", "votuesit")),
)  # fmt: skip
_BRACKET_LINES = (
    "The pool in {town} (|) will open again, {who} said.", "“Our bridge [|] is gone,” said {who}.", "{who} sold the house [|] in {town}.", "It happened in {town} (|), according to {n} people.",
    "The mine [|], {n} years old, is for sale.", "They left (|) after {n} days.", "[|] the report begins, and {who} agrees.", "The committee in {town} heard {n} of them (|).",
    "“They [|] must decide,” {who} wrote to {town}.", "The story (|, {n} pages) was printed in {town}.",
)  # fmt: skip


def foreign_bracket(text: str, rng: Random) -> tuple[str, str]:
    english, foreign = rng.choice(_LATIN_PHRASES)
    return _planted(text, rng, rng.choice(_BRACKET_LINES), english, rng.choice(foreign))


# What the phrases mean is known from their languages, not from the rule's table.
_KNOWN = {
    "for the first time": (
        "pirmo reizi", "pirmą kartą", "esimest korda", "ensimmäistä kertaa", "po raz pierwszy", "poprvé", "prvýkrát", "először", "pentru prima dată", "ilk kez",
        "zum ersten Mal", "zum ersten mal", "voor het eerst", "pour la première fois", "por primera vez", "pela primeira vez", "per la prima volta", "för första gången", "for første gang",
        "prvi put", "prvič", "për herë të parë", "впервые", "вперше", "за първи път", "για πρώτη φορά", "首次", "初めて", "처음으로", "للمرة الأولى", "לראשונה", "برای اولین بار", "први пут",
    ),
    "on the other hand": (
        "no otras puses", "kita vertus", "teisest küljest", "toisaalta", "z drugiej strony", "na druhou stranu", "na druhej strane", "másrészt", "pe de altă parte", "diğer yandan",
        "andererseits", "anderzijds", "d'autre part", "por otro lado", "por outro lado", "d'altra parte", "å andra sidan", "på den annen side", "s druge strane", "po drugi strani",
        "с другой стороны", "з іншого боку", "от друга страна", "από την άλλη πλευρά", "另一方面", "一方で", "من ناحية أخرى", "מצד שני", "с друге стране", "од друга страна",
    ),
    "at the negotiating table": (
        "pie sarunu galda", "prie derybų stalo", "läbirääkimiste laua taga", "neuvottelupöydässä", "przy stole negocjacyjnym", "u jednacího stolu", "za rokovacím stolom", "a tárgyalóasztalnál",
        "la masa negocierilor", "am Verhandlungstisch", "aan de onderhandelingstafel", "à la table des négociations", "en la mesa de negociaciones", "na mesa de negociações", "al tavolo delle trattative",
        "vid förhandlingsbordet", "ved forhandlingsbordet", "za pregovaračkim stolom", "за столом переговоров", "за столом переговорів", "на масата за преговори", "στο τραπέζι των διαπραγματεύσεων",
    ),
    "armed forces": (
        "bruņotie spēki", "ginkluotosios pajėgos", "relvajõud", "asevoimat", "siły zbrojne", "ozbrojené síly", "ozbrojené sily", "fegyveres erők", "forțele armate", "silahlı kuvvetler",
        "Streitkräfte", "strijdkrachten", "forces armées", "fuerzas armadas", "forças armadas", "forze armate", "väpnade styrkor", "oružane snage", "oborožene sile",
        "вооружённые силы", "вооруженные силы", "збройні сили", "въоръжени сили", "ένοπλες δυνάμεις", "武装部队", "القوات المسلحة", "הכוחות המזוינים", "نیروهای مسلح",
    ),
    "security guarantees": (
        "drošības garantijas", "saugumo garantijos", "julgeolekutagatised", "turvatakuut", "gwarancje bezpieczeństwa", "bezpečnostní záruky", "bezpečnostné záruky", "biztonsági garanciák",
        "garanții de securitate", "güvenlik garantileri", "Sicherheitsgarantien", "veiligheidsgaranties", "garanties de sécurité", "garantías de seguridad", "garantias de segurança", "garanzie di sicurezza",
        "säkerhetsgarantier", "sigurnosna jamstva", "гарантии безопасности", "гарантії безпеки", "гаранции за сигурност", "εγγυήσεις ασφαλείας", "安全保障", "ضمانات أمنية",
    ),
    "according to him": (
        "pēc viņa teiktā", "jo teigimu", "według niego", "podle něj", "podľa neho", "szerinte", "potrivit acestuia", "ona göre", "ihm zufolge", "volgens hem", "selon lui", "según él",
        "segundo ele", "secondo lui", "enligt honom", "ifølge ham", "prema njegovim riječima", "по его словам", "за його словами", "по думите му", "σύμφωνα με τον ίδιο", "据他说", "彼によると", "وفقا له", "לדבריו",
    ),
}  # fmt: skip
_KNOWN_LINES = {
    "for the first time": ("It snowed in {town} @ in {n} years.", "@, {who} won in {town}.", "{who} spoke @ of leaving {town}.", "“We met @ in {town},” said {who}."),
    "on the other hand": ("{town}, @, has {n} schools.", "@, {who} never left {town}.", "It is cheap; @, it is far from {town}.", "“{town}, @, is calm,” said {who}."),
    "at the negotiating table": ("They sat @ for {n} hours.", "The dispute about {town} will end @, {who} hopes.", "“@ we are all equal,” {who} said.", "{who} missed her @ in {town}."),
    "armed forces": ("The @ of both countries met near {town}.", "{who} served in the @ for {n} years.", "“The @ are ready,” said {who}.", "A parade of the @ was held in {town}."),
    "security guarantees": ("They want @ from {n} countries.", "“We need @,” said {who}.", "The talks in {town} were about @.", "@ are the first point on the list, {who} said."),
    "according to him": ("The bridge, @, cost {n} million.", "@, nobody in {town} knew.", "Nothing has changed in {town}, @.", "The flood, @, took {n} houses in {town}."),
}  # fmt: skip


def known_phrase(text: str, rng: Random) -> tuple[str, str]:
    english = rng.choice(sorted(_KNOWN))
    foreign = rng.choice(_KNOWN[english])
    line = rng.choice(_KNOWN_LINES[english])
    first = line.startswith(("@", "“@"))
    if foreign[0] < "\u0370" or rng.random() < 0.3:  # Latin letters, which are read in brackets only
        left, right = rng.choice(("[]", "[]", "()"))
        return _planted(text, rng, line.replace("@", f"{left}|{right}"), english, foreign)

    def cased(words: str) -> str:
        return words[0].upper() + words[1:] if first else words

    return _planted(text, rng, line.replace("@", "|"), cased(english), cased(foreign))


_LETTERED = (
    ("voters", ("vēlētāji", "rinkėjai", "äänestäjät", "voliči", "választók", "alegătorii", "seçmenler", "väljarna", "birači", "électeurs", "głosujący")),
    ("taxes", ("nodokļi", "mokesčiai", "daně", "adók és illetékek", "daňové přiznání", "vergi dairesi müdürlüğü", "podatki i składki", "impôts fonciers", "skattehöjningar", "dajatvė")),
    ("children", ("bērni", "kūdikiai", "dzieciaków i młodzieży", "dětí", "gyerekek és szüleik", "çocuklar", "niños", "crianças", "barnträdgården", "otročiči", "fëmijët")),
    ("repairs", ("remontdarbu pabeigšana", "įrengimai", "parandustööd", "korjaustyöt kesällä", "oprawy i przeróbki", "údržba", "javítások", "reparații", "onarım işleri", "réparations", "opravě")),
    ("meetings", ("sēdes", "susitikimų", "koosolekutöö", "kokousväki", "spotkań", "schůze", "ülések", "ședințele", "toplantıların", "réunions", "möten", "sestankovališče")),
)  # fmt: skip
_LETTERED_LINES = (
    "The | in {town} are few, {who} said.", "{who} knows that the | of {town} come last.", "“More | are needed,” wrote {who}.", "For {n} days the | were all that mattered.",
    "There were no | in {town} this year.", "It is about |, not about {town}.", "How many | does {town} need? {who} counted {n}.", "Some | - {n} in all - were lost.",
    "They asked for |, money and {n} tents.", "{who} wants fewer |.",
)  # fmt: skip


def foreign_letters(text: str, rng: Random) -> tuple[str, str]:
    english, foreign = rng.choice(_LETTERED)
    return _planted(text, rng, rng.choice(_LETTERED_LINES), english, rng.choice(foreign))


PLANTS = {"FRA301": other_script, "FRA302": foreign_bracket, "FRA303": known_phrase, "FRA304": foreign_letters}
