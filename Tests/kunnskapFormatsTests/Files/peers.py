"""Makes .sav, .zsav and .xlsx files with other programs, reads ours with them, and compares cell by cell.

    peers.py make FOLDER            small files for the tests, and what is in them as JSON
    peers.py check PROGRAM FOLDER   larger ones, through kunnskap-formats (PROGRAM) both ways; prints counts

Programs that are missing are told and left out, except in `make`.
"""

import csv, datetime, json, math, os, random, re, shutil, subprocess, sys

EPOCH = datetime.datetime(1582, 10, 14)


def source(rows, seed):
    """A table: variables as (name, label, kind, value labels, missing values and ranges), and rows."""
    rng = random.Random(seed)
    scale = {1: "Svært uenig", 2: "Uenig", 3: "Verken eller", 4: "Enig", 5: "Svært enig", 9: "Vet ikke"}
    variables = [
        dict(name="id", label="Nummer", kind="numeric", labels={}, missing=[], width=0, decimals=0),
        dict(name="q1_enighet", label="Hvor enig er du i påstanden?", kind="numeric", labels=scale, missing=[9]),
        dict(name="alder", label="Alder i år", kind="numeric", labels={}, missing=[[-9, -1], 999]),
        dict(name="inntekt", label="Inntekt, kr", kind="numeric", labels={}, missing=[[None, 0]], decimals=2),
        dict(name="andel", label="", kind="numeric", labels={}, missing=[[1000, None]], decimals=4),
        dict(name="kommune", label="Kommunenummer", kind="text", labels={}, missing=[], width=4),
        dict(name="fritekst", label="Hva mener du?", kind="text", labels={}, missing=[], width=600),
        dict(name="dato", label="Svardato", kind="date", labels={}, missing=[]),
        dict(name="tid", label="Innsendt", kind="datetime", labels={}, missing=[]),
        dict(name="kilde.a", label="Kilde: forskning", kind="numeric", labels={0: "Ikke valgt", 1: "Valgt"}, missing=[]),
        dict(name="kilde.b", label="Kilde: media", kind="numeric", labels={0: "Ikke valgt", 1: "Valgt"}, missing=[]),
        dict(name="et_navn_som_er_mye_lengre_enn_aatte", label="Langt navn", kind="numeric", labels={-1: "Minus én"}, missing=[97, 98, 99]),
    ]
    for variable in variables:
        variable.setdefault("width", 0)
        variable.setdefault("decimals", 0)
    words = ["vi", "må", "få", "økt", "ærlig", "«sitat»", "a;b", "x=1", "100 %", "–", "Å", "€", "nei\\ja", "'"]
    table = []
    for number in range(1, rows + 1):
        day = datetime.date(1899, 1, 1) + datetime.timedelta(days=rng.randrange(60_000))
        long = " ".join(rng.choice(words) for _ in range(rng.choice([0, 1, 3, 90])))
        table.append([
            number,
            rng.choice([1, 2, 3, 4, 5, 9, None]),
            rng.choice([rng.randrange(16, 99), -5, 999, None]),
            rng.choice([round(rng.uniform(-1e6, 1e6), 2), 0.1, None]),
            rng.choice([rng.random(), 1e-7, 123456789012.5, 1e10, 2000]),
            "%04d" % rng.randrange(100, 2100),
            long.encode()[:600].decode(errors="ignore").rstrip(),
            rng.choice([day, None]),
            rng.choice([datetime.datetime(2016, 3, 1, 13, 45, 7) + datetime.timedelta(seconds=rng.randrange(10**8)), None]),
            rng.choice([0, 1, None]),
            rng.choice([0, 1]),
            rng.choice([-1, 97, 98, 99, 3]),
        ])
    sets = [
        dict(name="$kilder", kind="D", counted="1", label="Hvilke kilder får du råd fra?", variables=["kilde.a", "kilde.b"]),
        dict(name="$begge", kind="C", counted=None, label="Alle svar", variables=["q1_enighet", "alder"]),
        dict(name="$e", kind="E", counted="1", label="Etter verdi", variables=["kilde.b", "kilde.a"]),
    ]
    return variables, table, sets


# Values as a table stream has them.


def number(value):
    value = float(value)
    if value == int(value) and abs(value) < 9e15:
        return str(int(value))
    return repr(value)


