"""What credits, courses, terms and fees cost, by what a page charges whom."""
