# What a goal demands, and the calendar's days that are inferred.
goal-number = krav
# A day that the source does not give.
date-inferred = ca. { $date }
