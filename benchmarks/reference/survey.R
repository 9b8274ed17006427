# Small survey cases beside the shared ones, from a seeded design.
# Rscript benchmarks/reference/survey.R INPUT EXPECTED writes the two files of
# analysis/src/test/resources/reference/survey-{input,expected}.csv.
suppressMessages(library(survey))
files <- commandArgs(trailingOnly = TRUE)
set.seed(31)
# Two rounds; some addresses (clusters) are in both. Four strata, the last with one cluster.
clusters <- data.frame(cluster = 1:61, stratum = c(rep(1:3, each = 20), 4), population = c(rep(c(90, 120, 300), each = 20), 5))
rows <- do.call(rbind, lapply(1:61, function(k) {
  size <- 1 + rpois(1, 2)
  effect <- rnorm(1, 0, 0.6)
  round <- if (k %% 3 == 0) sample(0:1, size, TRUE) else rep(k %% 2, size)
  data.frame(clusters[k, ], round, age = sample(c("a", "b", "c"), size, TRUE), sex = sample(c("f", "m"), size, TRUE),
    x = round(5 + rnorm(size), 2), y = round(6 + effect + 0.3 * round + rnorm(size), 2),
    unsafe = rbinom(size, 1, plogis(-1 + effect)), weight = round(runif(size, 5, 40), 2))
}))
rownames(rows) <- NULL
result <- list()
add <- function(name, estimate, se) result[[length(result) + 1]] <<- data.frame(name, estimate = sprintf("%.15g", as.numeric(estimate)), se = sprintf("%.15g", as.numeric(se)))
mean_of <- function(name, formula, design) { m <- svymean(formula, design); add(name, coef(m), SE(m)) }
for (lonely in c("adjust", "certainty")) {
  options(survey.lonely.psu = lonely)
  plain <- svydesign(id = ~cluster, strata = ~stratum, weights = ~weight, data = rows)
  finite <- svydesign(id = ~cluster, strata = ~stratum, weights = ~weight, fpc = ~population, data = rows)
  mean_of(paste0(lonely, "_mean"), ~y, plain)
  mean_of(paste0(lonely, "_finite_mean"), ~y, finite)
}
everyone <- rows
rows <- rows[rows$stratum < 4, ]
whole <- svydesign(id = ~cluster, strata = ~stratum, weights = ~weight, fpc = ~population, data = rows)
m <- svymean(~y, whole, deff = TRUE); add("deff_mean", deff(m), NA)
m <- svytotal(~y, whole, deff = TRUE); add("deff_total", deff(m), NA)
r <- svyratio(~y, ~x, whole); add("ratio", coef(r), SE(r))
by <- svyby(~unsafe, ~age, whole, svymean); for (k in 1:3) add(paste0("unsafe_", by$age[k]), by$unsafe[k], by$se[k])
by <- svyby(~y, ~sex, whole, svytotal); for (k in 1:2) add(paste0("total_", by$sex[k]), by$y[k], by$se[k])
by <- svyby(~y, ~age, denominator = ~x, whole, svyratio); for (k in 1:3) add(paste0("ratio_", by$age[k]), by[k, 2], by[k, 3])
# The change: difference of domain means with their covariance, as a linear contrast.
rows <- transform(rows, before = 1 - round, yafter = y * round, ybefore = y * (1 - round))
change <- svydesign(id = ~cluster, strata = ~stratum, weights = ~weight, data = rows)
totals <- svytotal(~yafter + round + ybefore + before, change)
difference <- svycontrast(totals, quote(yafter / round - ybefore / before))
add("change", coef(difference), SE(difference))
ages <- data.frame(age = c("a", "b", "c"), Freq = c(900, 1100, 1300))
sexes <- data.frame(sex = c("f", "m"), Freq = c(1700, 1600))
raked <- rake(whole, list(~age, ~sex), list(ages, sexes), control = list(maxit = 500, epsilon = 1e-12))
mean_of("raked_mean", ~y, raked)
weighted <- calibrate(whole, ~age + sex, c(`(Intercept)` = 3300, ageb = 1100, agec = 1300, sexm = 1600), calfun = "raking", epsilon = 1e-13, maxit = 500)
mean_of("raked_weighted_mean", ~y, weighted)
by <- svyby(~y, ~sex, weighted, svymean); for (k in 1:2) add(paste0("raked_weighted_", by$sex[k]), by$y[k], by$se[k])
everyone$trimmed <- NA
rows$trimmed <- weights(trimWeights(whole, upper = 35, lower = 8, strict = TRUE))
everyone$trimmed[everyone$stratum < 4] <- rows$trimmed
write.csv(everyone[, c("stratum", "cluster", "population", "round", "age", "sex", "x", "y", "unsafe", "weight", "trimmed")], paste0(files[1], ".tmp"), quote = FALSE, row.names = FALSE)
write.csv(do.call(rbind, result), paste0(files[2], ".tmp"), quote = FALSE, row.names = FALSE)
head <- c(paste0("# Seeded survey (set.seed(31)): ", R.version.string, ", survey ", packageVersion("survey"), ", benchmarks/reference/survey.R."))
writeLines(c(head, "# trimmed: trimWeights(8, 35, strict); the single cluster of stratum 4 serves the lonely means only.", readLines(paste0(files[1], ".tmp"))), files[1])
writeLines(c(head, "# Estimates and standard errors; the names say which. Tolerance: 1e-8 relative, raking 1e-6.", readLines(paste0(files[2], ".tmp"))), files[2])
unlink(paste0(files, ".tmp"))
