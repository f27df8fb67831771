"""Word lists for what is English although it does not look it: names with small letters in them, titles, glosses, dialect.

Written by hand for the training of the fragment tagger. What stands here is never to be called a leftover.
"""

# Names of papers, parties, bodies and works with small letters in them, and others hard to tell from leftovers.
NAMES = tuple(
    phrase.strip()
    for phrase in """
    Süddeutsche Zeitung; Frankfurter Allgemeine Zeitung; Die Zeit; Die Welt; Der Spiegel; Bild am Sonntag; Neue Zürcher Zeitung; Die Presse; Der Standard; Handelsblatt; Le Monde; Le Figaro; Libération; Les Échos; Le Canard enchaîné; Le Nouvel Observateur;
    La Repubblica; Corriere della Sera; La Stampa; Il Sole 24 Ore; Il Fatto Quotidiano; El País; El Mundo; La Vanguardia; El Periódico de Catalunya; Público; Diário de Notícias; Folha de S. Paulo; O Globo; O Estado de S. Paulo; Gazeta Wyborcza; Rzeczpospolita; Dziennik Gazeta Prawna; Tygodnik Powszechny;
    Lidové noviny; Mladá fronta Dnes; Hospodářské noviny; Česká televize; Právo; Magyar Nemzet; Népszabadság; Heti Világgazdaság; Večernji list; Jutarnji list; Slobodna Dalmacija; Politika; Večernje novosti; Delo; Dnevnik; Dagens Nyheter; Svenska Dagbladet; Aftonbladet; Expressen; Aftenposten; Dagbladet; Verdens Gang; Politiken; Jyllands-Posten; Berlingske Tidende; Helsingin Sanomat; Ilta-Sanomat; Turun Sanomat; Yle Uutiset;
    Postimees; Eesti Päevaleht; Õhtuleht; Eesti Ekspress; Latvijas Avīze; Neatkarīgā Rīta Avīze; Diena; Latvijas Televīzija; Latvijas Radio; Lietuvos rytas; Lietuvos žinios; Respublika; Verslo žinios; Kurier Wileński; Novaya Gazeta; Nezavisimaya Gazeta; Komsomolskaya Pravda; Moskovsky Komsomolets; Argumenty i Fakty; Rossiyskaya Gazeta; Ekho Moskvy; Izvestia; Vedomosti; Kommersant; Meduza; Dozhd; Lenta; Ukrainska Pravda; Dzerkalo Tyzhnia; Hromadske; Ta Nea; Kathimerini; Hürriyet; Cumhuriyet; Milliyet; Sabah; Zaman; Yeni Şafak; Asahi Shimbun; Yomiuri Shimbun; Al Jazeera; Al-Ahram; Haaretz; Yedioth Ahronoth; Libertatea; România Liberă; Adevărul; Jurnalul Național; Capital; Dnevni avaz; Koha Ditore;
    Prawo i Sprawiedliwość; Platforma Obywatelska; Alternative für Deutschland; Die Linke; Bündnis 90/Die Grünen; Freie Demokratische Partei; Freiheitliche Partei Österreichs; Front National; Rassemblement National; La République En Marche; Les Républicains; Parti socialiste; La France insoumise; Movimento 5 Stelle; Forza Italia; Fratelli d'Italia; Lega; Partito Democratico; Partido Popular; Partido Socialista Obrero Español; Podemos; Ciudadanos; Vox; Convergència i Unió; Esquerra Republicana de Catalunya; Junts per Catalunya; Bloco de Esquerda; Partido dos Trabalhadores; Jobbik; Fidesz; Magyar Polgári Szövetség; Law and Justice; Česká strana sociálně demokratická; Občanská demokratická strana; Smer; Sloboda a Solidarita; Sverigedemokraterna; Venstre; Dansk Folkeparti; Fremskrittspartiet; Høyre; Perussuomalaiset; Kokoomus; Isamaa; Keskerakond; Vienotība; Saskaņa; Nacionālā apvienība; Zaļo un Zemnieku savienība; Tėvynės sąjunga; Tvarka ir teisingumas; Darbo partija; Yedinaya Rossiya; Spravedlivaya Rossiya; Yabloko; Batkivshchyna; Sluha Narodu; Svoboda; Pravyi Sektor; Samopomich; Adalet ve Kalkınma Partisi; Nea Dimokratia; Syriza; Hrvatska demokratska zajednica; Srpska napredna stranka; Demokratska stranka; Partidul Social Democrat; Partidul Național Liberal; Golden Dawn; GERB; Vlaams Belang; Nieuw-Vlaamse Alliantie; Partij voor de Vrijheid; Volkspartij voor Vrijheid en Democratie; Partij van de Arbeid;
    Deutsche Bahn; Deutsche Bank; Deutsche Welle; Deutscher Wetterdienst; Norddeutscher Rundfunk; Westdeutscher Rundfunk; Max-Planck-Institut für Bildungsforschung; Rheinisch-Westfälische Technische Hochschule; Freie Universität Berlin; Technische Universität München; Bundesamt für Verfassungsschutz; Robert Koch-Institut; Volkswagen; Österreichischer Rundfunk; Wiener Staatsoper; Banque de France; Société Générale; Crédit Agricole; Médecins Sans Frontières; Reporters sans frontières; École Normale Supérieure; École nationale d'administration; Institut français des relations internationales; Centre national de la recherche scientifique; Assemblée nationale; Cour des comptes; Conseil d'État; Banco de España; Banco Santander; Guardia Civil; Mossos d'Esquadra; Real Academia Española; Universidad de Buenos Aires; Universidade de São Paulo; Petróleos de Venezuela; Banca d'Italia; Banca Monte dei Paschi di Siena; Guardia di Finanza; Teatro alla Scala; Istituto Superiore di Sanità; Rai Uno; Uniwersytet Jagielloński; Instytut Pamięci Narodowej; Narodowy Bank Polski; Karlova univerzita; Národní divadlo; Magyar Tudományos Akadémia; Sveriges Television; Sveriges Riksbank; Kungliga Tekniska högskolan; Norges Bank; Danmarks Radio; Suomen Pankki; Helsingin yliopisto; Tartu Ülikool; Eesti Pank; Latvijas Banka; Latvijas Universitāte; Rīgas Satiksme; Lietuvos bankas; Vilniaus universitetas; Bundesanstalt für Arbeit; Vnesheconombank; Fondation pour la recherche stratégique; Stiftung Wissenschaft und Politik; Friedrich-Ebert-Stiftung; Konrad-Adenauer-Stiftung; Place de la Concorde; Champs-Élysées; Gare du Nord; Unter den Linden; Potsdamer Platz; Puerta del Sol; Piazza Navona; Plaza de Mayo; Václavské náměstí; Krakowskie Przedmieście; Kreuzberg; Prenzlauer Berg; Mont Saint-Michel; Aix-en-Provence; Clermont-Ferrand; Châlons-en-Champagne; Frankfurt am Main; Frankfurt an der Oder; Castilla-La Mancha; San Lorenzo de El Escorial; Rio Grande do Sul; Santiago de Compostela; Reggio nell'Emilia; Ascoli Piceno; Bosnia and Herzegovina; Banja Luka; Novi Sad; Nizhny Novgorod; Rostov-on-Don; Ust-Luga; Yuzhno-Sakhalinsk; Bila Tserkva; Ivano-Frankivsk; 's-Hertogenbosch; Den Haag; Bergen op Zoom; Bayer Leverkusen; Bayern München; Borussia Dortmund; Schalke 04; Hertha Berlin; Real Sociedad; Atlético de Madrid; Deportivo La Coruña; Paris Saint-Germain; Olympique de Marseille; Olympique Lyonnais; Sporting Lisbon; Athletic Bilbao; Zenit; Spartak; Dinamo Zagreb; Crvena zvezda; Partizan; Slavia; Sparta Praha; Legia Warszawa; Ferencváros; Galatasaray; Fenerbahçe; Beşiktaş; Trabzonspor; Panathinaikos; Olympiakos; Steaua București; Ludogorets; Skonto; Žalgiris; Flora; HJK; IFK Göteborg; Malmö FF; Rosenborg; Brøndby; Ajax; Feyenoord; Vitesse; Club Brugge; Standard Liège
    """.replace("\n", " ").split(";")
    if phrase.strip()
)

