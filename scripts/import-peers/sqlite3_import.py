"""The sqlite3 shell's .import of FOLDER/all.csv, and SQL that puts it into the tables of a Kunnskap database."""
import subprocess
import sys

folder, name = sys.argv[1:]
with open(folder + "/all.csv", encoding="utf-8") as file:
    columns = file.readline().strip().split(",")
questions = [c for c in columns if c not in ("weight", "stratum", "unit")]
multiple = {}
for column in questions:
    if column.startswith("m"):
        multiple.setdefault(column.split("_")[0], []).append(column)
person = "wide.rowid + (SELECT id FROM base)"
wave = "(SELECT id FROM wave WHERE key = 'benchmark')"
lines = [
    "PRAGMA foreign_keys = OFF;", "PRAGMA synchronous = FULL;", "PRAGMA cache_size = -65536;",
    "CREATE TEMP TABLE wide (" + ", ".join(f'"{c}"' for c in columns) + ");",
    ".mode csv", f".import --skip 1 {folder}/all.csv wide",
    "BEGIN IMMEDIATE;",
]
# Without the triggers that mark columns stale; they are not made again, which takes no time.
dropped = subprocess.run(
    ["sqlite3", f"{folder}/{name}",
     "SELECT name, sql || ';' FROM sqlite_schema WHERE type = 'trigger' AND tbl_name IN ('answer', 'respondent')"],
    capture_output=True, text=True, check=True).stdout
lines += [f"DROP TRIGGER {line.split('|')[0]};" for line in dropped.splitlines() if "|CREATE TRIGGER" in line]
lines += [
    f"INSERT INTO unit (wave, key, kind) SELECT DISTINCT {wave}, unit, 'anonymous' FROM wide;",
    "CREATE TEMP TABLE base AS SELECT coalesce(max(id), 0) AS id FROM respondent;",
    f"INSERT INTO respondent (id, wave, number, unit, weight, stratum) SELECT {person}, {wave}, wide.rowid, u.id,"
    f" CAST(wide.weight AS REAL), wide.stratum FROM wide JOIN unit AS u ON u.wave = {wave} AND u.key = wide.unit;",
]
for column in questions:
    if column.startswith("m"):
        continue
    question = f"(SELECT id FROM question WHERE key = '{column}' AND wave = {wave})"
    # 252 is no answer, and the mapping says that 251 is a refusal.
    lines.append(
        f"INSERT INTO answer SELECT {question}, {person}, CASE \"{column}\" WHEN '252' THEN -4 WHEN '251' THEN -3"
        f" ELSE CAST(\"{column}\" AS INTEGER) END FROM wide ORDER BY wide.rowid;")
for key, ticks in multiple.items():
    question = f"(SELECT id FROM question WHERE key = '{key}' AND wave = {wave})"
    parts = [f"SELECT {person} AS r, {i + 1} AS o FROM wide WHERE \"{c}\" = '1'" for i, c in enumerate(ticks)]
    nothing = " AND ".join(f"\"{c}\" = '0'" for c in ticks)
    parts.append(f"SELECT {person}, -4 FROM wide WHERE {nothing}")
    lines.append(f"INSERT INTO answer SELECT {question}, r, o FROM ({' UNION ALL '.join(parts)}) ORDER BY r, o;")
lines += ["COMMIT;", "PRAGMA wal_checkpoint(TRUNCATE);"]
script = "\n".join(lines) + "\n"
subprocess.run(["sqlite3", "-bail", f"{folder}/{name}"], input=script, text=True, check=True, stdout=subprocess.DEVNULL)
