//! No code: what stands in the manifest is compared.
