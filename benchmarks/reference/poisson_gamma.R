# Gamma-Poisson smoothing of seeded areas with MASS::glm.nb, with and without a covariate.
# No arguments; writes analysis/src/test/resources/reference/poisson-gamma.csv to standard output.
suppressMessages(library(MASS))
set.seed(20)
m <- 150
exposure <- round(exp(rnorm(m, 6, 1)))
x <- round(rnorm(m), 3)
count <- rpois(m, exposure * rgamma(m, 4, 4 / (0.01 * exp(0.4 * x))))
control <- glm.control(epsilon = 1e-14, maxit = 500)
fit <- function(formula) {
  model <- suppressWarnings(glm.nb(formula, control = control))
  prior <- fitted(model) / exposure
  shape <- model$theta + count
  rate <- model$theta / prior + exposure
  list(model = model, mean = shape / rate, median = qgamma(0.5, shape) / rate,
       low = qgamma(0.025, shape) / rate, high = qgamma(0.975, shape) / rate)
}
plain <- fit(count ~ 1 + offset(log(exposure)))
with <- fit(count ~ x + offset(log(exposure)))
show <- function(f) sprintf("theta %.15g, coefficients %s, log-likelihood %.15g", f$model$theta,
  paste(sprintf("%.15g", coef(f$model)), collapse = " "), as.numeric(logLik(f$model)))
cat("# 150 invented areas (set.seed(20)), gamma-Poisson counts with one covariate x.\n")
cat("# Reference: ", R.version.string, ", MASS ", format(packageVersion("MASS")),
    " glm.nb(control = glm.control(epsilon = 1e-14, maxit = 500)), gamma quantiles at 0.95; benchmarks/reference/poisson_gamma.R.\n", sep = "")
cat("# Without covariate: ", show(plain), ".\n# With: ", show(with), ".\n", sep = "")
cat("# Tolerance: 1e-6 relative (its own convergence).\n")
write.csv(data.frame(count, exposure, x,
  estimate = sprintf("%.15g", plain$mean), median = sprintf("%.15g", plain$median),
  low = sprintf("%.15g", plain$low), high = sprintf("%.15g", plain$high),
  with_estimate = sprintf("%.15g", with$mean), with_low = sprintf("%.15g", with$low),
  with_high = sprintf("%.15g", with$high)), quote = FALSE, row.names = FALSE)
