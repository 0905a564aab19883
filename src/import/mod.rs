//! What a spreadsheet means: cells in, risks and changes out.
//!
//! Pure: reading files is the store's. The words that headings and values are known by stand in
//! `config/import/words.toml`.

pub mod book;
mod column;
mod columns;
mod date;
mod heading;
mod layout;
mod level;
mod mapping;
mod matching;
mod measures;
mod memory;
mod own;
mod places;
mod plan;
mod read;
mod risk_row;
mod target;
mod understood;
mod value;
mod words;

pub use mapping::{Mapping, SheetMapping, Wishes};
pub use memory::{Memory, Remembered, fingerprint};
pub use own::Own;
pub use plan::{Clash, Means, Plan, Prefer, plan};
pub use read::understand;
pub use target::{Stage, Target};
pub use understood::{
    CellRead, ColumnRead, MeasureRow, Outcome, Place, RiskRow, SheetRead, Understood, Unread,
};
