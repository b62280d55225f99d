package io.zhanggui.engagement.contract.rules;

import io.zhanggui.engagement.contract.Revision;
import io.zhanggui.settlement.Refusal;
import io.zhanggui.settlement.Span;
import io.zhanggui.settlement.Words;
import io.zhanggui.settlement.contract.Amendment;
import io.zhanggui.settlement.contract.Baseline;
import io.zhanggui.settlement.contract.Contract;
import io.zhanggui.settlement.contract.Kpi;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What stands against offering a text that is not vague: how it fits what was agreed before, and its baselines. */
public final class OfferBarriers {

    private OfferBarriers() {}

    /**
     * Every barrier.
     *
     * @param before the version in force; null where there is none
     * @param settled the first days of the periods that have a statement
     * @param kept hashes of the snapshots that are kept
     */
    public static List<Refusal> of(
            Contract contract, @Nullable Revision before, Set<LocalDate> settled, Set<String> kept, LocalDate today) {
        List<Refusal> barriers = new ArrayList<>();
        version(contract, before, settled).ifPresent(barriers::add);
        for (Kpi kpi : contract.kpis()) {
            kpi.baseline()
                    .flatMap(baseline -> frozen(contract, kpi, baseline, kept, today))
                    .ifPresent(barriers::add);
        }
        return List.copyOf(barriers);
    }

    private static Optional<Refusal> version(Contract contract, @Nullable Revision before, Set<LocalDate> settled) {
        if (before == null) {
            return contract.version() == 1 && contract.amends().isEmpty()
                    ? Optional.empty()
                    : refuse(
                            "version",
                            "9071",
                            "第一份合同的 version 是 1，没有 amends",
                            "the first version is 1 and amends nothing");
        }
        Optional<Amendment> amends = contract.amends();
        if (contract.version() != before.version() + 1
                || amends.isEmpty()
                || !amends.get().hash().equals(Optional.of(before.hash()))) {
            return refuse(
                    "amends",
                    "9072",
                    "补充协议是第 " + (before.version() + 1) + " 版，amends 写明它改的是第 " + before.version() + " 版和该版的哈希 "
                            + before.hash(),
                    "this is version " + (before.version() + 1) + " and amends version " + before.version()
                            + " with the hash " + before.hash());
        }
        if (!contract.number().equals(before.number())) {
            return refuse(
                    "contract",
                    "9073",
                    "合同编号不能变：" + before.number(),
                    "the number stays what it was: " + before.number());
        }
        LocalDate end = before.to();
        if (end != null
                && contract.term().to().isAfter(end)
                && settled.stream().anyMatch(from -> !from.isBefore(end))) {
            return refuse(
                    "term",
                    "9077",
                    "合同期满后的结清已经出单：不能再延长，另签一份合同",
                    "statements have closed this contract after its term: it cannot be made longer, sign another one");
        }
        LocalDate effective = amends.get().effective();
        return settled.stream().anyMatch(from -> !from.isBefore(effective))
                ? refuse(
                        "amends.effective",
                        "9074",
                        "从 " + effective + " 起的结算期已有结算单：补充协议只能管还没结算的期间",
                        "periods from " + effective + " on have statements: an amendment counts for later ones only")
                : Optional.empty();
    }

    /** That nothing is frozen at all is a finding of the text already. */
    private static Optional<Refusal> frozen(
            Contract contract, Kpi kpi, Baseline baseline, Set<String> kept, LocalDate today) {
        String about = "kpis." + kpi.id() + ".baseline";
        boolean incomplete = !baseline.frozen().isEmpty()
                && kpi.period().spans(contract.term()).stream()
                        .filter(period -> !period.from().isBefore(contract.effective()))
                        .filter(period -> isKnown(contract, baseline, period, today))
                        .anyMatch(period -> !baseline.frozen().containsKey(period));
        if (incomplete) {
            return refuse(
                    about,
                    "9075",
                    "“" + kpi.name() + "”的基准没有覆盖全部期间：重新冻结",
                    "the frozen baseline of \"" + kpi.name() + "\" does not cover all periods: freeze it again");
        }
        boolean lost = baseline.snapshot().isPresent()
                && !kept.contains(baseline.snapshot().get());
        return lost
                ? refuse(
                        about,
                        "9076",
                        "“" + kpi.name() + "”的快照 " + baseline.snapshot().get() + " 不在系统里：重新冻结",
                        "the snapshot of \"" + kpi.name() + "\" is not kept here: freeze it again")
                : Optional.empty();
    }

    /** Whether the days a baseline comes from are over, so that it can be frozen. */
    private static boolean isKnown(Contract contract, Baseline baseline, Span period, LocalDate today) {
        LocalDate end = switch (baseline.kind()) {
            case SAME_PERIOD_LAST_YEAR -> period.to().minusYears(1);
            case PREVIOUS_DAYS -> contract.term().from();
            case WINDOW -> baseline.window().map(Span::to).orElse(LocalDate.MAX);
            case MATCHED_GROUP, FIXED -> LocalDate.MAX;
        };
        return !end.isAfter(today);
    }

    private static Optional<Refusal> refuse(String about, String number, String zh, String en) {
        return Optional.of(new Refusal("ENGAGEMENT-" + number, about, new Words(zh, en), new Words("", "")));
    }
}
