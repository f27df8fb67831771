"""Words that English does say twice, and words that it never does. Folded, as `Words.folded` has them."""

from __future__ import annotations

from ._runs import all_folded

# Of the short words (the long ones count as doubled by default) those that no grammar puts twice. Left out: those that
# end one clause and begin the next or close a phrasal verb ("had had", "that that", "is is", "it it", "in in", "on on",
# "her her", "this this"), those said twice in speech (no, so, we, I), `my my` and `a a` (see the rule).
NEVER_TWICE = all_folded("the an of and or but than its his our as if into their")
# These may strand before their own kind ("the hotel she stayed at at Easter"); a determiner behind them makes that unlikely.
STRANDED = all_folded("to for with from at")
# Of these `to` and `from` may also be doubled before a name or a figure: no clause ends in them there.
STRANDED_BEFORE_NAMES = all_folded("to from with")
# At the beginning of a sentence no preposition can belong to what is before it.
OPENERS = all_folded("in on at by to for from with after before under during since until")
OBJECTS = all_folded("them him us me")
PREPOSITIONS = all_folded("of to for with from by at in on about between against without among after before")
# Forms of `be` and `have`: "what it is is", "the best there was was" need a clause before them.
AUXILIARIES = all_folded("is are was were has")
PRONOUNS = all_folded(
    "i you he she it we they who what which that this these those there here all everything anything nothing everyone anyone one ones"
    " someone something mine yours hers ours theirs them him us me her"
)
SMALL_NUMBERS = all_folded("two three four five six seven eight nine ten")
# "They scored two two minutes later", "two two years ago".
UNITS_OF_TIME = all_folded(
    "seconds minutes hours days weeks months years decades centuries seasons games matches rounds laps"
)
# Common nouns of three letters that are neither verbs nor names; of this length all others are left alone.
THREE_LETTERS = all_folded("bus car gas oil sea tax law map cow key box bed gun ice")
DETERMINERS = all_folded("the a an his her its their our your this these those all any each every some such both")

# Emphasis and feeling: one says them twice, three times and oftener.
EMPHATIC = all_folded(
    """very really truly many much more most less long far high deep good well hard fast slow soon only just super ultra
    mega ever never always again please yeah yes yep nope okay hello hallo sorry thanks thank sure right fine
    nice cool great grand poor dear sweet pretty big huge little tiny small fake real true same old new early late whole
    final cheap awful rude wonderful amazing terrible horrible disgusting beautiful gorgeous delicious lovely fantastic awesome
    excellent perfect best worst better worse happy glad mad angry sad dirty fresh cold warm dark cute funny crazy stupid
    silly weird boring tasty yummy easy quiet quick quite rather damn love loved loves hate like likes wait stop come look
    listen help move push pull walk work worked play down away back over round around here there now then later today
    tomorrow tonight where what when whoa woah wow oops gosh alas amen hurray hooray hurrah bravo encore hear none nothing
    every each both some half next last left mine yours dead gone lots different"""
)
# Sounds, reduplications of English, of creoles and of languages from which English borrows, and French pronouns.
SOUNDS = all_folded(
    """blah yada yadda knock ring ding dong ping pong beep bleep honk woof meow quack moo oink cheep chirp tweet boom bang
    bing bling bam pow bump thump clap snip snap click clack tick tock drip drop puff choo chug chop cluck tap tsk tut ha
    haha hehe hihi hoho hush shush aye bye night nudge wink kiss rah yum nom cha pom tom tuk dik chow mahi ylang piri peri
    agar hula lomi wiki juju gado aloe coco dodo toto lulu mimi jojo gaga dada papa mama nana lala couscous beri chi can
    goody softly turn side face step etcetera etc true false nil null none nan repeat double triple check test pass go run win lose fish police buffalo
    hare rama nous vous elle anak kura kupu layang chin bric froufrou hotch ba la na ooh ole"""
)
# Said three times and more for effect, as a slogan or as a title.
SLOGANS = all_folded(
    """location education developers money jobs girls boys women people war peace death blood fire food party
    freedom liberty justice unity holy never build drill buy sell work spin news lies rain water home shame guilty order
    gimme give sing dance jump read write practice practise train learn study faster higher stronger"""
)
# Clauses meet in these: "those who had had enough", "whatever he has has value", "the will will be read".
CLAUSE_ENDS = all_folded(
    """that had have having will would could should must might does did were been being this these those there whose
    which them they your years time times know knew known said says think thought want wanted wants need needed one ones
    hundred thousand million billion home friends friend pill english work works worked matter matters remain remains"""
)
# Shortly before a doubled word they make room for one clause to end in it and the next to begin: "what mattered mattered".
RELATIVES = all_folded(
    "who whom whose that which what whatever whoever whichever wherever whenever where when how if those ones why whether"
)
# Names that read like common words: at the head of a sentence the second may be the word ("Turkey turkey farmers").
NAMES_LIKE_WORDS = all_folded(
    """will may march polish turkey china bill mark jack grant hope faith rose dawn august frank chase josh drew rob pat
    sue ray dean reading nice mobile bath lima java apple amazon target shell orange gap time people"""
)
# Nouns and adjectives of titles and institutions. Left out: those that meet themselves ("Secretary General General Ban",
# "Major Major", "Manchester United United fans").
TITLES = all_folded(
    """president minister ambassador chancellor secretary governor mayor senator spokesman spokeswoman spokesperson
    commissioner chairman chairwoman chairperson premier envoy representative leader director prince princess king queen
    prosecutor speaker archbishop bishop cardinal patriarch professor colonel captain lieutenant admiral"""
)
INSTITUTIONS = all_folded(
    """ministry council committee commission government parliament assembly security defense defence foreign prime national
    federal international interior affairs agency department organization organisation association academy university
    institute federation republic european central supreme constitutional administration directorate inspectorate"""
)
# Persons' titles before another: "Deputy Minister of Defence Minister X" are two people's.
BELOW = all_folded(
    "vice deputy assistant under acting former ex first second permanent junior state associate sub next future"
)

SPEECH = all_folded(
    """said says told added adds noted notes stated states reported reports announced explained stressed emphasized
    emphasised recalled concluded declared warned insisted pointed wrote writes tweeted commented remarked"""
)

# Names of places, people and bands that are doubled words.
TWOFOLD_NAMES = all_folded(
    """pago walla bora abdullah sirhan duran zsa boutros humbert lang baden wagga neville bam jar chi kai woy jo fifi ping ling ming yang
    xing tian bao hua jing yuan fei fang long ting dan xi lan mei na nan qiang rong wei yan ying zhen hang shan galang
    johnny jean ali ahmed mohammed muhammad hassan hussein ibrahim saleh omar nasser thomas james william aka lau kota
    kong titi tafuna vava pukapuka mama bella yeah new york york's tora sing major general united"""
)
