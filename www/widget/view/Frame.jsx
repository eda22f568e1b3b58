// The widget with a document open: a frame's strings in their places, from the tabs to the sources.

import { CostByYear } from './cost/CostByYear.jsx';
import { Figure } from './Figure.jsx';
import { Footer } from './Footer.jsx';
import { Heading } from './Heading.jsx';
import { Levers } from './LeverPanel/Levers.jsx';
import { Mount } from './Mount.jsx';
import { MembershipQuestion } from './membership/MembershipQuestion.jsx';
import { NextView } from './NextView.jsx';
import { Gap } from './now/Gap.jsx';
import { Reported } from './now/Reported.jsx';
import { BasisSwitch } from './projection/BasisSwitch.jsx';
import { Need } from './projection/Need.jsx';
import { Question } from './Question.jsx';
import { SourceLink } from './SourceLink.jsx';
import { Key } from './Swatch.jsx';
import { Listen } from './sound/Listen.jsx';
import { Tabs } from './Tabs.jsx';
import { CoverageTable } from './table/CoverageTable.jsx';
import { TakeAway } from './take-away/TakeAway.jsx';

/** @import { Frame as Content, Remark as RemarkContent, SmallTable, ViewFrame } from '../../../target/web/cakupan.js' */
/** @import { Host } from './host.js' */

/**
 * `numbers`: behind each picture, once it has come to rest; `heard`: of the years, once a reader has listened;
 * `membership`: where the page has a programme document.
 * @typedef {{
 *   frame: Content<ViewFrame>,
 *   host: Host,
 *   numbers: SmallTable[],
 *   heard: import('./sound/Listen.jsx').Heard | null,
 *   membership: import('./membership/membership.js').Membership | null,
 *   list: import('./host.js').List | null,
 * }} Props
 */

/** @param {Props} props */
export function Frame({ frame, host, numbers, heard, membership, list }) {
  const { view } = frame;
  const shown = list?.comparing ? 'compare' : view.name;
  const offered = list ? list.withTab(frame.tabs) : frame.tabs;
  const tabs = host.shows('tabs') && offered.items.length > 1;
  const panel =
    tabs && /** @type {const} */ ({ id: 'panel', role: 'tabpanel', 'aria-labelledby': `tab-${shown}` });
  if (list?.comparing)
    return (
      <>
        {tabs && <Tabs tabs={offered} view={shown} direction={frame.direction} host={host} />}
        <div class="panel" {...panel} key="compare">
          <Mount into={list.showComparison} />
        </div>
      </>
    );
  const now = view.name === 'now' ? view.content : null;
  const projection = view.name === 'projection' ? view.content : null;
  const cost = view.name === 'cost' ? view.content : null;
  const sensitivity = view.name === 'levers' ? view.content : null;
  const key = 'key' in view.content ? view.content.key : [];
  const picture = 'picture' in view.content && view.content.picture;
  return (
    <>
      <p class="kick" part="kicker">
        {frame.kicker}
      </p>
      {tabs && <Tabs tabs={offered} view={shown} direction={frame.direction} host={host} />}
      <div class="panel" {...panel} onKeyDown={foldOnEscape}>
        {frame.refused && (
          <p class="info" part="note" role="status">
            {frame.refused}
          </p>
        )}
        <Heading headline={frame.headline} dek={frame.dek} />
        {projection?.basis && <BasisSwitch choice={projection.basis} host={host} />}
        {key.length > 0 && <Key entries={key} />}
        {picture && (
          <Figure
            picture={picture}
            scrubber={projection?.scrubber}
            readout={projection?.readout}
            budget={cost?.budget}
            host={host}
            numbers={numbers[0]}
          />
        )}
        {now && <Gap gap={now.gap} />}
        {projection?.need && <Need need={projection.need} host={host} />}
        {frame.notes.map((note, index) => (
          <p key={index} class="note" part="note">
            {note}
          </p>
        ))}
        {projection?.guide && host.shows('levers') && (
          <p class="note guide" part="note">
            {projection.guide}
          </p>
        )}
        {projection?.scrubber && host.shows('sound') && (
          <Listen label={projection.scrubber.listen} heard={heard} listen={host.listen} />
        )}
        {cost?.remark && <Remark remark={cost.remark} />}
        {now && membership && (
          <MembershipQuestion
            question={now.membership}
            membership={membership}
            disclosures={host.disclosures}
          />
        )}
        {cost?.years && <CostByYear content={cost.years} host={host} numbers={numbers[1]} />}
        {sensitivity?.badge && (
          <p class="note">
            <span class="badge" part="badge">
              {sensitivity.badge}
            </span>
          </p>
        )}
        {now?.reported && <Reported content={now.reported} />}
        {projection?.assumptions && host.shows('levers') && (
          <Levers heading={projection.assumptions} panel={projection.levers} host={host} />
        )}
        {view.name === 'table' && <CoverageTable table={view.content.table} host={host} />}
        {frame.questions.map((content, index) => {
          const name = `${view.name}-${index}`;
          return <Question key={name} name={name} content={content} disclosures={host.disclosures} />;
        })}
        {frame.next && tabs && <NextView next={frame.next} host={host} />}
      </div>
      <Footer sources={frame.sources}>
        <TakeAway words={frame.take_away} language={frame.language} host={host} />
      </Footer>
    </>
  );
}

/** What the document says beside its amounts. @param {{ remark: RemarkContent }} props */
const Remark = ({ remark: { text, source } }) => (
  <p class="note remark" part="note" dir="auto">
    {text} {source && <SourceLink link={source} />}
  </p>
);

/** Escape folds what is open around the focus, which goes to what unfolds it again. @param {KeyboardEvent} event */
function foldOnEscape(event) {
  if (event.key !== 'Escape') return;
  const open = /** @type {HTMLElement} */ (event.target).closest('details[open]');
  const summary = open?.querySelector('summary');
  summary?.click();
  summary?.focus();
}
