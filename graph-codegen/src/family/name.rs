//! What a request is called: by its own page alone, so that it keeps its name whatever else is selected or documented.
//!
//! `SendMail` of `user-sendmail`, `ListMessages` of `user-list-messages`, `GetMessage` of `message-get`. What the page is of stands
//! in front (`GroupListMembers`, `MessageDelta`), unless it is the user, or the noun says it.

use graph_docs::model::Endpoint;

use super::Route;
use crate::ident;
use crate::operation::{Operation, VERBS};
use crate::route::Step;

/// The name of the request struct of a route and those like it.
pub(super) fn struct_name(endpoint: &Endpoint, route: &Route) -> String {
    let page = Page::of(endpoint);
    let suffix = route.system().map(ident::camel).unwrap_or_default();
    let name = match &route.operation {
        Operation::Call(name) => page.owner() + &page.action(name),
        // `driveitem-unfollow` deletes, and is called after what it does.
        _ if page.is_of_action() => page.owner() + &page.action(""),
        operation => {
            let word = page.word(operation);
            let noun = page.noun(operation, &route.steps);
            page.prefix(&noun) + word + &noun
        }
    };
    ident::camel(&(name + &suffix))
}

/// The name of a page of `api/`: `group-list-members` is `group`, `list`, `members`.
struct Page<'a> {
    endpoint: &'a Endpoint,
    /// What the page is of, the area of Intune's pages first: `intune-apps-androidlobapp`.
    owner: Vec<&'a str>,
    verb: Option<&'a str>,
    what: &'a str,
}

impl<'a> Page<'a> {
    fn of(endpoint: &'a Endpoint) -> Self {
        let words: Vec<&str> = endpoint.page.split('-').collect();
        let verb = words.iter().skip(1).position(|word| VERBS.contains(word));
        // The last word of a page without a verb is the action.
        let end = verb.map_or(words.len().max(2) - 1, |at| at + 1);
        let area = usize::from(words[0] == "intune" && end > 1);
        let behind = words[..(end + 1).min(words.len())].join("-").len();
        Page {
            endpoint,
            owner: words[area..end.min(words.len())].to_vec(),
            verb: verb.map(|at| words[at + 1]),
            what: endpoint.page[behind..].trim_start_matches('-'),
        }
    }

    fn is_of_action(&self) -> bool {
        self.verb.is_none() && self.endpoint.page.contains('-')
    }

    /// What stands in front of an action: nothing of the user, who does most.
    fn owner(&self) -> String {
        match self.owner.as_slice() {
            ["user"] => String::new(),
            words => words.iter().map(|word| self.cased(word)).collect(),
        }
    }

    /// What stands in front of the verb: of `message-get` nothing, for the noun says it.
    fn prefix(&self, noun: &str) -> String {
        let subject = self.owner.last().copied().unwrap_or_default();
        match self.owner.split_last() {
            Some((_, area)) if ends_with(noun, subject) => {
                // A type of a namespace says it: `CallRecordsSession`.
                let is_said = noun.to_lowercase().starts_with(&area.concat());
                let area = area.iter().filter(|_| !is_said);
                area.map(|word| self.cased(word)).collect()
            }
            _ => self.owner(),
        }
    }

    /// The name of an action: of its route, and of the page where that has another one.
    fn action(&self, name: &str) -> String {
        let last = self.endpoint.page.rsplit('-').next().unwrap_or_default();
        if self.verb.is_some() || last.eq_ignore_ascii_case(name) {
            return ident::camel(name);
        }
        let requests = self.endpoint.requests.iter();
        let mut ends = requests.filter_map(|it| it.path.value.rsplit('/').next());
        match ends.any(|end| end.eq_ignore_ascii_case(last)) {
            true => self.cased(last) + &ident::camel(name),
            false => self.cased(last),
        }
    }

    /// `List` of a page that lists, whatever its answer is.
    fn word(&self, operation: &Operation) -> &'static str {
        match (operation, self.verb) {
            (Operation::Get | Operation::List, Some("list")) => "List",
            (Operation::Get | Operation::List, Some("get")) => "Get",
            (Operation::List, _) => "List",
            (Operation::Get, _) => "Get",
            (Operation::Create, _) => "Create",
            (Operation::Update, _) => "Update",
            (Operation::Replace, _) => "Replace",
            (Operation::Delete, _) => "Delete",
            (Operation::Call(_), _) => "",
        }
    }

    /// What the operation is about: the type that goes in or out, or the last step, whichever the page is called after.
    fn noun(&self, operation: &Operation, steps: &[Step]) -> String {
        let types = [&self.endpoint.body, &self.endpoint.response.ty];
        let mut types = types.into_iter().flatten().map(|ty| &ty.name.value);
        let of_type = types.find(|name| name.starts_with("microsoft.graph."));
        let of_type = of_type.filter(|_| !matches!(operation, Operation::List | Operation::Delete));
        let mut named = steps.iter().rev();
        let last = named.find(|step| !matches!(step, Step::System(_)));
        let is_item = matches!(
            last,
            Some(Step::Key(_) | Step::AlternateKey(_) | Step::FilePath { .. }) | None
        );
        let of_step = last
            .filter(|_| !is_item)
            .map(|step| ident::camel(step.name()));
        let of_type = of_type.map(|name| ident::type_name(name));
        let subject = self.owner.last().copied().unwrap_or_default();
        match self.what {
            "" => of_type.or(of_step).unwrap_or_else(|| self.cased(subject)),
            what => {
                let mut nouns = of_type.into_iter().chain(of_step);
                let noun = nouns.find(|noun| ends_with(noun, what));
                noun.unwrap_or_else(|| what.split('-').map(|word| self.cased(word)).collect())
            }
        }
    }

    /// A word of the page's name, spelt as the page spells it elsewhere: `MailFolder` of `mailfolder`.
    fn cased(&self, word: &str) -> String {
        let types = [&self.endpoint.body, &self.endpoint.response.ty];
        let types = types
            .into_iter()
            .flatten()
            .flat_map(|ty| ty.name.value.split('.'));
        let routes = self.endpoint.requests.iter();
        let segments = routes.flat_map(|route| route.path.value.split(['/', '(', '.']));
        let is_name = |name: &&str| name.bytes().all(|byte| byte.is_ascii_alphanumeric());
        let mut names = types.chain(segments).filter(is_name);
        let spelt = names.find_map(|name| {
            let one = name.strip_suffix('s').unwrap_or(name);
            [name, one]
                .into_iter()
                .find(|name| name.eq_ignore_ascii_case(word))
        });
        ident::camel(spelt.unwrap_or(word))
    }
}

/// Whether a noun ends in a word, be it one or many.
fn ends_with(noun: &str, word: &str) -> bool {
    let one = |word: &str| {
        let lower = word.to_lowercase();
        lower.strip_suffix("ies").map_or_else(
            || lower.trim_end_matches('s').to_owned(),
            |stem| format!("{stem}y"),
        )
    };
    one(noun).ends_with(&one(word))
}
