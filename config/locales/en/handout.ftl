### The sheet on the table: what the levels mean, and a form to fill in

handout-title = The levels of the risk scale
handout-sheet = My own scores
handout-hint = Write the level in the box. Leave empty what you have no view on.
handout-risk = Risk
