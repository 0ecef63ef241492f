# The table of one size, from lines of respondents, case, engine, milliseconds and check.

function least(first, second) { return first == "" ? second : second == "" || first < second ? first : second }

function cell(value) { return value == "" ? "" : sprintf(value < 1 ? "%.4f" : "%.2f", value) }

# What the issue demands at least: peer's time over ours.
function demanded(name) {
    if (name == "rao-scott") return size == 10000 ? 20 : ""
    if (size < 1000000) return 40
    return name == "weighted" ? 6 : name == "banner" ? 20 : 10
}

$1 == size && $2 !~ /^memory|^first/ {
    name = $2
    sub(/,.*/, "", name)
    if (!(name in seen)) { seen[name] = 1; names[++count] = name }
    times[name, $3] = least(times[name, $3], $4 + 0)
}

END {
    print "| case | kunnskap | sql | DuckDB, 1 thread | DuckDB, 2 threads | R | ratio | demanded |"
    print "|---|---|---|---|---|---|---|---|"
    for (i = 1; i <= count; i++) {
        name = names[i]
        ours = times[name, "kunnskap"]
        peer = name == "rao-scott" ? times[name, "r"] : least(times[name, "duckdb 1"], times[name, "duckdb 2"])
        printf "| %s | %s | %s | %s | %s | %s | %s | %s |\n", name, cell(ours), cell(times[name, "sql"]), \
            cell(times[name, "duckdb 1"]), cell(times[name, "duckdb 2"]), cell(times[name, "r"]), \
            peer == "" ? "" : sprintf("%.1f", peer / ours), peer == "" ? "" : demanded(name)
    }
}
