### Nynorsk: det som ikkje står her, hentast frå bokmål
