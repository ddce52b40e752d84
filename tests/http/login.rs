//! An OAuth server, `oidc-provider` in a process of node, and a browser for its pages.

use std::collections::BTreeMap;
use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::OnceLock;
use std::thread::JoinHandle;

use graph_runtime::Value;
use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};

pub(crate) struct Login {
    pub(crate) url: String,
    /// It ends with its input, which is dropped with this.
    process: Child,
    asked: JoinHandle<Vec<Value>>,
}

impl Login {
    /// None where npm is missing, which is said.
    pub(crate) fn start() -> Option<Login> {
        let folder = installed()?;
        let mut process = Command::new("node")
            .arg(folder.join("server.js"))
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        let mut lines = BufReader::new(process.stdout.take().unwrap()).lines();
        let url = lines.next().unwrap().unwrap();
        let asked = std::thread::spawn(move || {
            // The library's notices stand between them.
            let lines = lines.map_while(Result::ok);
            let lines = lines.filter(|line| line.starts_with('{'));
            lines
                .map(|line| serde_json::from_str(&line).unwrap())
                .collect()
        });
        Some(Login {
            url,
            process,
            asked,
        })
    }

    /// Ends the server and gives the token requests, with what it answered.
    pub(crate) fn asked(mut self) -> Vec<Value> {
        drop(self.process.stdin.take());
        self.process.wait().unwrap();
        self.asked.join().unwrap()
    }
}

/// The folder of the server, with what it needs.
fn installed() -> Option<PathBuf> {
    static INSTALLED: OnceLock<bool> = OnceLock::new();
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../tests/oauth");
    let is_installed = *INSTALLED.get_or_init(|| {
        let changed = |file: &str| folder.join(file).metadata()?.modified();
        let locked = changed("package-lock.json").unwrap();
        if changed("node_modules/.package-lock.json").is_ok_and(|made| made >= locked) {
            return true;
        }
        let npm = Command::new("npm")
            .args(["ci", "--no-audit", "--no-fund"])
            .current_dir(&folder)
            .output();
        match npm {
            Ok(output) => {
                let why = String::from_utf8_lossy(&output.stderr);
                assert!(output.status.success(), "npm ci in tests/oauth: {why}");
                true
            }
            Err(_) => false,
        }
    });
    if !is_installed {
        println!("skipped: npm is not installed");
    }
    is_installed.then_some(folder)
}

/// Opens a page and sends its form, and so on until there is one without a form, whose text it gives.
pub(crate) async fn browse(url: String, fields: &[(&str, &str)]) -> String {
    let http = reqwest::Client::builder()
        .redirect(reqwest::redirect::Policy::none())
        .no_proxy()
        .build()
        .unwrap();
    let mut cookies = BTreeMap::new();
    let mut next = http.get(&url);
    let mut here = reqwest::Url::parse(&url).unwrap();
    loop {
        let sent: Vec<_> = cookies
            .iter()
            .map(|(name, value)| format!("{name}={value}"))
            .collect();
        let response = next.header("cookie", sent.join("; ")).send().await.unwrap();
        for cookie in response.headers().get_all("set-cookie") {
            let (cookie, _) = cookie.to_str().unwrap().split_once(';').unwrap();
            let (name, value) = cookie.split_once('=').unwrap();
            cookies.insert(name.to_owned(), value.to_owned());
        }
        if let Some(location) = response.headers().get("location") {
            here = here.join(location.to_str().unwrap()).unwrap();
            next = http.get(here.clone());
            continue;
        }
        let page = response.text().await.unwrap();
        let Some((_, form)) = page.split_once("<form") else {
            return page;
        };
        let (form, _) = form.split_once("</form>").unwrap();
        here = here.join(attribute(form, "action").unwrap()).unwrap();
        let pairs: Vec<_> = form
            .split("<input")
            .skip(1)
            .map(|input| {
                let name = attribute(input, "name").unwrap();
                let filled = fields.iter().find(|(field, _)| *field == name);
                let value = filled.map(|(_, value)| *value);
                let value = value.or(attribute(input, "value")).unwrap();
                format!("{name}={}", utf8_percent_encode(value, NON_ALPHANUMERIC))
            })
            .collect();
        next = http
            .post(here.clone())
            .header("content-type", "application/x-www-form-urlencoded")
            .body(pairs.join("&"));
    }
}

fn attribute<'a>(tag: &'a str, name: &str) -> Option<&'a str> {
    let (_, behind) = tag.split_once(&format!("{name}=\""))?;
    Some(behind.split_once('"')?.0)
}
