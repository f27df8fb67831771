"""English sentences that hold nothing foreign but names: of people, places, parties and papers of fifty countries.

What they say is invented; the parties, papers and places exist, the people's names are put together of common ones.
`sentences()` gives each with the places of its names. Names that stand in negatives.py, which the model was trained with,
are left out.
"""

from __future__ import annotations

import random
import re
from collections.abc import Iterator

import negatives

# Of each country: people; places; a party or a body; a paper or a broadcaster.
_NAMES = """
Hannelore Brückner, Uwe Schönfeld | Tübingen, Bad Oeynhausen, Wolfenbüttel | Freie Wähler, Südschleswigscher Wählerverband | Hamburger Abendblatt, Süddeutsche Zeitung
Walburga Pichler, Sepp Haslinger | Klagenfurt am Wörthersee, Zell am See | Grüne Alternative, Kommunistische Partei | Kleine Zeitung, Salzburger Nachrichten
Urs Zbinden, Reto Aeschlimann | La Chaux-de-Fonds, Schaffhausen | Schweizerische Volkspartei, Mitte links | Neue Zürcher Zeitung, Le Temps
Thibault Lemoigne, Solène Kervadec | Saint-Brieuc, Villeneuve-d'Ascq, Besançon | Europe Écologie, Debout la France | Ouest-France, La Dépêche du Midi
Joost Verhulst, Marijke van der Wal | Zwijndrecht, Hoek van Holland, 't Harde | Partij voor de Dieren, ChristenUnie | De Volkskrant, Trouw
Wouter De Smedt, Godelieve Claes | Sint-Niklaas, Geraardsbergen, La Louvière | Parti du Travail, Open Vlaamse Liberalen | Het Laatste Nieuws, La Libre Belgique
Manolo Ibáñez, Rocío Quintanilla | Villanueva de la Serena, Alcalá de Henares | Izquierda Unida, Foro Asturias | La Vanguardia, El Periódico de Aragón
Oriol Puigdollers, Mercè Casadevall | Sant Cugat del Vallès, Vilafranca del Penedès | Candidatura d'Unitat Popular | El Punt Avui
Gorka Etxeberria, Amaia Urrutia | Zarautz, Arrasate | Euskal Herria Bildu, Eusko Alkartasuna | Berria, Gara
Xoán Outeiriño, Sabela Freire | Vilagarcía de Arousa, O Grove | Bloque Nacionalista Galego | La Voz de Galicia
Rui Figueiredo, Conceição Teles | Vila Nova de Gaia, Póvoa de Varzim | Pessoas, Animais e Natureza, Chega | Jornal de Notícias, Correio da Manhã
Gianluca Pellegrinelli, Fiorenza De Luca | Civitavecchia, Sesto San Giovanni, Cava de' Tirreni | Sinistra Italiana, Noi con l'Italia | La Gazzetta del Mezzogiorno, Il Fatto Quotidiano
Vasile Ungureanu, Ileana Dumitrașcu | Târgu Mureș, Câmpulung Moldovenesc | Uniunea Salvați România, Pro România | Adevărul, Gândul
Krzysztof Wróblewski, Małgorzata Szczęsna | Skarżysko-Kamienna, Łódź, Bielsko-Biała | Polskie Stronnictwo Ludowe, Nowa Lewica | Gazeta Wyborcza, Rzeczpospolita
Zdeněk Hrdlička, Květoslava Řezáčová | Uherské Hradiště, České Budějovice | Starostové a nezávislí, Česká pirátská strana | Lidové noviny, Mladá fronta Dnes
Ľubomír Hronský, Želmíra Kováčiková | Liptovský Mikuláš, Banská Štiavnica | Progresívne Slovensko, Obyčajní ľudia | Denník N, Hospodárske noviny
Matjaž Zupančič, Nevenka Hočevar | Slovenska Bistrica, Škofja Loka | Gibanje Svoboda, Nova Slovenija | Delo, Večer
Krešimir Šimunović, Dubravka Grgić | Slavonski Brod, Velika Gorica | Možemo, Most nezavisnih lista | Jutarnji list, Slobodna Dalmacija
Dragoljub Stojković, Ljiljana Pešić | Sremska Mitrovica, Zrenjanin, Čačak | Socijalistička partija Srbije, Dveri | Danas, Večernje novosti
Emir Hadžiosmanović, Sanela Begić | Bihać, Široki Brijeg | Stranka demokratske akcije, Naša stranka | Oslobođenje, Dnevni avaz
Zoran Trajkovski, Biljana Naumovska | Kriva Palanka, Strumica | Levica, Demokratska obnova | Nova Makedonija, Sloboden pechat
Plamen Yordanov, Tsvetelina Hristova | Veliko Tarnovo, Gorna Oryahovitsa | Prodalzhavame promyanata, Vazrazhdane | Kapital, Trud
Ardian Hoxhaj, Mimoza Gjonaj | Gjirokastër, Pogradec, Shkodër | Partia Demokratike, Lëvizja Vetëvendosje | Koha Ditore, Gazeta Shqiptare
Thanasis Papadimitriou, Evgenia Karamanou | Alexandroupoli, Agios Nikolaos | Elliniki Lysi, Plefsi Eleftherias | Kathimerini, Ta Nea
Szabolcs Bakonyi, Enikő Szentgyörgyi | Székesfehérvár, Hódmezővásárhely | Demokratikus Koalíció, Mi Hazánk | Magyar Nemzet, Népszava
Ilmari Korhola, Päivikki Nieminen | Lappeenranta, Jyväskylä, Äänekoski | Vasemmistoliitto, Liike Nyt | Helsingin Sanomat, Iltalehti
Tõnu Raidmets, Külli Pärtelpoeg | Kohtla-Järve, Võru, Haapsalu | Eesti Keskpartei, Parempoolsed | Postimees, Õhtuleht
Guntars Ozoliņš, Zaiga Bērziņa | Jēkabpils, Daugavpils, Ķegums | Latvija pirmajā vietā, Apvienotais saraksts | Latvijas Avīze, Neatkarīgā
Žydrūnas Petrulis, Rasa Vaitkevičienė | Šiauliai, Marijampolė, Kėdainiai | Laisvės partija, Lietuvos regionų partija | Lietuvos rytas, Kauno diena
Göran Hallsjö, Åsa Lindqvist | Örnsköldsvik, Skellefteå, Växjö | Miljöpartiet, Feministiskt initiativ | Dagens Nyheter, Göteborgs-Posten
Øyvind Tangstad, Solfrid Nesbakken | Mo i Rana, Lillehammer, Tromsø | Arbeiderpartiet, Miljøpartiet De Grønne | Bergens Tidende, Dagbladet
Søren Ibsgaard, Birgitte Mølholt | Hjørring, Nykøbing Falster | Enhedslisten, Det Konservative Folkeparti | Jyllands-Posten, Politiken
Þorsteinn Hallgrímsson, Guðrún Ólafsdóttir | Seyðisfjörður, Hafnarfjörður | Framsóknarflokkurinn, Viðreisn | Morgunblaðið, Fréttablaðið
Pádraig Ó Conghaile, Caoimhe Nic Suibhne | Dún Laoghaire, Gaoth Dobhair | Fianna Fáil, Aontú | Foinse, Raidió na Gaeltachta
Rhodri Gwynfor, Angharad Pritchard | Llanfairfechan, Ystradgynlais | Plaid Cymru, Cymdeithas yr Iaith | Golwg, Y Cymro
Ġużeppi Zammit, Marlene Vella | Ħaż-Żabbar, Marsaxlokk | Partit Laburista, Partit Nazzjonalista | Il-Ħelsien, L-Orizzont
Ekrem Yıldırımoğlu, Gülşen Karadağ | Şanlıurfa, Çanakkale, Kırşehir | Cumhuriyet Halk Partisi, İyi Parti | Cumhuriyet, Hürriyet
Yevhen Kovalchuk, Oksana Hrytsenko | Kropyvnytskyi, Kryvyi Rih, Chernihiv | Holos, Yevropeiska Solidarnist | Ukrainska Pravda, Dzerkalo Tyzhnia
Uladzimir Zhdanovich, Alesia Karatkevich | Navapolatsk, Maladzyechna | Belaya Rus, Razam | Nasha Niva, Zviazda
Vyacheslav Kuznetsov, Lyudmila Shcherbakova | Magnitogorsk, Komsomolsk-on-Amur | Novye Lyudi, Rodina | Rossiyskaya Gazeta, Moskovsky Komsomolets
Nurlan Abdrakhmanov, Aigerim Seitkali | Kyzylorda, Ust-Kamenogorsk | Amanat, Ak Zhol | Egemen Qazaqstan, Zhas Alash
Levan Gogichaishvili, Nino Tsiklauri | Zugdidi, Akhaltsikhe | Kartuli Otsneba, Lelo | Rustavi, Mtavari Arkhi
Hovhannes Mkrtchyan, Anahit Ghazaryan | Vagharshapat, Gyumri | Hayastan Dashink, Bright Armenia | Haykakan Zhamanak, Aravot
Behrouz Tavakkoli, Shirin Golzari | Khorramabad, Bandar Abbas | Etemad-e Melli, Jebhe-ye Paydari | Kayhan, Hamshahri
Abdelaziz al-Mansouri, Fatima bint Yusuf | Deir ez-Zor, Ras al-Khaimah, Sharm el-Sheikh | Hizb al-Umma, Ennahda | Al-Ahram, Asharq al-Awsat
Yehuda Ben-Shushan, Tzipora Mizrahi | Petah Tikva, Be'er Sheva | Yisrael Beiteinu, Kahol Lavan | Haaretz, Yedioth Ahronoth
Rajendra Bhattacharya, Sunita Deshpande | Thiruvananthapuram, Vijayawada | Bharatiya Janata Party, Shiv Sena | Dainik Jagran, Anandabazar Patrika
Wahyu Prasetyo, Siti Nurhaliza Lubis | Banjarmasin, Pangkalpinang | Partai Keadilan Sejahtera, Gerindra | Kompas, Jawa Pos
Nguyễn Thị Hồng Nhung, Trần Quốc Bảo | Buôn Ma Thuột, Phan Thiết | Mặt trận Tổ quốc, Việt Tân | Tuổi Trẻ, Thanh Niên
Takeshi Yamanouchi, Haruka Shimizu | Kitakyushu, Higashi-Osaka | Nippon Ishin no Kai, Komeito | Yomiuri Shimbun, Asahi Shimbun
Kwak Sang-hyun, Ryu Eun-kyung | Pyeongtaek, Gyeongsangbuk-do | Deobureo Minjudang, Jinbo | Chosun Ilbo, Hankyoreh
Ouyang Zhengguo, Xie Meiling | Shijiazhuang, Qinhuangdao | Minzhu Jinbu Dang, Kuomintang | Renmin Ribao, Wen Wei Po
Kobus Oosthuizen, Annelie Terblanche | Potchefstroom, Bloemfontein | Vryheidsfront Plus, Umkhonto we Sizwe | Die Burger, Beeld
Thiago Guimarães, Luciana Cavalcanti | Florianópolis, Juiz de Fora | União Brasil, Partido Verde | Folha de S.Paulo, Estado de Minas
Ezequiel Arrigorriaga, Milagros Etchegaray | San Miguel de Tucumán, Bahía Blanca | La Libertad Avanza, Unión Cívica Radical | La Nación, Página Doce
""".strip().split("\n")
_KINDS = ("P", "G", "O", "T")
_SENTENCES = """
{P} moved from {G} to {G} when she was nine and has lived there ever since.
{O} won eleven of the thirty seats, one more than {O}.
The report was first published by {T} and later denied by {P}.
A train from {G} came off the rails near {G} on Sunday morning, but nobody was badly hurt.
{P} left {O} last autumn and now writes a column for {T}.
Readers of {T} chose {P} as the best player of the year.
Asked by {T} about the debt, {P} of {O} said that it would be paid.
{P} and {P} were married in {G} in the spring.
The winters in {G} are mild, and the beaches near {G} are seldom crowded.
In the second round {P} beat {P} by four hundred votes.
Neither {O} nor {O} wanted to form a government with {P}.
Two reporters of {T} were stopped on the road to {G}.
The new bridge at {G} will carry the name of {P}, who built the old one.
{T} printed a letter from {P}, a teacher in {G}.
{G} has a new mayor: {P}, who ran for {O}, is only thirty.
Most of the wine comes from small farms around {G}.
"I never worked for {O}," {P} told the court in {G}.
The trial of {P}, once the treasurer of {O}, begins in May, writes {T}.
The factory in {G} employs nine hundred people, and the one in {G} as many.
When {P} scored, every bar in {G} was full.
The leaders of {O} met in {G} and sent {P} to the talks.
{P}'s first film was shot in {G} and praised by {T}.
A poll for {T} puts {O} at nineteen per cent.
{P}, {P} and {P} shared the prize for their work on bees.
Heavy snow has closed the pass between {G} and {G}.
""".strip().split("\n")
_SLOT = re.compile(r"\{([PGOT])\}")


def names() -> dict[str, list[str]]:
    """The names by kind: P people, G places, O parties, T papers."""
    found: dict[str, list[str]] = {kind: [] for kind in _KINDS}
    for line in _NAMES:
        for kind, part in zip(_KINDS, line.split("|"), strict=True):
            found[kind] += [name for name in part.strip().split(", ") if name not in negatives.NAMES]
    return found


def sentences(number: int = 300, seed: int = 1) -> Iterator[tuple[str, list[tuple[int, int, str]]]]:
    """Sentences, each with (start, end, kind) of its names. Every name is used before one is used again."""
    rng = random.Random(f"names.{seed}")
    every = names()
    left: dict[str, list[str]] = {kind: [] for kind in _KINDS}
    for index in range(number):
        text, places, done = "", [], 0
        template = _SENTENCES[index % len(_SENTENCES)]
        for slot in _SLOT.finditer(template):
            kind = slot[1]
            if not left[kind]:
                left[kind] = rng.sample(every[kind], len(every[kind]))
            text += template[done : slot.start()]
            name = left[kind].pop()
            places.append((len(text), len(text) + len(name), kind))
            text += name
            done = slot.end()
        yield text + template[done:], places
