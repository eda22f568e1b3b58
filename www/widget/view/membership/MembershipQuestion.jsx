// “What about me?”: a question, and below it what membership is to the reader, once they have opened it.

import { Disclosure } from '../Disclosure.jsx';
import { earlyWord } from '../early-words.js';
import { FaultPanel, RetryButton } from '../Fault.jsx';
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
        <Inside membership={membership} disclosures={disclosures} />
      </div>
    )}
  </Disclosure>
);

/** @param {{ membership: Membership, disclosures: Disclosures }} props */
function Inside({ membership, disclosures }) {
  const { language } = membership;
  const { failure, problems, frame } = membership.shown();
  const retry = () => membership.retry();
  if (frame)
    return (
      <MembershipAnswer
        frame={frame}
        answer={(answers) => membership.answer(answers)}
        disclosures={disclosures}
      />
    );
  if (problems)
    return (
      <>
        <div role="alert">
          <h3>{problems.headline}</h3>
        </div>
        <ProblemList problems={problems} />
        <RetryButton label={earlyWord(language, 'retry')} retry={retry} />
      </>
    );
  if (failure) return <FaultPanel language={language} fault={failure} retry={retry} />;
  return (
    <p class="note" role="status">
      {earlyWord(language, 'loading')}
    </p>
  );
}
