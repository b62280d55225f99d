package io.zhanggui.engagement.measure;

import io.zhanggui.engagement.measure.LiveFacts.Asked;
import io.zhanggui.identity.Caller;
import io.zhanggui.settlement.Refusal;
import io.zhanggui.settlement.Span;
import io.zhanggui.settlement.contract.Kpi;
import java.util.List;
import java.util.Optional;
import org.hipparchus.fraction.BigFraction;

/** Baselines fixed when both sides sign. A frozen number is never computed again; what the data say today stands beside it. */
public interface Freezing {

    /**
     * One frozen number.
     *
     * @param value as the contract writes it
     */
    record FrozenNumber(String kpi, Span span, String value) {}

    /**
     * A contract with frozen baselines.
     *
     * @param text the same text with the numbers in it
     * @param snapshot SHA-256 of the facts they came from, as hex; empty where nothing could be frozen
     * @param numbers what was frozen
     * @param open what could not be, and why: its days are not known yet
     */
    record Frozen(String text, String snapshot, List<FrozenNumber> numbers, List<Refusal> open) {}

    /**
     * A frozen number beside what the data say today.
     *
     * @param now nothing where the data do not say it any more
     * @param moved the facts behind it that are not what they were, by day
     */
    record Compared(Kpi kpi, Span span, BigFraction frozen, Optional<BigFraction> now, List<Moved> moved) {}

    /** A fact behind a frozen number that is not what it was; nothing where it was not there, or is not there any more. */
    record Moved(
            String measure,
            String scope,
            Span span,
            Optional<BigFraction> frozen,
            Optional<BigFraction> now,
            Reason reason) {}

    /** Why a fact moved, as far as the two values tell. */
    enum Reason {
        /** Less was kept, or more refunded, of the same days. */
        LATE_REFUND("后到的退款", "refunds that came later"),
        CORRECTED("重新导入后更正", "corrected by a later import"),
        ADDED("冻结后才导入", "imported after the freezing"),
        GONE("数据已撤销", "its load was undone");

        private final String zh;
        private final String en;

        Reason(String zh, String en) {
            this.zh = zh;
            this.en = en;
        }

        public String zh() {
            return zh;
        }

        public String en() {
            return en;
        }
    }

    /**
     * Freezes what is not frozen: the baselines of all periods of the term that the data know. The facts are kept as a file
     * under their hash.
     */
    Frozen freeze(Caller caller, Asked asked, String text);

    /** Every frozen number of the latest version. */
    List<Compared> compare(Asked asked);

    /** The facts of a snapshot of the caller's agency, as CSV. */
    Optional<byte[]> findSnapshot(Caller caller, String hash);
}
