"""Dutch."""

from __future__ import annotations

from tuireader.entities.lexicon.shapes import FunctionWords, words

FUNCTION_WORDS = FunctionWords(
    words=words(
        """
        de het een en van in is dat op te met voor zijn was niet aan er om ook als bij dan uit nog naar door maar
        over of hij ze zij wij we ik je jij u hun haar hem heeft hebben had hadden werd worden wordt geen tot meer
        kan kunnen zal zou zouden moet moeten wil deze die dit wat wie waar hoe toen al alleen onder tegen tussen
        tijdens volgens na sinds omdat onze mijn veel twee andere zo nu toch zich echter eerste jaar werden
        """
    ),
)
