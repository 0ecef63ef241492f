"""Compares the record of a wave with the SurveyXact files that it was imported from, cell by cell.

Usage: compare.py DATABASE WAVE FOLDER. Reads the files and the database by itself; ends with 1 where they differ.
"""

import csv
import sqlite3
import sys

database, wave, folder = sys.argv[1:]
connection = sqlite3.connect(f"file:{database}?mode=ro", uri=True)
with open(f"{folder}/dataset.csv", encoding="cp1252", newline="") as file:
    header, *rows = csv.reader(file, delimiter=";")

questions = connection.execute(
    """SELECT q.id, q.key, q.kind FROM question AS q JOIN wave AS w ON w.id = q.wave WHERE w.key = ? ORDER BY q.position""",
    (wave,)).fetchall()
options = {
    id_: connection.execute(
        "SELECT code FROM option WHERE question = ? AND is_listed ORDER BY position", (id_,)).fetchall()
    for id_, _, _ in questions
}
people = {
    source: (id_, unit) for id_, source, unit in connection.execute(
        """SELECT r.id, r.source_id, u.municipality FROM respondent AS r JOIN wave AS w ON w.id = r.wave
        JOIN unit AS u ON u.id = r.unit WHERE w.key = ?""", (wave,))
}
answers = {}
for question, respondent, code, text, number in connection.execute(
    """SELECT a.question, a.respondent, o.code, t.value, n.value FROM answer AS a
    JOIN option AS o ON o.question = a.question AND o.number = a.option
    LEFT JOIN text_answer AS t ON t.question = a.question AND t.respondent = a.respondent
    LEFT JOIN number_answer AS n ON n.question = a.question AND n.respondent = a.respondent"""
):
    answers.setdefault((question, respondent), []).append((code, text, number))

nothing = {"no_answer", "not_shown", "breakoff", "nonresponse"}
cells = differences = 0
for row in rows:
    respondent, municipality = people[row[0]]
    never = row[header.index("stato_2")] == "1"
    differences += municipality != row[1].zfill(4)
    place = 7
    for id_, _, kind in questions:
        stored = answers[(id_, respondent)]
        codes = {code for code, _, _ in stored}
        width = len(options[id_]) if kind == "multiple" else 1
        given = row[place:place + width]
        place += width
        cells += width
        if never:
            right = codes == {"nonresponse"}
        elif kind == "multiple":
            ticked = {option[0] for option, cell in zip(options[id_], given) if cell == "1"}
            right = codes == ticked if ticked else len(codes) == 1 and codes <= nothing
        elif given[0] == "":
            right = len(codes) == 1 and codes <= nothing
        elif kind == "text":
            right = stored[0][1] == given[0]
        elif kind == "number":
            right = stored[0][2] == float(given[0].replace(",", "."))
        else:
            right = codes == {options[id_][int(given[0]) - 1][0]}
        differences += not right
print(f"compare: {len(rows)} respondents, {cells} cells, {differences} different")
sys.exit(differences > 0 or len(people) != len(rows))
