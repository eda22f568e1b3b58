//! The sample document, edits to it, and the one way of comparing what a check says with what it should say.

use cakupan::document::{Checked, Problem, Reading};
use serde_json::Value;

/// The sample of the format's description, with the one published rate that it warns of made to agree.
pub fn sample() -> Value {
    let mut sample: Value = serde_json::from_str(include_str!("../documents/sample.json")).unwrap();
    sample["reported"][0]["rate"] = 0.2637.into();
    sample
}

/// One change to the sample.
pub enum Edit {
    Set(&'static str, Value),
    Remove(&'static str),
}

/// Puts a value at a pointer, in place of what is there or as a new entry or item.
pub fn set(at: &'static str, value: impl Into<Value>) -> Edit {
    Edit::Set(at, value.into())
}

/// Takes away what is at a pointer.
pub fn remove(at: &'static str) -> Edit {
    Edit::Remove(at)
}

pub fn edited(edits: impl IntoIterator<Item = Edit>) -> Value {
    let mut document = sample();
    for edit in edits {
        match edit {
            Edit::Set(at, value) => put(&mut document, at, value),
            Edit::Remove(at) => take(&mut document, at),
        }
    }
    document
}

pub fn put(document: &mut Value, at: &str, value: Value) {
    let (parent, key) = at.rsplit_once('/').unwrap();
    match document.pointer_mut(parent).unwrap() {
        Value::Array(items) => {
            let index: usize = key.parse().unwrap();
            if index == items.len() { items.push(value) } else { items[index] = value }
        }
        parent => parent[key.replace("~1", "/").replace("~0", "~")] = value,
    }
}

pub fn take(document: &mut Value, at: &str) {
    let (parent, key) = at.rsplit_once('/').unwrap();
    match document.pointer_mut(parent).unwrap() {
        Value::Array(items) => drop(items.remove(key.parse().unwrap())),
        Value::Object(entries) => drop(entries.remove(key).unwrap()),
        other => panic!("nothing to take from {other}"),
    }
}

/// Checks what is written and compares with lines of `severity pointer kind`, in any order.
#[track_caller]
pub fn check_text(text: &[u8], expect: &[&str]) -> Reading<Checked> {
    let checking = cakupan::document::read(text);
    let errors = expect.iter().any(|line| line.starts_with("error "));
    assert_eq!(checking.document.is_none(), errors, "a document is used if and only if it has no error");
    compare(&checking.problems, expect);
    checking
}

/// Checks the sample with edits.
#[track_caller]
pub fn check(edits: impl IntoIterator<Item = Edit>, expect: &[&str]) -> Reading<Checked> {
    check_text(&serde_json::to_vec(&edited(edits)).unwrap(), expect)
}

#[track_caller]
pub fn compare(problems: &[Problem], expect: &[&str]) {
    let mut lines: Vec<String> = problems
        .iter()
        .map(|problem| format!("{} {} {}", problem.severity().name(), problem.at, problem.kind.name()))
        .collect();
    lines.sort();
    let mut expect = expect.to_vec();
    expect.sort();
    assert_eq!(lines, expect);
}
