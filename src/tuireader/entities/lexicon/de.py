"""German."""

from __future__ import annotations

from tuireader.entities.lexicon.shapes import FunctionWords, words

FUNCTION_WORDS = FunctionWords(
    words=words(
        """
        der die das den dem des ein eine einer eines einem einen und ist sind war waren nicht mit von zu im auf für
        aus bei nach sich auch als an wie über oder aber wenn dass daß er sie es wir ich ihr wird werden wurde
        wurden hat haben hatte hatten vom zum zur durch noch nur um bis unter gegen mehr sein seine seiner seinem
        ihre ihrer ihrem ihren vor so am sowie nun schon zwischen keine kein können kann soll sollen müssen muss
        will habe diese dieser dieses diesem diesen was wer wo man einmal seit während damit dabei
        """
    ),
    letters="äöß",
)
