// The analysis for whoever fetches it when it is wanted. The module itself shares a file with others, and what a bundler needs to tell
// them apart would come before the first words of home.
export { analyze, analyzing } from '../core/analysis.ts';
