package io.zhanggui.settlement.contract;

import static io.zhanggui.settlement.contract.Fields.choice;
import static io.zhanggui.settlement.contract.Fields.names;
import static io.zhanggui.settlement.contract.Fields.quantity;
import static io.zhanggui.settlement.contract.Fields.required;
import static io.zhanggui.settlement.contract.Fields.share;
import static io.zhanggui.settlement.contract.Fields.yesNo;
import static io.zhanggui.settlement.contract.Fields.yuan;

import io.zhanggui.settlement.Words;
import io.zhanggui.settlement.contract.MetricTerms.Unit;
import io.zhanggui.settlement.contract.Pay.Edge;
import io.zhanggui.settlement.contract.Pay.Linear;
import io.zhanggui.settlement.contract.Pay.Scale;
import io.zhanggui.settlement.contract.Pay.Share;
import io.zhanggui.settlement.contract.Pay.Step;
import io.zhanggui.settlement.contract.Pay.Tier;
import io.zhanggui.settlement.contract.Pay.Tiers;
import io.zhanggui.settlement.contract.Quantity.Mark;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hipparchus.fraction.BigFraction;

/** Rewards, penalties and the distances they are counted by. */
final class PayForm {

    private static final Set<String> FIELDS = names("step", "linear", "tiers", "share", "from", "floor", "cap");

    private final Measure measure;
    private final MetricTerms metric;

    PayForm(Measure measure, MetricTerms metric) {
        this.measure = measure;
        this.metric = metric;
    }

    Optional<Pay> read(Doc kpi, String name) {
        return kpi.entry(name, FIELDS)
                .flatMap(entry -> scale(entry).flatMap(scale -> {
                    Optional<BigFraction> floor = yuan(entry, "floor");
                    Optional<BigFraction> cap = yuan(entry, "cap");
                    if (floor.isPresent() && cap.isPresent() && floor.get().compareTo(cap.get()) > 0) {
                        contradictory(entry, "cap", "封顶低于保底", "the cap is below the floor");
                        return Optional.empty();
                    }
                    if (paysNothing(scale) || cap.map(BigFraction::isZero).orElse(false)) {
                        nothing(entry, name);
                    }
                    return Optional.of(new Pay(scale, floor, cap));
                }));
    }

    private static boolean paysNothing(Scale scale) {
        return switch (scale) {
            case Step step -> step.amount().isZero();
            case Linear linear -> linear.amount().isZero();
            case Tiers tiers ->
                tiers.tiers().stream().allMatch(tier -> tier.amount().isZero());
            case Share share -> share.share().isZero();
        };
    }

    private static void nothing(Doc entry, String name) {
        entry.findings()
                .open(
                        "2015",
                        entry.path(),
                        entry.node(),
                        "",
                        new Words("“" + name + "”的金额是 0，达不达成都一样", "\"" + name + "\" comes to nothing"),
                        new Words("写大于 0 的金额，或者删去这一条", "write an amount above 0, or take it away"));
    }

    private Optional<Scale> scale(Doc entry) {
        List<String> named = List.of("step", "linear", "tiers", "share").stream()
                .filter(entry::has)
                .toList();
        if (named.size() != 1) {
            entry.findings()
                    .fault(
                            "2007",
                            entry.path(),
                            entry.node(),
                            String.join(", ", named),
                            new Words(
                                    named.isEmpty() ? "没有写明怎么计算金额" : "写了几种互相矛盾的算法",
                                    named.isEmpty()
                                            ? "nothing says how the amount is found"
                                            : "several ways to find the amount contradict each other"),
                            new Words("step、linear、tiers、share 只写一种", "write one of step, linear, tiers, share"));
            return Optional.empty();
        }
        return switch (named.getFirst()) {
            case "step" -> yuan(entry, "step").map(Step::new);
            case "linear" ->
                entry.entry("linear", names("per", "pay", "whole")).flatMap(linear -> linear(entry, linear));
            case "tiers" -> tiers(entry);
            default -> shareOfMoney(entry);
        };
    }

