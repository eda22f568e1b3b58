// How far a slider or a bar is filled.

/**
 * An attribute of a drawn shape: a change of a style would have the styles of everything inside worked out anew.
 * @param {{ fraction: number }} props  0 … 1
 */
export const Level = ({ fraction }) => (
  <svg class="level" viewBox="0 0 1 1" preserveAspectRatio="none" aria-hidden="true">
    <polygon points={`0 0 ${fraction} 0 ${fraction} 1 0 1`} />
  </svg>
);
