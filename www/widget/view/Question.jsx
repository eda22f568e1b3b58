// A question with its answer.

import { Disclosure } from './Disclosure.jsx';
import { memo } from './memo.js';
import { SmallTable } from './SmallTable.jsx';

/** @import { Question as Content } from '../../../target/web/cakupan.js' */
/** @import { Disclosures } from './Disclosure.jsx' */

export const Question = memo(
  (
    /** @type {{ name: string, content: Content, disclosures: Disclosures }} */
    { name, content: { question, answers, table }, disclosures },
  ) => (
    <Disclosure class="more" part="question" name={name} disclosures={disclosures} summary={question}>
      {answers.map((answer, index) => (
        <p key={index} dir="auto">
          {answer}
        </p>
      ))}
      {table && <SmallTable content={table} />}
    </Disclosure>
  ),
);
