# Seconds that smerc takes for a circular scan; columns of the CSV: x, y, cases, population.
suppressMessages(library(smerc))
data <- read.csv(commandArgs(TRUE)[1], header = FALSE)
seconds <- system.time(scan.test(coords = data[, 1:2], cases = data[, 3], pop = data[, 4], nsim = 999, ubpop = 0.1, alpha = 1))[["elapsed"]]
cat("smerc", as.character(packageVersion("smerc")), "scan.test,", seconds, "\n")
