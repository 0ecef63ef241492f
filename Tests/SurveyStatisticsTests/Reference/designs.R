# Writes designs_data.csv and designs.csv: what R's survey package gives for designs, and base R for numbers by group.
# Run in this directory: Rscript designs.R
suppressMessages(library(survey))
options(survey.lonely.psu = "fail", warn = 1)
set.seed(20160203)

# --- Data: one layout for all sets. Strata, clusters, rows, columns and groups are counted from 0. -------------------
columns <- c("data", "stratum", "cluster", "population", "weight", "row", "column", "number", "filter",
             "item1", "item2", "item3")

simulated <- function(name, strata, clustersPerStratum, meanSize, rows, cols, missing) {
  out <- NULL
  cluster <- 0
  for (h in seq_len(strata) - 1) {
    count <- clustersPerStratum[h + 1]
    for (k in seq_len(count)) {
      size <- 1 + rpois(1, meanSize - 1)
      tilt <- rnorm(1, 0, 0.7)
      col <- sample(cols, size, TRUE, prob = exp(seq_len(cols) * tilt / 2)) - 1
      row <- pmin(rows - 1, pmax(0, round(rnorm(size, (rows - 1) / 2 + 0.5 * tilt + 0.25 * (col - 1), 1.1))))
      item <- function(shift) as.integer(runif(size) < plogis(tilt + shift + 0.5 * col))
      out <- rbind(out, data.frame(
        data = name, stratum = h, cluster = cluster, population = 3 * count + h,
        weight = round(exp(rnorm(size, 1.5 + 0.2 * h, 0.6)), 3) + 1, row = row, column = col,
        number = round(20 + 5 * tilt + 3 * col + rnorm(size, 0, 4 + 2 * col)), filter = as.integer(runif(size) < 0.45),
        item1 = item(-1), item2 = item(0), item3 = item(-3)))
      cluster <- cluster + 1
    }
  }
  gap <- function(x) { x[runif(length(x)) < missing] <- NA; x }
  for (v in c("row", "column", "number", "item1", "item2", "item3")) out[[v]] <- gap(out[[v]])
  out
}

data(api)
coded <- function(x) as.integer(factor(x)) - 1
fromApi <- function(name, d, stratum, cluster, population) data.frame(
  data = name, stratum = stratum, cluster = cluster, population = population, weight = d$pw,
  row = coded(d$sch.wide), column = coded(d$stype), number = d$api00, filter = as.integer(d$meals > 30),
  item1 = as.integer(d$comp.imp == "Yes"), item2 = as.integer(d$both == "Yes"), item3 = as.integer(d$meals > 50))

sets <- list(
  main = simulated("main", 5, c(9, 7, 12, 5, 8), 6, 4, 3, 0.04),
  sparse = simulated("sparse", 3, c(5, 6, 4), 3, 6, 4, 0.08),
  even = transform(simulated("even", 2, c(12, 10), 4, 3, 2, 0), weight = 1),
  lonely = simulated("lonely", 4, c(4, 1, 5, 3), 5, 3, 3, 0.03),
  dclus1 = fromApi("dclus1", apiclus1, 0, coded(apiclus1$dnum), apiclus1$fpc),
  dstrat = fromApi("dstrat", apistrat, coded(apistrat$stype), seq_len(nrow(apistrat)) - 1, apistrat$fpc))
# A stratum in which all of the population was sampled, and one row that nobody of the filter is in.
sets$main$population[sets$main$stratum == 3] <- 5
sets$sparse$filter[sets$sparse$row == 2] <- 0
stopifnot(all(sapply(sets, function(d) identical(names(d), columns))))
write.csv(do.call(rbind, sets), "designs_data.csv", row.names = FALSE, quote = FALSE, na = "")

# --- Designs -------------------------------------------------------------------------------------------------------
designOf <- list(
  weights = function(d) svydesign(id = ~1, weights = ~weight, data = d),
  strata = function(d) svydesign(id = ~1, strata = ~stratum, weights = ~weight, data = d),
  clusters = function(d) svydesign(id = ~cluster, weights = ~weight, data = d),
  full = function(d) svydesign(id = ~cluster, strata = ~stratum, weights = ~weight, data = d),
  fpc = function(d) svydesign(id = ~cluster, strata = ~stratum, weights = ~weight, fpc = ~population, data = d))
