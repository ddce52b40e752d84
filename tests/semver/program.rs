//! Names all that there is of the client of `docs`, as programs of all kinds do.

use graph_runtime::{Bytes, Client, Endpoint, Error, Page, Value, http};

use client::*;

/// Every route as a method chain, with every setter, and every answer by its type.
pub async fn chains(client: Client) -> Result<(), Error> {
    let (reader, writer) = (Reader::new(client.clone()), Writer::new(client));
    let page: Page<AnyPart> = reader.parts().list().dry("true").lot("1").prefer("x").x_shelf("2").top(3).await?;
    let _: Page<AnyPart> = reader.boxes().id("1").parts().list().await?;
    let part: AnyPart = reader.parts().id("1").get().select([part::SIZE]).expand(part::BOX).await?;
    let _: AnyPart = reader.boxes().id("1").parts().id("2").get().await?;
    let _: AnyPart = reader.users().id("1").parts().id("2").get().await?;
    let _: AnyPart = reader.me().parts().id("2").get().await?;
    let _: Label = reader.boxes().id("1").parts().id("2").weigh("g").await?;
    let _: AnyPart = writer.parts().create(part.clone()).await?;
    let _: AnyPart = writer.parts().id("1").update(part).await?;
    let _: () = writer.parts().id("1").delete().await?;
    let _: () = writer.parts().id("1").paint(Shade::Dark, "top").coats(2).thin(true).await?;
    let _: Label = writer.parts().id("1").labels().create(Label::new()).await?;
    drop(page);
    Ok(())
}

/// Every route by its constructor.
pub fn constructors(part: AnyPart) -> (ListParts, ListParts, [GetPart; 4], PartWeigh, CreatePart, UpdatePart, DeletePart, PartPaint) {
    let of_box = ListParts::boxes_parts("1");
    let _ = PartCreateLabel::parts("1", Label::new());
    let get = [
        GetPart::parts("1"),
        GetPart::boxes_parts("1", "2"),
        GetPart::users_parts("1", "2"),
        GetPart::me_parts("1"),
    ];
    let create = CreatePart::parts(part.clone());
    let update = UpdatePart::parts("1", part);
    let paint = PartPaint::parts("1", Shade::Light, "top").coats(1).thin(false);
    (ListParts::parts(), of_box, get, PartWeigh::boxes("1", "2", "g"), create, update, DeletePart::parts("1"), paint)
}

/// Every property of every type, read and written.
pub fn properties(thing: &Part) -> (Option<i32>, Option<&String>, Option<bool>, Vec<&str>) {
    let place: Option<&Box> = thing.box_.as_ref();
    let _: Option<&Value> = thing.maker.as_ref();
    let _: Option<i32> = place.and_then(|place| place.space);
    let copies: Option<&Vec<AnyPart>> = thing.copies.as_ref();
    let shade: Option<&Shade> = thing.shade.as_ref();
    let label: Option<&Label> = thing.label.as_ref();
    let mut words: Vec<&str> = thing.tags.iter().flatten().map(String::as_str).collect();
    words.extend(thing.note.as_deref());
    words.extend(thing.batch.as_deref());
    words.extend(label.and_then(|label| label.text.as_deref()));
    words.extend(place.and_then(|place| place.id.as_deref()));
    words.extend(shade.map(Shade::as_str));
    words.extend(copies.map(|_| "copies"));
    (thing.size, thing.id.as_ref(), thing.checked.or(label.and_then(|label| label.large)), words)
}

/// Every setter and every name of a property.
pub fn setters() -> (Part, Bolt, Nut) {
    let label = Label::new().text("x").large(true);
    let place = Box::new().id("1");
    let part = Part::new().id("1").note("x").size(1).shade(Shade::Grey).tags(["x"]).label(label.clone());
    let part = part.batch("x").checked(true).box_(place).copies([Part::new()]);
    let part = part.null(part::SIZE).null(part::SHADE).null(part::TAGS).null(part::LABEL).null(part::BATCH);
    let _ = [label::TEXT.name(), label::LARGE.name(), part::CHECKED.name(), part::NOTE.name(), part::ID.name()];
    let _ = (part::BOX, part::COPIES, box_::PARTS, box_::ID, bolt::THREAD, nut::SIDES, nut::SERIAL, bolt::SIZE);
    let bolt = Bolt::new().thread("x").size(1).note("x").id("1").label(label);
    let nut = Nut::new().sides(6).size(1).note("x").id("1").serial("x");
    (part, bolt, nut)
}

/// Every member and every type that is one of several.
pub fn members(part: &AnyPart) -> (Vec<Shade>, &'static str) {
    let what = match part {
        AnyPart::Part(_) => "part",
        AnyPart::Bolt(_) => "bolt",
        AnyPart::Nut(_) => "nut",
        _ => "other",
    };
    let _ = [Grain::Fine, Grain::Coarse];
    let _ = [Tone::High, Tone::Low];
    (vec![Shade::Light, Shade::Dark, Shade::Grey], what)
}

/// Reads the answer of a request by hand.
pub fn by_hand(answer: http::Response<Bytes>) -> Result<AnyPart, Error> {
    GetPart::<()>::from_response(answer)
}
