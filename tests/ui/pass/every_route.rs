#![deny(warnings)]

mod all {
    graph_runtime::client! {
        pub struct All;
        endpoints: ["application-get", "driveitem-put-content", "callrecords-callrecord-get"],
    }
}

use all::{GetApplication, DriveItemReplaceContent};
use graph_runtime::{BaseUrl, Endpoint};

fn path(endpoint: impl Endpoint) -> String {
    let request = endpoint.to_request(&BaseUrl::default()).unwrap();
    request.uri().path().to_owned()
}

fn main() {
    let _ = |all: all::All| {
        let by_key = all.applications().app_id("id").get();
        let upload = all.me().drive().root().path("a/b c.txt").content().replace("text");
        let record = all.communications().call_records().id("id").get();
        (by_key, upload, record)
    };
    assert_eq!(path(GetApplication::applications("a/b")), "/v1.0/applications/a%2Fb");
    let by_key = GetApplication::applications_app_id("it's");
    assert_eq!(path(by_key), "/v1.0/applications(appId='it''s')");
    let upload = DriveItemReplaceContent::me_drive_root_path("a/b c.txt", "text");
    assert_eq!(path(upload), "/v1.0/me/drive/root:/a/b%20c.txt:/content");
}
