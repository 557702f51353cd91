"""When: dates, stages, the years of a degree and the catalog year."""
