import { define } from 'cakupan/element';

define();
