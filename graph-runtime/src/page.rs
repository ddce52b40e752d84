//! One page of a collection.

use std::fmt;
use std::marker::PhantomData;

use serde::de::{Error, MapAccess, Visitor};
use serde::ser::SerializeMap;
use serde::{Deserialize, Deserializer, Serializer};

use crate::json::{AsSerde, Json, Rest, Text};

const NEXT_LINK: &str = "@odata.nextLink";
const DELTA_LINK: &str = "@odata.deltaLink";
const COUNT: &str = "@odata.count";

/// One page of a collection.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Page<T> {
    /// The items.
    pub value: Vec<T>,
    /// Where the next page is.
    pub next_link: Option<String>,
    /// Where later changes are.
    pub delta_link: Option<String>,
    /// The number of items on all pages, where it was asked for.
    pub count: Option<i64>,
    /// What else the page has.
    pub rest: Rest,
}

impl<T> Default for Page<T> {
    fn default() -> Self {
        Page {
            value: Vec::new(),
            next_link: None,
            delta_link: None,
            count: None,
            rest: Rest::default(),
        }
    }
}

impl<'de, T: Deserialize<'de>> Deserialize<'de> for Page<T> {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        from.deserialize_map(PageVisitor(PhantomData))
    }
}

struct PageVisitor<T>(PhantomData<T>);

impl<'de, T: Deserialize<'de>> Visitor<'de> for PageVisitor<T> {
    type Value = Page<T>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a page of a collection")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Page<T>, A::Error> {
        let mut page = Page::default();
        let mut has_value = false;
        while let Some(Text(name)) = map.next_key()? {
            match &*name {
                "value" => {
                    has_value = true;
                    page.value = map.next_value::<Option<Vec<T>>>()?.unwrap_or_default();
                }
                NEXT_LINK => page.next_link = map.next_value()?,
                DELTA_LINK => page.delta_link = map.next_value()?,
                COUNT => {
                    page.count = map
                        .next_value::<Option<AsSerde<i64>>>()?
                        .map(|count| count.0)
                }
                _ => page.rest.keep(name.into(), map.next_value()?),
            }
        }
        match has_value {
            true => Ok(page),
            false => Err(A::Error::missing_field("value")),
        }
    }
}

impl<T: Json> Json for Page<T> {
    fn read<'de, D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        let page = Page::<AsSerde<T>>::deserialize(from)?;
        Ok(Page {
            value: page.value.into_iter().map(|item| item.0).collect(),
            next_link: page.next_link,
            delta_link: page.delta_link,
            count: page.count,
            rest: page.rest,
        })
    }

    fn write<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        let mut map = to.serialize_map(None)?;
        if let Some(count) = &self.count {
            map.serialize_entry(COUNT, count)?;
        }
        map.serialize_entry("value", &AsSerde(&self.value))?;
        for (name, link) in [(NEXT_LINK, &self.next_link), (DELTA_LINK, &self.delta_link)] {
            if let Some(link) = link {
                map.serialize_entry(name, link)?;
            }
        }
        for (name, value) in self.rest.iter() {
            map.serialize_entry(name, value)?;
        }
        map.end()
    }
}
