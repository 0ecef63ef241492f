"""Imports files that other programs wrote of one wave, and compares the record each time; reads exports back.

Usage: round_trip.py KUNNSKAP FOLDER
"""

import csv
import os
import sqlite3
import subprocess
import sys

import openpyxl
import pandas
import pyreadstat
import xlsxwriter

kunnskap, folder = sys.argv[1:]
os.chdir(folder)


def run(*arguments, database):
    return subprocess.run(
        [kunnskap, *arguments], check=True, capture_output=True, text=True,
        env={**os.environ, "KUNNSKAP_DB": f"{folder}/{database}"}).stdout


def record(database):
    """Every answer of the wave, by respondent, with texts and numbers."""
    connection = sqlite3.connect(f"file:{folder}/{database}?mode=ro", uri=True)
    return connection.execute(
        """SELECT r.number, u.municipality, q.key, o.code, n.value, t.value
        FROM wave AS w JOIN question AS q ON q.wave = w.id JOIN answer AS a ON a.question = q.id
        JOIN option AS o ON o.question = q.id AND o.number = a.option
        JOIN respondent AS r ON r.id = a.respondent JOIN unit AS u ON u.id = r.unit
        LEFT JOIN number_answer AS n ON n.question = q.id AND n.respondent = r.id
        LEFT JOIN text_answer AS t ON t.question = q.id AND t.respondent = r.id
        WHERE w.key = 'trial' ORDER BY 1, q.position, a.option""").fetchall()


# The wave that the others are compared with: made-up answers to the questionnaire of 2016, and a number.
run("init", database="first.sqlite")
run("wave", "new", "trial", "--from", "2016", "--boundary", "2026-01-01", "-o", "trial.yaml", database="first.sqlite")
text = open("trial.yaml", encoding="utf-8").read()
text = text.replace("origin: collected", "origin: synthetic").replace("status: planned", "status: open")
text += '\n  - key: years\n    kind: number\n    variable: trial.years\n    base: valid\n    label: {nb: "År i stillingen"}\n'
open("trial.yaml", "w", encoding="utf-8").write(text)
run("wave", "add", "trial.yaml", database="first.sqlite")
run("synthesize", "trial.yaml", "--n", "400", "-o", "answers.csv", database="first.sqlite")
run("wave", "import", "trial", "answers.csv", database="first.sqlite")
expected = record("first.sqlite")

with open("answers.csv", encoding="utf-8", newline="") as file:
    header, *rows = csv.reader(file)
names = [f"v{place}" for place in range(len(header))]
frame = pandas.DataFrame(rows, columns=names, dtype=str)

mapping = ['format: kunnskap-mapping/1', 'wave: "trial"', 'columns:']
for name, column in zip(names, header):
    if column in ("unit", "unit_kind", "municipality", "zone"):
        mapping.append(f'  - {{column: "{name}", field: {column}}}')
    elif column in ("weight", "stratum"):
        mapping.append(f'  - {{column: "{name}", ignore: true}}')
    elif "[" in column:
        question, option = column[:-1].split("[")
        states = ', values: {"no_answer": no_answer, "not_shown": not_shown, "breakoff": breakoff, "nonresponse": nonresponse}'
        mapping.append(
            f'  - {{column: "{name}", question: "{question}", option: "{option}", ticked: ["1"], unticked: ["0"]{states}}}')
    else:
        mapping.append(f'  - {{column: "{name}", question: "{column}"}}')
open("mapping.yaml", "w", encoding="utf-8").write("\n".join(mapping) + "\n")


def haven():
    frame.to_csv("frame.csv", index=False)
    subprocess.run(["Rscript", "-e", """
        x <- read.csv('frame.csv', colClasses = 'character', na.strings = character())
        haven::write_sav(x, 'haven.sav')
        write.csv2(x, 'csv2.csv', row.names = FALSE, fileEncoding = 'windows-1252')
        """], check=True, capture_output=True)


