//! Pages that say that their operation comes to an end.

use graph_docs::diagnostic::Diagnostics;
use graph_docs::source::DocsSet;

/// What a page says of it, with what stands below its title.
fn said(title: &str, below: &str) -> Option<String> {
    let page = format!(
        "# {title}\n\nNamespace: microsoft.graph\n\n{below}\n\nReads a task.\n\n\
         ## HTTP request\n\n```http\nGET /me/tasks/{{id}}\n```\n\n## Response\n\n> [!NOTE]\n> Fields are deprecated.\n"
    );
    let note = "---\nms.topic: include\n---\n\n> [!CAUTION]\n> All tasks are deprecated.\n";
    let other = "> [!NOTE]\n> Tasks are limited.\n";
    let pages = [
        ("api/task-get.md", page.as_str()),
        ("includes/task-deprecate.md", note),
        ("includes/task-limits.md", other),
    ];
    let pages = pages.map(|(path, text)| (path.to_owned(), text.to_owned()));
    let set = DocsSet::from_pages("docs", pages.to_vec());
    let model = graph_docs::set::read_model(&set, &mut Diagnostics::default());
    let found = model.endpoints[0].deprecated.clone()?;
    let file = &model.files[found.span.file.0 as usize];
    let line = file.line(found.span.start);
    Some(format!("{}:{line}: {}", file.path, found.value))
}

#[test]
fn pages_say_so_in_their_title_or_in_a_note_above_their_sections() {
    let say = |title, below| said(title, below).unwrap_or_default();
    assert_eq!(
        say(
            "Get task",
            "> [!IMPORTANT]\n> This API is **deprecated**, use lists."
        ),
        "api/task-get.md:5: This API is deprecated, use lists."
    );
    assert_eq!(
        say("Get task", "> This API is Deprecated."),
        "api/task-get.md:5: This API is Deprecated."
    );
    assert_eq!(
        say("Get task", "[!INCLUDE [x](../includes/task-deprecate.md)]"),
        "includes/task-deprecate.md:5: All tasks are deprecated."
    );
    assert_eq!(
        say("Get task (deprecated)", ""),
        "api/task-get.md:1: Get task (deprecated)"
    );
}

#[test]
fn other_words_and_other_places_mean_nothing() {
    for below in [
        "",
        "Lists tasks, those that are deprecated too.",
        "> [!NOTE]\n> Not for guests.",
        "[!INCLUDE [x](../includes/task-limits.md)]",
        "[!INCLUDE [x](../includes/no-such-deprecate.md)]",
    ] {
        assert_eq!(said("Get task", below), None, "{below}");
    }
}
