package io.zhanggui.engagement.paper;

/**
 * Which document of a client.
 *
 * @param kind key of a {@link Deliverable}
 * @param part which one of its kind: a day, month, quarter or phase such as {@code 2026-11}; empty where there is only one
 */
public record PaperKey(String kind, String part) {

    /** The only one of its kind. */
    public static PaperKey only(String kind) {
        return new PaperKey(kind, "");
    }
}