def cell(value, kind):
    """None for system-missing; numbers are compared as numbers, see `same`."""
    if value is None or (isinstance(value, float) and math.isnan(value)):
        return "" if kind == "text" else None
    if kind == "date":
        return value.strftime("%Y-%m-%d").rjust(10, "0") if not isinstance(value, str) else value
    if kind == "datetime":
        return value.isoformat(timespec="seconds") if not isinstance(value, str) else value
    return number(value) if kind == "numeric" else value


def same(a, b, kind):
    if kind == "numeric" and a is not None and b is not None:
        return float(a) == float(b)
    return a == b


def escape(text):
    if text is None:
        return "\\N"
    return text.replace("\\", "\\\\").replace("\t", "\\t").replace("\n", "\\n").replace("\r", "\\r")


def unescape(field):
    if field == "\\N":
        return None
    return re.sub(r"\\(.)", lambda m: {"t": "\t", "n": "\n", "r": "\r", "\\": "\\"}[m[1]], field)


def stream(variables, rows, sets):
    lines = ["kunnskap-table/1", f"T\tSvar\tcolumns\t{len(rows)}"]

    def line(*fields):
        lines.append(fields[0] + "".join("\t" + escape(field) for field in fields[1:]))

    for v in variables:
        line("V", v["name"], v["label"], v["kind"], "nominal" if v["labels"] else "unknown", str(v["decimals"]), str(v["width"]))
        for value, label in v["labels"].items():
            line("L", number(value), label)
        for missing in v["missing"]:
            if isinstance(missing, list):
                line("N", *[None if bound is None else number(bound) for bound in missing])
            else:
                line("M", number(missing))
    for s in sets:
        line("S", s["name"], s["kind"], s["counted"], s["label"], *s["variables"])
    for place, row in enumerate(rows, 1):
        line("R", str(place), *[cell(value, v["kind"]) for value, v in zip(row, variables)])
    lines += [f"Z\t{len(rows)}", "Q\t1"]
    return "\n".join(lines) + "\n"


def parse(text):
    """The tables of a stream."""
    tables = []
    for line in text.split("\n")[1:]:
        letter, *fields = line.split("\t")
        fields = [unescape(field) for field in fields]
        if letter == "T":
            tables.append(dict(name=fields[0], variables=[], sets=[], rows=[], places=[]))
        elif letter == "V":
            tables[-1]["variables"].append(dict(name=fields[0], label=fields[1], kind=fields[2], labels={}, missing=[]))
        elif letter == "L":
            tables[-1]["variables"][-1]["labels"][fields[0]] = fields[1]
        elif letter == "M":
            tables[-1]["variables"][-1]["missing"].append(fields[0])
        elif letter == "N":
            tables[-1]["variables"][-1]["missing"].append(fields)
        elif letter == "S":
            tables[-1]["sets"].append(dict(name=fields[0], kind=fields[1], counted=fields[2], label=fields[3], variables=fields[4:]))
        elif letter == "R":
            tables[-1]["rows"].append(fields[1:])
            tables[-1]["places"].append(int(fields[0]))
        elif letter == "E":
            raise SystemExit("kunnskap-formats: " + fields[0])
    return tables


class Counter:
    def __init__(self):
        self.cells = self.labels = self.missing = self.sets = 0

    def compare(self, what, variables, rows, sets, got):
        """Compares a table that somebody read with the source."""
        if [v["name"] for v in got["variables"]] != [v["name"] for v in variables]:
            raise SystemExit(f"{what}: names differ: {[v['name'] for v in got['variables']]}")
        if len(got["rows"]) != len(rows):
            raise SystemExit(f"{what}: {len(got['rows'])} rows, not {len(rows)}")
        for row, other in zip(rows, got["rows"]):
            for value, theirs, v in zip(row, other, variables):
                if not same(cell(value, v["kind"]), theirs, v["kind"]):
                    raise SystemExit(f"{what}: {v['name']} of row {row[0]} is {theirs!r}, not {cell(value, v['kind'])!r}")
                self.cells += 1
        for v, other in zip(variables, got["variables"]):
            if other.get("label") is not None and other["label"] != v["label"]:
                raise SystemExit(f"{what}: the label of {v['name']} is {other['label']!r}")
            if other.get("labels") is not None:
                if {float(k): t for k, t in other["labels"].items()} != {float(k): t for k, t in v["labels"].items()}:
                    raise SystemExit(f"{what}: the value labels of {v['name']} are {other['labels']}")
                self.labels += len(v["labels"])
            if other.get("missing") is not None:
                ours = sorted(str(bounds(m)) for m in v["missing"])
                theirs = sorted(str(bounds(m)) for m in other["missing"])
                if ours != theirs:
                    raise SystemExit(f"{what}: the missing values of {v['name']} are {theirs}, not {ours}")
                self.missing += len(ours)
        if got.get("sets") is not None:
            key = lambda s: s["name"]
            if sorted(sets, key=key) != sorted(got["sets"], key=key):
                raise SystemExit(f"{what}: the sets are {got['sets']}, not {sets}")
            self.sets += len(sets)

    def __str__(self):
        return f"{self.cells} cells, {self.labels} value labels, {self.missing} missing values or ranges, {self.sets} sets equal"


