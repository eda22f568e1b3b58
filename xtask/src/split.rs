//! One WebAssembly module becomes several: the core that every page needs, and parts that are fetched when a reader gets
//! to them.
//!
//! Gates are functions whose names hold one of a part's words; what only a part's gates lead to goes into that part, what
//! several lead to stays in the core. A gate is called from outside its part through the core's table of functions, at a
//! place that stays empty until the part is instantiated with the core's exports, under the name `m`. A call before that
//! is a trap.

use std::collections::{BTreeMap, BTreeSet};
use std::error::Error;
use std::path::Path;

use walrus::ir::{Call, CallIndirect, Const, Instr, Value, Visitor, VisitorMut, dfs_in_order, dfs_pre_order_mut};
use walrus::{
    ConstExpr, ElementItems, ElementKind, ExportItem, FunctionId, FunctionKind, GlobalKind, ImportId, ImportedFunction,
    Module, ModuleConfig, TableId, TypeId,
};

use crate::data::Data;

type Result<T> = std::result::Result<T, Box<dyn Error>>;

/// The name under which a part imports from the core.
const CORE: &str = "m";

/// Functions by their place in the input: every module is made from the same bytes.
type Places = BTreeSet<usize>;

/// Writes `cakupan.wasm` and `<part>.wasm` for every part, given as `part=gate,gate`; `map` is the linker's.
pub fn split(input: &str, map: &str, out_dir: &str, parts: &[&str]) -> Result<()> {
    let bytes = std::fs::read(input)?;
    let mut config = ModuleConfig::new();
    config.generate_name_section(false).generate_producers_section(false);
    let mut core = config.parse(&bytes)?;
    let cut = Cut::new(&core, parts)?;
    let part_of = |place: usize| cut.parts.iter().position(|places| places.contains(&place));
    let data = Data::new(&core, &std::fs::read_to_string(map)?, parts.len(), &part_of)?;
    let mut shared = BTreeMap::new();
    for (part, written) in parts.iter().enumerate() {
        let mut module = config.parse(&bytes)?;
        cut.keep_part(&mut module, part, &data, &mut shared)?;
        let name = written.split('=').next().unwrap_or(written);
        module.emit_wasm_file(Path::new(out_dir).join(name).with_extension("wasm"))?;
    }
    cut.keep_core(&mut core, &data, &shared)?;
    core.emit_wasm_file(Path::new(out_dir).join("cakupan.wasm"))?;
    Ok(())
}

/// A thing of the core that parts use: its place among the things of its kind.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Thing {
    Function(usize),
    Table(usize),
    Memory(usize),
    Global(usize),
}

/// Where the module is cut.
struct Cut {
    /// The functions of each part.
    parts: Vec<Places>,
    /// The gates, with their parts and their places in the table.
    gates: BTreeMap<usize, (usize, i32)>,
    /// The table of functions, and how many places it has in the input.
    table: usize,
    slots: u64,
}

impl Cut {
    fn new(module: &Module, parts: &[&str]) -> Result<Cut> {
        let table = module.tables.main_function_table()?.ok_or("no table of functions")?;
        let slots = module.tables.get(table).initial;
        let graph = Graph::new(module);
        let mut gates = BTreeMap::new();
        for (part, written) in parts.iter().enumerate() {
            let (_, names) = written.split_once('=').ok_or("a part is written as name=gate,gate")?;
            for gate in names.split(',') {
                let found = graph.named(gate);
                if found.is_empty() {
                    return Err(format!("no function is named {gate}: has it been inlined?").into());
                }
                gates.extend(found.into_iter().map(|place| (place, part)));
            }
        }
        if let Some(gate) = graph.roots.iter().find(|root| gates.contains_key(*root)) {
            return Err(format!("{} is called from outside or by its address", graph.names[*gate]).into());
        }
        let mut core = graph.reach(graph.roots.iter().copied(), &|callee| !gates.contains_key(&callee));
        let reached: Vec<Places> = (0..parts.len())
            .map(|part| {
                let own = gates.iter().filter(|(_, of)| **of == part).map(|(gate, _)| *gate);
                graph.reach(own, &|callee| gates.get(&callee).is_none_or(|of| *of == part))
            })
            .collect();
        let several = |place: &usize| reached.iter().filter(|places| places.contains(place)).count() > 1;
        let common: Vec<usize> = (0..graph.names.len()).filter(several).collect();
        core.extend(graph.reach(common, &|callee| !gates.contains_key(&callee)));
        let parts = reached.iter().map(|places| places.difference(&core).copied().collect()).collect();
        let first = i32::try_from(slots)?;
        let gates = gates.into_iter().zip(first..).map(|((gate, part), slot)| (gate, (part, slot))).collect();
        let table = module.tables.iter().position(|other| other.id() == table).unwrap_or_default();
        Ok(Cut { parts, gates, table, slots })
    }

