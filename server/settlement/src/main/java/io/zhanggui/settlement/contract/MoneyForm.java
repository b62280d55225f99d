package io.zhanggui.settlement.contract;

import static io.zhanggui.settlement.contract.Fields.choice;
import static io.zhanggui.settlement.contract.Fields.names;

import io.zhanggui.settlement.Words;
import io.zhanggui.settlement.contract.MetricTerms.Unit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** How an amount of money is defined: {@code {plus: […], less: […], variant: computed}}. */
final class MoneyForm {

    private final MetricForm metrics;

    MoneyForm(MetricForm metrics) {
        this.metrics = metrics;
    }

    Optional<MoneyBase> read(Doc doc, String name) {
        return doc.entry(name, names("plus", "less", "variant")).flatMap(entry -> {
            Variant variant = variant(entry);
            List<MetricTerms> plus = metrics.all(entry, "plus", variant);
            List<MetricTerms> less = metrics.all(entry, "less", variant);
            if (!entry.has("plus")) {
                Fields.required(entry, "plus", Optional.empty());
            }
            if (!entry.has("less")) {
                entry.findings()
                        .open(
                                "2017",
                                entry.child("less"),
                                entry.node(),
                                "",
                                new Words(
                                        "没有写明要扣除什么（退款、运费、平台补贴、自购单）",
                                        "nothing says what is taken off: refunds, freight, platform subsidies, self-bought orders"),
                                new Words(
                                        "写 less: [指标…]；确实不扣就写 less: []",
                                        "write less: [metrics …], or less: [] if nothing is"));
            }
            Stream.concat(plus.stream(), less.stream())
                    .filter(metric -> metric.unit() != Unit.YUAN || !metric.adds())
                    .forEach(metric -> Fields.bad(
                            entry,
                            plus.contains(metric) ? "plus" : "less",
                            metric.key(),
                            "以元计、各日可相加的指标",
                            "a metric in yuan that adds up over days",
                            "换成金额类指标",
                            "name a metric that is an amount"));
            return plus.isEmpty() ? Optional.empty() : Optional.of(new MoneyBase(plus, less, variant));
        });
    }

    private static Variant variant(Doc entry) {
        return choice(entry, "variant", Variant.class).orElseGet(() -> {
            KpiForm.openVariant(entry);
            return Variant.COMPUTED;
        });
    }
}
