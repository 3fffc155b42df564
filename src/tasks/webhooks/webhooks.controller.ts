import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Caller } from '../../platform/access/caller.js';
import { invalidCursor } from '../../platform/errors/platform-problems.js';
import { Operation } from '../../platform/http/operation.js';
import type { Page } from '../../platform/http/paging.js';
import { CurrentCaller } from '../../platform/http/request-context.js';
import { RegisterWebhookRequest, WebhookMessagesQuery } from './dto/webhooks.requests.js';
import {
  NewWebhookSecretResponse,
  WebhookMessageDetailResponse,
  WebhookMessageResponse,
  WebhookSubscriptionResponse,
} from './dto/webhooks.responses.js';
import {
  webhookMessageCancelled,
  webhookMessageNotFound,
  webhookMessageUnderWay,
  webhookSubscriptionNotFound,
  webhookSubscriptionRevoked,
  webhookUrlNotAllowed,
} from './webhooks.problems.js';
import { WebhooksQueries } from './webhooks.queries.js';
import { WebhooksService } from './webhooks.service.js';

@ApiTags('Webhooks')
@Controller('v1/webhooks')
export class WebhooksController {
  constructor(
    private readonly webhooks: WebhooksService,
    private readonly queries: WebhooksQueries,
  ) {}

  @Post('subscriptions')
  @Operation({
    summary: 'Register a receiver of signed messages about alerts or due questionnaires',
    status: 201,
    answer: NewWebhookSecretResponse,
    problems: [webhookUrlNotAllowed],
  })
  register(
    @CurrentCaller() caller: Caller,
    @Body() body: RegisterWebhookRequest,
  ): Promise<NewWebhookSecretResponse> {
    return this.webhooks.register(caller, body);
  }

  @Get('subscriptions')
  @Operation({
    summary: 'List webhook subscriptions, revoked ones included',
    status: 200,
    pageOf: WebhookSubscriptionResponse,
  })
  subscriptions(): Promise<Page<WebhookSubscriptionResponse>> {
    return this.queries.subscriptions();
  }

  @Get('subscriptions/:subscriptionId')
  @Operation({
    summary: 'Read one webhook subscription',
    status: 200,
    answer: WebhookSubscriptionResponse,
    problems: [webhookSubscriptionNotFound],
  })
  subscription(@Param('subscriptionId') subscriptionId: string): Promise<WebhookSubscriptionResponse> {
    return this.queries.subscription(subscriptionId);
  }

  @Post('subscriptions/:subscriptionId/revoke')
  @Operation({
    summary: 'Revoke a webhook subscription at once; what was not delivered yet is cancelled',
    status: 200,
    answer: WebhookSubscriptionResponse,
    problems: [webhookSubscriptionNotFound],
  })
  revoke(
    @CurrentCaller() caller: Caller,
    @Param('subscriptionId') subscriptionId: string,
  ): Promise<WebhookSubscriptionResponse> {
    return this.webhooks.revoke(caller, subscriptionId);
  }

  @Post('subscriptions/:subscriptionId/rotate-secret')
  @Operation({
    summary: 'Give a webhook subscription a new secret; the one before signs as well for a day',
    status: 200,
    answer: NewWebhookSecretResponse,
    problems: [webhookSubscriptionNotFound, webhookSubscriptionRevoked],
  })
  rotateSecret(
    @CurrentCaller() caller: Caller,
    @Param('subscriptionId') subscriptionId: string,
  ): Promise<NewWebhookSecretResponse> {
    return this.webhooks.rotateSecret(caller, subscriptionId);
  }

  @Get('messages')
  @Operation({
    summary: 'List messages to receivers, newest first; status DEAD lists the dead letters',
    status: 200,
    pageOf: WebhookMessageResponse,
    problems: [invalidCursor],
  })
  messages(@Query() query: WebhookMessagesQuery): Promise<Page<WebhookMessageResponse>> {
    return this.queries.messages(query);
  }

  @Get('messages/:messageId')
  @Operation({
    summary: 'Read one message and the attempts to deliver it',
    status: 200,
    answer: WebhookMessageDetailResponse,
    problems: [webhookMessageNotFound],
  })
  message(@Param('messageId') messageId: string): Promise<WebhookMessageDetailResponse> {
    return this.queries.message(messageId);
  }

  @Post('messages/:messageId/replay')
  @Operation({
    summary: 'Send a message again that was given up or delivered',
    status: 200,
    answer: WebhookMessageResponse,
    problems: [
      webhookMessageNotFound,
      webhookMessageUnderWay,
      webhookMessageCancelled,
      webhookSubscriptionRevoked,
    ],
  })
  replay(
    @CurrentCaller() caller: Caller,
    @Param('messageId') messageId: string,
  ): Promise<WebhookMessageResponse> {
    return this.webhooks.replay(caller, messageId);
  }
}