    /// Leaves one part's functions; everything else that they use is imported and noted in `shared` with its name.
    fn keep_part(
        &self,
        module: &mut Module,
        part: usize,
        data: &Data,
        shared: &mut BTreeMap<Thing, String>,
    ) -> Result<()> {
        let functions = functions(module);
        self.redirect(module, &functions, &|place| {
            self.gates.get(&place).filter(|(of, _)| *of != part).map(|(_, slot)| *slot)
        });
        clear(module);
        let mut imports = BTreeMap::new();
        for (place, &id) in functions.iter().enumerate().filter(|(place, _)| !self.parts[part].contains(place)) {
            let ty = module.funcs.get(id).ty();
            let import = module.imports.add(CORE, "", id);
            module.funcs.get_mut(id).kind = FunctionKind::Import(ImportedFunction { import, ty });
            imports.insert(import, Thing::Function(place));
        }
        self.import_the_rest(module, &mut imports);
        let table = tables(module)[self.table];
        for (gate, (_, slot)) in self.gates.iter().filter(|(_, (of, _))| *of == part) {
            let kind = ElementKind::Active { table, offset: ConstExpr::Value(Value::I32(*slot)) };
            let element = module.elements.add(kind, ElementItems::Functions(vec![functions[*gate]]));
            module.tables.get_mut(table).elem_segments.insert(element);
        }
        self.grow(module, table);
        let memory = module.memories.iter().next().ok_or("no memory")?.id();
        data.keep_part(module, part, memory)?;
        walrus::passes::gc::run(module);
        for import in module.imports.iter_mut() {
            let thing = *imports.get(&import.id()).ok_or("an import that the core does not have")?;
            let number = shared.len();
            import.name = shared.entry(thing).or_insert_with(|| short(number)).clone();
        }
        Ok(())
    }

    /// Tables, memories and globals are the core's.
    fn import_the_rest(&self, module: &mut Module, imports: &mut BTreeMap<ImportId, Thing>) {
        for (place, id) in tables(module).into_iter().enumerate() {
            let import = module.imports.add(CORE, "", id);
            let table = module.tables.get_mut(id);
            table.import = Some(import);
            table.elem_segments.clear();
            imports.insert(import, Thing::Table(place));
        }
        for (place, id) in module.memories.iter().map(walrus::Memory::id).collect::<Vec<_>>().into_iter().enumerate() {
            let import = module.imports.add(CORE, "", id);
            let memory = module.memories.get_mut(id);
            memory.import = Some(import);
            memory.data_segments.clear();
            imports.insert(import, Thing::Memory(place));
        }
        for (place, id) in module.globals.iter().map(walrus::Global::id).collect::<Vec<_>>().into_iter().enumerate() {
            let import = module.imports.add(CORE, "", id);
            module.globals.get_mut(id).kind = GlobalKind::Import(import);
            imports.insert(import, Thing::Global(place));
        }
    }

    /// Leaves the core, which exports what the parts use.
    fn keep_core(&self, module: &mut Module, data: &Data, shared: &BTreeMap<Thing, String>) -> Result<()> {
        data.keep_core(module)?;
        let functions = functions(module);
        self.redirect(module, &functions, &|place| self.gates.get(&place).map(|(_, slot)| *slot));
        let tables = tables(module);
        let memories: Vec<_> = module.memories.iter().map(walrus::Memory::id).collect();
        let globals: Vec<_> = module.globals.iter().map(walrus::Global::id).collect();
        self.grow(module, tables[self.table]);
        for (thing, name) in shared {
            match thing {
                Thing::Function(place) => module.exports.add(name, functions[*place]),
                Thing::Table(place) => module.exports.add(name, tables[*place]),
                Thing::Memory(place) => module.exports.add(name, memories[*place]),
                Thing::Global(place) => module.exports.add(name, globals[*place]),
            };
        }
        walrus::passes::gc::run(module);
        let left = module.funcs.iter_local().count();
        let in_parts: usize = self.parts.iter().map(Places::len).sum();
        if left + in_parts > functions.len() {
            return Err("a function of a part is in the core as well".into());
        }
        Ok(())
    }

    /// Calls of other parts' gates become calls by their places in the table.
    fn redirect(&self, module: &mut Module, functions: &[FunctionId], slot: &dyn Fn(usize) -> Option<i32>) {
        let table = tables(module)[self.table];
        let slots = functions.iter().enumerate().filter_map(|(place, id)| slot(place).map(|slot| (*id, slot)));
        let slots = slots.map(|(id, slot)| (id, (slot, module.funcs.get(id).ty()))).collect();
        let mut redirect = Redirect { table, slots };
        for (_, local) in module.funcs.iter_local_mut() {
            let entry = local.entry_block();
            dfs_pre_order_mut(&mut redirect, local, entry);
        }
    }

    fn grow(&self, module: &mut Module, table: TableId) {
        let places = self.slots + self.gates.len() as u64;
        let table = module.tables.get_mut(table);
        table.initial = places;
        table.maximum = table.maximum.map(|_| places);
    }
}

/// In the order in which the module has them.
fn functions(module: &Module) -> Vec<FunctionId> {
    module.funcs.iter().map(walrus::Function::id).collect()
}

fn tables(module: &Module) -> Vec<TableId> {
    module.tables.iter().map(walrus::Table::id).collect()
}

