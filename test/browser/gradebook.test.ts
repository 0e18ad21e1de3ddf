import { afterEach, describe, expect, it } from 'vitest';
import { assignmentId, type Assignment } from '../../src/core/assignment.ts';
import { linkPayload } from '../../src/core/assignment-link.ts';
import { rowsOf } from '../../src/core/gradebook-rows.ts';
import { fingerprint } from '../../src/core/hash.ts';
import * as playing from '../../src/core/playthrough.ts';
import { resultCode, type Result } from '../../src/core/result.ts';
import { resultsFor } from '../../tools/bench/results.mjs';
import { graded } from '../core/class.ts';
import { shipped } from '../core/shipped.ts';
import { sideways, violations } from './axe.ts';
import { SCREEN } from './place.ts';
import { newPlayer, type Player } from './player.ts';

const SCENARIOS = ['handstand-call', 'the-silence'].map(shipped);
const TERMS: Assignment = {
  v: 1,
  title: 'Week 6',
  scenarios: SCENARIOS.map((s) => ({ id: s.id })),
  coaching: 'end',
  counts: 'best',
  pass: { conduct: 70 },
};
const RESULTS = resultsFor({ ...playing, fingerprint, assignmentId }, TERMS, SCENARIOS, 70, { attempts: 2 });
/** Names that would do something if anything took them for more than text. */
const INJECTED = [
  '<img src=x onerror=alert(1)>',
  '"><script>alert(1)</script>',
  "'-alert(1)-'",
  'javascript:alert(1)',
  '<svg/onload=alert(1)>',
  '{{constructor.constructor("alert(1)")()}}',
  '</textarea><iframe srcdoc=x>',
  '<a href=//example.org>here</a>',
  '<style>*{display:none}</style>',
  '${alert(1)}',
];
const CLASS: readonly Result[] = RESULTS.slice(0, 60);
const NAMED: readonly Result[] = RESULTS.slice(60).map((r, i) => ({ ...r, student: INJECTED[i]! }));
const codesOf = (results: readonly Result[]) => results.map(resultCode);

let player: Player;
afterEach(async () => {
  expect(player.complaints).toEqual([]);
  await player.leave();
});

const page = () => player.page;
const tab = (name: string | RegExp) => page().getByRole('tab', { name });
const rows = () => page().locator('table.grades tbody tr');

async function openFromLink(): Promise<void> {
  await player.go('#/teach/gradebook');
  await page()
    .getByLabel('The link that you handed out')
    .fill(`${player.address}#/a/${linkPayload(TERMS)}`);
  await page().keyboard.press('Enter');
  await page().getByText('Nothing has come in yet').waitFor();
}

/** As somebody pastes who came from a mail. */
async function paste(text: string): Promise<void> {
  await page()
    .getByLabel(/^Paste codes/)
    .evaluate((area, pasted) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/plain', pasted);
      area.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
    }, text);
}

/** Of each row: the name and the Conduct at each scenario, as they stand there. */
const shown = () =>
  rows().evaluateAll((all) =>
    all.map((tr) => [
      tr.querySelector('th .name')!.textContent,
      ...[...tr.querySelectorAll('td')].slice(0, 2).map((td) => td.querySelector('.num')?.textContent ?? '–'),
    ]),
  );

function expected(results: readonly Result[]): string[][] {
  return rowsOf(graded(codesOf(results), SCENARIOS, TERMS)).map((r) => [
    r.student.name,
    ...r.cells.map((c) => String(c.counted?.conduct ?? '–')),
  ]);
}

describe('the gradebook', () => {
  it('shows a class as the core grades it, sorts, filters, and keeps it', async () => {
    player = await newPlayer();
    await openFromLink();
    await paste(`Here they are:\n${codesOf(CLASS).join('\n> ')}`);
    await page().getByText('60 codes came in.').first().waitFor();
    await rows().nth(59).waitFor();
    expect(await shown()).toEqual(expected(CLASS));

    const first = page().getByRole('columnheader', { name: /^1 / });
    await first.getByRole('button').click();
    expect(await first.getAttribute('aria-sort')).toBe('descending');
    const conducts = (await shown()).map((r) => Number(r[1]));
    expect(conducts).toEqual(conducts.toSorted((a, b) => b - a));
    await page().getByLabel('Name or receipt').fill('lucía');
    expect((await shown()).every(([name]) => name!.startsWith('Lucía'))).toBe(true);
    await page().getByLabel('Name or receipt').fill('');

    await page().reload();
    await rows().nth(59).waitFor();
    expect(await shown()).toEqual(expected(CLASS));
  });

  it('sets apart what is broken, and takes every name for a name', async () => {
    player = await newPlayer();
    await openFromLink();
    const [one, two] = codesOf(NAMED) as [string, string];
    const copy = resultCode({ ...NAMED[2]!, student: 'Copy Cat' });
    const note = { name: 'notes.txt', mimeType: 'text/plain', buffer: Buffer.from('Bring cake.') };
    const mail = { ...note, name: 'mail.eml', buffer: Buffer.from(codesOf(NAMED).join('=\r\n\r\n')) };
    await page().getByLabel('Choose files').setInputFiles([note, mail]);
    await page().getByText('10 codes came in. No code was found in notes.txt.').first().waitFor();
    await rows().nth(9).waitFor();
    expect(new Set((await shown()).map(([name]) => name))).toEqual(new Set(INJECTED));

    await paste([one, `${two.slice(0, -4)}0000`, two.slice(0, 40), copy].join('\n'));
    await page().getByText('4 codes came in. 1 had come before.').first().waitFor();
    await tab('Set apart (6)').click();
    const why = await page().locator('table.apart tbody td:nth-child(3)').allInnerTexts();
    expect(why.filter((w) => w.includes('Copy Cat'))).toHaveLength(2);
    expect(why.filter((w) => w.includes('last four characters'))).toHaveLength(1);

    await page().getByRole('button', { name: 'Hide names' }).click();
    expect((await page().locator('main').innerText()).includes('Copy Cat')).toBe(false);
    await tab('Principles').click();
    await page()
      .getByRole('row', { name: /^Student 1 / })
      .getByRole('button')
      .click();
    await page().getByRole('heading', { name: 'Student 1' }).waitFor();
    await page().getByText('Attempt 1').first().waitFor();
  });

  it('can be read and worked by everybody: axe by day and by night, the keyboard, a narrow screen', async () => {
    player = await newPlayer();
    await openFromLink();
    await paste(codesOf([...CLASS.slice(0, 8), { ...CLASS[0]!, student: 'Copy Cat' }]).join('\n'));
    await rows().nth(8).waitFor();
    await tab('Table').focus();
    for (const [name, colorScheme] of [
      ['Table', 'light'],
      ['Principles', 'dark'],
      ['Decisions', 'light'],
      ['Set apart (4)', 'dark'],
      ['Take out', 'light'],
    ] as const) {
      await page().emulateMedia({ colorScheme });
      await page().getByRole('tabpanel', { name }).waitFor();
      expect(await violations(page()), name).toEqual([]);
      await page().setViewportSize(SCREEN.narrow);
      expect(await sideways(page()), name).toBe(0);
      await page().setViewportSize(SCREEN.wide);
      await page().keyboard.press('ArrowRight');
    }
    await page().emulateMedia({ colorScheme: 'dark' });
    expect(await violations(page())).toEqual([]);
    await page().getByRole('button', { name: CLASS[1]!.student }).press('Enter');
    expect(await page().evaluate(() => document.activeElement?.textContent)).toBe(CLASS[1]!.student);
    expect(await violations(page())).toEqual([]);
  });
});
