"""What scripts/import-kills runs: kills imports, and looks at the file after each through SQLite alone."""
import hashlib
import os
import random
import shutil
import signal
import sqlite3
import subprocess
import sys
import time

KUNNSKAP, FOLDER, KILLS = sys.argv[1], sys.argv[2], int(sys.argv[3])
DATABASE = FOLDER + "/wave.sqlite"
ANSWERS = [
    "SELECT id, number, unit, weight, stratum, cluster, source_id FROM respondent ORDER BY id",
    "SELECT id, wave, key, kind, municipality, zone FROM unit ORDER BY id",
    "SELECT question, count(*), sum(respondent * (option + 9)), sum(respondent * respondent % 65521 * (option + 9))"
    " FROM answer GROUP BY question ORDER BY question",
    "SELECT question, chunk, codes FROM answer_column ORDER BY 1, 2",
    "SELECT wave, chunk, weights FROM weight_column ORDER BY 1, 2",
    "SELECT type, name, sql FROM sqlite_schema ORDER BY 1, 2",
]
LEDGER = [
    "SELECT id, wave, format, respondents FROM import ORDER BY id",
    "SELECT import, position, name, bytes, sha256 FROM import_file ORDER BY 1, 2",
]


def digest(queries):
    """A digest of all rows of the queries."""
    total = hashlib.sha256()
    connection = sqlite3.connect(DATABASE)
    for query in queries:
        for row in connection.execute(query):
            total.update(repr(row).encode())
    connection.close()
    return total.hexdigest()


def log_size():
    """How long the log beside the database is."""
    try:
        return os.stat(DATABASE + "-wal").st_size
    except FileNotFoundError:
        return 0


def restore(name):
    """Puts a database in the place of the one that is imported into."""
    for end in ("-wal", "-shm"):
        if os.path.exists(DATABASE + end):
            os.remove(DATABASE + end)
    shutil.copyfile(f"{FOLDER}/{name}.sqlite", DATABASE)


def start(name):
    """Begins an import, as a person would."""
    files = f"{FOLDER}/{name}"
    return subprocess.Popen(
        [KUNNSKAP, "wave", "import", "benchmark", f"{files}/all.csv", "--mapping", f"{files}/mapping.yaml",
         "--replace", "--db", DATABASE],
        stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)


def run(name):
    """Imports a file; the seconds until the log grew for the first time, and until the end."""
    began, wrote = time.monotonic(), None
    process = start(name)
    while process.poll() is None:
        if wrote is None and log_size() > 0:
            wrote = time.monotonic() - began
        time.sleep(0.0005)
    if process.returncode != 0:
        sys.exit(f"import-kills: the import failed with {process.returncode}: {process.stderr.read().decode()}")
    return wrote, time.monotonic() - began


def check():
    """Has Kunnskap itself look at everything in the file."""
    result = subprocess.run([KUNNSKAP, "check", "--db", DATABASE], capture_output=True, text=True)
    if result.returncode != 0:
        sys.exit(f"import-kills: 'kunnskap check' found: {result.stdout}{result.stderr}")


def kill(number, wrote, whole):
    """Kills an import; whether it had begun to write, and whether it was still running."""
    process = start("second")
    # One in four at any instant, also before anything is written; the rest once the log has grown.
    if number % 4 > 0:
        while log_size() == 0 and process.poll() is None:
            time.sleep(0.0002)
        time.sleep(random.random() * (whole - wrote))
    else:
        time.sleep(random.random() * whole)
    had_written = log_size() > 0
    was_running = process.poll() is None
    process.send_signal(signal.SIGKILL)
    process.communicate()
    return had_written, was_running


def main():
    random.seed(42)
    restore("empty")
    run("first")
    shutil.copyfile(DATABASE, FOLDER + "/with-first.sqlite")
    before = digest(ANSWERS + LEDGER)
    wrote, whole = run("second")
    after, end = digest(ANSWERS + LEDGER), digest(ANSWERS)
    if wrote is None or before == after:
        sys.exit("import-kills: the import wrote nothing")
    states = {before: 0, after: 0}
    late = early = ended = converged = 0
    for number in range(KILLS):
        restore("with-first")
        had_written, was_running = kill(number, wrote, whole)
        late += was_running and had_written
        early += was_running and not had_written
        ended += not was_running
        # SQLite alone recovers the file first.
        found = digest(ANSWERS + LEDGER)
        if found not in states:
            sys.exit(f"import-kills: after kill {number + 1} the wave is neither the one before nor the one after")
        states[found] += 1
        check()
        run("second")
        if digest(ANSWERS) != end:
            sys.exit(f"import-kills: after kill {number + 1} importing again did not converge")
        converged += 1
        print(f"\rimport-kills: {number + 1} of {KILLS}", end="", file=sys.stderr)
    print(file=sys.stderr)
    print(f"{KILLS} kills: {late} after the first write to the log, {early} before it, {ended} came after the end")
    print(f"the database was the one before {states[before]} times, the one after {states[after]} times, never between")
    print(f"'kunnskap check' was clean each time, and importing again gave the same answers {converged} times")
    if 2 * late < KILLS:
        sys.exit("import-kills: fewer than half of the kills came after the first write; run it again")


main()
