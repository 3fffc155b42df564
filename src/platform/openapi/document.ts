/**
 * The API document. Routes, bodies and answers come from the decorators; roles come from the access table and refusals
 * from the kinds each operation names, so that neither can be written down wrong a second time.
 */
import type { INestApplication } from '@nestjs/common';
import { DocumentBuilder, SwaggerModule, type OpenAPIObject } from '@nestjs/swagger';
import type { AccessRules, RouteRule } from '../access/access-rules.js';
import { notAllowed, notSignedIn, passwordChangeRequired } from '../access/access-problems.js';
import {
  bodyTooLarge,
  databaseUnavailable,
  idempotencyKeyReused,
  idempotencyStillRunning,
  internalError,
  invalidRequest,
  malformedRequest,
  overloaded,
  unsupportedMediaType,
} from '../errors/platform-problems.js';
import { allProblemKinds, type ProblemDefinition } from '../errors/problem.js';
import { PROBLEM_CODES } from '../http/operation.js';
import { describeFields, type FieldMeanings } from './describe-fields.js';
import { addExample, type ApiExamples } from './examples.js';
import { problemSchema } from './problem-schema.js';
import { asOpenApi31 } from './schema-form.js';

type Operation = NonNullable<OpenAPIObject['paths'][string]['get']> & { [PROBLEM_CODES]?: readonly string[] };

const METHODS = ['get', 'post', 'put', 'patch', 'delete'] as const;

type Schemas = NonNullable<NonNullable<OpenAPIObject['components']>['schemas']>;

/** What the document says besides what stands at the routes. */
export interface DocumentParts {
  /** What no class describes, by the names that classes refer to. */
  readonly schemas: Schemas;
  readonly examples: ApiExamples;
  /** What the fields of a schema mean that its class does not describe. */
  readonly meaningsOf: (schema: string) => FieldMeanings;
  /** Groups of operations, in the order a reader meets them, each in a sentence. */
  readonly tags: Readonly<Record<string, string>>;
}

export function createDocument(
  app: INestApplication,
  rules: AccessRules,
  { schemas, examples, meaningsOf, tags }: DocumentParts,
): OpenAPIObject {
  const document = SwaggerModule.createDocument(app, headOf(tags), { operationIdFactory: operationId });
  document.components ??= {};
  document.components.schemas = { ...document.components.schemas, ...schemas, Problem: problemSchema };
  for (const [path, item] of Object.entries(document.paths))
    for (const method of METHODS) {
      const operation = item[method];
      const rule = rules.of(method.toUpperCase(), path.replaceAll(/\{(\w+)\}/g, ':$1'));
      if (operation && rule) complete(operation, method, rule);
    }
  const converted = asOpenApi31(document);
  describeFields(converted, meaningsOf);
  for (const operation of operationsOf(converted)) addExample(operation, examples);
  return converted;
}

const DESCRIPTION = `The record an outpatient ketamine clinic runs its treatment days on: patients and screening, treatment plans
(IV, IM, Spravato), the day of a session from check-in to signature, questionnaires and reports.

Sign in with \`POST /v1/auth/token\` and send the access token as \`Authorization: Bearer ...\`.

- **Units** stand at the end of the names of fields (\`systolicMmHg\`) and as UCUM in \`x-unit\`.
- **Instants** carry an offset (\`2026-05-04T11:00:00-07:00\`); **calendar days** are those of the clinic.
- **Refusals** are \`application/problem+json\` with a stable \`code\` and, in \`errors\`, every reason at once.
- **Lists** are pages: \`{"items": [...], "nextCursor": ...}\`.
- **Sent twice, done once**: \`Idempotency-Key\` on every POST, an \`id\` of your own on what is entered at the bedside.
- **Nothing is lost**: PUT and PATCH take the \`ETag\` that was read as \`If-Match\`.
- Numbers that a clinic decides come from its rules (\`GET /v1/clinic-rules\`); answers that are computed name the version used.

Every example was recorded from the running server and is compared with it. The people in them are invented.`;