DIALECT = """
wanna gonna gotta kinda sorta dunno lemme gimme outta lotta ain't y'all ya'll innit och aye wee bairn bairns dinnae cannae wasnae didnae ken lass lassie laddie bonnie braw canny nowt owt summat
'em 'til 'cause cos cuz coz tho thru nite luv u ur r pls plz thx lol lmao rofl omg wtf btw imo imho fyi afaik smh tbh idk ikr brb gr8 m8 l8r 2day b4 yeah yep yup nope nah naw aah aaah argh haha hahaha
hehe hmm hmmm huh oh ooh oops ouch phew psst shh ugh uh uhh um umm wow woohoo yay yikes yo sooo soooo nooo pleeease reeeally waaay ol' o'er e'er ne'er thee thou thy thine hath doth shalt wilt whilst
amongst betwixt methinks prithee forsooth bloke blokes bruv fam peng wagwan mate matey crikey strewth arvo barbie brekkie dunny footy servo ute tinny sheila billies bogan fella fellas feller geezer gaffer
git knackered knackers naff narky nesh ginnel snicket scran scally mardy mither chuffed gobsmacked skint skive faff nowt gannin hinny howay marra bairn shoppin' goin' nothin' somethin' talkin' doin' comin'
lookin' livin' runnin' readin' thinkin' an' th' o' wi' fer yer yerself meself hisself theirselves tha thee sez wuz wot wan' woulda coulda shoulda musta mighta hafta oughta tryna finna bout prolly probs totes
defo def obvs legit lowkey highkey yeet sus cringe simp stan based dank bae bruh brah dude dudes homie homies peeps sista brotha dawg playa gangsta thang lil' big'un young'un reckon reckons yonder critters varmint
""".split()

