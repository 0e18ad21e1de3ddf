import { encode } from 'uqr';
import { expect, test } from 'vitest';
import { linkPayload } from '../../src/core/assignment-link.ts';
import { assignmentOf, FIRST_DRAFT } from '../../src/core/assignment-draft.ts';
import { QR_MARGIN, qrCode } from '../../src/core/qr.ts';
import { modulesOf } from './modules.ts';

const link = `https://example.org/handstand/#/a/${linkPayload(assignmentOf(FIRST_DRAFT)!)}`;

test('the drawing of a link has exactly the modules of its QR code, and light ones around', () => {
  const { path, size } = qrCode(link)!;
  const modules = modulesOf(path, size);
  expect(modules).toEqual(encode(link, { ecc: 'M', border: QR_MARGIN }).data);
  expect(modules.flatMap((row) => [row.slice(0, QR_MARGIN), row.slice(-QR_MARGIN)]).flat()).not.toContain(true);
  expect(modules.flat().filter(Boolean).length).toBeGreaterThan(200);
});

test('a text that no QR code can hold has none', () => {
  expect(qrCode('x'.repeat(5000))).toBeNull();
});
