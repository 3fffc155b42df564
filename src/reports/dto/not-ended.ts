/** How reports about courses that ended say whom they leave out. */

export const NOT_ENDED_MEANING =
  'Patients, not among the others: they had a dose, the days of all sessions of their induction are over, and nobody has said what became of some of these, so that their course has no end; by the month of the last of these days. Null where it would show a small group.';

export const NOT_ENDED_DEFINITION =
  'Who stopped coming and whose plan nobody ended is in no figure but nNotEnded: until somebody enters no-shows or ends the plan.';
