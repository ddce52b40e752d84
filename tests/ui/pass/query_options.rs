#![deny(warnings)]

use graph_runtime::{BaseUrl, DateTimeOffset, Endpoint, Filter, Lists};

mod mail {
    graph_runtime::client! {
        /// Mail.
        pub struct Mail;
        endpoints: ["user-list-messages", "message-get"],
    }
}

use mail::{GetMessage, Importance, ListMessages, Message, message};

fn url(request: impl Endpoint) -> String {
    let request = request.to_request(&BaseUrl::default()).unwrap();
    request.uri().to_string().replace("https://graph.microsoft.com/v1.0", "")
}

fn main() {
    let unread = message::IS_READ.eq(false).and(message::SUBJECT.starts_with("R&D #1 + it's ж"));
    assert_eq!(
        url(ListMessages::me().filter(unread)),
        "/me/messages?$filter=isRead%20eq%20false%20and%20startswith(subject,%27R%26D%20%231%20%2B%20it%27%27s%20%D0%B6%27)"
    );
    assert_eq!(
        url(ListMessages::me().select([message::SUBJECT, message::IS_READ]).top(5).skip(10)),
        "/me/messages?$select=subject,isRead&$top=5&$skip=10"
    );
    assert_eq!(
        url(ListMessages::me().order_by(message::SUBJECT.descending().then(message::ID))),
        "/me/messages?$orderby=subject%20desc,id"
    );
    assert_eq!(
        url(ListMessages::me().filter(message::IMPORTANCE.ne(Importance::High))),
        "/me/messages?$filter=importance%20ne%20%27high%27"
    );
    assert_eq!(
        url(GetMessage::me("7").expand(message::ATTACHMENTS).select("subject")),
        "/me/messages/7?$expand=attachments&$select=subject"
    );
    // By hand, and an option that no page lists.
    let by_hand: Filter<Message> = "isRead eq false".into();
    let moment = DateTimeOffset::from("2026-11-24T09:30:00Z");
    let filter = by_hand.and(message::ID.lt(moment));
    assert_eq!(
        url(ListMessages::me().filter(filter).query("$skiptoken", "a+b").count(true)),
        "/me/messages?$filter=(isRead%20eq%20false)%20and%20id%20lt%202026-11-24T09:30:00Z&$skiptoken=a%2Bb&$count=true"
    );
    assert_eq!(
        url(ListMessages::me().only_type("microsoft.graph.eventMessage").only_count()),
        "/me/messages/microsoft.graph.eventMessage/$count"
    );
}
