"""French."""

from __future__ import annotations

from tuireader.entities.lexicon.shapes import FunctionWords, words

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
