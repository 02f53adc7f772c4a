"""Spanish."""

from __future__ import annotations

from tuireader.entities.lexicon.shapes import FunctionWords, Numbers, counts, meanings, phrases, words

FUNCTION_WORDS = FunctionWords(
    words=words(
        """
        el los las un una unos unas de del y en que es son era eran fue fueron con por para su sus al lo se no más
        como pero o este esta estos estas ese esa eso le les nos ya ha han había entre cuando muy sin sobre también
        hasta desde donde quien todo todos toda ser está están tiene tienen porque si según hay mi yo él ella ellos
        nosotros durante contra otro otra otros así uno dos tras ante después ahora entonces mientras pueden puede
        la e
        """
    ),
    letters="ñ¿¡",
)

NUMBERS = Numbers(
    decimal_mark=",",
    ones=counts(
        "cero 0 un uno una 1 dos 2 tres 3 cuatro 4 cinco 5 seis 6 siete 7 ocho 8 nueve 9 diez 10 once 11 doce 12 "
        "trece 13 catorce 14 quince 15 dieciseis 16 diecisiete 17 dieciocho 18 diecinueve 19 veintiun veintiuno "
        "veintiuna 21 veintidos 22 veintitres 23 veinticuatro 24 veinticinco 25 veintiseis 26 veintisiete 27 "
        "veintiocho 28 veintinueve 29"
    ),
    tens=counts("veinte 20 treinta 30 cuarenta 40 cincuenta 50 sesenta 60 setenta 70 ochenta 80 noventa 90"),
    scales=counts(
        "cien ciento cientos 100 mil miles 1000 millon millones 10^6 millardo millardos 10^9 billon billones 10^12 "
        "trillon trillones 10^18"
    ),
    short_scales=counts("k 1000 m mm mn mill mll mdd 10^6 b bn mrd 10^9"),
    joiners=words("y e con"),
    articles=words("un una uno"),
    links=words("de"),
    decimal_words=words("coma punto"),
    fractions=meanings(
        """
        0.5: medio media
        """
    ),
    vague={
        "decenas": (10, 100),
        "docenas": (24, 100),
        "cientos": (100, 1000),
        "centenares": (100, 1000),
        "miles": (10**3, 10**6),
        "millares": (10**3, 10**6),
        "millones": (10**6, 10**9),
        "billones": (10**12, 10**15),
    },
    some=words("varios varias algunos algunas unos muchos"),
    rounds=counts("decena 10 veintena 20 treintena 30 centenar 100 millar 1000"),
    exact_rounds=counts("docena 12"),
    hedges=phrases(
        """
        unos
        unas
        cerca de
        alrededor de
        aproximadamente
        casi
        más de
        más que
        menos de
        menos que
        no más de
        no menos de
        en torno a
        hasta
        por encima de
        por debajo de
        sobre
        al menos
        por lo menos
        como mínimo
        como máximo
        un mínimo de
        un máximo de
        mínimo
        máximo
        superior a
        superiores a
        inferior a
        inferiores a
        estimado en
        estimada en
        un estimado de
        un poco más de
        poco más de
        poco menos de
        del orden de
        del orden de los
        supera los
        superan los
        más o menos
        aprox
        algo más de
        algo menos de
        rondan los
        ronda los
        """
    ),
    hedges_behind=phrases(
        """
        aproximadamente
        más o menos
        o más
        o menos
        """
    ),
    range_pairs={"entre": words("y e"), "de": words("a hasta"), "desde": words("a hasta"), "del": words("al")},
    range_words=words("a hasta"),
    change_stems=tuple(
        "subi sube subio baj cay cae paso pasa pasar pasado aument crec disminu reduj reduc cayo increment elev "
        "desplom dispar mejor retroced alz avanz escal descend".split()
    ),
    minus_words=words("menos"),
    unit_words=meanings(
        """
        EUR: euro euros eur pavos pavo leuros
        USD: dolar dolares dlls
        ESP: pesetas peseta pta ptas pts pt duros
        GBP: libras libra
        JPY: yenes yen
        CNY: yuanes yuan renminbi rmb
        MXN: varos
        CHF: francos
        NLG: florines
        DEM: marcos
        FIM: markka
        BRL: reales
        PEN: soles
        PYG: guaranies
        KRW: wones
        INR: rupias
        RUB: rublos
        BTC: bitcoin bitcoins btc
        ETH: ether
        """
    ),
    short_units={"c": "/"},
    minor_words=meanings(
        """
        : cent cents centavo centavos centimo centimos cts ctvs
        GBP: penique peniques penies penny pence
        RUB: kopek kopeks copec copecs
        """
    ),
    demonyms=meanings(
        """
        US: americano americanos estadounidenses us eeuu
        NL: holandeses neerlandeses
        HK: hk
        GB: esterlinas britanicas
        CA: canadienses
        """
    ),
    ordinary_units=words(
        "real reales sol soles som soms sum sums lei leu lev lek kip pula tala corona coronas libra libras colon "
        "pavo pavos duros varos bat bats won inti leona leonas guarani sucre sucres balboa unidad unidades super marco "
        "marcos austral australes rand lari dram manat loti taka dong zaire lira liras boliviano bolivianos"
    ),
    measure_cues=words("pesa pesan peso kilos"),
)
