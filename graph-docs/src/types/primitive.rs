//! The words for primitive types, as the pages have them, and the Edm types they mean.

/// The Edm type of a word that means nothing else: `String`, `int`, `Edm.Guid`.
pub fn primitive(word: &str) -> Option<&'static str> {
    if !word.is_ascii() {
        // Translation puts no-break blanks between the words.
        return of_lower(&word.to_lowercase().replace('\u{a0}', " "));
    }
    let mut lower = [0; LONGEST];
    let lower = lower.get_mut(..word.len())?;
    lower.copy_from_slice(word.as_bytes());
    lower.make_ascii_lowercase();
    of_lower(std::str::from_utf8(lower).ok()?)
}

/// No word of ASCII letters is longer.
const LONGEST: usize = 40;

fn of_lower(lower: &str) -> Option<&'static str> {
    let name = lower.strip_prefix("edm.").unwrap_or(lower);
    Some(match name {
        "string" | "text" => "Edm.String",
        "boolean" | "bool" => "Edm.Boolean",
        "byte" => "Edm.Byte",
        "sbyte" => "Edm.SByte",
        "int16" | "short" => "Edm.Int16",
        "int32" | "int" | "integer" => "Edm.Int32",
        "int64" | "long" => "Edm.Int64",
        "single" | "float" => "Edm.Single",
        "double" | "number" => "Edm.Double",
        "decimal" => "Edm.Decimal",
        "datetimeoffset" | "datetime" | "timestamp" => "Edm.DateTimeOffset",
        "date" => "Edm.Date",
        "timeofday" => "Edm.TimeOfDay",
        "duration" => "Edm.Duration",
        "binary" => "Edm.Binary",
        "stream" => "Edm.Stream",
        "guid" | "uuid" => "Edm.Guid",
        "untyped" => "Edm.Untyped",
        _ => return local(lower),
    })
}

/// The same in the languages of the localized pages, measured on the side-by-side ones.
fn local(lower: &str) -> Option<&'static str> {
    Some(match lower {
        // ru-RU
        "строка" | "строки" | "строк" => "Edm.String",
        "логический" | "логическое" | "логическое значение" => {
            "Edm.Boolean"
        }
        "двойное с плавающей точкой" => "Edm.Double",
        "одинарное" => "Edm.Single",
        "дата" => "Edm.Date",
        "длительность" => "Edm.Duration",
        "двоичный" | "в двоичном формате" => "Edm.Binary",
        "поток" => "Edm.Stream",
        "целое число" => "Edm.Int32",
        "число" => "Edm.Double",
        "байт" => "Edm.Byte",
        "url-адрес" => "Edm.String",
        // zh-CN
        "字符串" => "Edm.String",
        "布尔值" | "布尔" => "Edm.Boolean",
        "双精度" => "Edm.Double",
        "单一" | "单个" => "Edm.Single",
        "日期" => "Edm.Date",
        "持续时间" | "期限" => "Edm.Duration",
        "二进制" => "Edm.Binary",
        "流" => "Edm.Stream",
        // pt-BR
        "cadeia de caracteres" | "cadeias de caracteres" => "Edm.String",
        "booliano" | "booleano" | "boleano" => "Edm.Boolean",
        "duplo" => "Edm.Double",
        "único" => "Edm.Single",
        "data" => "Edm.Date",
        "duração" => "Edm.Duration",
        "binária" | "binário" => "Edm.Binary",
        "fluxo" => "Edm.Stream",
        // ja-JP
        "文字列" | "文字列型" => "Edm.String",
        "ブール値" | "ブール型" => "Edm.Boolean",
        "倍精度浮動小数点数" | "2 行分" => "Edm.Double",
        "単精度浮動小数点型" => "Edm.Single",
        "日付" => "Edm.Date",
        "期間" => "Edm.Duration",
        "バイナリ型" => "Edm.Binary",
        "ストリーム" => "Edm.Stream",
        // de-DE
        "zeichenfolge" | "zeichenfolgen" => "Edm.String",
        "boolescher wert" | "boolesch" | "boolescher" => "Edm.Boolean",
        "gleitkommawert mit doppelter genauigkeit" => "Edm.Double",
        "einzelner" => "Edm.Single",
        "datum" => "Edm.Date",
        "dauer" => "Edm.Duration",
        "binär" => "Edm.Binary",
        _ => return None,
    })
}

/// The Edm type of a word that a resource could have too, or of a phrase: `Json`, `string (url)`,
/// `(Optional) String`, `Untyped JSON object`, `string, maximum size 20`.
pub fn phrase(words: &str) -> Option<&'static str> {
    let plain = without_brackets(words);
    let first = plain
        .split([',', ';', '/', ':'])
        .next()
        .unwrap_or_default()
        .trim();
    if let Some(name) = primitive(first) {
        return Some(name);
    }
    let lower = first.to_lowercase();
    let mut words = lower.split_whitespace();
    if words.clone().any(|word| word == "json")
        || matches!(lower.as_str(), "object" | "any" | "entity")
    {
        return Some("Edm.Untyped");
    }
    if matches!(
        lower.as_str(),
        "url" | "uri" | "enum" | "email" | "id" | "identifier"
    ) {
        return Some("Edm.String");
    }
    // `string value`, `string or number`, `boolean type`.
    words.next().and_then(primitive)
}

/// The words outside round brackets.
fn without_brackets(words: &str) -> String {
    let mut depth = 0_usize;
    let outside = |c: &char| {
        match c {
            '(' => depth += 1,
            ')' => depth = depth.saturating_sub(1),
            _ => {}
        }
        depth == 0 && *c != ')'
    };
    words.chars().filter(outside).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_and_phrases() {
        for (words, expected) in [
            ("String", "Edm.String"),
            ("edm.timeofday", "Edm.TimeOfDay"),
            ("string (url)", "Edm.String"),
            ("(Optional) String", "Edm.String"),
            ("string, maximum size 20", "Edm.String"),
            ("string/number", "Edm.String"),
            ("Untyped JSON object", "Edm.Untyped"),
            ("Json", "Edm.Untyped"),
        ] {
            assert_eq!(
                primitive(words).or_else(|| phrase(words)),
                Some(expected),
                "{words}"
            );
        }
        assert_eq!(phrase("message"), None);
    }
}
