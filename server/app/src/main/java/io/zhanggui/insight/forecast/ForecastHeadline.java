package io.zhanggui.insight.forecast;

import io.zhanggui.insight.Headline;
import io.zhanggui.insight.HeadlineWriter;
import io.zhanggui.insight.Language;
import io.zhanggui.insight.StudyKind;
import io.zhanggui.insight.forecast.ForecastAnswer.FestivalTold;
import io.zhanggui.insight.forecast.ForecastAnswer.Total;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** How much is to come and how sure that is, beside last year, and how much of it festivals are. */
@Component
final class ForecastHeadline implements HeadlineWriter<ForecastQuestion, ForecastAnswer> {

    @Override
    public StudyKind kind() {
        return StudyKind.FORECAST;
    }

    @Override
    public Class<ForecastQuestion> question() {
        return ForecastQuestion.class;
    }

    @Override
    public Class<ForecastAnswer> answer() {
        return ForecastAnswer.class;
    }

    @Override
    public Headline write(ForecastQuestion question, ForecastAnswer answer) {
        return Headline.of(
                tongue -> sentence(tongue, question, answer),
                tongue -> tongue.figure(answer.total().mean(), answer.unit()),
                tongue -> interval(tongue, answer));
    }

    private static String interval(Language tongue, ForecastAnswer answer) {
        Total total = answer.total();
        return tongue.of(
                "%s 区间 %s – %s",
                "%s interval %s – %s",
                tongue.wholePercent(total.level()),
                tongue.figure(total.lower(), answer.unit()),
                tongue.figure(total.upper(), answer.unit()));
    }

    private static String sentence(Language tongue, ForecastQuestion question, ForecastAnswer answer) {
        Total total = answer.total();
        boolean sums = answer.overall().equals("sum");
        List<String> parts = new ArrayList<>();
        parts.add(tongue.of(
                "未来 %1$d 天（%2$s 至 %3$s）%4$s预计%7$s %5$s（%6$s）",
                "%4$s over the next %1$d days (%2$s to %3$s) is expected at %5$s%7$s (%6$s)",
                question.horizon(),
                total.from(),
                total.to(),
                tongue.of(answer.zh(), answer.en()),
                tongue.figure(total.mean(), answer.unit()),
                interval(tongue, answer),
                sums ? "" : tongue.of("平均每天", " a day")));
        if (answer.lastYear() != null) {
            parts.add(tongue.of(
                    "比去年同期 %s",
                    "%s on the same days of last year",
                    tongue.signed(answer.lastYear().change())));
        }
        if (sums) {
            strongest(answer).ifPresent(festival -> parts.add(festival(tongue, festival)));
        }
        if (answer.target() != null) {
            parts.add(tongue.of(
                    "达到目标 %2$s 的可能是 %1$s",
                    "with a chance of %s to reach %s",
                    tongue.chance(answer.target().chance()),
                    tongue.figure(answer.target().value(), answer.unit())));
        }
        return String.join(tongue.of("，", ", "), parts) + tongue.of("。", ".");
    }

    private static String festival(Language tongue, FestivalTold festival) {
        return tongue.of(
                "其中%3$s前后 %2$d 天占 %1$s",
                "%s of it in the %d days round %s",
                tongue.wholePercent(share(festival)),
                festival.coreDays(),
                tongue.of(festival.zh(), festival.en()));
    }

    /** The festival that was seen before and has the most on each of its days. */
    private static Optional<FestivalTold> strongest(ForecastAnswer answer) {
        return answer.festivals().stream()
                .filter(festival -> share(festival) > 0 && festival.timesSeen() > 0)
                .max(Comparator.comparingDouble(festival -> share(festival) / festival.coreDays()));
    }

    private static double share(FestivalTold festival) {
        Double share = festival.coreShare();
        return share == null ? 0 : share;
    }
}
