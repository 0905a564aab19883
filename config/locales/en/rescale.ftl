# A new scale within a year (risiko rescale)
rescale-written = The new scale holds for { $year }. Every level is translated.
rescale-would = The new scale would hold for { $year }. Nothing is written.
rescale-undecided = Nothing is changed yet. Look through { $map }: correct what is wrong, set confirmed = true, and run the command again. By the proposal it becomes:
rescale-lost = Nothing is changed. By the map, some levels have no place on the new scale.
rescale-changes = The scale is another:
rescale-lost-levels = Without a place on the new scale:
rescale-risks = Each open risk before and after:
rescale-column-risk = Risk
rescale-column-before = Before
rescale-column-after = After
rescale-lapse = The scale is part of what was approved. Approvals that lapse: { $approvals }. Acceptances that lapse: { $acceptances }.
