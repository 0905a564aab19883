//! The values that keys hold.

use std::borrow::Cow;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};

use crate::model::Slug;

/// A table's keys are optional but for these.
pub(super) fn needs(keys: &'static [&'static str]) -> impl FnMut(&mut Schema) {
    move |schema| {
        schema.remove("required");
        if !keys.is_empty() {
            schema.insert("required".to_owned(), keys.into());
        }
    }
}

/// Makes a type whose schema is the expression.
macro_rules! value {
    ($(#[$doc:meta])* $name:ident, $schema:expr) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
        pub(super) struct $name;

        impl schemars::JsonSchema for $name {
            fn inline_schema() -> bool {
                true
            }

            fn schema_name() -> std::borrow::Cow<'static, str> {
                stringify!($name).into()
            }

            fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
                $schema
            }
        }
    };
}

/// Makes a type whose values are the words of a table.
macro_rules! words {
    ($(#[$doc:meta])* $name:ident, $words:expr) => {
        $crate::store::schema::values::value!($(#[$doc])* $name, {
            let words: Vec<&str> = $words.iter().map(|(word, _)| *word).collect();
            schemars::json_schema!({ "type": "string", "enum": words })
        });
    };
}

pub(super) use {value, words};

value!(
    /// A TOML local date. Both language servers give it to the schema as text.
    Day,
    json_schema!({ "type": "string", "format": "date" })
);

value!(
    /// An id or a name in paths; the same letters as [`Slug`] takes.
    Id,
    json_schema!({
        "type": "string",
        "pattern": format!("^[a-z0-9_-]{{1,{}}}$", Slug::LONGEST),
    })
);

value!(
    /// A level of a scale: scales have three to seven.
    Level,
    json_schema!({ "type": "integer", "minimum": 1, "maximum": 7 })
);

value!(
    /// A strength of knowledge.
    Strength,
    json_schema!({ "type": "integer", "minimum": 1, "maximum": 3 })
);

value!(
    /// A seal: eight hexadecimal digits.
    Seal,
    json_schema!({ "type": "string", "pattern": "^[0-9a-f]{8}$" })
);

value!(
    /// The day of a session; the second of a day has a letter.
    SessionDay,
    json_schema!({ "type": "string", "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}(-[a-z0-9-]+)?$" })
);

value!(
    /// A year.
    Year,
    json_schema!({ "type": "integer", "minimum": 1000, "maximum": 9999 })
);

value!(
    /// A year as a key.
    YearKey,
    json_schema!({ "type": "string", "pattern": "^[0-9]{4}$" })
);

words!(
    /// Which way is the right one.
    Better,
    [("higher", ()), ("lower", ())]
);

words!(
    /// How far a goal was reached.
    Reached,
    [("reached", ()), ("partly", ()), ("not-reached", ()), ("not-stated", ())]
);

/// A table with keys of its own, in which every other key is a table named by an id.
pub(super) struct Named<K, T>(std::marker::PhantomData<(K, T)>);

impl<K: JsonSchema, T: JsonSchema> JsonSchema for Named<K, T> {
    fn schema_name() -> Cow<'static, str> {
        format!("{}_and_{}", K::schema_name(), T::schema_name()).into()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        let mut schema = K::json_schema(generator);
        let named = generator.subschema_for::<T>();
        schema.insert("additionalProperties".to_owned(), named.to_value());
        schema.insert("propertyNames".to_owned(), Id::json_schema(generator).to_value());
        schema
    }
}
