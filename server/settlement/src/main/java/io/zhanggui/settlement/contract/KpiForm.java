package io.zhanggui.settlement.contract;

import static io.zhanggui.settlement.contract.Fields.choice;
import static io.zhanggui.settlement.contract.Fields.names;
import static io.zhanggui.settlement.contract.Fields.required;
import static io.zhanggui.settlement.contract.Fields.rhythm;
import static io.zhanggui.settlement.contract.Fields.share;

import io.zhanggui.settlement.Rhythm;
import io.zhanggui.settlement.Words;
import io.zhanggui.settlement.contract.Contract.Shop;
import io.zhanggui.settlement.contract.MetricTerms.Better;
import io.zhanggui.settlement.contract.MetricTerms.Unit;
import io.zhanggui.settlement.contract.Target.Kind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hipparchus.fraction.BigFraction;

/** The KPIs of a contract file. */
final class KpiForm {

    private static final Set<String> FIELDS = names(
            "kpi",
            "name",
            "metric",
            "variant",
            "scope",
            "period",
            "baseline",
            "target",
            "measure",
            "tolerance",
            "weight",
            "reward",
            "penalty",
            "owner",
            "source",
            "note");

    private final MetricForm metrics;
    private final List<Shop> shops;
    private final Rhythm settle;

    KpiForm(MetricForm metrics, List<Shop> shops, Rhythm settle) {
        this.metrics = metrics;
        this.shops = shops;
        this.settle = settle;
    }

    List<Kpi> read(Doc doc) {
        List<Kpi> kpis = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (Doc entry : doc.entries("kpis", FIELDS)) {
            Optional<String> id = required(entry, "kpi", entry.text("kpi"));
            if (id.isPresent() && !ids.add(id.get())) {
                Fields.bad(
                        entry,
                        "kpi",
                        id.get(),
                        "没有用过的名字",
                        "a name not used yet",
                        "每条指标条款的名字各不相同",
                        "each clause has a name of its own");
            }
            kpi(entry, id.orElse("")).ifPresent(kpi -> {
                Contradictions.between(kpis, kpi, entry);
                kpis.add(kpi);
            });
        }
        if (!doc.has("kpis") || doc.entries("kpis", FIELDS).isEmpty()) {
            doc.findings()
                    .open(
                            "2009",
                            "kpis",
                            doc.nodeOf("kpis"),
                            "",
                            new Words("合同没有一条可计算的指标", "the contract has no KPI that can be computed"),
                            new Words("在 kpis 里至少写一条", "write at least one under kpis"));
        }
        return List.copyOf(kpis);
    }

    private Optional<Kpi> kpi(Doc entry, String id) {
        Variant variant = choice(entry, "variant", Variant.class).orElseGet(() -> {
            openVariant(entry);
            return Variant.COMPUTED;
        });
        Optional<MetricTerms> metric = metrics.find(entry, "metric", variant);
        Optional<Target> target = new TargetForm(metric).read(entry);
        Optional<Baseline> baseline = new BaselineForm(metric).read(entry, target);
        Rhythm period = rhythm(entry, "period").orElseGet(() -> openPeriod(entry));
        List<String> scope = scope(entry);
        String owner = owner(entry);
        String source = source(entry);
        if (metric.isEmpty() || target.isEmpty()) {
            return Optional.empty();
        }
        Measure measure = measure(entry, metric.get(), target.get());
        checkDirection(entry, metric.get(), target.get());
        PayForm pays = new PayForm(measure, metric.get());
        Kpi kpi = new Kpi(
                id,
                entry.text("name").orElse(metric.get().zh()),
                metric.get(),
                variant,
                scope,
                period,
                baseline,
                target.get(),
                measure,
                pays.distance(entry, "tolerance").orElse(BigFraction.ZERO),
                share(entry, "weight"),
                pays.read(entry, "reward"),
                pays.read(entry, "penalty"),
                owner,
                source);
        Contradictions.within(kpi, entry);
        return Optional.of(kpi);
    }

    private static String owner(Doc entry) {
        return open(
                entry,
                "owner",
                "2005",
                new Words("没有写明由谁负责", "nobody answers for it"),
                new Words("写 owner: operations_manager 等角色", "write owner: operations_manager, or another role"));
    }

    private static String source(Doc entry) {
        return open(
                entry,
                "source",
                "2003",
                new Words("没有写明数据来源", "no source of the number"),
                new Words("写 source: 哪个导出或报表", "write source: which export or report"));
    }

