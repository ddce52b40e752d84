//! Uses some of the pages, one that is gone later, and one that is not there yet.

mod parts {
    graph_runtime::client! {
        /// Parts.
        pub struct Parts;
        delegated: ["Parts.Read"],
        endpoints: ["part-delete", "part-o*"],
    }
}

mod later {
    graph_runtime::client! {
        /// Parts, whatever there is of them.
        pub struct Everything;
        endpoints: ["part-*t"],
    }
}

#[derive(graph_runtime::Endpoint)]
#[endpoint(page = "part-paint")]
struct Dye<'a> {
    #[endpoint(path)]
    id: &'a str,
    color: &'a str,
}

fn main() {}
