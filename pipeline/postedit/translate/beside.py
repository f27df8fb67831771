"""Common nouns and number words that translators leave standing beside their English."""

from __future__ import annotations

import unicodedata
from functools import cache

from ..core.pattern import lazy

# Word (nominative, and what else is alike in many sentences): its English. Russian, Ukrainian, Bulgarian, Macedonian,
# Serbian, Greek; some in Belarusian, Hebrew, Arabic, Chinese, Japanese, Korean. Written by hand; only words of one meaning in the news.
_TABLE = """
    маршрутка маршрутки маршрутку маршрутке: minibus, shuttle, shuttle bus
    мэр мера мэра мер кмет кмета кметът градоначалник градоначелник градоначалникот δήμαρχος δήμαρχο: mayor
    министр министра міністр міністра министър министърът министар министер министерот υπουργός υπουργό: minister
    губернатор губернатора губернаторът гувернер: governor
    депутат депутата депутатът пратеник пратеникот βουλευτής βουλευτή: deputy, MP, lawmaker
    директор директора директорът директорот διευθυντής διευθυντή: director, head, principal, headmaster
    академик академика академикът ακαδημαϊκός: academician
    прокурор прокурора прокурорът обвинител εισαγγελέας: prosecutor
    следователь следователя слідчий слідчого следовател следователят ανακριτής: investigator
    адвокат адвоката адвокатът адвокатот δικηγόρος δικηγόρο: lawyer, attorney
    судья судьи суддя съдия съдията судија судијата δικαστής: judge
    журналист журналиста журналіст журналіста журналистът новинар новинарот новинари δημοσιογράφος: journalist, reporter
    учитель учителя вчитель вчителя учител учителят δάσκαλος: teacher
    врач врача лікар лікаря лекар лекарят лекарот љекар γιατρός: doctor, physician
    профессор профессора професор професора професорът καθηγητής: professor
    писатель писателя письменник письменника писател писателят писац συγγραφέας: writer, author
    поэт поэта поет поета поетът песник ποιητής: poet
    художник художника художникът сликар ζωγράφος: painter, artist
    режиссёр режиссер режиссера режисер режисера режисьор редитељ σκηνοθέτης: director, filmmaker
    тренер тренера треньор треньорът тренерот προπονητής: coach, trainer
    посол посла посланик посланикът амбасадор амбасадорот πρέσβης: ambassador
    священник священника священик священика свещеник свещеникът свештеник ιερέας: priest
    епископ епископа єпископ владика владиката επίσκοπος: bishop
    рыбак рыбака рибалка рибар рибарят рибари ψαράς: fisherman
    деревня деревни деревне село села селото селі χωριό: village
    город города городе місто міста град града градът градот πόλη πόλης: city, town
    область области області: region, oblast, province
    район района районе районі: district, raion
    река реки реке річка річки реката ріка ποταμός ποταμό: river
    озеро озера озере езеро езерото језеро λίμνη: lake
    остров острова острів островът острво νησί νησιού: island
    мост моста міст мостът мостот γέφυρα: bridge
    завод завода заводе заводі заводът фабрика фабрики фабриката: plant, factory, works, mill
    школа школы школе школи училище училището училиште училиштето σχολείο: school
    больница больницы больнице лікарня лікарні болница болницата νοσοκομείο: hospital
    церковь церкви церква црква црквата църква църквата εκκλησία: church
    монастырь монастыря монастир манастир манастира манастирът манастирот μοναστήρι: monastery
    музей музея музею музеј музејот музеят μουσείο: museum
    театр театра театър театърът позориште θέατρο: theatre, theater
    библиотека библиотеки бібліотека бібліотеки библиотеката библиотеке βιβλιοθήκη: library
    рынок рынка рынке ринок ринку пазар пазара пазарът пазарот пијаца αγορά: market
    вокзал вокзала вокзале вокзалі гара гарата: station, railway station, train station
    поезд поезда поезде поїзд поїзда влак влакът воз возот τρένο: train
    автобус автобуса автобусе автобусі автобусът автобусот аутобус λεωφορείο: bus
    корабль корабля корабель кораб корабът брод бродот πλοίο πλοίου: ship, boat, vessel
    паром парома пором порому ферибот ферибота траект φέρι: ferry
    самолёт самолет самолета літак літака самолетът авион авионот αεροπλάνο: plane, aircraft, airplane
    полиция полиции поліція поліції полицията полиција полицијата αστυνομία αστυνομίας: police
    пожар пожара пожежа пожежі пожарът пожарот πυρκαγιά: fire
    наводнение наводнения повінь наводнението поплава поплавата πλημμύρα: flood
    договор договора договір договору договорът договорот уговор σύμβαση: contract, agreement, treaty
    закон закона законът законот νόμος νόμο: law, act, bill
    бюджет бюджета бюджету бюджетът буџет буџетот προϋπολογισμός: budget
    выборы выборов вибори виборів избори изборите εκλογές: election, elections
    газета газеты газете газети вестник вестникът весник весникот новине εφημερίδα: newspaper, paper
    праздник праздника свято свята празник празникът празникот γιορτή: holiday, festival, feast
    ярмарка ярмарки ярмарку ярмарок панаир панаирът вашар παζάρι: fair
    урожай урожая врожай врожаю реколта реколтата жетва σοδειά: harvest, crop
    суд суда суде суді съд съдът судот δικαστήριο: court
    тюрьма тюрьмы тюрьме в'язниця затвор затвора затворът затворот φυλακή: prison, jail
    парламент парламента парламенту парламентът парламентот скупштина собрание собранието κοινοβούλιο: parliament, assembly
    правительство правительства уряд уряду правителство правителството влада владата κυβέρνηση: government, cabinet
    військові військовий військових военные военных военный военните војската στρατός στρατιωτικοί הצבא צבא הצבאיים الجيش الجنود армия армія армията армијата: military, army, soldiers
    правительство правительства уряд уряду правителството владата влада κυβέρνηση הממשלה ממשלה الحكومة 政府 정부: government
    президент президента президентът претседателот председник πρόεδρος הנשיא נשיא الرئيس прэзідэнт 总统 大統領 대통령: president
    министр министра міністр міністра министър министърът министерот υπουργός השר שר الوزير міністр 部长 大臣 장관: minister
    полиция полиции поліція поліції полицията полицијата полиција αστυνομία המשטרה משטרה الشرطة паліцыя 警察 경찰: police
    парламент парламента парламентът парламентот κοινοβούλιο הכנסת הפרלמנט البرلمان парламенту 议会 議会 의회: parliament
    война войны войне війна війни войната војната рат πόλεμος המלחמה מלחמה الحرب вайна 战争 戦争 전쟁: war
    люди людей людям хора хората луѓе људи άνθρωποι אנשים الناس людзі: people
    врачи врачей лікарі лікарів лекари лекарите γιατροί הרופאים רופאים الأطباء: doctors, medics
    эксперты экспертов експерти експертів експертите ειδικοί מומחים الخبراء эксперты: experts, specialists
    жители жителей мешканці мешканців жителите κάτοικοι תושבים התושבים السكان: residents, inhabitants
    дети детей діти дітей деца децата παιδιά ילדים הילדים الأطفال дзеці: children
    суд суда суду съд съдът судот δικαστήριο المحكمة 法院 裁判所 법원: court
    сто מאה مئة مائة εκατό 百 백: 100, hundred, a hundred, one hundred
    тысяча тисяча хиляда илјада хиљада אלף ألف χίλια: 1000, thousand, a thousand, one thousand
    десять десет дзесяць עשר עשרה عشرة δέκα 십: 10, ten
    пять пет п'ять п’ять חמש חמישה خمسة πέντε: 5, five
    три трое троє שלוש שלושה ثلاثة τρία τρεις: 3, three
    два две дві двама двајца שתי שני שניים اثنان δύο: 2, two
"""
_WORD_BEHIND = lazy(r"[ \u00a0]([A-Za-z]+(?:[ ](?:bus|station))?)(?![\w'’-])")
_WORD_BEFORE = lazy(r"(?<![\w'’-])([A-Za-z]+)[ \u00a0]\Z")
_ARTICLE = lazy(r"(?i:\b(?:the|a|an|his|her|its|our|their|this|that|every|local|old|new|former))[ \u00a0]\Z")
_ENGLISH_BEFORE = 24  # code points: an article and a noun


