// The core from outside: what the command line and the benchmarks use. The game imports the files themselves.
export { analyze } from './analysis.ts';
export { assignmentId } from './assignment.ts';
export { linkPayload } from './assignment-link.ts';
export { check, FINDINGS } from './check.ts';
export { explore } from './coverage.ts';
export { grading } from './gradebook-grading.ts';
export { fingerprint } from './hash.ts';
export { followed } from './lines.ts';
export { decision, offered, pick, start } from './playthrough.ts';
export { packAttempt, unpackAttempt } from './save.ts';
export { reachOf } from './reach.ts';
export { resultCode } from './result.ts';
export { readScenario } from './reader.ts';
