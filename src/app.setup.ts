/** How the app is put together, shared by `main.ts` and by every test that speaks HTTP. */
import fastifyCors from '@fastify/cors';
import fastifyHelmet from '@fastify/helmet';
import fastifyRateLimit from '@fastify/rate-limit';
import { readFileSync } from 'node:fs';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { SwaggerModule, type OpenAPIObject } from '@nestjs/swagger';
import type { FastifyInstance, FastifyServerOptions, RawServerDefault } from 'fastify';
import type { DataSource } from 'typeorm';
import { apiTags } from './api-tags.js';
import { AppModule } from './app.module.js';
import { accessTable, formerRecords, patientOfParameter } from './access-table.js';
import { changeHandlers, recordChangeHandlers } from './change-handlers.js';
import { ruleSetShape } from './clinic/rules/domain/rule-set-shape.js';
import { AccessRules } from './platform/access/access-rules.js';
import { Clock } from './platform/clock/clock.js';
import type { Config } from './platform/config/config.js';
import { LARGEST_FORM_BYTES, parseFormBody } from './platform/http/form-body.js';
import { parseJsonBody } from './platform/http/json-body.js';
import { ProblemFilter } from './platform/http/problem.filter.js';
import { RequestValidation } from './platform/http/validation.js';
import { newId } from './platform/ids/ids.js';
import { asNestLogger, type Logger } from './platform/logging/logger.js';
import { Metrics } from './platform/metrics/metrics.js';
import { createDocument } from './platform/openapi/document.js';
import type { ApiExamples } from './platform/openapi/examples.js';
import { unsupportedMediaType } from './platform/errors/platform-problems.js';
import { PatientPages } from './outcomes/patient-links/patient-pages.js';
import { PAGES_PREFIX } from './outcomes/patient-links/pages-prefix.js';
import { meaningsOf } from './field-meanings.js';

export interface AppOptions {
  readonly config: Config;
  readonly dataSource: DataSource;
  readonly tokenSecret: string;
  readonly logger: Logger;
  readonly clock?: Clock;
}

export interface App {
  readonly nest: NestFastifyApplication;
  /** Makes the API document, which takes a second and much memory. */
  readonly document: () => OpenAPIObject;
}

/** A client may send its own request id, to find its request in our logs. */
const OWN_REQUEST_ID = /^[\w-]{8,64}$/;

/** Builds the app without listening. Refuses when a route and the access table disagree. */
export async function createApp({
  config,
  dataSource,
  tokenSecret,
  logger,
  clock = new Clock(),
}: AppOptions): Promise<App> {
  const rules = new AccessRules(accessTable);
  // Patients meet a page where a program meets a problem.
  const filter = new ProblemFilter(logger, {
    prefix: PAGES_PREFIX,
    answer: (problem, request, reply) => nest.get(PatientPages).answerProblem(problem, request, reply),
  });
  const adapter = createAdapter(config, filter);
  const routes = collectRoutes(adapter.getInstance());
  const nest = await NestFactory.create<NestFastifyApplication>(
    AppModule.with({
      config,
      dataSource,
      tokenSecret,
      rules,
      clock,
      patientOfParameter,
      formerRecords,
      logger,
      changeHandlers,
      recordChangeHandlers,
    }),
    adapter,
    { logger: asNestLogger(logger), bodyParser: false, abortOnError: false },
  );
  addBodyParsers(nest, config);
  nest.useGlobalPipes(new RequestValidation());
  nest.useGlobalFilters(filter);
  await addSecurityHeaders(nest, config);
  // Where something is limited, it asks for it; there is no limit over all.
  await nest.register(fastifyRateLimit, { global: false });
  addRequestHooks(adapter.getInstance(), nest.get(Metrics), logger);
  const document = () =>
    createDocument(nest, rules, {
      schemas: { RuleSet: ruleSetShape.schema },
      examples: readExamples(),
      meaningsOf,
      tags: apiTags,
    });
  // Made and kept when somebody first asks for it.
  SwaggerModule.setup('docs', nest, document, {
    jsonDocumentUrl: 'openapi.json',
    customSiteTitle: 'Ketamine treatment tracker',
  });
  await nest.init();
  const faults = rules.faults(routes);
  if (faults.length > 0) throw new Error(`The access table does not fit the routes:\n${faults.join('\n')}`);
  await adapter.getInstance().ready();
  return { nest, document };
}

/** Read when they are needed, since an import would keep them for good. */
function readExamples(): ApiExamples {
  return JSON.parse(readFileSync(new URL('./api-examples.json', import.meta.url), 'utf8')) as ApiExamples;
}

