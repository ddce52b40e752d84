// An OAuth server on loopback, with the routes of the identity platform for the tenant `contoso`.
//
// Prints its URL, then a line of JSON for each token request. It ends when its input does.

import { createServer } from 'node:http';
import { Provider } from 'oidc-provider';

const http = createServer();
http.listen(0, '127.0.0.1', () => {
  const url = `http://127.0.0.1:${http.address().port}`;
  const provider = new Provider(url, configuration);
  provider.use(async (ctx, next) => {
    await next();
    if (ctx.path.endsWith('/token')) {
      const { grant_type, scope, claims } = ctx.oidc.body;
      console.log(JSON.stringify({ grant_type, scope, claims, status: ctx.status }));
    }
  });
  http.on('request', provider.callback());
  console.log(url);
});
process.stdin.on('end', () => process.exit()).resume();

const scopes = ['https://graph.microsoft.com/.default', 'Mail.Read', 'offline_access'];

const configuration = {
  clients: [
    {
      client_id: 'app',
      client_secret: 'a secret & more = 100 %',
      token_endpoint_auth_method: 'client_secret_post',
      grant_types: ['client_credentials'],
      redirect_uris: [],
      response_types: [],
      scope: scopes.join(' '),
    },
    {
      client_id: 'device',
      application_type: 'native',
      token_endpoint_auth_method: 'none',
      grant_types: ['urn:ietf:params:oauth:grant-type:device_code', 'refresh_token'],
      redirect_uris: [],
      response_types: [],
    },
  ],
  scopes,
  features: {
    clientCredentials: { enabled: true },
    deviceFlow: { enabled: true },
  },
  routes: {
    token: '/contoso/oauth2/v2.0/token',
    device_authorization: '/contoso/oauth2/v2.0/devicecode',
    code_verification: '/contoso/device',
  },
  ttl: { ClientCredentials: 3600, AccessToken: 3600 },
  cookies: { keys: ['loopback'] },
};
