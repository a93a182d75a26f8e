"""A place among a date's tokens, moved forward by the grammar."""

from __future__ import annotations

from briefing.wording.dates_words import REMEDY, DateNotUnderstood, Sort, Token, cut


class Cursor:
    """Starts at the first token of tidy words and never leaves the closing END."""

    def __init__(self, words: str) -> None:
        self.words = words
        self.tokens = cut(words)
        self.at = 0
        self.next = self.tokens[0]

    def ahead(self, count: int) -> list[Token]:
        """Up to so many tokens after the next one."""
        return self.tokens[self.at + 1 : self.at + 1 + count]

    def take(self) -> Token:
        token = self.next
        if token.sort is not Sort.END:
            self.at += 1
            self.next = self.tokens[self.at]
        return token

    def accept(self, *words: str) -> str:
        """The next token's word, taken, if it joins or hedges and is one of these; otherwise nothing."""
        token = self.next
        if token.sort is Sort.WORD and token.word in words:
            self.take()
            return token.word
        return ""

    def refused(self, remedy: str = REMEDY) -> DateNotUnderstood:
        return DateNotUnderstood(self.words, remedy)
