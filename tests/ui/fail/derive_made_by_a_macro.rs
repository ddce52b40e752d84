macro_rules! request {
    ($name:ident, $page:literal, $field:ident: $ty:ty) => {
        #[derive(graph_runtime::Endpoint)]
        #[endpoint(page = $page, route = "/me/sendMail")]
        struct $name {
            message: (),
            $field: $ty,
        }
    };
}

request!(Wrong, "user-sendmail", save_to_sent_items: u8);
request!(Misspelt, "user-sendmail", save_to_send_items: bool);
request!(Unknown, "user-sendmial", save_to_sent_items: bool);

fn main() {}
