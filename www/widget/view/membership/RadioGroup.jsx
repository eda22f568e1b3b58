// A choice of one.

/** @import { Choices } from '../../../../target/web/cakupan.js' */

/** @param {{ name: string, choices: Choices, choose: (id: string) => void }} props */
export const RadioGroup = ({ name, choices: { label, items }, choose }) => (
  <fieldset data-choice={name}>
    <legend>{label}</legend>
    {items.map(({ id, label, chosen }) => (
      <label key={id}>
        <input
          type="radio"
          name={`mine-${name}`}
          value={id}
          checked={chosen}
          autocomplete="off"
          onChange={() => choose(id)}
        />
        <span>{label}</span>
      </label>
    ))}
  </fieldset>
);