UNITS = (
    "km kg mm cm ml kWh MWh GWh mAh rpm mph kph hp kb MB GB TB Mbps kHz MHz GHz dB lbs oz ft yd sq. ha bn mn tn pp bps a.m. p.m. approx. est. "
    "ca. cf. eds. vol. no. nr. op. cit. fig. par. sec. min. hrs. govt dept. univ. assoc. bros. ltd plc GmbH AG S.A. S.p.A. Sp. z o.o. A/S Oyj AB SE NV BV s.r.o. a.s. d.o.o. SIA UAB OÜ OOO ZAO OAO PJSC LLC LLP Inc. Corp."
).split()

# Latin names of kinds of plants and animals: one capital, then small letters.
GENERA = (
    "Panthera Canis Felis Homo Quercus Rosa Salmo Escherichia Staphylococcus Aedes Anopheles Plasmodium Drosophila Arabidopsis Ursus Bos Sus Equus Ovis Pinus Picea Betula Malus Prunus Solanum Triticum Oryza "
    "Candida Aspergillus Listeria Salmonella Clostridium Helicobacter Borrelia Ixodes Apis Bombus Vespa Xylella Heracleum Gadus Clupea Thunnus Rattus Mus Pan Gorilla Falco Aquila Corvus Larus Tyrannosaurus Sequoia"
).split()
EPITHETS = (
    "leo tigris lupus familiaris sapiens neanderthalensis robur salar coli aureus aegypti albopictus falciparum vivax melanogaster thaliana arctos taurus scrofa caballus aries sylvestris abies pendula domestica avium tuberosum lycopersicum "
    "aestivum sativa albicans fumigatus monocytogenes enterica difficile pylori burgdorferi ricinus mellifera terrestris velutina fastidiosa sosnowskyi morhua harengus albacares norvegicus musculus troglodytes peregrinus chrysaetos corax argentatus rex sempervirens officinalis vulgaris orientalis alba nigra"
).split()

