package nl.regiekamer.platform.signin;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.regiekamer.platform.web.PublicAddress;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.webauthn.api.AuthenticatorAssertionResponse;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.api.PublicKeyCredential;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialCreationOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRequestOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRpEntity;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.jackson.WebauthnJacksonModule;
import org.springframework.security.web.webauthn.management.ImmutablePublicKeyCredentialCreationOptionsRequest;
import org.springframework.security.web.webauthn.management.ImmutablePublicKeyCredentialRequestOptionsRequest;
import org.springframework.security.web.webauthn.management.ImmutableRelyingPartyRegistrationRequest;
import org.springframework.security.web.webauthn.management.PublicKeyCredentialUserEntityRepository;
import org.springframework.security.web.webauthn.management.RelyingPartyAuthenticationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyPublicKey;
import org.springframework.security.web.webauthn.management.WebAuthnRelyingPartyOperations;
import org.springframework.security.web.webauthn.management.Webauthn4JRelyingPartyOperations;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Passkeys as second factor; the arithmetic is Spring Security's and WebAuthn4J's. */
@Component
@Transactional
class Passkeys {

    private final AccountStore accounts;
    private final PasskeyStore store;
    private final PublicAddress address;
    private final JsonMapper json =
            JsonMapper.builder().addModule(new WebauthnJacksonModule()).build();

    Passkeys(AccountStore accounts, PasskeyStore store, PublicAddress address) {
        this.accounts = accounts;
        this.store = store;
        this.address = address;
    }

    List<CredentialRecord> listOf(UUID account) {
        return store.listOf(account);
    }

    void delete(UUID account, String id) {
        store.delete(account, Bytes.fromBase64(id));
    }

    PublicKeyCredentialCreationOptions startEnrolling(UUID account) {
        return party().createPublicKeyCredentialCreationOptions(
                        new ImmutablePublicKeyCredentialCreationOptionsRequest(as(account)));
    }

    /** Keeps a new passkey. */
    void enrol(PublicKeyCredentialCreationOptions options, String answer) {
        try {
            var key = json.readValue(answer, RelyingPartyPublicKey.class);
            party().registerCredential(new ImmutableRelyingPartyRegistrationRequest(options, key));
        } catch (JacksonException unreadable) {
            throw new PasskeyRefused(unreadable);
        } catch (RuntimeException refused) {
            throw new PasskeyRefused(refused);
        }
    }

    PublicKeyCredentialRequestOptions startChecking(UUID account) {
        return party().createCredentialRequestOptions(
                        new ImmutablePublicKeyCredentialRequestOptionsRequest(as(account)));
    }

    /** Whether the answer to these options was given with a passkey of this account. */
    boolean check(UUID account, PublicKeyCredentialRequestOptions options, String answer) {
        try {
            var key =
                    json.readValue(
                            answer,
                            new TypeReference<
                                    PublicKeyCredential<AuthenticatorAssertionResponse>>() {});
            var user = party().authenticate(new RelyingPartyAuthenticationRequest(options, key));
            return PasskeyStore.account(user.getId()).equals(account);
        } catch (RuntimeException refused) {
            return false;
        }
    }

    /** Options as the browser's script reads them. */
    String write(Object options) {
        return json.writeValueAsString(options);
    }

    /** Tells the browser's script where to go next. */
    String goTo(String path) {
        return json.writeValueAsString(Map.of("naar", path));
    }

    private static Authentication as(UUID account) {
        return UsernamePasswordAuthenticationToken.authenticated(
                account.toString(), null, List.of());
    }

    /** Made anew each time: the port of the address is only known once the server listens. */
    private WebAuthnRelyingPartyOperations party() {
        URI base = address.base();
        var party =
                PublicKeyCredentialRpEntity.builder().id(base.getHost()).name("Regiekamer").build();
        return new Webauthn4JRelyingPartyOperations(
                new Users(), store, party, Set.of(base.toString()));
    }

    /** Accounts as Spring Security's passkeys see them: by id, as text or as handle. */
    private final class Users implements PublicKeyCredentialUserEntityRepository {

        @Override
        public @Nullable PublicKeyCredentialUserEntity findById(Bytes handle) {
            return entity(PasskeyStore.account(handle));
        }

        @Override
        public @Nullable PublicKeyCredentialUserEntity findByUsername(String id) {
            return entity(UUID.fromString(id));
        }

        private @Nullable PublicKeyCredentialUserEntity entity(UUID id) {
            return accounts.find(id)
                    .map(account ->
                            ImmutablePublicKeyCredentialUserEntity.builder()
                                    .id(PasskeyStore.handle(id))
                                    .name(account.email())
                                    .displayName(account.name())
                                    .build())
                    .orElse(null);
        }

        @Override
        public void save(PublicKeyCredentialUserEntity user) {
            throw new UnsupportedOperationException("Accounts are made elsewhere.");
        }

        @Override
        public void delete(Bytes id) {
            throw new UnsupportedOperationException("Accounts are not deleted here.");
        }
    }
}
