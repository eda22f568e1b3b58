// `<cakupan-widget>` in the JSX of Preact.

import type { JSX as Preact } from 'preact';
import type {
  CakupanWidget,
  CakupanWidgetAttributes,
  CakupanWidgetListeners,
  CakupanWidgetProperties,
} from './element.js';

export * from './element.js';

declare module 'preact' {
  namespace JSX {
    interface IntrinsicElements {
      'cakupan-widget': Omit<Preact.HTMLAttributes<CakupanWidget>, keyof CakupanWidgetAttributes> &
        CakupanWidgetAttributes &
        CakupanWidgetProperties &
        CakupanWidgetListeners;
    }
  }
}