def bounds(missing):
    low, high = missing if isinstance(missing, list) else (missing, missing)
    return (-math.inf if low is None else float(low), math.inf if high is None else float(high))


# pyreadstat


def pyreadstat_write(path, variables, rows):
    import pandas, pyreadstat

    frame = pandas.DataFrame({
        v["name"]: pandas.Series([row[index] for row in rows], dtype="float64" if v["kind"] == "numeric" else "object")
        for index, v in enumerate(variables)
    })
    pyreadstat.write_sav(
        frame, path, column_labels=[v["label"] or None for v in variables], compress=path.endswith(".zsav"),
        variable_value_labels={v["name"]: v["labels"] for v in variables if v["labels"]},
        missing_ranges={
            v["name"]: [dict(lo=bounds(m)[0], hi=bounds(m)[1]) if isinstance(m, list) else m for m in v["missing"]]
            for v in variables if v["missing"]
        })


def pyreadstat_read(path, variables):
    import pyreadstat

    frame, meta = pyreadstat.read_sav(path, user_missing=True, disable_datetime_conversion=True)
    kinds = {v["name"]: v["kind"] for v in variables}
    got = []
    for name in meta.column_names:
        ranges = [[None if math.isinf(r["lo"]) else r["lo"], None if math.isinf(r["hi"]) else r["hi"]] for r in meta.missing_ranges.get(name, [])]
        got.append(dict(
            name=name, label=meta.column_names_to_labels[name] or "",
            labels={str(k): t for k, t in meta.variable_value_labels.get(name, {}).items()}, missing=ranges))
    rows = [[seconds(value, kinds[name]) for name, value in zip(meta.column_names, row)] for row in frame.itertuples(index=False)]
    sets = [
        dict(name="$" + name, kind=s["type"], counted=None if s["counted_value"] is None else str(s["counted_value"]),
            label=s["label"], variables=s["variable_list"])
        for name, s in (meta.mr_sets or {}).items()
    ]
    return dict(variables=got, rows=rows, sets=sets)


def seconds(value, kind):
    """A number of SPSS's seconds as a cell."""
    if value is None or (isinstance(value, float) and math.isnan(value)):
        return "" if kind == "text" else None
    if kind in ("date", "datetime"):
        return cell(EPOCH + datetime.timedelta(seconds=float(value)), kind)
    return cell(value, kind)


# haven

HAVEN_WRITE = r"""
library(haven)
args <- commandArgs(TRUE)
source <- jsonlite::fromJSON(args[1], simplifyVector = FALSE)
columns <- lapply(seq_along(source$variables), function(index) {
    v <- source$variables[[index]]
    values <- lapply(source$rows, function(row) row[[index]])
    blank <- vapply(values, is.null, TRUE)
    if (v$kind == "text") {
        return(structure(vapply(values, function(x) x, ""), label = v$label))
    }
    numbers <- rep(NA_real_, length(values))
    numbers[!blank] <- vapply(values[!blank], as.numeric, 0)
    if (v$kind == "date") {
        return(structure(as.Date(numbers, origin = "1970-01-01"), label = v$label))
    }
    if (v$kind == "datetime") {
        return(structure(as.POSIXct(numbers, origin = "1970-01-01", tz = "UTC"), label = v$label))
    }
    labels <- unlist(lapply(v$labels, as.numeric))
    if (!is.null(labels)) labels <- setNames(as.numeric(names(v$labels)), unlist(v$labels))
    single <- Filter(function(m) !is.list(m), v$missing)
    range <- Filter(is.list, v$missing)
    labelled_spss(numbers, labels = labels, label = v$label,
        na_values = if (length(single)) unlist(single) else NULL,
        na_range = if (length(range)) {
            c(if (is.null(range[[1]][[1]])) -Inf else range[[1]][[1]], if (is.null(range[[1]][[2]])) Inf else range[[1]][[2]])
        } else NULL)
})
names(columns) <- vapply(source$variables, function(v) v$name, "")
write_sav(as.data.frame(columns, check.names = FALSE, optional = TRUE), args[2], compress = if (grepl("zsav$", args[2])) "zsav" else "byte")
"""

