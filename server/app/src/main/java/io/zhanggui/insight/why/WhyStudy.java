package io.zhanggui.insight.why;

import io.zhanggui.insight.StudyKind;
import io.zhanggui.insight.StudyMethod;
import io.zhanggui.insight.StudyProgress;
import io.zhanggui.insight.why.WhyAnswer.CauseTold;
import io.zhanggui.insight.why.WhyAnswer.DriverTold;
import io.zhanggui.insight.why.WhyAnswer.MetricTold;
import io.zhanggui.insight.why.WhyAnswer.Note;
import io.zhanggui.insight.why.WhyAnswer.RestTold;
import io.zhanggui.insight.why.WhyFacts.Basis;
import io.zhanggui.metrics.MetricDefinition;
import io.zhanggui.metrics.Metrics;
import io.zhanggui.metrics.Source;
import io.zhanggui.shared.Period;
import io.zhanggui.shared.Scope;
import io.zhanggui.stats.Doubt;
import io.zhanggui.stats.Estimate;
import io.zhanggui.stats.calendar.SalesCalendar;
import io.zhanggui.stats.cause.Explained;
import io.zhanggui.stats.cause.FestivalDays;
import io.zhanggui.stats.cause.WhyMoved;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Explains by causes in yuan why a shop's money moved between two periods. */
@Component
final class WhyStudy implements StudyMethod<WhyQuestion> {

    private static final Set<String> MONEY = Set.of("pay_amount", "kept_amount", "gross_profit");

    /** Refunds of so recent payments are still to come. */
    private static final int UNRIPE_DAYS = 15;

    private final Metrics metrics;
    private final WhyReader reader;
    private final AmountSplits splits;
    private final Clock clock;

    WhyStudy(Metrics metrics, WhyReader reader, AmountSplits splits, Clock clock) {
        this.metrics = metrics;
        this.reader = reader;
        this.splits = splits;
        this.clock = clock;
    }

    @Override
    public StudyKind kind() {
        return StudyKind.WHY;
    }

    @Override
    public boolean isOncePerFacts() {
        return true;
    }

    @Override
    public Class<WhyQuestion> question() {
        return WhyQuestion.class;
    }

    @Override
    public Estimate<WhyAnswer> answer(Scope scope, WhyQuestion question, StudyProgress progress) {
        if (!MONEY.contains(question.asked())) {
            return Estimate.none(
                    Doubt.Reason.OUT_OF_DOMAIN,
                    "指标“" + question.asked() + "”不能归因；请选择支付金额、净收金额或毛利",
                    "\"" + question.asked()
                            + "\" cannot be explained; choose the amount paid, the amount kept or the gross profit");
        }
        MetricDefinition metric = metrics.get(scope.agency(), question.asked());
        return reader.read(scope, metric, question, progress).flatMap(facts -> {
            progress.report(0.6, "寻找原因", "looking for causes");
            FestivalDays festivals = new FestivalDays(SalesCalendar.china());
            return WhyMoved.of(facts.shop(), question.spans(), festivals).map(explained -> {
                progress.report(0.8, "按维度拆分", "splitting");
                return told(scope, question, facts, explained);
            });
        });
    }

    private WhyAnswer told(Scope scope, WhyQuestion question, WhyFacts facts, Explained explained) {
        CauseWords words = new CauseWords(facts);
        List<CauseTold> causes = explained.causes().stream().map(words::told).toList();
        List<DriverTold> drivers = new DriverTree(facts, explained).told();
        LocalDate today = LocalDate.ofInstant(clock.instant(), Period.BEIJING);
        return new WhyAnswer(
                new MetricTold(
                        facts.metric().key(),
                        facts.metric().zh(),
                        facts.metric().en(),
                        facts.source().name().toLowerCase(Locale.ROOT)),
                question.before(),
                question.now(),
                facts.basis().name(),
                explained.before(),
                explained.now(),
                explained.change(),
                explained.countedBefore().size(),
                explained.countedNow().size(),
                Stream.concat(explained.missingBefore().stream(), explained.missingNow().stream())
                        .toList(),
                explained.verdict().name().toLowerCase(Locale.ROOT),
                ExactYuan.of(explained.ordinary()),
                explained.pairs(),
                new AnswerSentence(question, facts, explained, causes, drivers, today).say(),
                causes,
                explained.rests().stream()
                        .map(rest -> new RestTold(rest.place().name().toLowerCase(Locale.ROOT), rest.amount()))
                        .toList(),
                drivers,
                splits.of(scope, question, facts, explained),
                KnownEvents.of(question, explained),
                notes(question, facts, explained, today));
    }

    private static List<Note> notes(WhyQuestion question, WhyFacts facts, Explained explained, LocalDate today) {
        List<Note> notes = new ArrayList<>();
        if (facts.basis() == Basis.shop) {
            notes.add(
                    new Note(
                            "没有商品排行，只能看全店的访客与转化；导入“商品_全部”可以细到商品。",
                            "Without the item ranking only the whole shop's visitors and conversion are known; import it to see items."));
        } else if (facts.basis() == Basis.orders) {
            notes.add(
                    new Note(
                            "没有访客数据，只把金额分成订单数与笔单价；导入生意参谋的商品报表可以看流量与转化。",
                            "No visitors are known: the amount is parted into orders and yuan an order; import the item reports to see traffic."));
        } else if (facts.shop().paidChannels().isEmpty()) {
            notes.add(new Note(
                    "没有商品流量来源，分不出渠道；导入“无线商品流量来源”可以细到渠道。",
                    "Without the flow report channels are not told; import it to see them."));
        }
        if (facts.source() == Source.REPORTED) {
            notes.add(new Note("没有订单数据，用的是平台日报的数。", "There are no orders; the platform's daily figures are used."));
        }
        if (explained.countedBefore().size() != explained.countedNow().size()) {
            notes.add(new Note(
                    "两期天数不同，对比期按天数折算到与本期一样长。",
                    "The periods differ in length; the earlier one is brought to as many days."));
        }
        if (explained.festive()) {
            notes.add(
                    new Note(
                            "两期都处在大促期间，分不出大促本身的影响；可以与去年同期对比。",
                            "Both periods lie within festivals, whose own effect cannot be told apart; compare with last year."));
        }
        if (!facts.metric().key().equals("pay_amount")
                && question.to().plusDays(UNRIPE_DAYS).isAfter(today)) {
            notes.add(new Note(
                    "最近付款的订单还会有退款，净收与毛利会继续变小。",
                    "Refunds of recent payments are still to come: kept amount and profit will shrink."));
        }
        return notes;
    }
}
