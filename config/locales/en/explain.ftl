### Why each rule exists, with an example (risiko explain R036)

explain-R001 =
    The file is not valid TOML, and what stands after the fault may be read as something else than you meant. So the program does not show the file, and none of its risks count until it is mended. All faults of the file are shown, not only the first.

    Wrong:
      owner = "head of HR
    Right:
      owner = "head of HR"
explain-R002 =
    Each key has one kind of value. A number in quotes is a text, and a text cannot be compared with a level. The program does not guess what you meant, but leaves the key empty until it is mended.

    Wrong:
      probability = "4"
    Right:
      probability = 4
explain-R003 =
    A key that the program does not know is not used for anything. Often it is only misspelt, and the risk then lacks what you thought you had written. The key stays in the file, so that a newer program loses nothing.

    Wrong:
      ownr = "head of HR"
    Right:
      owner = "head of HR"
explain-R004 =
    Some keys have a fixed set of words, so that all trusts can be counted in the same way. The words are the same in the file whatever language the screen has.

    Wrong:
      status = "ferdig"
    Right:
      status = "done"
explain-R005 =
    A level exists only on the year’s scale, in matrix.toml. A level outside it has no cell in the matrix, and the risk is then left unscored. Some consequence areas also have bounds of their own.

    Wrong:
      probability = 7
    Right:
      probability = 5
explain-R006 =
    Dates are written year-month-day without quotes. They can then be read in one way only, and sorted.

    Wrong:
      deadline = 14.02.2024
    Right:
      deadline = 2024-02-14
explain-R007 =
    An id names one risk, measure or factor of the trust, through all years. When two have the same id, nobody knows which of them a measure serves. It happens most often when two people added something at once and the changes were merged.

    Wrong:
    {"  ["}risk.r7k3m] in ventetid.toml and [risk.r7k3m] in sykefravaer.toml
    Right:
    {"  ["}risk.r7k3m] in ventetid.toml and [risk.r9d2x] in sykefravaer.toml
explain-R008 =
    Measures name the risks that they serve by their ids. Where the risk was deleted or mistyped, the measure acts on nothing, and a red risk may be left without one unseen.

    Wrong:
      risks = ["r7k3n"]
    Right:
      risks = ["r7k3m"]
explain-R009 =
    Where a file lies says whose it is: year, trust and goal. A file whose name is not in the catalogue belongs to no goal, and so counts nowhere.

    Wrong:
      2024/unn/ventetida.toml
    Right:
      2024/unn/ventetid.toml
explain-R010 =
    Without the scale nothing can be scored, and without the catalogue nobody knows what must be. The program shows what is there, but does not let you change anything on a wrong footing.

    Wrong:
      2024/ without matrix.toml
    Right:
      git restore 2024/matrix.toml
explain-R011 =
    The file is there, but the computer does not let the program into it. What it holds is then unknown, which is something else than missing.

    Wrong:
      ---------- 2024/unn/ventetid.toml
    Right:
      chmod u+rw 2024/unn/ventetid.toml
explain-R012 =
    The files are UTF-8, so that Norwegian and Sámi letters are the same on every computer. An older program may have saved the file in another way.

    Wrong:
      title = "For f\xe5 behandlere"
    Right:
      title = "For få behandlere"
explain-R013 =
    The grid says which zone each cell has. It must have a row for each level upwards and a letter for each level across, or some cells have no zone.

    Wrong:
      "Y O O R"
    Right:
      "Y O O R R"
explain-R014 =
    Two people gave one key two values, and a merge cannot choose between them. Our value stands meanwhile. Nothing is approved or sent until a person has chosen.

    Wrong:
      probability = 4
      conflict.probability = {"{"} base = 3, ours = 4, theirs = 5 {"}"}
    Right:
      probability = 5
explain-R015 =
    An approval must say who and when, and carry a seal of what was approved. Otherwise anybody could write “approved” in the file. Without all of it the assessment counts as ready, not as approved.

    Wrong:
      status = "approved"
    Right:
      status = "approved"
      approved.on = 2024-02-28
      approved.by = "chief executive"
      approved.seal = "3f9a1c08"
explain-R016 =
    A newer program may have written something that this one does not understand. If it saved all the same, something could be lost. So the register can only be read.

    Wrong:
      format = 2
    Right:
      format = 1
