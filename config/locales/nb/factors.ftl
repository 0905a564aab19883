# Suksessfaktorene på siden til en risikovurdering.
label-new-factor = + suksessfaktor
new-factor-how = Enter: skriv hva som må lykkes
# "Pasienten kommer til timen · 2 risikoer": so many threaten the factor.
factor-threatened = { $title } · { $count ->
    [0] ingen risiko
    [one] 1 risiko
   *[other] { $count } risikoer
}
ask-new-factor = Ny suksessfaktor
ask-factor = Suksessfaktor
ask-factor-hint = Hva må være på plass for at målet skal nås? Én setning.
delete-factor = Fjerne suksessfaktoren?
delete-factor-what = «{ $factor }» blir borte.
delete-factor-free = Ingen risiko er knyttet til den.
delete-factor-risks = { $count ->
    [one] Én risiko truer den. Den blir stående, men uten faktoren:
   *[other] { $count } risikoer truer den. De blir stående, men uten faktoren:
}
change-add-factor = la til suksessfaktoren «{ $title }»
change-edit-factor = endret suksessfaktoren «{ $title }»
change-delete-factor = fjernet en suksessfaktor
