package io.zhanggui.identity.rules;

import io.zhanggui.identity.IdentityError;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What a password must be: long rather than odd, and not the first thing somebody would try. */
public final class PasswordPolicy {

    private static final int SHORTEST = 10;
    private static final int LONGEST = 128;
    private static final int FEWEST_DIFFERENT = 4;

    private static final Set<String> COMMON = Set.of(
            "1234567890",
            "0123456789",
            "0987654321",
            "1q2w3e4r5t",
            "1qaz2wsx3edc",
            "qwertyuiop",
            "qwerty1234",
            "qwerty12345",
            "password12",
            "password123",
            "password1234",
            "passw0rd123",
            "admin12345",
            "admin123456",
            "administrator",
            "abc1234567",
            "a123456789",
            "a1234567890",
            "abcd123456",
            "iloveyou1234",
            "woaini1314",
            "woaini5201314",
            "taobao12345",
            "taobao123456",
            "zhanggui123",
            "zhanggui1234",
            "5201314520",
            "letmein1234",
            "welcome123",
            "welcome1234");

    private PasswordPolicy() {}

    /** Why this password does not do for the person of that login name, or nothing. */
    public static Optional<IdentityError> fault(String password, String name) {
        String folded = password.toLowerCase(Locale.ROOT);
        if (password.codePointCount(0, password.length()) < SHORTEST) {
            return Optional.of(IdentityError.PASSWORD_TOO_SHORT);
        }
        if (password.length() > LONGEST) {
            return Optional.of(IdentityError.PASSWORD_TOO_LONG);
        }
        if (folded.contains(name.toLowerCase(Locale.ROOT))) {
            return Optional.of(IdentityError.PASSWORD_HOLDS_NAME);
        }
        if (COMMON.contains(folded) || folded.codePoints().distinct().count() < FEWEST_DIFFERENT) {
            return Optional.of(IdentityError.PASSWORD_COMMON);
        }
        return Optional.empty();
    }
}
