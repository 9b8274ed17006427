# Mean squared errors of gamma-Poisson rates by the jackknife of Jiang, Lahiri and Wan (2002), with
# MASS::glm.nb fitted anew without each of 40 seeded areas. No arguments; writes
# analysis/src/test/resources/reference/poisson-gamma-jackknife.csv to standard output.
suppressMessages(library(MASS))
set.seed(21)
m <- 40
exposure <- round(exp(rnorm(m, 6, 0.8)))
x <- round(rnorm(m), 3)
count <- rpois(m, exposure * rgamma(m, 3, 3 / (0.02 * exp(0.5 * x))))
control <- glm.control(epsilon = 1e-14, maxit = 500)
fit <- function(keep) {
  model <- suppressWarnings(glm.nb(count[keep] ~ x[keep] + offset(log(exposure[keep])), control = control))
  prior <- exp(coef(model)[1] + coef(model)[2] * x)
  estimate <- (model$theta + count) / (model$theta / prior + exposure)
  list(prior = prior, estimate = estimate, variance = estimate / (model$theta / prior + exposure), theta = model$theta)
}
whole <- fit(1:m)
parts <- lapply(1:m, function(u) fit(setdiff(1:m, u)))
bias <- rowSums(sapply(parts, function(p) p$variance - whole$variance))
moved <- rowSums(sapply(parts, function(p) (p$estimate - whole$estimate)^2))
mse <- whole$variance - (m - 1) / m * bias + (m - 1) / m * moved
predicted <- sapply(1:m, function(u) parts[[u]]$prior[u])
cat("# 40 invented areas (set.seed(21)): gamma-Poisson rates, jackknife mean squared errors, predictions without the area.\n")
cat("# Reference: ", R.version.string, ", MASS ", format(packageVersion("MASS")), " glm.nb; benchmarks/reference/poisson_gamma_jackknife.R. Mean of m^2/a: ",
    sprintf("%.12g", mean(whole$prior^2) / whole$theta), ".\n# Tolerance: 1e-5 relative (its own convergence).\n", sep = "")
stopifnot(whole$variance - (m - 1) / m * bias > 0)
write.csv(data.frame(count, exposure, x, estimate = sprintf("%.12g", whole$estimate), mse = sprintf("%.12g", mse),
  predicted = sprintf("%.12g", predicted)), quote = FALSE, row.names = FALSE)