    static void openVariant(Doc entry) {
        if (entry.has("variant")) {
            return;
        }
        entry.findings()
                .open(
                        "2010",
                        entry.child("variant"),
                        entry.node(),
                        "",
                        new Words(
                                "没有写明用平台报表的数还是由订单计算的数",
                                "nothing says whether the reported or the computed number counts"),
                        new Words(
                                "写 variant: reported | computed | typed",
                                "write variant: reported | computed | typed"));
    }

    private Rhythm openPeriod(Doc entry) {
        if (!entry.has("period")) {
            entry.findings()
                    .open(
                            "2001",
                            entry.child("period"),
                            entry.node(),
                            "",
                            new Words("没有写明考核周期", "nothing says over which period it is judged"),
                            new Words(
                                    "写 period: month | quarter | half_year | year | term",
                                    "write period: month | quarter | half_year | year | term"));
        }
        return settle;
    }

    private static String open(Doc entry, String name, String code, Words said, Words hint) {
        Optional<String> written = entry.text(name);
        if (written.filter(text -> !FuzzyWords.namesNobody(text)).isEmpty()) {
            entry.findings()
                    .open(
                            code,
                            entry.child(name),
                            written.isEmpty() ? entry.node() : entry.nodeOf(name),
                            written.orElse(""),
                            said,
                            hint);
        }
        return written.orElse("");
    }

    private List<String> scope(Doc entry) {
        List<String> labels = entry.texts("scope");
        if (labels.isEmpty()) {
            entry.findings()
                    .open(
                            "2016",
                            entry.child("scope"),
                            entry.node(),
                            "",
                            new Words("没有写明是哪些店铺、商品或渠道的数", "nothing says of which shops, items or channels it is"),
                            new Words(
                                    "写 scope: all，或 [shop:店铺, shop:店铺/item:商品]",
                                    "write scope: all, or [shop:ID, shop:ID/item:ID]"));
            return List.of("all");
        }
        for (String label : labels) {
            if (!label.equals("all")
                    && shops.stream()
                            .noneMatch(shop -> label.equals(shop.label()) || label.startsWith(shop.label() + "/"))) {
                Fields.bad(
                        entry,
                        "scope",
                        label,
                        "all 或合同里的店铺",
                        "all, or a shop of the contract",
                        "写 all、shop:店铺 或 shop:店铺/item:商品",
                        "write all, shop:ID or shop:ID/item:ID");
            }
        }
        return List.copyOf(labels);
    }

    private static Measure measure(Doc entry, MetricTerms metric, Target target) {
        Measure usual = target.kind() == Kind.POINTS || target.kind() == Kind.BAND && metric.unit() == Unit.PERCENT
                ? Measure.POINTS
                : Measure.RELATIVE;
        Measure measure = choice(entry, "measure", Measure.class).orElse(usual);
        if (measure == Measure.POINTS && metric.unit() != Unit.PERCENT) {
            Fields.bad(
                    entry,
                    "measure",
                    "points",
                    "relative 或 units",
                    "relative or units",
                    "百分点只用于以 % 计的指标",
                    "points are for shares only");
        }
        return measure;
    }

    private static void checkDirection(Doc entry, MetricTerms metric, Target target) {
        boolean change = target.kind().needsBaseline();
        boolean against = metric.better() == Better.HIGHER && target.value().signum() < 0
                || metric.better() == Better.LOWER && target.value().signum() > 0;
        if (change && against) {
            entry.findings()
                    .open(
                            "2024",
                            entry.child("target"),
                            entry.nodeOf("target"),
                            "",
                            new Words(
                                    "目标的方向与指标相反：" + metric.zh() + (metric.better() == Better.HIGHER ? "应当升高" : "应当降低"),
                                    "the target goes the wrong way: " + metric.en() + " should "
                                            + (metric.better() == Better.HIGHER ? "rise" : "fall")),
                            new Words("改目标的正负号", "change the sign of the target"));
        }
        if (metric.better() == Better.NEITHER && target.kind() != Kind.BAND) {
            Fields.bad(
                    entry,
                    "target",
                    "",
                    "区间（这个指标没有好坏方向）",
                    "a band: this metric is neither better high nor low",
                    "写 target: {kind: band, from: …, to: …}",
                    "write target: {kind: band, from: …, to: …}");
        }
    }
}
