graph_runtime::client! {
    pub struct Mail;
    delegated: ["CallRecords.Read.All"],
    application: ["CallRecords.Read.All"],
    endpoints: ["callrecords-callrecord-get"],
}

fn main() {}