HAVEN_READ = r"""
library(haven)
args <- commandArgs(TRUE)
frame <- read_sav(args[1], user_na = TRUE)
variables <- lapply(names(frame), function(name) {
    x <- frame[[name]]
    labels <- attr(x, "labels")
    range <- attr(x, "na_range")
    list(name = name, label = if (is.null(attr(x, "label"))) "" else attr(x, "label"),
        labels = if (is.null(labels)) setNames(list(), character()) else setNames(as.list(names(labels)), format(labels, digits = 17, trim = TRUE)),
        values = as.list(attr(x, "na_values")),
        range = if (is.null(range)) list() else as.list(as.character(range)))
})
columns <- lapply(frame, function(x) {
    if (inherits(x, "Date")) as.character(x)
    else if (inherits(x, "POSIXct")) format(x, "%Y-%m-%dT%H:%M:%S", tz = "UTC")
    else if (is.character(x)) as.character(x)
    else ifelse(is.na(as.numeric(unclass(x))), NA, sprintf("%.17g", as.numeric(unclass(x))))
})
jsonlite::write_json(list(variables = variables, columns = unname(columns)), args[2], auto_unbox = TRUE, na = "null", digits = NA)
"""


def haven(script, *arguments):
    subprocess.run(["Rscript", "-e", script, *arguments], check=True, stdout=subprocess.DEVNULL)


def haven_write(path, variables, rows):
    day = lambda d: (d - datetime.date(1970, 1, 1)).days
    second = lambda t: (t - datetime.datetime(1970, 1, 1)).total_seconds()
    plain = [
        [None if c is None else day(c) if v["kind"] == "date" else second(c) if v["kind"] == "datetime" else c for c, v in zip(row, variables)]
        for row in rows
    ]
    with open(path + ".json", "w") as file:
        json.dump(dict(variables=variables, rows=plain), file)
    haven(HAVEN_WRITE, path + ".json", path)
    os.remove(path + ".json")


def haven_read(path, variables):
    haven(HAVEN_READ, path, path + ".json")
    with open(path + ".json") as file:
        read = json.load(file)
    os.remove(path + ".json")
    for v in read["variables"]:
        bound = lambda text: None if "Inf" in text else float(text)
        span = v.pop("range")
        v["missing"] = v.pop("values") + ([[bound(b) for b in span]] if span else [])
    return read


# PSPP


def pspp(syntax):
    run = subprocess.run(["pspp", "-O", "format=txt", "-"], input=syntax, text=True, capture_output=True)
    if run.returncode != 0 or "error:" in run.stdout + run.stderr:
        raise SystemExit("pspp: " + run.stdout + run.stderr)
    return run.stdout


def quoted(text):
    return "'" + text.replace("'", "''") + "'"