/// A name of as few letters as can be.
fn short(number: usize) -> String {
    const LETTERS: &[u8] = b"abcdefghijklmnopqrstuvwxyz";
    let letter = char::from(LETTERS[number % LETTERS.len()]);
    if number < LETTERS.len() { format!("{letter}_") } else { format!("{letter}{}", short(number / LETTERS.len() - 1)) }
}

/// Takes out all that a part has from the core: exports, imports, data, elements, the start.
fn clear(module: &mut Module) {
    for export in module.exports.iter().map(walrus::Export::id).collect::<Vec<_>>() {
        module.exports.delete(export);
    }
    for import in module.imports.iter().map(walrus::Import::id).collect::<Vec<_>>() {
        module.imports.delete(import);
    }
    for data in module.data.iter().map(walrus::Data::id).collect::<Vec<_>>() {
        module.data.delete(data);
    }
    for element in module.elements.iter().map(walrus::Element::id).collect::<Vec<_>>() {
        module.elements.delete(element);
    }
    module.start = None;
}

/// Which function calls which.
struct Graph {
    names: Vec<String>,
    calls: Vec<Vec<usize>>,
    local: Vec<bool>,
    /// What is called from outside, at the start, or by its address.
    roots: Places,
}

impl Graph {
    fn new(module: &Module) -> Graph {
        let functions = functions(module);
        let place: BTreeMap<FunctionId, usize> = functions.iter().enumerate().map(|(place, id)| (*id, place)).collect();
        let of = |id: &FunctionId| module.funcs.get(*id);
        let is_local = |id: &FunctionId| matches!(of(id).kind, FunctionKind::Local(_));
        Graph {
            names: functions.iter().map(|id| plain(of(id).name.as_deref().unwrap_or_default())).collect(),
            calls: functions.iter().map(|id| callees(module, *id).iter().map(|id| place[id]).collect()).collect(),
            local: functions.iter().map(is_local).collect(),
            roots: roots(module).iter().map(|id| place[id]).collect(),
        }
    }

    /// The functions of the module's own whose names end so.
    fn named(&self, gate: &str) -> Places {
        let is_gate = |place: &usize| self.local[*place] && self.names[*place].ends_with(gate);
        (0..self.names.len()).filter(is_gate).collect()
    }

    /// All that is called from these functions on, as far as `enter` lets through.
    fn reach(&self, from: impl IntoIterator<Item = usize>, enter: &dyn Fn(usize) -> bool) -> Places {
        let mut reached = Places::new();
        let mut waiting: Vec<usize> = from.into_iter().collect();
        while let Some(at) = waiting.pop() {
            if reached.insert(at) {
                waiting.extend(self.calls[at].iter().copied().filter(|callee| enter(*callee)));
            }
        }
        reached
    }
}

/// Without the hashes of crates.
fn plain(name: &str) -> String {
    let mut plain = String::new();
    let mut rest = name;
    while let Some((before, after)) = rest.split_once('[') {
        plain.push_str(before);
        match after.split_once(']') {
            Some((hash, after)) if hash.bytes().all(|byte| byte.is_ascii_hexdigit()) => rest = after,
            _ => {
                plain.push('[');
                rest = after;
            }
        }
    }
    plain + rest
}

fn roots(module: &Module) -> Vec<FunctionId> {
    let mut roots: Vec<FunctionId> = module.start.into_iter().collect();
    roots.extend(module.exports.iter().filter_map(|export| match export.item {
        ExportItem::Function(function) => Some(function),
        _ => None,
    }));
    for element in module.elements.iter() {
        match &element.items {
            ElementItems::Functions(functions) => roots.extend(functions),
            ElementItems::Expressions(_, values) => roots.extend(values.iter().filter_map(|value| match value {
                ConstExpr::RefFunc(function) => Some(*function),
                _ => None,
            })),
        }
    }
    roots
}

fn callees(module: &Module, function: FunctionId) -> Vec<FunctionId> {
    struct Calls(Vec<FunctionId>);
    impl Visitor<'_> for Calls {
        fn visit_function_id(&mut self, function: &FunctionId) {
            self.0.push(*function);
        }
    }
    let mut calls = Calls(Vec::new());
    if let FunctionKind::Local(local) = &module.funcs.get(function).kind {
        dfs_in_order(&mut calls, local, local.entry_block());
    }
    calls.0
}

struct Redirect {
    table: TableId,
    slots: BTreeMap<FunctionId, (i32, TypeId)>,
}

impl VisitorMut for Redirect {
    fn start_instr_seq_mut(&mut self, sequence: &mut walrus::ir::InstrSeq) {
        let mut at = 0;
        while at < sequence.instrs.len() {
            if let (Instr::Call(Call { func }), place) = &sequence.instrs[at]
                && let Some(&(slot, ty)) = self.slots.get(func)
            {
                let place = *place;
                let call = CallIndirect { ty, table: self.table };
                sequence.instrs[at] = (Instr::Const(Const { value: Value::I32(slot) }), place);
                sequence.instrs.insert(at + 1, (Instr::CallIndirect(call), place));
                at += 1;
            }
            at += 1;
        }
    }
}
