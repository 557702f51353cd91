"""Ways of asking, written by hand in students' and advisors' own words.

A frame is a question with places for what it is about. What a frame does not say of a situation is said in a sentence
after it (`tails`)."""
