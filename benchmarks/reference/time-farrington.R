# Seconds that surveillance takes for one week of all series in a CSV (a column per series).
suppressMessages(library(surveillance))
file <- commandArgs(TRUE)[1]
counts <- as.matrix(read.csv(file, header = FALSE))
series <- sts(observed = counts, start = c(2015, 1), frequency = 52, epoch = as.Date("2015-01-05") + 7 * (seq_len(nrow(counts)) - 1))
control <- list(range = nrow(counts), b = 5, w = 3, weightsThreshold = 2.58, pastWeeksNotIncluded = 26, pThresholdTrend = 1, alpha = 0.005, thresholdMethod = "nbPlugin", noPeriods = 10, reweight = TRUE, trend = TRUE, limit54 = c(5, 4))
seconds <- system.time(suppressWarnings(farringtonFlexible(series, control)))[["elapsed"]]
cat("surveillance", as.character(packageVersion("surveillance")), "farringtonFlexible,", seconds, "\n")
