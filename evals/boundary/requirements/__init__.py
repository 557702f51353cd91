"""Requirements that are no credit going from one place into another: averages, residency, deadlines, eligibility,
grades that admit, and how many credentials a course serves. A family a file, its facts beside its phrasings."""
