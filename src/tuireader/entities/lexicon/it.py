"""Italian."""

from __future__ import annotations

from tuireader.entities.lexicon.shapes import FunctionWords, words

FUNCTION_WORDS = FunctionWords(
    words=words(
        """
        il lo la gli le un uno una di del dello della dei degli delle al allo alla ai agli alle dal dallo dalla dai
        dagli dalle nel nello nella nei negli nelle sul sullo sulla sui sugli sulle con per tra fra che chi cui non
        più anche come ma se perché quando dove è sono era erano ha hanno aveva essere stato stata stati state
        questo questa questi queste quello quella si ci ne mi io lui lei loro suo sua suoi sue ed e o dopo prima
        molto ancora già solo tutto tutti ogni secondo così ora però quindi dell nell sull all dall
        """
    ),
    letters="òìù",
)
