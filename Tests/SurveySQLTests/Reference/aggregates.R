# Makes aggregates_data.csv and aggregates.csv: what R says of the aggregates of SQL.
# Run here: Rscript aggregates.R
set.seed(2016)
digits <- function(x) ifelse(is.na(x), "", sprintf("%.17g", x))

rows <- function(name, n, missing, a, b, tie) {
    x <- round(rlnorm(n, 2, 1), tie)
    p <- a[1 + (seq_len(n) * 7) %% length(a)]
    q <- b[pmax(1, pmin(length(b), round(rnorm(n, 1 + match(p, a), 1))))]
    data.frame(name = name, hit = rbinom(n, 1, 0.3), weight = round(runif(n, 0.2, 4), 3), x = x, a = p, b = q)[
        sample(n), ] |> transform(
        hit = ifelse(runif(n) < missing, NA, hit), x = ifelse(runif(n) < missing, NA, x),
        a = ifelse(runif(n) < missing, NA, a), b = ifelse(runif(n) < missing, NA, b))
}
data <- rbind(
    rows("large", 300, 0.1, c("a1", "a2", "a3"), c("b1", "b2", "b3", "b4"), 3),
    rows("two", 40, 0, c("a1", "a2"), c("b1", "b2"), 0),
    rows("sparse", 18, 0.1, c("a1", "a2", "a3"), c("b1", "b2", "b3"), 1),
    rows("none", 1, 0, "a1", "b1", 1))
data$hit[data$name == "none"] <- 0
write.table(
    data.frame(data$name, data$hit, digits(data$weight), digits(data$x), data$a, data$b),
    "aggregates_data.csv", sep = ",", quote = FALSE, na = "", row.names = FALSE,
    col.names = c("name", "hit", "weight", "x", "a", "b"))

out <- list()
add <- function(name, sql, value) out[[length(out) + 1]] <<- c(name, sql, digits(value))
wilson <- function(p, n, level) {
    z <- qnorm(0.5 + level / 2)
    (p + z^2 / (2 * n) + c(-1, 1) * z * sqrt(p * (1 - p) / n + z^2 / (4 * n^2))) / (1 + z^2 / n)
}
for (name in unique(data$name)) {
    d <- data[data$name == name, ]
    h <- d$hit[!is.na(d$hit)]
    for (level in c(0.95, 0.9)) {
        ci <- suppressWarnings(prop.test(sum(h), length(h), conf.level = level, correct = FALSE)$conf.int)
        more <- if (level == 0.95) "" else "; 0.9"
        add(name, paste0("wilson_low(hit", more, ")"), ci[1])
        add(name, paste0("wilson_high(hit", more, ")"), ci[2])
        w <- d$weight[!is.na(d$hit)]
        ci <- wilson(weighted.mean(h, w), sum(w)^2 / sum(w^2), level)
        add(name, paste0("wilson_low_w(hit; weight", more, ")"), max(0, ci[1]))
        add(name, paste0("wilson_high_w(hit; weight", more, ")"), ci[2])
    }
    v <- d$x[!is.na(d$x)]
    w <- d$weight[!is.na(d$x)]
    add(name, "kish_n(weight)", sum(d$weight)^2 / sum(d$weight^2))
    add(name, "wmean(x; weight)", weighted.mean(v, w))
    add(name, "median(x)", median(v))
    add(name, "stddev(x)", sd(v))
    for (p in c(0, 0.1, 0.25, 0.9, 1)) add(name, paste0("quantile(x; ", p, ")"), quantile(v, p))
    t <- table(d$a, d$b)
    if (min(dim(t)) < 2) next
    chi <- suppressWarnings(chisq.test(t, correct = FALSE))
    o <- as.vector(t)
    e <- as.vector(chi$expected)
    n <- sum(t)
    df <- unname(chi$parameter)
    g2 <- 2 * sum(ifelse(o > 0, o * log(o / e), 0))
    phi <- unname(chi$statistic) / n
    k <- dim(t) - (dim(t) - 1)^2 / (n - 1)
    add(name, "chisq(a; b)", unname(chi$statistic))
    add(name, "chisq_df(a; b)", df)
    add(name, "chisq_p(a; b)", chi$p.value)
    add(name, "g2(a; b)", g2)
    add(name, "g2_p(a; b)", pchisq(g2, df, lower.tail = FALSE))
    add(name, "cramers_v(a; b)", sqrt(phi / (min(dim(t)) - 1)))
    add(name, "cramers_v_corrected(a; b)", sqrt(max(0, phi - df / (n - 1)) / (min(k) - 1)))
    if (name != "large") add(name, "fisher_p(a; b)", fisher.test(t)$p.value)
}
write.table(do.call(rbind, out), "aggregates.csv", sep = ",", quote = FALSE, row.names = FALSE,
    col.names = c("name", "sql", "value"))
