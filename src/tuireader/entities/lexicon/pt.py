"""Portuguese."""

from __future__ import annotations

from tuireader.entities.lexicon.shapes import FunctionWords, Numbers, counts, meanings, phrases, words

FUNCTION_WORDS = FunctionWords(
    words=words(
        """
        o os as um uma uns umas de do da dos das e em no na nos nas ao aos à às pelo pela pelos pelas que é são era
        eram foi foram com por para seu sua seus suas se não mais como mas ou este esta isso esse essa isto lhe já
        tem têm havia entre quando muito sem sobre também até desde onde quem todo todos toda ser está estão porque
        há eu ele ela eles elas nós você durante contra outro outra outros assim dois após depois agora então
        enquanto pode podem num numa ainda apenas segundo foi disse a
        """
    ),
    letters="ãõ",
)

NUMBERS = Numbers(
    decimal_mark=",",
    ones=counts(
        "zero 0 um uma 1 dois duas 2 tres 3 quatro 4 cinco 5 seis meia 6 sete 7 oito 8 nove 9 dez 10 onze 11 doze 12 "
        "treze 13 catorze quatorze 14 quinze 15 dezesseis dezasseis 16 dezessete dezassete 17 dezoito 18 "
        "dezenove dezanove 19"
    ),
    tens=counts("vinte 20 trinta 30 quarenta 40 cinquenta 50 sessenta 60 setenta 70 oitenta 80 noventa 90"),
    scales=counts(
        "cem cento centos 100 mil 1000 milhao milhoes 10^6 bilhao bilhoes 10^9 biliao bilioes 10^12 "
        "trilhao trilhoes 10^12 triliao trilioes 10^18"
    ),
    short_scales=counts("k 1000 m mi mm mn 10^6 b bi bn 10^9 tri 10^12"),
    joiners=words("e com"),
    articles=words("um uma"),
    links=words("de"),
    decimal_words=words("virgula ponto"),
    fractions=meanings(
        """
        0.5: meio meia
        """
    ),
    vague={
        "dezenas": (10, 100),
        "dezena": (10, 100),
        "duzias": (24, 100),
        "centenas": (100, 1000),
        "milhares": (10**3, 10**6),
        "milhoes": (10**6, 10**9),
        "bilhoes": (10**9, 10**12),
        "trilhoes": (10**12, 10**15),
    },
    some=words("varios varias alguns algumas muitos"),
    rounds=counts("dezena 10 vintena 20 centena 100 milhar 1000"),
    exact_rounds=counts("duzia 12"),
    hedges=phrases(
        """
        cerca de
        aproximadamente
        quase
        perto de
        por volta de
        em torno de
        mais de
        mais que
        menos de
        menos que
        não mais de
        não mais que
        não menos de
        até
        acima de
        abaixo de
        pelo menos
        ao menos
        no mínimo
        no máximo
        um mínimo de
        um máximo de
        uns
        umas
        superior a
        inferior a
        superiores a
        inferiores a
        estimado em
        estimada em
        estimados em
        um estimado de
        pouco mais de
        pouco menos de
        na ordem de
        da ordem de
        na casa dos
        mais ou menos
        """
    ),
    hedges_behind=phrases(
        """
        aproximadamente
        mais ou menos
        ou mais
        ou menos
        """
    ),
    range_pairs={"entre": words("e"), "de": words("a ate"), "desde": words("a ate")},
    range_words=words("a ate"),
    change_stems=tuple(
        "subi sobe subiu cai caiu passou passa passar aument cresc diminu reduz reduc increment elev melhor recu "
        "desceu despenc dispar salt avanc".split()
    ),
    minus_words=words("menos"),
    unit_words=meanings(
        """
        EUR: euro euros eur
        USD: dolar dolares
        BRL: real reais pila pilas contos conto mangos
        PTE: escudos escudo
        ESP: pesetas peseta pta ptas pts pt
        GBP: libras libra
        JPY: iene ienes yenes yen yens
        CNY: yuan yuans renminbi rmb
        CHF: francos
        DEM: marcos
        NLG: florins
        INR: rupias
        RUB: rublos
        BTC: bitcoin bitcoins btc
        ETH: ether
        """
    ),
    short_units={"c": "/"},
    minor_words=meanings(
        """
        : cent cents centavo centavos centimo centimos cts
        EUR: eurocentimos
        GBP: pence penny penies peni penis pennies
        RUB: copeque copeques kopeck kopecks
        """
    ),
    demonyms=meanings(
        """
        US: americano americanos norte-americanos us eua
        NL: holandeses neerlandeses
        HK: hk
        GB: esterlinas britanicas
        CH: suicos suico
        CA: canadenses
        """
    ),
    ordinary_units=words(
        "real sol sois som sons sum sums lei leu lev lek kip pula tala coroa coroas libra libras colon marca marco "
        "marcos won conto contos pila pilas mangos penis leone leones inti guarani sucre sucres balboa unidade "
        "unidades austral rand lari dram manat loti taka dong zaire lira liras boliviano bolivianos coupon cupom"
    ),
    measure_cues=words("pesa pesam peso quilos"),
)
