// Compiles portal.scss to the committed stylesheet. See docs/styles.md.
import { createHash } from "node:crypto";
import { readFileSync, readdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { compile } from "sass";

const here = dirname(fileURLToPath(import.meta.url));
const target = join(here, "../briefing/static/briefing/portal.css");
const forbidden = /url\(|@font-face|GDS Transport|sourceMappingURL/;

const sources = readdirSync(here).filter((name) => name.endsWith(".scss")).sort();
const digest = createHash("sha256");
for (const name of sources) digest.update(`${name}\n`).update(readFileSync(join(here, name)));

const { css } = compile(join(here, "portal.scss"), { loadPaths: [join(here, "node_modules")], style: "compressed" });
const found = css.match(forbidden);
if (found) throw new Error(`The stylesheet contains ${found[0]}: no fonts, images or source maps may be shipped.`);

const head = [
  "/*! Made from styles/*.scss: change those and build again (docs/styles.md).",
  `sources ${digest.digest("hex")}`,
  "Contains parts of GOV.UK Frontend, Copyright (c) Crown Copyright (Government Digital Service), MIT licence:",
  "styles/govuk-frontend-licence.txt */",
];
writeFileSync(target, `${head.join("\n")}\n${css.replace(/^\uFEFF|@charset "UTF-8";/, "").replaceAll("}.", "}\n.")}\n`);
