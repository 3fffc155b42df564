/**
 * Who may do what: role -> permission -> route, in one place. A route without an entry stops the start, and so does an
 * entry without a route. The name of a permission is its action in the audit trail.
 */
import type { AccessTable } from './platform/access/access-rules.js';

const STAFF = ['nurse', 'psychiatrist', 'front-desk', 'admin'] as const;
const BEDSIDE = ['nurse', 'psychiatrist'] as const;
const BEDSIDE_AND_DESK = ['nurse', 'psychiatrist', 'front-desk'] as const;

export const accessTable = {
  'health.read': { roles: 'PUBLIC', routes: ['GET /health/live', 'GET /health/ready', 'GET /metrics'] },
  'document.read': { roles: 'PUBLIC', routes: ['GET /openapi.json'] },
  'auth.sign-in': { roles: 'PUBLIC', routes: ['POST /v1/auth/token'] },
  'auth.sign-out': { roles: 'SIGNED_IN', routes: ['POST /v1/auth/sign-out'] },
  'me.read': { roles: 'SIGNED_IN', routes: ['GET /v1/me'] },
  'me.change-password': { roles: 'SIGNED_IN', routes: ['PUT /v1/me/password'] },

  'user.register': { roles: ['admin'], routes: ['POST /v1/users'] },
  'user.read': { roles: ['admin'], routes: ['GET /v1/users', 'GET /v1/users/:userId'] },
  'user.change': { roles: ['admin'], routes: ['PATCH /v1/users/:userId'] },
  'user.reset-password': { roles: ['admin'], routes: ['POST /v1/users/:userId/reset-password'] },
  'staff.read': { roles: STAFF, routes: ['GET /v1/staff'] },
  'client.register': { roles: ['admin'], routes: ['POST /v1/clients'] },
  'client.read': { roles: ['admin'], routes: ['GET /v1/clients', 'GET /v1/clients/:clientId'] },
  'client.revoke': { roles: ['admin'], routes: ['POST /v1/clients/:clientId/revoke'] },
  'audit.read': { roles: ['psychiatrist', 'admin'], routes: ['GET /v1/audit-events'] },

  'clinic.read': { roles: STAFF, routes: ['GET /v1/clinic'] },
  'clinic.change': { roles: ['admin'], routes: ['PUT /v1/clinic'] },
  'clinic-rules.read': { roles: ['nurse', 'psychiatrist', 'admin'], routes: ['GET /v1/clinic-rules'] },
  'chair.read': { roles: STAFF, routes: ['GET /v1/chairs'] },
  'chair.add': { roles: ['admin'], routes: ['POST /v1/chairs'] },
  'chair.retire': { roles: ['admin'], routes: ['POST /v1/chairs/:chairId/retire'] },

  'patient.register': {
    roles: ['psychiatrist', 'front-desk'],
    routes: ['POST /v1/patients'],
    patientData: 'WRITE',
  },
  'patient.read': {
    roles: ['nurse', 'psychiatrist', 'front-desk'],
    routes: ['GET /v1/patients', 'GET /v1/patients/:patientId'],
    patientData: 'READ',
    patientIdMember: 'id',
  },
  'patient.change': {
    roles: ['psychiatrist', 'front-desk'],
    routes: ['PATCH /v1/patients/:patientId'],
    patientData: 'WRITE',
  },
  'patient.deactivate': {
    roles: ['psychiatrist', 'front-desk'],
    routes: ['POST /v1/patients/:patientId/deactivate'],
    patientData: 'WRITE',
  },
  'patient.reactivate': {
    roles: ['psychiatrist', 'front-desk'],
    routes: ['POST /v1/patients/:patientId/reactivate'],
    patientData: 'WRITE',
  },
  'measurement.record': {
    roles: ['nurse', 'psychiatrist'],
    routes: ['POST /v1/patients/:patientId/measurements'],
    patientData: 'WRITE',
  },
  'measurement.read': {
    roles: ['nurse', 'psychiatrist'],
    routes: ['GET /v1/patients/:patientId/measurements'],
    patientData: 'READ',
  },
  'medication.record': {
    roles: ['nurse', 'psychiatrist'],
    routes: ['POST /v1/patients/:patientId/medications'],
    patientData: 'WRITE',
  },
  'medication.read': {
    roles: ['nurse', 'psychiatrist'],
    routes: ['GET /v1/patients/:patientId/medications'],
    patientData: 'READ',
  },
  'medication.stop': {
    roles: ['nurse', 'psychiatrist'],
    routes: ['POST /v1/patients/:patientId/medications/:medicationId/stop'],
    patientData: 'WRITE',
  },
  'medication.enter-in-error': {
    roles: ['nurse', 'psychiatrist'],
    routes: ['POST /v1/patients/:patientId/medications/:medicationId/enter-in-error'],
    patientData: 'WRITE',
  },
  'allergy.record': {
    roles: ['nurse', 'psychiatrist'],
    routes: ['POST /v1/patients/:patientId/allergies'],
    patientData: 'WRITE',
  },
  'allergy.read': {
    roles: ['nurse', 'psychiatrist'],
    routes: ['GET /v1/patients/:patientId/allergies'],
    patientData: 'READ',
  },
  'allergy.enter-in-error': {
    roles: ['nurse', 'psychiatrist'],
    routes: ['POST /v1/patients/:patientId/allergies/:allergyId/enter-in-error'],
    patientData: 'WRITE',
  },
  'rems-enrolment.record': {
    roles: ['psychiatrist'],
    routes: ['POST /v1/patients/:patientId/rems-enrolments'],
    patientData: 'WRITE',
  },
  'rems-enrolment.read': {
    roles: ['nurse', 'psychiatrist'],
    routes: ['GET /v1/patients/:patientId/rems-enrolments'],
    patientData: 'READ',
  },

  'screening.record': {
    roles: ['nurse', 'psychiatrist'],
    routes: ['POST /v1/patients/:patientId/screenings'],
    patientData: 'WRITE',
  },
  'screening.read': {
    roles: ['nurse', 'psychiatrist'],
    routes: ['GET /v1/patients/:patientId/screenings', 'GET /v1/patients/:patientId/screenings/:screeningId'],
    patientData: 'READ',
  },
  'screening.decide': {
    roles: ['psychiatrist'],
    routes: ['POST /v1/patients/:patientId/screenings/:screeningId/decisions'],
    patientData: 'WRITE',
  },
  'consent.record': {
    roles: ['nurse', 'psychiatrist'],
    routes: ['POST /v1/patients/:patientId/consents'],
    patientData: 'WRITE',
  },
  'consent.read': {
    roles: ['nurse', 'psychiatrist'],
    routes: ['GET /v1/patients/:patientId/consents'],
    patientData: 'READ',
  },

  'plan-template.read': { roles: ['nurse', 'psychiatrist'], routes: ['GET /v1/plan-templates'] },
  'plan.read': {
    roles: ['nurse', 'psychiatrist'],
    routes: ['GET /v1/patients/:patientId/treatment-plans', 'GET /v1/treatment-plans/:planId'],
    patientData: 'READ',
  },
  'plan.read-schedule': {
    roles: ['nurse', 'psychiatrist'],
    routes: ['GET /v1/treatment-plans/:planId/schedule'],
    patientData: 'READ',
  },
  'plan.draft': {
    roles: ['psychiatrist'],
    routes: ['POST /v1/patients/:patientId/treatment-plans'],
    patientData: 'WRITE',
  },
  'plan.change': {
    roles: ['psychiatrist'],
    routes: ['PATCH /v1/treatment-plans/:planId'],
    patientData: 'WRITE',
  },
  'plan.activate': {
    roles: ['psychiatrist'],
    routes: ['POST /v1/treatment-plans/:planId/activate'],
    patientData: 'WRITE',
  },
  'plan.complete': {
    roles: ['psychiatrist'],
    routes: ['POST /v1/treatment-plans/:planId/complete'],
    patientData: 'WRITE',
  },
  'plan.discontinue': {
    roles: ['psychiatrist'],
    routes: ['POST /v1/treatment-plans/:planId/discontinue'],
    patientData: 'WRITE',
  },
  'session.read': {
    roles: BEDSIDE_AND_DESK,
    routes: ['GET /v1/sessions', 'GET /v1/sessions/:sessionId'],
    patientData: 'READ',
  },
  'session.change': {
    roles: BEDSIDE_AND_DESK,
    routes: ['PATCH /v1/sessions/:sessionId'],
    patientData: 'WRITE',
  },
  'session.check-in': {
    roles: BEDSIDE,
    routes: ['POST /v1/sessions/:sessionId/check-in'],
    patientData: 'WRITE',
  },
  'session.ready': { roles: BEDSIDE, routes: ['POST /v1/sessions/:sessionId/ready'], patientData: 'WRITE' },
  'session.cancel': {
    roles: BEDSIDE_AND_DESK,
    routes: ['POST /v1/sessions/:sessionId/cancel'],
    patientData: 'WRITE',
  },
  'session.no-show': {
    roles: BEDSIDE_AND_DESK,
    routes: ['POST /v1/sessions/:sessionId/no-show'],
    patientData: 'WRITE',
  },
  'session-note.add': {
    roles: BEDSIDE,
    routes: ['POST /v1/sessions/:sessionId/notes'],
    patientData: 'WRITE',
  },
  'session-note.read': { roles: BEDSIDE, routes: ['GET /v1/sessions/:sessionId/notes'], patientData: 'READ' },
  'dose.record': {
    roles: BEDSIDE,
    routes: ['POST /v1/sessions/:sessionId/administration-events'],
    patientData: 'WRITE',
  },
  'dose.read': {
    roles: BEDSIDE,
    routes: ['GET /v1/sessions/:sessionId/administration-events'],
    patientData: 'READ',
  },
  'readiness.read': {
    roles: BEDSIDE,
    routes: ['GET /v1/sessions/:sessionId/readiness'],
    patientData: 'READ',
  },

  'side-effect-code.read': { roles: ['nurse', 'psychiatrist'], routes: ['GET /v1/side-effect-codes'] },
  'side-effect.record': {
    roles: ['nurse', 'psychiatrist'],
    routes: ['POST /v1/sessions/:sessionId/side-effects'],
    patientData: 'WRITE',
  },
  'side-effect.read': {
    roles: ['nurse', 'psychiatrist'],
    routes: ['GET /v1/sessions/:sessionId/side-effects', 'GET /v1/patients/:patientId/side-effects'],
    patientData: 'READ',
  },
  'side-effect.change': {
    roles: ['nurse', 'psychiatrist'],
    routes: ['PATCH /v1/sessions/:sessionId/side-effects/:sideEffectId'],
    patientData: 'WRITE',
  },
  'side-effect.enter-in-error': {
    roles: ['nurse', 'psychiatrist'],
    routes: ['POST /v1/sessions/:sessionId/side-effects/:sideEffectId/enter-in-error'],
    patientData: 'WRITE',
  },
  'side-effect.judge-relatedness': {
    roles: ['psychiatrist'],
    routes: ['POST /v1/sessions/:sessionId/side-effects/:sideEffectId/relatedness'],
    patientData: 'WRITE',
  },

  // Not marked as patient data: the row of a reading is its own audit trail, and a monitor writes one every second.
  'vitals.record': {
    roles: ['nurse', 'psychiatrist', 'device'],
    routes: ['POST /v1/sessions/:sessionId/vitals'],
  },
  'vitals.read': {
    roles: ['nurse', 'psychiatrist'],
    routes: ['GET /v1/sessions/:sessionId/vitals'],
    patientData: 'READ',
  },
  'vitals.confirm': {
    roles: ['nurse', 'psychiatrist'],
    routes: ['POST /v1/sessions/:sessionId/vitals/:readingId/confirm'],
    patientData: 'WRITE',
  },
  'device.register': { roles: ['admin'], routes: ['POST /v1/devices'] },
  'device.read': { roles: ['nurse', 'psychiatrist', 'admin'], routes: ['GET /v1/devices'] },
  'device.bind': {
    roles: ['nurse', 'psychiatrist'],
    routes: ['POST /v1/devices/:deviceId/bind'],
    patientData: 'WRITE',
  },
  'device.unbind': {
    roles: ['nurse', 'psychiatrist'],
    routes: ['POST /v1/devices/:deviceId/unbind'],
    patientData: 'WRITE',
  },
  'device.revoke': {
    roles: ['admin'],
    routes: ['POST /v1/devices/:deviceId/revoke'],
    patientData: 'WRITE',
  },

  'discharge.read': {
    roles: ['nurse', 'psychiatrist'],
    routes: ['GET /v1/sessions/:sessionId/discharge'],
    patientData: 'READ',
  },
  'session.discharge': {
    roles: ['nurse', 'psychiatrist'],
    routes: ['POST /v1/sessions/:sessionId/discharge'],
    patientData: 'WRITE',
  },
  'session.sign': {
    roles: ['psychiatrist'],
    routes: ['POST /v1/sessions/:sessionId/sign'],
    patientData: 'WRITE',
  },

  'instrument.read': { roles: ['nurse', 'psychiatrist'], routes: ['GET /v1/instruments'] },
  'assessment.record': {
    roles: ['nurse', 'psychiatrist'],
    routes: ['POST /v1/patients/:patientId/assessments'],
    patientData: 'WRITE',
  },
  'assessment.read': {
    roles: ['nurse', 'psychiatrist'],
    routes: [
      'GET /v1/patients/:patientId/assessments',
      'GET /v1/patients/:patientId/assessments/:assessmentId',
    ],
    patientData: 'READ',
  },
  'assessment.enter-in-error': {
    roles: ['nurse', 'psychiatrist'],
    routes: ['POST /v1/patients/:patientId/assessments/:assessmentId/enter-in-error'],
    patientData: 'WRITE',
  },
  'progress.read': {
    roles: ['nurse', 'psychiatrist'],
    routes: ['GET /v1/patients/:patientId/progress'],
    patientData: 'READ',
  },

  // Aggregates, from which small groups are left out: no patient data leaves.
  'report.outcomes.read': {
    roles: ['psychiatrist', 'dashboard'],
    routes: ['GET /v1/reports/outcomes'],
  },
} as const satisfies AccessTable;