explain-R017 =
    Consequence is scored per area, and the areas stand in matrix.toml. An area that is not there does not count, and the risk may then look milder than it is.

    Wrong:
      consequence.qualty = 4
    Right:
      consequence.quality = 4
explain-R018 =
    Ids and file names are used in paths, in commands and on the wall. So they have only lower-case letters, digits, hyphens and underscores.

    Wrong:
    {"  ["}risk.Økonomi]
    Right:
    {"  ["}risk.okonomi]
explain-R019 =
    An assessment is a few kilobytes. A file of many megabytes is something else, such as a picture or a log that has gone astray.

    Wrong:
      2024/unn/ventetid.toml of 80 MB
    Right:
      2024/unn/ventetid.toml of 12 kB
explain-R020 =
    Some keys cannot be missing: without them the file is of no use, or the program would have to guess.

    Wrong:
    {"  ["}zone.G]
    Right:
    {"  ["}zone.G]
      name = "Low"
explain-R021 =
    When all files have one order, git shows only what changed, and two people can work at once. A file written by hand need not have it, but merges more easily with the work of others.

    Wrong:
      owner="head of HR"
    Right:
      owner = "head of HR"
explain-R022 =
    Git could not merge two changes and has put both into the file. It is then not valid, and none of its risks count until somebody has chosen.

    Wrong:
      <<<<<<< HEAD
      probability = 4
      =======
      probability = 5
      >>>>>>> unn
    Right:
      probability = 5
explain-R023 =
    A risk register is to be read in a meeting. A text of many pages is not read, and what matters in it is not seen.

    Wrong:
      rationale with the whole report pasted in
    Right:
      rationale with two or three sentences and the name of the report
explain-R024 =
    Green is the best, so its limit has to be the harder one to meet. The other way round every light would be wrong, so none is shown.

    Wrong:
      better = "higher"
      green = 50.0
      yellow = 70.0
    Right:
      better = "higher"
      green = 70.0
      yellow = 50.0
explain-R025 =
    A share of the patients can be neither negative nor more than all. Often a decimal point has slipped, or a number stands where a percentage should.

    Wrong:
      unit = "%"
      2023 = 685.0
    Right:
      unit = "%"
      2023 = 68.5
explain-R030 =
    The prioritised goals must be assessed by the deadline. The Office of the Auditor General found in 2024 that known challenges of the trusts were not assessed as risks. A goal without an assessment is not a goal without risk.

    Wrong:
      2024/unn/sykefravaer.toml is not there
    Right:
    {"  ["}risk.r7k3m]
      title = "No substitutes in summer"
explain-R031 =
    A success factor says what must go well for the goal to be reached. It helps the group to find risks that nobody had thought of, and shows what each risk threatens.

    Wrong:
    {"  ["}judgement] and [risk.r7k3m], but no [factor...]
    Right:
    {"  ["}factor.staffing]
      title = "We have enough therapists"
explain-R032 =
    The risks say what may go wrong. The judgement says what it comes to: how probable is it that the goal is not reached? It can be held against how the year went.

    Wrong:
    {"  ["}judgement]
    Right:
    {"  ["}judgement]
      probability = 4
      rationale = "Somatic care was at 71 days in 2023."
explain-R033 =
    A measure acts on a cause. Without a cause the measures are haphazard, and nobody can say whether they ought to work.

    Wrong:
      causes = []
    Right:
      causes = [
        "Long notice and slow hiring",
      ]
explain-R034 =
    Nobody can check a number without a reason, and in half a year nobody remembers why it was given. Two or three sentences on what you built on are enough.

    Wrong:
      probability = 4
    Right:
      probability = 4
      rationale = """
      Nine of forty therapists left last year.
      """
explain-R035 =
    The owner of a risk follows it and speaks up when it changes. Without an owner nobody does. Write a role: names do not belong in the register, and people change jobs.

    Wrong:
      owner = ""
    Right:
      owner = "head of mental health"
explain-R036 =
    The zone requires that something is done. The Office of the Auditor General found that measures were often not carried out. Where nothing can be done, somebody with the authority must accept the risk, so that all can see who answers for it.

    Wrong:
    {"  ["}risk.r7k3m]
      probability = 5
      consequence.quality = 5
    Right:
    {"  ["}measure.m4q8t]
      title = "Three new training posts"
      risks = ["r7k3m"]
      owner = "head of HR"
      deadline = 2024-06-01
      status = "decided"
