package io.zhanggui.secrets;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** Encrypts and checks small pieces: AES-256-GCM, a fresh 96-bit nonce before each piece (NIST SP 800-38D). */
public final class Seal {

    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;

    private final SecretKeySpec key;
    private final SecureRandom random = new SecureRandom();

    /** The seal of a data folder for one purpose; two purposes cannot open each other's pieces. */
    public Seal(KeyFolder keys, String purpose) {
        this.key = new SecretKeySpec(keys.keyFor("seal:" + purpose), "AES");
    }

    /** Nonce, ciphertext and tag. */
    public byte[] close(byte[] plain) {
        byte[] nonce = new byte[NONCE];
        random.nextBytes(nonce);
        byte[] sealed = run(Cipher.ENCRYPT_MODE, nonce, plain, 0, plain.length);
        return ByteBuffer.allocate(NONCE + sealed.length).put(nonce).put(sealed).array();
    }

    /** The plain bytes; fails where a byte was changed or the key is another. */
    public byte[] open(byte[] sealed) {
        byte[] nonce = Arrays.copyOf(sealed, NONCE);
        return run(Cipher.DECRYPT_MODE, nonce, sealed, NONCE, sealed.length - NONCE);
    }

    private byte[] run(int mode, byte[] nonce, byte[] bytes, int from, int length) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
            return cipher.doFinal(bytes, from, length);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a sealed piece cannot be opened: damaged, or sealed with another key", e);
        }
    }
}
