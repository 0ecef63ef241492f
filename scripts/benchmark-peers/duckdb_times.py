#!/usr/bin/env python3
"""Times DuckDB on the answers of a folder's CSV files: one-byte columns in memory, statements prepared, warm.

Prints lines of respondents, case, engine, milliseconds and check, as kunnskap-benchmark does.
"""

import statistics
import sys
import time

import duckdb

STATES = 200  # bytes from here on are states


def median(run):
    """Milliseconds a call: the median of 31, after a tenth of a second that warms up; of fewer in ten seconds."""
    start = time.perf_counter()
    while time.perf_counter() - start < 0.1:
        run()
    samples, total = [], 0.0
    while len(samples) < 31 and (len(samples) < 3 or total < 10_000):
        start = time.perf_counter()
        run()
        samples.append((time.perf_counter() - start) * 1e3)
        total += samples[-1]
    return statistics.median(samples)


def columns(file):
    with open(file, encoding="ascii") as lines:
        names = lines.readline().strip().split(",")
    types = {"weight": "DOUBLE", "unit": "INTEGER", "stratum": "VARCHAR"}
    return {name: types.get(name, "UTINYINT") for name in names}


def cases():
    """By name: the statements, and what of a row is checked."""
    singles = [f"q{number:02}" for number in range(1, 39)]
    ticks = ", ".join(f"sum(m1_{number})" for number in range(1, 13))
    yield "two-way", ["SELECT q01, q02, count(*) FROM t GROUP BY q01, q02"], lambda row: [row[2]]
    yield "three-way", ["SELECT q01, q02, count(*), q03 FROM t GROUP BY q01, q02, q03"], (
        lambda row: [row[2]] if row[3] < STATES else [])
    yield "filtered", ["SELECT q01, q02, count(*) FROM t WHERE q04 IN (1, 2) GROUP BY q01, q02"], lambda row: [row[2]]
    yield "multiple", [f"SELECT 1, q02, {ticks} FROM t GROUP BY q02"], lambda row: row[2:]
    yield "weighted", ["SELECT q01, q02, sum(weight), count(*) FROM t GROUP BY q01, q02"], (
        lambda row: [round(row[2] * 1000)])
    pairs = [(row, column) for row in singles[-30:] for column in singles[:4]]
    yield "banner", [f"SELECT {a}, {b}, count(*) FROM t GROUP BY {a}, {b}" for a, b in pairs], lambda row: [row[2]]
    yield "banner, grouping sets", [grouping_sets(pairs, singles)], lambda row: [row[2]]


def grouping_sets(pairs, singles):
    names = sorted({name for pair in pairs for name in pair})
    pick = [f"coalesce({', '.join(part)})" for part in (singles[-30:], singles[:4])]
    sets = ", ".join(f"({a}, {b})" for a, b in pairs)
    return (f"SELECT {pick[0]}, {pick[1]}, count(*), grouping({', '.join(names)}) FROM t GROUP BY "
            f"GROUPING SETS ({sets})")


def main():
    folder = sys.argv[1]
    connection = duckdb.connect()
    file = f"{folder}/all.csv"
    connection.execute(f"CREATE TABLE t AS SELECT * FROM read_csv('{file}', header = true, columns = {columns(file)})")
    respondents = connection.execute("SELECT count(*) FROM t").fetchone()[0]
    for threads in (1, 2):
        connection.execute(f"SET threads = {threads}")
        for name, statements, cells in cases():
            run_case(connection, respondents, threads, name, statements, cells)


def run_case(connection, respondents, threads, name, statements, cells):
    for number, statement in enumerate(statements):
        connection.execute(f"PREPARE p{number} AS {statement}")

    def run():
        return [connection.execute(f"EXECUTE p{number}").fetchall() for number in range(len(statements))]

    check = sum(cell * cell for rows in run() for row in rows if row[0] < STATES and row[1] < STATES
                for cell in cells(row))
    print(respondents, name, f"duckdb {threads}", median(run), check, sep="\t", flush=True)
    for number in range(len(statements)):
        connection.execute(f"DEALLOCATE p{number}")


main()
