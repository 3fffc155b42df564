import { Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Clinic } from '../../clinic/clinic.entity.js';
import { ClinicLookup } from '../../clinic/clinic.lookup.js';
import type { Problem } from '../../platform/errors/problem.js';
import { troublePage, type Trouble } from './html/closing-pages.js';
import type { Help } from './html/layout.js';
import { linkAnswered, linkTooEarly } from './patient-links.problems.js';
import { sendPage } from './send-page.js';

/** What a refusal tells the page besides its kind. */
export interface PageExtensions {
  /** Local time with its zone, in words. */
  readonly opens?: string;
  /** Somebody is called because of what was sent, although nothing of it is stored. */
  readonly isHelpCalled?: boolean;
}

/** Stands where the clinic itself cannot be read: right after a start without a database. */
const UNKNOWN_CLINIC: Help = {
  crisisText: 'If you are in danger or may harm yourself, call the emergency number of your country now.',
  phone: null,
};

/** What the clinic says on every page for patients, and the pages on which something has gone wrong. */
@Injectable()
export class PatientPages {
  private lastKnown: Help = UNKNOWN_CLINIC;

  constructor(private readonly clinics: ClinicLookup) {}

  async clinic(): Promise<Pick<Clinic, 'name' | 'timeZone'> & { readonly help: Help }> {
    const { name, timeZone, crisisText, phone } = await this.clinics.current();
    this.lastKnown = { crisisText, phone };
    return { name, timeZone, help: this.lastKnown };
  }

  /**
   * Whatever was refused, as a page. Whom to call stands on it even while the database is away, and before anything else
   * where answers were sent: they may call for help, and nobody has read them.
   */
  async answerProblem(
    { kind, more }: Problem,
    { method }: Pick<FastifyRequest, 'method'>,
    reply: FastifyReply,
  ): Promise<void> {
    const { opens, isHelpCalled = false } = (more.extensions ?? {}) as PageExtensions;
    const help = await this.clinic().then(
      (clinic) => clinic.help,
      () => this.lastKnown,
    );
    const sent = method === 'POST' ? { isHelpCalled, isSurelyNotSaved: kind.status < 500 } : null;
    const page = troublePage(troubleOf(kind, opens), help, sent);
    void sendPage(reply.headers({ ...more.headers }), kind.status, page);
  }
}

function troubleOf({ code, status }: Problem['kind'], opens = ''): Trouble {
  if (code === linkAnswered.code)
    return {
      heading: 'Already answered',
      text: 'These questions were answered before, and those answers have reached the clinic. Questions are answered through a link once.',
    };
  if (code === linkTooEarly.code)
    return {
      heading: 'A little early',
      text: `These questions are meant for later. Please open this link again from ${opens} on.`,
    };
  if (status === 410)
    return {
      heading: 'This link has ended',
      text: 'Nothing is answered through it any more. If you think that you should answer something, please ask the clinic.',
    };
  if (status === 429)
    return {
      heading: 'One moment, please',
      text: 'This page was opened too often. Please try again in a minute.',
    };
  if (status >= 500)
    return {
      heading: 'This did not work just now',
      text: 'Something went wrong on our side. Please go back and try again in a few minutes. Your link stays good.',
    };
  return {
    heading: 'This link does not work',
    text: 'Please check that you opened the whole link as the clinic sent it, or ask the clinic for a new one.',
  };
}
