# Times R on the answers of a folder's few.csv: table, rowsum, svytable and svychisq of package survey.
# Prints lines of respondents, case, engine, milliseconds and check, as kunnskap-benchmark does.
suppressPackageStartupMessages(library(survey))

data <- read.csv(file.path(commandArgs(trailingOnly = TRUE)[1], "few.csv"))
n <- nrow(data)
for (key in c("q01", "q02", "q03", "q04")) data[[key]] <- factor(ifelse(data[[key]] > 200, NA, data[[key]]))
ticks <- as.matrix(data[paste0("m1_", 1:12)])
design <- svydesign(ids = ~unit, strata = ~stratum, weights = ~weight, data = data)

# Milliseconds a call: the median of 31 samples; of fewer where they take ten seconds.
report <- function(name, body, check = function(result) sum(result^2)) {
    checked <- check(body())
    once <- max(system.time(body())[["elapsed"]], 1e-5)
    calls <- max(1, round(0.05 / once))
    times <- c()
    while (length(times) < 31 && (length(times) < 3 || sum(times) * calls < 10)) {
        times <- c(times, system.time(for (call in seq_len(calls)) body())[["elapsed"]] / calls)
    }
    cat(n, name, "r", median(times) * 1000, format(checked, digits = 15, scientific = FALSE), sep = "\t")
    cat("\n")
}

report("two-way", function() table(data$q01, data$q02))
report("three-way", function() table(data$q01, data$q02, data$q03))
report("filtered", function() {
    kept <- data$q04 %in% c("1", "2")
    table(data$q01[kept], data$q02[kept])
})
report("multiple", function() rowsum(ticks, data$q02), function(result) sum(result[!is.na(rownames(result)), ]^2))
report("weighted", function() svytable(~ q01 + q02, design), function(result) sum(round(result * 1000)^2))
if (n <= 10000) {
    report("rao-scott", function() svychisq(~ q01 + q02, design), function(result) round(result$statistic[[1]], 6))
}