explain-R037 =
    A measure that nobody answers for is rarely done. Write the role, not the name.

    Wrong:
      owner = ""
    Right:
      owner = "head of HR"
explain-R038 =
    Without a deadline a measure can never be late, and then nobody sees that it is not done.

    Wrong:
      status = "decided"
    Right:
      status = "decided"
      deadline = 2024-06-01
explain-R039 =
    The assessment is of this year. A measure that is finished later does not help this year’s goal, though it may be right to do it.

    Wrong:
      deadline = 2025-06-01
    Right:
      deadline = 2024-11-01
explain-R040 =
    The deadline has passed, and the measure is still open. Either it is done and nobody wrote it, or a new agreement with its owner is needed.

    Wrong:
      deadline = 2024-03-15
      status = "in-progress"
    Right:
      deadline = 2024-03-15
      status = "done"
      done_on = 2024-03-12
explain-R041 =
    That something is done does not mean that it worked. Judge its effect, also when it was small: you then know that something else is needed.

    Wrong:
      status = "done"
    Right:
      status = "done"
      judged_effect = "partly"
      judged_note = "Vacancies went from 9 to 6 %."
explain-R042 =
    A measure is to make the risk smaller. When it is done, somebody must look at the risk again, or an old number stands that nobody has tested. If nothing changes, the day on which you looked is enough.

    Wrong:
      reviewed = 2024-02-14
    Right:
      reviewed = 2024-05-02
explain-R043 =
    The target is where the risk is to be when the measures have worked. If it is as high as today, you say that the measures do not help.

    Wrong:
      probability = 4
      target.probability = 4
    Right:
      probability = 4
      target.probability = 2
explain-R044 =
    Inherent risk is how great the risk would be without anything that we do already. It cannot be lower than today’s risk, or than the risk after the measures. One of the numbers is wrong.

    Wrong:
      probability = 4
      inherent.probability = 3
    Right:
      probability = 4
      inherent.probability = 5
explain-R045 =
    A target that no measure leads to is a wish. Either a measure is missing, or all is done and the target should be set to what you can live with.

    Wrong:
      target.probability = 2, and all measures are done
    Right:
    {"  ["}measure.m4q8t]
      risks = ["r7k3m"]
      status = "decided"
explain-R046 =
    To accept a risk is a decision, and somebody must stand for it. So who, when and why are needed, and a seal of what was accepted. Where something is missing, the risk counts as if nobody had accepted it.

    Wrong:
      treatment = "accept"
    Right:
      treatment = "accept"
      accepted.on = 2024-02-28
      accepted.by = "chief executive"
      accepted.why = "There are no more rooms."
      accepted.seal = "90be77d1"
explain-R047 =
    The acceptance was of the risk as it was that day. It is another now, and nobody has said yes to it. The seal sees to it that neither an edit by hand nor a merge can hide that.

    Wrong:
      probability = 5, accepted when it was 4
    Right:
      accepted.on = 2024-05-06, with a new seal
explain-R048 =
    The management approved the assessment as it was. Since then a risk, a target or the judgement has changed. Measures can change freely: they are meant to be followed up. For the deadline the assessment still counts as ready.

    Wrong:
      r7k3m.probability 4 → 5, approved on 28 February
    Right:
      approved.on = 2024-05-06, with a new seal
explain-R049 =
    What one person sees alone, nobody has spoken against. More roles see more causes, and estimates that were tried against each other hit better. Write the roles, not the names.

    Wrong:
    {"  ["}session.2024-02-14]
      roles = [
        "medical director",
      ]
    Right:
    {"  ["}session.2024-02-14]
      roles = [
        "medical director",
        "staff representative",
      ]
explain-R050 =
    Since the last snapshot nobody has changed the risk or its measures, and nobody has written that they looked. Perhaps all is as before, but we know only when somebody has looked. Whoever looked and stands by it never sees this.

    Wrong:
      reviewed = 2024-02-14
    Right:
      reviewed = 2024-05-02
explain-R051 =
    The owner asks for the trust’s five most important other risks, short and long term. Fewer may hide something, and more are no priority.

    Wrong:
      order = ["r9x2c", "r4t7n"]
    Right:
      order = ["r9x2c", "r4t7n", "r2b9c", "rhd4v", "rkm42"]
