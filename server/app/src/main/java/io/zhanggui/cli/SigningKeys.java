package io.zhanggui.cli;

import io.zhanggui.settlement.bundle.Signing;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyPair;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Who signs bundles: a file with the PEM blocks {@code PRIVATE KEY} and {@code PUBLIC KEY} of an Ed25519 pair, in any order. */
final class SigningKeys {

    private static final Pattern BLOCK =
            Pattern.compile("-----BEGIN (PRIVATE|PUBLIC) KEY-----\\s+([A-Za-z0-9+/=\\s]+)-----END \\1 KEY-----");
    private static final Pattern FINGERPRINT = Pattern.compile("[0-9a-fA-F]{64}");
    private static final Base64.Encoder LINES = Base64.getMimeEncoder(64, new byte[] {'\n'});

    private SigningKeys() {}

    /** The keys of a file; where there is no such file it is made, for its owner's eyes only. */
    static KeyPair open(Path file) {
        return Files.exists(file) ? read(file) : make(file);
    }

    /** The fingerprint of a signer, given as such or as a file with a public key. */
    static String fingerprint(String given) {
        String digits = given.replaceAll("[:\\s]", "");
        if (FINGERPRINT.matcher(digits).matches()) {
            return digits;
        }
        try {
            return Signing.fingerprint(Signing.publicKey(block(Path.of(given), "PUBLIC")));
        } catch (IllegalArgumentException e) {
            throw CommandFault.refused(
                    given + " 里没有 Ed25519 的 PUBLIC KEY（PEM），也不是 64 位的指纹",
                    given + " holds no PUBLIC KEY of Ed25519 (PEM), nor is it a fingerprint of 64 digits");
        }
    }

    private static KeyPair read(Path file) {
        try {
            return Signing.keys(block(file, "PUBLIC"), block(file, "PRIVATE"));
        } catch (IllegalArgumentException e) {
            throw CommandFault.refused(
                    "不是密钥文件 " + file + "：要有 Ed25519 的 PRIVATE KEY 和 PUBLIC KEY 两段（PEM）；文件不存在时会自动生成",
                    "no key file: " + file
                            + ". It holds the PEM blocks PRIVATE KEY and PUBLIC KEY of Ed25519; where there is no file it is made");
        }
    }

    /** What a file holds of a kind; empty where it holds none. */
    private static byte[] block(Path file, String kind) {
        Matcher blocks = BLOCK.matcher(new String(ContractFiles.bytes(file), StandardCharsets.ISO_8859_1));
        byte[] found = {};
        while (blocks.find()) {
            if (blocks.group(1).equals(kind)) {
                found = Base64.getMimeDecoder().decode(blocks.group(2));
            }
        }
        return found;
    }

    private static KeyPair make(Path file) {
        KeyPair keys = Signing.newKeys();
        String text = block("PRIVATE", keys.getPrivate().getEncoded())
                + block("PUBLIC", keys.getPublic().getEncoded());
        try {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(file, text);
        } catch (IOException e) {
            throw CommandFault.failed("写不了文件 " + file, "cannot write " + file, e);
        }
        return keys;
    }

    private static String block(String kind, byte[] key) {
        return "-----BEGIN " + kind + " KEY-----\n" + LINES.encodeToString(key) + "\n-----END " + kind + " KEY-----\n";
    }
}
