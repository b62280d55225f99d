package io.zhanggui.engagement.measure.web;

import io.zhanggui.engagement.measure.CapStanding;
import io.zhanggui.engagement.measure.Freezing.Compared;
import io.zhanggui.engagement.measure.Freezing.Moved;
import io.zhanggui.engagement.measure.Standing;
import io.zhanggui.engagement.measure.Standing.AgainstGroup;
import io.zhanggui.engagement.measure.Standing.Ahead;
import io.zhanggui.engagement.measure.Standing.Effect;
import io.zhanggui.engagement.measure.Standing.KpiStanding;
import io.zhanggui.engagement.measure.Standing.Point;
import io.zhanggui.engagement.measure.Standing.SoFar;
import io.zhanggui.engagement.measure.web.MeasureController.DoubtView;
import io.zhanggui.settlement.Outcome;
import io.zhanggui.settlement.Outcome.Done;
import io.zhanggui.settlement.Outcome.Refused;
import io.zhanggui.settlement.Span;
import io.zhanggui.settlement.contract.Kpi;
import io.zhanggui.settlement.facts.Measured.Input;
import io.zhanggui.settlement.statement.KpiResult;
import io.zhanggui.settlement.statement.Line;
import io.zhanggui.shared.Bilingual;
import io.zhanggui.stats.effect.MatchedGroup.Rise;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A standing for a page. Money between the parties is null for those who may not see it.
 *
 * @param until the day after the last the fees are of; null where nothing is known
 * @param cap how the cap on profit stands; null where none is agreed, or it is not to be seen
 * @param baselines the frozen numbers beside what the data say today
 */
