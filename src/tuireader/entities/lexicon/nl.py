"""Dutch."""

from __future__ import annotations

from tuireader.entities.lexicon.shapes import FunctionWords, Numbers, counts, meanings, phrases, words

FUNCTION_WORDS = FunctionWords(
    words=words(
        """
        de het een en van in is dat op te met voor zijn was niet aan er om ook als bij dan uit nog naar door maar
        over of hij ze zij wij we ik je jij u hun haar hem heeft hebben had hadden werd worden wordt geen tot meer
        kan kunnen zal zou zouden moet moeten wil deze die dit wat wie waar hoe toen al alleen onder tegen tussen
        tijdens volgens na sinds omdat onze mijn veel twee andere zo nu toch zich echter eerste jaar werden
        """
    ),
)

NUMBERS = Numbers(
    decimal_mark=",",
    ones=counts(
        "nul 0 een 1 twee 2 drie 3 vier 4 vijf 5 zes 6 zeven 7 acht 8 negen 9 tien 10 elf 11 twaalf 12 dertien 13 "
        "veertien 14 vijftien 15 zestien 16 zeventien 17 achttien 18 negentien 19"
    ),
    tens=counts("twintig 20 dertig 30 veertig 40 vijftig 50 zestig 60 zeventig 70 tachtig 80 negentig 90"),
    scales=counts(
        "honderd 100 duizend 1000 miljoen miljoenen 10^6 miljard miljarden 10^9 biljoen biljoenen 10^12 "
        "biljard 10^15 triljoen triljoenen 10^18"
    ),
    short_scales=counts("k dzd 1000 m mio mln mn milj 10^6 mrd mld bn 10^9 bln 10^12"),
    glued=True,
    glue=("en",),
    joiners=words("en"),
    articles=words("een"),
    decimal_words=words("komma"),
    fractions=meanings(
        """
        0.5: half halve
        0.25: kwart
        0.75: driekwart
        1.5: anderhalf anderhalve
        """
    ),
    vague={
        "tientallen": (10, 100),
        "dozijnen": (24, 100),
        "honderden": (100, 1000),
        "duizenden": (10**3, 10**6),
        "tienduizenden": (10**4, 10**5),
        "honderdduizenden": (10**5, 10**6),
        "miljoenen": (10**6, 10**9),
        "miljarden": (10**9, 10**12),
    },
    some=words("enkele verscheidene verschillende meerdere paar"),
    rounds=counts("tiental 10 twintigtal 20 dertigtal 30 vijftigtal 50 honderdtal 100 duizendtal 1000"),
    exact_rounds=counts("dozijn 12"),
    hedges=phrases(
        """
        ongeveer
        circa
        ca
        zo'n
        bijna
        rond
        rond de
        rond het
        omstreeks
        om en nabij
        om en nabij de
        meer dan
        minder dan
        niet meer dan
        niet minder dan
        ruim
        krap
        boven
        boven de
        onder
        onder de
        over
        over de
        tot
        tot wel
        minstens
        minimaal
        maximaal
        hoogstens
        ten minste
        tenminste
        ten hoogste
        op zijn minst
        naar schatting
        geschat op
        een geschatte
        geschatte
        net boven de
        net onder de
        dik
        een dikke
        een kleine
        in de orde van
        """
    ),
    hedges_behind=phrases(
        """
        of zo
        of meer
        of minder
        """
    ),
    range_pairs={"tussen": words("en"), "van": words("tot")},
    range_words=words("tot"),
    change_stems=tuple(
        "steeg stegen stijg gesteg daal gedaald zakt zak gezakt groei gegroei kelder klom klim geklom verhoog verlaag "
        "toegenom afgenom nam ging gaat viel vielen".split()
    ),
    minus_words=words("min"),
    unit_words=meanings(
        """
        EUR: euro euros eur piek pegels eurootjes
        USD: dollar dollars
        NLG: gulden guldens hfl
        GBP: pond ponden
        FRF: frank franken francs
        DEM: mark marken
        FIM: markka
        CNY: yuan renminbi rmb kuai
        ESP: pesetas
        INR: roepies
        RUB: roebels roebel
        SEK: kronen
        ILS: sjekel sjekels
        BTC: bitcoin bitcoins btc
        ETH: ether
        """
    ),
    short_units={"fl": "NLG", "c": "/"},
    grand_words=meanings("EUR: ruggen mille"),
    minor_words=meanings(
        """
        : cent cents centen ct cts
        EUR: eurocent eurocenten
        GBP: penny pence pennies
        FIM: penni
        DEM: pfennig
        RUB: kopeke kopeken
        """
    ),
    demonyms=meanings(
        """
        US: amerikaanse us
        CA: canada
        GB: engelse britse
        NL: hollandse
        HK: hongkong hk
        AU: australie
        """
    ),
    ordinary_units=words(
        "mark real rand won pond ponden frank sol som sum sums lev lek leu pula tala kip piek pegels ruggen mille inti "
        "kroon kronen colon kuai lats lari dram manat loti taka dong sucre guarani constante lire lira ley austral novo"
    ),
    measure_cues=words("weegt wegen woog gewicht kilo"),
)