cases <- list(
  main = c("weights", "strata", "clusters", "full", "fpc"), sparse = c("weights", "full"), even = c("weights", "full"),
  lonely = "full", dclus1 = c("clusters", "fpc"), dstrat = c("strata", "fpc"))

results <- list()
put <- function(what, value, row = "", column = "", other = "") {
  value <- as.numeric(value)
  if (length(value) == 1 && is.finite(value))
    results[[length(results) + 1]] <<- c(context, what, row, column, other, sprintf("%.13g", value))
}
values <- function(x) sort(unique(x[!is.na(x)]))

# Section 9's weighted Wilson: p(1 - p)/variance for n, at 0 and 1 Kish's, and t for z.
wilson <- function(p, variance, kish, df) {
  n <- if (p > 1e-12 && p < 1 - 1e-12) p * (1 - p) / variance else kish
  z <- qt(0.975, df)
  centre <- (p + z^2 / (2 * n)) / (1 + z^2 / n)
  half <- z * sqrt(p * (1 - p) / n + z^2 / (4 * n^2)) / (1 + z^2 / n)
  c(centre - half, centre + half)
}

raoScott <- function(formula, name, whole, domain) {
  f <- try(svychisq(formula, domain), silent = TRUE)
  # Zeros can leave C'DC singular, and a single row or column has no interactions.
  if (inherits(f, "try-error")) {
    stopifnot(grepl("singular|2 or more levels", f))
    return(put("undefined", 1, name))
  }
  first <- svychisq(formula, domain, statistic = "Chisq")
  p <- prop.table(svytable(formula, domain))
  plain <- suppressWarnings(chisq.test(p * nrow(domain), correct = FALSE))
  put("f", f$statistic, name); put("df1", f$parameter[1], name); put("df2", f$parameter[2], name)
  put("p", f$p.value, name); put("first_p", first$p.value, name); put("uncorrected", plain$statistic, name)
  # With missing answers left in, R has the clusters of the whole design, and the rows and columns that then are empty.
  used <- function(d) lapply(all.vars(formula), function(v) values(d$variables[[v]]))
  if (!identical(used(whole), used(domain))) return()
  kept <- svychisq(formula, whole)
  stopifnot(isTRUE(all.equal(kept$statistic, f$statistic)))
  put("whole_df", degf(whole), name); put("whole_df2", kept$parameter[2], name); put("whole_p", kept$p.value, name)
}

proportions <- function(domain, base, cellRow, cellColumn) {
  inBase <- switch(base, column = quote(column == cellColumn), row = quote(row == cellRow), total = TRUE)
  d <- domain[eval(inBase, domain$variables, environment()), ]
  d <- update(d, y = as.numeric(row == cellRow & column == cellColumn))
  m <- svymean(~y, d, deff = "replace")
  w <- weights(d)
  at <- function(what, value) put(paste0(base, "_", what), value, cellRow, cellColumn)
  at("p", coef(m)); at("df", degf(d));
  if (length(unique(d$cluster[, 1])) > 1) {
    at("se", SE(m))
    # What R's arithmetic leaves of a variance of 0 is no design effect.
    if (SE(m) > 1e-12) {
      at("deff", deff(m))
      if (sum(w) > nrow(d)) at("deff_without", deff(svymean(~y, d, deff = TRUE)))
    }
    p <- coef(m)
    if (degf(d) > 0 && (SE(m) > 1e-12 || p < 1e-12 || p > 1 - 1e-12)) {
      ci <- wilson(p, SE(m)^2, sum(w)^2 / sum(w^2), degf(d))
      at("low", ci[1]); at("high", ci[2])
    }
  }
}

# Of two columns: the total of the linearised difference over the whole design.
differences <- function(domain, cellRow, one, other) {
  d <- domain$variables
  w <- weights(domain)
  part <- function(k) {
    inside <- d$column == k
    p <- sum(w[inside & d$row == cellRow]) / sum(w[inside])
    list(p = p, u = inside * ((d$row == cellRow) - p) / sum(w[inside]))
  }
  a <- part(one); b <- part(other)
  se <- SE(svytotal(~u, update(domain, u = a$u - b$u)))
  df <- degf(domain[d$column %in% c(one, other), ])
  if (se < 1e-12 || df < 1) return()
  at <- function(what, value) put(paste0("difference_", what), value, cellRow, one, other)
  at("estimate", a$p - b$p); at("se", se); at("df", df); at("p", 2 * pt(-abs((a$p - b$p) / se), df))
}

