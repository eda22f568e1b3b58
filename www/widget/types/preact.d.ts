// `<cakupan-widget>` in the JSX of Preact.

import type { JSX as Preact } from 'preact';
import type {
  CakupanWidget,
  CakupanWidgetAttributes,
  CakupanWidgetEvents,
  CakupanWidgetProperties,
} from './element.js';

export * from './element.js';

type Listeners = {
  [Name in keyof CakupanWidgetEvents as `on${Name}`]?: (event: CakupanWidgetEvents[Name]) => void;
};

declare module 'preact' {
  namespace JSX {
    interface IntrinsicElements {
      'cakupan-widget': Omit<Preact.HTMLAttributes<CakupanWidget>, keyof CakupanWidgetAttributes> &
        CakupanWidgetAttributes &
        CakupanWidgetProperties &
        Listeners;
    }
  }
}
