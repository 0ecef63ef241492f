"""DuckDB's COPY of FOLDER/all.csv into one-byte columns on one thread, in memory or into a file."""
import sys

import duckdb

folder, kind = sys.argv[1:]
connection = duckdb.connect(":memory:" if kind == "memory" else folder + "/copy.duckdb")
connection.execute("SET threads = 1")
types = {"weight": "DOUBLE", "stratum": "VARCHAR", "unit": "INTEGER"}
with open(folder + "/all.csv", encoding="utf-8") as file:
    names = file.readline().strip().split(",")
connection.execute("CREATE TABLE t (" + ", ".join(f'"{n}" {types.get(n, "UTINYINT")}' for n in names) + ")")
connection.execute(f"COPY t FROM '{folder}/all.csv' (HEADER, DELIMITER ',')")
