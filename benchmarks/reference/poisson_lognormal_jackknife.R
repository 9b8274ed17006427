# Mean squared errors of Poisson-lognormal rates by the jackknife of Jiang, Lahiri and Wan (2002), with
# lme4::glmer fitted anew without each of 40 seeded areas, and the moments of a rate given its count by
# stats::integrate. No arguments; writes analysis/src/test/resources/reference/poisson-lognormal-jackknife.csv
# to standard output.
suppressMessages(library(lme4))
set.seed(22)
m <- 40
exposure <- round(exp(rnorm(m, 6, 0.8)))
x <- round(rnorm(m), 3)
count <- rpois(m, exposure * 0.02 * exp(0.5 * x + rnorm(m, sd = 0.45)))
area <- factor(seq_len(m))
control <- glmerControl(optimizer = "bobyqa", optCtrl = list(rhoend = 1e-10, maxfun = 1e5), tolPwrss = 1e-12, check.conv.grad = "ignore")
moment <- function(power, y, expected, sigma) {
  log_density <- function(u) y * u - expected * exp(u) - u^2 / (2 * sigma^2)
  top <- optimize(log_density, c(-10, 10), maximum = TRUE, tol = 1e-12)$maximum
  part <- function(k) integrate(function(u) exp(log_density(u) - log_density(top) + k * u), top - 12 * sigma, top + 12 * sigma, rel.tol = 1e-12, subdivisions = 2000)$value
  part(power) / part(0)
}
fit <- function(keep) {
  data <- data.frame(count, exposure, x, area)[keep, ]
  model <- glmer(count ~ x + offset(log(exposure)) + (1 | area), data, family = poisson, nAGQ = 25, control = control)
  sigma <- as.numeric(getME(model, "theta"))
  median <- exp(fixef(model)[1] + fixef(model)[2] * x)
  first <- mapply(moment, 1, count, exposure * median, sigma)
  second <- mapply(moment, 2, count, exposure * median, sigma)
  mean <- median * exp(sigma^2 / 2)
  list(prior = mean, estimate = median * first, variance = median^2 * (second - first^2), between = mean^2 * expm1(sigma^2), sigma = sigma)
}
whole <- fit(1:m)
parts <- lapply(1:m, function(u) fit(setdiff(1:m, u)))
bias <- rowSums(sapply(parts, function(p) p$variance - whole$variance))
moved <- rowSums(sapply(parts, function(p) (p$estimate - whole$estimate)^2))
mse <- whole$variance - (m - 1) / m * bias + (m - 1) / m * moved
predicted <- sapply(1:m, function(u) parts[[u]]$prior[u])
stopifnot(whole$variance - (m - 1) / m * bias > 0)
cat("# 40 invented areas (set.seed(22)): Poisson-lognormal rates, jackknife mean squared errors, predictions without the area.\n")
cat("# Reference: ", R.version.string, ", lme4 ", format(packageVersion("lme4")), " glmer, nAGQ = 25; benchmarks/reference/poisson_lognormal_jackknife.R. Sigma: ",
    sprintf("%.12g", whole$sigma), "; mean variance between areas: ", sprintf("%.12g", mean(whole$between)), ".\n# Tolerance: 1e-3 relative (its own convergence); estimates 1e-4.\n", sep = "")
write.csv(data.frame(count, exposure, x, estimate = sprintf("%.12g", whole$estimate), mse = sprintf("%.12g", mse),
  predicted = sprintf("%.12g", predicted)), quote = FALSE, row.names = FALSE)
