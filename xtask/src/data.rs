//! What the functions of a part alone read goes into that part's file: its words' names, its tables.
//!
//! The linker's map says where one constant ends and the next begins. A function holds a constant when a number in its
//! code, or a constant that it holds, is an address in it. An address may be folded with an index that begins at one,
//! so a number that is a little before a constant holds it as well; what nothing is seen to hold stays in the core.

use std::collections::{BTreeMap, BTreeSet};
use std::error::Error;

use walrus::ir::{Const, Load, Store, Value, Visitor, dfs_in_order};
use walrus::{ConstExpr, DataKind, FunctionKind, LocalFunction, MemoryId, Module};

type Result<T> = std::result::Result<T, Box<dyn Error>>;

/// The bytes before a constant that an address may be folded to.
const BEFORE: usize = 64;

/// The same before a text, which is read from its beginning.
const BEFORE_TEXT: usize = 4;

/// Who reads a constant.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Home {
    Core,
    Part(usize),
}

/// A constant: its first address, and the one after its last.
#[derive(Debug, Clone, Copy)]
struct Constant {
    start: usize,
    end: usize,
}

/// The constants of each part, as addresses and bytes.
#[derive(Debug)]
pub struct Data {
    parts: Vec<Vec<(usize, Vec<u8>)>>,
}

impl Data {
    /// From the linker's `map` and which part a function is in, by its place in the module; `None` is the core.
    pub fn new(module: &Module, map: &str, parts: usize, part_of: &dyn Fn(usize) -> Option<usize>) -> Result<Data> {
        let memory = Memory::new(module)?;
        let constants = constants(map, &memory);
        if constants.is_empty() {
            return Err("the linker's map has no constants".into());
        }
        let mut homes: Vec<BTreeSet<Home>> = vec![BTreeSet::new(); constants.len()];
        let held = Held::new(&constants, &memory);
        for (place, function) in module.funcs.iter().enumerate() {
            if let FunctionKind::Local(local) = &function.kind {
                let home = part_of(place).map_or(Home::Core, Home::Part);
                for address in addresses(local) {
                    held.at(address).for_each(|constant| _ = homes[constant].insert(home));
                }
            }
        }
        memory.settle(&constants, &held, &mut homes);
        let mut runs: Vec<Vec<Constant>> = vec![Vec::new(); parts];
        let mut before = None;
        for (constant, homes) in constants.iter().zip(&homes) {
            let only = if homes.len() == 1 { homes.first() } else { None };
            let Some(Home::Part(part)) = only else {
                before = None;
                continue;
            };
            match runs[*part].last_mut() {
                Some(run) if before == Some(*part) => run.end = constant.end,
                _ => runs[*part].push(*constant),
            }
            before = Some(*part);
        }
        let bytes = |run: &Constant| (run.start, (run.start..run.end).map(|at| memory.byte(at)).collect());
        Ok(Data { parts: runs.iter().map(|runs| runs.iter().map(bytes).collect()).collect() })
    }

    /// Leaves a part's constants alone, in the memory of the core.
    pub fn keep_part(&self, module: &mut Module, part: usize, memory: MemoryId) -> Result<()> {
        for (start, bytes) in &self.parts[part] {
            let offset = ConstExpr::Value(Value::I32(i32::try_from(*start)?));
            let segment = module.data.add(DataKind::Active { memory, offset }, bytes.clone());
            module.memories.get_mut(memory).data_segments.insert(segment);
        }
        Ok(())
    }

    /// Leaves nothing but zeros where parts have their constants.
    pub fn keep_core(&self, module: &mut Module) -> Result<()> {
        for segment in module.data.iter().map(walrus::Data::id).collect::<Vec<_>>() {
            let data = module.data.get_mut(segment);
            let first = first(&data.kind)?;
            for (start, bytes) in self.parts.iter().flatten() {
                for at in *start..start + bytes.len() {
                    if let Some(byte) = at.checked_sub(first).and_then(|at| data.value.get_mut(at)) {
                        *byte = 0;
                    }
                }
            }
        }
        Ok(())
    }
}

fn first(kind: &DataKind) -> Result<usize> {
    match kind {
        DataKind::Active { offset: ConstExpr::Value(Value::I32(first)), .. } => Ok(usize::try_from(*first)?),
        _ => Err("data without an address".into()),
    }
}

