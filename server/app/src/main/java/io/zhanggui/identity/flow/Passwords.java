package io.zhanggui.identity.flow;

import java.security.SecureRandom;
import java.util.stream.Collectors;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.stereotype.Component;

/** Hashes passwords and makes one-time ones. */
@Component
class Passwords {

    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;
    private static final int LANES = 1;

    // Without letters and digits that are read as one another; 16 of these 31 are 79 bits.
    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";
    private static final int ONE_TIME_LENGTH = 16;

    private final Argon2PasswordEncoder encoder;
    private final SecureRandom random = new SecureRandom();

    Passwords(PasswordSettings settings) {
        encoder = new Argon2PasswordEncoder(SALT_BYTES, HASH_BYTES, LANES, settings.memoryKib(), settings.rounds());
    }

    String hash(String password) {
        return encoder.encode(password);
    }

    boolean match(String password, String hash) {
        return encoder.matches(password, hash);
    }

    String oneTime() {
        return random.ints(ONE_TIME_LENGTH, 0, LETTERS.length())
                .mapToObj(place -> LETTERS.substring(place, place + 1))
                .collect(Collectors.joining());
    }
}
