### What the rules are for (risiko explain R012): why, and an example
