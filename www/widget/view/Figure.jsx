// The picture, the slider that lies exactly under it, and what the chosen year says.

import { Budget } from './cost/Budget.jsx';
import { Picture } from './Picture.jsx';
import { Readout } from './projection/Readout.jsx';
import { DataTable } from './SmallTable.jsx';
import { Listen } from './sound/Listen.jsx';
import { YearSlider } from './YearSlider.jsx';

/** @import { Budget as BudgetContent, Picture as PictureContent, Readout as ReadoutContent, Scrubber, SmallTable } from '../../../target/web/cakupan.js' */
/** @import { Host } from './host.js' */

/**
 * @param {{
 *   picture: PictureContent,
 *   scrubber?: Scrubber | null,
 *   readout?: ReadoutContent,
 *   budget?: BudgetContent | null,
 *   host: Host,
 *   numbers: SmallTable | undefined,
 *   heard: import('./sound/Listen.jsx').Heard | null,
 * }} props
 */
export function Figure({ picture, scrubber, readout, budget, host, numbers, heard }) {
  const years = host.shows('scrubber') && scrubber;
  return (
    <div class="fig" part="figure">
      <Picture picture={picture} years={!!years} host={host} />
      {numbers && <DataTable content={numbers} />}
      {years && <YearSlider scrubber={years} host={host} />}
      {budget && host.shows('levers') && <Budget budget={budget} host={host} />}
      {readout && <Readout readout={readout} hint={!!years} />}
      {scrubber && host.shows('sound') && (
        <Listen label={scrubber.listen} heard={heard} listen={host.listen} />
      )}
    </div>
  );
}
