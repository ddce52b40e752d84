//! However many threads read a docs set, the model and the findings are the same.

use graph_docs::diagnostic::Diagnostics;
use graph_docs::set::read_model_on;
use graph_docs::source::DocsSet;

#[test]
fn threads_do_not_change_what_is_read() {
    let page = |number: u32| {
        let path = format!("api/thing-get-{number:03}.md");
        // Every third page has no request: a finding of its own.
        let request = match number % 3 {
            0 => String::new(),
            _ => format!("## HTTP request\n\n```http\nGET /things/{{id}}/parts/{number}\n```\n"),
        };
        (
            path,
            format!("# Get part {number}\n\nGets a part.\n\n{request}"),
        )
    };
    let set = DocsSet::from_pages("docs", (0..200).map(page).collect());
    let read = |threads| {
        let mut diagnostics = Diagnostics::default();
        let model = read_model_on(threads, &set, &mut diagnostics);
        (model, diagnostics.list)
    };
    let (model, findings) = read(1);
    assert_eq!(model.endpoints.len(), 200);
    assert!(findings.len() >= 67, "{} findings", findings.len());
    for threads in [2, 3, 16] {
        assert!(
            read(threads) == (model.clone(), findings.clone()),
            "{threads} threads"
        );
    }
}
