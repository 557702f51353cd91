"""How an answer is given: whole or as events, with its plan beside it, and what is noted of it."""
