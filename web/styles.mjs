// The stylesheet without what no page uses. A class is in use when it stands in a class attribute of
// a template, in a string of the Java code, or in one of our scripts; EveryPageTest proves on every
// page that nothing was taken away that is needed.
import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { PurgeCSS } from "purgecss";

const here = dirname(fileURLToPath(import.meta.url));
const words = (text) => text.match(/[A-Za-z][\w-]*/g) ?? [];
const all = (text, pattern) => [...text.matchAll(pattern)].flatMap((match) => words(match[1]));

// Elements are kept: the handbook's are made from Markdown. Only classes and ids can go.
const found = (classes) => ({ classes, ids: classes, tags: [], attributes: { names: [], values: [] }, undetermined: [] });
const inTemplate = (text) =>
  found(all(text, /class="((?:\$\{[^}]*\}|[^"])*)"/g));
const inCode = (text) => found(all(text, /"([a-z][\w -]*)"/g));

// The five steps of a map are made from a number.
const SHADES = ["f1", "f2", "f3", "f4", "f5"];

export async function usedStyles() {
  const css = readFileSync(join(here, "src/regiekamer.css"), "utf8").replace(/\/\*[^]*?\*\//g, "");
  const [result] = await new PurgeCSS().purge({
    content: [join(here, "../app/src/main/jte/**/*.jte"), join(here, "../app/src/main/java/**/*.java"), join(here, "src/*.js")],
    css: [{ raw: css }],
    extractors: [
      { extensions: ["jte"], extractor: inTemplate },
      { extensions: ["java", "js"], extractor: inCode },
    ],
    safelist: { standard: [...elements(css), ...SHADES], deep: [], greedy: [] },
    dynamicAttributes: ["aria-current", "aria-sort", "aria-invalid", "tabindex"],
  });
  return result.css.replace(/^\s+/gm, "").replace(/\n{2,}/g, "\n");
}

// Every word of a selector that is no class: elements, and the states that go with them.
const elements = (css) => [...new Set(words(css.replace(/[.#][A-Za-z][\w-]*/g, " ")))];