/// What stands in the memory at the beginning.
struct Memory(BTreeMap<usize, Vec<u8>>);

impl Memory {
    fn new(module: &Module) -> Result<Memory> {
        let segment = |data: &walrus::Data| Ok((first(&data.kind)?, data.value.clone()));
        Ok(Memory(module.data.iter().map(segment).collect::<Result<_>>()?))
    }

    fn byte(&self, at: usize) -> u8 {
        let segment = self.0.range(..=at).next_back();
        segment.and_then(|(first, bytes)| bytes.get(at - first)).copied().unwrap_or_default()
    }

    fn is_text(&self, constant: &Constant) -> bool {
        (constant.start..constant.end).all(|at| matches!(self.byte(at), b' '..=b'~' | b'\n' | 0x80..))
    }

    /// What constants hold belongs to all that hold them.
    fn settle(&self, constants: &[Constant], held: &Held, homes: &mut [BTreeSet<Home>]) {
        let word = |at: usize| u32::from_le_bytes([0, 1, 2, 3].map(|byte| self.byte(at + byte))) as usize;
        let mut changed = true;
        while changed {
            changed = false;
            for (holder, constant) in constants.iter().enumerate() {
                let mine = homes[holder].clone();
                for at in (constant.start.next_multiple_of(4)..constant.end.saturating_sub(3)).step_by(4) {
                    for other in held.at(word(at)) {
                        let known = homes[other].len();
                        homes[other].extend(&mine);
                        // What is held by something that nothing is seen to hold may be read by anyone.
                        if mine.is_empty() {
                            homes[other].insert(Home::Core);
                        }
                        changed |= homes[other].len() > known;
                    }
                }
            }
        }
    }
}

/// Which constants an address holds: the one it is in, and those that begin soon after it.
struct Held {
    reaches: Vec<Constant>,
}

impl Held {
    fn new(constants: &[Constant], memory: &Memory) -> Held {
        let reach = |constant: &Constant| {
            let before = if memory.is_text(constant) { BEFORE_TEXT } else { BEFORE };
            Constant { start: constant.start - before, end: constant.end }
        };
        Held { reaches: constants.iter().map(reach).collect() }
    }

    fn at(&self, address: usize) -> impl Iterator<Item = usize> + '_ {
        let holds = move |(_, reach): &(usize, &Constant)| (reach.start..reach.end).contains(&address);
        self.reaches.iter().enumerate().filter(holds).map(|(constant, _)| constant)
    }
}

/// The constants that the linker lists, in the order of their addresses; nothing that is written to.
fn constants(map: &str, memory: &Memory) -> Vec<Constant> {
    let mut constants = Vec::new();
    for line in map.lines().filter(|line| line.ends_with(')') && line.contains(":(.rodata.")) {
        let mut columns = line.split_whitespace().map(|column| usize::from_str_radix(column, 16));
        if let (Some(Ok(start)), Some(Ok(_)), Some(Ok(size))) = (columns.next(), columns.next(), columns.next())
            && size > 0
        {
            constants.push(Constant { start, end: start + size });
        }
    }
    constants.retain(|constant| (constant.start..constant.end).any(|at| memory.byte(at) != 0));
    constants.sort_by_key(|constant| constant.start);
    constants
}

/// The numbers in a function that may be addresses.
fn addresses(function: &LocalFunction) -> BTreeSet<usize> {
    struct Numbers(BTreeSet<usize>);
    impl Visitor<'_> for Numbers {
        fn visit_const(&mut self, number: &Const) {
            match number.value {
                Value::I32(number) => _ = self.0.insert(number as u32 as usize),
                Value::I64(number) => {
                    self.0.insert(number as u32 as usize);
                    self.0.insert((number >> 32) as u32 as usize);
                }
                _ => {}
            }
        }

        fn visit_load(&mut self, load: &Load) {
            self.0.extend(usize::try_from(load.arg.offset));
        }

        fn visit_store(&mut self, store: &Store) {
            self.0.extend(usize::try_from(store.arg.offset));
        }
    }
    let mut numbers = Numbers(BTreeSet::new());
    dfs_in_order(&mut numbers, function, function.entry_block());
    numbers.0
}
