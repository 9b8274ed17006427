// Makes the case of H3: places in the Netherlands with their cells, by h3-js (npm, H3 in C compiled
// to JavaScript). With h3-js 4.5.0 beside it: node h3-cells.mjs > h3-cells.csv
import * as h3 from "h3-js";

let state = 28992;
const random = () => (state = (state * 1103515245 + 12345) % 2147483648) / 2147483648;
console.log("# Places in the Netherlands with their cells: h3-js 4.5.0 latLngToCell, cellToParent, cellToLatLng, cellToBoundary.");
console.log("# The numbers of cells are split in two halves of 32 bits. Tolerance: cells the same, degrees 1e-9.");
console.log("latitude,longitude,resolution,high,low,parent_high,parent_low,centre_latitude,centre_longitude,corners,corner_latitude,corner_longitude");
const halves = (cell) => [parseInt(cell.slice(0, -8), 16), parseInt(cell.slice(-8), 16)];
for (let i = 0; i < 150; i++) {
  const latitude = +(50.7 + 2.9 * random()).toFixed(7);
  const longitude = +(3.3 + 3.9 * random()).toFixed(7);
  const resolution = i % 16;
  const cell = h3.latLngToCell(latitude, longitude, resolution);
  const parent = h3.cellToParent(cell, Math.floor(resolution / 2));
  const corners = h3.cellToBoundary(cell);
  console.log([latitude, longitude, resolution, ...halves(cell), ...halves(parent),
    ...h3.cellToLatLng(cell), corners.length, ...corners[0]].join(","));
}
