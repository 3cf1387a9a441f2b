#!/usr/bin/env node
// Any version of Node that knows modules can read this file, and nothing newer is loaded before the check.
const NEEDED = [20, 18, 1];

const isOlder = (version: readonly number[]): boolean => {
  const at = NEEDED.findIndex((part, index) => part !== version[index]);
  return at >= 0 && Number(version[at]) < Number(NEEDED[at]);
};

if (isOlder(process.versions.node.split('.').map(Number))) {
  console.error(`kitchens: needs Node ${NEEDED.join('.')} or newer; this is ${process.version}`);
  process.exit(1);
}

// A signal that comes while the rest is loaded counts like any other.
import('./commands/shared/signals.js')
  .then(({takeSignals}) => takeSignals())
  .then(() => import('./commands/cli/main.js'))
  .then(({main}) => main(process.argv.slice(2)));
