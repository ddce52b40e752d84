graph_runtime::client! {
    pub struct Mail;
    delegated: [],
    application: ["CallRecords.Read.All"],
    endpoints: ["callrecords-callrecord-get"],
}

fn main() {}
