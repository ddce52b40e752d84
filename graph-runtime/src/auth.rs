//! Tokens from the identity platform: for applications with a secret, and for people at another device.
//!
//! <https://learn.microsoft.com/entra/identity-platform/v2-oauth2-client-creds-grant-flow>

#[cfg(feature = "azure_identity")]
mod azure;
mod cache;
mod device_code;
mod platform;
mod secret;

pub use crate::cloud::Cloud;
#[cfg(feature = "azure_identity")]
pub use azure::AzureCredential;
pub use device_code::{DeviceCode, DevicePrompt};
pub use secret::ClientSecret;
