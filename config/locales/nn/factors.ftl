# Suksessfaktorane på sida til ei risikovurdering.
label-new-factor = + suksessfaktor
new-factor-how = Enter: skriv kva som må lykkast
# "Pasienten kommer til timen · 2 risikoer": so many threaten the factor.
factor-threatened = { $title } · { $count ->
    [0] ingen risiko
    [one] 1 risiko
   *[other] { $count } risikoar
}
ask-new-factor = Ny suksessfaktor
ask-factor = Suksessfaktor
ask-factor-hint = Kva må vere på plass for at målet skal bli nådd? Éi setning.
delete-factor = Fjerne suksessfaktoren?
delete-factor-what = «{ $factor }» blir borte.
delete-factor-free = Ingen risiko er knytt til han.
delete-factor-risks = { $count ->
    [one] Éin risiko trugar han. Risikoen blir ståande, men utan faktoren:
   *[other] { $count } risikoar trugar han. Dei blir ståande, men utan faktoren:
}
change-add-factor = la til suksessfaktoren «{ $title }»
change-edit-factor = endra suksessfaktoren «{ $title }»
change-delete-factor = fjerna ein suksessfaktor
