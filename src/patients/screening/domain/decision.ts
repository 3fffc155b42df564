/**
 * Whether a psychiatrist's decision can stand against what the screening proposes.
 *
 * An absolute contraindication cannot be cleared, an UNKNOWN cannot be cleared away, a missing consent, safety plan or a
 * wrong birth date has to be put right; a B is cleared and an R acknowledged, each with a reason. To defer or to refuse is
 * always possible, with a rationale. This file does not decide who may decide, nor how long a decision holds.
 */
import type { ReasonKind, ScreeningReason, Verdict } from './screening-verdict.js';

export interface CodeWithReason {
  readonly code: string;
  readonly reason: string;
}

export interface ScreeningDecision {
  readonly decision: Verdict;
  readonly rationale: string | null;
  readonly clearings: readonly CodeWithReason[];
  readonly acknowledgements: readonly CodeWithReason[];
  readonly conditions: string | null;
}

export interface DecisionRefusal {
  readonly code:
    | 'decision.rationale-missing'
    | 'decision.conditions-missing'
    | 'decision.not-clearable'
    | 'decision.clearing-missing'
    | 'decision.acknowledgement-missing'
    | 'decision.nothing-to-clear'
    | 'decision.nothing-to-acknowledge';
  readonly pointer: string;
  /** The contraindication, and why it stands in the way. */
  readonly contraindication?: string;
  readonly kind?: ReasonKind;
}

/** Every reason why the decision cannot be made like this, against the reasons of the proposed verdict. */
export function decisionRefusals(
  decision: ScreeningDecision,
  reasons: readonly ScreeningReason[],
): readonly DecisionRefusal[] {
  const strayRefusals = [
    ...strays(decision.clearings, '/clearings', reasons, 'NEEDS_CLEARING', 'decision.nothing-to-clear'),
    ...strays(
      decision.acknowledgements,
      '/acknowledgements',
      reasons,
      'NEEDS_ACKNOWLEDGEMENT',
      'decision.nothing-to-acknowledge',
    ),
  ];
  if (decision.decision === 'DEFERRED' || decision.decision === 'INELIGIBLE')
    return isBlank(decision.rationale)
      ? [...strayRefusals, { code: 'decision.rationale-missing', pointer: '/rationale' }]
      : strayRefusals;

  const unresolved = reasons.flatMap((reason) => unresolvedBy(decision, reason));
  const lacksConditions = decision.decision === 'ELIGIBLE_WITH_CONDITIONS' && isBlank(decision.conditions);
  return [
    ...strayRefusals,
    ...unresolved,
    ...(lacksConditions ? [{ code: 'decision.conditions-missing', pointer: '/conditions' } as const] : []),
  ];
}

function unresolvedBy(
  decision: ScreeningDecision,
  { code, kind }: ScreeningReason,
): readonly DecisionRefusal[] {
  const about = { contraindication: code, kind };
  switch (kind) {
    case 'NEEDS_CLEARING':
      if (names(decision.clearings, code)) return [];
      return [{ code: 'decision.clearing-missing', pointer: '/clearings', ...about }];
    case 'NEEDS_ACKNOWLEDGEMENT':
      if (names(decision.acknowledgements, code)) return [];
      return [{ code: 'decision.acknowledgement-missing', pointer: '/acknowledgements', ...about }];
    default:
      return [{ code: 'decision.not-clearable', pointer: '/decision', ...about }];
  }
}

/** A clearing of something that is not to be cleared is a mistake worth telling, whatever was decided. */
function strays(
  entries: readonly CodeWithReason[],
  pointer: '/clearings' | '/acknowledgements',
  reasons: readonly ScreeningReason[],
  kind: ReasonKind,
  refusal: 'decision.nothing-to-clear' | 'decision.nothing-to-acknowledge',
): readonly DecisionRefusal[] {
  return entries.flatMap((entry, index): readonly DecisionRefusal[] => {
    const found = reasons.find(({ code }) => code === entry.code);
    if (found?.kind === kind) return [];
    return [
      {
        code: found ? 'decision.not-clearable' : refusal,
        pointer: `${pointer}/${index}/code`,
        contraindication: entry.code,
        ...(found && { kind: found.kind }),
      },
    ];
  });
}

function names(entries: readonly CodeWithReason[], code: string): boolean {
  return entries.some((entry) => entry.code === code && !isBlank(entry.reason));
}

function isBlank(text: string | null): boolean {
  return text === null || text.trim() === '';
}