function headOf(tags: DocumentParts['tags']): ReturnType<DocumentBuilder['build']> {
  const head = new DocumentBuilder()
    .setOpenAPIVersion('3.1.0')
    .setTitle('Ketamine treatment tracker')
    .setDescription(DESCRIPTION)
    .setVersion('1')
    .addServer('/', 'The clinic that serves this document')
    .addBearerAuth({
      type: 'http',
      scheme: 'bearer',
      description: 'Access token of POST /v1/auth/token, good for ten minutes.',
    });
  for (const [name, description] of Object.entries(tags)) head.addTag(name, description);
  const built = head.build();
  // The builder knows no identifier, and there is no address to point to.
  const license = { name: 'All rights reserved', identifier: 'LicenseRef-All-Rights-Reserved' };
  return { ...built, info: { ...built.info, license } };
}

function operationsOf(document: OpenAPIObject): readonly Operation[] {
  return Object.values(document.paths).flatMap((item) => METHODS.flatMap((method) => item[method] ?? []));
}

/** `PatientsController.register` becomes `patientsRegister`. */
function operationId(controller: string, method: string): string {
  const noun = controller.replace(/Controller$/, '');
  return `${noun.charAt(0).toLowerCase()}${noun.slice(1)}${method.charAt(0).toUpperCase()}${method.slice(1)}`;
}

function complete(operation: Operation, method: string, rule: RouteRule): void {
  const isPublic = rule.roles === 'PUBLIC';
  const roles = typeof rule.roles === 'string' ? rule.roles : rule.roles.join(', ');
  const says = { PUBLIC: 'Needs no token.', SIGNED_IN: 'Any signed-in role.' }[roles] ?? `Roles: ${roles}.`;
  operation.description = [operation.description, says].filter(Boolean).join('\n\n');
  operation.security = isPublic ? [] : [{ bearer: [] }];
  Object.assign(operation, { 'x-permission': rule.action, 'x-roles': rule.roles });
  for (const parameter of operation.parameters ?? [])
    if ('in' in parameter && parameter.in === 'path') parameter.schema = { type: 'string', format: 'uuid' };
  const named = new Set(operation[PROBLEM_CODES] ?? []);
  delete operation[PROBLEM_CODES];
  const takesKey = method === 'post' && !isPublic && !rule.answersOnce;
  addHeaderParameters(operation, takesKey, named);
  const own = allProblemKinds().filter(({ code }) => named.has(code));
  addProblems(operation, [...own, ...commonProblems(operation, isPublic, takesKey)]);
}

function addHeaderParameters(operation: Operation, takesKey: boolean, named: Set<string>): void {
  const parameters = (operation.parameters ??= []);
  if (named.has('version.required'))
    parameters.push({
      name: 'If-Match',
      in: 'header',
      required: true,
      description: 'ETag of the version you read.',
      schema: { type: 'string', maxLength: 100, examples: ['"3"'] } as never,
    });
  if (takesKey)
    parameters.push({
      name: 'Idempotency-Key',
      in: 'header',
      required: false,
      description:
        'Any text of your own. The same key and body again is answered with the first answer for 24 hours.',
      schema: { type: 'string', maxLength: 200 },
    });
}

function commonProblems(
  operation: Operation,
  isPublic: boolean,
  takesKey: boolean,
): readonly ProblemDefinition[] {
  const takesInput = operation.requestBody !== undefined || (operation.parameters ?? []).length > 0;
  return [
    ...(takesInput ? [invalidRequest] : []),
    ...(operation.requestBody ? [malformedRequest, bodyTooLarge, unsupportedMediaType] : []),
    ...(isPublic ? [] : [notSignedIn, notAllowed, passwordChangeRequired]),
    ...(takesKey ? [idempotencyKeyReused, idempotencyStillRunning] : []),
    databaseUnavailable,
    overloaded,
    internalError,
  ];
}

function addProblems(operation: Operation, kinds: readonly ProblemDefinition[]): void {
  const statuses = [...new Set(kinds.map(({ status }) => status))].sort();
  for (const status of statuses) {
    const codes = new Map(
      kinds.filter((kind) => kind.status === status).map(({ code, title }) => [code, title]),
    );
    operation.responses[String(status)] = {
      description: [...codes].map(([code, title]) => `\`${code}\`: ${title}`).join('\n\n'),
      content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
    };
  }
}
