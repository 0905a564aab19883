### problems
