//! Tokens from the identity platform: for applications with a secret, and for people at another device.
//!
//! <https://learn.microsoft.com/entra/identity-platform/v2-oauth2-client-creds-grant-flow>

mod cache;
mod device_code;
mod platform;
mod secret;

pub use crate::cloud::Cloud;
pub use device_code::{DeviceCode, DevicePrompt};
pub use secret::ClientSecret;
