// Writes scenarios/scenario.schema.json anew from the format (`npm run schema`).
import { writeFileSync } from 'node:fs';
import { compiled } from './compiled.mjs';

const { schemaText, SCHEMA_FILE } = await compiled('schema');
writeFileSync(new URL(`../scenarios/${SCHEMA_FILE}`, import.meta.url), schemaText());
