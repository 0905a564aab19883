# En Topp 5 for ett foretak: siden der den lages, og siden som styret får.
action-own-top = Topp 5
help-own-top = Topp 5 for foretaket: velg, ranger, kommenter og vis
action-board-page = vis for styret
help-board-page = Siden slik styret får den
action-present = styret har sett den
help-present = Skriv når styret fikk lista, og saksnummeret
action-comment = kommenter
help-comment = Skriv en kommentar til risikoen på lista
action-horizon = kort/lang sikt
help-horizon = Skift mellom kort sikt, lang sikt og ikke valgt
action-empty-list = tøm
help-empty-list = Ta alle ut av lista (kan angres)
top-moving = FLYTTER { $risk }
top-nothing = Foretaket har ingen åpne risikoer ennå. Lag dem i en risikovurdering først.
top-none-yet = Ingen Topp 5 ennå. Trykk Enter og velg blant { $count ->
    [one] 1 risiko
   *[other] { $count } risikoer
}.
top-in-hand = Slipp risikoen først, med Mellomrom eller Enter; Esc legger den tilbake.
top-gone = Risikoen finnes ikke lenger. Ta den ut av lista med x.
top-gone-named = { $id } finnes ikke lenger
top-closed = { $risk } (lukket)
top-full = Lista har fem. Ta en ut med x, eller løft risikoen med Mellomrom og flytt den dit den skal stå.
top-not-in = Risikoen er ikke på lista.
top-empty-already = Lista er tom.
top-emptied = Lista er tømt. u angrer.
top-no-round = Kalenderen har ingen tertialrapport for foretaket.
top-ask-comment = Kommentar på Topp 5
top-ask-comment-hint = Det styret bør vite om risikoen. Ctrl-S tar vare på teksten.
top-ask-board = Når fikk styret Topp 5 ({ $round })?
top-ask-case = Styresak ({ $round })
top-ask-case-hint = For eksempel 34/2024; kan stå tom.
top-presented-now = Topp 5 er ført opp som lagt fram { $date }.
top-went-in = { $risk } er inne på plass { $place }
top-went-out = { $risk } er ute
top-moved = { $risk }: plass { $from } → { $to }
top-round = { $round }: rapport { $date }
top-presented = lagt fram for styret { $date }{ $case ->
    [none] {""}
   *[other] , sak { $case }
}
top-not-presented = ikke lagt fram for styret ennå
top-horizons = { $short } på kort sikt, { $long } på lang sikt{ $none ->
    [0] {""}
   *[other] , { $none } uten
}
top-since = siden sist: { $new } inn, { $gone } ut
top-others = {" "}ikke på lista: { $count }{" "}
top-legend = { $sign } hører til et prioritert mål
top-legend-moved = ↑ ↓ verre, bedre siden { $time }
top-of-goal = Prioritert mål: { $goal }
top-page-title = slik styret får den
top-page-none = Lista er tom.
top-page-gone = Ute siden sist
top-page-number = Nr.
top-page-risk = Risiko
top-page-level = Risikonivå
top-page-moved = Siden sist
top-page-horizon = Sikt
top-page-owner = Ansvarlig: { $role }
top-page-no-measures = Ingen tiltak er ført opp.
