/** An unusual value may be right: the client shows the warning, the person says why, and sends the same request again. */
import { warningsNotAcknowledged } from '../errors/platform-problems.js';
import type { ProblemReason } from '../errors/problem.js';
import { ListField, TextField } from './fields.js';

export class AcknowledgedWarning {
  @TextField({ max: 80, description: 'Code of the warning, as the refusal listed it.' })
  code: string;

  @TextField({ max: 500, description: 'Why the value is right all the same.' })
  reason: string;
}

/** Put on bodies whose values can be unusual. */
export function AcknowledgedWarningsField() {
  return ListField(() => AcknowledgedWarning, {
    maxItems: 20,
    optional: true,
    description: 'Warnings the person has seen and confirms, each with a reason.',
  });
}

/** What still has to be acknowledged. */
export function notAcknowledged(
  warnings: readonly ProblemReason[],
  acknowledged: readonly AcknowledgedWarning[] = [],
): readonly ProblemReason[] {
  return warnings.filter(({ code }) => !acknowledged.some((given) => given.code === code));
}

/**
 * @returns the acknowledgements that were needed, to be stored with the fact
 * @throws warningsNotAcknowledged listing every warning that is not acknowledged yet
 */
export function requireAcknowledged(
  warnings: readonly ProblemReason[],
  acknowledged: readonly AcknowledgedWarning[] = [],
): AcknowledgedWarning[] {
  const open = notAcknowledged(warnings, acknowledged);
  if (open.length > 0) throw warningsNotAcknowledged({ errors: open });
  return acknowledged
    .filter((given) => warnings.some(({ code }) => code === given.code))
    .map(({ code, reason }) => ({ code, reason }));
}
