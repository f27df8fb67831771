"""Units, numerals such as "million" and currencies as other languages write them, with what English writes beside a number.

Only words that mean nothing else beside a number: not "ч." (hours, o'clock), "تن" (tonnes, persons), "キロ" (km, kg),
"εκ." (cm, millions), "mil" (a thousand, a million).
"""

from __future__ import annotations

from functools import cache

# English: the forms, between commas.
_UNITS = {
    "km": (
        "км, километр, километра, километров, километры, километрах, кілометр, кілометра, кілометрів, "
        "кілометри, кілометрах, километара, километри, кіламетраў, кіламетры, χλμ, χιλιόμετρα, χιλιομέτρων, "
        'χιλιόμετρο, ק"מ, ק״מ, קילומטר, קילומטרים, كم, كيلومتر, كيلومترا, كيلومتراً, كيلومترات, کیلومتر, '
        "کیلومتری, 公里, 千米, キロメートル, 킬로미터, კმ, კილომეტრი, კილომეტრის, կմ, կիլոմետր, किमी, किलोमीटर, กม, "
        "กิโลเมตร, কিমি, কিলোমিটার, kilometrów, kilometrů, kilometrov, kilometrų, kilometrai, kilometru, "
        "kilometri, kilometriem, kilometrus, kilomeetrit, kilomeetri, kilometriä, kilometrin, kilómetros, "
        "quilómetros, quilômetros, chilometri, chilometro, kilomètres, kilomètre, kilometara, kilométer, "
        "kilométerre, kilometrit, kilómetra, kilômetros, quilòmetres, kilometrelik"
    ),
    "m": (
        "м, метр, метра, метров, метры, метрах, метрів, метри, метраў, μέτρα, μέτρων, מטר, מטרים, متر, مترا, "
        "متراً, أمتار, 公尺, 米, メートル, 미터, მეტრი, მეტრის, մետր, मीटर, เมตร, মিটার, metrów, metrů, metrov, "
        "metrų, metrai, metru, metriem, meetrit, metriä, metrin, mètres, metara, méter, méterre, metrit"
    ),
    "cm": (
        'см, сантиметр, сантиметра, сантиметров, сантиметрів, сантиметри, ס"מ, ס״מ, سم, سنتيمتر, سنتيمترا, '
        "سانتی‌متر, سانتیمتر, 厘米, 公分, センチメートル, 센티미터, სმ, սմ, सेमी, ซม, সেমি, εκατοστά, centimetrów, "
        "centimetrů, centimetrov, centimetrų, centimetru, sentimeetrit, senttimetriä, centímetros, "
        "centimetri, centimètres, centimetara"
    ),
    "mm": (
        'мм, миллиметр, миллиметра, миллиметров, міліметрів, милиметра, מ"מ, מ״מ, ملم, مليمتر, میلی‌متر, 毫米, '
        "ミリメートル, 밀리미터, մմ, მმ, मिमी, χιλιοστά, milimetrów, milimetrů, milimetrov, milimetrų, milimetru, "
        "millimeetrit, millimetriä, milímetros, millimètres, milimetara"
    ),
    "km/h": (
        'км/ч, км/час, км/год, км/гадз, км/сат, χλμ/ώρα, χλμ/ω, χλμ./ώρα, קמ"ש, קמ״ש, كم/س, كم/ساعة, كلم/س, '
        "公里/小时, 公里/小時, 公里每小时, კმ/სთ, կմ/ժ, किमी/घंटा, กม./ชม, กม/ชม, km/st, km/godz, km/hod, km/val, km/tim, "
        "km/t, km/sa, km/saat, km/oră, km/giờ, km/klst, km/sat, km/orë, km/u, km/uur, km/ó, km/óra, km/tund, "
        "km/stundā, km/jam, km/ore"
    ),
    "m/s": (
        "м/с, м/сек, 米/秒, מ/ש, մ/վ, მ/წმ, m/sek, m/sekundā, m/mp, m/sn, m/detik"
    ),
    "ha": (
        "га, гектар, гектара, гектаров, гектари, гектарів, гектары, гектараў, хектар, хектара, хектари, "
        "εκτάρια, εκταρίων, הקטר, הקטרים, هكتار, هكتارا, هكتاراً, هكتارات, هکتار, 公顷, 公頃, ヘクタール, 헥타르, "
        "ჰექტარი, ჰა, հա, հեկտար, हेक्टेयर, เฮกตาร์, হেক্টর, hektarów, hektarů, hektárov, hektarų, hektāru, "
        "hektāri, hektārus, hektarit, hehtaaria, hehtaarin, hectáreas, ettari, hektara, hektarjev, hektár, "
        "hektarë"
    ),
    "sq km": (
        "кв. км, кв.км, кв км, км кв, км. кв, км.кв, квадратных километров, квадратных километра, "
        "квадратних кілометрів, квадратни километра, квадратних километара, квадратных кіламетраў, τ.χλμ, "
        'τ. χλμ, τετραγωνικά χιλιόμετρα, קמ"ר, קמ״ר, كيلومتر مربع, كم مربع, كيلومترا مربعا, کیلومتر مربع, '
        "平方公里, 平方千米, 平方キロメートル, 제곱킬로미터, კვ. კმ, კვ.კმ, քառ. կմ, वर्ग किमी, वर्ग किलोमीटर, ตร.กม, kv. km, "
        "kv.km, kv km, km kw, km. kw, kilometrów kwadratowych, čtverečních kilometrů, kmq, ruutkilomeetrit, "
        "neliökilometriä, kvadratkilometer, kilómetros cuadrados, quilômetros quadrados, "
        "chilometri quadrati, kilomètres carrés, Quadratkilometer, kilometrekare, négyzetkilométer"
    ),
    "sq m": (
        "кв. м, кв.м, кв м, м кв, м. кв, м.кв, кв. метров, кв. метра, кв. метрів, квадратных метров, "
        "квадратных метра, квадратних метрів, квадратних метри, квадратни метра, квадратних метара, "
        'квадратных метраў, τ.μ, τ. μ, τετραγωνικά μέτρα, τετραγωνικών μέτρων, מ"ר, מ״ר, متر مربع, '
        "مترا مربعا, متراً مربعاً, مترمربع, 平方米, 平米, 平方公尺, 平方メートル, 제곱미터, კვ. მ, კვ.მ, კვადრატული მეტრი, "
        "քառ. մ, քմ, वर्ग मीटर, ตร.ม, ตารางเมตร, বর্গমিটার, kv. m, kv.m, kv m, kvadratmeter, kvadratmetru, "
        "m kw, m. kw, metrów kwadratowych, metrů čtverečních, čtverečních metrů, metrov štvorcových, "
        "kvadratinių metrų, ruutmeetrit, neliömetriä, metros cuadrados, metros quadrados, metri quadrati, "
        "mètres carrés, mq, qm, Quadratmeter, vierkante meter, metrekare, négyzetméter, kvadratnih metara, "
        "kvadratnih metrov, metri pătrați"
    ),
    "cubic metres": (
        "куб. м, куб.м, куб м, м куб, куб. метров, куб. метрів, кубических метров, кубометров, кубометра, "
        "кубічних метрів, кубометрів, кубични метра, κυβικά μέτρα, κυβικών μέτρων, متر مكعب, متر مکعب, 立方米, "
        "立方メートル, 세제곱미터, კუბ. მ, kub. m, kubikmeter, Kubikmeter, metrów sześciennych, metrů krychlových, "
        "kuutiometriä, kuupmeetrit, metros cúbicos, metri cubi, mètres cubes, metreküp, köbméter"
    ),
    "kg": (
        "кг, килограмм, килограмма, килограммов, кілограм, кілограма, кілограмів, кілограми, килограма, "
        'килограми, кілаграмаў, килограмов, κιλά, κιλών, χιλιόγραμμα, ק"ג, ק״ג, קילוגרם, קילוגרמים, كغ, كغم, '
        "كجم, كلغ, كيلوغرام, كيلوغراما, كيلوغراماً, كيلوجرام, کیلوگرم, کیلوگرمی, 公斤, 千克, キログラム, 킬로그램, კგ, "
        "კილოგრამი, կգ, կիլոգրամ, किलोग्राम, किग्रा, กก, กิโลกรัม, কেজি, kilogramów, kilogramy, kilogramů, "
        "kilogramov, kilogramų, kilogramu, kilogrammi, kilogrammia, kilogramos, quilogramas, chilogrammi, "
        "kilograma, kilogramm"
    ),
    "g": (
        "грамм, грамма, граммов, грамів, грами, грама, γραμμάρια, γραμμαρίων, גרם, غرام, غراما, جرام, گرم, "
        "克, 公克, グラム, 그램, գրամ, გრამი, ग्राम, กรัม, gramów, gramů, gramov, gramų, grammaa, gramos"
    ),
    "mg": (
        'мг, миллиграмм, миллиграммов, міліграмів, милиграма, מ"ג, מ״ג, ملغ, ملغم, میلی‌گرم, 毫克, ミリグラム, '
        "밀리그램, მგ, մգ, miligramów, miligramů, miligramų, miligramos, milligrammaa"
    ),
    "tonnes": (
        "т, тонн, тонны, тонна, тонни, тона, тони, тонну, тонове, тон, тоне, тонаў, τόνοι, τόνους, τόνων, "
        "τόνο, טון, טונות, طن, طنا, طناً, أطنان, 吨, 噸, 公吨, トン, 톤, ტონა, ტონის, տոննա, टन, ตัน, টন, tonų, "
        "tonnia, tonni, toneladas, tonnellate, Tonnen, tonnát"
    ),
    "l": (
        "л, литр, литра, литров, литры, літр, літра, літрів, літри, литри, литара, літраў, λίτρα, λίτρων, "
        "ליטר, ליטרים, لتر, لترا, لتراً, لترات, لیتر, 公升, リットル, 리터, ლიტრი, լիտր, लीटर, ลิตร, লিটার, litrów, "
        "litrů, litrov, litrų, litru, litriem, liitrit, litraa, litros, litara"
    ),
    "ml": (
        'мл, миллилитров, мілілітрів, милилитра, מ"ל, מ״ל, مل, 毫升, ミリリットル, 밀리리터, მლ, մլ, mililitrów, '
        "mililitrů, mililitrų, mililitros"
    ),
    "kW": (
        "кВт, киловатт, кіловат, киловата, קילוואט, كيلووات, کیلووات, 千瓦, キロワット, 킬로와트, კვტ, կՎտ, kilowatów"
    ),
    "kWh": (
        "кВт·ч, кВт*ч, кВт-ч, кВтч, кВт/ч, кВт·год, кВт*год, кВт-год, кВт⋅ч, квтч, киловатт-часов, "
        'кіловат-годин, קוט"ש, קוט״ש, קילוואט-שעה, 千瓦时, 千瓦時, キロワット時, 킬로와트시, კვტ/სთ, կՎտ/ժ'
    ),
    "MW": (
        "МВт, мегаватт, мегават, мегавата, μεγαβάτ, מגה-וואט, מגוואט, ميغاواط, ميجاوات, مگاوات, 兆瓦, メガワット, "
        "메가와트, მეგავატი, մեգավատ, मेगावाट, megawatów"
    ),
    "GW": (
        "ГВт, гигаватт, гігават, гигавата, ג'יגה-וואט, جيجاوات, گیگاوات, 吉瓦, ギガワット, 기가와트, gigawatów"
    ),
    "MWh": (
        "МВт·ч, МВт*ч, МВт-ч, МВтч, МВт·год, МВт-год, 兆瓦时"
    ),
    "hp": (
        "л.с, л. с, лошадиных сил, к.с, к. с, кінських сил, конски сили, 马力, 馬力, 마력, cavalli vapore"
    ),
    "Hz": (
        "Гц, герц, 赫兹, ヘルツ, 헤르츠"
    ),
    "MHz": (
        "МГц, мегагерц, 兆赫, メガヘルツ, 메가헤르츠"
    ),
    "GHz": (
        "ГГц, гигагерц, гігагерц, 吉赫, ギガヘルツ, 기가헤르츠"
    ),
    "MB": (
        "Мб, МБ, мегабайт, мегабайта, מגה-בייט, ميغابايت, مگابایت, 兆字节, メガバイト, 메가바이트, мегабајти"
    ),
    "GB": (
        "Гб, ГБ, гигабайт, гігабайт, гигабайта, гігабайтів, ג'יגה-בייט, ג'יגה, غيغابايت, جيجابايت, گیگابایت, "
        "吉字节, ギガバイト, 기가바이트, гигабајти"
    ),
    "TB": (
        "ТБ, терабайт, терабайта, терабайтів, تيرابايت, ترابایت, テラバイト, 테라바이트"
    ),
    "Mbit/s": (
        "Мбит/с, Мбіт/с, Мб/с"
    ),
    "V": (
        "вольт, вольта, вольтів, 伏特, 볼트, فولت, ولت, וולט"
    ),
    "dB": (
        "дБ, децибел, децибела, децибелів, 分贝, デシベル, 데시벨, דציבלים, ديسيبل, دسی‌بل"
    ),
    "minutes": (
        "минут, минуты, минута, хвилин, хвилини, хв, минути, хвілін, דקות, دقيقة, دقائق, دقیقه, 分钟, 分鐘, 분간, "
        "წუთი, րոպե, मिनट, นาที, মিনিট, minučių, minūtes, minūtēm, minuutit, minuuttia, minutów, minutos, "
        "minuti, perc, dakika, phút, menit"
    ),
    "seconds": (
        "секунд, секунды, секунда, секунди, сек, δευτερόλεπτα, שניות, ثانية, ثوان, ثانیه, 秒, 秒钟, 秒間, წამი, "
        "վայրկյան, सेकंड, วินาที, sekund, sekundy, sekundes, sekundžių, sekundit, sekuntia, segundos, "
        "secondi, sekunda, másodperc, saniye, secunde, giây, detik"
    ),
    "dunams": (
        "דונם, دونم, دونما"
    ),
    "thousand": (
        "тыс, тысяч, тысячи, тис, тисяч, тисячі, тысячаў, хил, хиляди, хиљада, хиљаде, хиљ, илјади, илј, "
        "χιλιάδες, χιλιάδων, אלף, אלפים, ألف, آلاف, ألفا, هزار, ათასი, հազար, हजार, हज़ार, হাজার, พัน, tys, "
        "tysięcy, tysiące, tisíc, tisíce, tūkst, tūkstančių, tūkstančiai, tūkstoši, tūkstošus, tūkstošiem, "
        "tuhat, tuhatta, tuhandet, tusen, tusinden, duizend, Tausend, tisuća, tisuće, hiljada, hiljade, "
        "tisoč, mijë, ezer, nghìn, ribu, þúsund"
    ),
    "million": (
        "млн, миллион, миллиона, миллионов, миллионам, мільйон, мільйона, мільйони, мільйонів, мільёнаў, "
        "мільёны, милион, милиона, милиони, εκατ, εκατομμύρια, εκατομμυρίων, εκατομμύριο, מיליון, מיליוני, "
        "مليون, مليوناً, ملايين, میلیون, მილიონი, მლნ, միլիոն, մլն, ล้าน, milionów, miliony, milionů, "
        "miliónov, milijonų, milijonai, miljonus, miljoni, miljoniem, miljonu, milj, miljonit, miljoonaa, "
        "miljoonan, miljoner, millioner, miljoen, Millionen, Mio, millones, millón, milhões, milhão, "
        "milioni, milione, milions, milijuna, milijuni, miliona, milijonov, milioane, milionë, millió, "
        "milyon, triệu, juta, milljónir, milljónum"
    ),
    "billion": (
        "млрд, миллиард, миллиарда, миллиардов, мільярд, мільярда, мільярди, мільярдів, мільярдаў, милиард, "
        "милиарда, милиарди, милијарда, милијарде, милијарди, δισ, δισεκ, δισεκατομμύρια, δισεκατομμυρίων, "
        "δισεκατομμύριο, מיליארד, מיליארדי, مليار, ملياراً, مليارات, میلیارد, მილიარდი, მლრდ, միլիարդ, մլրդ, "
        "miliardów, miliardy, miliard, miliardů, miliárd, milijardų, milijardai, miljardu, miljardus, "
        "miljardi, mrd, miljardit, miljardia, miljardin, miljarder, milliarder, miljard, "
        "Milliarden, Mrd, mld, miliardi, miliardo, milijardi, milijarda, milijarde, milijard, "
        "miliarde, miliardë, milliárd, milyar, miliar, milljarðar, mil millones, mil milhões"
    ),
    "trillion": (
        "трлн, триллион, триллиона, триллионов, трильйон, трильйона, трильйонів, трилиона, τρισ, "
        "τρισεκατομμύρια, טריליון, تريليون, تریلیون, ტრილიონი, տրիլիոն, trilyon, bilionů, bilionów, "
        "bilijonov"
    ),
    "lakh": (
        "लाख, লাখ, লক্ষ"
    ),
    "crore": (
        "करोड़, কোটি"
    ),
    "%": (
        "процентов, процента, процент, проценты, процентам, відсотків, відсотки, відсотка, відсоток, "
        "працэнтаў, проценат, проценти, посто, τοις εκατό, τα εκατό, אחוז, אחוזים, بالمئة, بالمائة, "
        "في المئة, في المائة, درصد, パーセント, 퍼센트, პროცენტი, პროცენტით, տոկոս, प्रतिशत, फीसदी, เปอร์เซ็นต์, "
        "শতাংশ, procentów, procenta, procent, procentů, procentu, procenti, procentus, procentų, procentai, "
        "protsenti, prosenttia, prosentin, prosent, százalék, százaléka, százalékát, százalékkal, Prozent, "
        "por ciento, por cento, per cento, pour cent, procente, posto, odstotkov, persen, përqind, prósent, "
        "phần trăm"
    ),
}  # fmt: skip
# East Asian numerals that English has no word for: what the number is multiplied by.
_TENS = {"万": 4, "萬": 4, "만": 4, "億": 8, "亿": 8, "억": 8, "百万": 6, "千万": 7, "十亿": 9, "천만": 7, "백만": 6}
_SCALES = frozenset(("thousand", "million", "billion", "trillion", "lakh", "crore"))
# English, many and one: the forms. "Крон" is no such word: the crowns of several countries.
_MONEY = {
    "roubles|rouble": (
        "рублей, рубля, рубль, рубли, рублях, рублям, руб, рублів, рублі, рублёў, ρούβλια, ρουβλίων, רובל, "
        "רובלים, روبل, روبلا, 卢布, 盧布, ルーブル, 루블, რუბლი, ռուբլի, rubļu, rubļi, rubļus, rublių, rubliai, "
        "rublit, ruplaa, rubljev, rublů, rubľov, rublos, rubli, Rubel, rubel, rublarë, roebel, rubelt"
    ),
    "hryvnias|hryvnia": (
        "гривен, гривень, гривны, гривні, гривня, гривна, гривни, гривнях, грн, грыўняў, γρίβνες, הריבניה, "
        "هريفنيا, 格里夫纳, グリブナ, 흐리우냐, გრივნა, գրիվնա, hrywien, hrywny, hřiven, hrivien, grivnų, grivnu, "
        "grivnas, grivnat, grivnaa, hrivnija, hrivnyát"
    ),
    "leva|lev": (
        "лева, лв, левов, левів, левове, λέβα, לבה, levů, lewów, levaa"
    ),
    "denars|denar": (
        "денари, денара, денарів, денаров, denarjev, denarų"
    ),
    "dinars|dinar": (
        "динара, динаров, динарів, динари, דינר, דינרים, دينار, دينارا, ديناراً, دنانير, 第纳尔, ディナール, 디나르, "
        "दीनार, dinārs, dinara, dinarjev, dinarów, dinárů, dinarů, dinários, dinaaria"
    ),
    "shekels|shekel": (
        'шекелей, шекелів, шекеля, шекели, шекела, σέκελ, ש"ח, ש״ח, שקל, שקלים, شيكل, شيكلا, شيقل, شِكل, '
        "谢克尔, シェケル, 셰켈, შეკელი, szekli, šekelů, šekelių, šekeļu, sekeliä"
    ),
    "yuan|yuan": (
        "юаней, юанів, юаня, юани, јуана, γουάν, יואן, يوان, یوان, 元, 人民币, 人民元, 위안, იუანი, յուան, युआन, "
        "หยวน, juanów, jüanů, juanių, juaņu, juania, jüan, juana"
    ),
    "yen|yen": (
        "иен, иены, йен, йены, єн, ієн, йени, јена, γιεν, ין, 日元, 日圆, 日圓, 円, 엔, იენი, येन, เยน, jenů, jenów, "
        "jenų, jenu, jeniä, jeenit, jena, ienes, iene, jent"
    ),
    "won|won": (
        "ουόν, וון, 韩元, 韓元, 원, ウォン, ვონი, वॉन, วอน, wonów, wonů"
    ),
    "tenge|tenge": (
        "тенге, теңге, тэнге, טנגה, تنغه, 坚戈, テンゲ, 텡게"
    ),
    "manats|manat": (
        "манатов, маната, манатів, מנאט, مانات, 马纳特, マナト, 마나트, მანათი, մանաթ, manatı, manatów, manatų"
    ),
    "lari|lari": (
        "лари, ларі, λάρι, לארי, لاري, 拉里, ラリ, 라리, ლარი, ლარს, ლარის, ლარად, լարի"
    ),
    "drams|dram": (
        "драмов, драмів, דראם, درام, 德拉姆, ドラム, 드람, დრამი, դրամ, դրամի, դրամով"
    ),
    "soms|som": (
        "сомов"
    ),
    "sums|sum": (
        "сумов, сўм"
    ),
    "lei|leu": (
        "леев, лей, леїв, леи, 列伊, レイ, lejów, lejų, leiuta"
    ),
    "zlotys|zloty": (
        "злотых, злотого, злотих, злоти, злот, ζλότι, זלוטי, زلوتي, 兹罗提, ズウォティ, 즈워티, ზლოტი, złotych, złote, "
        "złoty, zlotých, zlotų, zlotu, zlotyja, zlotych, zlotów, zlotit, złotego"
    ),
    "forints|forint": (
        "форинтов, форинта, форинтів, форинти, φιορίνια, פורינט, 福林, フォリント, 포린트, forintů, forintów, "
        "forintov, forintot, forintų, forintu, forinttia, forinta"
    ),
    "lira|lira": (
        "лир, лиры, лири, ליראל, لیره, 里拉, リラ, 리라, ლირა, լիրա, lirası, lirų, liiraa, lirů, lirę"
    ),
    "francs|franc": (
        "франков, франка, франків, франки, φράγκα, φράγκων, פרנק, פרנקים, فرنك, فرنكا, فرانک, 法郎, フラン, 프랑, "
        "ფრანკი, ֆրանկ, franków, franků, frankov, frankų, franku, frangia, frankkia, francos, franchi, "
        "Franken, frangë"
    ),
    "pounds|pound": (
        "фунтов, фунта, фунтів, фунти, фунты, фунт, 英镑, 英鎊, ポンド, 파운드, ფუნტი, ֆունտ, पाउंड, ปอนด์, funtów, "
        "funty, svarų, mārciņu, mārciņas, mārciņām, puntaa, fontot, funtov, funti, sterlin, sterline, جنيه, "
        "جنيها, جنيهات"
    ),
    "rupees|rupee": (
        "рупий, рупии, рупій, рупії, ρουπίες, רופי, روبية, روپیه, 卢比, 盧比, ルピー, 루피, रुपये, रुपए, रुपया, "
        "rupii, rupií, rupijų, rūpiju, rupiaa"
    ),
    "taka|taka": (
        "টাকা"
    ),
    "baht|baht": (
        "бат, батов, батів, บาท, 泰铢, バーツ, 바트, bahtů, bahtów"
    ),
    "rials|rial": (
        "риалов, риала, ріалів, ریال, 里亚尔"
    ),
    "tomans|toman": (
        "تومان, томанов"
    ),
    "dirhams|dirham": (
        "дирхамов, дирхама, дирхамів, דירהם, درهم, درهما, درهماً, 迪拉姆, ディルハム, 디르함"
    ),
    "crowns|crown": (
        "korunách, korun českých, koron, koronë, korún"
    ),
    "cents|cent": (
        "центов, центів, центи, цента, центы, центаў, סנט, סנטים, سنتا, سنتات, 美分, セント, 센트, centų, centiem, "
        "centus, centů, centów, senttiä, sentit"
    ),
    "kopecks|kopeck": (
        "копеек, копейки, копейка, копійок, копійки, коп, капеек, kopiejek, kopejok, kapeikų, kapeikas, "
        "kapeiku, kopeekkaa"
    ),
}  # fmt: skip
# The forms of the noun, all languages together: none of them is a word of anything else.
_SIGNS = {
    "$": """
        доллар доллара доллары долларов долларам долларах долларами долларлар долар долари долара доларів доларов доларов доларах
        доларами доларам доларът доларите далар даляр даляра даляры даляраў доллару долару דולר דולרים הדולר δολάριο δολάρια
        δολαρίων دولار دولارا دولاراً دولارات دلار डॉलर ドル 달러 美元 美金 დოლარი დოლარს դոլար դոլարի ডলার ดอลลาร์
        dolārs dolāru dolāri dolārus dolāriem doleris dolerio doleriai dolerių dolerius dolarów dolary dolarem dolarů dolárov
        dolára dolarjev dolarja dollári dollárt dollarit dollaria dollarin dólar dólares dolarë dolarlık dolarlar dolari dolara
        """,
    "€": """
        евро евра еврото євро еўра אירו יורו ευρώ يورو یورو ユーロ 유로 欧元 歐元 ევრო եվրո यूरो
        eiro eurų eurai eurus eurot eurojen euroa euroja euroina eurosta evroja evrov eurós eurót avro
        """,
}  # fmt: skip
# What is written with a full stop, which ends no sentence then.
DOTTED = frozenset(
    (
        "тыс, тис, хил, хиљ, илј, млн, млрд, трлн, хв, сек, руб, грн, лв, коп, л.с, л. с, к.с, к. с, χλμ, εκατ, δισ, δισεκ, τρισ, τ.χλμ, "
        "τ. χλμ, τ.μ, τ. μ, กม, กก, ซม, ตร.กม, ตร.ม, tys, tūkst, milj, mrd, mld, Mrd, Mio, м.кв, м. кв, м кв, км.кв, км. кв, км кв, m kw, "
        "m. kw, km kw, km. kw, km/godz, km/hod, km/val, km/st, მლნ, მლრდ, մլն, մլրդ"
    ).split(", ")
)


def _forms(listed: str) -> list[str]:
    return listed.split(", ")


@cache
def units() -> dict[str, str]:
    """A form as the other language writes it, without its last full stop: the English unit or numeral."""
    return {form: english for english, forms in _UNITS.items() for form in _forms(forms)}


@cache
def money() -> dict[str, tuple[str, str]]:
    """A form of a currency's noun: the English nouns for many and for one."""
    found = {}
    for english, forms in _MONEY.items():
        many, one = english.split("|")
        found.update(dict.fromkeys(_forms(forms), (many, one)))
    return found


@cache
def signs() -> dict[str, str]:
    """A form of the noun, in small letters: "$" or "€"."""
    return {word: sign for sign, words in _SIGNS.items() for word in words.split()}


def tens() -> dict[str, int]:
    """An East Asian numeral: the power of ten it stands for."""
    return _TENS


@cache
def known() -> frozenset[str]:
    """All forms, with the first words of those that have several."""
    forms = {*_TENS, *units(), *money(), *signs()}
    return frozenset(forms | {form.split()[0].rstrip(".") for form in forms} | {form.split()[-1] for form in forms})


def is_scale(english: str) -> bool:
    """Whether this is a numeral, such as "million", and no unit."""
    return english in _SCALES
