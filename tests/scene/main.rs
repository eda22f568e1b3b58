//! What the pictures promise: where things stand, what stands for what, and that nothing hides anything else.

#[path = "../common/documents.rs"]
mod documents;
mod drawing;
mod layout;
mod look;
mod marks;
