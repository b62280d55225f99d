package io.zhanggui.settlement.contract;

import static io.zhanggui.settlement.contract.Fields.choice;
import static io.zhanggui.settlement.contract.Fields.count;
import static io.zhanggui.settlement.contract.Fields.names;
import static io.zhanggui.settlement.contract.Fields.required;
import static io.zhanggui.settlement.contract.Fields.rhythm;
import static io.zhanggui.settlement.contract.Fields.share;
import static io.zhanggui.settlement.contract.Fields.yesNo;
import static io.zhanggui.settlement.contract.Fields.yuan;

import io.zhanggui.settlement.Rhythm;
import io.zhanggui.settlement.Words;
import io.zhanggui.settlement.contract.Commission.Method;
import io.zhanggui.settlement.contract.Commission.Negative;
import io.zhanggui.settlement.contract.Commission.OrderState;
import io.zhanggui.settlement.contract.Commission.Rate;
import io.zhanggui.settlement.contract.Fees.Amount;
import io.zhanggui.settlement.contract.Fees.Due;
import io.zhanggui.settlement.contract.Fees.Invoice;
import io.zhanggui.settlement.contract.Fees.Tax;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hipparchus.fraction.BigFraction;

/** The fees of a contract file. */
final class FeeForm {

    private final MetricForm metrics;

    FeeForm(MetricForm metrics) {
        this.metrics = metrics;
    }

    Optional<Fees> read(Doc doc) {
        Optional<Doc> fees = doc.entry("fees", names("base", "commission", "minimum", "tax", "due"));
        return required(doc, "fees", fees)
                .map(entry -> new Fees(
                        amount(entry, "base"), commission(entry), amount(entry, "minimum"), tax(entry), due(entry)));
    }

    private static Optional<Amount> amount(Doc fees, String name) {
        return fees.entry(name, names("amount", "per")).flatMap(entry -> {
            Optional<BigFraction> yuan = required(entry, "amount", yuan(entry, "amount"));
            Optional<Rhythm> per = required(entry, "per", rhythm(entry, "per"));
            return yuan.flatMap(amount -> per.map(period -> new Amount(amount, period)));
        });
    }

    private Optional<Commission> commission(Doc fees) {
        return fees.entry("commission", names("of", "base", "state", "rate", "tiers", "method", "negative"))
                .flatMap(entry -> {
                    Optional<MoneyBase> base = required(entry, "base", new MoneyForm(metrics).read(entry, "base"));
                    List<Rate> rates = rates(entry);
                    if (base.isEmpty() || rates.isEmpty()) {
                        return Optional.empty();
                    }
                    return Optional.of(new Commission(
                            required(entry, "of", choice(entry, "of", Commission.Kind.class))
                                    .orElse(Commission.Kind.GMV),
                            base.get(),
                            state(entry),
                            rates,
                            choice(entry, "method", Method.class).orElseGet(() -> method(entry, rates)),
                            choice(entry, "negative", Negative.class).orElse(Negative.CARRY)));
                });
    }

    private static OrderState state(Doc entry) {
        return choice(entry, "state", OrderState.class).orElseGet(() -> {
            entry.findings()
                    .open(
                            "2018",
                            entry.child("state"),
                            entry.node(),
                            "",
                            new Words(
                                    "没有写明按付款、确认收货还是结算到账的订单计提",
                                    "nothing says whether paid, confirmed or settled orders count"),
                            new Words(
                                    "写 state: paid | confirmed | settled", "write state: paid | confirmed | settled"));
            return OrderState.PAID;
        });
    }

    private static Method method(Doc entry, List<Rate> rates) {
        if (rates.size() > 1) {
            entry.findings()
                    .open(
                            "2007",
                            entry.child("method"),
                            entry.node(),
                            "",
                            new Words(
                                    "没有写明阶梯是分段计还是全额计",
                                    "nothing says whether a tier's rate is for its part or for the whole"),
                            new Words("写 method: marginal（分段）或 whole（全额）", "write method: marginal or whole"));
        }
        return Method.MARGINAL;
    }

    private static List<Rate> rates(Doc entry) {
        List<Rate> rates = rates(entry, new ArrayList<>());
        rates.stream()
                .filter(rate -> rate.rate().compareTo(BigFraction.ONE) > 0)
                .findFirst()
                .ifPresent(rate -> Fields.bad(
                        entry,
                        entry.has("tiers") ? "tiers" : "rate",
                        entry.text("rate").orElse(""),
                        "不超过 100% 的比例",
                        "a share of at most 100 %",
                        "佣金不会比它的基数多",
                        "a commission is no more than its base"));
        return rates;
    }

    private static List<Rate> rates(Doc entry, List<Rate> rates) {
        if (!entry.has("tiers")) {
            required(entry, "rate", share(entry, "rate"))
                    .ifPresent(rate -> rates.add(new Rate(BigFraction.ZERO, rate)));
            return rates;
        }
        for (Doc tier : entry.entries("tiers", names("from", "rate"))) {
            Optional<BigFraction> from = required(tier, "from", yuan(tier, "from"));
            Optional<BigFraction> rate = required(tier, "rate", share(tier, "rate"));
            from.ifPresent(start -> rate.ifPresent(part -> rates.add(new Rate(start, part))));
        }
        if (!rates.isEmpty() && !ascend(rates)) {
            Fields.bad(
                    entry,
                    "tiers",
                    "",
                    "从 0 起、逐级升高的阶梯",
                    "tiers that begin at 0 and ascend",
                    "第一级 from: 0，后面的 from 一级比一级大",
                    "the first has from: 0, each following one more");
        }
        return rates;
    }

    private static boolean ascend(List<Rate> rates) {
        for (int i = 1; i < rates.size(); i++) {
            if (rates.get(i).from().compareTo(rates.get(i - 1).from()) <= 0) {
                return false;
            }
        }
        return rates.getFirst().from().isZero();
    }

    private static Tax tax(Doc fees) {
        Optional<Doc> written = fees.entry("tax", names("included", "rate", "invoice"));
        if (written.isEmpty()) {
            fees.findings()
                    .open(
                            "2014",
                            fees.child("tax"),
                            fees.node(),
                            "",
                            new Words("没有写明含税还是不含税", "nothing says whether amounts include tax"),
                            new Words(
                                    "写 tax: {included: true, rate: 6%, invoice: special}",
                                    "write tax: {included: true, rate: 6%, invoice: special}"));
            return new Tax(true, BigFraction.ZERO, Invoice.NONE);
        }
        Doc entry = written.get();
        return new Tax(
                required(entry, "included", yesNo(entry, "included")).orElse(true),
                required(entry, "rate", share(entry, "rate")).orElse(BigFraction.ZERO),
                choice(entry, "invoice", Invoice.class).orElse(Invoice.SPECIAL));
    }

    private static Due due(Doc fees) {
        Optional<Integer> days =
                fees.entry("due", names("days")).flatMap(entry -> required(entry, "days", count(entry, "days")));
        if (!fees.has("due")) {
            fees.findings()
                    .open(
                            "2014",
                            fees.child("due"),
                            fees.node(),
                            "",
                            new Words("没有写明付款期限", "no date of payment"),
                            new Words(
                                    "写 due: {days: 15}：结算期结束后 15 个自然日内付",
                                    "write due: {days: 15}: days after the period's end"));
        }
        return new Due(days.orElse(0));
    }
}
