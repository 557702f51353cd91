"""Sums that a question asks for, every operand with its sentence: sizes, prices, what is left, units and terms."""
