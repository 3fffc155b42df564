/** What patients felt, and what was given against it. */
import { contentHash } from '../../src/platform/http/existing-entry.js';
import { RescueMedicineLink } from '../../src/sessions/dosing/rescue/rescue-link.entity.js';
import { RescueMedicine } from '../../src/sessions/dosing/rescue/rescue-medicine.entity.js';
import { SideEffectChange } from '../../src/sessions/side-effects/side-effect-change.entity.js';
import { SideEffect } from '../../src/sessions/side-effects/side-effect.entity.js';
import { minutesAfter } from '../generator/calendar.js';
import type { SideEffectStory } from '../generator/story.js';
import type { ColumnsOf } from './bulk-rows.js';
import { entered, firstVersion, NEVER_SENT, type PatientLoading, type LoadedSession } from './loading.js';

const DAY_MINUTES = 24 * 60;

export interface LoadedSideEffect {
  readonly id: string;
  readonly told: SideEffectStory;
}

export function addSideEffects(
  loading: PatientLoading,
  { row, told }: LoadedSession,
): readonly LoadedSideEffect[] {
  return (told.day?.sideEffects ?? []).map((effect) => {
    const at = effect.isReportedLater
      ? minutesAfter(effect.onsetAt, DAY_MINUTES)
      : minutesAfter(effect.onsetAt, 3);
    const id = addEffect(loading, row.id, effect, at);
    if (effect.rescue) addRescue(loading, row.id, id, effect.code, effect.rescue);
    return { id, told: effect };
  });
}

function addEffect(
  loading: PatientLoading,
  sessionId: string,
  {
    code,
    grade,
    gradeBeforeDose,
    onsetAt,
    resolvedAt,
    isReportedLater,
    isSerious,
    isInError,
  }: SideEffectStory,
  at: number,
): string {
  const { rows, ids, nurseId, psychiatristId } = loading;
  const id = ids.id(new Date(at));
  const by = entered(at, nurseId);
  rows.add(SideEffect, {
    ...{ id, sessionId, code, gradeAtOnset: grade, courseAtOnset: 'ONGOING', gradeBeforeDose },
    ...{ onsetAt: new Date(onsetAt), actions: ['NONE'], seriousness: isSerious ? ['HOSPITALISATION'] : [] },
    ...{
      note: null,
      source: isReportedLater ? 'PHONE' : 'BEDSIDE',
      readingId: null,
      reportedAt: new Date(at),
    },
    ...{ reportedBy: isReportedLater ? 'PATIENT' : null, lateReason: null },
    ...{
      relatedness: isSerious || gradeBeforeDose !== null ? 'UNLIKELY' : 'PROBABLE',
      relatednessBy: psychiatristId,
      relatednessAt: new Date(minutesAfter(at, 30)),
    },
    ...{
      status: 'RECORDED',
      changeReason: null,
      ...by,
      contentHash: NEVER_SENT,
      ...firstVersion(at, nurseId),
    },
  } satisfies ColumnsOf<SideEffect>);
  if (resolvedAt !== null && !isInError) addEnd(loading, id, resolvedAt, Math.max(at, resolvedAt));
  if (isInError)
    rows.change(SideEffect, id, {
      ...{ status: 'ENTERED_IN_ERROR', changeReason: 'Entered in the room next door' },
      ...{ updatedAt: new Date(minutesAfter(at, 9)), updatedBy: nurseId },
    });
  return id;
}

function addEnd(
  { rows, ids, nurseId }: PatientLoading,
  sideEffectId: string,
  resolvedAt: number,
  recordedAt: number,
): void {
  rows.add(SideEffectChange, {
    ...{ id: ids.id(new Date(recordedAt)), sideEffectId, occurredAt: new Date(resolvedAt), grade: null },
    ...{ course: 'RESOLVED', note: null, lateReason: null, status: 'RECORDED', changeReason: null },
    ...{ ...entered(recordedAt, nurseId), contentHash: contentHash({ sideEffectId }) },
    ...firstVersion(recordedAt, nurseId),
  });
}

function addRescue(
  { rows, ids, nurseId, psychiatristId }: PatientLoading,
  sessionId: string,
  sideEffectId: string,
  code: string,
  { medicine, dose, at }: NonNullable<SideEffectStory['rescue']>,
): void {
  const id = ids.id(new Date(at));
  rows.add(RescueMedicine, {
    ...{ id, sessionId, medicine, name: null, dose, unit: 'mg', route: 'PO', occurredAt: new Date(at) },
    ...{
      indication: code.toLowerCase().replaceAll('_', ' '),
      orderedBy: psychiatristId,
      response: 'Better',
      warnings: [],
    },
    ...{
      status: 'RECORDED',
      changeReason: null,
      lateReason: null,
      ...entered(at, nurseId),
      contentHash: NEVER_SENT,
    },
    ...firstVersion(at, nurseId),
  });
  rows.add(RescueMedicineLink, {
    ...{
      id: ids.id(new Date(at)),
      rescueMedicineId: id,
      sideEffectId,
      isLinked: true,
      ordinal: 1,
      ...entered(at, nurseId),
    },
  });
}
