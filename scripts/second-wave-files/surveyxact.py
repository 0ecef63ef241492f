"""Writes what SurveyXact would export of a wave: dataset.csv, structure.csv and labels.csv, for made-up respondents.

Usage: surveyxact.py DATABASE WAVE FOLDER N. The questionnaire is read from the database; the shape is that of the tool:
Windows-1252 with semicolons, names cut to 8 characters, five status columns, options by number, and zeros in multiple
questions also for those who never answered.
"""

import random
import sqlite3
import sys

database, wave, folder, count = sys.argv[1], sys.argv[2], sys.argv[3], int(sys.argv[4])
chance = random.Random(2026)
connection = sqlite3.connect(f"file:{database}?mode=ro", uri=True)
(wave_id, boundary) = connection.execute("SELECT id, boundary_date FROM wave WHERE key = ?", (wave,)).fetchone()

questions = []
for id_, key, kind, label in connection.execute(
    "SELECT id, key, kind, label_nb FROM question WHERE wave = ? ORDER BY position", (wave_id,)
).fetchall():
    options = connection.execute(
        "SELECT code, state, label_nb FROM option WHERE question = ? AND is_listed ORDER BY position", (id_,)
    ).fetchall()
    universe = [
        row[0] for row in connection.execute(
            "SELECT condition FROM question_universe WHERE question = ? ORDER BY position", (id_,))
    ]
    questions.append((key, kind, label, options if kind in ("single", "scale", "multiple") else [], universe))

codes = [row[0] for row in connection.execute(
    "SELECT code FROM municipality WHERE valid_from <= ?1 AND (valid_to IS NULL OR valid_to >= ?1) ORDER BY code",
    (boundary,))]


def variable(index):
    return f"spoersmaal_{index + 1}"


def names():
    """The header: 8 characters, made unique as the tool does it."""
    full = ["respondent", "kommunenummer"] + [f"stato_{i}" for i in range(1, 6)]
    for index, (_, kind, _, options, _) in enumerate(questions):
        if kind == "multiple":
            full += [f"{variable(index)}_{place + 1}" for place in range(len(options))]
        else:
            full.append(variable(index))
    return full


def holds(condition, given):
    key, values = condition.split("=", 1)
    return bool(given.get(key, set()) & set(values.split(",")))


def respondent(number):
    state = chance.choices([2, 3, 4], [20, 10, 70])[0]
    # Excel loses the zero in front.
    row = [str(1000 + number), str(int(chance.choice(codes)))] + [str(int(i == state)) for i in range(1, 6)]
    last = len(questions) if state == 4 else chance.randrange(3, len(questions)) if state == 3 else -1
    given = {}
    for index, (key, kind, _, options, universe) in enumerate(questions):
        shown = index < last and all(holds(condition, given) for condition in universe)
        if kind == "multiple":
            ticks = [shown and chance.random() < 0.4 for _ in options]
            given[key] = {option[0] for option, tick in zip(options, ticks) if tick}
            row += [str(int(tick)) for tick in ticks]
        elif not shown or chance.random() < 0.03:
            row.append("")
        elif kind == "number":
            row.append(f"{chance.randrange(0, 400) / 10:.1f}".replace(".", ","))
        elif kind == "text":
            row.append(chance.choice(["", "Vi trenger flere møteplasser; særlig for unge", 'Det "lønner" seg å følge opp']))
        else:
            weights = range(len(options), 0, -1)
            place = chance.choices(range(len(options)), list(weights))[0]
            given[key] = {options[place][0]}
            row.append(str(place + 1))
    return row


def write(name, rows):
    def cell(text):
        return '"' + text.replace('"', '""') + '"' if any(c in text for c in ';"\n') else text

    with open(f"{folder}/{name}", "w", encoding="cp1252", newline="") as file:
        file.writelines(";".join(map(cell, row)) + "\r\n" for row in rows)


full = names()
short, seen = [], {}
for name in full:
    cut = name[:8]
    if cut in seen:
        seen[cut] += 1
        cut = f"{name[:4]}_{seen[cut]}"
    else:
        seen[cut] = 0
    short.append(cut)

structure = [["questionName", "variableName", "questionType", "subType", "questionText", "choiceValue", "choiceText"]]
labels = []
for index, (_, kind, label, options, _) in enumerate(questions):
    name = variable(index)
    if kind == "multiple":
        for place, (_, _, text) in enumerate(options):
            structure.append([name, f"{name}_{place + 1}", "Closed", "Multiple", label + " ", str(place + 1), text])
            labels += [[f"{name}_{place + 1}", "0", "Ikke valgt"], [f"{name}_{place + 1}", "1", "Valgt"]]
    elif kind in ("single", "scale"):
        for place, (_, _, text) in enumerate(options):
            structure.append([name, name, "Closed", "Single", label + " ", str(place + 1), text])
            labels.append([name, str(place + 1), text])
    else:
        structure.append([name, name, "Open", "String", label, "", ""])

write("dataset.csv", [short] + [respondent(number) for number in range(count)])
write("structure.csv", structure)
write("labels.csv", labels)
