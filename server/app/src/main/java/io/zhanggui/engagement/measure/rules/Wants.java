package io.zhanggui.engagement.measure.rules;

import io.zhanggui.settlement.Span;
import io.zhanggui.settlement.contract.Baseline;
import io.zhanggui.settlement.contract.Commission;
import io.zhanggui.settlement.contract.Contract;
import io.zhanggui.settlement.contract.Contract.Shop;
import io.zhanggui.settlement.contract.ContractHistory;
import io.zhanggui.settlement.contract.Kpi;
import io.zhanggui.settlement.contract.MetricTerms;
import io.zhanggui.settlement.contract.MoneyBase;
import io.zhanggui.settlement.contract.ProfitCap;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Which numbers a contract needs. */
public final class Wants {

    private Wants() {}

    /** The settlement periods whose facts a settlement of one needs: those that may still be corrected, and itself. */
    public static List<Span> periods(ContractHistory history, Span period) {
        List<Span> all = history.turns();
        int at = all.indexOf(period);
        return at < 0
                ? List.of(period)
                : all.subList(Math.max(0, at - history.during(period).restatable()), at + 1).stream()
                        .filter(turn -> !history.isClosing(turn))
                        .toList();
    }

    /** All numbers of some settlement periods. */
    public static Set<Want> of(ContractHistory history, Collection<Span> periods) {
        Set<Want> wants = new LinkedHashSet<>();
        for (Span period : periods) {
            Contract contract = history.during(period);
            for (Kpi kpi : contract.kpis()) {
                for (Span span : kpi.period().spans(contract.term())) {
                    if (period.contains(span.lastDay())) {
                        wants.addAll(of(contract, kpi, span));
                    }
                }
            }
            wants.addAll(money(contract, period));
        }
        return wants;
    }

    /** What a KPI needs to be judged over its period. */
    public static List<Want> of(Contract contract, Kpi kpi, Span span) {
        List<Want> wants = new ArrayList<>();
        wants.add(want(contract, kpi, kpi.scope(), span));
        boolean counted = kpi.target().kind().needsBaseline();
        kpi.baseline()
                .filter(baseline -> counted && !baseline.frozen().containsKey(span))
                .ifPresent(baseline -> wants.addAll(baseline(contract, kpi, baseline, span)));
        return wants;
    }

    /** What a KPI's baseline of a period is found from, whether it is frozen or not. */
    public static List<Want> baseline(Contract contract, Kpi kpi, Baseline baseline, Span span) {
        return switch (baseline.kind()) {
            case FIXED -> List.of();
            case SAME_PERIOD_LAST_YEAR -> List.of(want(contract, kpi, kpi.scope(), span.plusYears(-1)));
            case PREVIOUS_DAYS ->
                List.of(want(
                        contract,
                        kpi,
                        kpi.scope(),
                        new Span(
                                contract.term().from().minusDays(baseline.days()),
                                contract.term().from())));
            case WINDOW ->
                List.of(want(contract, kpi, kpi.scope(), baseline.window().orElseThrow()));
            case MATCHED_GROUP ->
                List.of(
                        want(contract, kpi, kpi.scope(), baseline.window().orElseThrow()),
                        want(contract, kpi, baseline.group(), baseline.window().orElseThrow()),
                        want(contract, kpi, baseline.group(), span));
        };
    }

    private static Want want(Contract contract, Kpi kpi, List<String> scope, Span span) {
        return new Want(kpi.metric(), scope, kpi.variant(), span, shops(contract));
    }

    private static List<String> shops(Contract contract) {
        return contract.shops().stream().map(Shop::label).toList();
    }

    /** What the baselines of all periods of a contract were found from when they were frozen. */
    public static Set<Want> ofBaselines(Contract contract) {
        Set<Want> wants = new LinkedHashSet<>();
        for (Kpi kpi : contract.kpis()) {
            if (kpi.target().kind().needsBaseline() && kpi.baseline().isPresent()) {
                Baseline baseline = kpi.baseline().get();
                boolean moves = baseline.kind() == Baseline.Kind.MATCHED_GROUP;
                for (Span span : kpi.period().spans(contract.term())) {
                    List<Want> all = baseline(contract, kpi, baseline, span);
                    // How the group moves on is known only later.
                    wants.addAll(moves ? all.subList(0, all.size() - 1) : all);
                }
            }
        }
        return wants;
    }

    /** What commission and cap of a settlement period need. */
    public static List<Want> money(Contract contract, Span period) {
        Stream<MoneyBase> bases = Stream.concat(
                contract.fees().commission().map(Commission::base).stream(),
                contract.cap().flatMap(ProfitCap::profit).stream());
        return bases.flatMap(base -> metrics(base)
                        .map(metric -> new Want(metric, List.of("all"), base.variant(), period, shops(contract))))
                .toList();
    }

    private static Stream<MetricTerms> metrics(MoneyBase base) {
        return Stream.concat(base.plus().stream(), base.less().stream());
    }
}
