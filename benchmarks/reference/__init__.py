"""What the mall is measured by: the same answers from a server written by hand, without anything around.

No authentication, validation, limits, logs or metrics; the SQL of the reads is the mall's own.
"""
