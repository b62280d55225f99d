package io.zhanggui.identity.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhanggui.identity.IdentityError;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PasswordPolicyTest {

    @ParameterizedTest
    @CsvSource({
        "123456789, PASSWORD_TOO_SHORT",
        "掌柜掌柜掌柜掌柜, PASSWORD_TOO_SHORT",
        "my name is Lihua, PASSWORD_HOLDS_NAME",
        "Password123, PASSWORD_COMMON",
        "1234567890, PASSWORD_COMMON",
        "aaaaaaaaaabb, PASSWORD_COMMON"
    })
    void weak_passwords_are_refused_with_the_reason(String password, IdentityError reason) {
        assertThat(PasswordPolicy.fault(password, "lihua")).contains(reason);
    }

    @ParameterizedTest
    @CsvSource({"correct horse battery", "四件套买一送一再打九折", "x7-kk2-Pq9z"})
    void long_unguessable_passwords_do(String password) {
        assertThat(PasswordPolicy.fault(password, "lihua")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"128, false", "129, true"})
    void very_long_passwords_are_refused_before_they_cost_time(int length, boolean refused) {
        String password = "abcdefgh".repeat(20).substring(0, length);

        assertThat(PasswordPolicy.fault(password, "lihua").isPresent()).isEqualTo(refused);
    }
}
