// `<cakupan-widget>` in the JSX of React, from 19 on.

import type { DetailedHTMLProps, HTMLAttributes } from 'react';
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

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
      'cakupan-widget': Omit<DetailedHTMLProps<HTMLAttributes<CakupanWidget>, CakupanWidget>, 'lang'> &
        CakupanWidgetAttributes &
        CakupanWidgetProperties &
        Listeners;
    }
  }
}
