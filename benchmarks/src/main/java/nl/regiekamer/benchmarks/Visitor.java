package nl.regiekamer.benchmarks;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.UUID;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Somebody with an account of a measurement, who signs in as people do. */
final class Visitor {

    private static final String PASSWORD = UUID.randomUUID().toString();
    private static final String BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final Pattern FORM_TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final Pattern SECRET = Pattern.compile("<code>([A-Z2-7 ]+)</code>");
    private static final int STEP_SECONDS = 30;

    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    private final String address;
    private String formToken = "";

    private Visitor(String address) {
        this.address = address;
    }

    /** Invites an adviser in the database, and follows the invitation up to the second factor. */
    static Visitor signIn(String address, Path data) throws Exception {
        var token = UUID.randomUUID().toString();
        try (var owner = PlanHistory.connect(data)) {
            invite(owner, token);
        }
        var visitor = new Visitor(address);
        var invitation = "/uitnodiging/" + token;
        visitor.get(invitation);
        visitor.post(invitation, "wachtwoord=%s&herhaling=%s".formatted(PASSWORD, PASSWORD));
        var secret = SECRET.matcher(visitor.get("/account/tweede-factor"));
        if (!secret.find()) {
            throw new IllegalStateException("The page of the second factor shows no secret.");
        }
        visitor.post("/account/tweede-factor/code", "terug=/&code=" + code(secret.group(1)));
        return visitor;
    }

    private static void invite(Connection owner, String token)
            throws SQLException, GeneralSecurityException {
        var id = UUID.randomUUID();
        var digest = MessageDigest.getInstance("SHA-256");
        var hash = HexFormat.of().formatHex(digest.digest(token.getBytes(StandardCharsets.UTF_8)));
        // The municipality is that of the versions, which the measurement wrote before.
        run(
                owner,
                """
                insert into platform.account (municipality_id, id, name, email, state, created_at)
                select distinct municipality_id, ?, 'Meting', ?, 'uitgenodigd', now()
                from plan.version
                """,
                id,
                id + "@meting.voorbeeld");
        run(
                owner,
                """
                insert into platform.account_role (municipality_id, account_id, role)
                select municipality_id, id, 'beleidsadviseur' from platform.account where id = ?
                """,
                id);
        run(
                owner,
                """
                insert into platform.account_link (municipality_id, token_hash, purpose, account_id,
                    created_at, expires_at)
                select municipality_id, ?, 'uitnodiging', id, now(), now() + interval '1 hour'
                from platform.account where id = ?
                """,
                hash,
                id);
    }

    private static void run(Connection owner, String sql, Object... values) throws SQLException {
        try (var statement = owner.prepareStatement(sql)) {
            for (var i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.executeUpdate();
        }
    }

    /** RFC 6238, as an app on a telephone works it out. */
    private static String code(String typed) throws GeneralSecurityException {
        var mac = Mac.getInstance("HmacSHA1");
        mac.init(new SecretKeySpec(decode(typed.replace(" ", "")), "HmacSHA1"));
        var step = System.currentTimeMillis() / 1000 / STEP_SECONDS;
        var hash = mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(step).array());
        var number = ByteBuffer.wrap(hash).getInt(hash[hash.length - 1] & 15) & Integer.MAX_VALUE;
        return "%06d".formatted(number % 1_000_000);
    }

    private static byte[] decode(String base32) {
        var bytes = ByteBuffer.allocate(base32.length() * 5 / 8);
        var bits = 0;
        var buffer = 0;
        for (var letter : base32.toCharArray()) {
            buffer = (buffer << 5) | BASE32.indexOf(letter);
            bits += 5;
            if (bits >= 8) {
                bits -= 8;
                bytes.put((byte) (buffer >> bits));
            }
        }
        return bytes.array();
    }

    String get(String path) throws IOException, InterruptedException {
        var answer = ask(HttpRequest.newBuilder(URI.create(address + path)).build());
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(path + " answered " + answer.statusCode());
        }
        var token = FORM_TOKEN.matcher(answer.body());
        if (token.find()) {
            formToken = token.group(1);
        }
        return answer.body();
    }

    /** Sends a form; the last page that was opened gave its token. */
    void post(String path, String fields) throws IOException, InterruptedException {
        var body = fields + "&_csrf=" + URLEncoder.encode(formToken, StandardCharsets.UTF_8);
        location(
                path,
                HttpRequest.newBuilder(URI.create(address + path))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(body)));
    }

    /**
     * Sends a file of CSV to a kind of import.
     *
     * @return where it can be looked at
     */
    String send(String kind, String text) throws IOException, InterruptedException {
        get(kind);
        var body =
                """
                --meting\r
                Content-Disposition: form-data; name="_csrf"\r
                \r
                %s\r
                --meting\r
                Content-Disposition: form-data; name="bestand"; filename="meting.csv"\r
                \r
                %s\r
                --meting--\r
                """
                        .formatted(formToken, text);
        return location(
                kind,
                HttpRequest.newBuilder(URI.create(address + kind))
                        .header("Content-Type", "multipart/form-data; boundary=meting")
                        .POST(BodyPublishers.ofString(body)));
    }

    private String location(String path, HttpRequest.Builder request)
            throws IOException, InterruptedException {
        var answer = ask(request.build());
        if (answer.statusCode() != 302) {
            throw new IllegalStateException(path + " answered " + answer.statusCode());
        }
        return URI.create(answer.headers().firstValue("Location").orElseThrow()).getPath();
    }

    private HttpResponse<String> ask(HttpRequest request) throws IOException, InterruptedException {
        return client.send(request, BodyHandlers.ofString());
    }
}
