# Seconds that surveillance takes for EARS C3 on all series in a CSV (a column per series).
suppressMessages(library(surveillance))
file <- commandArgs(TRUE)[1]
counts <- as.matrix(read.csv(file, header = FALSE))
series <- sts(observed = counts, frequency = 52)
seconds <- system.time(earsC(series, list(method = "C3", baseline = 7, minSigma = 0, alpha = 0.025, range = 12:nrow(counts))))[["elapsed"]]
cat("surveillance", as.character(packageVersion("surveillance")), "earsC,", seconds, "\n")
