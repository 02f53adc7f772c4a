"""The shapes of the sections of a lexicon module."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field


def words(text: str) -> frozenset[str]:
    """The blank-separated words of a text."""
    return frozenset(text.split())


def phrases(text: str) -> tuple[str, ...]:
    """The lines of a text, each a phrase, without the empty ones."""
    return tuple(line.strip() for line in text.splitlines() if line.strip())


def counts(text: str) -> dict[str, int]:
    """Words with the number behind each: "one 1 million 10^6"; words that mean the same stand together: "a an 1"."""
    found: dict[str, int] = {}
    waiting: list[str] = []
    for piece in text.split():
        if piece[0].isdigit():
            base, _, exponent = piece.partition("^")
            found.update(dict.fromkeys(waiting, int(base) ** int(exponent or 1)))
            waiting.clear()
        else:
            waiting.append(piece)
    return found


def meanings(text: str) -> dict[str, str]:
    """Words with what they mean behind each, by lines: "USD: buck bucks"."""
    found: dict[str, str] = {}
    for line in phrases(text):
        meaning, _, forms = line.partition(":")
        found.update(dict.fromkeys(forms.split(), meaning.strip()))
    return found


@dataclass(frozen=True, slots=True)
class FunctionWords:
    """What tells a language from the others: its small words, and the letters that hardly any other one uses."""

    words: frozenset[str]
    letters: str = ""


@dataclass(frozen=True, slots=True)
class Speech:
    """What tells speech from other words in quotation marks, and who speaks. All words are in lower case.

    Only ``verbs``, ``determiners`` and ``masculine``/``feminine`` must be given; each further field makes it better.
    """

    # Forms of verbs that say that someone speaks ("said", "sagte", "gesagt"); participles and infinitives as well.
    verbs: frozenset[str]
    # Small words that go with a noun ("the", "der", "una"); possessives ("his") are determiners too.
    determiners: frozenset[str]
    # Pronouns that can be the one who speaks.
    masculine: frozenset[str]
    feminine: frozenset[str]
    plural: frozenset[str] = frozenset()
    neuter: frozenset[str] = frozenset()  # "it", "one": an institution
    # Verbs that often frame words that are quoted ("called", "rejected", "kritisierte").
    stance: frozenset[str] = frozenset()
    # Verbs of speech whose sense hangs on another word later in the sentence: a line each, "teilte mit", the verb first
    # and then the words of which one must follow.
    split_verbs: tuple[str, ...] = ()
    # How verbs of speech end that have no subject of their own ("adding"): behind a comma they go with the verb before.
    gerund_ends: tuple[str, ...] = ()
    # Verbs that say that something is said only with a neuter pronoun beside them ("heißt es").
    impersonal: frozenset[str] = frozenset()
    # Finite verbs in a mood that reports what another said ("sei", "habe").
    reported: frozenset[str] = frozenset()
    # Nouns for what is said ("statement", "words", "Aussage").
    nouns: frozenset[str] = frozenset()
    # Phrases right before the one who says it ("according to", "laut", "nach angaben"), lower case.
    sources: tuple[str, ...] = ()
    # Words that open a sentence before the one whose view it tells ("for Meier this is ...").
    viewpoints: frozenset[str] = frozenset()
    # Words right after the one who says it ("zufolge").
    source_ends: frozenset[str] = frozenset()
    # Words that alone tie the next name to the quote before ("so" in German, "aldus" in Dutch).
    tags: frozenset[str] = frozenset()
    # Pronouns and possessives of the first person, and of address: people who speak use them.
    first_person: frozenset[str] = frozenset()
    # The commonest finite verbs ("is", "will", "hat"): they make a clause.
    finite: frozenset[str] = frozenset()
    # Auxiliaries that stand before the participle of a verb of speech ("has", "hat", "ha").
    auxiliaries: frozenset[str] = frozenset()
    # Words that may stand between the subject and its verb ("also", "auch", "gestern", "non").
    adverbs: frozenset[str] = frozenset()
    prepositions: frozenset[str] = frozenset()
    # Pronouns that turn a verb upon its subject: who "calls itself" something has a name.
    reflexives: frozenset[str] = frozenset()
    # Determiners that hardly stand before a name or a title ("a", "keine").
    indefinites: frozenset[str] = frozenset()
    # Prepositions that tie a noun to the one before ("of", "for", "von", "del").
    links: frozenset[str] = frozenset()
    # Words that open a clause ("that", "dass", "weil", "and", "but").
    conjunctions: frozenset[str] = frozenset()
    # Relative pronouns: after a comma they go with the name before.
    relatives: frozenset[str] = frozenset()
    # Nouns for people who speak by office or trade ("spokesman", "minister", "critics").
    roles: frozenset[str] = frozenset()
    feminine_roles: frozenset[str] = frozenset()  # those of them that can only be a woman
    plural_roles: frozenset[str] = frozenset()  # those of them that are several
    # Endings of compounds that make a role ("minister", "sprecher"), where the language builds compounds.
    role_endings: tuple[str, ...] = ()
    # Nouns for bodies that speak ("company", "government", "police").
    institutions: frozenset[str] = frozenset()
    # Nouns before marks that hold a name or a title ("film", "newspaper", "song", "ship").
    titled: frozenset[str] = frozenset()
    # Words before marks that hold a name or a term ("so-called", "nicknamed", "titled").
    called: frozenset[str] = frozenset()
    # Forms of address and given names, for the gender of a name.
    sirs: frozenset[str] = frozenset()
    madams: frozenset[str] = frozenset()
    men: frozenset[str] = frozenset()
    women: frozenset[str] = frozenset()
    # Small words inside names ("von", "de la").
    particles: frozenset[str] = frozenset()
    # Letters between a verb and the pronoun that a hyphen ties to it ("demanda-*t*-elle").
    verb_pronoun_glue: frozenset[str] = frozenset()
    # Words that lose their beginning to an apostrophe, without it ("tis", "em"): no mark opens there.
    elisions: frozenset[str] = frozenset()
    # Abbreviations before a full stop that ends no sentence, without the stop ("mr", "dr").
    abbreviations: frozenset[str] = frozenset()
    # True where every noun has a capital: a capital alone is then no sign of a name.
    capital_nouns: bool = False


@dataclass(frozen=True, slots=True)
class Numbers:
    """How a language writes numbers and amounts of money.

    All words are folded as ``words.fold`` does: lower case, no accents; only names of currencies and coins keep
    the accents that a text is searched for, and hedges may have them. Values are integers, so that a scale
    means what it means in this language (a Billion is 10**12 in German and 10**9 in English).
    """

    decimal_mark: str  # "." or ","; the other one groups thousands
    ones: Mapping[str, int]  # 0 to 19, also further words that are written as one
    tens: Mapping[str, int]  # 20, 30, ... 90, and hundreds that are one word
    scales: Mapping[str, int]  # hundred, thousand, million, ... : they multiply what stands before
    short_scales: Mapping[str, int] = field(default_factory=dict)  # only behind digits: "bn", "Mrd"
    glued: bool = False  # number words are written together: "zweihundertfünfzig"
    glue: tuple[str, ...] = ()  # what stands between their parts: "und"
    vigesimal: bool = False  # "soixante-douze", "quatre-vingt-dix"
    joiners: frozenset[str] = frozenset()  # "and" within a number and between dollars and cents
    articles: frozenset[str] = frozenset()  # count as 1: "a million", "un euro"
    links: frozenset[str] = frozenset()  # between scale and unit: "milioni *di* euro"
    decimal_words: frozenset[str] = frozenset()  # "point", "virgola"
    fractions: Mapping[str, str] = field(default_factory=dict)  # "half": "0.5"
    vague: Mapping[str, tuple[int, int]] = field(default_factory=dict)  # "tens": (10, 100); plurals of scales too
    some: frozenset[str] = frozenset()  # "several", in front of a scale
    rounds: Mapping[str, int] = field(default_factory=dict)  # "una decina": about 10
    exact_rounds: Mapping[str, int] = field(default_factory=dict)  # "a dozen": 12
    hedges: tuple[str, ...] = ()  # in front of an amount that is not exact: "about", "more than"
    hedges_behind: tuple[str, ...] = ()  # "or so"
    range_pairs: Mapping[str, frozenset[str]] = field(default_factory=dict)  # "between": {"and"}
    range_words: frozenset[str] = frozenset()  # "to", without an opening word
    change_stems: tuple[str, ...] = ()  # verbs in front of "from ... to ...": two amounts, not a range
    change_words: frozenset[str] = frozenset()  # as range words, but always two amounts: "von 3 *auf* 5 Millionen"
    compared: frozenset[str] = frozenset()  # right before an amount that leaves out its currency: "*from* 5.1 billion"
    minus_words: frozenset[str] = frozenset()
    losses: frozenset[str] = frozenset()  # near an amount in brackets they make it negative: "a loss of ($5m)"
    unit_words: Mapping[str, str] = field(default_factory=dict)  # more currencies: "bucks": "USD", "crowns": "SEK NOK"
    short_units: Mapping[str, str] = field(default_factory=dict)  # behind figures, case as written; "/" for hundredths
    # A thousand of a currency, or as many as are given first: "grand": "USD", "mdd": "10^6 USD".
    grand_words: Mapping[str, str] = field(default_factory=dict)
    minor_words: Mapping[str, str] = field(default_factory=dict)  # hundredths: "pence": "GBP"; "EUR?" if mostly
    demonyms: Mapping[str, str] = field(default_factory=dict)  # "american": "US", beside those of CLDR
    ordinary_units: frozenset[str] = frozenset()  # currencies that are ordinary words: only with a scale or a country
    measure_cues: frozenset[str] = frozenset()  # near a unit of weight: "weighs", "ounces"
    counted: frozenset[str] = frozenset()  # what a bare number behind an amount counts: "15 dollars 50 *years* ago"
    sign_first: bool = True  # "$5" rather than "5 $"
    apostrophe_plurals: frozenset[str] = frozenset()  # behind a unit's apostrophe: "euro's"
    article_counts: bool = True  # "un euro" is one euro; not so "a dollar", which is mostly no amount ("a dollar bond")
    fillers: frozenset[str] = frozenset()  # articles between a hedge or the "to" of a range and its amount: "oltre *i*"
    scale_letters: frozenset[str] = frozenset()  # right before a code, case as written: "*M*EUR", "*Mds*E"
    unit_links: frozenset[str] = frozenset()  # between a currency and its country: "dólares *de* Canadá"
    unit_adjectives: frozenset[str] = frozenset()  # between a country and its currency: "Taiwan *new* dollars"
    country_behind: bool = True  # "dollari canadesi", "dollars US"; False where it can only stand in front
    # Signs that its press uses for the money of its own countries: "$": "MXN COP".
    local_signs: Mapping[str, str] = field(default_factory=dict)
    percent_words: frozenset[str] = frozenset()  # in front of a hundred they make per cent of it: "pour cent"


@dataclass(frozen=True, slots=True)
class Names:
    """What tells companies, organisations and people apart. All words are in lower case but the legal forms."""

    # Legal forms as they are written behind a name ("Inc.", "S.p.A.").
    legal_forms: tuple[str, ...]
    # Nouns right before the name of a company ("group", "start-up"), and phrases that end before it ("shares in").
    company_before: frozenset[str]
    company_phrases: tuple[str, ...] = ()
    # Words right after the name of a company ("shares", "spokesman", "-Aktie" without the hyphen).
    company_after: frozenset[str] = frozenset()
    # Last words of names that are companies ("Holdings", "Motors").
    company_ends: frozenset[str] = frozenset()
    # The same where the word is also at home in other names: it takes a little more ("Gold", "Water").
    weak_company_ends: frozenset[str] = frozenset()
    # Nouns that make a name an apposition a company: "X, a maker of ..." ("maker", "start-up", "produttore").
    company_kinds: frozenset[str] = frozenset()
    # Verbs that companies take and people seldom ("acquires", "acquired", "launches").
    company_verbs: frozenset[str] = frozenset()
    # Verbs of shares that rise and fall, and how a sentence goes on in which a company speaks of itself: "said *it*".
    market_verbs: frozenset[str] = frozenset()
    company_said: tuple[str, ...] = ()
    # Words that make a capitalised name an organisation ("Ministry", "University", "Partito").
    organisation_heads: frozenset[str] = frozenset()
    # Those of them that in small letters are places or gatherings rather: "a museum", "il comune".
    place_heads: frozenset[str] = frozenset()
    # Those of them that with a capital and an article name an institution alone ("la Procura").
    lone_heads: frozenset[str] = frozenset()
    # Articles that towns never take, but their clubs do ("il Napoli").
    club_articles: frozenset[str] = frozenset()
    # Such words that begin the name in small letters too: "ministero della Difesa".
    small_heads: frozenset[str] = frozenset()
    # Those of them that stand right before a name, without a link: "gemeente Rotterdam".
    bare_heads: frozenset[str] = frozenset()
    # How adjectives end that follow such a word: "Corte suprema", "polizia tedesca".
    adjective_ends: frozenset[str] = frozenset()
    # Small words that may stand inside the name of an organisation ("of", "dell'", "für").
    organisation_links: frozenset[str] = frozenset()
    # Small words right before a name that make a place likely ("in", "near"), that make one unlikely ("with", "by"),
    # and articles that places and people do not take but companies do ("alla", "pela").
    place_before: frozenset[str] = frozenset()
    # Those of them and others that hardly stand before a person ("at", "in").
    never_person_before: frozenset[str] = frozenset()
    with_before: frozenset[str] = frozenset()
    company_articles: frozenset[str] = frozenset()
    # Articles that acronyms of offices take and those of companies do not ("the SEC", "IBM").
    office_articles: frozenset[str] = frozenset()
    # Titles and roles right before the name of a person ("Mr", "CEO", "ministro").
    person_before: frozenset[str] = frozenset()
    # Words that are part of a role but none by themselves ("former", "financial").
    role_parts: frozenset[str] = frozenset()
    # Words after a comma that make the name before it a person: "X, chief executive" ("chief", "founder", "direttore").
    person_after: frozenset[str] = frozenset()
    # How compounds end that are roles ("chef" in "Vertriebschef").
    role_ends: frozenset[str] = frozenset()
    # Capitalised adjectives and nouns that begin no name ("New", "Former", "Neue").
    openers: frozenset[str] = frozenset()
    # How names of peoples and creeds end where they have capitals ("ians", "ism").
    people_ends: frozenset[str] = frozenset()
    # Where every noun has a capital: how nouns end, and those that are no names by themselves ("Zeitungen", "Einheit").
    noun_ends: frozenset[str] = frozenset()
    abstract_noun_ends: frozenset[str] = frozenset()
    # And how articles and adjectives end behind which a capital says nothing ("jeder", "neuen").
    declined_ends: frozenset[str] = frozenset()
    # Where it is spoken, as ISO 3166 alpha-2: which of several organisations that share a form is meant.
    countries: frozenset[str] = frozenset()
    # Whether the first of two surnames is the one that people are called by ("Duarte Gil" is "Duarte").
    first_surname: bool = False
    # Whether a final s can be a genitive without apostrophe ("Microsofts").
    bare_genitive: bool = False
