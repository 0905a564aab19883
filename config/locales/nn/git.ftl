### Det git bruker programmet til, og risiko git-setup

git-merge-failed = { $path } kunne ikkje flettast: { $why }
git-merged-by-lines = { $path } er fletta linje for linje, for ein av versjonane kunne ikkje lesast. Rett opp fila for hand.
git-merge-left = { $count ->
    [one] { $path }: De har gitt éi opplysning ulike verdiar. Vår verdi står i fila, og begge står i linja som byrjar med conflict.
   *[other] { $path }: De har gitt { $count } opplysningar ulike verdiar. Verdiane våre står i fila, og begge sider står i linjene som byrjar med conflict.
}

git-setup-done = Git flettar og viser no filene i registeret gjennom risiko. Dette er sett i innstillingane til dette lageret:
git-setup-hook = Git sjekkar no registeret før kvar commit ({ $path }). Feil stoppar han, åtvaringar gjer det ikkje.
git-setup-hook-left = Sjekken før kvar commit er ikkje sett opp, for { $path } er ikkje berre vår: der ligg ein hook frå før, eller mappa er delt med andre lager. Legg til denne linja der sjølv:
      { $line }
git-setup-undo = Fjern det igjen med risiko git-setup --uninstall
git-setup-undone = Dette er fjerna frå innstillingane til lageret:
git-setup-nothing = Det var ingenting å fjerne.
git-setup-unknown-program = Ingenting er sett: programmet finn ikkje si eiga plassering under namnet risiko.

cli-git-missing = Git er ikkje installert.
cli-git-refused = Git svarte: { $why }

git-commit-stopped = { $count ->
    [one] Committen er stoppa: éin feil i det som skulle med. Rett han og prøv igjen.
   *[other] Committen er stoppa: { $count } feil i det som skulle med. Rett dei og prøv igjen.
} Skal han med likevel: git commit --no-verify
