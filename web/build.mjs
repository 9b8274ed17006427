// Collects the browser assets into one folder, each under a name that carries its content's hash,
// and writes the list that the application reads (assets.properties).
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { basename, dirname, extname, join } from "node:path";
import { fileURLToPath } from "node:url";

const here = dirname(fileURLToPath(import.meta.url));
const out = process.argv[2];
const installed = join(here, "node_modules/.package-lock.json");
const lock = join(here, "package-lock.json");
if (!existsSync(installed) || statSync(installed).mtimeMs < statSync(lock).mtimeMs) {
  execFileSync("npm", ["ci", "--no-fund", "--no-audit", "--loglevel=error"], { cwd: here, stdio: "inherit" });
}

rmSync(out, { recursive: true, force: true });
mkdirSync(out, { recursive: true });
const names = {};

function add(name, content) {
  const hash = createHash("sha256").update(content).digest("hex").slice(0, 10);
  const ext = extname(name);
  const hashed = `${basename(name, ext)}.${hash}${ext}`;
  writeFileSync(join(out, hashed), content);
  names[name] = hashed;
  return hashed;
}

const fonts = "node_modules/@fontsource-variable/source-sans-3/files";
const font = add("source-sans-3.woff2", readFileSync(join(here, fonts, "source-sans-3-latin-wght-normal.woff2")));
const face = `@font-face{font-family:"Source Sans 3 Variable";font-weight:200 900;font-display:swap;src:url("${font}") format("woff2-variations")}\n`;
const { usedStyles } = await import("./styles.mjs"); // after npm ci: it needs what that brings
add("regiekamer.css", face + (await usedStyles()));
add("regiekamer.js", readFileSync(join(here, "src/regiekamer.js")));
add("icon.svg", readFileSync(join(here, "src/icon.svg")));
add("job.js", readFileSync(join(here, "src/job.js")));
add("upload.js", readFileSync(join(here, "src/upload.js")));
add("passkey.js", readFileSync(join(here, "src/passkey.js")));
add("htmx.js", readFileSync(join(here, "node_modules/htmx.org/dist/htmx.min.js")));

// Fonts for documents (PDF needs TrueType inside the file); browsers never ask for these.
mkdirSync(join(out, "../../fonts"), { recursive: true });
for (const font of ["DejaVuSans", "DejaVuSans-Bold"]) {
  writeFileSync(
    join(out, "../../fonts", `${font}.ttf`),
    readFileSync(join(here, "node_modules/dejavu-fonts-ttf/ttf", `${font}.ttf`)),
  );
}

writeFileSync(
  join(out, "assets.properties"),
  Object.entries(names).map(([name, file]) => `${name}=${file}\n`).sort().join(""),
);
