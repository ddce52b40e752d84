//! Pages put together at random, and real ones with lines changed: what is read of the pieces, and of the plain ones
//! without pulldown-cmark, is what it reads of the whole, and what is not odd need not be mended.

use std::fs;
use std::path::Path;

use crate::diagnostic::Diagnostics;
use crate::markdown::reader::Reader;
use crate::markdown::{Document, parse};
use crate::span::FileId;
use crate::view::mend::mended;
use crate::view::{View, lines};

/// What stands on a line of its own, and what makes the lines around it mean something else.
const LINES: [&str; 49] = [
    "",
    "",
    "",
    "text",
    "text  ",
    "text\\",
    "```",
    "```json",
    "``` http",
    "````",
    "```  ",
    "   ```",
    "    ```",
    "```a`b",
    "~~~",
    "<!-- { } -->",
    "<!--",
    "-->",
    "<!-->",
    "<!-- a --> <!-- b -->",
    " <!-- a -->",
    "<div>",
    "</div>",
    "<br> text",
    "# [C#](#tab/csharp)",
    "# [HTTP](#tab/http) ",
    "#  [x](#tab/x)",
    "## Heading",
    "#no-heading",
    "---",
    "--- ",
    "===",
    "***",
    "[!INCLUDE [sample-code](../x.md)]",
    "[!INCLUDE [sample-code](../x.md)] ",
    "text [!INCLUDE [a](b.md)]",
    "- item",
    "  text",
    "-",
    "1.",
    "> quote",
    "> -",
    "| a | b |",
    "|---|---|",
    "|---|---|\t",
    "\x0b",
    "\x0c",
    "|---|---| ",
    "[x]: y",
];

/// What running text is made of, and what makes the text around it mean something else.
const WORDS: [&str; 49] = [
    "word",
    "a_b",
    "_a_",
    "a__b",
    " ",
    "  ",
    "\t",
    "*",
    "**",
    "***",
    "**a ",
    " b**",
    "**c**",
    "`",
    "``",
    "` ",
    " `d` ",
    "` e`",
    "`f|g`",
    "[",
    "](",
    ")",
    "]",
    "(",
    "x.md",
    "[h ",
    " i](j.md)",
    "[k](#tab/k)",
    "[](l)",
    "**m [n**](o)",
    "[p **q](r)**",
    " \"t\"",
    "<br>",
    "<br/>",
    "<",
    "&",
    "&T",
    "&amp;",
    "&lt;",
    "&#35;",
    "&copy;",
    "\\",
    "!",
    "#",
    "|",
    "\u{a0}",
    "\r",
    "\0",
    "é",
];

#[test]
fn words_in_any_order() {
    for seed in 0..40000 {
        let mut random = Random(seed);
        let [a, b, c, d] = [(); 4].map(|()| random.words());
        check(&match seed % 6 {
            0 => format!("{a}\n"),
            1 => format!("text\n\n{a}\n\n{b}"),
            2 => format!("> {a}\n\n>{b}"),
            3 => format!("## {a}\n{b}\n"),
            4 => format!("## {a}\n---\n{b}\n---\n"),
            _ => format!("|{a}|{b}|\n|---|---|\n| {c} | {d} |\n\n"),
        });
    }
}

#[test]
fn lines_in_any_order() {
    for seed in 0..3000 {
        let mut random = Random(seed);
        let count = 1 + random.below(12);
        let lines: Vec<&str> = (0..count).map(|_| random.line()).collect();
        check(&lines.join("\n"));
        check(&(lines.join("\n") + "\n"));
    }
}

#[test]
fn real_pages() {
    let corpora =
        ["en", "ru", "modern"].map(|it| format!("../../shared/corpus/{it}/api-reference/v1.0"));
    for set in corpora.iter().map(String::as_str).chain(["../docs-src"]) {
        for folder in ["api", "resources"] {
            let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join(set).join(folder);
            if !folder.exists() {
                println!("skipped: there is no `{}`", folder.display());
            }
            for (number, file) in fs::read_dir(folder).into_iter().flatten().enumerate() {
                let text = file.and_then(|file| fs::read_to_string(file.path()));
                let Some(text) = text.ok().filter(|_| number % 16 == 0) else {
                    continue;
                };
                check(&text);
                let mut random = Random(number as u64);
                for _ in 0..10 {
                    check(&random.changed(&text));
                }
            }
        }
    }
}

fn check(text: &str) {
    let lines = lines(text);
    let view = View::new(FileId(0), text, &lines);
    let mut reader = Reader::new(&view, Document::default());
    reader.markdown(0..text.len());
    let (cut, whole) = (
        parse(&view, 0, Document::default()),
        reader.parsed().document,
    );
    assert!(cut.document == whole, "{text:?}\n{cut:#?}\n{whole:#?}");
    if !cut.is_odd {
        let mut findings = Diagnostics::default();
        let mended = mended(&view, &mut findings);
        assert!(
            mended.is_none() && findings.list.is_empty(),
            "{text:?}\n{findings:#?}"
        );
    }
}

/// xorshift64*
struct Random(u64);

impl Random {
    fn line(&mut self) -> &'static str {
        LINES[self.below(LINES.len())]
    }

    /// A few words, each of them again and again.
    fn words(&mut self) -> String {
        let few = [(); 6].map(|()| WORDS[self.below(WORDS.len())]);
        let count = 1 + self.below(9);
        (0..count).map(|_| few[self.below(few.len())]).collect()
    }

    /// A text with some lines more and some less.
    fn changed(&mut self, text: &str) -> String {
        let mut lines: Vec<&str> = text.split('\n').collect();
        for _ in 0..3 {
            lines.insert(self.below(lines.len()), self.line());
            lines.remove(self.below(lines.len()));
        }
        lines.join("\n")
    }

    fn below(&mut self, limit: usize) -> usize {
        let mut state = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        state ^= state >> 12;
        state ^= state << 25;
        state ^= state >> 27;
        self.0 = state;
        (state.wrapping_mul(0x2545_f491_4f6c_dd1d) >> 33) as usize % limit
    }
}
