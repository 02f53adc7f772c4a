"""What an empty list says: why it is empty, and what to do."""

from __future__ import annotations

from tuireader.model import ArticleFilter
from tuireader.ui.actions import Keymap


def empty_text(wanted: ArticleFilter, keys: Keymap, *, subscribed: bool) -> str:
    """The line for a list that shows what ``wanted`` lets through; ``subscribed``: there are feeds."""
    key = keys.labels_of
    if wanted.title_words:
        return f"Nothing here fits the filter; {key('back')} ends it"
    if wanted.query or wanted.words:
        return f"Nothing found; {key('back')} goes back"
    if wanted.feed_ids is not None:
        return f"No articles in this feed; {key('refresh')} fetches it"
    if wanted.folder:
        return f"No articles in this folder; {key('refresh_all')} fetches all feeds"
    if wanted.smart != "all":
        return {
            "unread": "All is read",
            "today": "Nothing came in today",
            "bookmarks": f"No bookmarks; {key('bookmark')} on an article sets one",
            "local": "No local files; tuireader FILE opens one",
        }[wanted.smart]
    if subscribed:
        return f"No articles yet; {key('refresh_all')} fetches the feeds"
    return f"No articles yet; {key('add_feed')} adds a feed, {key('import_feeds')} imports OPML"
