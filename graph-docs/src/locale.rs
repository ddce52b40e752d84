//! The words of the reference in its languages, as measured on the two halves of the side-by-side pages.
//!
//! Every list holds all languages at once, in lower case: a page is read the same way whatever it says of its
//! language, and untranslated remains are common.

/// Row labels of a permission table: a signed-in user with a work or school account.
///
/// A label is known by how it begins and by a word of its brackets; brackets are often left open.
pub(crate) const DELEGATED: [&str; 8] = [
    "delegated",
    "делегирован",
    "委派",
    "委托",
    "delegad",
    "委任",
    "delegiert",
    "delegate",
];

/// A word of the brackets of a personal account.
pub(crate) const PERSONAL: [&str; 8] = [
    "personal",
    "личн",
    "个人",
    "pessoal",
    "個人",
    "persönlich",
    "pessoais",
    "personnel",
];

/// Row labels: an application without a user.
pub(crate) const APPLICATION: [&str; 9] = [
    "application",
    "для приложени",
    "приложение",
    "сервер приложений",
    "应用",
    "aplicativo",
    "アプリケーション",
    "anwendung",
    "aplicação",
];

/// Heads of the first column of a permission table.
pub(crate) const PERMISSION_TYPE: [&str; 7] = [
    "permission type",
    "тип разрешени",
    "权限类型",
    "tipo de permiss",
    "アクセス許可の種類",
    "berechtigungstyp",
    "the permission type",
];

/// Heads of a column that begins with the most privileged permission.
pub(crate) const MOST_FIRST: [&str; 8] = [
    "from most to least",
    "в порядке убывания",
    "从最高特权到最低",
    "do maior para o menor",
    "特権の大きいものから",
    "mit den meisten rechten zu",
    "в порядке понижения",
    "da com mais para",
];

/// Cells without any permission.
pub(crate) const NOT_SUPPORTED: [&str; 32] = [
    "not supported",
    "none",
    "not applicable",
    "n/a",
    "not available",
    "не поддерживается",
    "нет",
    "отсутствуют",
    "неприменимо",
    "н/д",
    "不支持",
    "无",
    "不适用",
    "sem suporte",
    "não suportado",
    "não suportada",
    "não há suporte",
    "incompatível",
    "nenhum",
    "nenhuma",
    "não aplicável",
    "n/d",
    "サポートされていません",
    "サポート対象外",
    "非サポート",
    "なし",
    "該当なし",
    "nicht unterstützt",
    "keine",
    "nicht zutreffend",
    "n/v",
    "not suppported",
];

/// Words between permissions that are needed together.
pub(crate) const AND: [&str; 10] = [
    "and",
    "plus",
    "плюс",
    "и",
    "e",
    "und",
    "および",
    "と",
    "和",
    "&",
];

/// Sentences that say that a parameter is required.
pub(crate) const REQUIRED: [&str; 19] = [
    "required",
    "обязательный",
    "обязательное",
    "обязательно",
    "обязательная",
    "обязательный параметр",
    "обязательный элемент",
    "требуется",
    "必需",
    "必填",
    "obrigatório",
    "obrigatória",
    "必須",
    "必須です",
    "必要",
    "erforderlich",
    "yes",
    "y",
    "да",
];

/// Sentences that say that a parameter is optional.
pub(crate) const OPTIONAL: [&str; 19] = [
    "optional",
    "not required",
    "необязательный",
    "необязательное",
    "необязательно",
    "необязательная",
    "необязательный параметр",
    "не требуется",
    "задавать не обязательно",
    "可选",
    "可选字段",
    "opcional",
    "não obrigatório",
    "省略可能",
    "オプション",
    "nicht erforderlich",
    "no",
    "n",
    "нет",
];

