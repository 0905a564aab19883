### Det git bruker programmet til, og risiko git-setup

git-merge-failed = { $path } kunne ikke flettes: { $why }
git-merged-by-lines = { $path } er flettet linje for linje, for en av versjonene kunne ikke leses. Rett opp fila for hånd.
git-merge-left = { $count ->
    [one] { $path }: Dere har gitt én opplysning ulike verdier. Vår verdi står i fila, og begge står i linja som begynner med conflict.
   *[other] { $path }: Dere har gitt { $count } opplysninger ulike verdier. Våre verdier står i fila, og begge sider står i linjene som begynner med conflict.
}

git-setup-done = Git fletter og viser nå registerets filer gjennom risiko. Dette er satt i innstillingene til dette lageret:
git-setup-hook = Git sjekker nå registeret før hver commit ({ $path }). Feil stopper den, advarsler gjør det ikke.
git-setup-hook-left = Sjekken før hver commit er ikke satt opp, for { $path } er ikke bare vår: der ligger en hook fra før, eller mappa er delt med andre lagre. Legg til denne linja der selv:
      { $line }
git-setup-undo = Fjern det igjen med risiko git-setup --uninstall
git-setup-undone = Dette er fjernet fra innstillingene til lageret:
git-setup-nothing = Det var ingenting å fjerne.
git-setup-unknown-program = Ingenting er satt: programmet finner ikke sin egen plassering under navnet risiko.

cli-git-missing = Git er ikke installert.
cli-git-refused = Git svarte: { $why }

git-commit-stopped = { $count ->
    [one] Committen er stoppet: én feil i det som skulle med. Rett den og prøv igjen.
   *[other] Committen er stoppet: { $count } feil i det som skulle med. Rett dem og prøv igjen.
} Skal den med likevel: git commit --no-verify
