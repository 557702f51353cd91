"""What typed rules say of what was understood: limits, averages, levels, order and time, where they speak."""
