//! The clouds of Microsoft.

/// A cloud of Microsoft: where Graph and its identity platform are.
///
/// <https://learn.microsoft.com/graph/deployments>
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub enum Cloud {
    /// The global one.
    #[default]
    Global,
    /// US Government L4.
    UsGovernment,
    /// US Government L5, of the Department of Defense.
    UsDefense,
    /// China, operated by 21Vianet.
    China,
}

impl Cloud {
    /// The URL that requests go below.
    pub fn base_url(self) -> &'static str {
        match self {
            Cloud::Global => "https://graph.microsoft.com/v1.0",
            Cloud::UsGovernment => "https://graph.microsoft.us/v1.0",
            Cloud::UsDefense => "https://dod-graph.microsoft.us/v1.0",
            Cloud::China => "https://microsoftgraph.chinacloudapi.cn/v1.0",
        }
    }

    #[cfg(feature = "auth")]
    pub(crate) fn authority(self) -> &'static str {
        match self {
            Cloud::Global => "https://login.microsoftonline.com",
            Cloud::UsGovernment | Cloud::UsDefense => "https://login.microsoftonline.us",
            Cloud::China => "https://login.chinacloudapi.cn",
        }
    }

    /// All that the app has been granted.
    #[cfg(feature = "auth")]
    pub(crate) fn scope(self) -> String {
        format!("{}/.default", self.base_url().trim_end_matches("/v1.0"))
    }
}
