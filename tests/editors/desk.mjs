// What the tests of this folder share: running the program, finding places in texts, complaining.
import { execFileSync } from 'node:child_process';

const failures = [];

export function check(what, ok, shown = '') {
  if (!ok) failures.push(`${what}${shown === '' ? '' : `: ${shown}`}`);
}

export function finish() {
  for (const failure of failures) console.log(failure);
  process.exitCode = failures.length > 0 ? 1 : 0;
}

// Standard output; a plan with findings (exit code 1) is no trouble.
export function dinhky(...args) {
  try {
    return execFileSync('dinhky', args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
  } catch (error) {
    if (error.status !== 1) throw new Error(`dinhky ${args.join(' ')}: ${error.stderr}`);
    return error.stdout;
  }
}

// The place of a piece of text in lines and UTF-16 units, as the protocol counts; `shift` units on.
export function position(text, piece, shift = 0) {
  const at = text.indexOf(piece);
  if (at < 0) throw new Error(`not in the text: ${piece}`);
  const before = text.slice(0, at + shift).split('\n');
  return { line: before.length - 1, character: before.at(-1).length };
}
