// The ways of working to choose from, and what membership is to who works like that.

import { Fragment } from 'preact';
import { Contributions } from './Contributions.jsx';
import { Facts, Statement } from './Facts.jsx';
import { RadioGroup } from './RadioGroup.jsx';
import { WageField } from './WageField.jsx';

/** @import { MembershipFrame } from '../../../../target/web/cakupan.js' */
/** @import { Answers } from './membership.js' */

/** `answer`: takes what the reader says. @param {{ frame: MembershipFrame, answer: (answers: Partial<Answers>) => void }} props */
export function MembershipAnswer({ frame, answer }) {
  const { kinds, choice, wage, here, dues, packages, pays, joining } = frame;
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
      {here && <Here here={here} />}
      {dues && (
        <>
          <h3>{dues.heading}</h3>
          {option}
          {wage && <WageField wage={wage} apply={(wage) => answer({ wage })} />}
          <Contributions dues={dues} />
        </>
      )}
      {packages && (
        <>
          <h3>{packages.heading}</h3>
          {option}
          <Facts facts={packages.facts} />
          {packages.notes.map((note, index) => (
            <Statement key={index} statement={note} />
          ))}
        </>
      )}
      {pays && <Benefits pays={pays} />}
      {joining && <Statement statement={joining} />}
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
