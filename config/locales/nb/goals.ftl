# What a goal demands, and the calendar's days that are inferred.
goal-number = krav
# A day that the source does not give.
date-inferred = ca. { $date }
# A day that was typed and lies before today.
understood-past = har passert: { $weekday } { $date }
understood-past-day = { $date } (har passert)
