// Saying everything in the present language. Where its words do not come, those of before stay.

import { asFault, Outdated, Slow } from '../loading/errors.js';
import { fetchWordsAgain } from '../loading/files.js';
import { fetchLocale } from '../loading/load.js';
import { whenLong } from '../loading/patience.js';

/** @import { Fault } from '../loading/errors.js' */
/** @import { Presenter } from './presenter.js' */

/**
 * @param {Presenter} presenter  whose language has changed
 * @param {(fault: Fault) => void} missed  told where the words have not come
 */
export async function speak(presenter, missed) {
  const { language } = presenter;
  presenter.notice = null;
  if ((presenter.handle || presenter.list) && !presenter.isLoading) {
    try {
      const words = fetchLocale(language);
      whenLong(words, () => {
        if (language !== presenter.language) return;
        presenter.notice = { fault: new Slow(), retry: () => fetchWordsAgain(language) };
        presenter.show();
      });
      const locale = await words;
      presenter.notice = null;
      if (language !== presenter.language) return;
      presenter.handle?.setLanguage(locale);
      presenter.list?.setLocale(locale);
      if (presenter.state === 'problems') presenter.problems = presenter.handle?.live.problems() ?? null;
    } catch (failure) {
      if (language !== presenter.language) return;
      const fault = asFault(failure);
      const again = () => (fault instanceof Outdated ? location.reload() : speak(presenter, missed));
      presenter.notice = { fault, retry: again };
      missed(fault);
    }
  }
  presenter.show();
}
