package io.zhanggui.compliance.appeal.rules;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;

/** Whether a file is of a kind that serves as evidence: by its first bytes, whatever its name says. */
public final class FileKinds {

    /** PNG, JPEG, GIF, WebP and other RIFF, PDF, ZIP and Office, old Office, RAR, 7z. */
    private static final List<String> BEGINNINGS = List.of(
            "89504e47", "ffd8ff", "47494638", "52494646", "25504446", "504b0304", "d0cf11e0", "52617221", "377abcaf");

    private static final byte[] FILM = "ftyp".getBytes(StandardCharsets.US_ASCII);
    private static final int FILM_AT = 4;

    private FileKinds() {}

    /** @param head the first bytes, some thousand of them; all where it is shorter */
    public static boolean serves(byte[] head) {
        String hex = HexFormat.of().formatHex(head, 0, Math.min(head.length, 8)).toLowerCase(Locale.ROOT);
        return BEGINNINGS.stream().anyMatch(hex::startsWith) || isFilm(head) || isText(head);
    }

    private static boolean isFilm(byte[] head) {
        return head.length > FILM_AT + FILM.length
                && Arrays.equals(head, FILM_AT, FILM_AT + FILM.length, FILM, 0, FILM.length);
    }

    private static boolean isText(byte[] head) {
        for (byte each : head) {
            if (each == 0) {
                return false;
            }
        }
        // A character may be cut at the end of the head.
        for (int cut = 0; cut < Math.min(4, head.length); cut++) {
            for (Charset charset : List.of(StandardCharsets.UTF_8, Charset.forName("GB18030"))) {
                if (reads(charset, head, head.length - cut)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean reads(Charset charset, byte[] head, int length) {
        try {
            charset.newDecoder().decode(ByteBuffer.wrap(head, 0, length));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }
}