means <- function(domain, group) {
  d <- domain[!is.na(domain$variables$number), ]
  if (group != "all") d <- d[d$variables$column == as.numeric(group), ]
  m <- svymean(~number, d, deff = "replace")
  at <- function(what, value) put(paste0("mean_", what), value, "", group)
  at("estimate", coef(m)); at("df", degf(d))
  if (length(unique(d$cluster[, 1])) < 2) return()
  at("se", SE(m)); at("deff", deff(m))
  if (degf(d) > 0) {
    ci <- confint(m, df = degf(d))
    at("low", ci[1]); at("high", ci[2])
  }
  put("sd", sqrt(coef(svyvar(~number, d))), "", group)
  for (p in c(0.25, 0.5, 0.9)) {
    # Below the first weight R's rule gives the second number; the definition, and we, the first.
    first <- weights(d)[order(d$variables$number)][1] / sum(weights(d))
    if (p > first) put("quantile", svyquantile(~number, d, p, ci = FALSE)[[1]], "", group, p)
  }
}

for (name in names(cases)) for (design in cases[[name]]) for (filter in c("all", "filter")) {
  options(survey.lonely.psu = if (name == "lonely") "adjust" else "fail")
  context <- c(name, design, filter)
  whole <- designOf[[design]](sets[[name]])
  if (filter == "filter") whole <- subset(whole, filter == 1)
  domain <- subset(whole, !is.na(row) & !is.na(column))
  raoScott(~row + column, "table", whole, domain)
  for (item in paste0("item", 1:3)) {
    answered <- whole[!is.na(whole$variables[[item]]) & !is.na(whole$variables$column), ]
    if (length(unique(answered$variables[[item]])) > 1)
      raoScott(as.formula(paste0("~", item, "+column")), item, whole, answered)
  }
  rows <- values(domain$variables$row); cols <- values(domain$variables$column)
  for (r in rows) for (k in cols) proportions(domain, "column", r, k)
  if (filter == "all" && name %in% c("main", "sparse") && design %in% c("full", "fpc"))
    for (r in rows) for (k in cols) for (base in c("row", "total")) proportions(domain, base, r, k)
  for (r in rows) for (pair in combn(cols, 2, simplify = FALSE)) differences(domain, r, pair[1], pair[2])
  means(subset(whole, !is.na(number)), "all")
  for (k in cols) means(subset(whole, !is.na(column)), as.character(k))
}
options(survey.lonely.psu = "fail")
stopifnot(inherits(try(svymean(~weight, designOf$full(sets$lonely)), silent = TRUE), "try-error"))

# --- Numbers by group, unweighted ------------------------------------------------------------------------------------
for (name in c("main", "sparse", "dclus1")) for (group in c("row", "column")) {
  context <- c(name, "none", "all")
  d <- sets[[name]][!is.na(sets[[name]]$number) & !is.na(sets[[name]][[group]]), ]
  g <- factor(d[[group]])
  tests <- list(anova = oneway.test(d$number ~ g, var.equal = TRUE), kruskal_wallis = kruskal.test(d$number, g))
  if (all(tapply(d$number, g, length) > 1) && all(tapply(d$number, g, var) > 0))
    tests$welch <- oneway.test(d$number ~ g)
  for (test in names(tests)) {
    result <- tests[[test]]
    put(paste0(test, "_statistic"), result$statistic, group); put(paste0(test, "_p"), result$p.value, group)
    put(paste0(test, "_df1"), result$parameter[1], group)
    if (length(result$parameter) > 1) put(paste0(test, "_df2"), result$parameter[2], group)
  }
  for (k in levels(g)) {
    x <- d$number[g == k]
    put("plain_mean", mean(x), group, k); put("plain_sd", sd(x), group, k)
    put("plain_minimum", min(x), group, k); put("plain_maximum", max(x), group, k)
    for (p in c(0.1, 0.5, 0.9)) put("plain_quantile", quantile(x, p, type = 7), group, k, p)
  }
}

table <- as.data.frame(do.call(rbind, results))
names(table) <- c("data", "design", "filter", "what", "row", "column", "other", "value")
write.csv(table, "designs.csv", row.names = FALSE, quote = FALSE)
cat(nrow(table), "values\n")
