package io.zhanggui.compliance.gate.rules;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Tells what a file is by its first bytes; its name must say the same. */
public final class EvidenceTypes {

    /** How many first bytes are needed. */
    public static final int HEAD = 4_096;

    private static final Map<String, String> OF_ENDING = Map.of(
            "pdf", "application/pdf",
            "png", "image/png",
            "jpg", "image/jpeg",
            "jpeg", "image/jpeg",
            "webp", "image/webp",
            "xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            "docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document");

    private EvidenceTypes() {}

    /** The media type, or empty where the file is of no kept kind or is not what its name says. */
    public static Optional<String> of(String fileName, byte[] head) {
        String ending = fileName.substring(fileName.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        String named = OF_ENDING.get(ending);
        return named != null && begins(ending, head) ? Optional.of(named) : Optional.empty();
    }

    private static boolean begins(String ending, byte[] head) {
        String text = new String(head, StandardCharsets.ISO_8859_1);
        return switch (ending) {
            case "pdf" -> text.startsWith("%PDF-");
            case "png" -> text.startsWith("\u0089PNG\r\n\u001a\n");
            case "jpg", "jpeg" -> text.startsWith("\u00ff\u00d8\u00ff");
            case "webp" -> text.startsWith("RIFF") && text.startsWith("WEBP", 8);
            default -> text.startsWith("PK\u0003\u0004");
        };
    }
}
