// The reference of the coverage document: what its JSON Schema says, as a page. English is what the schema is written in;
// `docs/publish/reference.id.json` has each of its sentences in Indonesian.

import { readFileSync } from 'node:fs';
import { ExpectedError, inRoot } from './tools.js';

/**
 * As much of JSON Schema as the schema of documents uses.
 * @typedef {object} Schema
 * @property {string} [description]
 * @property {string} [type]
 * @property {string} [$ref]
 * @property {unknown} [const]
 * @property {number} [minimum]
 * @property {number} [exclusiveMinimum]
 * @property {number} [maximum]
 * @property {number} [maxItems]
 * @property {Schema} [items]
 * @property {Schema[]} [oneOf]
 * @property {Schema} [additionalProperties]
 * @property {Record<string, Schema>} [properties]
 * @property {string[]} [required]
 * @property {Record<string, Schema>} [$defs]
 */

/** What all ranges of assumptions are: told once. */
const ASSUMPTION = 'An assumption with its range, its source and what there is to say about it.';

/** @param {string} text */
const escaped = (text) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');

/** Names between accents are names of fields. @param {string} text */
const marked = (text) => escaped(text).replace(/`([^`]+)`/g, '<code>$1</code>');

/** The name of the definition that is referred to. @param {Schema} reference */
const nameOf = ({ $ref = '' }) => $ref.replace('#/$defs/', '');

/** @param {string} name */
const anchor = (name) => `ref-${name.toLowerCase()}`;

/**
 * The reference as HTML.
 * @param {Schema} schema
 * @param {string} language
 */
export function reference(schema, language) {
  /** @type {Record<string, string>} */
  const translated =
    language === 'en'
      ? {}
      : JSON.parse(readFileSync(inRoot(`docs/publish/reference.${language}.json`), 'utf8'));
  /** @param {string} text */
  const say = (text) => {
    const said = language === 'en' ? text : translated[text.replace(/\s+/g, ' ')];
    if (!said) throw new ExpectedError(`docs/publish/reference.${language}.json lacks “${text}”`);
    return said;
  };
  const definitions = schema.$defs ?? {};
  const number = new Intl.NumberFormat(language, { maximumFractionDigits: 2 });

  /** Whether a definition has a part of its own. @param {Schema} definition */
  const isPart = ({ properties, oneOf, description }) => (properties || oneOf) && description !== ASSUMPTION;

  /** @param {Schema} schema @returns {string} */
  const kind = ({ $ref, type, items, minimum, exclusiveMinimum, maximum, const: only }) => {
    if (only !== undefined) return `<code>${only}</code>`;
    if (items) return say('list of {kind}').replace('{kind}', kind(items));
    if (type === 'boolean') return '<code>true</code>, <code>false</code>';
    if (type === 'number' || type === 'integer') {
      const least = number.format(minimum ?? exclusiveMinimum ?? 0);
      return maximum === undefined ? say(type) : `${say(type)}, ${least} … ${number.format(maximum)}`;
    }
    if (!$ref) return say('text');
    const name = nameOf({ $ref });
    const definition = definitions[name];
    if (definition.description === ASSUMPTION)
      return `<a href="#${anchor('Assumption')}">Assumption</a>, ${kind(definition.properties?.central ?? {})}`;
    if (definition.additionalProperties?.$ref) return kind(definition.additionalProperties);
    return definition.description ? `<a href="#${anchor(name)}">${name}</a>` : kind(definition);
  };

  /** @param {Schema} part */
  const fields = ({ properties = {}, required = [] }) => {
    const rows = Object.entries(properties).map(([name, field]) => {
      const needed = required.includes(name) ? `, <b>${say('required')}</b>` : '';
      const { description = '' } = field.description ? field : definitions[nameOf(field)];
      return `<dt><code>${name}</code></dt>\n<dd><span class="kind">${kind(field)}${needed}.</span> ${marked(say(description))}</dd>`;
    });
    return `<dl class="fields">\n${rows.join('\n')}\n</dl>`;
  };

  /** @param {string} name @param {Schema} part */
  const section = (name, part) => {
    const ways = (part.oneOf ?? []).map(
      (way) => `<p>${marked(say(way.description ?? ''))}</p>\n${fields(way)}`,
    );
    const own = part.properties ? [fields(part)] : [];
    return [
      `<section>\n<h2 id="${anchor(name)}">${name}</h2>\n<p>${marked(say(part.description ?? ''))}</p>`,
      ...own,
      ...ways,
      '</section>',
    ].join('\n');
  };

  const assumption = Object.values(definitions).find(({ description }) => description === ASSUMPTION) ?? {};
  const parts = Object.entries(definitions).filter(([, definition]) => isPart(definition));
  const words = Object.entries(definitions).filter(
    ([, definition]) =>
      definition.description && !isPart(definition) && definition.description !== ASSUMPTION,
  );
  return [
    section('Document', schema),
    ...parts.map(([name, part]) => section(name, part)),
    section('Assumption', withoutBounds(assumption)),
    ...words.map(([name, part]) => section(name, { description: part.description })),
  ].join('\n\n');
}

/** The bounds of an assumption's numbers stand beside each field that is one. @param {Schema} assumption @returns {Schema} */
const withoutBounds = ({ properties = {}, ...rest }) => ({
  ...rest,
  properties: Object.fromEntries(
    Object.entries(properties).map(([name, { minimum: _, maximum: __, ...field }]) => [name, field]),
  ),
});
