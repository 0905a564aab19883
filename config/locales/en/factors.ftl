# The success factors on an assessment's page.
label-new-factor = + success factor
new-factor-how = Enter: write what must succeed
# "Pasienten kommer til timen · 2 risikoer": so many threaten the factor.
factor-threatened = { $title } · { $count ->
    [0] no risk
    [one] 1 risk
   *[other] { $count } risks
}
ask-new-factor = New success factor
ask-factor = Success factor
ask-factor-hint = What must be in place for the goal to be reached? One sentence.
delete-factor = Remove the success factor?
delete-factor-what = “{ $factor }” will be gone.
delete-factor-free = No risk is tied to it.
delete-factor-risks = { $count ->
    [one] One risk threatens it. It stays, but without the factor:
   *[other] { $count } risks threaten it. They stay, but without the factor:
}
change-add-factor = added the success factor “{ $title }”
change-edit-factor = changed the success factor “{ $title }”
change-delete-factor = removed a success factor
