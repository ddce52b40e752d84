//! What a monitor says, in the words of many services.

use http::StatusCode;
use serde_json::Value;

pub(super) struct State<'a> {
    /// In the service's words; empty where it says none.
    pub(super) words: &'a str,
    pub(super) percentage: Option<f64>,
    pub(super) outcome: Outcome,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Outcome {
    Running,
    Done,
    Failed,
}

impl<'a> State<'a> {
    pub(super) fn of(status: StatusCode, body: &'a Value) -> State<'a> {
        let state = body.get("status");
        // Print jobs have an object there.
        let words = state.and_then(|state| state.as_str().or_else(|| state.get("state")?.as_str()));
        let words = words.unwrap_or_default();
        let percentage = body
            .get("percentageComplete")
            .or(body.get("percentComplete"));
        State {
            words,
            // A number in a text, of OneNote.
            percentage: percentage.and_then(|it| it.as_f64().or_else(|| it.as_str()?.parse().ok())),
            outcome: outcome(status, &words.to_ascii_lowercase()),
        }
    }
}

/// The states of copies of drive items, of OneNote, Teams, workbooks, connections and print jobs.
fn outcome(status: StatusCode, words: &str) -> Outcome {
    match words {
        "notstarted" | "inprogress" | "running" | "waiting" | "updating" | "deletepending"
        | "pending" | "queued" | "processing" => Outcome::Running,
        "failed" | "deletefailed" | "cancelled" | "canceled" | "aborted" | "invalid" => {
            Outcome::Failed
        }
        "completed" | "succeeded" | "success" => Outcome::Done,
        // Another word may be the state of what a redirect led to.
        _ if status == StatusCode::ACCEPTED => Outcome::Running,
        _ => Outcome::Done,
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn words_of_services() {
        use Outcome::{Done, Failed, Running};
        for (status, body, expected) in [
            (
                202,
                json!({"status": "inProgress", "percentageComplete": 27.8}),
                ("inProgress", Some(27.8), Running),
            ),
            (
                200,
                json!({"status": "Running", "percentComplete": "60"}),
                ("Running", Some(60.0), Running),
            ),
            (
                200,
                json!({"status": {"state": "succeeded"}}),
                ("succeeded", None, Done),
            ),
            (
                200,
                json!({"status": "deleteFailed"}),
                ("deleteFailed", None, Failed),
            ),
            (
                202,
                json!({"status": "thinking"}),
                ("thinking", None, Running),
            ),
            (
                200,
                json!({"status": "active", "id": "7"}),
                ("active", None, Done),
            ),
            (202, json!(null), ("", None, Running)),
            (200, json!([]), ("", None, Done)),
        ] {
            let state = State::of(StatusCode::from_u16(status).unwrap(), &body);
            assert_eq!((state.words, state.percentage, state.outcome), expected);
        }
    }
}
