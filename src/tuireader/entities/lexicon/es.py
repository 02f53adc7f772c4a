"""Spanish."""

from __future__ import annotations

from tuireader.entities.lexicon.shapes import FunctionWords, words

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