# What stands before the name of a work, a paper, a body; the name itself may be in any language.
TITLE_CUES = tuple(
    cue.strip()
    for cue in """
    his novel; her novel; the novel; the film; the movie; the song; the album; their album; the single; the opera; the poem; the play; the book; the painting; the newspaper; the daily; the daily newspaper; the weekly; the magazine; the tabloid;
    the website; the portal; the news portal; the TV channel; the television channel; the radio station; the programme; the show; the series; the party; the movement; the band; the group; the restaurant; the hotel; the café; the bar;
    the ship; the ferry; the tanker; the festival; the club; the team; the company; the firm; the association; the foundation; the organisation; the institute; the agency; the news agency; the project; the exhibition; the documentary; the essay;
    the magazine's; an article in; an interview with; according to; published in; reported by; writes; writes the; told; by; in; at; on; of the
    """.replace("\n", " ").split(";")
    if cue.strip()
)
GLOSS_CUES = (
    "known as; called; so-called; known locally as; the word; the term; the expression; the slogan; the motto; the phrase; the proverb; literally; which means; meaning; translated as; or; also; in the original; the Latvian word; the Russian word; "
    "the German word; the French expression; the Finnish word; the Polish term; the Turkish word; what Germans call; what the French call; what Russians call; what locals call; nicknamed; under the name; entitled; titled; dubbed; from the Greek; from the Latin; from Old Norse; the surname; the name; the village of; the dish; a dish called; a drink called"
).split("; ")

# Sentences of a newspaper's kind with room for names: {P} a person, {G} a place, {O} a body, {T} a title, {N} a number.
FRAMES = """
{P}, chairman of {O}, told {T} on Tuesday that the talks with {P} had failed.
The foreign minister of {G}, {P}, met his counterpart {P} in {G} last week.
According to {T}, {P} and {P} are the favourites to win the election in {G}.
"We will not give up," {P} said after the match between {O} and {O}.
{O} beat {O} {N} to {N} in {G}, with goals from {P}, {P} and {P}.
The mayor of {G}, {P}, opened the exhibition of works by {P}.
Police in {G} detained {N} people, among them the journalist {P} of {T}.
The river {G} burst its banks near {G} and {G} and flooded {N} houses.
{P} was born in {G} in {N} and studied at {O}.
The prosecutor {P} said that {P} had transferred the money to an account in {G}.
The economist {P} of {O} expects prices to rise by {N} percent.
In an interview with {T}, the director {P} spoke about his film {T}.
The team of {P} trains in {G} and will play against {O} on Sunday.
{P} ({O}) finished ahead of {P} ({O}) and {P} ({G}).
The road between {G} and {G} has been closed since {P} Street was flooded.
Lawyers for {P} have appealed to the court in {G}, {T} reported.
{O} announced that it would sell its share in {O} to the group around {P}.
The conductor {P} and the soprano {P} performed works by {P} and {P}.
Deputies of {O} and of {O} voted against the proposal of {P}.
The villages of {G}, {G} and {G} have had no electricity since Monday.
The writer {P}, author of {T}, will read in {G} on Friday.
Photo: {P}/{O}
{G}, {N} May. {P}, the head of {O}, has resigned.
{P}'s lawyer, {P}, declined to comment on the report in {T}.
The {G} region borders on {G} and on {G}.
Among the guests were {P}, {P}, {P} and the ambassador of {G}.
He plays for {O} and used to play for {O} under the coach {P}.
President {P} awarded {P} the order of {O} for his services.
The building on {G} Street was designed by the architects {P} and {P}.
The {O} website quotes {P} as saying that nobody was hurt in {G}.
""".strip().split("\n")
