# Rscript survey_speed.R WORK INPUT [TOTALS]: seconds that the reference package takes, reading not counted.
# Prints "package version,seconds", or nothing where the package is absent.
arguments <- commandArgs(trailingOnly = TRUE)
input <- read.csv(arguments[2])
package <- if (arguments[1] == "fay-herriot") "sae" else "survey"
if (!suppressMessages(requireNamespace(package, quietly = TRUE))) quit(status = 0)
suppressMessages(library(package, character.only = TRUE))
seconds <- switch(arguments[1],
  raking = {
    totals <- read.csv(arguments[3])
    margins <- lapply(1:4, function(k) {
      part <- totals[totals$margin == k, ]
      setNames(data.frame(part$category, part$total), c(paste0("m", k), "Freq"))
    })
    design <- svydesign(id = ~1, weights = ~weight, data = input)
    system.time(rake(design, list(~m1, ~m2, ~m3, ~m4), margins, control = list(maxit = 100, epsilon = 1e-9)))
  },
  domains = {
    design <- svydesign(id = ~1, strata = ~stratum, weights = ~weight, data = input)
    system.time(svyby(~y, ~domain, design, svymean))
  },
  "fay-herriot" = system.time(mseFH(y ~ x1 + x2, variance, method = "REML", data = input)))
cat(sprintf("%s %s,%.4f\n", package, packageVersion(package), seconds[["elapsed"]]))
