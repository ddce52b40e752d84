//! Hand-written requests, which `#[derive(Endpoint)]` checks against the pages of `docs`.

#[endpoint(page = "part-paint", delegated = ["Parts.ReadWrite"])]
pub struct Dye<'a> {
    #[endpoint(path)]
    pub id: &'a str,
    pub shade: &'a str,
    pub side: &'a str,
    pub coats: i32,
    pub thin: Option<bool>,
}

#[endpoint(page = "part-get")]
pub struct Fetch {
    #[endpoint(path = "box-id")]
    pub place: String,
    #[endpoint(path)]
    pub id: String,
}

#[endpoint(page = "part-weigh", route = "/boxes/{box-id}/parts/{id}/weigh(unit='{unit}')")]
pub struct Scale<'a> {
    #[endpoint(path = "box-id")]
    pub place: &'a str,
    #[endpoint(path)]
    pub id: &'a str,
    #[endpoint(path)]
    pub unit: &'a str,
}

#[endpoint(page = "part-update", application = ["Parts.ReadWrite.All"])]
pub struct Resize {
    #[endpoint(path)]
    pub id: String,
    pub size: i32,
    pub note: String,
}

#[endpoint(page = "part-list")]
pub struct Browse<'a> {
    #[endpoint(path)]
    pub id: &'a str,
    #[endpoint(query)]
    pub lot: &'a str,
    #[endpoint(header = "X-Shelf")]
    pub shelf: &'a str,
}

#[endpoint(page = "part-delete")]
pub struct Drop {
    #[endpoint(path)]
    pub id: String,
}
