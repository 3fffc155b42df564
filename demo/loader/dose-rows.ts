/** The events of a dose, as the product computes with them and as it stores them. */
import type { Modality } from '../../src/clinic/modality.js';
import { AdministrationEventRecord } from '../../src/sessions/dosing/administration-event.entity.js';
import type { AdministrationEvent } from '../../src/sessions/dosing/domain/administration-event.js';
import { plannedRateMgPerMinute } from '../../src/treatment-plans/domain/dose.js';
import type { SessionStory } from '../generator/story.js';
import { entered, NEVER_SENT, type PatientLoading, type LoadedSession } from './loading.js';

const INFUSION_MINUTES = 40;

/** In the order they happened. */
export function eventsOf(
  modality: Modality,
  { day, orderedMg }: SessionStory,
): readonly AdministrationEvent[] {
  if (!day) return [];
  const { startedAt, endedAt, pause, injections, devices } = day.dose;
  const stop: AdministrationEvent = { type: 'STOP', occurredAt: new Date(endedAt) };
  if (modality === 'IM')
    return [
      ...injections.map(({ at, mg }): AdministrationEvent => ({
        type: 'INJECTION',
        occurredAt: new Date(at),
        deliveredMg: mg,
      })),
      stop,
    ];
  if (modality === 'SPRAVATO')
    return [
      ...devices.map((at, index): AdministrationEvent => ({
        type: 'DEVICE',
        occurredAt: new Date(at),
        deviceNumber: index + 1,
      })),
      stop,
    ];
  const rateMgPerMinute = plannedRateMgPerMinute(orderedMg, INFUSION_MINUTES);
  const start: AdministrationEvent = { type: 'START', occurredAt: new Date(startedAt), rateMgPerMinute };
  const paused: readonly AdministrationEvent[] = pause
    ? [
        { type: 'PAUSE', occurredAt: new Date(pause.at) },
        { type: 'RESUME', occurredAt: new Date(pause.until) },
      ]
    : [];
  return [start, ...paused, stop];
}

export function addDoseEvents(
  { rows, ids, nurseId, psychiatristId }: PatientLoading,
  { row, told }: LoadedSession,
  lotNumber: string,
): void {
  for (const [index, event] of eventsOf(row.modality, told).entries()) {
    const { type, occurredAt } = event;
    const isStop = type === 'STOP';
    rows.add(AdministrationEventRecord, {
      ...{ id: ids.id(occurredAt), sessionId: row.id, ordinal: index + 1, type, occurredAt, startedAt: null },
      ...{
        rateMgPerMinute: event.rateMgPerMinute ?? null,
        pumpRateMlPerHour: null,
        concentrationMgPerMl: null,
      },
      ...{ deliveredMg: event.deliveredMg ?? null, deviceNumber: event.deviceNumber ?? null },
      ...{ isDeviceComplete: type === 'DEVICE' ? true : null, isSpilled: type === 'DEVICE' ? false : null },
      lotNumber: type === 'DEVICE' || type === 'INJECTION' ? lotNumber : null,
      ...{ volumeMl: null, site: type === 'INJECTION' ? 'left deltoid' : null },
      orderedBy: type === 'INJECTION' && index > 0 ? psychiatristId : null,
      terminationReason: isStop ? (told.day?.dose.terminationReason ?? null) : null,
      ...{
        note: null,
        deviations: [],
        deviationReason: null,
        replacesId: null,
        amendReason: null,
        lateReason: null,
      },
      ...{ ...entered(occurredAt.getTime(), nurseId), contentHash: NEVER_SENT },
    });
  }
}
