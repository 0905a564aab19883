### The workshop on the wall: what is noted, the record, and the other keys there

action-leave-wall = leave
action-decide = decided
action-park = park
action-minority = minority
action-roles = present
action-gone-through = gone through
help-leave-wall = End the workshop: look at the record, and write it
help-decide = Note a decision about the chosen risk
help-park = Park something that was not settled
help-minority = Note a view that did not carry
help-roles = Note who is present, as roles
help-gone-through = The risk has been gone through today; go to the next that has not

wall-last-decided = Decided: { $what }
wall-last-parked = Parked: { $what }
wall-last-minority = Minority: { $what }
wall-noted = { $count } noted
wall-not-placed = not placed
wall-probability = probability
wall-new = new: { $what }
wall-no-longer = { $what } no longer scored
wall-because = { $what }, because { $why }
wall-gone-through = Risk { $number } has been gone through. { $left ->
    [0] All have been.
    [one] One is left.
   *[other] { $left } are left.
}
wall-only-f5 = F5 ends the workshop. Esc only closes what is open.
wall-no-record = The record belongs to one goal. Open the goal's matrix and press F5 there.

wall-ask-why = Why was { $number } moved?
wall-ask-decided = Decided:
wall-ask-decided-of = Decided about { $number }:
wall-ask-parked = Parked:
wall-ask-parked-of = Parked about { $number }:
wall-ask-minority = Minority:
wall-ask-minority-of = Minority about { $number }:
wall-ask-role = Present (role):
wall-ask-words = To say:
wall-ask-keys = Enter notes it · Esc skips it

wall-quit-title = End the workshop?
wall-quit-stay = Stay on the wall
wall-quit-end = End it and look at the record
wall-quit-unrecorded = End it without a record: what was noted is lost
wall-written = The record is in the assessment. Save to write it to the file.

record-title = record
record-hint = This goes into the assessment when you press F5. Correct what is not right.
record-keys = ↑↓ choose   Enter correct   x strike out   b p m r add   F5 write   Esc back
record-roles = Present
record-decisions = Decided
record-parked = Parked
record-minority = Minority
record-votes = Votes
record-votes-of = { $count ->
    [one] { $count } vote
   *[other] { $count } votes
}
record-votes-stand = The votes stand as they were given.
record-struck = struck out

workshop-interrupted = A workshop was interrupted { $date }: { $about }
workshop-go-on = Go on with the workshop
workshop-go-on-detail = { $count ->
    [0] Only who is present was noted.
    [one] One thing was noted.
   *[other] { $count } things were noted.
}
workshop-later = Not now
workshop-later-detail = The program asks again the next time.
workshop-throw = Throw away what was noted
workshop-throw-detail = The record is lost. What was moved stays.

session-title = workshop { $day }
session-add = A new record for today
session-lines-hint = A line for each. Risks are written by their titles, in «angles».
session-votes = Votes on «{ $risk }»
ask-levels-hint = The levels with spaces: 3 4 4 5
ask-levels-wrong = { $typed } is no level of the scale.

action-opening = first page
help-opening = Show the first page again: the goal, who is here, and what will be gone through
opening-goal = The goal
opening-number = Requirement { $number }: { $goal }
opening-figure = Target figure
opening-result = Last result
opening-factors = Must succeed
opening-present = Present
opening-agenda = Gone through
opening-nobody = Press r and type the roles that are here.
opening-no-risks = No risks yet. Go to the matrix and press n.
opening-more = … and { $count } more
opening-keys = Enter to the matrix   r who is here   v how many vote   F5 leave   ? help

action-vote = vote
help-vote = A silent round: everybody types a level, and nobody sees it until all have voted
wall-ask-voters = How many vote?
opening-voters = { $count ->
    [one] One votes
   *[other] { $count } vote
}
vote-status = { $voted } of { $all } have voted
vote-seat = Seat { $seat }:
vote-decide = To be decided: { $typed }
vote-keys-begun = Two numbers and Enter   Tab another area   Esc give up
vote-keys-going = Two numbers and Enter   Backspace undoes the last   . no more   Esc give up
vote-keys-shown = Enter takes { $median }, or type other numbers   v second round   Esc none
vote-keys-talked = Enter takes { $median }, or type other numbers   Esc no decision
vote-leaving = The votes will be lost. Esc once more gives up.
vote-given-up = The vote was given up. Nothing is noted.
vote-undecided = The votes are noted, and nothing is decided.
vote-first = Finish the vote first, or give it up with Esc.
vote-no-risk = Choose a risk to vote on.
vote-two-rounds = There were two rounds. Enter takes the median.
vote-areas-stand = The area can be changed only before anybody has voted.
vote-taken-back = The vote of seat { $seat } is taken back.
vote-how-many = Type { $count } levels, probability first.
vote-how-many-wrong = Type a number between 1 and 99.
vote-no-level = One of the numbers is no level here. The vote is not taken.
vote-spread = Median { $median }, from { $lowest } to { $highest }
vote-spread-none = All: { $median }
vote-agreed = Agreed
vote-explain = To explain: seat { $seats }
vote-and = { $first } and { $last }
vote-agreement = Agreement: { $strength }
vote-why-median = the median of { $count } votes is { $median }
vote-why-other = the talk after { $count } votes (median { $median }) ended there
vote-stands = stays at { $place }, because { $why }

mark-crowd = { $count } here
wall-in-cell = In the same cell: { $risks }
wall-unplaced = Not placed: { $risks }
wall-zoom = Does anybody sit far away? Make the letters larger in the terminal (often Ctrl and +).
