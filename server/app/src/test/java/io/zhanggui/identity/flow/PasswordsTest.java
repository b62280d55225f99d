package io.zhanggui.identity.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class PasswordsTest {

    private static final String PASSWORD = "a long enough one 1";

    private static Passwords passwords(Map<String, String> settings) {
        return new Passwords(new Binder(new MapConfigurationPropertySource(settings))
                .bindOrCreate("zhanggui.passwords", PasswordSettings.class));
    }

    @Test
    void unless_told_otherwise_a_hash_is_as_dear_as_owasp_asks() {
        assertThat(passwords(Map.of()).hash(PASSWORD)).startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
    }

    @Test
    void a_hash_made_otherwise_is_matched_as_it_was_made() {
        Passwords cheap = passwords(Map.of("zhanggui.passwords.memory-kib", "64", "zhanggui.passwords.rounds", "1"));
        String hash = cheap.hash(PASSWORD);
        assertThat(hash).startsWith("$argon2id$v=19$m=64,t=1,p=1$");
        assertThat(passwords(Map.of()).match(PASSWORD, hash)).isTrue();
        assertThat(passwords(Map.of()).match(PASSWORD + "!", hash)).isFalse();
    }
}
