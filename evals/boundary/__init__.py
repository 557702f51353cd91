"""Questions around every boundary, held against an oracle that was coded by hand from the facts.

Nothing in here looks into the advisor's rules or its reading of questions: the facts are copied from the records with
their numbers, the verdicts are worked out anew, and the questions are worded apart from any pattern."""
