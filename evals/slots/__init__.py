"""What is understood of a question, slot by slot, against what people would say it holds.

The phrasings of `working.yaml` and `kept.yaml` were written, and their slots filled in, by somebody who had seen what
each slot means (`advisor/message/understanding.py` and the enums it uses) and none of the patterns that fill it.

A slot holds what the question says and what it asks; a follow-up holds also what it takes over from its history.
`direction` is where the credit comes from, seen from the institution asked about, and what it is to count toward; where
a question speaks of no credit that moves, it is not annotated, and what code makes of it is not scored. `aspect` is
what the asker wants to know; what is only told may make its own aspect part of the question, and `may` lists those that
are as good an answer. `grade` is the lowest told, for that one decides. `gpa` is every average told, also the one that
a rule asks for, `year` every calendar year, `price` every sum of money, and `percent` every share of a whole.
"""
