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


# Leftovers in plain letters.
_PLAIN_PHRASES = (
    ("nobody wants to pay", ("niemand will bezahlen", "niemand wil betalen", "nadie quiere pagar", "nessuno vuole pagare", "ingen vill betala", "ingen vil betale",
        "kukaan ei halua maksaa", "nimeni nu vrea sa plateasca", "nikdo nechce platit", "nikt nie chce placic", "senki sem akar fizetni", "personne ne veut payer",
        "kimse odemek istemiyor", "nitko ne zeli platiti", "askush nuk do te paguaje", "neviens negrib maksat", "keegi ei taha maksta", "niekas nenori moketi",
        "nihče noče plačati", "tidak ada yang mau membayar", "ninguem quer pagar", "ningú no vol pagar", "niemand wil betaal nie")),
    ("the roof is leaking again", ("das Dach ist wieder undicht", "het dak lekt weer", "el techo tiene goteras otra vez", "il tetto perde di nuovo", "taket läcker igen",
        "katto vuotaa taas", "dach znowu przecieka", "strecha zase tece", "katus jälle lekib", "stogas vel prakiuro", "jumts atkal tek", "krov opet prokišnjava",
        "streha spet pušča", "acoperisul curge din nou", "catı yine akıyor", "o telhado voltou a pingar", "le toit fuit encore")),
    ("after a long night", ("nach einer langen Nacht", "na een lange nacht", "tras una larga noche", "dopo una lunga notte", "efter en lång natt", "pitkän yön jälkeen",
        "po dlugiej nocy", "po dlouhej noci", "hosszu ejszaka utan", "dupa o noapte lunga", "pas nje nate te gjate", "pec garas nakts", "po ilgos nakties", "uzun bir geceden sonra")),
)  # fmt: skip
_PLAIN_LINES = (
    "{who} said that | in {town}.", "“It is simple,” {who} wrote, “|.”", "In {town}, |, and {n} people know it.", "They met, |, near {town}.", "The letter says | on page {n}.",
    "{who} repeated | and left {town}.", "Neighbours in {town} told the paper that | this time.", "For {n} days {who} heard only |.", "|. That is what {who} told them.",
)  # fmt: skip


def leftover_words(text: str, rng: Random) -> tuple[str, str]:
    english, foreign = rng.choice(_PLAIN_PHRASES)
    return _planted(text, rng, rng.choice(_PLAIN_LINES), english, rng.choice(foreign))


_DOLLARS = (
    "доларів", "долларов", "долара", "долари", "דולר", "דולרים", "δολάρια", "دولار", "دلار", "美元", "ドル", "달러", "დოლარი", "դոլար",
    "dolāru", "dolerių", "dolarów", "dolarů", "dolárov", "dollarit", "dollaria", "dólares", "dolara", "dolarjev", "dollár",
)  # fmt: skip
_EUROS = ("евро", "євро", "אירו", "ευρώ", "يورو", "یورو", "欧元", "ユーロ", "유로", "eiro", "eurų", "evrov", "еўра")
_SUMS = ("5", "60", "100", "450", "1000", "1,200", "12,000", "250,000", "3.5", "2.75", "1,200,000", "90")
_SUM_LINES = (
    "The repairs in {town} cost |.", "{who} paid | for the boat.", "A ticket from {town} is about |, which is cheap.", "“I have | left,” said {who}.", "Less than | was found in {town}.",
    "The fee (|) is due in {town}.", "They want |; {who} offers half.", "|, {who} said, is too much for {town}.", "Is | enough? {who} thinks so.", "The loan was | million in the end.",
)  # fmt: skip


def foreign_currency(text: str, rng: Random) -> tuple[str, str]:
    sign, words = rng.choice((("$", _DOLLARS), ("€", _EUROS)))
    word, number, line = rng.choice(words), rng.choice(_SUMS), rng.choice(_SUM_LINES)
    after = rng.random() < 0.4 and "million" not in line
    space = rng.choice((" ", " ", " ", "\u00a0"))
    return _planted(text, rng, line, sign + number, f"{number}{space}{word}" if after else f"{word}{space}{number}")


