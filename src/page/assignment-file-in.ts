// An assignment's file, as somebody chose or dropped it: what it holds, or why it cannot be opened.
import { readAssignmentFile, type AssignmentFile } from '../core/assignment-file.ts';

/** Bytes beyond which a file is not even opened. */
const MOST_BYTES = 64_000_000;

export async function assignmentFileIn(file: File): Promise<AssignmentFile | string> {
  if (file.size > MOST_BYTES) return 'This file is larger than that of any assignment.';
  try {
    const read = readAssignmentFile(await file.text());
    return 'value' in read ? read.value : read.why;
  } catch {
    return 'This file could not be read. Choose it once more.';
  }
}