explain-R052 =
    A closed risk is no longer among the most important. The list goes to the board and the owner, and must show what holds now.

    Wrong:
      order = ["r9x2c", ...], where r9x2c is closed
    Right:
      order = ["r5w8d", ...]
explain-R053 =
    The Topp 5 is attached to the tertial report as the trust’s own board has seen it. You are told 30 days before the deadline, since board papers go out early.

    Wrong:
      presented.2024-T1.board is missing
    Right:
      presented.2024-T1.board = 2024-05-02
      presented.2024-T1.case = "34/2024"
explain-R054 =
    A risk without probability or consequence has no place in the matrix, and does not count when the worst is looked for.

    Wrong:
    {"  ["}risk.r7k3m]
      title = "..."
    Right:
    {"  ["}risk.r7k3m]
      title = "..."
      probability = 4
      consequence.quality = 4
explain-R055 =
    The deadline is near or past, and the assessment is still a draft. Only what is ready is sent on.

    Wrong:
      status = "draft"
    Right:
      status = "ready"
explain-R056 =
    The figures say that the goal is in danger, and the assessment says that the risk is low. Both may be right, but then somebody must write why.

    Wrong:
      red indicator, [judgement] probability = 1
    Right:
    {"  ["}judgement]
      probability = 4
explain-R057 =
    The owner asks for other important risks than those under the prioritised goals, on short and long term. Five of one kind are allowed, but often show that the list was made of what lay nearest.

    Wrong:
      all five stand under prioritised goals
    Right:
      at least one stands among the other important risks
explain-R058 =
    The board gets the comments on those in the list. A comment on another risk is left behind when the list changes, and may say what no longer holds.

    Wrong:
      comment.r9x2c = "...", and r9x2c is not in order
    Right:
      every comment is about a risk in order
explain-R059 =
    The title is what stands in the matrix, in lists and in the Topp 5. Without it nobody knows what the mark is about.

    Wrong:
      title = ""
    Right:
      title = "Patients do not come to the first talk"
explain-R060 =
    What is exempt from public access must not lie where all can read it. The program knows open places by their address; a closed project there looks the same. To delete it later does not help: it is in the history.

    Wrong:
      git remote add origin git@github.com:unn/risiko.git
    Right:
      git remote add origin git@git.helsenord.no:unn/risiko.git
explain-R061 =
    A national identity number points at one person and never belongs in a risk register. The program computes the control digits, so it is rarely wrong. Numbers of fictional people count too: nobody sees the difference.

    Wrong:
      event = "Patient 010190 ..... got the wrong dose"
    Right:
      event = "Patients may get the wrong dose at the change of shifts"
explain-R062 =
    The address points at one person, and people change jobs. A role lasts longer.

    Wrong:
      owner = "kari.nordmann@example.no"
    Right:
      owner = "head of HR"
explain-R063 =
    The number points at one person. Whom to call stands in the emergency plan, not in the risk register.

    Wrong:
      owner = "Kari, tel. 77 00 00 00"
    Right:
      owner = "head of the shift"
explain-R064 =
    In small places and rare events an age, a year of birth or initials can be enough to recognise somebody. The register is about what may happen and why. What happened to one patient belongs in the record and the incident system.

    Wrong:
      event = "An 84 year old man fell out of bed on 3 March"
    Right:
      event = "Elderly patients fall when the night is understaffed"
explain-R070 =
    What becomes more probable or graver cannot become less dangerous. Where the zone falls all the same, the matrix asks for less when things are worse.

    Wrong:
      "G Y G R"
    Right:
      "G Y Y R"
explain-R072 =
    No risk can be in a zone without a cell. What it requires never applies, and somebody may believe that it does.

    Wrong:
      zones = ["G", "Y", "O", "R"], but no O in grid
    Right:
      zones = ["G", "Y", "R"]
explain-R073 =
    The least probable and least grave is the mildest there is, and the opposite corner the worst. Often the grid is upside down: its top row is the highest level.

    Wrong:
      grid = [
        "G G Y",
        "G Y R",
        "Y R R",
      ]
    Right:
      grid = [
        "Y R R",
        "G Y R",
        "G G Y",
      ]