# (English behind the number, whether with a blank, what others leave there): symbols, words and abbreviations.
_UNITS = (
    (" km", ("км", "км", "км", "кілометрів", "километров", "χλμ", "χλμ.", "ק\"מ", "كم", "کیلومتر", "公里", "キロメートル", "킬로미터", "კმ", "կմ", "किमी", "กม.", "kilometrów", "kilometrů", "kilometrų", "chilometri", "kilómetros")),
    (" kg", ("кг", "кг", "кілограмів", "килограма", "κιλά", "ק\"ג", "كغ", "کیلوگرم", "公斤", "キログラム", "კგ", "կգ", "किलोग्राम", "kilogramų")),
    (" ha", ("га", "га", "гектаров", "хектара", "εκτάρια", "هكتار", "公顷", "ヘクタール", "ჰექტარი", "hektarů", "hektāru", "ettari", "hehtaaria")),
    (" sq m", ("кв. м", "кв.м", "кв. м.", "кв.м.", "квадратных метров", "τ.μ.", "מ\"ר", "متر مربع", "平方米", "平方メートル", "m kw.", "kv. m", "metros cuadrados", "qm", "mq")),
    (" sq km", ("кв. км", "кв.км", "τ.χλμ.", "קמ\"ר", "平方公里", "kv. km", "kmq")),
    (" km/h", ("км/ч", "км/ч", "км/год", "χλμ/ώρα", "קמ\"ש", "كم/س", "公里/小时", "km/st", "km/hod", "km/val", "km/godz", "km/tim")),
    (" m", ("м", "м", "метров", "метрів", "метра", "μέτρα", "מטר", "متر", "米", "メートル", "მეტრი", "metrów", "metrů", "meetrit")),
    (" million", ("млн", "млн.", "млн", "миллионов", "мільйонів", "милиона", "εκατ.", "εκατομμύρια", "מיליון", "مليون", "میلیون", "მილიონი", "միլիոն", "milionů", "miljoner", "Mio.", "millones", "milj.", "milyon")),
    (" billion", ("млрд", "млрд.", "миллиардов", "мільярдів", "милијарди", "δισ.", "מיליארד", "مليار", "میلیارد", "Mrd.", "mld.", "miliardów", "milijardų", "miljardia")),
    (" thousand", ("тыс.", "тыс.", "тис.", "тысяч", "тисяч", "хил.", "хиляди", "илјади", "χιλιάδες", "אלף", "ألف", "هزار", "tys.", "tūkst.", "tisíc", "tuhatta")),
    (" tonnes", ("т", "тонн", "тона", "τόνους", "טון", "طن", "吨", "トン", "톤", "ტონა", "tonnia", "Tonnen", "toneladas")),
    (" MW", ("МВт", "мегават", "μεγαβάτ", "מגה-וואט", "兆瓦", "メガワット")),
    (" GB", ("ГБ", "Гб", "гигабайт", "ギガバイト")),
    ("%", ("процентов", "відсотків", "процента", "τοις εκατό", "אחוז", "درصد", "パーセント", "procent", "prosenttia", "százalék", "Prozent", "por ciento")),
)  # fmt: skip
_COUNTS = ("5", "12", "300", "40", "90", "2.5", "1,200", "18", "7", "650", "3.75", "25", "104")
_UNIT_LINES = {
    " km": ("The road to {town} is | long.", "“We walked | that day,” said {who}.", "The camp (|) was too far for {who}.", "|, and no bus to {town}.", "Only 3-| from {town} lies a lake.", "How far is it? {who} says |."),
    " kg": ("The bell of {town} weighs | without its frame.", "{who} carried | up the stairs.", "The parcel: |, said {who}.", "Fish of | were sold in {town}.", "{who} lost |."),
    " ha": ("The fire near {town} destroyed | of wood.", "{who} owns | and a house.", "Of the |, half belong to {town}.", "A park of |; {who} planned it.", "They bought |."),
    " sq m": ("The flat in {town} has |, which is enough.", "{who} rented | at the port.", "A hall (|) was built in {town}.", "They need | more for the school.", "The new hall has |."),
    " sq km": ("The district of {town} covers | of hills.", "The lake has |, {who} said.", "About | are under water near {town}.", "It covers |."),
    " km/h": ("Gusts of | were measured in {town}.", "{who} drove at | through {town}.", "“It came at |,” said {who}.", "The limit is |.", "At |, {who} lost a wheel."),
    " m": ("The tower of {town} is | high.", "{who} fell | and lived.", "A wall (|) hides {town}.", "The ditch is | wide; {who} jumped.", "The water rose by |."),
    " million": ("The bridge in {town} cost |, according to {who}.", "| people saw it, {who} said.", "A town of | has no such hall.", "“It is |, no more,” said {who}.", "The debt of $| was paid by {who}."),
    " billion": ("The plan costs |, {who} wrote.", "Nearly | were spent near {town}.", "They want $| for the port of {town}.", "“A loss of | is no joke,” said {who}.", "It rose to |."),
    " thousand": ("About | people left {town}.", "{who} counted | birds.", "More than | of them work in {town}.", "“There were | of us,” said {who}.", "The number fell to |."),
    " tonnes": ("A crane lifted | of stone in {town}.", "{who} sold | of apples.", "They stored |, and {town} has more.", "It weighs |."),
    " MW": ("A plant of | stands near {town}.", "{who} plans | more.", "The dam gives | to {town}."),
    " GB": ("The film takes | of space.", "{who} lost | of pictures.", "The old telephone has |, which is little."),
    "%": ("Prices rose by | in {town}.", "{who} wants | more.", "Only | of the voters in {town} came.", "| of them, {who} said, are ill.", "It is |."),
}  # fmt: skip


