"""Whether a claim follows the sentences that it cites, and what then differs: left out, put in, exchanged or moved."""
