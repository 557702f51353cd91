"""Whether each sentence is carried by what it cites: scored, judged, and the judges held against people."""
