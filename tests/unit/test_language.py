from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tuireader.entities.language import _BEYOND_LATIN, _LATIN_WORD, _WORD, detect, language_of
from tuireader.entities.lexicon import languages
from tuireader.model import Document

TEXTS = {
    "en": "The company said on Monday that it would close two of its plants because demand has fallen this year.",
    "it": "L'azienda ha detto lunedì che chiuderà due dei suoi stabilimenti perché la domanda è calata quest'anno.",
    "de": "Das Unternehmen teilte am Montag mit, dass es zwei seiner Werke schließen wird, weil die Nachfrage sinkt.",
    "fr": "L'entreprise a annoncé lundi qu'elle allait fermer deux de ses usines car la demande est en baisse.",
    "es": "La empresa anunció el lunes que cerrará dos de sus plantas porque la demanda ha caído.",
    "pt": "A empresa anunciou na segunda-feira que vai fechar duas das suas fábricas porque a procura caiu.",
    "nl": "Het bedrijf zei maandag dat het twee van zijn fabrieken gaat sluiten omdat de vraag daalt.",
}
OTHERS = {
    "Swedish": "Företaget sade i måndags att det ska stänga två av sina fabriker eftersom efterfrågan har minskat.",
    "Danish": "Virksomheden sagde mandag, at den vil lukke to af sine fabrikker, fordi efterspørgslen er faldet.",
    "Catalan": "L'empresa va anunciar dilluns que tancarà dues de les seves plantes perquè la demanda ha caigut.",
    "Romanian": "Compania a anunțat luni că va închide două dintre fabricile sale, deoarece cererea a scăzut.",
    "Polish": "Firma poinformowała w poniedziałek, że zamknie dwa swoje zakłady, ponieważ popyt spadł.",
    "Latin": "Gallia est omnis divisa in partes tres, quarum unam incolunt Belgae, aliam Aquitani.",
    "Japanese": "同社は月曜日、需要が春から減少しているため、二つの工場を閉鎖すると発表した。",
}


@pytest.mark.parametrize("code", sorted(TEXTS))
def test_each_language_is_told(code: str) -> None:
    assert detect(TEXTS[code]) == code


SHORT = {
    "en": ["The mill is not for sale.", "They owe six billion euros."],
    "it": ["Il mulino non è in vendita.", "Mancano sei miliardi di euro."],
    "de": ["Die Mühle steht nicht zum Verkauf.", "Es fehlen sechs Milliarden Euro."],
    "fr": ["Le moulin n'est pas à vendre.", "Il manque six milliards d'euros."],
    "es": ["El molino no está en venta.", "Ya faltan más de seis mil millones de euros."],
    "pt": ["O moinho não está à venda.", "Ainda não há seis bilhões de reais."],
    "nl": ["De molen is niet te koop.", "Er ontbreekt zes miljard euro."],
}


@pytest.mark.parametrize(("code", "text"), [(code, text) for code, texts in SHORT.items() for text in texts])
def test_a_short_sentence_is_told(code: str, text: str) -> None:
    assert detect(text) == code


def test_a_neighbour_does_not_overrule_a_claim() -> None:
    text = (
        "La tienda vendeu 125 milhões de bonos como pago de las lojas que o dono tinha, y todo el resto não está pago."
    )
    assert language_of(Document(text, language="pt")) == "pt"


def test_every_lexicon_is_tried() -> None:
    assert set(TEXTS) == set(languages())


@pytest.mark.parametrize("name", sorted(OTHERS))
def test_another_language_has_no_answer(name: str) -> None:
    assert detect(OTHERS[name]) is None


@pytest.mark.parametrize("text", ["", "Hello", "42", "Apple Inc.", "1 2 3 4 5 6 7", "— “ ” —", "NASDAQ:MSFT $5 €3"])
def test_too_little_text_has_no_answer(text: str) -> None:
    assert detect(text) is None


def test_a_claim_decides_short_texts() -> None:
    assert language_of(Document("Tesla Model Y", language="de-AT")) == "de"
    assert language_of(Document("Tesla Model Y")) is None


def test_clear_text_overrules_a_claim() -> None:
    assert language_of(Document(TEXTS["it"] + " " + TEXTS["it"], language="en")) == "it"


def test_an_unknown_claim_stays_where_the_text_does_not_contradict() -> None:
    assert language_of(Document(OTHERS["Swedish"], language="sv")) == "sv"
    assert language_of(Document(text="x", language="not a language")) is None


def test_a_few_foreign_sentences_do_not_turn_a_text() -> None:
    assert detect(TEXTS["de"] + " " + TEXTS["de"] + " “The rest is history, and that is all there is to it.”") == "de"


@settings(deadline=None, max_examples=60)
@given(st.text())
def test_any_text_is_survived(text: str) -> None:
    assert detect(text) in {None, *languages()}


def test_every_latin_letter_is_in_the_fast_set() -> None:
    # Every character once, each between blanks: where no other script is seen, both ways of reading find the same.
    for first in range(0, 0x2100, 16):
        text = " ".join(map(chr, range(first, first + 16)))
        assert _BEYOND_LATIN.search(text) or _LATIN_WORD.findall(text) == _WORD.findall(text)
    assert not _BEYOND_LATIN.search("“Ça coûte 5 € – œuvre, Šibenik’s ½ … ¿Qué?")
