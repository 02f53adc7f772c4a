"""What counts in texts of all languages.

Codes, signs and abbreviations of currencies, beside those of CLDR; and small words within names, which stay in the
language of their country wherever they are named.
"""

from __future__ import annotations

from tuireader.entities.lexicon.shapes import words

BITCOIN = ("BTC", "ETH")
"""Money without an ISO 4217 code."""

# Codes that are also written in small letters: the others are words or parts of words too often.
SMALL_CODES = words(
    "usd eur gbp jpy chf cad aud nzd cny inr brl mxn ars clp sek nok dkk pln czk huf rub krw hkd sgd zar ils twd thb "
    "myr idr aed"
)

# Codes that are not of ISO 4217 but written in the same way.
OTHER_CODES = {"rmb": "CNY", "Rmb": "CNY", "RMB": "CNY", "BTC": "BTC", "XBT": "BTC", "ETH": "ETH", "btc": "BTC"}

# Codes that are also English words, names or abbreviations of other things. They count only where the number cannot
# be meant otherwise.
DOUBTFUL_CODES = words(
    "ALL AMD ANG ARS ATS BAM BOB BOP COP CSD CUP CVE DEM DOP ERN ESP GEL GIP GNF GNS HRD ISK KES LAK LEI LSL LUF MAD "
    "MDL MOP MRO MUR MVP NAD NIO OMR PEI PEN PES PHP PTE RON ROL SAR SCR SDG SDD SDP SIT SKK SOS SRD SRG STD STN SUR "
    "SVC TMT TOP TRY TPE TTD UAK VEB VED VES WST YER YUM ZAL TMM MGA MAF MCF MLF FIM AWG ARL ARM ARA KGS KHR"
)

# Letters in front of a sign, beside those of CLDR: how news writes them.
SIGN_PREFIXES = {
    "$": "us USD usd USD u USD a AUD au AUD c CAD ca CAD can CAD cdn CAD hk HKD nz NZD s SGD sg SGD nt TWD r BRL "
    "br BRL "
    "mx MXN mex MXN ar ARS arg ARS col COP co COP cl CLP clp CLP rd DOP j JMD ja JMD tt TTD ec XCD bz BZD fj FJD "
    "b BND bds BBD g GYD gy GYD n NAD z ZWL uy UYU mop MOP",
    "£": "gb GBP uk GBP e EGP eg EGP ir IEP l LBP le EGP gbp GBP",
    "¥": "cn CNY rmb CNY jp JPY cny CNY jpy JPY",
}
# Signs that CLDR lacks or has only as a variant, or that mean one currency only unless the text says otherwise.
MORE_SIGNS = {
    "£": "GBP EGP LBP SYP GIP",
    "₣": "FRF",
    "₤": "GBP ITL TRY",
    "₨": "INR PKR LKR",
    "₯": "GRD",
    "₳": "ARA",
    "₵": "GHS",
    "৲": "BDT",
    "૱": "INR",
    "௹": "INR",
    "﷼": "IRR SAR YER OMR",
    "₿": "BTC",
    "€ur": "EUR",
    "€uro": "EUR",
    "€uros": "EUR",
}

# Signs that are letters: they are read as words.
LETTER_SIGNS = {"ƒ": "NLG AWG ANG", "元": "CNY", "圆": "CNY", "円": "JPY", "ரூ": "LKR INR"}

# Letters that may stand apart from their sign ("hk $ 10"): the others would be taken from the sentence.
LOOSE_PREFIXES = words("us usd hk nz nt ca cad can aud au nzd hkd sgd mex mxn c")

# Abbreviations with the same meaning in all languages; case as written.
ABBREVIATIONS = {
    "Rs": "INR PKR LKR NPR MUR",
    "Re": "INR",
    "RM": "MYR",
    "Rp": "IDR",
    "kr": "SEK NOK DKK ISK",
    "Kr": "SEK NOK DKK ISK",
    "kč": "CZK",
    "Kč": "CZK",
    "zł": "PLN",
    "Ft": "HUF",
    "Fr": "CHF",
    "sFr": "CHF",
    "SFr": "CHF",
    "FCFA": "XOF",
    "CFA": "XOF",
    "Dh": "MAD",
    "Dhs": "AED",
    "DKr": "DKK",
    "SKr": "SEK",
    "NKr": "NOK",
    "LE": "EGP",
    "TL": "TRY",
    "Tk": "BDT",
    "Ksh": "KES",
    "KSh": "KES",
    "NIS": "ILS",
    "RMB": "CNY",
    "DM": "DEM",
    "R": "ZAR",
}

# Those of them that stand in front of their number: behind it only without a blank.
ONLY_BEFORE = words("R Rp")

# Letters that are a sign with a slash behind them: "S/ 500", "B/. 20".
SLASHED = {"S": "PEN", "B": "PAB"}

# What may stand behind a sign that has letters on either side: "U$D 20", "U$S 20".
BEHIND_SIGN = {("u", "$"): words("d s")}

# Short words that mean the same in all languages; other short words are read in their own language only.
SHORT_WORDS = words("yen won usd eur rmb btc eth dlr gbp")

