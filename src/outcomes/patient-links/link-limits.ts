import { Injectable, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { hashSecret } from '../../platform/access/passwords.js';
import { linkTooManyRequests } from './patient-links.problems.js';

/** A clinic's patients can share one address; one patient opens, answers and repeats a page a few times. */
const PER_ADDRESS = 120;
const PER_TOKEN = 20;
const WINDOW_MS = 60_000;
/** Keys that are remembered for each limit; the oldest goes first, so that memory stays bounded under any flood. */
const MOST_KEYS = 5000;

type Limiter = ReturnType<FastifyInstance['createRateLimit']>;

/** How often the pages for patients may be asked for, counted by this instance: by address, and by what the link says. */
@Injectable()
export class LinkLimits implements OnModuleInit {
  private limiters: readonly Limiter[] = [];

  constructor(private readonly host: HttpAdapterHost) {}

  onModuleInit(): void {
    const fastify = this.host.httpAdapter.getInstance<FastifyInstance>();
    const limit = { timeWindow: WINDOW_MS, cache: MOST_KEYS };
    this.limiters = [
      fastify.createRateLimit({ ...limit, max: PER_ADDRESS }),
      fastify.createRateLimit({ ...limit, max: PER_TOKEN, keyGenerator: tokenOf }),
    ];
  }

  /** @throws linkTooManyRequests (429) */
  async assertNotExceeded(request: FastifyRequest): Promise<void> {
    for (const limiter of this.limiters) {
      const counted = await limiter(request);
      if (!counted.isAllowed && counted.isExceeded)
        throw linkTooManyRequests({ headers: { 'Retry-After': String(counted.ttlInSeconds) } });
    }
  }
}

/** Hashed, so that the memory of the limits holds no link that works. */
function tokenOf({ params }: FastifyRequest): string {
  return hashSecret((params as { token: string }).token);
}
