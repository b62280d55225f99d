package io.zhanggui.metrics;

/**
 * Who says what a good value is.
 *
 * @param kind whose word it is
 * @param reference where it is written, such as {@code P1.2.2} of the plan; may be empty
 */
public record BandOrigin(Kind kind, String reference) {

    /** Whose word it is. */
    public enum Kind {
        /** A figure of the service plan: its own claim, without a source (invariant 9). */
        PREMISE("方案假设", "premise of the plan"),
        /** The platform's own threshold. */
        PLATFORM("平台标准", "platform's threshold"),
        /** What the agency set for itself. */
        AGENCY("自定目标", "set by the agency");

        private final String zh;
        private final String en;

        Kind(String zh, String en) {
            this.zh = zh;
            this.en = en;
        }
    }

    /** Whose word it is to people who do not have the plan's paper at hand: its sections say nothing to them. */
    public Note spoken() {
        return kind == Kind.PREMISE ? new Note(kind.zh, kind.en) : new Note(zh(), en());
    }

    public String zh() {
        return named(kind.zh);
    }

    public String en() {
        return named(kind.en);
    }

    private String named(String word) {
        return reference.isEmpty() ? word : word + " " + reference;
    }
}
