//! JSON as pages write it: what is mended, what is not, and that the mended text is JSON.

use graph_docs::json::{self, Kind};

#[test]
fn what_is_mended() {
    for (text, mended) in [
        ("{}", "{}"),
        (
            r#"{"a": [1, -0.5e3, true, null], "b": {}}"#,
            r#"{"a": [1, -0.5e3, true, null], "b": {}}"#,
        ),
        (r#"{"a": [1, 2,], }"#, r#"{"a": [1, 2] }"#),
        (r#"{"a": 1,, "b": 2}"#, r#"{"a": 1, "b": 2}"#),
        (r#"{"a": 1 "b": 2}"#, r#"{"a": 1, "b": 2}"#),
        ("[1, // one\n2 /* two */]", "[1, \n2 ]"),
        (r#"{"a": 1, ...}"#, r#"{"a": 1 }"#),
        ("[{ … }]", "[{  }]"),
        ("{\"a\": \"b\tc\n\"}", r#"{"a": "b\tc\n"}"#),
        (r#"["C:\Users", "\u00e9"]"#, r#"["C:\\Users", "\u00e9"]"#),
        (r#"{'a': 'say "b"'}"#, r#"{"a": "say \"b\""}"#),
        (
            "{a: 2018-04-01, b: string}",
            r#"{"a": "2018-04-01", "b": "string"}"#,
        ),
        ("{\u{a0}\"a\": 1}", "{ \"a\": 1}"),
    ] {
        let json = json::read(text).unwrap_or_else(|fault| panic!("{text}: {fault:?}"));
        let found = json.mended(text);
        let value: Result<serde_json::Value, _> = serde_json::from_str(&found);
        assert!(value.is_ok(), "{found}");
        let blanks = |text: &str| text.split_whitespace().collect::<String>();
        assert_eq!(blanks(&found), blanks(mended), "{text}");
        assert_eq!(json.repairs.is_empty(), text == mended, "{text}");
    }
}

#[test]
fn what_cannot_be_read() {
    for text in [
        "",
        "{",
        "[1",
        r#"{"a""#,
        r#"{"a": }"#,
        "[1}",
        "{} {}",
        "{Raw bytes of the file}",
        r#"["a]"#,
    ] {
        assert!(json::read(text).is_err(), "{text}");
    }
}

#[test]
fn depth_has_a_limit() {
    let nested = |depth: usize| "[".repeat(depth) + &"]".repeat(depth);
    let deepest = nested(json::DEPTH);
    assert!(json::read(&deepest).is_ok());
    assert!(serde_json::from_str::<serde_json::Value>(&deepest).is_ok());
    assert!(json::read(&nested(json::DEPTH + 1)).is_err());
    assert!(json::read(&"[".repeat(1_000_000)).is_err());
}

#[test]
fn members_have_places() {
    let text = r#"{"name": "x", "list": [{"deep": 1}], "last": null}"#;
    let json = json::read(text).unwrap();
    let members = json.members().map(|value| {
        let key = value.key.as_ref().unwrap();
        assert_eq!(&text[key.at.start as usize..key.at.end as usize], key.text);
        (
            key.text,
            &text[value.at.start as usize..value.at.end as usize],
        )
    });
    let members: Vec<_> = members.collect();
    assert_eq!(
        members,
        [
            ("name", r#""x""#),
            ("list", r#"[{"deep": 1}]"#),
            ("last", "null")
        ]
    );
    assert_eq!(json.member("name").unwrap().kind, Kind::String("x"));
    assert_eq!(json.member("deep"), None);
}
