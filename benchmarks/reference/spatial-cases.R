# Makes small cases of what the shared ones lack: bandwidths (spatstat.explore) and nearest
# neighbours (spdep), of the points in analysis/src/test/resources/reference.
# Rscript benchmarks/reference/spatial-cases.R, from the root of the repository.
suppressMessages({library(spatstat.explore); library(spdep)})
folder <- "analysis/src/test/resources/reference/"
points <- read.csv(paste0(folder, "density-points.csv"), comment.char = "#")
write <- function(table, name, ...) {
  file <- paste0(folder, name)
  writeLines(paste("#", c(...)), file)
  suppressWarnings(write.table(format(table, digits = 15, trim = TRUE), file, append = TRUE,
    sep = ",", quote = FALSE, row.names = FALSE))
}
pattern <- ppp(points$x, points$y, owin(c(0, 1000), c(0, 800)), checkdup = FALSE)
scott <- bw.scott(pattern)
sigma <- seq(15, 90, by = 5)
score <- sapply(sigma, function(s) {
  density <- density.ppp(pattern, sigma = s, at = "points", leaveoneout = TRUE, edge = FALSE,
    cutoff = 1e5)
  mean(log(density / (npoints(pattern) - 1)))
})
write(data.frame(sigma = sigma, score = score, scott_x = scott[1], scott_y = scott[2]),
  "density-bandwidths.csv",
  paste("Bandwidths for density-points.csv: R 4.2.2, spatstat.explore", packageVersion("spatstat.explore"),
    "bw.scott, and mean log of density.ppp(at = points, leaveoneout, edge = FALSE, cutoff = 1e5) / (n - 1)."),
  "Tolerance: 1e-9 relative.")
nearest <- knearneigh(as.matrix(points), k = 5)$nn
nearest <- t(apply(nearest, 1, sort))
colnames(nearest) <- paste0("n", 1:5)
write(nearest, "density-points-nearest.csv",
  paste("Five nearest of density-points.csv, numbered from 1: R 4.2.2, spdep", packageVersion("spdep"), "knearneigh."))
