# Seconds that R takes for a Poisson regression; columns of the CSV: count, then the design.
data <- as.matrix(read.csv(commandArgs(TRUE)[1], header = FALSE))
count <- data[, 1]
design <- data[, -1]
seconds <- system.time(glm.fit(design, count, family = poisson()))[["elapsed"]]
cat("R", paste0(R.version$major, ".", R.version$minor), "glm.fit,", seconds, "\n")
