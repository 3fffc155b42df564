/** What is kept at hand against the effects of a dose, with the usual adult doses. Part of the default rule set. */
import type { RescueMedicineRule } from './treatment-day-rules.js';

export const defaultRescueMedicines: readonly RescueMedicineRule[] = [
  {
    code: 'ONDANSETRON',
    label: 'Ondansetron (nausea)',
    doses: [
      { route: 'PO', unit: 'mg', maxDose: 8 },
      { route: 'IV', unit: 'mg', maxDose: 8 },
    ],
  },
  { code: 'METOCLOPRAMIDE', label: 'Metoclopramide (nausea)', doses: [] },
  {
    code: 'MIDAZOLAM',
    label: 'Midazolam (agitation, panic)',
    doses: [{ route: 'IV', unit: 'mg', maxDose: 2 }],
  },
  {
    code: 'LORAZEPAM',
    label: 'Lorazepam (agitation, panic)',
    doses: [
      { route: 'PO', unit: 'mg', maxDose: 1 },
      { route: 'IV', unit: 'mg', maxDose: 1 },
    ],
  },
  {
    code: 'CLONIDINE',
    label: 'Clonidine (blood pressure)',
    doses: [{ route: 'PO', unit: 'mg', maxDose: 0.2 }],
  },
  {
    code: 'LABETALOL',
    label: 'Labetalol (blood pressure)',
    doses: [{ route: 'IV', unit: 'mg', maxDose: 20 }],
  },
  { code: 'HYDRALAZINE', label: 'Hydralazine (blood pressure)', doses: [] },
  { code: 'OXYGEN', label: 'Oxygen', doses: [{ route: 'INHALED', unit: 'L/min', maxDose: 15 }] },
  { code: 'ACETAMINOPHEN', label: 'Acetaminophen (headache)', doses: [] },
  { code: 'KETOROLAC', label: 'Ketorolac (headache)', doses: [] },
  { code: 'OTHER', label: 'Another medicine, named in the entry', doses: [] },
];
