//! The command line: the only room that knows files.

fn main() {}
