package io.zhanggui.settlement.contract;

import static io.zhanggui.settlement.contract.Fields.choice;
import static io.zhanggui.settlement.contract.Fields.count;
import static io.zhanggui.settlement.contract.Fields.names;
import static io.zhanggui.settlement.contract.Fields.quantity;
import static io.zhanggui.settlement.contract.Fields.required;
import static io.zhanggui.settlement.contract.Fields.span;

import io.zhanggui.settlement.Span;
import io.zhanggui.settlement.Words;
import io.zhanggui.settlement.contract.Baseline.Kind;
import io.zhanggui.settlement.contract.MetricTerms.Unit;
import io.zhanggui.settlement.contract.Quantity.Mark;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hipparchus.fraction.BigFraction;

/** What a KPI's change is counted from. */
final class BaselineForm {

    private static final Set<String> FIELDS = names("kind", "days", "window", "group", "value", "frozen", "snapshot");

    private final Optional<MetricTerms> metric;

    BaselineForm(Optional<MetricTerms> metric) {
        this.metric = metric;
    }

    Optional<Baseline> read(Doc kpi, Optional<Target> target) {
        // A target that cannot be read may still say that it is a change.
        boolean needed = target.map(goal -> goal.kind().needsBaseline())
                .orElseGet(() -> kpi.says("target", "kind", "relative") || kpi.says("target", "kind", "points"));
        if (needed && !kpi.has("baseline")) {
            kpi.findings()
                    .fault(
                            "2002",
                            kpi.child("baseline"),
                            kpi.node(),
                            "",
                            new Words("目标是“比基线变化”，却没有写基线", "the target is a change, and no baseline says of what"),
                            new Words(
                                    "写 baseline: {kind: same_period_last_year}，或 previous_days、window、matched_group、fixed",
                                    "write baseline: {kind: same_period_last_year}, or previous_days, window, matched_group, fixed"));
        }
        Optional<Baseline> baseline = kpi.entry("baseline", FIELDS).flatMap(this::baseline);
        boolean relative = target.map(goal -> goal.kind() == Target.Kind.RELATIVE)
                .orElseGet(() -> kpi.says("target", "kind", "relative"));
        baseline.filter(written -> relative && isZero(written)).ifPresent(written -> zero(kpi));
        return baseline;
    }

    private static boolean isZero(Baseline baseline) {
        return baseline.fixed().map(BigFraction::isZero).orElse(false)
                || baseline.frozen().values().stream().anyMatch(BigFraction::isZero);
    }

    private static void zero(Doc kpi) {
        kpi.findings()
                .open(
                        "2002",
                        kpi.child("baseline"),
                        kpi.nodeOf("baseline"),
                        "0",
                        new Words(
                                "基线是 0，目标却写成百分比变化：0 的百分之几都是 0，到时算不出来",
                                "the baseline is 0 and the target a relative change: no share of 0 is any change"),
                        new Words(
                                "改成 target: {kind: level, value: …}，或换一段有数的基线",
                                "write target: {kind: level, value: …}, or take a baseline that has numbers"));
    }

    private Optional<Baseline> baseline(Doc entry) {
        return required(entry, "kind", choice(entry, "kind", Kind.class)).map(kind -> {
            Optional<Span> window = span(entry, "window");
            if (kind == Kind.WINDOW || kind == Kind.MATCHED_GROUP) {
                required(entry, "window", window);
            }
            int days = kind == Kind.PREVIOUS_DAYS
                    ? required(entry, "days", count(entry, "days")).orElse(1)
                    : 0;
            if (kind == Kind.PREVIOUS_DAYS && days < 1) {
                Fields.bad(entry, "days", String.valueOf(days), "至少 1 天", "at least 1", "写 days: 90", "write days: 90");
            }
            List<String> group = entry.texts("group");
            if (kind == Kind.MATCHED_GROUP && group.isEmpty()) {
                required(entry, "group", Optional.empty());
            }
            Optional<BigFraction> fixed =
                    kind == Kind.FIXED ? required(entry, "value", number(entry, "value")) : Optional.empty();
            Map<Span, BigFraction> frozen = frozen(entry);
            Optional<String> snapshot = entry.text("snapshot");
            if (kind != Kind.FIXED && (snapshot.isEmpty() || frozen.isEmpty() && kind != Kind.MATCHED_GROUP)) {
                entry.findings()
                        .open(
                                "2011",
                                entry.child("snapshot"),
                                entry.node(),
                                "",
                                new Words(
                                        "基线还没有冻结：双方要在签约时把数固定下来",
                                        "the baseline is not frozen: both sides fix its numbers when they sign"),
                                new Words(
                                        "用 frozen: [{from, to, value}] 写下各期的数，snapshot 写数据快照的 SHA-256",
                                        "write the numbers as frozen: [{from, to, value}] and the SHA-256 of their data as snapshot"));
            }
            return new Baseline(kind, days, window, group, fixed, frozen, snapshot);
        });
    }

    private Map<Span, BigFraction> frozen(Doc entry) {
        Map<Span, BigFraction> frozen = new LinkedHashMap<>();
        for (Doc each : entry.entries("frozen", names("from", "to", "value"))) {
            Optional<LocalDate> from = required(each, "from", Fields.day(each, "from"));
            Optional<LocalDate> to = required(each, "to", Fields.day(each, "to"));
            Optional<BigFraction> value = required(each, "value", number(each, "value"));
            if (from.isPresent()
                    && to.isPresent()
                    && value.isPresent()
                    && from.get().isBefore(to.get())) {
                frozen.put(new Span(from.get(), to.get()), value.get());
            }
        }
        return frozen;
    }

    private Optional<BigFraction> number(Doc entry, String name) {
        boolean share = metric.map(terms -> terms.unit() == Unit.PERCENT).orElse(false);
        return quantity(entry, name).flatMap(number -> {
            if (metric.isEmpty() || number.mark() == (share ? Mark.PERCENT : Mark.PLAIN)) {
                return Optional.of(number.value());
            }
            Fields.bad(
                    entry,
                    name,
                    entry.text(name).orElse(""),
                    share ? "带 % 的数" : "不带 % 的数",
                    share ? "a number with %" : "a number without %",
                    share ? "写成 2.3%" : "写成 2.3",
                    share ? "write 2.3%" : "write 2.3");
            return Optional.empty();
        });
    }
}
