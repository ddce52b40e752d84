//! The headings of the reference's pages.

/// The headings as the templates write them.
pub(super) const HEADINGS: [&str; 21] = [
    "Permissions",
    "Prerequisites",
    "HTTP request",
    "Path parameters",
    "Function parameters",
    "Query parameters",
    "Optional query parameters",
    "Request headers",
    "Optional request headers",
    "Request body",
    "Response",
    "Example",
    "Examples",
    "Methods",
    "Properties",
    "Relationships",
    "JSON representation",
    "Members",
    "See also",
    "Remarks",
    "Error responses",
];
