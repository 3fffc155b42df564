import type { FastifyReply } from 'fastify';
import { CONTENT_SECURITY_POLICY } from './html/style.js';

/** How every page for patients leaves: kept in no cache and no index, told to no other site, running nothing. */
export function sendPage(reply: FastifyReply, status: number, page: string): FastifyReply {
  return reply
    .code(status)
    .headers({
      'Content-Type': 'text/html; charset=utf-8',
      'Content-Security-Policy': CONTENT_SECURITY_POLICY,
      'Cache-Control': 'no-store',
      'Referrer-Policy': 'no-referrer',
      'X-Robots-Tag': 'noindex, nofollow',
    })
    .send(page);
}