function createAdapter(config: Config, filter: ProblemFilter): FastifyAdapter {
  const options: FastifyServerOptions<RawServerDefault> = {
    logger: false,
    trustProxy: trustedProxies(config.TRUST_PROXY),
    bodyLimit: config.BODY_LIMIT_KIB * 1024,
    requestIdHeader: false,
    genReqId: (request) => {
      const own = request.headers['x-request-id'];
      return typeof own === 'string' && OWN_REQUEST_ID.test(own) ? own : newId();
    },
    requestTimeout: 60_000,
    routerOptions: { maxParamLength: 200 },
    frameworkErrors: (error, request, reply) => filter.answer(error, request, reply),
  };
  return new FastifyAdapter(options);
}

/** A number says how many proxies stand in front of us; a list names them. */
function trustedProxies(
  setting: Config['TRUST_PROXY'],
): string[] | ((address: string, hop: number) => boolean) {
  return typeof setting === 'number' ? (_address, hop) => hop < setting : [...setting];
}

/** The list fills while routes are registered. The pages of /docs are files of a library, public like the document. */
function collectRoutes(fastify: FastifyInstance): readonly string[] {
  const routes: string[] = [];
  fastify.addHook('onRoute', ({ method, url }) => {
    for (const verb of [method].flat())
      if (verb !== 'HEAD' && verb !== 'OPTIONS' && !url.startsWith('/docs')) routes.push(`${verb} ${url}`);
  });
  return routes;
}

/** Programs speak JSON and nothing else; only the pages for patients take what a browser sends from a form. */
function addBodyParsers(nest: NestFastifyApplication, config: Config): void {
  nest.getHttpAdapter().getInstance().removeContentTypeParser('text/plain');
  const json = { bodyLimit: config.BODY_LIMIT_KIB * 1024 };
  nest.useBodyParser('application/json', json, (_request, body, done) => {
    try {
      done(null, parseJsonBody(body));
    } catch (error) {
      done(error as Error);
    }
  });
  const form = { bodyLimit: LARGEST_FORM_BYTES };
  nest.useBodyParser('application/x-www-form-urlencoded', form, (request, body, done) => {
    if (request.url.startsWith(PAGES_PREFIX)) done(null, parseFormBody(body));
    else done(unsupportedMediaType());
  });
}

async function addSecurityHeaders(nest: NestFastifyApplication, config: Config): Promise<void> {
  await nest.register(fastifyHelmet, {
    contentSecurityPolicy: {
      directives: {
        defaultSrc: ["'self'"],
        // The page of /docs brings its own inline style and start script.
        styleSrc: ["'self'", "'unsafe-inline'"],
        scriptSrc: ["'self'"],
        imgSrc: ["'self'", 'data:'],
        upgradeInsecureRequests: null,
      },
    },
  });
  if (config.CORS_ORIGINS.length > 0)
    await nest.register(fastifyCors, {
      origin: [...config.CORS_ORIGINS],
      methods: ['GET', 'POST', 'PUT', 'PATCH'],
      allowedHeaders: ['Authorization', 'Content-Type', 'Idempotency-Key', 'If-Match', 'X-Request-Id'],
      exposedHeaders: [
        ...['ETag', 'Link', 'Location', 'Retry-After', 'X-Request-Id'],
        ...['Content-Disposition', 'Export-Id', 'X-Estimated-Rows', 'X-Definition-Version'],
      ],
      maxAge: 600,
    });
}

function addRequestHooks(fastify: FastifyInstance, metrics: Metrics, logger: Logger): void {
  fastify.addHook('onRequest', (request, reply, done) => {
    void reply.header('X-Request-Id', request.id);
    // Patient data must not stay in the caches of shared machines.
    void reply.header('Cache-Control', 'no-store');
    done();
  });
  // Once the server closes, a connection ends with the answer that is in flight on it instead of waiting for another.
  let isClosing = false;
  fastify.addHook('preClose', (done) => {
    isClosing = true;
    done();
  });
  fastify.addHook('onSend', (_request, reply, _payload, done) => {
    if (isClosing) void reply.header('Connection', 'close');
    done();
  });
  fastify.addHook('onResponse', (request, reply, done) => {
    const route = request.routeOptions.url ?? 'unknown';
    metrics.observe(request.method, route, reply.statusCode, reply.elapsedTime / 1000);
    const { caller } = request as { caller?: { id: string; role: string } };
    logger.info(
      {
        requestId: request.id,
        method: request.method,
        route,
        status: reply.statusCode,
        milliseconds: Math.round(reply.elapsedTime),
        callerId: caller?.id,
        role: caller?.role,
      },
      'request',
    );
    done();
  });
}
