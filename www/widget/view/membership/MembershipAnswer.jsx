// The ways of working to choose from, and what membership is to who works like that.

import { Fragment } from 'preact';
import { CitedSources } from './CitedSources.jsx';
import { Contributions } from './Contributions.jsx';
import { Facts } from './Facts.jsx';
import { RadioGroup } from './RadioGroup.jsx';
import { Services } from './Services.jsx';
import { WageField } from './WageField.jsx';

/** @import { MembershipFrame } from '../../../../target/web/cakupan.js' */
/** @import { Answers } from './membership.js' */
/** @import { Disclosures } from '../Disclosure.jsx' */

/**
 * `answer`: takes what the reader says.
 * @typedef {{ frame: MembershipFrame, answer: (answers: Partial<Answers>) => void, disclosures: Disclosures }} Props
 */

/** @param {Props} props */
export function MembershipAnswer({ frame, answer, disclosures }) {
  const { kinds, choice, wage, here, contributions, packages, pays, joining, services, sources } = frame;
  const kind = kinds.items.find(({ chosen }) => chosen)?.id;
  const option = choice && (
    <RadioGroup key={kind} name={`${kind}-option`} choices={choice} choose={(option) => answer({ option })} />
  );
  return (
    <>
      <RadioGroup name="kind" choices={kinds} choose={(kind) => answer({ kind, option: '' })} />
      <p class="note intro">{frame.intro}</p>
      <div class="sum" aria-live="polite" part="summary">
        {frame.summary}
      </div>
      {services.length > 0 && <Services services={services} />}
      {here && <Here here={here} />}
      {contributions && (
        <>
          <h3>{contributions.heading}</h3>
          {option}
          {wage && <WageField wage={wage} apply={(wage) => answer({ wage })} />}
          <Contributions content={contributions} />
        </>
      )}
      {packages && (
        <>
          <h3>{packages.heading}</h3>
          {option}
          <Facts facts={packages.facts} />
          {packages.notes.map((note, index) => (
            <p key={index} class="note law">
              {note}
            </p>
          ))}
        </>
      )}
      {pays && <Benefits pays={pays} />}
      {joining && <p class="note law">{joining}</p>}
      {sources && <CitedSources sources={sources} disclosures={disclosures} />}
      {frame.note && <p class="note end">{frame.note}</p>}
    </>
  );
}

/** What is done for members where the reader is. @param {{ here: NonNullable<MembershipFrame['here']> }} props */
const Here = ({ here: { heading, rows } }) => (
  <>
    <h3>{heading}</h3>
    <ul class="facts" role="list">
      {rows.map(({ text, detail }, index) => (
        <li key={index}>
          <b>{text}</b>
          <p class="note">{detail}</p>
        </li>
      ))}
    </ul>
  </>
);

/** What membership pays, scheme by scheme. @param {{ pays: NonNullable<MembershipFrame['pays']> }} props */
const Benefits = ({ pays: { heading, note, schemes } }) => (
  <>
    <h3>{heading}</h3>
    {note && <p class="note">{note}</p>}
    {schemes.map(({ about, name, facts, unsaid }) => (
      <Fragment key={name}>
        <h4>
          {about} <small>{name}</small>
        </h4>
        {unsaid ? <p class="note">{unsaid}</p> : <Facts facts={facts} />}
      </Fragment>
    ))}
  </>
);
