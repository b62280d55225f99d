package io.zhanggui.insight.customer;

import io.zhanggui.insight.Cohort;
import io.zhanggui.insight.StudyKind;
import io.zhanggui.insight.StudyMethod;
import io.zhanggui.insight.StudyProgress;
import io.zhanggui.insight.customer.CustomerAnswer.Basis;
import io.zhanggui.insight.customer.CustomerAnswer.Buyers;
import io.zhanggui.insight.customer.CustomerAnswer.HoldoutTold;
import io.zhanggui.insight.customer.CustomerAnswer.Premise;
import io.zhanggui.metrics.MetricQuestion;
import io.zhanggui.metrics.Metrics;
import io.zhanggui.shared.Period;
import io.zhanggui.shared.Scope;
import io.zhanggui.stats.Doubt;
import io.zhanggui.stats.Estimate;
import io.zhanggui.warehouse.BuyerHistories;
import io.zhanggui.warehouse.BuyerTable;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads the buyers' histories, and asks the engine what they are worth. */
@Component
final class CustomerMethod implements StudyMethod<CustomerQuestion> {

    private static final List<String> METRICS = List.of("kept_amount", "pay_buyers");

    private final BuyerHistories histories;
    private final StudiedPeriod periods;
    private final Metrics metrics;

    CustomerMethod(BuyerHistories histories, StudiedPeriod periods, Metrics metrics) {
        this.histories = histories;
        this.periods = periods;
        this.metrics = metrics;
    }

    @Override
    public StudyKind kind() {
        return StudyKind.CUSTOMER_VALUE;
    }

    @Override
    public Class<CustomerQuestion> question() {
        return CustomerQuestion.class;
    }

    @Override
    public Estimate<CustomerAnswer> answer(Scope scope, CustomerQuestion question, StudyProgress progress) {
        return periods.of(scope, question).flatMap(studied -> {
            BuyerTable table = histories.read(scope, studied.period(), null);
            return table.size() == 0
                    ? Estimate.none(NobodyKnown.doubt(studied.period(), table.ordersWithoutBuyer()))
                    : Estimate.of(answer(scope, question, studied, table, progress));
        });
    }

    private CustomerAnswer answer(
            Scope scope,
            CustomerQuestion question,
            StudiedPeriod.Studied studied,
            BuyerTable table,
            StudyProgress progress) {
        Period period = studied.period();
        progress.report(0.2, "拟合购买模型", "fitting the models of purchases");
        Estimate<FittedBuyers> fitted = FittedBuyers.of(BuyerColumns.of(table));
        progress.report(0.45, "估计每位买家", "scoring every buyer");
        @Nullable
        BuyerScores scores =
                fitted.map(known -> BuyerScores.of(known, question)).find().orElse(null);
        progress.report(0.6, "用最后四分之一核对", "trying the model on the last quarter");
        Estimate<HoldoutTold> holdout = holdout(scope, table, period);
        progress.report(0.8, "分群、留存与集中度", "segments, cohorts and concentration");
        return new CustomerAnswer(
                basis(scope, question, studied),
                buyers(table),
                scores == null
                        ? null
                        : fitted.map(known -> OutlookTold.of(known, scores, table, question))
                                .get(),
                fitted.findDoubt().map(OutlookTold::doubt).orElse(null),
                holdout.find().orElse(null),
                holdout.findDoubt().map(OutlookTold::doubt).orElse(null),
                Segments.of(table, scores),
                Descriptions.curve(BuyerColumns.of(table).total()),
                Cohort.listAll(
                        histories.listMonths(scope, period, null), period.to().minusDays(1)),
                Descriptions.secondPurchase(table),
                premise(question));
    }

    private Estimate<HoldoutTold> holdout(Scope scope, BuyerTable table, Period period) {
        LocalDate split = Holdout.split(period);
        if (!split.isAfter(period.from())) {
            return Estimate.none(
                    Doubt.Reason.TOO_LITTLE_DATA,
                    "时段只有 %d 天，分不出用来核对的一段。".formatted(period.days()),
                    "A period of %d days leaves nothing to try the model on.".formatted(period.days()));
        }
        return Holdout.compare(histories.read(scope, new Period(period.from(), split), null), table, period);
    }

    private Basis basis(Scope scope, CustomerQuestion question, StudiedPeriod.Studied studied) {
        Period period = studied.period();
        int missing = metrics.ask(scope, MetricQuestion.of(METRICS.getFirst(), period))
                .missingDays()
                .size();
        return new Basis(
                period.from(),
                period.to(),
                studied.firstLoaded(),
                missing,
                METRICS,
                question.horizon(),
                question.discount(),
                question.margin());
    }

    private static Buyers buyers(BuyerTable table) {
        return new Buyers(
                table.size(),
                IntStream.of(table.purchases()).filter(count -> count > 1).count(),
                IntStream.of(table.purchases()).asLongStream().sum(),
                ExactYuan.of(LongStream.of(table.totalFen()).sum()),
                table.ordersWithoutBuyer());
    }

    private static Premise premise(CustomerQuestion question) {
        return new Premise(
                question.premise(),
                "P1.1",
                "新入驻商家平均存活率（2023 年）。说的是商家，不是买家；原文没有给出处。",
                "Average survival of newly opened shops (2023). It speaks of shops, not of buyers; the "
                        + "source gives no reference.");
    }
}
