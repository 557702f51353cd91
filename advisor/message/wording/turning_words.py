"""Words that say nothing of whether credit counts, and turn an act, an admission or a deadline into another one."""

_WORDS = """
instead different another other others again former elsewhere unlike rather besides
work works worked working job employer employers company boss teacher teachers professor advisor adviser advisors
advisers director colleague
send sent sending sign signed signing charge charged pay pays paid call called email emailed
raise promotion money home apartment kids twins baby
phd doctorate doctoral ed instructor instructors
second
repeat redo redoing switch switching
"""
TURNING = frozenset(_WORDS.split())
