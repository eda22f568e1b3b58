// The picture, the slider that lies exactly under it, and what the chosen year says.

import { Budget } from './cost/Budget.jsx';
import { Picture } from './Picture.jsx';
import { Readout } from './projection/Readout.jsx';
import { DataTable } from './SmallTable.jsx';
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
 * }} props
 */
export function Figure({ picture, scrubber, readout, budget, host, numbers }) {
  const years = host.shows('scrubber') && scrubber;
  return (
    <div class="fig" part="figure">
      <Picture picture={picture} years={!!years} host={host} />
      {numbers && <DataTable content={numbers} />}
      {years && <YearSlider scrubber={years} host={host} />}
      {budget && host.shows('levers') && <Budget budget={budget} host={host} />}
      {readout && <Readout readout={readout} hint={!!years} />}
    </div>
  );
}
