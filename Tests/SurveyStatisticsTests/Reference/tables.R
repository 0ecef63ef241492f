# Writes tables.csv: tests of tables and proportions from R (4.2.2), to compare ours with. Run it in this folder.
# A line: what, a table as "1 2|3 4", arguments, values; lists are separated by spaces.
set.seed(20161)
lines <- character(0)
list_of <- function(x) paste(sprintf("%.17g", x), collapse = " ")
text_of <- function(t) paste(apply(t, 1, function(row) paste(sprintf("%.17g", row), collapse = " ")), collapse = "|")
add <- function(what, table, arguments, values) {
    table <- if (is.null(table)) "" else text_of(table)
    lines <<- c(lines, paste(what, table, list_of(arguments), list_of(values), sep = ","))
}
without_empty <- function(t) t[rowSums(t) > 0, colSums(t) > 0, drop = FALSE]

# Pearson, G2, V, residuals: full, sparse, with empty margins, and weighted tables.
random_table <- function(rows, columns, mean) matrix(rpois(rows * columns, mean), rows)
tables <- list(matrix(c(30, 18, 12, 22, 40, 28, 10, 24, 36), 3), matrix(c(3, 1, 0, 0, 4, 2, 1, 0, 5), 3))
for (shape in list(c(2, 2), c(2, 5), c(3, 4), c(5, 5), c(7, 3))) for (mean in c(0.8, 3, 12, 400))
    tables <- c(tables, list(random_table(shape[1], shape[2], mean)))
for (k in 1:6) {
    t <- random_table(4, 5, 5)
    t[1 + k %% 4, ] <- 0
    if (k > 2) t[, 1 + k %% 5] <- 0
    tables <- c(tables, list(t))
}
for (k in 1:6) tables <- c(tables, list(matrix(rgamma(12, 2, 0.1), 3)))
for (full in tables) {
    t <- without_empty(full)
    if (nrow(t) < 2 || ncol(t) < 2) next
    test <- suppressWarnings(chisq.test(t, correct = FALSE))
    n <- sum(t)
    x2 <- unname(test$statistic)
    add("pearson", full, c(), c(x2, test$parameter, test$p.value, min(test$expected), mean(test$expected < 5)))
    g2 <- 2 * sum(ifelse(t > 0, t * log(t / test$expected), 0))
    add("g2", full, c(), c(g2, pchisq(g2, test$parameter, lower.tail = FALSE)))
    smaller <- min(dim(t))
    less <- dim(t) - 1
    corrected <- min(dim(t) - less^2 / (n - 1)) - 1
    add("v", full, c(), c(
        sqrt(x2 / (n * (smaller - 1))), sqrt(max(0, x2 / n - prod(less) / (n - 1)) / corrected)))
    residuals <- matrix(-99, nrow(full), ncol(full))
    residuals[rowSums(full) > 0, colSums(full) > 0] <- test$stdres
    add("residuals", full, c(), t(residuals))
}

# Fisher's exact test, two-sided.
for (cells in list(c(8, 1, 2, 9), c(3, 1, 1, 3), c(10, 0, 0, 10), c(0, 5, 7, 2), c(12, 5, 29, 2), c(1, 10, 10, 1),
    c(200, 150, 180, 190), c(3000, 2900, 2800, 3100), c(1, 0, 0, 1), c(5, 5, 5, 5), c(40, 900, 3, 400), c(0, 4, 0, 9)))
    if (min(rowSums(matrix(cells, 2)), colSums(matrix(cells, 2))) > 0)
        add("fisher", matrix(cells, 2), c(), fisher.test(matrix(cells, 2))$p.value)
for (k in 1:25) {
    t <- matrix(rpois(4, sample(c(2, 6, 20), 1)) + 1, 2)
    add("fisher", t, c(), fisher.test(t)$p.value)
}
for (k in 1:30) {
    full <- random_table(sample(2:4, 1), sample(2:4, 1), 1.7)
    if (k %% 5 == 0) full[1, ] <- 0
    t <- without_empty(full)
    if (nrow(t) < 2 || ncol(t) < 2 || max(dim(t)) < 3) next
    add("freemanHalton", full, c(), fisher.test(t, workspace = 2e7)$p.value)
}

# Wilson, Newcombe by the printed formula, two proportions.
for (x in list(c(30, 60), c(0, 14), c(14, 14), c(3, 258), c(1, 1), c(96, 258), c(999, 1000), c(40000, 1e6)))
    for (level in c(0.95, 0.9, 0.99))
        add("wilson", NULL, c(x, level), prop.test(x[1], x[2], conf.level = level, correct = FALSE)$conf.int)
for (k in 1:12) {
    n <- sample(12:400, 2)
    x <- sapply(n, function(size) sample(0:size, 1))
    z <- qnorm(0.975)
    wilson <- function(x, n) {
        p <- x / n
        (p + z^2 / (2 * n) + c(-1, 1) * z * sqrt(p * (1 - p) / n + z^2 / (4 * n^2))) / (1 + z^2 / n)
    }
    first <- wilson(x[1], n[1])
    second <- wilson(x[2], n[2])
    p <- x / n
    d <- p[2] - p[1]
    test <- suppressWarnings(prop.test(x, n, correct = FALSE))
    add("two", NULL, c(x[1], n[1], x[2], n[2]), c(
        d, d - sqrt((p[2] - second[1])^2 + (first[2] - p[1])^2), d + sqrt((second[2] - p[2])^2 + (p[1] - first[1])^2),
        sign(d) * sqrt(unname(test$statistic)), test$p.value))
}

# All pairs of columns, trends, McNemar, adjustments.
for (k in 1:8) {
    n <- sample(15:300, 4)
    x <- sapply(n, function(size) rbinom(1, size, runif(1, 0.2, 0.7)))
    pairs <- function(method) {
        p <- suppressWarnings(pairwise.prop.test(x, n, p.adjust.method = method, correct = FALSE))$p.value
        p[lower.tri(p, diag = TRUE)]
    }
    add("pairs", NULL, c(x, n), c(pairs("none"), pairs("holm"), pairs("bonferroni")))
}
for (k in 1:10) {
    n <- sample(20:400, sample(3:6, 1))
    x <- sapply(n, function(size) rbinom(1, size, runif(1, 0.2, 0.7)))
    scores <- sort(sample(2000:2030, length(n)))
    test <- prop.trend.test(x, n, scores)
    add("trend", NULL, c(x, n, scores), c(unname(test$statistic), test$p.value))
}
for (pair in list(c(12, 5), c(0, 7), c(1, 0), c(6, 6), c(40, 80), c(3000, 3200), c(1, 30)))
    add("mcnemar", NULL, pair, binom.test(pair[1], sum(pair))$p.value)
for (size in c(1, 2, 5, 12)) for (k in 1:3) {
    p <- round(rbeta(size, 0.5, 3), 3)
    add("holm", NULL, p, p.adjust(p, "holm"))
    add("bonferroni", NULL, p, p.adjust(p, "bonferroni"))
}
writeLines(c("# what,table,arguments,values", lines), "tables.csv")
cat(length(lines), "lines,", length(unlist(strsplit(sub(".*,", "", lines), " "))), "values\n")
