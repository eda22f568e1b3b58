//! A coverage document as search engines for data read it: [schema.org's `Dataset`](https://schema.org/Dataset) in JSON-LD.

use serde_json::{Value, json};

use crate::document::{Checked, Date, Source};

/// The description, safe to stand in a `<script>`. `address`: where the document is.
pub(super) fn dataset(facts: &Checked, language: &str, address: &str) -> String {
    let document = facts.document();
    let years = || document.groups.iter().flat_map(|group| group.observations.iter().map(|seen| seen.year));
    let mut described = json!({
        "@context": "https://schema.org",
        "@type": "Dataset",
        "name": document.title.in_language(language),
        "description": document.definition.as_ref().unwrap_or(&document.title).in_language(language),
        "inLanguage": language,
        "dateModified": written(document.updated),
        "spatialCoverage": document.place.in_language(language),
        "about": document.programme.in_language(language),
        "distribution": {"@type": "DataDownload", "encodingFormat": "application/json", "contentUrl": address},
        "isBasedOn": document.sources.iter().map(|(_, source)| publication(source, language)).collect::<Vec<_>>(),
    });
    if let Some((first, last)) = years().min().zip(years().max()) {
        let covered = if first == last { first.to_string() } else { format!("{first}/{last}") };
        described["temporalCoverage"] = covered.into();
    }
    // In a script nothing but this sign can end it.
    described.to_string().replace('<', "\\u003c")
}

fn publication(source: &Source, language: &str) -> Value {
    let mut described = json!({"@type": "CreativeWork", "name": source.title.in_language(language)});
    if let Some(publisher) = &source.publisher {
        described["publisher"] = json!({"@type": "Organization", "name": publisher.in_language(language)});
    }
    if let Some(date) = source.date {
        described["datePublished"] = written(date).into();
    }
    if let Some(url) = &source.url {
        described["url"] = url.as_str().into();
    }
    described
}

/// As exactly as it is known, by ISO 8601: `2025-05`.
fn written(date: Date) -> String {
    let month = date.month.map(|month| format!("-{month:02}")).unwrap_or_default();
    let day = date.day.map(|day| format!("-{day:02}")).unwrap_or_default();
    format!("{:04}{month}{day}", date.year)
}
