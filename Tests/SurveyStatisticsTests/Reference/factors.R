# Reference numbers for factor analysis, in base R: Rscript factors.R (in this folder).
# Writes factors_<data>.csv (the scores, one row a respondent) and factors.csv (data,analysis,quantity,row,column,value;
# rows and columns count from 1). Where the package psych is installed, compares with it and prints the differences.
# The rule for signs and order: columns by rotated sum of squares, largest first; a column's loadings sum to more than 0.

battery <- function() {
  set.seed(20161107)
  n <- 258
  common <- matrix(rnorm(n * 3), n)
  common[, 2] <- 0.3 * common[, 1] + sqrt(1 - 0.09) * common[, 2]
  pattern <- matrix(0, 12, 3)
  pattern[1:5, 1] <- c(.8, .75, .7, .6, .5)
  pattern[6:9, 2] <- c(.8, .7, .65, .6)
  pattern[10:12, 3] <- c(.75, .7, -.6)
  pattern[5, 2] <- .3
  latent <- common %*% t(pattern) + matrix(rnorm(n * 12), n) %*% diag(sqrt(1 - pmin(.8, rowSums(pattern^2))))
  apply(latent, 2, function(x) findInterval(x, c(-1.3, -.4, .4, 1.2)) + 1)
}
nearly <- function() {
  set.seed(7)
  x <- matrix(round(rnorm(60 * 4), 3), 60)
  x[, 2] <- round(x[, 1] + x[, 2] / 2, 3)
  cbind(x, round(rowSums(x) + rnorm(60, sd = .01), 3))
}
data <- list(battery = battery(), attitude = as.matrix(attitude), nearly_singular = nearly())

rows <- list()
put <- function(data, analysis, quantity, values) {
  values <- as.matrix(values)
  rows[[length(rows) + 1]] <<- data.frame(
    data, analysis, quantity, row = c(row(values)), column = c(col(values)),
    value = sprintf("%.17g", c(values)))
}

smc <- function(r) 1 - 1 / diag(solve(r))
principal_components <- function(r, k) {
  e <- eigen(r, symmetric = TRUE)
  e$vectors[, 1:k, drop = FALSE] %*% diag(sqrt(e$values[1:k]), k)
}
principal_axis <- function(r, k) {
  h <- smc(r)
  for (i in 1:100000) {
    diag(r) <- h
    e <- eigen(r, symmetric = TRUE)
    l <- e$vectors[, 1:k, drop = FALSE] %*% diag(sqrt(e$values[1:k]), k)
    if (max(abs(rowSums(l^2) - h)) < 1e-13) break
    h <- rowSums(l^2)
  }
  l
}
positive <- function(l) l %*% diag(sign(colSums(l)), ncol(l))
rotate <- function(l) {
  if (ncol(l) > 1) l <- unclass(varimax(l, normalize = TRUE, eps = 1e-15)$loadings)
  positive(l[, order(-colSums(l^2)), drop = FALSE])
}
kmo <- function(r) {
  q <- solve(r)
  a <- -q / sqrt(outer(diag(q), diag(q)))
  diag(a) <- diag(r) <- 0
  list(overall = sum(r^2) / (sum(r^2) + sum(a^2)), item = colSums(r^2) / (colSums(r^2) + colSums(a^2)))
}
alpha <- function(x) ncol(x) / (ncol(x) - 1) * (1 - sum(apply(x, 2, var)) / var(rowSums(x)))

for (name in names(data)) {
  x <- unname(data[[name]])
  n <- nrow(x)
  p <- ncol(x)
  write.table(format(x, trim = TRUE, digits = 15, drop0trailing = TRUE), paste0("factors_", name, ".csv"),
    sep = ",", quote = FALSE, row.names = FALSE, col.names = FALSE)
  r <- cor(x)
  put(name, "items", "correlation", r)
  put(name, "items", "eigenvalue", eigen(r, symmetric = TRUE)$values)
  put(name, "items", "squared_multiple_correlation", smc(r))
  put(name, "items", "kmo", kmo(r)$overall)
  put(name, "items", "msa", kmo(r)$item)
  chisq <- -(n - 1 - (2 * p + 5) / 6) * as.numeric(determinant(r)$modulus)
  put(name, "items", "bartlett_chi_square", chisq)
  put(name, "items", "bartlett_df", p * (p - 1) / 2)
  put(name, "items", "bartlett_p", pchisq(chisq, p * (p - 1) / 2, lower.tail = FALSE))
  put(name, "items", "alpha", alpha(x))
  put(name, "items", "alpha_if_deleted", sapply(1:p, function(i) alpha(x[, -i])))
  put(name, "items", "item_total", sapply(1:p, function(i) cor(x[, i], rowSums(x[, -i]))))
  put(name, "items", "alpha_first_three", alpha(x[, 1:3]))

  for (method in c("principal_components", "principal_axis")) {
    kaiser <- sum(eigen(r)$values > 1)
    for (k in unique(c(kaiser, if (name != "nearly_singular") 2))) {
      l <- positive(get(method)(r, k))
      rotated <- rotate(l)
      analysis <- paste0(method, "_", k)
      put(name, analysis, "loading", l)
      put(name, analysis, "communality", rowSums(l^2))
      put(name, analysis, "rotated", rotated)
      put(name, analysis, "rotated_sum_of_squares", colSums(rotated^2))
      scores <- scale(x) %*% solve(r, rotated)
      put(name, analysis, "score", scores[1:4, , drop = FALSE])
      put(name, analysis, "score_absolute_sum", colSums(abs(scores)))
    }
  }
}
all <- do.call(rbind, rows)
write.table(all, "factors.csv", sep = ",", quote = FALSE, row.names = FALSE)
cat(nrow(all), "values\n")

if (requireNamespace("psych", quietly = TRUE)) {
  suppressWarnings(suppressMessages(for (name in c("battery", "attitude")) {
    x <- data[[name]]
    r <- cor(x)
    k <- max(2, sum(eigen(r)$values > 1))
    fa <- psych::fa(x, k, fm = "pa", rotate = "none", min.err = 1e-12, max.iter = 100000)
    ours <- rotate(principal_axis(r, k))
    theirs <- rotate(unclass(fa$loadings))
    pc <- unclass(psych::principal(x, k, rotate = "varimax", eps = 1e-15)$loadings)
    pc <- positive(pc[, order(-colSums(pc^2))])
    a <- psych::alpha(as.data.frame(x), warnings = FALSE)
    b <- psych::cortest.bartlett(r, nrow(x))
    deleted <- sapply(1:ncol(x), function(i) alpha(x[, -i]))
    cat(name, "differences from psych:",
      "\n  principal axis, communalities", max(abs(fa$communality - rowSums(ours^2))),
      "\n  principal axis, rotated", max(abs(theirs - ours)),
      "\n  principal components, rotated", max(abs(pc - rotate(principal_components(r, k)))),
      "\n  KMO", abs(psych::KMO(r)$MSA - kmo(r)$overall), max(abs(psych::KMO(r)$MSAi - kmo(r)$item)),
      "\n  Bartlett", b$chisq, b$df, b$p.value, -(nrow(x) - 1 - (2 * ncol(x) + 5) / 6) * log(det(r)) - b$chisq,
      "\n  alpha", a$total$raw_alpha - alpha(x), max(abs(a$alpha.drop$raw_alpha - deleted)),
      max(abs(a$item.stats$r.drop - sapply(1:ncol(x), function(i) cor(x[, i], rowSums(x[, -i]))))), "\n")
  }))
}
