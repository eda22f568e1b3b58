// `<cakupan-widget>` in the JSX of React, from 19 on.

import type { DetailedHTMLProps, HTMLAttributes } from 'react';
import type {
  CakupanWidget,
  CakupanWidgetAttributes,
  CakupanWidgetListeners,
  CakupanWidgetProperties,
} from './element.js';

export * from './element.js';

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
      'cakupan-widget': Omit<DetailedHTMLProps<HTMLAttributes<CakupanWidget>, CakupanWidget>, 'lang'> &
        CakupanWidgetAttributes &
        CakupanWidgetProperties &
        CakupanWidgetListeners;
    }
  }
}
