"""A provider of logins (OpenID Connect) with real keys, on this machine."""

import json
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import jwt
from cryptography.hazmat.primitives.asymmetric import rsa

CLIENT = "mall-web"


class Issuer:
    """Serves its description and its keys, and signs tokens."""

    def __init__(self, clock):
        self.clock = clock
        self.keys = {}
        self.fetches = 0
        self.down = False
        issuer = self

        class Handler(BaseHTTPRequestHandler):
            def do_GET(self):
                if issuer.down:
                    self.send_error(503)
                    return
                if self.path == "/keys":
                    issuer.fetches += 1
                    body = {"keys": [issuer._public(kid) for kid in issuer.keys]}
                else:
                    body = {"issuer": issuer.url, "jwks_uri": f"{issuer.url}/keys"}
                self.send_response(200)
                self.end_headers()
                self.wfile.write(json.dumps(body).encode())

            def log_message(self, *_):
                pass

        self._server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.url = f"http://127.0.0.1:{self._server.server_port}"
        self.add_key("k1")
        threading.Thread(target=self._server.serve_forever, daemon=True).start()

    def close(self):
        self._server.shutdown()
        self._server.server_close()

    def add_key(self, kid):
        self.keys[kid] = rsa.generate_private_key(public_exponent=65537, key_size=2048)

    def token(self, nonce, kid="k1", key=None, **claims):
        """Return a token; a claim that is None is left out."""
        now = int(self.clock.now().timestamp())
        whole = {"iss": self.url, "aud": CLIENT, "iat": now, "exp": now + 300, "nonce": nonce, **claims}
        said = {name: value for name, value in whole.items() if value is not None}
        return jwt.encode(said, key or self.keys[kid], algorithm="RS256", headers={"kid": kid})

    def _public(self, kid):
        public = jwt.algorithms.RSAAlgorithm.to_jwk(self.keys[kid].public_key(), as_dict=True)
        return {**public, "kid": kid, "use": "sig", "alg": "RS256"}
