package io.zhanggui.metrics;

import java.util.Map;

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

    /** What the sections of the plan speak of, in words. */
    private static final Map<String, Note> SECTIONS = Map.ofEntries(
            Map.entry("P1.1.1", new Note("行业参考值（2022）", "trade figure of 2022")),
            Map.entry("P1.2.2", new Note("行业参考值（2022）", "trade figure of 2022")),
            Map.entry("P1.2.3", new Note("行业参考值（2022）", "trade figure of 2022")),
            Map.entry("P1.3.1", new Note("方案数据运营目标", "plan: goal of running by data")),
            Map.entry("P2.1.1", new Note("方案增长目标", "plan: goal of growth")),
            Map.entry("P2.1.2", new Note("方案协同目标", "plan: goal of working together")),
            Map.entry("P7.1", new Note("方案考核目标", "plan: KPI")),
            Map.entry("P7.2", new Note("方案预期成果", "plan: expected result")),
            Map.entry("P7.3", new Note("方案长期目标", "plan: long-term goal")),
            Map.entry("S1-2", new Note("年度工作计划", "yearly work plan")),
            Map.entry("S1-3", new Note("年度工作计划", "yearly work plan")));

    private static final Note PLAN = new Note("方案参考值", "figure of the plan");

    /**
     * Whose word it is to people who do not have the plan's paper at hand: the numbers of its sections say nothing to them.
     * Everything that users see says this; {@link #zh} and {@link #en} are for the reference of all metrics.
     */
    public Note spoken() {
        return kind == Kind.PREMISE ? SECTIONS.getOrDefault(reference, PLAN) : new Note(zh(), en());
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
