import { Controller, createParamDecorator, Get, Post, Res, type ExecutionContext } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { requestOf } from '../../platform/http/request-context.js';
import { AnswerLinkService, type LinkVisitor } from './answer-link.service.js';
import { LinkLimits } from './link-limits.js';
import { sendPage } from './send-page.js';

/** The request itself: the token of its address is checked by nobody but the room, and is written down nowhere. */
const PageRequest = createParamDecorator((_data: unknown, context: ExecutionContext) => requestOf(context));

/** What a patient's browser asks for. No part of the API: it has no token of ours and speaks no JSON. */
@ApiExcludeController()
@Controller('q')
export class PagesController {
  constructor(
    private readonly links: AnswerLinkService,
    private readonly limits: LinkLimits,
  ) {}

  @Get(':token')
  async open(@PageRequest() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    await this.limits.assertNotExceeded(request);
    const { status, page } = await this.links.open(visitorOf(request));
    void sendPage(reply, status, page);
  }

  @Post(':token')
  async answer(@PageRequest() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    await this.limits.assertNotExceeded(request);
    const { body } = request;
    const sent = body instanceof URLSearchParams ? body : new URLSearchParams();
    const { status, page } = await this.links.answer(visitorOf(request), sent);
    void sendPage(reply, status, page);
  }
}

function visitorOf({ params, id, ip }: FastifyRequest): LinkVisitor {
  return { token: (params as { token: string }).token, requestId: id, ipAddress: ip };
}
