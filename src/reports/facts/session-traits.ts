import { Column } from 'typeorm';
import type { Modality } from '../../clinic/modality.js';
import type { PhaseKind } from '../../clinic/rules/rule-set.js';
import type { Indication } from '../../treatment-plans/domain/indication.js';

/** What facts about sessions and their windows are told apart by: modality, phase and dose of the session, the rest of its course. */
export abstract class SessionTraits {
  @Column({ type: 'text' })
  modality: Modality;

  /** Of the plan that began the course, the main one first. */
  @Column({ type: 'text', array: true })
  indications: Indication[];

  @Column({ type: 'text' })
  phase: PhaseKind;

  /** Of what is ordered for the session; `UNKNOWN` where it cannot be said. */
  @Column({ type: 'text' })
  doseBand: string;

  /** Band of the baseline of the course, `UNKNOWN` without one. */
  @Column({ type: 'text' })
  severity: string;
}
