// Writes scenarios/scenario.schema.json and the tables of fields in scenarios/README.md anew from the format (`npm run schema`).
import { readFileSync, writeFileSync } from 'node:fs';
import { compiled } from './compiled.mjs';

const { schemaText, SCHEMA_FILE } = await compiled('schema');
writeFileSync(new URL(`../scenarios/${SCHEMA_FILE}`, import.meta.url), schemaText());

const { withTables } = await compiled('guide');
const guide = new URL('../scenarios/README.md', import.meta.url);
writeFileSync(guide, withTables(readFileSync(guide, 'utf8')));
