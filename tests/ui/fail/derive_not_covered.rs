#[derive(graph_runtime::Endpoint)]
#[endpoint(page = "user-sendmail", delegated = ["Mail.Read"], application = ["Mail.Sent"])]
#[endpoint(delegated_personal = "Mail.Send")]
struct Notify {
    #[endpoint(path = "id | userPrincipalName")]
    user: String,
    message: String,
}

fn main() {}
