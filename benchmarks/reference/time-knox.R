# Seconds that NearRepeat takes for a Knox table; columns of the CSV: x, y, t in days.
suppressMessages(library(NearRepeat))
data <- read.csv(commandArgs(TRUE)[1], header = FALSE)
seconds <- system.time(NearRepeat(data[, 1], data[, 2], as.Date(data[, 3], origin = "2020-01-01"), sds = c(0, 0.1, 100, 200, 300, 400, 500), tds = c(0, 7, 14, 21, 28, 35), nrep = 99))[["elapsed"]]
cat("NearRepeat", as.character(packageVersion("NearRepeat")), ",", seconds, "\n")
