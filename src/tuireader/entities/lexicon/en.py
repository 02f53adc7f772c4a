"""English."""

from __future__ import annotations

from tuireader.entities.lexicon.shapes import FunctionWords, words

FUNCTION_WORDS = FunctionWords(
    words=words(
        """
        the of and to in is that was for with he as his by at from are this be or had not but have were which an her
        she they you its been has their one all would there will when who him more no if out so said what up into
        than them can only other new some could time these two may then do my over such our me your about after
        first any now also most how where through back before many between those being both under while because
        during against says
        """
    ),
)
