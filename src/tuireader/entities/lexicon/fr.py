"""French."""

from __future__ import annotations

from tuireader.entities.lexicon.shapes import FunctionWords, Numbers, counts, meanings, phrases, words

FUNCTION_WORDS = FunctionWords(
    words=words(
        """
        le la les un une des du de et est sont était étaient dans en pour par sur avec que qui ne pas plus ce cette
        ces son sa ses leur leurs il elle ils elles nous vous je on au aux mais ou où donc comme être avoir ont été
        fait après avant sans sous entre depuis aussi selon dont même très tout tous toute toutes deux cela si peut
        ainsi encore contre chez notre votre mon ma mes quand déjà lors puis moins vers ici
        """
    ),
    letters="êœûèù",
)

NUMBERS = Numbers(
    decimal_mark=",",
    ones=counts(
        "zero 0 un une 1 deux 2 trois 3 quatre 4 cinq 5 six 6 sept 7 huit 8 neuf 9 dix 10 onze 11 douze 12 treize 13 "
        "quatorze 14 quinze 15 seize 16"
    ),
    tens=counts(
        "vingt vingts 20 trente 30 quarante 40 cinquante 50 soixante 60 septante 70 huitante octante 80 nonante 90"
    ),
    scales=counts(
        "cent cents 100 mille mil 1000 million millions 10^6 milliard milliards 10^9 billion billions 10^12 "
        "billiard billiards 10^15 trillion trillions 10^18"
    ),
    short_scales=counts("k 1000 m mn mio mln 10^6 md mds mrd mrds mia bn 10^9"),
    vigesimal=True,
    joiners=words("et"),
    articles=words("un une"),
    links=words("de d"),
    decimal_words=words("virgule"),
    fractions=meanings(
        """
        0.5: demi demie
        """
    ),
    vague={
        "dizaines": (10, 100),
        "douzaines": (24, 100),
        "centaines": (100, 1000),
        "milliers": (10**3, 10**6),
        "millions": (10**6, 10**9),
        "milliards": (10**9, 10**12),
    },
    some=words("quelques plusieurs"),
    rounds=counts(
        "dizaine 10 quinzaine 15 vingtaine 20 trentaine 30 quarantaine 40 cinquantaine 50 soixantaine 60 centaine 100 "
        "millier 1000"
    ),
    exact_rounds=counts("douzaine 12"),
    hedges=phrases(
        """
        environ
        près de
        presque
        quasiment
        autour de
        aux alentours de
        à peu près
        approximativement
        plus de
        plus que
        plus d'
        moins de
        moins que
        pas plus de
        pas moins de
        pas plus que
        au-dessus de
        au-dessous de
        en dessous de
        en dessus de
        jusqu'à
        au moins
        au plus
        au maximum
        au minimum
        un minimum de
        un maximum de
        quelque
        quelques
        à hauteur de
        de l'ordre de
        supérieur à
        supérieure à
        inférieur à
        inférieure à
        estimé à
        estimée à
        estimés à
        évalué à
        évaluée à
        un peu plus de
        un peu moins de
        dépassant
        dépasse
        peut-être
        """
    ),
    hedges_behind=phrases(
        """
        environ
        ou plus
        ou moins
        """
    ),
    range_pairs={"entre": words("et"), "de": words("a"), "d": words("a")},
    range_words=words("a"),
    change_stems=tuple(
        "pass mont baiss augment recul progress chut grimp bond tomb descend diminu recu ramen port hauss releve "
        "abaiss rediu redui reduit doubl tripl".split()
    ),
    minus_words=words("moins"),
    unit_words=meanings(
        """
        EUR: euro euros eur balles boules
        USD: dollar dollars billets usdollar
        FRF: francs franc ffr fr
        CHF: franken
        XOF: fcfa
        GBP: livres livre
        JPY: yens
        CNY: yuans yuan renminbi rmb
        ITL: lires
        DEM: marks
        NLG: florins florin
        INR: roupies
        RUB: roubles
        ESP: pesetas
        GHS: cedis
        BTC: bitcoin bitcoins btc
        ETH: ether
        """
    ),
    short_units={"E": "EUR", "F": "FRF", "FF": "FRF", "c": "/"},
    minor_words=meanings(
        """
        : cent cents centime centimes centimo centimos cts ct
        GBP: penny pence pennies
        RUB: kopeck kopecks
        GHS: pesewa pesewas
        CAD: sou sous
        """
    ),
    demonyms=meanings(
        """
        US: us usa americains americain americaines
        CA: canadiens can ca
        NL: hollandais
        GB: sterling anglaises
        HK: hk hongkongais
        BE: belges
        """
    ),
    ordinary_units=words(
        "real sol sols som soms sum sums livre livres lire lires couronne couronnes mark marks leu lev lek pula tala "
        "kip inti billets balles boules sou sous won colon sucre sucres leone unite unites fr e coupon coupons lats "
        "rand taka dram lari manat loti zaire guarani pesewa"
    ),
    measure_cues=words("pese pesent poids lire lu ecrit publie"),
)
