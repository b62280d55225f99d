package io.zhanggui.desk.board;

import io.zhanggui.metrics.Comparison;
import io.zhanggui.shared.Period;

/**
 * What a period is put beside.
 *
 * @param words what the other period is, short enough for a tile
 * @param said what was set against what, and what to mind
 */
public record Beside(Period period, Phrase words, Phrase said) {

    static Beside of(Comparison how, Period period) {
        Comparison.Compared compared = how.of(period);
        return new Beside(
                compared.period(),
                switch (how) {
                    case PREVIOUS -> new Phrase("上期", "before");
                    case LAST_YEAR, FESTIVAL -> new Phrase("去年同期", "last year");
                },
                new Phrase(compared.said().zh(), compared.said().en()));
    }
}
