/** Why a link cannot be made, in words for the person who asks for it. */
import type { AskedForm, OutcomeRules } from '../../clinic/rules/rule-set.js';
import type { ProblemReason } from '../../platform/errors/problem.js';
import type { AskedTimePoint } from '../domain/asked-windows.js';
import type { WindowStatus } from '../domain/windows.js';
import { questionnaireOf } from './questionnaire-of.js';

export const timePointIncomplete: ProblemReason = {
  code: 'assessment-link.time-point-incomplete',
  pointer: '/timePoint',
  message: 'A time point needs its session, and a session its time point.',
};

export const sessionNotOfPatient: ProblemReason = {
  code: 'assessment-link.session-not-of-patient',
  pointer: '/sessionId',
  message: 'This patient has no such session. Check both ids.',
};

export const formsMissing: ProblemReason = {
  code: 'assessment-link.forms-missing',
  pointer: '/forms',
  message: 'Say which questionnaires: the clinic asks for none by itself here.',
};

/** What the patient cannot be asked, and what is asked twice. */
export function formFaults(
  forms: readonly AskedForm[],
  timePoint: AskedTimePoint | null,
  rules: OutcomeRules,
): readonly ProblemReason[] {
  return forms.flatMap((form, index): ProblemReason[] => {
    const pointer = `/forms/${index}`;
    const isSame = (other: AskedForm) =>
      other.instrumentCode === form.instrumentCode && other.recall === form.recall;
    if (questionnaireOf(form, rules) === null)
      return [
        {
          code: 'assessment-link.form-not-offered',
          pointer,
          message: 'The clinic has no form of this questionnaire and recall that a patient fills in.',
        },
      ];
    if (forms.findIndex(isSame) < index)
      return [{ code: 'assessment-link.form-twice', pointer, message: 'This form is asked for twice.' }];
    if (form.recall === 'SINCE_DOSE' && (timePoint === 'BASELINE' || timePoint === 'PRE_SESSION'))
      return [
        {
          code: 'assessment-link.form-before-dose',
          pointer,
          message: 'What asks about the time since the dose cannot be asked before it.',
        },
      ];
    return [];
  });
}

export function windowFaults(
  windows: readonly { readonly status: WindowStatus }[],
): readonly ProblemReason[] {
  if (windows.length === 0)
    return [
      {
        code: 'assessment-link.no-such-time-point',
        pointer: '/timePoint',
        message: 'The session has no such time point: its dose has not ended, or it does not take place.',
      },
    ];
  if (windows.some(({ status }) => ['UPCOMING', 'OPEN', 'OVERDUE'].includes(status))) return [];
  return [
    {
      code: 'assessment-link.time-point-over',
      pointer: '/timePoint',
      message: 'These answers are not waited for any more: they are there, or their time is over.',
    },
  ];
}

export function expiryFaults(expiresAt: Date, now: Date, latest: Date): readonly ProblemReason[] {
  if (expiresAt > now && expiresAt <= latest) return [];
  return [
    {
      code: 'assessment-link.expires-out-of-bounds',
      pointer: '/expiresAt',
      message: 'The link has to end in the future, and not after the latest time that is allowed for it.',
      latest: latest.toISOString(),
    },
  ];
}