def pspp_write(path, variables, rows, sets, encoding="UTF-8"):
    with open(path + ".csv", "w", newline="", encoding=encoding) as file:
        writer = csv.writer(file, delimiter="\t", quoting=csv.QUOTE_NONE, quotechar=None)
        for row in rows:
            writer.writerow([
                "" if c is None else c.strftime("%d.%m.%Y") if v["kind"] == "date" else c.strftime("%d-%b-%Y %H:%M:%S")
                if v["kind"] == "datetime" else number(c) if v["kind"] == "numeric" else c
                for c, v in zip(row, variables)
            ])
    kind = lambda v: dict(text=f"A{max(1, v['width'])}", date="EDATE10", datetime="DATETIME20").get(v["kind"], f"F{20}.{v['decimals']}")
    lines = [
        f"GET DATA /TYPE=TXT /FILE={quoted(path + '.csv')} /ENCODING='{encoding}' /ARRANGEMENT=DELIMITED /DELIMITERS='\\t' /VARIABLES="
        + " ".join(f"{v['name']} {kind(v)}" for v in variables) + "."
    ]
    for v in variables:
        if v["label"]:
            lines.append(f"VARIABLE LABELS {v['name']} {quoted(v['label'])}.")
        if v["labels"]:
            lines.append(f"VALUE LABELS {v['name']} " + " ".join(f"{number(k)} {quoted(t)}" for k, t in v["labels"].items()) + ".")
        if v["missing"]:
            word = lambda b, end: end if b is None else number(b)
            parts = [f"{word(m[0], 'LOWEST')} THRU {word(m[1], 'HIGHEST')}" if isinstance(m, list) else number(m) for m in v["missing"]]
            lines.append(f"MISSING VALUES {v['name']} ({', '.join(parts)}).")
    for s in sets:
        group = "MCGROUP" if s["kind"] == "C" else "MDGROUP"
        value = "" if s["kind"] == "C" else f" VALUE={s['counted']}"
        category = " CATEGORYLABELS=COUNTEDVALUES" if s["kind"] == "E" else ""
        lines.append(f"MRSETS /{group} NAME={s['name']} LABEL={quoted(s['label'])}{category} VARIABLES={' '.join(s['variables'])}{value}.")
    lines.append(f"SAVE OUTFILE={quoted(path)}" + (" /ZCOMPRESSED" if path.endswith(".zsav") else "") + ".")
    pspp("\n".join(lines) + "\n")
    os.remove(path + ".csv")


def pspp_read(path, variables):
    out = pspp(
        f"GET FILE={quoted(path)}.\nFORMATS "
        + " ".join(f"{v['name']} (F32.12)" for v in variables if v["kind"] == "numeric")
        + f".\nSAVE TRANSLATE /OUTFILE={quoted(path + '.csv')} /TYPE=CSV /REPLACE /FIELDNAMES /CELLS=VALUES /MISSING=IGNORE."
        + "\nMRSETS /DISPLAY NAME=ALL.\n")
    with open(path + ".csv", newline="", encoding="utf-8") as file:
        names, *table = list(csv.reader(file))
    os.remove(path + ".csv")

    def value(text, v):
        if v["kind"] == "text":
            return text
        if text.strip() == "":
            return None
        if v["kind"] == "date":
            return datetime.datetime.strptime(text, "%m/%d/%Y").strftime("%Y-%m-%d").rjust(10, "0")
        if v["kind"] == "datetime":
            return datetime.datetime.strptime(text, "%m/%d/%Y %H:%M:%S").isoformat()
        return text

    rows = [[value(text, v) for text, v in zip(row, variables)] for row in table]
    found = []
    for line in out.split("\n"):
        parts = [part.strip() for part in line.split("|")]
        if len(parts) < 6:
            continue
        if parts[1].startswith("$"):
            found.append(dict(name=parts[1], label=parts[2], kind=parts[3][0], counted=parts[4] or None, variables=[parts[5]]))
        elif found and parts[1] == "" and parts[5]:
            found[-1]["label"] = (found[-1]["label"] + " " + parts[2]).strip()
            found[-1]["variables"].append(parts[5])
    return dict(variables=[dict(name=name) for name in names], rows=rows, pspp_sets=found)


# Workbooks


def openpyxl_write(path, variables, rows):
    import openpyxl

    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = "Svar"
    sheet.append([v["name"] for v in variables])
    for row in rows:
        sheet.append([None if c == "" else c for c in row])
        for cell_ in sheet[sheet.max_row]:
            if isinstance(cell_.value, str):
                cell_.data_type = "s"
    book.save(path)


def xlsxwriter_write(path, variables, rows):
    import xlsxwriter

    book = xlsxwriter.Workbook(path, dict(strings_to_formulas=False, strings_to_urls=False, strings_to_numbers=False))
    sheet = book.add_worksheet("Svar")
    formats = dict(date=book.add_format(dict(num_format="dd.mm.yyyy")), datetime=book.add_format(dict(num_format="yyyy-mm-dd hh:mm:ss")))
    sheet.write_row(0, 0, [v["name"] for v in variables])
    for index, row in enumerate(rows, 1):
        for column, (c, v) in enumerate(zip(row, variables)):
            if c is None or c == "":
                continue
            if v["kind"] == "text":
                sheet.write_string(index, column, c)
            elif v["kind"] in formats:
                sheet.write_datetime(index, column, c, formats[v["kind"]])
            else:
                sheet.write_number(index, column, c)
    book.close()


