// JSON Lines through an engine of npm: node engines.mjs json-logic-engine|json-rules-engine RULES < records
import { readFileSync, writeSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createInterface } from 'node:readline';

const [name, path] = process.argv.slice(2);
const rules = JSON.parse(readFileSync(path, 'utf8'));
const order = ['run', 'modify', 'rest'];
const require = createRequire(process.cwd() + '/');

// What each gives for a record: the rules that hold, each with its verdict.
const engines = {
  'json-logic-engine': () => {
    const { LogicEngine } = require('json-logic-engine');
    const engine = new LogicEngine();
    const compiled = rules.map((rule) => ({ ...rule, holds: engine.build(rule.logic) }));
    return (record) => compiled.filter((rule) => rule.holds(record));
  },
  'json-rules-engine': () => {
    const { Engine } = require('json-rules-engine');
    const engine = new Engine(rules);
    return async (record) => {
      const { events } = await engine.run(record);
      return events.map((event) => ({ id: event.type, verdict: event.params.verdict }));
    };
  },
};

const judge = engines[name]();
let out = '';
const flush = () => {
  for (let rest = Buffer.from(out); rest.length > 0;) rest = rest.subarray(writeSync(1, rest));
  out = '';
};
for await (const line of createInterface({ input: process.stdin, crlfDelay: Infinity })) {
  const record = JSON.parse(line);
  const held = name === 'json-rules-engine' ? await judge(record) : judge(record);
  const verdict = held.reduce((most, rule) => Math.max(most, order.indexOf(rule.verdict)), 0);
  out += JSON.stringify({ id: record.id, verdict: order[verdict], rules: held.map((rule) => rule.id) }) + '\n';
  if (out.length > 1 << 16) flush();
}
flush();
