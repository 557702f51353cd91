"""The credit that a message tells of: how much, from where, how good, what for, and what it is to count toward."""