def libreoffice_write(path, variables, rows):
    folder = os.path.dirname(path)
    plain = os.path.join(folder, "plain", os.path.basename(path))
    os.makedirs(os.path.dirname(plain), exist_ok=True)
    openpyxl_write(plain, variables, rows)
    subprocess.run(
        ["soffice", f"-env:UserInstallation=file://{os.path.abspath(folder)}/profile", "--headless", "--convert-to", "xlsx:Calc MS Excel 2007 XML",
            "--outdir", folder, plain], check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    for name in ("plain", "profile"):
        shutil.rmtree(os.path.join(folder, name))


def openpyxl_read(path, variables):
    import openpyxl

    book = openpyxl.load_workbook(path, read_only=True)
    names, *table = book["Svar"].iter_rows(values_only=True)
    table = [list(row) + [None] * (len(names) - len(row)) for row in table]
    text = lambda c, v: cell(c, v["kind"]) if c is not None else "" if v["kind"] == "text" else None
    return dict(variables=[dict(name=name) for name in names], rows=[[text(c, v) for c, v in zip(row, variables)] for row in table])


def sheet_table(table, variables):
    """A sheet of a stream as a table of columns."""
    names, *rows = table["rows"]
    rows = [row + [None] * (len(names) - len(row)) for row in rows]
    blank = lambda c, v: "" if c is None and v["kind"] == "text" else c
    return dict(variables=[dict(name=name) for name in names], rows=[[blank(c, v) for c, v in zip(row, variables)] for row in rows])


def for_excel(rows, variables):
    """Excel has no days before March 1900 that all programs agree on, and openpyxl writes 15 digits."""
    first = datetime.date(1900, 3, 1)

    def plain(c, v):
        if v["kind"] == "date" and c is not None and c < first:
            return None
        return float("%.14g" % c) if isinstance(c, float) else c

    return [[plain(c, v) for c, v in zip(row, variables)] for row in rows]


def has(*programs):
    return all(shutil.which(program) for program in programs)


def formats(program, action, kind, path, text=None):
    run = subprocess.run([program, action, kind, path], input=text, text=True, capture_output=True)
    if run.returncode not in (0, 1):
        raise SystemExit(f"{path}: kunnskap-formats ended with {run.returncode}: {run.stderr}")
    return parse(run.stdout)


def check(program, folder, full):
    variables, rows, sets = source(2000, 4)
    totals = 0
    makers = [("pyreadstat", pyreadstat_write, []), ("haven", haven_write, [])]
    if has("pspp"):
        makers.append(("PSPP", lambda path, v, r: pspp_write(path, v, r, sets), sets))
    for name, write, theirs in makers:
        for kind in ("sav", "zsav"):
            path = os.path.join(folder, f"{name}.{kind}")
            write(path, variables, rows)
            counter = Counter()
            counter.compare(f"{name}'s {kind}", variables, rows, theirs, formats(program, "read", "sav", path)[0])
            print(f"read  {name}'s .{kind}: {counter}")
            totals += counter.cells
    dated = for_excel(rows, variables)
    books = [("openpyxl", openpyxl_write), ("xlsxwriter", xlsxwriter_write)]
    if has("soffice"):
        books.append(("LibreOffice", libreoffice_write))
    elif full:
        raise SystemExit("there is no soffice; install libreoffice-calc-nogui")
    for name, write in books:
        path = os.path.join(folder, f"{name}.xlsx")
        write(path, variables, dated)
        counter = Counter()
        counter.compare(f"{name}'s xlsx", variables, dated, [], sheet_table(formats(program, "read", "xlsx", path)[0], variables))
        print(f"read  {name}'s .xlsx: {counter}")
        totals += counter.cells

    readers = [("pyreadstat", pyreadstat_read), ("haven", haven_read)] + ([("PSPP", pspp_read)] if has("pspp") else [])
    for kind in ("sav", "zsav"):
        path = os.path.join(folder, f"ours.{kind}")
        formats(program, "write", kind, path, stream(variables, rows, sets))
        for name, read in readers:
            got = read(path, variables)
            if "columns" in got:
                got["rows"] = [list(row) for row in zip(*got.pop("columns"))]
            counter = Counter()
            counter.compare(f"our {kind} by {name}", variables, rows, sets, got)
            if "pspp_sets" in got:
                ours = sorted((s["name"], s["kind"].replace("E", "D"), s["counted"], s["label"], s["variables"]) for s in sets)
                theirs = sorted((s["name"], s["kind"], s["counted"], s["label"], s["variables"]) for s in got["pspp_sets"])
                if ours != theirs:
                    raise SystemExit(f"our {kind} by PSPP: the sets are {theirs}, not {ours}")
                counter.sets += len(ours)
            print(f"wrote .{kind}, read by {name}: {counter}")
            totals += counter.cells
    path = os.path.join(folder, "ours.xlsx")
    formats(program, "write", "xlsx", path, stream(variables, dated, []))
    counter = Counter()
    counter.compare("our xlsx by openpyxl", variables, dated, [], openpyxl_read(path, variables))
    print(f"wrote .xlsx, read by openpyxl: {counter}")
    totals += counter.cells
    if has("soffice"):
        subprocess.run(
            ["soffice", f"-env:UserInstallation=file://{os.path.abspath(folder)}/profile", "--headless", "--convert-to",
                "csv:Text - txt - csv (StarCalc):9,34,76,1,,0,false,false,false", "--outdir", folder, path],
            check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        with open(os.path.join(folder, "ours.csv"), newline="", encoding="utf-8") as file:
            names, *table = list(csv.reader(file, delimiter="\t"))
        if len(table) != len(dated) or names != [v["name"] for v in variables]:
            raise SystemExit("our xlsx by LibreOffice: other rows or names")
        for row, theirs in zip(dated, table):
            for c, text, v in zip(row, theirs, variables):
                if v["kind"] in ("text", "numeric"):
                    ours = cell(c, v["kind"]) or ""
                    equal = ours == text or v["kind"] == "numeric" and ours and text and math.isclose(float(ours), float(text), rel_tol=1e-13)
                    if not equal:
                        raise SystemExit(f"our xlsx by LibreOffice: {v['name']} of row {row[0]} is {text!r}, not {ours!r}")
                    totals += 1
        print("wrote .xlsx, read by LibreOffice: texts and numbers equal")
    print(f"check-formats: {totals} cells equal in all")


LATIN = """SET LOCALE='WINDOWS-1252'.
DATA LIST LIST /id (F8.0) navn (A12) v1 v2 (F1.0).
BEGIN DATA
1 "Ærlig å" 1 0
2 "Øst" 0 1
END DATA.
VARIABLE LABELS v1 'Første' v2 'Større §'.
VALUE LABELS v1 1 'På' 0 'Aldri én'.
MRSETS /MDGROUP NAME=$råd LABEL='Får råd på' VARIABLES=v1 v2 VALUE=1.
SAVE OUTFILE='{path}'.
"""


def make(folder):
    variables, rows, sets = source(40, 1)
    dated = for_excel(rows, variables)
    path = lambda name: os.path.join(folder, name)
    for kind in ("sav", "zsav"):
        pyreadstat_write(path(f"pyreadstat.{kind}"), variables, rows)
        haven_write(path(f"haven.{kind}"), variables, rows)
        pspp_write(path(f"pspp.{kind}"), variables, rows, sets)
    openpyxl_write(path("openpyxl.xlsx"), variables, dated)
    xlsxwriter_write(path("xlsxwriter.xlsx"), variables, dated)
    libreoffice_write(path("libreoffice.xlsx"), variables, dated)
    # PSPP takes syntax in UTF-8 whatever the locale says, when it is told.
    with open(path("latin.sps"), "w", encoding="utf-8") as file:
        file.write(LATIN.format(path=path("latin.sav")))
    subprocess.run(["pspp", "--syntax-encoding=utf-8", path("latin.sps")], check=True, stdout=subprocess.DEVNULL)
    os.remove(path("latin.sps"))
    for name, table, its_sets in (("source", rows, sets), ("workbook", dated, [])):
        with open(path(f"{name}.stream"), "w", newline="") as file:
            file.write(stream(variables, table, its_sets))


if __name__ == "__main__":
    if sys.argv[1] == "make":
        make(sys.argv[2])
    else:
        check(sys.argv[2], sys.argv[3], "--full" in sys.argv)
