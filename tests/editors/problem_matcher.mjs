// The problem matcher of the manual's tasks.json against what `check --format line` prints: every
// finding is matched, by the matcher of its severity, with its own place, message and rule.
import { execFileSync } from 'node:child_process';
import { cpSync, readdirSync, readFileSync, existsSync } from 'node:fs';
import { join } from 'node:path';

import { check, finish } from './desk.mjs';

const [top] = process.argv.slice(2);
const SEVERITIES = { error: 'error', warning: 'warning', note: 'info' };

function matchers(page) {
  const blocks = [...readFileSync(join(top, page), 'utf8').matchAll(/```json\n([^]*?)```/g)];
  const tasks = blocks.map((block) => JSON.parse(block[1])).find((json) => json.tasks);
  const task = tasks.tasks[0];
  check(
    `${page}: the task runs check --format line`,
    [task.command, ...task.args].join(' ') === 'dinhky check --format line',
  );
  return task.problemMatcher.map((m) => ({
    severity: m.severity,
    ...m.pattern,
    regexp: new RegExp(m.pattern.regexp),
  }));
}

function printed(folder, format, language) {
  try {
    return execFileSync('dinhky', ['check', '--format', format, '--lang', language, 'plan.yaml'], {
      cwd: folder,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    });
  } catch (error) {
    return error.stdout;
  }
}

// What VS Code makes of a line.
function problems(list, line) {
  return list.flatMap((m) => {
    const found = m.regexp.exec(line);
    if (!found) return [];
    const part = (name) => found[m[name]];
    return [
      [
        part('file'),
        Number(part('line')),
        Number(part('column')),
        m.severity,
        part('message'),
        part('code'),
      ],
    ];
  });
}

const lists = ['docs/vi/editors.md', 'docs/en/editors.md'].map(matchers);
let findings = 0;
const golden = join(top, 'tests/golden/check');
for (const name of readdirSync(golden)) {
  if (!existsSync(join(golden, name, 'in/plan.yaml'))) continue;
  cpSync(join(golden, name, 'in'), name, { recursive: true, dereference: true });
  for (const language of ['vi', 'en']) {
    const told = JSON.parse(printed(name, 'json', language)).findings;
    const lines = printed(name, 'line', language)
      .split('\n')
      .filter((line) => line !== '');
    check(`${name}: a line a finding`, lines.length === told.length);
    told.forEach((finding, i) => {
      const wanted = [
        finding.file,
        finding.line,
        finding.column,
        SEVERITIES[finding.severity],
        finding.message,
        finding.rule,
      ];
      for (const list of lists) {
        const got = problems(list, lines[i]);
        check(
          `${name}: ${lines[i]}`,
          JSON.stringify(got) === JSON.stringify([wanted]),
          JSON.stringify(got),
        );
      }
    });
    findings += told.length;
  }
}
check('enough findings were matched', findings > 40, findings);
finish();