explain-R074 =
    Where the lowest and the highest zone touch, one step lies between “harmless” and “intolerable”. Every score may miss by one step, so something must lie between (Cox 2008).

    Wrong:
      "G G R"
    Right:
      "G Y R"
explain-R075 =
    Where both probability and consequence rise by a step, the risk must pass a zone between before it is intolerable. Otherwise a small error decides everything.

    Wrong:
      "Y R"
      "G Y"
    Right:
      "Y O"
      "G Y"
explain-R076 =
    A level without words means something else to everybody in the room, and then the scores cannot be compared. The same goes for a zone that does not say what it requires.

    Wrong:
      texts = [
        "No harm",
      ]
    Right:
      texts = [
        "No harm",
        "Passing harm",
    {"    ..."}
      ]
explain-R077 =
    Some do not see colours, some print in black and white, and some terminals have none. So a letter and a sign must tell the zone too.

    Wrong:
      zone.Y glyph = "▒" and zone.O glyph = "▒"
    Right:
      zone.Y glyph = "░" and zone.O glyph = "▒"
explain-R078 =
    About one man in twelve and a few women see red and green badly. The program turns the colours into what they see (Machado 2009) and measures the distance. Below 12 they are hard to tell apart on a wall.

    Wrong:
      color = "#7ABD7E" (G), color = "#FFB54C" (O)
    Right:
      color = "#009E73" (G), color = "#E69F00" (O)
explain-R079 =
    Text in a cell is black or white, whichever suits best. To somebody who does not see red, red is darker than to others, and black text on pure red is hard to read.

    Wrong:
      color = "#FF0000"
    Right:
      color = "#D55E00"
explain-R080 =
    A number must belong to one level and one only. Otherwise two groups choose different levels for the same likelihood.

    Wrong:
      percent = [0, 10]  …  percent = [5, 30]
    Right:
      percent = [0, 10]  …  percent = [10, 30]
explain-R081 =
    The mark is what is shown, typed and written. Where it is doubled or falls, another level is stored than was meant.

    Wrong:
      mark = "4"  …  mark = "3"
    Right:
      mark = "3"  …  mark = "4"
explain-R082 =
    A text too many mostly means that a level was taken out, and then all texts above it stand at the wrong level.

    Wrong:
      texts = ["a", "b", "c", "d"], 3 × [[consequence.level]]
    Right:
      texts = ["a", "b", "c"], 3 × [[consequence.level]]
explain-R083 =
    least and most say which levels an area can have. Where they are exchanged, one of them is probably a wrong number.

    Wrong:
      least = 4
      most = 2
    Right:
      least = 2
      most = 4
explain-R090 =
    When nearly everything gets the middle level, the assessment says little. It is a habit found in many risk matrices: the middle is safe when one is not sure. Say that the knowledge is weak instead.

    Wrong:
      probability = 3
    Right:
      probability = 4
      knowledge.data = 1
explain-R091 =
    Where many risks are in one cell, the matrix cannot say which comes first. More than five in one assessment, or a third of the trust’s, are so many that a Topp 5 cannot be chosen from the matrix.

    Wrong:
      six risks with probability = 3, consequence.quality = 4
    Right:
      look at them two by two: which is worse?
explain-R092 =
    Grave consequences and weak knowledge are where surprises come from. More knowledge is worth most here: data, a talk with somebody who knows, or an exercise.

    Wrong:
      consequence.quality = 5
      knowledge.data = 1
    Right:
      consequence.quality = 5
      knowledge.data = 2
explain-R093 =
    When a level changes, something has happened, or somebody has learnt something. Where the rationale is untouched, it explains the old number, and nobody can see why the new one was given.

    Wrong:
      probability = 5, and rationale is as in March
    Right:
      probability = 5
      rationale = """
      Three therapists gave notice in April.
      """
explain-R094 =
    Where all risks get the same scores, they were hardly weighed against each other. The assessment then does not help whoever must choose what to do first.

    Wrong:
      three risks, all with probability = 3, consequence.quality = 3
    Right:
      probability = 2, 3 and 4
explain-R100 =
    Where a rule is stopped by a fault in the program, all would otherwise look well: it finds nothing. So this is a finding of its own, which cannot be turned off, and risiko check ends with code 2. The other rules run as usual.

    Wrong:
      error[R100]: A fault in the program stopped R037, R038 here.
    Right:
      Nothing to mend.
