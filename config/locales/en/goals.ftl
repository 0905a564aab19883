# What a goal demands, and the calendar's days that are inferred.
goal-number = requirement
# A day that the source does not give.
date-inferred = about { $date }
