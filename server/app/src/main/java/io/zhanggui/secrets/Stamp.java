package io.zhanggui.secrets;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Stamps texts so that whoever changes one in the database cannot stamp it again: HMAC-SHA256 with a key that lies
 * outside of it. 64 hexadecimal digits.
 */
public final class Stamp {

    private final SecretKeySpec key;

    /** The stamp of a data folder for one purpose. */
    public Stamp(KeyFolder keys, String purpose) {
        this.key = new SecretKeySpec(keys.keyFor("stamp:" + purpose), "HmacSHA256");
    }

    public String of(String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java has no HMAC-SHA256", e);
        }
    }
}
