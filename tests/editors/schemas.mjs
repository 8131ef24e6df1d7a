// The schemas beside the loader, by another validator: they are schemas of draft 2020-12, take every
// plan and every results file of the tests that the loader takes, and refuse what it refuses.
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, join } from 'node:path';

import { check, dinhky, finish } from './desk.mjs';

const [top, modules] = process.argv.slice(2);
const require = createRequire(join(modules, 'yaml-language-server/package.json'));
const Ajv = require('ajv/dist/2020').default;
const YAML = require('yaml');

// What a schema can know of; the loader's other rules look at more than one key.
const OF_KEYS = new Set(['unknown-key', 'missing-key']);
const OF_FORM = new Set([
  ...OF_KEYS,
  'wrong-type',
  'date-form',
  'yaml-syntax',
  'duplicate-key',
  'not-utf8',
]);

function validators() {
  const ajv = new Ajv({
    strict: true,
    allErrors: true,
    allowUnionTypes: true,
    strictRequired: false,
  });
  ajv.addVocabulary(['defaultSnippets', 'enumDescriptions', 'patternErrorMessage']);
  const compiled = {};
  for (const kind of ['plan', 'units', 'results']) {
    const schema = JSON.parse(readFileSync(join(top, `data/schema/${kind}.schema.json`), 'utf8'));
    check(`${kind} is a schema`, ajv.validateSchema(schema), JSON.stringify(ajv.errors));
    compiled[kind] = ajv.compile(schema);
  }
  return compiled;
}

const files = execFileSync('find', ['examples', 'tests', '-name', '*.yaml', '-type', 'f'], {
  cwd: top,
  encoding: 'utf8',
})
  .trim()
  .split('\n')
  .filter((path) => !path.includes('/out/'));

function read(path) {
  const document = YAML.parseDocument(readFileSync(join(top, path), 'utf8'));
  if (document.errors.length > 0) return undefined;
  const value = document.toJS();
  return value !== null && typeof value === 'object' ? value : undefined;
}

const valid = validators();
let agreed = { right: 0, wrong: 0 };
for (const path of files) {
  const value = read(path);
  if (value?.dinhky !== 1) continue;
  const { kind, findings } = loaded(path, value);
  if (kind === undefined) continue;
  const ok = valid[kind](value);
  const shape = findings.filter((rule) => OF_FORM.has(rule));
  if (shape.length === 0) {
    check(
      `${path}: a schema refuses what the loader takes`,
      ok,
      JSON.stringify(valid[kind].errors?.slice(0, 3)),
    );
    agreed.right += 1;
  } else if (shape.some((rule) => OF_KEYS.has(rule))) {
    check(`${path}: a schema takes a key that the loader refuses`, !ok);
    agreed.wrong += 1;
  }
}

// The rules that the loader breaks a file by; results are read beside their plan.
function loaded(path, value) {
  const file = join(top, path);
  const rules = (plan) =>
    JSON.parse(dinhky('check', '--format', 'json', plan))
      .findings.filter((finding) => finding.file === file)
      .map((finding) => finding.rule);
  if (typeof value.plan === 'object') return { kind: 'plan', findings: rules(file) };
  if (value.units !== undefined) return { kind: 'units', findings: [] };
  const plan = join(file, '../../../plan.yaml'); // of results/<period>/<unit>.yaml
  if (typeof value.plan !== 'string' || !existsSync(plan)) return {};
  return { kind: 'results', findings: rules(plan) };
}

check(
  'enough files were compared',
  agreed.right >= 20 && agreed.wrong >= 2,
  JSON.stringify(agreed),
);
console.log(`${agreed.right} files taken, ${agreed.wrong} refused by both (${basename(top)})`);
finish();