@cache
def _table() -> dict[str, frozenset[str]]:
    found: dict[str, frozenset[str]] = {}
    for line in _TABLE.strip().split("\n"):
        words, _, english = line.partition(":")
        for word in words.split():
            key = unicodedata.normalize("NFC", word)
            found[key] = found.get(key, frozenset()) | frozenset(part.strip() for part in english.split(","))
    return found


def english_of(word: str) -> frozenset[str]:
    """What the word is in English, empty where the table has it not."""
    return _table().get(unicodedata.normalize("NFC", word), frozenset())


def beside_translation(text: str, start: int, end: int) -> int:
    """Whether the noun text[start:end] of another script stands between an article and its English: "the маршрутка minibus".

    1: the English follows it; -1: it goes before it, behind an article; 0: neither, or the word is not known.
    """
    known = english_of(text[start:end])
    if not known or text[start - 1 : start] not in (" ", "\u00a0") or text[end : end + 1] in tuple("-/=:"):
        return 0
    behind = _WORD_BEHIND.match(text, end, end + 40)
    if behind is not None and _ARTICLE.search(text, max(0, start - 12), start):
        words = behind[1].split()
        if {behind[1], words[0], words[0].removesuffix("s")} & known:
            return 1
    before = _WORD_BEFORE.search(text, max(0, start - _ENGLISH_BEFORE), start)
    if before is not None and before[1] in known and text[end : end + 1] in (" ", "\u00a0"):
        return -1 if _ARTICLE.search(text, max(0, before.start() - 12), before.start()) else 0
    return 0
