### Det git bruker programmet til, og risiko git-setup

git-merge-failed = { $path } kunne ikke flettes: { $why }
git-merged-by-lines = { $path } er flettet linje for linje, for en av versjonene kunne ikke leses. Rett opp fila for hånd.
git-merge-left = { $count ->
    [one] { $path }: Dere har gitt én opplysning ulike verdier. Vår verdi står i fila, og begge står i linja som begynner med conflict.
   *[other] { $path }: Dere har gitt { $count } opplysninger ulike verdier. Våre verdier står i fila, og begge sider står i linjene som begynner med conflict.
}

git-setup-done = Git fletter og viser nå registerets filer gjennom risiko. Dette er satt i innstillingene til dette lageret:
git-setup-undo = Fjern det igjen med risiko git-setup --uninstall
git-setup-undone = Dette er fjernet fra innstillingene til lageret:
git-setup-nothing = Det var ingenting å fjerne.
git-setup-unknown-program = Ingenting er satt: programmet finner ikke sin egen plassering under navnet risiko.

cli-git-missing = Git er ikke installert.
cli-git-refused = Git svarte: { $why }
