package io.zhanggui.paper;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A PDF without what differs each time it is written: the moments, the id of the file, and the prefixes of the fonts, which
 * the library draws by chance. Each is replaced by something as long, so that no offset moves.
 */
final class StablePdf {

    private static final Pattern MOMENT = Pattern.compile("/(CreationDate|ModDate)\\(([^)]*)\\)");
    private static final Pattern ID = Pattern.compile("/ID ?\\[<([0-9a-fA-F]+)><([0-9a-fA-F]+)>\\]");
    private static final Pattern FONT = Pattern.compile("/([A-Z]{6})\\+");
    private static final String ALWAYS = "D:20000101000000+08'00'";
    private static final int PREFIX = 6;
    private static final int LETTERS = 26;

    private StablePdf() {}

    static byte[] of(byte[] pdf) {
        // Every byte is a character of this charset, and the other way round.
        String text = new String(pdf, StandardCharsets.ISO_8859_1);
        text = MOMENT.matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement("/" + found.group(1) + "("
                        + fitted(ALWAYS, found.group(2).length()) + ")"));
        Map<String, String> prefixes = new LinkedHashMap<>();
        text = FONT.matcher(text)
                .replaceAll(found ->
                        "/" + prefixes.computeIfAbsent(found.group(1), prefix -> prefix(prefixes.size())) + "+");
        String nameless = ID.matcher(text).replaceAll("");
        text = ID.matcher(text)
                .replaceAll(found -> "/ID [<" + id(nameless, found.group(1).length()) + "><"
                        + id(nameless, found.group(2).length()) + ">]");
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static String fitted(String text, int length) {
        return text.length() >= length ? text.substring(0, length) : text + " ".repeat(length - text.length());
    }

    private static String prefix(int number) {
        StringBuilder letters = new StringBuilder("A".repeat(PREFIX));
        letters.setCharAt(PREFIX - 1, (char) ('A' + number % LETTERS));
        letters.setCharAt(PREFIX - 2, (char) ('A' + number / LETTERS % LETTERS));
        return letters.toString();
    }

    private static String id(String content, int length) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.ISO_8859_1));
            return HexFormat.of().formatHex(hash).substring(0, length);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this Java has no SHA-256", e);
        }
    }
}
