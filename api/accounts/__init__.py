"""Who may use the desk: accounts with passwords, sessions of browsers, tokens of programs, and what was done."""