def foreign_unit(text: str, rng: Random) -> tuple[str, str]:
    english, words = rng.choice(_UNITS)
    number, word, line = rng.choice(_COUNTS), rng.choice(words), rng.choice(_UNIT_LINES[english])
    if rng.random() < 0.1:
        number, ten, hundred = rng.choice(
            (
                ("20", "200,000", "2 billion"),
                ("35", "350,000", "3.5 billion"),
                ("9", "90,000", "900 million"),
                ("150", "1.5 million", "15 billion"),
            )
        )
        word = rng.choice("万만億亿")
        clean = ten if word in "万만" else hundred
        return _planted(text, rng, rng.choice(_UNIT_LINES[" thousand"][:2]), clean, number + word)
    gap = "" if rng.random() < 0.2 or word[0] >= "\u3000" else rng.choice((" ", " ", "\u00a0"))
    kept = gap if gap == "\u00a0" and english != "%" else english[:1].strip("%")
    clean = f"{number}{kept if kept.strip(' ') else ' ' if english != '%' else ''}{english.strip()}"
    dirty = f"{number}{gap}{word}"
    if line.endswith("|.") and word.endswith("."):
        dirty = dirty[:-1]  # one full stop for both
    return _planted(text, rng, line, clean, dirty)


_ORDINALS = (
    ("{n}-й {n}-го {n}-я {n}-ю {n}-му {n}-ой {n}-ый {n}-ая {n}-ого {n}-та {n}-то {n}-ва {n}-ша {n}-րդ {n}-ші მე-{n}", None),
    ("{n}-oji {n}-asis {n}-ojo {n}ème {n}ième {n}'inci {n}:nnen {n}-lea {n}-nda {n}º {n}ª {n}e {n}de {n}ste {n}:e {n}-ty {n}-ik ke-{n}", None),
)  # fmt: skip
_ORDINAL_NOUNS = ("place", "edition", "anniversary", "stage", "floor", "district", "season", "attempt")
_ORDINAL_LINES = (
    "It was the | @ of the fair in {town}.", "{who} came in the | @, ahead of {town}.", "“This is my | @,” said {who}.", "The | @ (of 90) was lost.", "In {town} the | @ is the best.",
    "A | @: that is what {who} wants.", "On the | @ {who} gave up.",
)  # fmt: skip
_DECADES = ("{d}-х", "{d}-х", "{d}-х years", "{d}-их", "{d}-tych", "{d}-ih", "{d}-talet")
_DECADE_LINES = (
    "In the | {town} was rich.", "{who} was a singer in the |.", "The fashion of the | is back in {town}.", "Since the late |, {who} has lived here.", "Films of the | and others were shown.",
)  # fmt: skip


