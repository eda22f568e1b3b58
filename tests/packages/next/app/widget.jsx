'use client';

// Also run on the server, where there is nothing to define it in.
import 'cakupan/react';

export const Widget = (attributes) => <cakupan-widget {...attributes} />;