def pspp():
    widths = [max(1, int(frame[name].str.encode("utf-8").str.len().max())) for name in names]
    frame.to_csv("pspp.csv", index=False, header=False)
    variables = " ".join(f"{name} A{width}" for name, width in zip(names, widths))
    open("pspp.sps", "w", encoding="utf-8").write(
        f"GET DATA /TYPE=TXT /FILE='pspp.csv' /ENCODING='UTF-8' /DELIMITERS=',' /QUALIFIER='\"'\n"
        f" /VARIABLES={variables}.\nSAVE OUTFILE='pspp.sav'.\n")
    subprocess.run(["pspp", "-o", "pspp.txt", "pspp.sps"], check=True, capture_output=True)


def workbook(path):
    book = openpyxl.Workbook()
    for row in [names, *rows]:
        book.active.append(row)
    book.save(path)


def xlsx(path):
    book = xlsxwriter.Workbook(path)
    sheet = book.add_worksheet("Data")
    for place, row in enumerate([names, *rows]):
        for column, cell in enumerate(row):
            sheet.write_string(place, column, cell)
    book.close()


haven()
pspp()
workbook("openpyxl.xlsx")
xlsx("xlsxwriter.xlsx")
pyreadstat.write_sav(frame, "pyreadstat.sav")
pyreadstat.write_sav(frame, "pyreadstat.zsav", compress=True)

failed = 0
run("init", database="empty.sqlite")
run("wave", "add", "trial.yaml", database="empty.sqlite")
for path in [
    "pyreadstat.sav", "pyreadstat.zsav", "haven.sav", "pspp.sav", "openpyxl.xlsx", "xlsxwriter.xlsx", "csv2.csv",
]:
    subprocess.run(["cp", "empty.sqlite", "second.sqlite"], check=True)
    try:
        run("wave", "import", "trial", path, "--mapping", "mapping.yaml", database="second.sqlite")
        found = record("second.sqlite")
    except subprocess.CalledProcessError as error:
        print(f"import {path}: {error.stderr.strip().splitlines()[:3]}")
        failed += 1
        continue
    differences = sum(one != other for one, other in zip(expected, found)) + abs(len(expected) - len(found))
    failed += differences > 0
    print(f"import {path}: {len(found)} answers and states, {differences} different")

# Exports, read back: every cell of a question with one answer, by code or by label.
run("export", "trial", "--to", "csv", "--with-identifiers", "--raw", "-o", "out.csv", database="first.sqlite")
run("export", "trial", "--to", "sav", "--with-identifiers", "-o", "out.sav", database="first.sqlite")
run("export", "trial", "--to", "xlsx", "--with-identifiers", "-o", "out.xlsx", database="first.sqlite")
with open("out.csv", encoding="utf-8", newline="") as file:
    ours = list(csv.DictReader(file))
singles = [column for column in header[6:] if "[" not in column]
connection = sqlite3.connect("file:first.sqlite?mode=ro", uri=True)
labels = {
    (key, code): label for key, code, label in connection.execute(
        """SELECT q.key, o.code, o.label_nb FROM wave AS w JOIN question AS q ON q.wave = w.id
        JOIN option AS o ON o.question = q.id WHERE w.key = 'trial'""")
}
kinds = dict(connection.execute(
    "SELECT q.key, q.kind FROM wave AS w JOIN question AS q ON q.wave = w.id WHERE w.key = 'trial'"))
spss, meta = pyreadstat.read_sav("out.sav", user_missing=True)
sheet = openpyxl.load_workbook("out.xlsx", read_only=True)["Data"].iter_rows(values_only=True)
head = list(next(sheet))
excel = [dict(zip(head, row)) for row in sheet]
cells = different = 0
for place, row in enumerate(ours):
    for key in singles:
        if kinds[key] not in ("single", "scale"):
            continue
        name = next(n for n in spss.columns if n.lower() == key.replace("-", "_").lower())
        value = spss[name][place]
        shown = meta.variable_value_labels[name].get(value, value)
        cells += 2
        different += shown != labels[(key, row[key])]
        different += excel[place][key] != row[key]
failed += different > 0
sets = len(meta.mr_sets)
print(f"exports read by pyreadstat and openpyxl: {cells} cells, {different} different, {sets} multiple-response sets")
sys.exit(failed > 0)
