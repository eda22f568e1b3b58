// How `custom-elements.json` is made: from the comments on the element, of which the package has one file.

/** Where the class is in the package, and what gives it its tag. */
const [ELEMENT, ENTRY] = ['lib/element.js', 'lib/cakupan.js'];

export default {
  globs: ['www/widget/element/outside.js', 'www/widget/element/cakupan-widget.js'],
  outdir: 'lib',
  packagejson: false,
  plugins: [
    {
      name: 'as packed',
      packageLinkPhase({ customElementsManifest: manifest }) {
        const declarations = manifest.modules.flatMap((module) => module.declarations);
        const element = declarations.find(({ name }) => name === 'CakupanWidget');
        const isPublic = ({ name, privacy }) =>
          privacy !== 'private' && !/^#|Callback$|^observedAttributes$/.test(name);
        element.members = element.members.filter(isPublic);
        // The build writes it.
        delete element.members.find(({ name }) => name === 'version').default;
        // What is dispatched by a variable has the variable's name.
        element.events = element.events.filter(({ name }) => name.startsWith('cakupan-'));
        element.customElement = true;
        element.tagName = 'cakupan-widget';
        element.superclass = { name: 'HTMLElement' };
        for (const list of ['members', 'attributes', 'slots', 'cssParts', 'cssProperties'])
          for (const entry of element[list]) delete entry.inheritedFrom;
        const declared = { name: 'CakupanWidget', module: ELEMENT };
        manifest.modules = [
          {
            kind: 'javascript-module',
            path: ELEMENT,
            declarations: [element],
            exports: [{ kind: 'js', name: 'CakupanWidget', declaration: declared }],
          },
          {
            kind: 'javascript-module',
            path: ENTRY,
            declarations: [],
            exports: [{ kind: 'custom-element-definition', name: 'cakupan-widget', declaration: declared }],
          },
        ];
      },
    },
  ],
};
