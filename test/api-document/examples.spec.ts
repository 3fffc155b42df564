/**
 * The examples of the API document are told again on the real server and compared with those it carries, so that each is a
 * request that works and the answer it gets. `npm run examples` writes them after a change.
 */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readFileSync, writeFileSync } from 'node:fs';
import type { OpenAPIObject } from '@nestjs/swagger';
import { format } from 'prettier';
import { examplesFrom, operationsOf } from './examples.js';
import { startTestApp, type Exchange, type TestApp } from '../support/app.js';
import { tellStory } from './story/story.js';

const FILE = 'src/api-examples.json';
const document = JSON.parse(readFileSync('docs/openapi.json', 'utf8')) as OpenAPIObject;
const operations = operationsOf(document);
const heard: Exchange[] = [];
let app: TestApp;
let text: string;

beforeAll(async () => {
  app = await startTestApp({ hear: (exchange) => heard.push(exchange) });
  await tellStory(app);
  text = JSON.stringify(examplesFrom(heard, operations));
  if (process.env['WRITE_EXAMPLES'])
    writeFileSync(FILE, await format(text, { parser: 'json', printWidth: 110 }));
}, 120_000);
afterAll(() => app.stop());

describe('the examples of the API document', () => {
  it('tell of every operation', () => {
    const told = new Set(Object.keys(JSON.parse(text) as object));
    expect(operations.map(({ operationId }) => operationId).filter((id) => !told.has(id))).toEqual([]);
  });

  it('are what the server answers', () => {
    expect(JSON.parse(text)).toEqual(JSON.parse(readFileSync(FILE, 'utf8')));
  });
});
