package io.zhanggui.compliance;

import com.fasterxml.jackson.annotation.JsonValue;
import io.zhanggui.shared.Bilingual;
import java.util.Locale;
import java.util.Set;

/**
 * What a person has to do about a finding. Every finding has a suggestion, but words put in the place of what nobody may
 * sell leave the goods on sale: only where this is {@link #REWRITE} does writing something else settle the matter.
 */
public enum Remedy {
    /** Write something else. */
    REWRITE("改写", "Reword it"),
    /** It reads like what nobody may sell, but no rule says so for certain: a person decides. */
    DECIDE("若确属此类，请下架；若不是，请在此说明并放行", "If it is of this kind, take it down; if not, say why and let it pass"),
    /** A rule says that nobody may sell it. */
    TAKEDOWN(
            "不能靠改写解决：请下架商品或撤回文案，并查一查还有没有同类在售",
            "No rewording settles this: take the goods or the text down, and look whether more of the kind is on sale");

    private static final Set<String> CLASSES = Set.of("prohibited", "faketrade");
    /** Of another class, most of whose texts can be mended: replicas. */
    private static final Set<String> FORBIDDEN = Set.of("brand.fake");

    private static final Set<String> DOUBTFUL = Set.of("brand.hinted", "brand.undertone");

    private final String zh;
    private final String en;

    Remedy(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    /**
     * What to do about what breaks a rule.
     *
     * @param kind the key of the {@link RuleClass}
     * @param rule the key of the {@link Rule}
     * @param severity of the finding
     */
    public static Remedy of(String kind, String rule, Severity severity) {
        if (!CLASSES.contains(kind) && !FORBIDDEN.contains(rule) && !DOUBTFUL.contains(rule)) {
            return REWRITE;
        }
        return severity == Severity.BLOCK && !DOUBTFUL.contains(rule) ? TAKEDOWN : DECIDE;
    }

    /** What to tell the person. */
    public Bilingual words() {
        return new Bilingual(zh, en);
    }

    @JsonValue
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
