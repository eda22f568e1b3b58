// Where it is going: targets, and what is assumed of each group. What is left alone stays as it is, and readers are told so.

import { useState } from 'preact/hooks';
import { inLanguage } from '../draft/draft.js';
import { fieldId } from '../draft/pointer.js';
import { ByGroup } from '../fields/ByGroup.jsx';
import { NumberField, SelectField, sourceOptions, TextField, WordsField } from '../fields/Field.jsx';

/** @import { Step } from '../fields/Field.jsx' */

/** @param {Step} step */
export function Assumptions(step) {
  const { editor, word } = step;
  const { groups = [] } = editor.state.draft.document;
  const isRates = groups.some((/** @type {any} */ { observations }) =>
    observations.some((/** @type {any} */ seen) => 'rate' in seen),
  );
  return (
    <>
      <Targets {...step} />
      <h3>{word('assumptions_h')}</h3>
      <p class="soft">{word('assumptions_hint')}</p>
      {groups.length === 0 && <p>{word('groups_wait')}</p>}
      <ByGroup {...step}>
        {(group, index) => {
          const place = `/groups/${index}/assumptions`;
          return (
            <fieldset class="group" key={group.id}>
              <legend>{inLanguage(group.label, editor.language)}</legend>
              {isRates ? (
                <Lever {...step} percent pointer={`${place}/enrolment/share_of_uncovered`} name="share" />
              ) : (
                <Enrolment {...step} pointer={`${place}/enrolment`} />
              )}
              <Lever {...step} percent pointer={`${place}/lapse`} name="lapse" />
              <Lever {...step} percent pointer={`${place}/workforce_growth`} name="growth" />
              {!isRates && <Subsidy {...step} pointer={`/groups/${index}/subsidy`} />}
            </fieldset>
          );
        }}
      </ByGroup>
    </>
  );
}

/** @param {Step} step */
function Targets(step) {
  const { editor, word } = step;
  const { targets = [] } = editor.state.draft.document;
  return (
    <>
      <h3>{word('targets_h')}</h3>
      {targets.map((/** @type {any} */ _, /** @type {number} */ index) => {
        const place = `/targets/${index}`;
        return (
          <fieldset class="group" key={place}>
            <legend>{word('target_n', { n: index + 1 })}</legend>
            <div class="grid">
              <NumberField {...step} year pointer={`${place}/year`} label={word('target_year')} />
              <NumberField {...step} percent pointer={`${place}/rate`} label={word('target_rate')} />
            </div>
            <WordsField
              {...step}
              pointer={`${place}/label`}
              label={word('target_label')}
              hint={word('target_label_hint')}
            />
            <SelectField
              {...step}
              pointer={`${place}/source`}
              label={word('source')}
              options={sourceOptions(step)}
            />
            <button type="button" onClick={() => editor.put(place, undefined)}>
              {word('remove')}
            </button>
          </fieldset>
        );
      })}
      <button type="button" id={fieldId('/targets')} onClick={() => editor.put('/targets', [...targets, {}])}>
        {word('add_target')}
      </button>
    </>
  );
}

/** How many join: so many a year, or a share of those who are not covered. @param {Step & { pointer: string }} props */
function Enrolment({ pointer, ...step }) {
  const { editor, word } = step;
  const value = editor.at(pointer);
  const [chosen, setChosen] = useState('per_year');
  const kind = value?.share_of_uncovered ? 'share_of_uncovered' : value?.per_year ? 'per_year' : chosen;
  const choose = (/** @type {string} */ other) => {
    setChosen(other);
    if (value) editor.put(pointer, undefined);
  };
  return (
    <>
      <Lever
        {...step}
        key={kind}
        percent={kind === 'share_of_uncovered'}
        pointer={`${pointer}/${kind}`}
        name={kind === 'per_year' ? 'enrolment' : 'share'}
      />
      <button
        type="button"
        class="quiet"
        onClick={() => choose(kind === 'per_year' ? 'share_of_uncovered' : 'per_year')}
      >
        {word(kind === 'per_year' ? 'use_share' : 'use_number')}
      </button>
    </>
  );
}

/**
 * One lever: a value, or plainly no change; with a range, a source and a note where there are any.
 * @param {Step & { pointer: string, name: string, percent?: boolean }} props
 */
function Lever({ pointer, name, percent, ...step }) {
  const { editor, word } = step;
  const value = editor.at(pointer);
  const isThere = value !== undefined;
  return (
    <div class="lever">
      <NumberField
        {...step}
        percent={percent}
        pointer={`${pointer}/central`}
        label={word(`lever_${name}`)}
        hint={isThere ? '' : word('no_change')}
      />
      {isThere && (
        <details>
          <summary>{word('range_source_note')}</summary>
          <div class="grid">
            <NumberField {...step} percent={percent} pointer={`${pointer}/low`} label={word('low')} />
            <NumberField {...step} percent={percent} pointer={`${pointer}/high`} label={word('high')} />
          </div>
          <SelectField
            {...step}
            pointer={`${pointer}/source`}
            label={word('source')}
            options={sourceOptions(step)}
          />
          <WordsField {...step} long pointer={`${pointer}/note`} label={word('note')} />
          <button type="button" onClick={() => editor.put(pointer, undefined)}>
            {word('make_no_change')}
          </button>
        </details>
      )}
    </div>
  );
}

/** Who pays for others, what it costs, and how much there is. @param {Step & { pointer: string }} props */
function Subsidy({ pointer, ...step }) {
  const { editor, word } = step;
  const value = editor.at(pointer);
  if (!value)
    return (
      <button
        type="button"
        class="quiet"
        onClick={() => editor.put(pointer, { currency: 'IDR', monthly_contribution: [{}] })}
      >
        {word('add_subsidy')}
      </button>
    );
  const steps = value.monthly_contribution ?? [];
  const kind = value.head_count ? 'head_count' : 'annual_budget';
  return (
    <details open class="subsidy">
      <summary>{word('subsidy')}</summary>
      <WordsField {...step} pointer={`${pointer}/payer`} label={word('payer')} hint={word('payer_hint')} />
      <TextField
        {...step}
        pointer={`${pointer}/currency`}
        label={word('currency')}
        hint={word('currency_hint')}
      />
      {steps.map((/** @type {any} */ _, /** @type {number} */ index) => {
        const place = `${pointer}/monthly_contribution/${index}`;
        return (
          <div class="grid" key={place}>
            <TextField {...step} pointer={`${place}/from`} label={word('contribution_from')} hint="2025-01" />
            <NumberField {...step} pointer={`${place}/amount`} label={word('contribution_amount')} />
            <SelectField
              {...step}
              pointer={`${place}/source`}
              label={word('source')}
              options={sourceOptions(step)}
            />
          </div>
        );
      })}
      <button
        type="button"
        class="quiet"
        onClick={() => editor.put(`${pointer}/monthly_contribution`, [...steps, {}])}
      >
        {word('add_contribution')}
      </button>
      <Lever {...step} percent pointer={`${pointer}/contribution_growth`} name="contribution_growth" />
      <Lever {...step} pointer={`${pointer}/${kind}`} name={kind} />
      {!value[kind] && kind === 'annual_budget' && (
        <Lever {...step} pointer={`${pointer}/head_count`} name="head_count" />
      )}
      {value.annual_budget && (
        <Lever {...step} percent pointer={`${pointer}/budget_growth`} name="budget_growth" />
      )}
      <button type="button" onClick={() => editor.put(pointer, undefined)}>
        {word('remove_subsidy')}
      </button>
    </details>
  );
}
