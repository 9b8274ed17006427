# Times the reference packages on the input of SpaceSpeed: Rscript space.R WORK FILE. Prints their
# name and, after a comma, the seconds that the work itself took, without reading the file; fails
# where a package is absent.
arguments <- commandArgs(TRUE)
input <- read.csv(arguments[2])
seconds <- switch(arguments[1],
  "density" = {
    suppressMessages(library(spatstat.explore))
    system.time({
      pattern <- ppp(input$x, input$y, owin(c(0, 25600), c(0, 25600)), checkdup = FALSE)
      density.ppp(pattern, sigma = 300, dimyx = c(512, 512), edge = FALSE)
    })
  },
  "quartic" = {
    suppressMessages(library(splancs))
    window <- cbind(c(0, 25600, 25600, 0), c(0, 0, 25600, 25600))
    system.time(kernel2d(as.matrix(input), window, h0 = 300 / sqrt(2), nx = 512, ny = 512, quiet = TRUE))
  },
  "gi" = {
    suppressMessages(library(spdep))
    system.time({
      neighbours <- include.self(dnearneigh(as.matrix(input[c("x", "y")]), 0, 1.5))
      localG(input$value, nb2listw(neighbours, style = "B"))
    })
  },
  "moran" = {
    suppressMessages(library(spdep))
    side <- sqrt(nrow(input))
    weights <- nb2listw(cell2nb(side, side, type = "queen"), style = "W")
    set.seed(1)
    system.time(localmoran_perm(input$value, weights, nsim = 999))
  },
  "polygons" = {
    suppressMessages(library(sf))
    points <- st_as_sf(read.csv(arguments[3]), coords = c("x", "y"))
    areas <- st_as_sfc(input$wkt)
    system.time(st_intersects(points, areas))
  })
reference <- c(density = "spatstat.explore density.ppp", quartic = "splancs kernel2d", gi = "spdep dnearneigh + localG",
  moran = "spdep localmoran_perm", polygons = "sf st_intersects")[[arguments[1]]]
package <- strsplit(reference, " ")[[1]]
cat(sprintf("%s %s %s,%.4f\n", package[1], packageVersion(package[1]), paste(package[-1], collapse = " "), seconds[["elapsed"]]))