    private Optional<Scale> linear(Doc entry, Doc linear) {
        Optional<BigFraction> per = required(linear, "per", distance(linear, "per"));
        Optional<BigFraction> pay = required(linear, "pay", yuan(linear, "pay"));
        if (per.isPresent() && per.get().isZero()) {
            Fields.bad(linear, "per", "0", "大于 0 的间隔", "more than 0", "写成 1%、0.1pp 或 1000", "write 1%, 0.1pp or 1000");
            return Optional.empty();
        }
        return per.flatMap(unit -> pay.map(
                amount -> new Linear(unit, amount, yesNo(linear, "whole").orElse(false), edge(entry))));
    }

    private Optional<Scale> tiers(Doc entry) {
        List<Tier> tiers = new ArrayList<>();
        for (Doc each : entry.entries("tiers", names("from", "pay"))) {
            Optional<BigFraction> from = required(each, "from", distance(each, "from"));
            Optional<BigFraction> pay = required(each, "pay", yuan(each, "pay"));
            from.ifPresent(start -> pay.ifPresent(amount -> tiers.add(new Tier(start, amount))));
        }
        for (int i = 1; i < tiers.size(); i++) {
            if (tiers.get(i).from().compareTo(tiers.get(i - 1).from()) <= 0) {
                contradictory(entry, "tiers", "阶梯没有逐级升高", "the tiers do not ascend");
                return Optional.empty();
            }
            if (tiers.get(i).amount().compareTo(tiers.get(i - 1).amount()) < 0) {
                entry.findings()
                        .open(
                                "2007",
                                entry.child("tiers"),
                                entry.nodeOf("tiers"),
                                "",
                                new Words("偏离越大金额反而越小", "a greater distance pays less"),
                                new Words("核对阶梯金额", "check the amounts of the tiers"));
            }
        }
        return tiers.isEmpty() ? Optional.empty() : Optional.of(new Tiers(List.copyOf(tiers)));
    }

    private Optional<Scale> shareOfMoney(Doc entry) {
        if (metric.unit() != Unit.YUAN) {
            Fields.bad(
                    entry,
                    "share",
                    entry.text("share").orElse(""),
                    "用于金额类指标的比例",
                    "a share, for metrics in yuan only",
                    "这个指标不是金额，改用 step、linear 或 tiers",
                    "this metric is no amount: use step, linear or tiers");
            return Optional.empty();
        }
        return share(entry, "share").map(part -> new Share(part, edge(entry)));
    }

    private static Edge edge(Doc entry) {
        return choice(entry, "from", Edge.class).orElse(Edge.TARGET);
    }

    /** A distance as the clause counts it: {@code 2%}, {@code 0.1pp} or {@code 1000}; not negative. */
    Optional<BigFraction> distance(Doc entry, String name) {
        return quantity(entry, name).flatMap(number -> {
            Mark mark = switch (measure) {
                case RELATIVE -> Mark.PERCENT;
                case POINTS -> Mark.POINTS;
                case UNITS -> metric.unit() == Unit.PERCENT ? Mark.PERCENT : Mark.PLAIN;
            };
            if (number.mark() == mark && number.value().signum() >= 0) {
                return Optional.of(number.value());
            }
            String form = switch (mark) {
                case PERCENT -> "2%";
                case POINTS -> "0.1pp";
                case PLAIN -> "1000";
            };
            entry.findings()
                    .fault(
                            "2004",
                            entry.child(name),
                            entry.nodeOf(name),
                            entry.text(name).orElse(""),
                            new Words(
                                    "“" + name + "”的单位与条款的计量方式不一致",
                                    "the unit of \"" + name + "\" is not the one this clause counts by"),
                            new Words(
                                    "这条按 " + Fields.word(measure) + " 计，写成 " + form,
                                    "this clause counts by " + Fields.word(measure) + ": write " + form));
            return Optional.empty();
        });
    }

    private static void contradictory(Doc entry, String name, String zh, String en) {
        entry.findings()
                .fault(
                        "2007",
                        entry.child(name),
                        entry.nodeOf(name),
                        "",
                        new Words(zh, en),
                        new Words("改到不矛盾为止", "mend the contradiction"));
    }
}
