# What a goal demands, and the calendar's days that are inferred.
goal-number = requirement
# A day that the source does not give.
date-inferred = about { $date }
# A day that was typed and lies before today.
understood-past = has passed: { $weekday } { $date }
understood-past-day = { $date } (has passed)
