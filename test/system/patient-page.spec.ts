/** The page for patients in a real browser: on a phone, without scripts, by keyboard alone. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { startTestApp, type RoleClient, type TestApp } from '../support/app.js';
import { givenLink } from '../support/given/links.js';
import { registerPatient } from '../support/given/patients.js';
import { openPhone, startBrowser, violationsOf } from './browser.js';

let app: TestApp;
let nurse: RoleClient;
let browser: Browser;
let patientId: string;

beforeAll(async () => {
  browser = await startBrowser();
  app = await startTestApp();
  nurse = await app.as('nurse');
});
afterAll(async () => {
  await browser?.close();
  await app?.stop();
});
beforeEach(async () => {
  patientId = (await registerPatient(app)).id;
});

const phone = (options: object = {}) => openPhone(browser, app.url, options);
const assessments = async () => (await nurse.get(`/v1/patients/${patientId}/assessments`)).body.items;

/** Pictures to look at, where a folder is named for them. */
async function picture(page: Page, name: string): Promise<void> {
  const folder = process.env['PICTURES'];
  if (folder === undefined) return;
  await mkdir(folder, { recursive: true });
  await page.screenshot({ path: join(folder, `${name}.png`), fullPage: true });
}

/** Goes to the next question or button as a person without a mouse would. */
const next = (page: Page) => page.keyboard.press('Tab');

/** Chooses the answer with this number of the question that has the focus. */
async function choose(page: Page, answer: number): Promise<void> {
  await page.keyboard.press('Space');
  for (let i = 0; i < answer; i += 1) await page.keyboard.press('ArrowDown');
}

async function answerAll(page: Page, answers: readonly (number | null)[]): Promise<void> {
  for (const answer of answers) {
    await next(page);
    if (answer !== null) await choose(page, answer);
  }
}

const GAD7 = [2, 3, 2, 1, 0, 1, 2];
const PHQ9 = [1, 2, 3, 2, 1, 0, 1, 0, 0];