record StandingView(
        String contract,
        int version,
        String title,
        LocalDate from,
        LocalDate to,
        List<KpiView> kpis,
        @Nullable LocalDate until,
        @Nullable List<FeeView> fees,
        List<DoubtView> doubts,
        @Nullable CapView cap,
        List<BaselineView> baselines,
        Instant asOf) {

    /**
     * A KPI.
     *
     * @param unit yuan, count, percent …: shares are fractions
     * @param better higher, lower or neither
     * @param kind of the target: level, relative, points, band
     */
    record KpiView(
            String id,
            String name,
            String metric,
            Bilingual metricName,
            String unit,
            String better,
            String variant,
            List<String> scope,
            String kind,
            double stated,
            @Nullable Double upper,
            LocalDate from,
            LocalDate to,
            @Nullable SoFarView soFar,
            List<LocalDate> missing,
            @Nullable AheadView ahead,
            @Nullable Bilingual silent,
            @Nullable EffectView effect,
            @Nullable GroupView group,
            List<PointView> days,
            List<DoubtView> doubts) {}

    /**
     * So far.
     *
     * @param verdict better, within or worse
     * @param inputs what the value is made of
     */
    record SoFarView(
            LocalDate to,
            long days,
            double value,
            double target,
            @Nullable Double baseline,
            double distance,
            String measure,
            double tolerance,
            String verdict,
            @Nullable Long fen,
            @Nullable Bilingual formula,
            List<InputView> inputs) {}

    /** @param metricName of a base measure, or of the metric where its values of the whole period are told */
    record InputView(String metric, Bilingual metricName, String scope, double value, int facts) {}

    record AheadView(
            double value,
            double lower,
            double upper,
            double target,
            double reward,
            double penalty,
            @Nullable Long fen,
            @Nullable Long lowest,
            @Nullable Long highest) {}

    record EffectView(int days, double plain, @Nullable Double net) {}

    /**
     * Against the matched group.
     *
     * @param rise how much more it rose, a fraction; {@code lower} and {@code upper} of the interval of 95 in 100
     * @param silent why there is none
     */
    record GroupView(
            int before,
            int after,
            @Nullable Double rise,
            @Nullable Double lower,
            @Nullable Double upper,
            @Nullable Bilingual silent) {}

    record PointView(
            LocalDate day,
            double value,
            @Nullable Double lower,
            @Nullable Double upper) {}

    /**
     * A frozen number beside what the data say today, which the contract does not count by.
     *
     * @param to the day after the last
     * @param now null where the data do not say it any more
     * @param moved the facts behind it that are not what they were, by day
     */
    record BaselineView(
            String kpi,
            String name,
            String unit,
            LocalDate from,
            LocalDate to,
            double frozen,
            @Nullable Double now,
            List<MovedView> moved) {}

    /** A fact that moved; null where it was not there, or is not any more. */
    record MovedView(
            String measure,
            Bilingual measureName,
            String scope,
            LocalDate from,
            LocalDate to,
            @Nullable Double frozen,
            @Nullable Double now,
            Bilingual reason) {}

    record FeeView(String id, long fen, Bilingual formula) {}

    /** The same with its cap, or why that is not known. */
    StandingView with(Outcome<Optional<CapStanding>> found) {
        CapView view = switch (found) {
            case Done<Optional<CapStanding>> done ->
                done.value().map(CapView::of).orElse(null);
            case Refused<Optional<CapStanding>> refused -> CapView.of(refused.reasons());
        };
        return new StandingView(contract, version, title, from, to, kpis, until, fees, doubts, view, baselines, asOf);
    }

    /** @param named what base measures are called */
    static StandingView of(
            Standing standing, List<Compared> baselines, boolean money, Function<String, Bilingual> named) {
        return new StandingView(
                standing.contract().number(),
                standing.contract().version(),
                standing.contract().title(),
                standing.period().from(),
                standing.period().to(),
                standing.kpis().stream().map(each -> kpi(each, money, named)).toList(),
                standing.feesUntil().orElse(null),
                money ? standing.fees().stream().map(StandingView::fee).toList() : null,
                money ? standing.doubts().stream().map(DoubtView::of).toList() : List.of(),
                null,
                baselines.stream().map(each -> baseline(each, named)).toList(),
                standing.asOf());
    }

    private static BaselineView baseline(Compared compared, Function<String, Bilingual> named) {
        Kpi kpi = compared.kpi();
        return new BaselineView(
                kpi.id(),
                kpi.name(),
                word(kpi.metric().unit()),
                compared.span().from(),
                compared.span().to(),
                compared.frozen().doubleValue(),
                compared.now().map(Number::doubleValue).orElse(null),
                compared.moved().stream().map(each -> moved(each, named)).toList());
    }

    private static MovedView moved(Moved moved, Function<String, Bilingual> named) {
        return new MovedView(
                moved.measure(),
                named.apply(moved.measure()),
                moved.scope(),
                moved.span().from(),
                moved.span().to(),
                moved.frozen().map(Number::doubleValue).orElse(null),
                moved.now().map(Number::doubleValue).orElse(null),
                new Bilingual(moved.reason().zh(), moved.reason().en()));
    }

    private static KpiView kpi(KpiStanding each, boolean money, Function<String, Bilingual> named) {
        Kpi kpi = each.kpi();
        Span span = each.span();
        return new KpiView(
                kpi.id(),
                kpi.name(),
                kpi.metric().key(),
                new Bilingual(kpi.metric().zh(), kpi.metric().en()),
                word(kpi.metric().unit()),
                word(kpi.metric().better()),
                kpi.variant().word(),
                kpi.scope(),
                word(kpi.target().kind()),
                kpi.target().value().doubleValue(),
                kpi.target().upper().map(Number::doubleValue).orElse(null),
                span.from(),
                span.to(),
                each.soFar().map(known -> soFar(kpi, known, money, named)).orElse(null),
                each.missing(),
                each.ahead().map(likely -> ahead(likely, money)).orElse(null),
                each.silent().map(said -> new Bilingual(said.zh(), said.en())).orElse(null),
                each.effect().map(StandingView::effect).orElse(null),
                each.group().map(StandingView::group).orElse(null),
                each.days().stream().map(StandingView::point).toList(),
                each.doubts().stream().map(DoubtView::of).toList());
    }

    private static SoFarView soFar(Kpi kpi, SoFar known, boolean money, Function<String, Bilingual> named) {
        KpiResult result = known.result();
        return new SoFarView(
                known.days().to(),
                result.days(),
                result.value().doubleValue(),
                result.target().doubleValue(),
                result.baseline().map(Number::doubleValue).orElse(null),
                result.distance().doubleValue(),
                word(kpi.measure()),
                kpi.tolerance().doubleValue(),
                result.verdict().word(),
                money ? known.fen() : null,
                money
                        ? known.formula()
                                .map(said -> new Bilingual(said.zh(), said.en()))
                                .orElse(null)
                        : null,
                result.inputs().stream().map(each -> input(each, kpi, named)).toList());
    }

    private static InputView input(Input input, Kpi kpi, Function<String, Bilingual> named) {
        Bilingual name = input.metric().equals(kpi.metric().key())
                ? new Bilingual(kpi.metric().zh(), kpi.metric().en())
                : named.apply(input.metric());
        return new InputView(input.metric(), name, input.scope(), input.value().doubleValue(), input.facts());
    }

    private static AheadView ahead(Ahead likely, boolean money) {
        return new AheadView(
                likely.value(),
                likely.lower(),
                likely.upper(),
                likely.target(),
                likely.reward(),
                likely.penalty(),
                money ? likely.fen() : null,
                money ? likely.lowest() : null,
                money ? likely.highest() : null);
    }

    private static EffectView effect(Effect effect) {
        return new EffectView(effect.days(), effect.plain(), effect.net().orElse(null));
    }

    private static GroupView group(AgainstGroup group) {
        return new GroupView(
                group.before(),
                group.after(),
                group.rise().map(Rise::relative).orElse(null),
                group.rise().map(rise -> rise.interval().lower()).orElse(null),
                group.rise().map(rise -> rise.interval().upper()).orElse(null),
                group.silent().map(said -> new Bilingual(said.zh(), said.en())).orElse(null));
    }

    private static PointView point(Point point) {
        return new PointView(
                point.day(),
                point.value(),
                point.lower().orElse(null),
                point.upper().orElse(null));
    }

    private static FeeView fee(Line line) {
        return new FeeView(
                line.id(),
                line.fen(),
                new Bilingual(line.formula().zh(), line.formula().en()));
    }

    private static String word(Enum<?> each) {
        return each.name().toLowerCase(Locale.ROOT);
    }
}
