package io.zhanggui.engagement.measure.web;

import io.zhanggui.engagement.measure.CapStanding;
import io.zhanggui.engagement.measure.web.MeasureController.DoubtView;
import io.zhanggui.settlement.Refusal;
import io.zhanggui.settlement.Span;
import io.zhanggui.settlement.contract.ProfitCap;
import io.zhanggui.settlement.rules.CapTrial.SoFar;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.hipparchus.fraction.BigFraction;
import org.jspecify.annotations.Nullable;

/**
 * The cap on profit for a page, amounts in fen.
 *
 * @param now null where it is not known
 * @param doubts why
 */
record CapView(@Nullable NowView now, List<DoubtView> doubts) {

    /**
     * How it stands.
     *
     * @param from first day of the window that counts, {@code to} the day after its last
     * @param window period, year or term
     * @param share of the profit, a fraction
     * @param counts which fees count: commission, reward, base
     * @param excess what becomes of what is held back: carry or forfeit
     * @param state within, reached or not_computable
     * @param countedFen fees of the window that count
     * @param profitFen of the window so far, to the fen below; null where not disclosed
     * @param allowedFen the most of the fees that may be taken; null where not computable
     * @param takenFen what of them is taken
     * @param heldFen held back of this window by statements so far, not negative
     * @param changeFen what a statement of today would correct: negative holds back, positive pays
     * @param carriedFen deductions the last statement carries over, not positive
     * @param until the day after the last that is counted; null where statements alone are
     * @param settled the period of the last statement; null before the first
     * @param assumed periods without a statement that are counted as if they were settled today
     */
    record NowView(
            LocalDate from,
            LocalDate to,
            String window,
            double share,
            List<String> counts,
            String excess,
            String state,
            long countedFen,
            @Nullable Long profitFen,
            @Nullable Long allowedFen,
            long takenFen,
            long heldFen,
            long changeFen,
            long carriedFen,
            @Nullable LocalDate until,
            @Nullable SpanView settled,
            List<SpanView> assumed) {}

    record SpanView(LocalDate from, LocalDate to) {

        static SpanView of(Span span) {
            return new SpanView(span.from(), span.to());
        }
    }

    static CapView of(List<Refusal> reasons) {
        return new CapView(null, reasons.stream().map(DoubtView::of).toList());
    }

    static CapView of(CapStanding cap) {
        ProfitCap clause = cap.clause();
        SoFar now = cap.soFar();
        return new CapView(
                new NowView(
                        now.state().window().from(),
                        now.state().window().to(),
                        word(clause.window()),
                        clause.share().doubleValue(),
                        clause.counts().stream().sorted().map(CapView::word).toList(),
                        word(clause.excess()),
                        now.state().state().word(),
                        now.state().countedFen(),
                        now.profit().map(CapView::fen).orElse(null),
                        now.state().allowedFen().orElse(null),
                        now.state().countedFen() + now.state().adjustedFen(),
                        -now.heldFen(),
                        now.changeFen(),
                        cap.carriedFen(),
                        cap.until().orElse(null),
                        cap.settled().map(SpanView::of).orElse(null),
                        cap.assumed().stream().map(SpanView::of).toList()),
                List.of());
    }

    private static long fen(BigFraction yuan) {
        return yuan.multiply(100).bigDecimalValue(0, RoundingMode.FLOOR).longValueExact();
    }

    private static String word(Enum<?> each) {
        return each.name().toLowerCase(Locale.ROOT);
    }
}
