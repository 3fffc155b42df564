import { describe, expect, it } from '@jest/globals';
import type { ScreeningAnswer } from '../../../patients/screening/domain/screening-answers.js';
import { medicineChanges, newContraindications } from './new-findings.js';

const since = new Date('2026-05-14T19:00:00Z');
const before = new Date('2026-05-14T18:59:59Z');
const after = new Date('2026-05-14T19:00:01Z');

const screening = (
  evaluatedAt: Date,
  answers: Record<string, ScreeningAnswer>,
  recordedAt = evaluatedAt,
) => ({
  evaluatedAt,
  recordedAt,
  answers: Object.entries(answers).map(([code, answer]) => ({ code, answer, note: null })),
});

describe('what is new since somebody last looked', () => {
  it('is a contraindication that was not answered like this before', () => {
    const old = screening(before, { PREGNANCY: 'NO', BIPOLAR_I: 'YES', CYSTITIS: 'NO', MANIA_CURRENT: 'NO' });
    const now = screening(after, {
      PREGNANCY: 'YES',
      BIPOLAR_I: 'YES',
      CYSTITIS: 'UNKNOWN',
      MANIA_CURRENT: 'NO',
    });
    const found = newContraindications([now, old], since);
    expect(found.map(({ code, answer }) => [code, answer])).toEqual([
      ['PREGNANCY', 'YES'],
      ['CYSTITIS', 'UNKNOWN'],
    ]);
  });

  it('is what a screening says that was made before and entered since', () => {
    const late = screening(before, { PREGNANCY: 'YES' }, after);
    expect(newContraindications([late], since).map(({ code }) => code)).toEqual(['PREGNANCY']);
  });

  it('is nothing where the newest screening was known already, at the same instant too', () => {
    expect(newContraindications([], since)).toEqual([]);
    expect(newContraindications([screening(since, { PREGNANCY: 'YES' })], since)).toEqual([]);
  });

  it('is a medicine that was noted or stopped since, and none that was an error', () => {
    const medicine = (
      id: string,
      status: 'ACTIVE' | 'STOPPED' | 'ENTERED_IN_ERROR',
      at: Date,
      changed = at,
      doseChangedAt: readonly Date[] = [],
    ) => ({
      id,
      status,
      recordedAt: at,
      updatedAt: changed,
      ...{
        doseText: '25 mg',
        startedOn: '2026-04-01',
        stoppedOn: status === 'STOPPED' ? '2026-05-20' : null,
      },
      doseChanges: doseChangedAt.map((recordedAt, index) => ({
        ...{ changedOn: `2026-05-0${index + 1}`, doseText: `${50 + 50 * index} mg`, recordedAt },
      })),
    });
    const found = medicineChanges(
      [
        medicine('known', 'ACTIVE', before, after),
        medicine('new', 'ACTIVE', after),
        medicine('stopped', 'STOPPED', before, after),
        medicine('long stopped', 'STOPPED', before),
        medicine('an error', 'ENTERED_IN_ERROR', after),
        medicine('at that instant', 'ACTIVE', since),
        medicine('raised', 'ACTIVE', before, before, [after, before]),
        medicine('raised at that instant', 'ACTIVE', before, before, [since]),
        medicine('new and raised', 'ACTIVE', after, after, [after]),
        medicine('raised and stopped', 'STOPPED', before, after, [after]),
        medicine('raised twice', 'ACTIVE', before, before, [after, after]),
        medicine('raised after a stop long ago', 'STOPPED', before, before, [after]),
      ],
      since,
    );
    expect(
      found.map(({ medicine: { id }, change, on, fromDoseText, doseText }) =>
        [id, change, on, fromDoseText, doseText].join(' '),
      ),
    ).toEqual([
      'new ADDED 2026-04-01  25 mg',
      'stopped STOPPED 2026-05-20  25 mg',
      // The change of May 2 was known; that of May 1 was not, and came between.
      'raised DOSE_CHANGED 2026-05-01 25 mg 50 mg',
      'new and raised ADDED 2026-04-01  25 mg',
      'new and raised DOSE_CHANGED 2026-05-01 25 mg 50 mg',
      'raised and stopped STOPPED 2026-05-20  50 mg',
      'raised twice DOSE_CHANGED 2026-05-01 25 mg 50 mg',
      'raised twice DOSE_CHANGED 2026-05-02 50 mg 100 mg',
    ]);
  });
});
