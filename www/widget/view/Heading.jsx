// What the picture says, as a sentence, and the sentence below it.

/** @param {{ headline: string, dek: string }} props */
export const Heading = ({ headline, dek }) => (
  <div class="head">
    <h2 part="headline" tabindex={-1}>
      {headline}
    </h2>
    <p class="dek" part="dek">
      {dek}
    </p>
  </div>
);
