// The real yaml-language-server on files as the program writes them: no complaints of what is right,
// findings where it is wrong, completion and hover in Vietnamese.
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

import { check, dinhky, finish, position } from './desk.mjs';
import { Client } from './lsp.mjs';

const [top, modules] = process.argv.slice(2);
const client = new Client(join(modules, 'yaml-language-server/bin/yaml-language-server'));
const MODELINE = '# yaml-language-server: $schema=.dinhky/plan.schema.json\n';

const shown = (findings) =>
  JSON.stringify(findings.map((f) => [f.range.start.line + 1, f.message]));

async function clean(path) {
  const { uri, findings } = await client.open(resolve(path));
  check(`${path} is right`, findings.length === 0, shown(findings));
  const text = readFileSync(path, 'utf8');
  check(`${path} begins with a modeline`, text.startsWith('# yaml-language-server: $schema='));
  return { uri, text };
}

// The example plans as their owners would open them, with the schema beside them.
async function examples() {
  for (const name of ['son-tay-2025', 'xa-2026']) {
    mkdirSync(name);
    const plan = readFileSync(join(top, 'examples', name, 'plan.yaml'), 'utf8');
    writeFileSync(`${name}/plan.yaml`, MODELINE + plan);
    dinhky('schema', '--out', `${name}/.dinhky`);
    await clean(`${name}/plan.yaml`);
  }
}

// Every YAML file that a command writes, right after it.
async function written() {
  copyFileSync(join(top, 'examples/son-tay-2025/ke-hoach.txt'), 'ke-hoach.txt');
  dinhky('import', 'ke-hoach.txt', '-o', 'nhap/plan.yaml');
  await clean('nhap/plan.yaml');
  const plan = 'xa/plan.yaml';
  mkdirSync('xa');
  copyFileSync(join(top, 'examples/xa-2026/plan.yaml'), plan);
  dinhky('render', plan, '--unit', 'van-phong', '--as-plan', '-o', 'rieng/plan.yaml');
  await clean('rieng/plan.yaml');
  dinhky(
    'stub',
    plan,
    '--period',
    '2026-Q1',
    '--unit',
    'van-phong',
    '--format',
    'yaml',
    '--out',
    'mau',
  );
  const form = await clean('mau/2026-Q1/van-phong.yaml');
  check(
    'a form tells what a status is',
    (await client.hover(form.uri, position(form.text, 'status:'))).includes('Tình trạng'),
  );
  writeFileSync(
    'nop.yaml',
    form.text
      .replaceAll('status:\n', 'status: ongoing\n')
      .replaceAll('result:\n', 'result: Đã làm\n'),
  );
  dinhky('collect', plan, 'nop.yaml');
  await clean('xa/results/2026-Q1/van-phong.yaml');
}

// A wrong word gives one finding, on its line.
async function mistakes() {
  const plan = readFileSync('xa-2026/plan.yaml', 'utf8');
  const cases = [
    ['a wrong key', '          lead: [', '          leads: ['],
    ['a scalar for a list', '          lead: [van-phong]', '          lead: van-phong'],
    ['a word that is none of the choices', 'level: xa', 'level: xaa'],
    ['no day', 'date: 2026-', 'date: thang-', 'viết ngày như'],
    ['an id with a capital', '- id: van-phong', '- id: Van-phong', 'chữ thường a-z'],
  ];
  for (const [what, right, wrong, words = ''] of cases) {
    if (!plan.includes(right)) throw new Error(`the example has no ${right}`);
    const text = plan.replace(right, wrong);
    const { findings } = await client.open(
      resolve(`xa-2026/${what.replaceAll(' ', '-')}.yaml`),
      text,
    );
    const line = position(text, wrong).line;
    check(
      `${what} is told, once`,
      findings.length === 1 && findings[0].range.start.line === line,
      shown(findings),
    );
    check(`${what} is told in words`, findings[0]?.message.includes(words), shown(findings));
  }
  const missing = plan.replace(/^ {2}id: .*\n/m, '');
  const { findings } = await client.open(resolve('xa-2026/missing.yaml'), missing);
  check(
    'a missing key is told',
    findings.length === 1 && findings[0].message.includes('"id"'),
    shown(findings),
  );
}

async function completion() {
  const plan = readFileSync('xa-2026/plan.yaml', 'utf8');
  const after = (text) => ({
    line: text.split('\n').length - 1,
    character: text.split('\n').at(-1).length,
  });
  const offered = async (name, text) => {
    const { uri } = await client.open(resolve(`xa-2026/${name}.yaml`), text);
    return client.completion(uri, after(text));
  };
  const labels = (items) => items.map((item) => item.label);

  const begun = plan.slice(0, plan.indexOf('          content:')); // a task's id is written
  const keys = await offered('keys', `${begun}          `);
  for (const key of ['content', 'lead', 'coordinating', 'schedule', 'indicators']) {
    check(`a task may have ${key}`, labels(keys).includes(key), labels(keys));
  }
  check('a key that stands there is not offered', !labels(keys).includes('id'), labels(keys));
  const lead = keys.find((item) => item.label === 'lead');
  check(
    'a key is told in Vietnamese',
    JSON.stringify(lead ?? '').includes('đơn vị'),
    JSON.stringify(lead),
  );

  const items = await offered('items', `${begun.slice(0, begun.lastIndexOf('- id'))}- `);
  const snippet = items.find((item) => item.label === 'việc');
  check(
    'a whole task is offered',
    snippet?.insertText?.includes('content: '),
    JSON.stringify(labels(items)),
  );

  const until = (piece) => plan.slice(0, plan.indexOf(piece) + piece.length);
  const levels = await offered('levels', until('level: '));
  for (const level of ['tinh', 'huyen', 'xa', 'khac']) {
    check(`a level is ${level}`, labels(levels).includes(level), labels(levels));
  }
  const commune = levels.find((item) => item.label === 'xa');
  check(
    'a choice is told in Vietnamese',
    JSON.stringify(commune ?? '').includes('Cấp xã'),
    JSON.stringify(commune),
  );
  const regimes = await offered('regimes', until('regime: '));
  check('regimes are offered', labels(regimes).includes('nd09-2019'), labels(regimes));
  const empty = await offered('empty', MODELINE);
  check('a whole plan is offered', labels(empty).includes('kế hoạch mới'), labels(empty));
}

async function hover() {
  const { uri, text } = await clean('son-tay-2025/plan.yaml');
  const words = [
    ['lead:', 'Chủ trì'],
    ['medium:', 'Văn bản giấy'],
    ['schedule:', 'Thời gian thực hiện'],
    ['reports:', 'Các kỳ báo cáo'],
  ];
  for (const [key, word] of words) {
    const told = await client.hover(uri, position(text, key, 1));
    check(`${key} is told`, told.includes(word), told);
  }
  mkdirSync('english');
  dinhky('schema', '--lang', 'en', '--out', 'english/.dinhky');
  writeFileSync('english/plan.yaml', text);
  const english = await client.open(resolve('english/plan.yaml'));
  const told = await client.hover(english.uri, position(text, 'lead:', 1));
  check('the other language', told.includes('Lead') && !told.includes('Chủ trì'), told);
}

try {
  await client.start();
  await examples();
  await written();
  await mistakes();
  await completion();
  await hover();
} finally {
  client.stop();
}
finish();
