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
     */
    record Compared(Kpi kpi, Span span, BigFraction frozen, Optional<BigFraction> now) {}

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
