### What git uses the program for, and risiko git-setup

git-merge-failed = { $path } could not be merged: { $why }
git-merged-by-lines = { $path } was merged line by line, as one of the versions could not be read. Put the file right by hand.
git-merge-left = { $count ->
    [one] { $path }: one key has been given different values. Ours stands in the file, and both stand in the line that begins with conflict.
   *[other] { $path }: { $count } keys have been given different values. Ours stand in the file, and both sides stand in the lines that begin with conflict.
}

git-setup-done = Git now merges and shows the register's files through risiko. Set in the configuration of this repository:
git-setup-hook = Git now checks the register before each commit ({ $path }). Errors stop it, warnings do not.
git-setup-hook-left = The check before each commit is not set up, for { $path } is not ours alone: a hook stands there already, or the folder is shared with other repositories. Add this line there yourself:
      { $line }
git-setup-undo = Take it out again with risiko git-setup --uninstall
git-setup-undone = Taken out of the configuration of the repository:
git-setup-nothing = There was nothing to take out.
git-setup-unknown-program = Nothing was set: the program does not find where it stands under the name risiko.

cli-git-missing = Git is not installed.
cli-git-refused = Git said: { $why }

git-commit-stopped = { $count ->
    [one] The commit is stopped: one error in what was to go in. Mend it and try again.
   *[other] The commit is stopped: { $count } errors in what was to go in. Mend them and try again.
} To commit it all the same: git commit --no-verify
