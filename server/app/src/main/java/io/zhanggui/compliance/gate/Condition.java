package io.zhanggui.compliance.gate;

import com.fasterxml.jackson.annotation.JsonValue;
import io.zhanggui.shared.Bilingual;
import java.util.List;
import java.util.Locale;

/**
 * One of the conditions of a gate and how it stands.
 *
 * @param reasons why it is broken, or what to mind though it is kept
 */
public record Condition(Kind kind, List<Reason> reasons) {

    public Condition {
        reasons = List.copyOf(reasons);
    }

    /** Whether it lets the publication through. */
    public boolean kept() {
        return reasons.stream().noneMatch(Reason::blocks);
    }

    /** The five conditions. */
    public enum Kind {
        TEXT("标题与文案检查", "texts checked"),
        LICENCE("资质", "licences"),
        AD_APPROVAL("广告审批", "advertising approved"),
        CHECKLIST("检查单", "checklists signed"),
        PRICE("价格政策", "price policy");

        private final String zh;
        private final String en;

        Kind(String zh, String en) {
            this.zh = zh;
            this.en = en;
        }

        public Bilingual named() {
            return new Bilingual(zh, en);
        }

        @JsonValue
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * One reason.
     *
     * @param blocks whether it keeps the gate shut
     * @param say what is wrong
     * @param mend how to open it
     * @param page the page that does
     */
    public record Reason(boolean blocks, Bilingual say, Bilingual mend, String page) {}
}
