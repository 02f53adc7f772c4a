"""Turns the legal names of company lists into the names that people use."""

from __future__ import annotations

import re
import unicodedata

# Legal forms at the end of a name, folded and without dots and blanks, cut-off spellings of exchanges among them.
_LEGAL = frozenset(
    """
    inc incorporated corp corporation co company ltd limited llc lp llp lllp plc pbc nv bv sa sas sarl sasu sca scs se
    ag kg kgaa gmbh ohg ug ev eg spa srl srls snc sapa sl slu sau sab sabdecv sadecv sapidecv decv rl ltda ltd. eireli
    cv as asa aps ab oy oyj abp publ hf ehf nyrt zrt kft rt doo dd ad ead ao pao oao pjsc jsc ojsc cjsc psc qsc qpsc
    bhd berhad sdnbhd sdn tbk pt pte pty ptyltd ptyltd pcl publiccompanylimited kk kabushikikaisha gk tas anonimsirketi
    anonimortakligi sirketi cvba bvba sprl nvsa sanv asoc coltd coinc corpltd incltd incorporationlimited
    jointstockcompany jointstock sharesjsc saog saoc scpa commv ka ks scrl stockcompany publicjointstockcompany
    aktiengesellschaft aktiebolag societeanonyme societeeuropeenne naamlozevennootschap sociedadanonima
    sociedadeanonima societaperazioni sociedadeanonimaporacoes sociedadanonimabursatil publiclimitedcompany
    societeencommanditeparactions reit
    """.split()
)
_LEADING = ("PT ", "Public Joint Stock Company ", "PJSC ", "JSC ", "Joint Stock Company ", "OJSC ", "PAO ")
_TRAILERS = re.compile(
    r"""(?:\s*[,(]?\s*\b(?:Class|Series|Cl\.?)\s[A-Z0-9]{1,2}\b\)?
        |\s*\((?:publ|The|Class\s[A-Z]|Holdings?|Group|new|[A-Z][a-z]+)\)
        |\s+(?:Sponsored\s)?(?:ADR|ADS|GDR|NVDR|DR)\b.*
        |\s+(?:Registered|Bearer|Ordinary|Common|Preferred|Preference)\s(?:Shares?|Stock).*
        )\s*$""",
    re.VERBOSE,
)
_JUNK = re.compile(
    r"""\bETF\b|\bETC\b|\bETN\b|\bLeverage\sShares\b|\bFII\b|\bFundo\b|\bSICAV\b|\bUCITS\b|\bFund\b|\bTrust\sUnits?\b|\bO\.N\.?
        |\bSP\.?\s?ADR|\bADRS?/|\bDL[-,. ]
        |\bEO[-,. ]|\bLS[-,]|\bINH\.|\bNAM\.|\bVNA\b|\bN\.A\.|\bYC[-,]|\bSF[-,]|\bHD[-,]|\bRC[-,]|-,\d|\bCUM\b|\bUTS\b
        |\bAcquisition\s(?:Corp|Company|Co)|\bSPAC\b|\bWarrants?\b|\bCertificat|\bTracker\b|\bNotes?\sdue\b""",
    re.VERBOSE,
)
_ORGANISED = frozenset({"group", "groupe", "gruppe", "gruppo", "grupo", "holding", "holdings", "groep"})


def folded(name: str) -> str:
    """Lower case without diacritics."""
    decomposed = unicodedata.normalize("NFKD", name.casefold())
    return "".join(c for c in decomposed if not unicodedata.combining(c))


def is_junk(name: str) -> bool:
    """Whether a listing's name is that of a fund, a depositary receipt or a cut-off exchange abbreviation."""
    return bool(_JUNK.search(name)) or len(name) < 2


def without_legal_form(name: str) -> str:
    """The name less legal forms, share classes and a leading article: "The Coca-Cola Company" is "Coca-Cola"."""
    name = unicodedata.normalize("NFC", " ".join(name.replace(",.", ".,").replace("’", "'").split()))
    for lead in _LEADING:
        if name.startswith(lead):
            name = name[len(lead) :]
    while (shorter := _TRAILERS.sub("", name)) != name and shorter:
        name = shorter
    bare = _strip_end(name)
    if name.startswith("AB ") and "(publ)" in name:
        bare = bare.removeprefix("AB ")
    if bare.startswith("The ") and len(bare) > 8:
        bare = bare[4:]
    return bare.strip(" ,.-&/") if len(bare.strip(" ,.-&/")) > 1 else bare


def _strip_end(name: str) -> str:
    """Takes legal forms of up to four words from the end, while something is left."""
    words = name.replace(",", ", ").split()
    while len(words) > 1:
        for length in (4, 3, 2, 1):
            tail = words[-length:]
            key = re.sub(r"[^a-z0-9]", "", folded("".join(tail)))
            if length < len(words) and key in _LEGAL and not (length == 1 and tail[0] in ("As", "Se", "Pt", "Ad")):
                del words[-length:]
                break
        else:
            if words[-1] in ("&", "and", "y", "e", "und", "et") or words[-1].strip(",.-") == "":
                del words[-1]
                continue
            break
    while len(words) > 1 and words[-1] in ("&", "and", "y", "e", "und", "et", "-"):
        del words[-1]
    return re.sub(r"\s+,", ",", " ".join(words)).rstrip(" ,")


def without_group(name: str) -> str:
    """The name less a closing "Group" or "Holdings"; the same name if there is none."""
    words = name.split()
    while len(words) > 1 and words[-1].strip("()").casefold() in _ORGANISED:
        del words[-1]
    return " ".join(words)


def in_title_case(name: str) -> str:
    """An all-capitals name of several words as it would be written in a text; short words stay as they are."""
    if name != name.upper() or " " not in name:
        return name
    return " ".join(word if len(word) < 5 or not word.isalpha() else word.capitalize() for word in name.split())
