"""Portuguese."""

from __future__ import annotations

from tuireader.entities.lexicon.shapes import FunctionWords, words

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
