// The wage that a reader may tell, of which contributions are shares.

import { FieldProblem, NumberField } from '../NumberField.jsx';

/** @import { MembershipFrame } from '../../../../target/web/cakupan.js' */

/** @param {{ wage: NonNullable<MembershipFrame['wage']>, apply: (typed: string) => void }} props */
export const WageField = ({ wage: { label, unit, value, problem }, apply }) => (
  <div class={value ? 'wage' : 'wage blank'}>
    <label for="mine-wage">{label}</label>
    <span class={problem ? 'num bad' : 'num'}>
      <span aria-hidden="true">{unit}</span>
      <NumberField
        id="mine-wage"
        inputmode="numeric"
        value={value}
        aria-invalid={problem ? 'true' : undefined}
        aria-describedby={problem ? 'mine-wage-problem' : undefined}
        onApply={apply}
      />
    </span>
    {problem && <FieldProblem id="mine-wage-problem" text={problem} />}
  </div>
);
