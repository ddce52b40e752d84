//! Permission names that translation spelled in another script: `Ролеманажемент. ReadWrite. ALL`.
//!
//! The machine wrote the letters of English words by their sound, so both spellings are brought to one rough
//! alphabet and compared. A few words were translated instead; they are listed.

use std::sync::LazyLock;

use rapidfuzz::distance::levenshtein;

/// Words that were translated.
const WORDS: [(&str, &str); 13] = [
    ("запланируйте", "schedule"),
    ("расписание", "schedule"),
    ("организация", "organization"),
    ("чтение", "read"),
    ("все", "all"),
    ("メモ", "notes"),
    ("グループ", "group"),
    ("ファイル", "files"),
    ("ユーザー", "user"),
    ("読み取り", "read"),
    ("すべてを取得します", "all"),
    ("すべて", "all"),
    ("書き込み", "write"),
];

/// Names that the English reference writes though Graph publishes no such permission: translation damaged them, too.
const UNPUBLISHED: [&str; 7] = [
    "Calls.InitiateGroupCalls.All",
    "Calls.JoinGroupCalls.All",
    "Calls.JoinGroupCallsasGuest.All",
    "DeviceManagementManagedDevices.PriviligedOperation.All",
    "IdentityRiskUser.ReadWrite.All",
    "IdentityUserflow.ReadWrite.All",
    "PermissionGrantPolicy.ReadWrite.All",
];

/// The names in the rough alphabet.
static ROUGH: LazyLock<Vec<(String, &'static str)>> = LazyLock::new(|| {
    let names = super::permission_names().chain(UNPUBLISHED);
    names.map(|name| (rough(name), name)).collect()
});

/// The name that a damaged one can only be.
pub(super) fn restored(damaged: &str) -> Option<&'static str> {
    let mut text = damaged.to_lowercase();
    for (local, english) in WORDS {
        if text.contains(local) {
            text = text.replace(local, english);
        }
    }
    let text = rough(&text);
    let limit = (text.len() / 6).max(1);
    let mut best: Option<(usize, &'static str)> = None;
    let mut tied = false;
    for &(ref known, name) in ROUGH.iter() {
        if known.len().abs_diff(text.len()) > limit {
            continue;
        }
        let distance = levenshtein::distance(known.chars(), text.chars());
        match best {
            Some((least, _)) if distance > least => {}
            Some((least, _)) if distance == least => tied = true,
            _ => (best, tied) = (Some((distance, name)), false),
        }
    }
    best.filter(|(distance, _)| *distance <= limit && !tied)
        .map(|(_, name)| name)
}

/// Letters only, by their sound.
fn rough(name: &str) -> String {
    let mut rough = String::with_capacity(name.len());
    for letter in name.chars().flat_map(char::to_lowercase) {
        rough.push_str(match letter {
            'а' | 'a' => "a",
            'б' | 'b' => "b",
            'в' | 'v' | 'w' => "v",
            'г' | 'g' | 'ж' | 'j' => "g",
            'д' | 'd' => "d",
            'е' | 'ё' | 'э' | 'e' => "e",
            'з' | 'z' => "z",
            'и' | 'й' | 'ы' | 'i' | 'y' => "i",
            'к' | 'ц' | 'c' | 'k' | 'q' => "k",
            'л' | 'l' => "l",
            'м' | 'm' => "m",
            'н' | 'n' => "n",
            'о' | 'o' => "o",
            'п' | 'p' => "p",
            'р' | 'r' => "r",
            'с' | 's' => "s",
            'т' | 't' => "t",
            'у' | 'ю' | 'u' => "u",
            'ф' | 'f' => "f",
            'х' | 'h' => "h",
            'ч' => "kh",
            'ш' | 'щ' => "sh",
            'я' => "ia",
            'x' => "ks",
            _ => "",
        });
    }
    rough
}
