package io.zhanggui.settlement.contract;

import static io.zhanggui.settlement.contract.Fields.choice;
import static io.zhanggui.settlement.contract.Fields.names;
import static io.zhanggui.settlement.contract.Fields.quantity;
import static io.zhanggui.settlement.contract.Fields.required;

import io.zhanggui.settlement.Words;
import io.zhanggui.settlement.contract.MetricTerms.Unit;
import io.zhanggui.settlement.contract.Quantity.Mark;
import io.zhanggui.settlement.contract.Target.Kind;
import java.util.Optional;

/** The target of a KPI; a number that could be read as percent or as points is refused. */
final class TargetForm {

    private final Optional<MetricTerms> metric;

    TargetForm(Optional<MetricTerms> metric) {
        this.metric = metric;
    }

    Optional<Target> read(Doc kpi) {
        if (!kpi.has("target")) {
            return required(kpi, "target", Optional.empty());
        }
        if (!kpi.isEntry("target")) {
            ambiguous(kpi, "target", kpi.text("target").orElse(""));
            return Optional.empty();
        }
        return kpi.entry("target", names("kind", "value", "from", "to")).flatMap(this::target);
    }

    private Optional<Target> target(Doc entry) {
        Optional<Kind> kind = choice(entry, "kind", Kind.class);
        if (kind.isEmpty()) {
            if (!entry.has("kind")) {
                ambiguous(entry, "kind", entry.text("value").orElse(""));
            }
            return Optional.empty();
        }
        if (kind.get() == Kind.BAND) {
            return band(entry);
        }
        Optional<Quantity> value = required(entry, "value", quantity(entry, "value"));
        return value.filter(number -> fits(entry, "value", kind.get(), number))
                .map(number -> new Target(kind.get(), number.value(), Optional.empty()));
    }

    private Optional<Target> band(Doc entry) {
        Optional<Quantity> from = required(entry, "from", quantity(entry, "from"));
        Optional<Quantity> to = required(entry, "to", quantity(entry, "to"));
        if (from.isEmpty()
                || to.isEmpty()
                || !fits(entry, "from", Kind.BAND, from.get())
                || !fits(entry, "to", Kind.BAND, to.get())) {
            return Optional.empty();
        }
        if (from.get().value().compareTo(to.get().value()) >= 0) {
            entry.findings()
                    .fault(
                            "2007",
                            entry.child("to"),
                            entry.nodeOf("to"),
                            entry.text("to").orElse(""),
                            new Words(
                                    "区间上下限矛盾：上限不大于下限",
                                    "the band contradicts itself: its upper edge is not above the lower"),
                            new Words("from 写小的，to 写大的", "from is the lesser, to the greater"));
            return Optional.empty();
        }
        return Optional.of(
                new Target(Kind.BAND, from.get().value(), Optional.of(to.get().value())));
    }

    private boolean fits(Doc entry, String name, Kind kind, Quantity number) {
        boolean share = metric.map(terms -> terms.unit() == Unit.PERCENT).orElse(false);
        boolean fits = switch (kind) {
            case RELATIVE -> number.mark() == Mark.PERCENT;
            case POINTS -> number.mark() == Mark.POINTS;
            case LEVEL, BAND -> metric.isEmpty() || number.mark() == (share ? Mark.PERCENT : Mark.PLAIN);
        };
        if (!fits) {
            ambiguous(entry, name, entry.text(name).orElse(""));
        } else if (kind == Kind.POINTS && metric.isPresent() && !share) {
            Fields.bad(
                    entry,
                    "kind",
                    "points",
                    "relative 或 level",
                    "relative or level",
                    "百分点只用于以 % 计的指标",
                    "points are for shares only");
            return false;
        }
        return fits;
    }

    private static void ambiguous(Doc entry, String name, String found) {
        entry.findings()
                .fault(
                        "2004",
                        entry.child(name),
                        entry.nodeOf(name),
                        found,
                        new Words(
                                "目标“" + found + "”说不清是水平、百分比变化还是百分点",
                                "the target \"" + found + "\" may be a level, a relative change or points"),
                        new Words(
                                "水平写 {kind: level, value: 3.5%}，相对变化写 {kind: relative, value: 20%}，百分点写 {kind: points, value: 0.5pp}",
                                "a level is {kind: level, value: 3.5%}, a relative change {kind: relative, value: 20%}, points {kind: points, value: 0.5pp}"));
    }
}