def foreign_ordinal(text: str, rng: Random) -> tuple[str, str]:
    kind = rng.random()
    if kind < 0.25:
        decade = rng.choice(("90", "80", "60", "1970", "1990", "1950"))
        return _planted(text, rng, rng.choice(_DECADE_LINES), f"{decade}s", rng.choice(_DECADES).replace("{d}", decade))
    if kind < 0.35:
        roman, english = rng.choice(
            (("XIX", "19th"), ("XX", "20th"), ("XVI", "16th"), ("XII", "12th"), ("IX", "9th"), ("XXI", "21st"))
        )
        line = rng.choice(
            (
                "A church of the | century stands in {town}.",
                "{who} writes about the | century.",
                "In the | century {town} burnt down.",
            )
        )
        return _planted(text, rng, line, english, f"{roman}-{rng.choice(('го', 'й', 'му', 'м'))}")
    if kind < 0.45:
        number = rng.choice(("15", "20", "30", "7"))
        line = rng.choice(
            (
                "Only | people came to {town}.",
                "{who} met | members of the club.",
                "A group of | men left {town}.",
                "With | friends {who} left.",
            )
        )
        return _planted(
            text, rng, line, number, f"{number}-{rng.choice(('ти', 'ти', 'ми')) if number != '7' else 'ми'}"
        )
    number = rng.choice((1, 2, 3, 4, 5, 11, 12, 13, 21, 22, 33, 48, 101))
    ending = "th" if 10 < number % 100 < 14 else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    forms = rng.choice(_ORDINALS)[0].split()
    line = rng.choice(_ORDINAL_LINES).replace("@", rng.choice(_ORDINAL_NOUNS))
    return _planted(text, rng, line, f"{number}{ending}", rng.choice(forms).replace("{n}", str(number)))


_COINS = (
    ("roubles", ("рублей", "рублей", "руб.", "рублів", "рубля", "卢布", "ルーブル", "רובל", "روبل", "rubļu", "rublių", "ruplaa", "rublů")),
    ("hryvnias", ("гривен", "гривень", "грн", "грн.", "гривны", "hrywien", "hřiven", "grivnų")),
    ("leva", ("лева", "лв.", "левов", "lewów")), ("shekels", ("שקל", "שקלים", 'ש"ח', "шекелей", "شيكل")), ("yuan", ("元", "юаней", "юанів", "위안", "יואן", "یوان", "juanów")),
    ("yen", ("円", "日元", "иен", "엔", "ין", "jenų", "jeniä")), ("won", ("원", "韩元", "ウォン")), ("tenge", ("тенге", "теңге")), ("lari", ("ლარი", "лари")),
    ("drams", ("դրամ", "драмов")), ("manats", ("манатов", "მანათი")), ("dinars", ("динара", "динаров", "دينار", "dinārs")), ("zlotys", ("злотых", "złotych", "злотих", "zlotých")),
    ("forints", ("форинтов", "forintot", "forintů")), ("pounds", ("фунтов", "英镑", "ポンド", "파운드", "funtów")), ("francs", ("франков", "法郎", "פרנק", "franków")),
)  # fmt: skip


def foreign_money(text: str, rng: Random) -> tuple[str, str]:
    """Dollars and euros get their sign, other currencies their noun, with and without a numeral between."""
    if rng.random() < 0.4:
        return foreign_currency(text, rng)
    english, words = rng.choice(_COINS)
    number, word = rng.choice(_SUMS), rng.choice(words)
    line = rng.choice(_SUM_LINES[:-1])
    scale, foreign = rng.choice(
        (
            ("", ""),
            ("", ""),
            ("", ""),
            (" million", " млн"),
            (" million", " million"),
            (" thousand", " тыс."),
            (" billion", " млрд"),
        )
    )
    if word[0] >= "\u3000" and foreign.isascii() is False:
        scale = foreign = ""
    gap = "" if word[0] >= "\u3000" and not scale else " "
    dirty = f"{number}{foreign}{gap}{word}"
    if line.endswith("|.") and dirty.endswith("."):
        dirty = dirty[:-1]
    return _planted(text, rng, line, f"{number}{scale} {english}", dirty)


