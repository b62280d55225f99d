package io.zhanggui.settlement.bundle;

import io.zhanggui.settlement.Json;
import io.zhanggui.settlement.statement.Hashes;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Ed25519 signatures on the root of a bundle: who made it, not who agreed to it. */
public final class Signing {

    private static final String ALGORITHM = "Ed25519";

    private Signing() {}

    /** A new pair of keys. */
    public static KeyPair newKeys() {
        try {
            return KeyPairGenerator.getInstance(ALGORITHM).generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Java signs with Ed25519", e);
        }
    }

    /**
     * A kept pair of keys.
     *
     * @param publicKey X.509
     * @param privateKey PKCS #8
     * @throws IllegalArgumentException where they are none
     */
    public static KeyPair keys(byte[] publicKey, byte[] privateKey) {
        try {
            KeyFactory factory = KeyFactory.getInstance(ALGORITHM);
            return new KeyPair(
                    factory.generatePublic(new X509EncodedKeySpec(publicKey)),
                    factory.generatePrivate(new PKCS8EncodedKeySpec(privateKey)));
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("no Ed25519 keys", e);
        }
    }

    /**
     * A public key alone.
     *
     * @param key X.509
     * @throws IllegalArgumentException where it is none
     */
    public static PublicKey publicKey(byte[] key) {
        try {
            return KeyFactory.getInstance(ALGORITHM).generatePublic(new X509EncodedKeySpec(key));
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("no Ed25519 key", e);
        }
    }

    /** Signs a root; gives the file of the signature. */
    static byte[] sign(String root, KeyPair keys) {
        try {
            ObjectNode node = Json.object();
            node.put("algorithm", ALGORITHM);
            node.put("root", root);
            node.put("key", Base64.getEncoder().encodeToString(keys.getPublic().getEncoded()));
            node.put("signature", Base64.getEncoder().encodeToString(signed(root, keys.getPrivate())));
            return Json.text(node).getBytes(StandardCharsets.UTF_8);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Java signs with Ed25519", e);
        }
    }

    private static byte[] signed(String root, PrivateKey key) throws GeneralSecurityException {
        Signature signature = Signature.getInstance(ALGORITHM);
        signature.initSign(key);
        signature.update(root.getBytes(StandardCharsets.US_ASCII));
        return signature.sign();
    }

    /** Whether the file is a true signature on this root by the key it names. */
    static boolean isTrue(byte[] file, String root) {
        try {
            JsonNode node = Json.read(file);
            PublicKey key =
                    KeyFactory.getInstance(ALGORITHM).generatePublic(new X509EncodedKeySpec(decoded(node, "key")));
            Signature signature = Signature.getInstance(ALGORITHM);
            signature.initVerify(key);
            signature.update(root.getBytes(StandardCharsets.US_ASCII));
            return root.equals(node.required("root").asString()) && signature.verify(decoded(node, "signature"));
        } catch (GeneralSecurityException | RuntimeException e) {
            // Whatever is wrong with the file, it is no signature.
            return false;
        }
    }

    /** The public key a signature names, to be compared with the one the other side is known by. */
    static String key(byte[] file) {
        return Json.read(file).path("key").asString("");
    }

    /** What a signature's public key is told by where it would be too long to compare: SHA-256 of its X.509 form, as hex. */
    public static String fingerprint(PublicKey key) {
        return Hashes.sha256(key.getEncoded());
    }

    /** The fingerprint of a key as a signature names it; empty where it is no key. */
    static String fingerprint(String key) {
        try {
            return Hashes.sha256(Base64.getDecoder().decode(key));
        } catch (IllegalArgumentException e) {
            return "";
        }
    }

    private static byte[] decoded(JsonNode node, String name) {
        return Base64.getDecoder().decode(node.required(name).asString());
    }
}
