#!/usr/bin/env bash
# Rings one device: push.sh private.json PUSH_TOKEN. Needs openssl and curl.
set -euo pipefail
key=$1 token=$2 base=${PUSH_BASE:-https://push-api.cloud.huawei.com}
field() { sed -n "s/.*\"$1\": *\"\([^\"]*\)\".*/\1/p" "$key"; }
base64url() { openssl base64 -A | tr '+/' '-_' | tr -d '='; }

# The key, as a file that openssl reads: the JSON text has \n for its lines.
pem=$(mktemp); trap 'rm -f "$pem"' EXIT; chmod 600 "$pem"
printf '%b' "$(field private_key)" > "$pem"

# PS256, an hour, from a clock that is right (push-jwt-token.md). RS256 is refused.
now=$(date +%s)
header=$(printf '{"kid":"%s","typ":"JWT","alg":"PS256"}' "$(field key_id)" | base64url)
claims=$(printf '{"aud":"https://oauth-login.cloud.huawei.com/oauth2/v3/token","iss":"%s","iat":%d,"exp":%d}' \
  "$(field sub_account)" "$now" $((now + 3600)) | base64url)
signature=$(printf '%s.%s' "$header" "$claims" | openssl dgst -sha256 -sigopt rsa_padding_mode:pss \
  -sigopt rsa_pss_saltlen:32 -sign "$pem" | base64url)

# extraData is a text that holds JSON, so its quotes are escaped once more.
extra=$(printf '{"v":1,"scene":"voice","sessionId":"s-%s","caller":{"id":"ada","name":"Ada"},"sentAt":%s000,"ttl":30}' "$now" "$now")
curl --silent --show-error --max-time 10 "$base/v3/$(field project_id)/messages:send" \
  --header 'Content-Type: application/json' --header 'push-type: 10' \
  --header "Authorization: Bearer $header.$claims.$signature" \
  --data "{\"pushOptions\":{\"ttl\":30},\"payload\":{\"extraData\":\"${extra//\"/\\\"}\"},\"target\":{\"token\":[\"$token\"]}}"
