/** The clinic of the demo as its generator tells it, and how its figures are held against published ones. */
import { expect } from '@jest/globals';
import { inventClinic, type ClinicToInvent } from '../../demo/generator/stories.js';
import type { AssessmentStory, PatientStory } from '../../demo/generator/story.js';

export const ZONE = 'America/Los_Angeles';
export const UNTIL = '2026-05-04';
export const clinic = (more: Partial<ClinicToInvent> = {}): PatientStory[] => [
  ...inventClinic({
    patients: 30,
    seed: 1,
    until: UNTIL,
    months: 18,
    zone: ZONE,
    withBedside: true,
    ...more,
  }),
];

export const total = ({ answers }: AssessmentStory) => answers.reduce((sum, each) => sum + each, 0);
export const share = <T>(values: readonly T[], is: (value: T) => boolean | undefined) =>
  values.filter((value) => is(value) === true).length / values.length;

export function near(value: number, expected: number, tolerance: number): void {
  expect({ value, isNear: Math.abs(value - expected) <= tolerance }).toEqual({ value, isNear: true });
}
