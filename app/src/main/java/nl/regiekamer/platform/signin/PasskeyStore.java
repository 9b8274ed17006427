package nl.regiekamer.platform.signin;

import java.nio.ByteBuffer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import nl.regiekamer.platform.sql.Sql;
import nl.regiekamer.platform.web.Municipality;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.security.web.webauthn.api.AuthenticatorTransport;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutableCredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCose;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialType;
import org.springframework.security.web.webauthn.management.UserCredentialRepository;
import org.springframework.stereotype.Repository;

/**
 * Passkeys of accounts. Spring Security's own JDBC repository fixes its table's name and has no
 * municipality in its key, so this is ours behind its interface.
 */
@Repository
class PasskeyStore implements UserCredentialRepository {

    private final JdbcClient jdbc;
    private final Supplier<Municipality> municipality;

    PasskeyStore(JdbcClient jdbc, Supplier<Municipality> municipality) {
        this.jdbc = jdbc;
        this.municipality = municipality;
    }

    private StatementSpec sql(String text) {
        return jdbc.sql(text).param("municipality", municipality.get().code());
    }

    @Override
    public void save(CredentialRecord key) {
        sql("""
        insert into platform.account_passkey
            (municipality_id, credential_id, account_id, public_key,
             signature_count, user_verified, transports, backup_eligible,
             backed_up, attestation, client_data, label, created_at, last_used_at)
        values (:municipality, :id, :account, :key, :count, :verified, :transports,
                :eligible, :backedUp, :attestation, :client, :label, :created,
                :used)
        on conflict (municipality_id, credential_id)
        do update set signature_count = excluded.signature_count,
                      user_verified = excluded.user_verified,
                      backed_up = excluded.backed_up,
                      last_used_at = excluded.last_used_at
        where account_passkey.account_id = excluded.account_id
        """)
                .param("id", key.getCredentialId().getBytes())
                .param("account", account(key.getUserEntityUserId()))
                .param("key", key.getPublicKey().getBytes())
                .param("count", key.getSignatureCount())
                .param("verified", key.isUvInitialized())
                .param("transports", transports(key.getTransports()))
                .param("eligible", key.isBackupEligible())
                .param("backedUp", key.isBackupState())
                .param("attestation", bytes(key.getAttestationObject()))
                .param("client", bytes(key.getAttestationClientDataJSON()))
                .param("label", key.getLabel())
                .param("created", Sql.timestamp(key.getCreated()))
                .param("used", Sql.timestamp(key.getLastUsed()))
                .update();
    }

    @Override
    public @Nullable CredentialRecord findByCredentialId(Bytes id) {
        return sql("""
        select * from platform.account_passkey
        where municipality_id = :municipality and credential_id = :id
        """)
                .param("id", id.getBytes())
                .query(PasskeyStore::passkey)
                .optional()
                .orElse(null);
    }

    @Override
    public List<CredentialRecord> findByUserId(Bytes user) {
        return listOf(account(user));
    }

    List<CredentialRecord> listOf(UUID account) {
        return sql("""
        select * from platform.account_passkey
        where municipality_id = :municipality and account_id = :account
        order by created_at
        """)
                .param("account", account)
                .query(PasskeyStore::passkey)
                .list();
    }

    @Override
    public void delete(Bytes id) {
        throw new UnsupportedOperationException("A passkey is removed by its owner's id too.");
    }

    void delete(UUID account, Bytes id) {
        sql("""
        delete from platform.account_passkey
        where municipality_id = :municipality and account_id = :account
          and credential_id = :id
        """)
                .param("account", account)
                .param("id", id.getBytes())
                .update();
    }

    void deleteAll(UUID account) {
        sql("""
        delete from platform.account_passkey
        where municipality_id = :municipality and account_id = :account
        """)
                .param("account", account)
                .update();
    }

    /** An account's id as the user handle of its passkeys. */
    static Bytes handle(UUID account) {
        return new Bytes(
                ByteBuffer.allocate(16)
                        .putLong(account.getMostSignificantBits())
                        .putLong(account.getLeastSignificantBits())
                        .array());
    }

    static UUID account(Bytes handle) {
        var buffer = ByteBuffer.wrap(handle.getBytes());
        return new UUID(buffer.getLong(), buffer.getLong());
    }

    private static byte @Nullable [] bytes(@Nullable Bytes bytes) {
        return bytes == null ? null : bytes.getBytes();
    }

    private static @Nullable Bytes bytes(ResultSet row, String column) throws SQLException {
        var bytes = row.getBytes(column);
        return bytes == null ? null : new Bytes(bytes);
    }

    private static String transports(Set<AuthenticatorTransport> transports) {
        return transports.stream()
                .map(AuthenticatorTransport::getValue)
                .sorted()
                .collect(Collectors.joining(","));
    }

    private static CredentialRecord passkey(ResultSet row, int number) throws SQLException {
        var transports =
                Arrays.stream(row.getString("transports").split(","))
                        .filter(word -> !word.isEmpty())
                        .map(AuthenticatorTransport::valueOf)
                        .collect(Collectors.toSet());
        return ImmutableCredentialRecord.builder()
                .credentialType(PublicKeyCredentialType.PUBLIC_KEY)
                .credentialId(new Bytes(row.getBytes("credential_id")))
                .userEntityUserId(handle(row.getObject("account_id", UUID.class)))
                .publicKey(new ImmutablePublicKeyCose(row.getBytes("public_key")))
                .signatureCount(row.getLong("signature_count"))
                .uvInitialized(row.getBoolean("user_verified"))
                .transports(transports)
                .backupEligible(row.getBoolean("backup_eligible"))
                .backupState(row.getBoolean("backed_up"))
                .attestationObject(bytes(row, "attestation"))
                .attestationClientDataJSON(bytes(row, "client_data"))
                .created(Sql.instant(row, "created_at"))
                .lastUsed(Sql.instant(row, "last_used_at"))
                .label(row.getString("label"))
                .build();
    }
}
