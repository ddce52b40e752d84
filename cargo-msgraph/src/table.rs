//! Text in columns.

use std::io::{self, Write};

/// Writes rows with every column but the last padded to its widest cell, each line after `indent`.
pub(crate) fn write<const N: usize>(
    indent: &str,
    rows: &[[String; N]],
    out: &mut dyn Write,
) -> io::Result<()> {
    let mut widths = [0; N];
    for row in rows {
        for (width, cell) in widths.iter_mut().zip(row) {
            *width = (*width).max(cell.chars().count());
        }
    }
    for row in rows {
        let mut line = indent.to_owned();
        for (cell, width) in row.iter().zip(widths) {
            line.push_str(&format!("{:width$}  ", printable(cell)));
        }
        writeln!(out, "{}", line.trim_end())?;
    }
    Ok(())
}

/// Text of a page without control characters, which a terminal would obey.
pub(crate) fn printable(text: &str) -> String {
    text.chars()
        .map(|c| if c.is_control() { ' ' } else { c })
        .collect()
}
