package io.zhanggui.compliance.handbook.rules;

import io.zhanggui.compliance.handbook.BookContent;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The fingerprint of a handbook: SHA-256 over every text with its length, so that no two contents read the same. */
public final class BookHash {

    private final MessageDigest digest;

    private BookHash() {
        try {
            this.digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this Java has no SHA-256", e);
        }
    }

    /** 64 hexadecimal digits. */
    public static String of(BookContent content) {
        BookHash hash = new BookHash();
        content.chapters().forEach(hash::chapter);
        return HexFormat.of().formatHex(hash.digest.digest());
    }

    private void chapter(BookContent.Chapter chapter) {
        add("chapter", chapter.key(), chapter.title(), chapter.meaning());
        chapter.entries().forEach(entry -> {
            add("entry", entry.key(), entry.title());
            entry.lines().forEach(line -> add("line", line.label().key(), line.text()));
        });
    }

    private void add(String... texts) {
        for (String text : texts) {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            digest.update((bytes.length + ":").getBytes(StandardCharsets.UTF_8));
            digest.update(bytes);
        }
    }
}
