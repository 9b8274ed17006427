# Writes the small cases of interrupted time series and difference in differences, in the folder
# given: seeded counts with what glm and sandwich make of them.
suppressMessages(library(sandwich))
folder <- commandArgs(TRUE)[1]
versions <- sprintf("Reference: R %s.%s, glm(poisson, epsilon 1e-14), sandwich %s", R.version$major, R.version$minor, packageVersion("sandwich"))
exact <- glm.control(epsilon = 1e-14, maxit = 100)
write <- function(name, head, table) {
  file <- file.path(folder, name)
  writeLines(paste("#", head), file)
  suppressWarnings(write.table(format(table, digits = 17, trim = TRUE), file, append = TRUE, sep = ",", quote = FALSE, row.names = FALSE))
}

set.seed(501)
n <- 96
t <- 0:(n - 1)
level <- as.numeric(t >= 60)
ramp <- pmax(0, t - 60)
noise <- as.numeric(arima.sim(list(ar = 0.5), n, sd = 0.12))
exposure <- round(10000 * exp(0.001 * t))
count <- rpois(n, exposure * exp(-5 + 0.002 * t - 0.25 * level - 0.004 * ramp + 0.2 * sin(2 * pi * t / 12) + noise))
s <- sin(2 * pi * t / 12)
c <- cos(2 * pi * t / 12)
fit <- glm(count ~ t + level + ramp + s + c + offset(log(exposure)), family = poisson, control = exact)
errors <- function(lag) sqrt(diag(NeweyWest(fit, lag = lag, prewhite = FALSE, adjust = FALSE)))
write("its-counts.csv", c("96 invented months, measure from month 60 on (counted from 0).", paste0("Made by benchmarks/reference/effect-cases.R, seed 501.")), data.frame(count, exposure))
write("its-coefficients.csv", c("its-counts.csv: count ~ t + level + ramp + sin + cos + offset(log(exposure)).", paste(versions, "NeweyWest(prewhite = FALSE, adjust = FALSE) with lag 0, 3 and 6."), "Tolerance: 1e-7 relative."),
  data.frame(estimate = coef(fit), lag0 = errors(0), lag3 = errors(3), lag6 = errors(6)))

set.seed(502)
units <- 24
unit <- rep(seq_len(units), each = 6)
period <- rep(0:5, units)
treated <- as.numeric(unit <= 10)
after <- as.numeric(period >= 3)
exposure <- round(runif(units, 500, 3000))[unit]
count <- rpois(length(unit), exposure * exp(-4 + 0.3 * treated - 0.1 * after - 0.35 * treated * after + rnorm(units, sd = 0.3)[unit]))
fit <- glm(count ~ treated * after + offset(log(exposure)), family = poisson, control = exact)
se <- sqrt(diag(vcovCL(fit, cluster = unit, type = "HC0", cadjust = FALSE)))
suppressMessages(library(survey))
design <- svydesign(id = ~unit, strata = ~treated, weights = ~1, data = data.frame(unit, treated, after, exposure, count))
jackknife <- SE(svyglm(count ~ treated * after + offset(log(exposure)), as.svrepdesign(design, type = "JKn", mse = TRUE), family = quasipoisson, control = exact))[4]
write("did-counts.csv", c(sprintf("24 invented units in 6 periods, 10 of them treated; effect %.17g, clustered standard error %.17g, without clusters %.17g, by leaving units out %.17g (survey %s, svyglm on JKn, mse = TRUE).", coef(fit)[4], se[4], sqrt(vcov(fit)[4, 4]), jackknife, packageVersion("survey")), paste(versions, "vcovCL(type = HC0, cadjust = FALSE)."), "Made by benchmarks/reference/effect-cases.R, seed 502. Tolerance: 1e-7 relative."),
  data.frame(unit, treated, after, exposure, count))
