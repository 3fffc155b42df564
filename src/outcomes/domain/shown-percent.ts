/**
 * A change in percent as it is shown everywhere, in the review, in the curve and in words: with one decimal, a half rounded away
 * from zero, so that as much lower and as much higher are shown alike. What is judged is judged by the number itself.
 */
export function shownPercent(percent: number): number {
  // toFixed first: a half that is no binary fraction may lie just below itself. What is rounded to nothing has no sign.
  const tenths = Math.round(Number((Math.abs(percent) * 10).toFixed(6)));
  return tenths === 0 ? 0 : (Math.sign(percent) * tenths) / 10;
}