describe('the page for patients', () => {
  it('is answered on a phone by keyboard alone, without a script, once', async () => {
    const { path } = await givenLink(app, patientId);
    const { page, requested, complaints } = await phone();
    expect((await page.goto(`${app.url}${path}`))?.status()).toBe(200);
    await picture(page, 'questions');
    await answerAll(page, [...GAD7, 1, ...PHQ9, 2]);
    await picture(page, 'questions-answered');
    await next(page);
    await Promise.all([page.waitForNavigation(), page.keyboard.press('Enter')]);
    expect(await page.locator('h1').innerText()).toBe('Thank you');
    expect(await page.locator('.crisis').innerText()).toContain('988');
    await picture(page, 'thanks');
    const stored = await assessments();
    expect(
      stored
        .map(({ instrumentCode, answers, difficulty, answeredThrough }: any) => [
          instrumentCode,
          answers,
          difficulty,
          answeredThrough,
        ])
        .sort(),
    ).toEqual([
      ['GAD7', GAD7, 1, 'LINK'],
      ['PHQ9', PHQ9, 2, 'LINK'],
    ]);
    // A double tap: the browser sends the same once more.
    await page.reload();
    expect(await page.locator('h1').innerText()).toBe('Thank you');
    expect(await assessments()).toHaveLength(2);
    expect((await page.goto(`${app.url}${path}`))?.status()).toBe(410);
    expect(await page.locator('h1').innerText()).toBe('Already answered');
    await picture(page, 'answered');
    expect(new Set(requested.map((url) => new URL(url).origin))).toEqual(new Set([app.url]));
    expect(complaints.filter((text) => !text.includes('410'))).toEqual([]);
  });

  it('comes back once for what was left out, with the focus on what to do and nothing lost', async () => {
    const { path } = await givenLink(app, patientId);
    const { page } = await phone();
    await page.goto(`${app.url}${path}`);
    await answerAll(page, [2, null, ...GAD7.slice(2), null, ...PHQ9.slice(0, 8), 1, null]);
    await next(page);
    await Promise.all([page.waitForNavigation(), page.keyboard.press('Enter')]);
    expect(await page.locator('.notice h2').innerText()).toBe('One question has no answer yet');
    expect(await page.locator('#help').innerText()).toBe('Please read this first');
    expect(await page.locator('input:checked').count()).toBe(15);
    await picture(page, 'left-out');
    // The link of the notice leads to the question itself.
    await next(page);
    await page.keyboard.press('Enter');
    expect(new URL(page.url()).hash).toBe('#q0-1');
    await next(page);
    await choose(page, 3);
    for (let i = 0; i < 17; i += 1) await next(page);
    await Promise.all([page.waitForNavigation(), page.keyboard.press('Enter')]);
    expect(await page.locator('h1').innerText()).toBe('Thank you');
    await picture(page, 'thanks-crisis');
    expect(
      (await assessments()).find(({ instrumentCode }: any) => instrumentCode === 'GAD7').answers,
    ).toEqual([2, 3, ...GAD7.slice(2)]);
  });

  it('takes a number where there is nothing to choose from', async () => {
    const forms = [{ instrumentCode: 'ANXIETY_VAS' }];
    const { path } = await givenLink(app, patientId, { forms });
    const { page } = await phone();
    await page.goto(`${app.url}${path}`);
    await next(page);
    await page.keyboard.type('55');
    await picture(page, 'number');
    await Promise.all([page.waitForNavigation(), page.keyboard.press('Enter')]);
    expect(await assessments()).toMatchObject([{ instrumentCode: 'ANXIETY_VAS', total: 55 }]);
  });

  it('is refused when it is expired, revoked or tampered with, and shows nothing but whom to call', async () => {
    const expired = await givenLink(app, patientId);
    const { page } = await phone();
    await page.goto(`${app.url}${expired.path}`);
    await answerAll(page, [...GAD7, null, ...PHQ9, null]);
    app.clock.advanceMinutes(73 * 60);
    await next(page);
    await Promise.all([page.waitForNavigation(), page.keyboard.press('Enter')]);
    expect(await page.locator('h1').innerText()).toBe('This link has ended');
    // What was sent is not read any more, so whom to call stands before what has become of the link.
    expect(await page.locator('main h1, main h2').allInnerTexts()).toEqual([
      'Please read this first',
      'This link has ended',
    ]);
    await picture(page, 'refused-send');
    const good = await givenLink(app, patientId);
    const tampered = good.path.slice(0, -2) + (good.path.endsWith('AA') ? 'BB' : 'AA');
    const revoked = await givenLink(app, patientId);
    await nurse.post(`/v1/assessment-links/${revoked.id}/revoke`, { reason: 'Wrong phone' });
    for (const [path, status] of [
      [expired.path, 410],
      [revoked.path, 410],
      [tampered, 404],
    ] as const) {
      expect((await page.goto(`${app.url}${path}`))?.status()).toBe(status);
      expect(await page.locator('form').count()).toBe(0);
      expect(await page.locator('.crisis').innerText()).toContain('988');
    }
    await picture(page, 'tampered');
    expect(await assessments()).toEqual([]);
  });

  it('has nothing that axe-core complains about, on any of its pages', async () => {
    const { path } = await givenLink(app, patientId, {
      forms: [{ instrumentCode: 'GAD7' }, { instrumentCode: 'PHQ9' }, { instrumentCode: 'ANXIETY_VAS' }],
    });
    const { page } = await phone({ javaScriptEnabled: true });
    const check = async (name: string) => expect([name, await violationsOf(page)]).toEqual([name, []]);
    await page.goto(`${app.url}${path}`);
    await check('questions');
    await answerAll(page, [null, ...GAD7.slice(1), null, ...PHQ9.slice(0, 8), 2]);
    await page.keyboard.press('Enter');
    await page.waitForSelector('.notice');
    await check('left out');
    await Promise.all([page.waitForNavigation(), page.locator('button.second').press('Enter')]);
    await check('thanks');
    await page.goto(`${app.url}${path}`);
    await check('answered');
    await page.goto(`${app.url}/q/nothing`);
    await check('unknown');
    const ended = await givenLink(app, patientId);
    await page.goto(`${app.url}${ended.path}`);
    await nurse.post(`/v1/assessment-links/${ended.id}/revoke`, { reason: 'Wrong phone' });
    await Promise.all([page.waitForNavigation(), page.locator('button').press('Enter')]);
    expect(await page.locator('.crisis.first').count()).toBe(1);
    await check('refused send');
    // The check itself would notice: a picture without words is the plainest violation.
    await page.evaluate(`document.body.append(document.createElement('img'))`);
    expect(await violationsOf(page)).toEqual(expect.arrayContaining([expect.stringMatching(/^image-alt/)]));
  });

  it.each([320, 360])('fits a screen of %d pixels, with targets a thumb can hit', async (width) => {
    const { path } = await givenLink(app, patientId, {
      forms: [{ instrumentCode: 'PHQ9' }, { instrumentCode: 'ANXIETY_VAS' }],
    });
    const { page } = await phone({ width, javaScriptEnabled: true });
    await page.goto(`${app.url}${path}`);
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(width);
    const low = await page.evaluate<readonly string[]>(
      `[...document.querySelectorAll('.choice, button, input[type=number]')]
         .filter((target) => target.getBoundingClientRect().height < 44).map((target) => target.outerHTML)`,
    );
    expect(low).toEqual([]);
    app.clock.advanceMinutes(73 * 60);
    await Promise.all([page.waitForNavigation(), page.locator('button').press('Enter')]);
    expect(await page.locator('.crisis.first').count()).toBe(1);
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(width);
  });
});