# Currencies whose name is also a weight.
WEIGHTS = words("GBP ITL")

# ------------------------------------------------------------------------------------------------------------ names

AND = words("and e y et und en")
COMMON_AND = "and"
"""The one of them that names of firms and offices have in texts of any language: "Acme and Company"."""

ENUMERATING = ("as well as", *"and or e o y et ou und oder en of nonché sowie".split())
"""What parts the names of a list, beside commas."""

COMPANY, PARTNER = "Company", "Co"
PARTNERS = (COMPANY, f"{PARTNER}.", PARTNER, "Cie.", "Cie")
"""Behind "and" they stand for nobody else: "Acme and Company" is Acme."""

STOPPED_FORMS = ("Corp", "Inc", "Ltd", "Co", "Cos", "Bros")
"""Abbreviations at the end of known names that a full stop belongs to."""

NAME_ARTICLE = "The "
"""With which companies are listed, and which they lose in sentences."""

DEFINITE = words("the il lo l' dell' dall' all' la le les du der die dem des el del o do ao de het")
"""Articles that offices and clubs take: "the SEC", "il Napoli"."""

ELIDED = words("dell all nell sull dall coll un qu l d c s n j m")
"""Small words that an apostrophe ties to the name behind: "l'Enel", "qu'Orange"."""

ELIDED_ARTICLE = "l"
"""The one of them that may stand between a cue and its name: "il gruppo l'Oréal"."""

THING_BEFORE = words("the your my his her our their")
"""Right before the name of a company they make a thing of it: "up the Amazon", "my Visa"."""

YEARS = words("anni ans años anos jaar")
"""Behind the age of a person: "Anna Lakso, 45 anni, ..."."""

SITE_ENDS = words("ai com io de it fr es nl pt net org eu")
"""Top-level domains of companies that are called as their address: "Booking.com"."""

PER_CENT = ("per cent", "percent", "pct", "Prozent", "procent", "por ciento", "por cento")
"""How a change in per cent is written where the sign is not."""

STATES_BEFORE = ("United States ", "U.S. ", "US ", "U.K. ", "UK ", "U. S. ")
"""States before an office that is theirs: "US Senate"."""

STATE_PREFIXES = words("US EU UK IT")
"""Before a hyphen and a kind of company: "US-Konzern"."""

# Whoever presides over one of these is named right behind: "presidente del Consiglio Mario Monti".
COUNCILS = words(
    "Consiglio Consejo Conselho Conseil Ministri Imprese Economia Finanze Tesoro Esteri Interno Interni Difesa "
    "Giustizia Salute Lavoro Infrastrutture Trasporti Ambiente Istruzione Cultura Turismo Agricoltura Economía "
    "Hacienda Exteriores Interior Defensa Justicia Sanidad Trabajo Transportes Industria Fazenda Finanças "
    "Saúde Educação Justiça Economie Économie Finances Intérieur Défense Justice Santé Travail Industrie"
)
DIRECTIONS = words("North South East West Northern Southern Eastern Western Central")
BANK_HEADS = words("Banco Banque Banca")
"""Heads of companies and of central banks: with a state behind them they are its office."""

HIGH = words("Real Royal Alto Alta Haut Haute")
"""Adjectives before the head of an organisation."""

LOCAL_COMPANIES = words("Sparkasse Stadtsparkasse Kreissparkasse Volksbank Raiffeisenbank Stadtwerke")
"""Companies that each town has; the town behind them belongs to the name."""

OF_THE = ("du ", "des ", "del ", "della ", "delle ", "dei ", "degli ", "do ", "da ", "dos ", "das ", "de la ", "de l")
OF_REGIONS = words("de do da dos das")
OF_BEGINS = "d"
"""How the words for "of" begin that tie an office to its seat: "Banco Central de Chile"."""

OF = words("di de du des do da dos das del della delle dei degli")
OF_ELIDED = ("dell", "de l", "d")
ARTICLES_AFTER_OF = words("la las los les")
"""What ties a noun in small letters to the head of an organisation: "Corte dei conti", "Cour des comptes"."""

INFINITIVE_ENDS = words("are ere ire rsi")
"""How verbs end that stand where such a noun could: "la Procura di indagare"."""

MINISTRY = "minist"
"""How ministries begin: they have several fields, which commas part."""

SHOUTED_WORDS = words("AS SE SA CO")
"""Words rather than legal forms where all is in capitals."""

BASED = words("based headquartered domiciled born listed traded bound")
"""Behind a hyphen: what stands before it is the place of the company that follows, or no name at all."""

DONE_BY = words("owned led backed controlled funded founded run managed operated sponsored affiliated linked")
"""Behind a hyphen, too: what stands before it is the name of whoever does it."""

SHOUTED_ACRONYMS = words("MRS MISS DON SIR REP")
"""Acronyms rather than titles where a word stands in capitals."""

BEFORE_VERBS = words(
    "to will would can could may might must should won't also wird se si non no não zal gaat já ya già déjà "
    "To Will Would Could May"
)
"""Small words between a name and the verb that tells what it does."""
