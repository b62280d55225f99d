package io.zhanggui.settlement.statement;

import io.zhanggui.settlement.Span;
import java.util.Locale;
import java.util.Optional;

/**
 * How a cap on profit stands over one of its windows.
 *
 * @param window the days compared
 * @param state whether it could be computed
 * @param countedFen lines that count, before the cap
 * @param allowedFen the most that may be taken; none where profit is not disclosed
 * @param adjustedFen all corrections made for the cap so far, not positive
 */
public record CapState(Span window, State state, long countedFen, Optional<Long> allowedFen, long adjustedFen) {

    /** Whether a cap could be computed. */
    public enum State {
        WITHIN("未超上限"),
        REACHED("已到上限"),
        NOT_COMPUTABLE("利润未披露，无法计算");

        private final String zh;

        State(String zh) {
            this.zh = zh;
        }

        public String zh() {
            return zh;
        }

        /** The word in files. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
