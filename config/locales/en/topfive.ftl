# The Topp 5 of one trust: the page where it is made, and the page that the board gets.
action-own-top = Topp 5
help-own-top = The trust's Topp 5: pick, rank, comment and show
action-board-page = board's page
help-board-page = The page as the board will see it
action-present = board has seen it
help-present = Note when the board was shown the list, and the case number
action-comment = comment
help-comment = Comment on the risk in the list
action-horizon = short/long term
help-horizon = Switch between short term, long term and not chosen
action-empty-list = empty
help-empty-list = Take all of them out of the list (can be undone)
top-moving = MOVING { $risk }
top-nothing = The trust has no open risks yet. Make them in a risk assessment first.
top-none-yet = No Topp 5 yet. Press Enter and choose among { $count ->
    [one] 1 risk
   *[other] { $count } risks
}.
top-in-hand = Drop the risk first, with Space or Enter; Esc puts it back.
top-gone = The risk is there no longer. Take it out of the list with x.
top-gone-named = { $id } is there no longer
top-closed = { $risk } (closed)
top-full = The list has five. Take one out with x, or pick the risk up with Space and move it to its place.
top-not-in = The risk is not in the list.
top-empty-already = The list is empty.
top-emptied = The list has been emptied. u undoes it.
top-no-round = The calendar has no tertial report for the trust.
top-ask-comment = Comment in the Topp 5
top-ask-comment-hint = What the board should know of the risk. Ctrl-S keeps the text.
top-ask-board = When was the board shown the Topp 5 ({ $round })?
top-ask-case = Board case ({ $round })
top-ask-case-hint = As 34/2024; may be left empty.
top-presented-now = The Topp 5 is noted as presented { $date }.
top-went-in = { $risk } is in at place { $place }
top-went-out = { $risk } is out
top-moved = { $risk }: place { $from } → { $to }
top-round = { $round }: report { $date }
top-presented = presented to the board { $date }{ $case ->
    [none] {""}
   *[other] , case { $case }
}
top-not-presented = not presented to the board yet
top-horizons = { $short } short term, { $long } long term{ $none ->
    [0] {""}
   *[other] , { $none } without
}
top-since = since last time: { $new } in, { $gone } out
top-others = {" "}not in the list: { $count }{" "}
top-legend = { $sign } belongs to a prioritised goal
top-legend-moved = ↑ ↓ worse, better since { $time }
top-of-goal = Prioritised goal: { $goal }
top-page-title = as the board will see it
top-page-none = The list is empty.
top-page-gone = Out since last time
top-page-number = No.
top-page-risk = Risk
top-page-level = Level
top-page-moved = Since last time
top-page-horizon = Term
top-page-owner = Responsible: { $role }
top-page-no-measures = No measures are noted.