/// Heads of the first column of a table of parameters.
pub(crate) const PARAMETER: [&str; 34] = [
    "property",
    "parameter",
    "parameter name",
    "property name",
    "name",
    "query parameter",
    "required parameter",
    "parameters",
    "properties",
    "header",
    "headers",
    "request header",
    "свойство",
    "параметр",
    "имя",
    "имя параметра",
    "имя свойства",
    "название",
    "параметр запроса",
    "заголовок",
    "属性",
    "参数",
    "名称",
    "标头",
    "propriedade",
    "parâmetro",
    "nome",
    "cabeçalho",
    "プロパティ",
    "パラメーター",
    "名前",
    "ヘッダー",
    "eigenschaft",
    "kopfzeile",
];

/// Heads of a column that says what is required.
pub(crate) const REQUIRED_HEAD: [&str; 6] = [
    "required",
    "обязательн",
    "是否必需",
    "obrigatório",
    "必須",
    "erforderlich",
];

/// HTTP header names that translation changed, with what they were.
pub(crate) const HEADERS: [(&str, &str); 24] = [
    ("авторизация", "Authorization"),
    ("授权", "Authorization"),
    ("autorização", "Authorization"),
    ("autorisierung", "Authorization"),
    ("принять", "Accept"),
    ("接受", "Accept"),
    ("aceitar", "Accept"),
    ("承諾", "Accept"),
    ("annehmen", "Accept"),
    ("принять-язык", "Accept-Language"),
    ("тип контента", "Content-Type"),
    ("тип содержимого", "Content-Type"),
    ("内容类型", "Content-Type"),
    ("tipo de conteúdo", "Content-Type"),
    ("inhaltstyp", "Content-Type"),
    ("コンテンツの長さ", "Content-Length"),
    ("длина контента", "Content-Length"),
    ("preferir", "Prefer"),
    ("предпочтение", "Prefer"),
    ("prefira: outlook.timezone", "Prefer: outlook.timezone"),
    ("優先: outlook.timezone", "Prefer: outlook.timezone"),
    (
        "besser: outlook.body-content-type",
        "Prefer: outlook.body-content-type",
    ),
    ("arbeitsmappensitzungs-id", "Workbook-Session-Id"),
    ("идентификатор сеанса книги", "Workbook-Session-Id"),
];

/// Whether a text begins with one of the words, in any case.
pub(crate) fn begins(text: &str, words: &[&str]) -> bool {
    if text.is_ascii() {
        return words.iter().any(|word| {
            let begin = text.as_bytes().get(..word.len());
            begin.is_some_and(|begin| begin.eq_ignore_ascii_case(word.as_bytes()))
        });
    }
    let lower = text.to_lowercase();
    words.iter().any(|word| lower.starts_with(word))
}

/// Whether a text is one of the words, in any case.
pub(crate) fn is_one_of(text: &str, words: &[&str]) -> bool {
    if text.is_ascii() {
        return words.iter().any(|word| word.eq_ignore_ascii_case(text));
    }
    words.contains(&text.to_lowercase().as_str())
}

/// Whether a text holds a word of lower ASCII letters, in any case.
pub(crate) fn holds_ascii(text: &str, word: &str) -> bool {
    let (text, word) = (text.as_bytes(), word.as_bytes());
    let first = word.first().copied().unwrap_or_default();
    memchr::memchr2_iter(first, first.to_ascii_uppercase(), text).any(|at| {
        let part = text.get(at..at + word.len());
        part.is_some_and(|part| part.eq_ignore_ascii_case(word))
    })
}

/// Whether a text holds one of the words, in any case; of ASCII letters, where a word begins.
pub(crate) fn holds(text: &str, words: &[&str]) -> bool {
    if text.is_ascii() {
        let mut within = false;
        return text.bytes().enumerate().any(|(at, byte)| {
            let is_begin = !std::mem::replace(&mut within, byte.is_ascii_alphanumeric());
            is_begin && begins(&text[at..], words)
        });
    }
    let lower = text.to_lowercase();
    words.iter().any(|word| lower.contains(word))
}