_OUTLETS = (
    ("Lenta.ru", "Лента.ру"), ("Gazeta.ru", "Газета.ру"), ("Fontanka.ru", "Фонтанка.ру"), ("Interfax", "Интерфакс"), ("RIA Novosti", "РИА Новости"), ("TASS", "ТАСС"),
    ("Kommersant", "Коммерсантъ"), ("Novaya Gazeta", "Новая газета"), ("Meduza", "Медуза"), ("UNIAN", "УНІАН"), ("UNIAN", "УНИАН"), ("Ukrinform", "Укрінформ"),
    ("Ukrainska Pravda", "Українська правда"), ("Suspilne", "Суспільне"), ("BelTA", "БелТА"), ("Kathimerini", "Καθημερινή"), ("To Vima", "Το Βήμα"),
    ("Yedioth Ahronoth", "ידיעות אחרונות"), ("Israel Hayom", "ישראל היום"), ("Xinhua", "新华社"), ("Asahi Shimbun", "朝日新聞"), ("Kyodo News", "共同通信"),
    ("Yonhap", "연합뉴스"), ("Chosun Ilbo", "조선일보"), ("Tanjug", "Танјуг"), ("Asharq Al-Awsat", "الشرق الأوسط"), ("Rosbalt", "Росбалт"), ("Izvestia", "Известия"),
    ("Hromadske", "Громадське"), ("Radio Svoboda", "Радіо Свобода"), ("Mediazona", "Медиазона"), ("Proto Thema", "Πρώτο Θέμα"), ("Calcalist", "כלכליסט"), ("IRNA", "ایرنا"), ("Caixin", "财新"),
    ("China Daily", "中国日报"), ("Nikkei", "日本経済新聞"), ("Newsis", "뉴시스"), ("Hetq", "Հետք"), ("Netgazeti", "ნეტგაზეთი"), ("Nasha Niva", "Наша Ніва"), ("BTA", "БТА"),
)  # fmt: skip
_OUTLET_LINES = (
    "This was reported by |.", "According to |, {who} was in {town}.", "{who} told | on Friday that {town} is safe.", "| writes that {n} people left {town}.", "“Nothing new,” | quotes {who}.",
    "In an interview with |, {who} spoke of {town}.", "The source of | in {town} says no.", "{who} worked for | for {n} years.", "Journalists of | and others came to {town}.", "A photograph (by |) shows {town}.",
)  # fmt: skip


def outlet_name(text: str, rng: Random) -> tuple[str, str]:
    return _planted(text, rng, rng.choice(_OUTLET_LINES), *rng.choice(_OUTLETS))


_TWICE = (
    ("the military", ("військові", "военные", "στρατός", "הצבא", "الجيش")), ("the government", ("правительство", "уряд", "правителството", "κυβέρνηση", "הממשלה", "الحكومة", "政府")),
    ("police", ("полиция", "поліція", "αστυνομία", "המשטרה", "الشرطة", "警察")), ("the parliament", ("парламент", "парламентот", "البرلمان", "κοινοβούλιο")),
    ("residents", ("жители", "мешканці", "κάτοικοι", "תושבים")), ("100", ("сто", "מאה", "εκατό", "مائة")), ("the court", ("суд", "съдът", "المحكمة", "δικαστήριο")),
    ("the war", ("война", "війна", "המלחמה", "الحرب", "πόλεμος")), ("children", ("дети", "діти", "деца", "ילדים", "παιδιά")), ("experts", ("эксперты", "експерти", "ειδικοί")),
    ("water", ("вода", "νερό", "מים", "ماء")), ("farmers", ("фермеры", "фермери", "αγρότες", "חקלאים")),
)  # fmt: skip
_TWICE_LINES = (
    "In {town} | left early.", "{who} says that | of {town} cannot wait.", "For {n} years | paid nothing.", "Later | came to {town}, {who} recalls.", "It was clear that | would not come back to {town}.",
    "Near {town} | and {n} others stood still.", "When | arrived, {who} was gone.", "{who} knows | well.",
)  # fmt: skip


def beside_translation(text: str, rng: Random) -> tuple[str, str]:
    english, words = rng.choice(_TWICE)
    return _planted(text, rng, rng.choice(_TWICE_LINES), english, f"{rng.choice(words)} {english}")


PLANTS = {
    "FRA301": other_script, "FRA302": foreign_bracket, "FRA303": known_phrase, "FRA304": foreign_letters, "FRA305": leftover_words,
    "FRA306": foreign_money, "FRA307": outlet_name, "FRA308": beside_translation,
    "FRA309": foreign_unit, "FRA310": foreign_ordinal,
}  # fmt: skip
