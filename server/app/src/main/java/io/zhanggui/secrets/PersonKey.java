package io.zhanggui.secrets;

import io.zhanggui.shared.AgencyId;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Turns a person's name into a pseudonym: the first 63 bits of HMAC-SHA256 under the agency's key. The same person is
 * the same number in all shops of the agency and unrelated numbers in two agencies. With a million buyers the chance of
 * any two sharing a number is about 5e-8.
 *
 * <p>Not thread-safe: take one per thread by {@link #copy()}.
 */
public final class PersonKey {

    private final SecretKeySpec key;
    private final Mac mac;
    private final byte[] digest = new byte[32];

    public PersonKey(KeyFolder keys, AgencyId agency) {
        this(new SecretKeySpec(keys.keyFor("person:" + agency.value()), "HmacSHA256"));
    }

    private PersonKey(SecretKeySpec key) {
        this.key = key;
        try {
            this.mac = Mac.getInstance("HmacSHA256");
            this.mac.init(key);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java has no HMAC-SHA256", e);
        }
    }

    /** The same key for another thread. */
    public PersonKey copy() {
        return new PersonKey(key);
    }

    /** The pseudonym of a name, never negative. */
    public long of(String name) {
        byte[] utf8 = name.getBytes(StandardCharsets.UTF_8);
        return of(utf8, 0, utf8.length);
    }

    /** The pseudonym of a name given as UTF-8 bytes. */
    public long of(byte[] utf8, int from, int to) {
        try {
            mac.update(utf8, from, to - from);
            mac.doFinal(digest, 0);
            return ByteBuffer.wrap(digest).getLong() & Long.MAX_VALUE;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("HMAC-SHA256 failed", e);
        }
    }
}
