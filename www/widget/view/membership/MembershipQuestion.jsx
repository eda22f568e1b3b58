// “Am I among them?”: a question, and below it what membership is to the reader, once they have opened it.

import { Disclosure } from '../Disclosure.jsx';
import { earlyWord } from '../early-words.js';
import { unreachableFile } from '../Placeholder.jsx';
import { ProblemList } from '../Problems.jsx';
import { MembershipAnswer } from './MembershipAnswer.jsx';

/** @import { Membership } from './membership.js' */
/** @import { Disclosures } from '../Disclosure.jsx' */

/** @param {{ question: string, membership: Membership, disclosures: Disclosures }} props */
export const MembershipQuestion = ({ question, membership, disclosures }) => (
  <Disclosure
    class="more mine"
    part="mine"
    name="mine"
    disclosures={disclosures}
    summary={question}
    onToggle={(open) => open && membership.show()}
  >
    {disclosures.isOpen('mine') && (
      <div class="me">
        <Inside membership={membership} />
      </div>
    )}
  </Disclosure>
);

/** @param {{ membership: Membership }} props */
function Inside({ membership }) {
  const { language } = membership;
  const { failure, problems, frame } = membership.shown();
  const again = (
    <button class="btn" part="button" type="button" data-action="retry" onClick={() => membership.retry()}>
      {earlyWord(language, 'retry')}
    </button>
  );
  if (frame) return <MembershipAnswer frame={frame} answer={(answers) => membership.answer(answers)} />;
  if (problems)
    return (
      <>
        <div role="alert">
          <h3>{problems.headline}</h3>
        </div>
        <ProblemList problems={problems} />
        {again}
      </>
    );
  if (failure)
    return (
      <>
        <div role="alert">
          <h3>{earlyWord(language, 'network_h')}</h3>
          <p class="note">{earlyWord(language, 'network')}</p>
        </div>
        {again}
        <p class="note where">{unreachableFile(language, failure.url, failure.status)}</p>
      </>
    );
  return (
    <p class="note" role="status">
      {earlyWord(language, 'loading')}
    </p>
  );
}
