# Ein Topp 5 for eitt føretak: sida der han blir laga, og sida som styret får.
action-own-top = Topp 5
help-own-top = Topp 5 for føretaket: vel, ranger, kommenter og vis
action-board-page = vis for styret
help-board-page = Sida slik styret får henne
action-present = styret har sett han
help-present = Skriv når styret fekk lista, og saksnummeret
action-comment = kommenter
help-comment = Skriv ein kommentar til risikoen på lista
action-horizon = kort/lang sikt
help-horizon = Skift mellom kort sikt, lang sikt og ikkje valt
action-empty-list = tøm
help-empty-list = Ta alle ut av lista (kan angrast)
top-moving = FLYTTER { $risk }
top-nothing = Føretaket har ingen opne risikoar enno. Lag dei i ei risikovurdering først.
top-none-yet = Ingen Topp 5 enno. Trykk Enter og vel mellom { $count ->
    [one] 1 risiko
   *[other] { $count } risikoar
}.
top-in-hand = Slepp risikoen først, med Mellomrom eller Enter; Esc legg han tilbake.
top-gone = Risikoen finst ikkje lenger. Ta han ut av lista med x.
top-gone-named = { $id } finst ikkje lenger
top-closed = { $risk } (lukka)
top-full = Lista har fem. Ta ein ut med x, eller løft risikoen med Mellomrom og flytt han dit han skal stå.
top-not-in = Risikoen er ikkje på lista.
top-empty-already = Lista er tom.
top-emptied = Lista er tømd. u angrar.
top-no-round = Kalenderen har ingen tertialrapport for føretaket.
top-ask-comment = Kommentar på Topp 5
top-ask-comment-hint = Det styret bør vite om risikoen. Ctrl-S tek vare på teksten.
top-ask-board = Når fekk styret Topp 5 ({ $round })?
top-ask-case = Styresak ({ $round })
top-ask-case-hint = Til dømes 34/2024; kan stå tom.
top-presented-now = Topp 5 er ført opp som lagd fram { $date }.
top-went-in = { $risk } er inne på plass { $place }
top-went-out = { $risk } er ute
top-moved = { $risk }: plass { $from } → { $to }
top-round = { $round }: rapport { $date }
top-presented = lagd fram for styret { $date }{ $case ->
    [none] {""}
   *[other] , sak { $case }
}
top-not-presented = ikkje lagd fram for styret enno
top-horizons = { $short } på kort sikt, { $long } på lang sikt{ $none ->
    [0] {""}
   *[other] , { $none } utan
}
top-since = sidan sist: { $new } inn, { $gone } ut
top-others = {" "}ikkje på lista: { $count }{" "}
top-legend = { $sign } høyrer til eit prioritert mål
top-legend-moved = ↑ ↓ verre, betre sidan { $time }
top-of-goal = Prioritert mål: { $goal }
top-page-title = slik styret får henne
top-page-none = Lista er tom.
top-page-gone = Ute sidan sist
top-page-number = Nr.
top-page-risk = Risiko
top-page-level = Risikonivå
top-page-moved = Sidan sist
top-page-horizon = Sikt
top-page-owner = Ansvarleg: { $role }
top-page-no-measures = Ingen tiltak er førte opp.
