//! Credentials of the azure_identity crate: certificates, managed identities, developer tools.
//!
//! <https://docs.rs/azure_identity>

use std::sync::Arc;

use azure_core::credentials::TokenCredential;

use crate::cloud::Cloud;
use crate::error::Error;
use crate::token::{Token, TokenProvider};
use crate::transport::BoxFuture;

/// Tokens of a credential, which keeps and renews them.
///
/// ```no_run
/// # use std::sync::Arc;
/// # use graph_runtime::{Client, Error, auth::AzureCredential};
/// # fn client(credential: Arc<dyn azure_core::credentials::TokenCredential>) -> Result<Client, Error> {
/// // let credential = azure_identity::ManagedIdentityCredential::new(None)?;
/// Client::builder().token_provider(AzureCredential::new(credential)).build()
/// # }
/// ```
#[derive(Debug)]
pub struct AzureCredential {
    credential: Arc<dyn TokenCredential>,
    cloud: Cloud,
    scopes: Vec<String>,
}

impl AzureCredential {
    /// The tokens of a credential, with all that its app has been granted.
    pub fn new(credential: Arc<dyn TokenCredential>) -> AzureCredential {
        AzureCredential {
            credential,
            cloud: Cloud::Global,
            scopes: Vec::new(),
        }
    }

    /// Adds a permission to ask for, such as `https://graph.microsoft.com/Mail.Read`, in place of all that was granted.
    #[must_use]
    pub fn scope(mut self, scope: impl Into<String>) -> AzureCredential {
        self.scopes.push(scope.into());
        self
    }
}

impl TokenProvider for AzureCredential {
    fn token(&self) -> BoxFuture<'_, Result<Token, Error>> {
        Box::pin(async {
            let all = self.cloud.scope();
            let scopes: Vec<&str> = match &*self.scopes {
                [] => vec![&all],
                scopes => scopes.iter().map(String::as_str).collect(),
            };
            let token = self.credential.get_token(&scopes, None).await;
            let token =
                token.map_err(|error| Error::because("the credential gave no token", error))?;
            Token::new(token.token.secret())
        })
    }

    fn set_cloud(&mut self, cloud: Cloud) {
        self.cloud = cloud;
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Mutex;
    use std::time::Duration;

    use azure_core::credentials::{AccessToken, TokenRequestOptions};
    use azure_core::error::ErrorKind;
    use azure_core::time::OffsetDateTime;

    use super::*;

    /// Gives each token once, and notes for what.
    #[derive(Debug, Default)]
    struct Fake {
        tokens: Mutex<Vec<&'static str>>,
        asked: Mutex<Vec<String>>,
    }

    #[async_trait::async_trait]
    impl TokenCredential for Fake {
        async fn get_token(
            &self,
            scopes: &[&str],
            _: Option<TokenRequestOptions<'_>>,
        ) -> azure_core::Result<AccessToken> {
            self.asked.lock().unwrap().push(scopes.join(" "));
            let token = self.tokens.lock().unwrap().pop();
            let fault = || azure_core::Error::with_message(ErrorKind::Credential, "signed out");
            let ends = OffsetDateTime::now_utc() + Duration::from_secs(3600);
            Ok(AccessToken::new(token.ok_or_else(fault)?, ends))
        }
    }

    #[tokio::test]
    async fn a_credential_is_asked_for_each_token() {
        let fake = Arc::new(Fake {
            tokens: Mutex::new(vec!["two", "one"]),
            ..Fake::default()
        });
        let mut tokens = AzureCredential::new(fake.clone());
        let one = tokens.token().await.unwrap().into_header();
        assert_eq!(one, "Bearer one");
        tokens.set_cloud(Cloud::China);
        let two = tokens.token().await.unwrap().into_header();
        assert_eq!(two, "Bearer two");
        let narrow = tokens.scope("Mail.Read").scope("User.Read");
        let error = narrow.token().await.unwrap_err();
        assert_eq!(
            format!("{error:?}"),
            "the credential gave no token\n  caused by: signed out"
        );
        assert_eq!(
            *fake.asked.lock().unwrap(),
            [
                "https://graph.microsoft.com/.default",
                "https://microsoftgraph.chinacloudapi.cn/.default",
                "Mail.Read User.Read"
            ]
        );
    }
}
