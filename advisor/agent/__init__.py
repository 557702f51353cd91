"""The agent: a language model that is given the evidence and the findings, may ask for more, and writes claims."""
