package io.zhanggui.stats.forecast.smoothing;

import io.zhanggui.stats.Doubt;
import io.zhanggui.stats.Estimate;
import io.zhanggui.stats.forecast.FittedModel;
import io.zhanggui.stats.forecast.ForecastMethod;
import io.zhanggui.stats.forecast.History;
import io.zhanggui.stats.forecast.smoothing.SmoothingForm.Season;
import io.zhanggui.stats.forecast.smoothing.SmoothingForm.Trend;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Exponential smoothing: one form, or the best of the admissible ones by AICc.
 *
 * <p>Sources: Hyndman, Koehler, Ord and Snyder (2008), "Forecasting with Exponential Smoothing"; Hyndman and Khandakar
 * (2008), Journal of Statistical Software 27(3), for the choice. First states are free parameters. The likelihood is
 * greatest where a sum of squares is least, which is found from several starts by {@code BoundedLeastSquares}.
 *
 * <p>Failure: TOO_LITTLE_DATA where no form leaves a degree of freedom; OUT_OF_DOMAIN where a form that multiplies
 * meets a value not above 0. A season longer than 24 steps is left to decomposition. Example: 5, 5, 5, 5, 5 goes on as
 * 5.
 */
public final class ExponentialSmoothing implements ForecastMethod {

    private static final int LONGEST_SEASON = 24;

    private final String name;
    private final Optional<SmoothingForm> form;

    private ExponentialSmoothing(String name, Optional<SmoothingForm> form) {
        this.name = name;
        this.form = form;
    }

    /** The best form by AICc. */
    public static ExponentialSmoothing automatic() {
        return new ExponentialSmoothing("ETS", Optional.empty());
    }

    /** A level only. */
    public static ExponentialSmoothing simple() {
        return of("SES", new SmoothingForm(false, Trend.NONE, Season.NONE));
    }

    /** Level and slope. */
    public static ExponentialSmoothing holt() {
        return of("Holt", new SmoothingForm(false, Trend.ADDITIVE, Season.NONE));
    }

    /** Level and a slope that fades. */
    public static ExponentialSmoothing damped() {
        return of("Damped", new SmoothingForm(false, Trend.DAMPED, Season.NONE));
    }

    public static ExponentialSmoothing holtWintersAdditive() {
        return of("HoltWintersAdditive", new SmoothingForm(false, Trend.ADDITIVE, Season.ADDITIVE));
    }

    public static ExponentialSmoothing holtWintersMultiplicative() {
        return of("HoltWintersMultiplicative", new SmoothingForm(true, Trend.ADDITIVE, Season.MULTIPLICATIVE));
    }

    public static ExponentialSmoothing of(String name, SmoothingForm form) {
        return new ExponentialSmoothing(name, Optional.of(form));
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Estimate<FittedModel> fit(History history) {
        return fitSmoothing(history).map(model -> model);
    }

    /** The model with its parameters. */
    public Estimate<SmoothingModel> fitSmoothing(History history) {
        return form.map(chosen -> fitOne(history, chosen)).orElseGet(() -> choose(history));
    }

    private Estimate<SmoothingModel> fitOne(History history, SmoothingForm chosen) {
        if (chosen.needsPositive() && !history.isPositive()) {
            return Estimate.none(
                    Doubt.Reason.OUT_OF_DOMAIN,
                    chosen.label() + " 要求所有值都大于 0",
                    chosen.label() + " needs all values above 0");
        }
        int needed = new Layout(chosen, history.period()).size() + 2;
        if (history.size() < needed || (chosen.hasSeason() && !history.hasPeriods(2))) {
            return tooLittle(history, chosen.hasSeason() ? Math.max(needed, 2 * history.period()) : needed);
        }
        return SmoothingFit.of(history.values(), chosen, history.period())
                .map(Estimate::of)
                .orElseGet(() -> Estimate.none(
                        Doubt.Reason.NOT_CONVERGED,
                        chosen.label() + " 拟合不成功",
                        "no parameters of " + chosen.label() + " fit the values"));
    }

    private Estimate<SmoothingModel> choose(History history) {
        boolean seasonal = history.hasPeriods(2) && history.period() <= LONGEST_SEASON;
        if (history.isConstant()) {
            return history.size() < 4
                    ? tooLittle(history, 4)
                    : fitOne(history, new SmoothingForm(false, Trend.NONE, Season.NONE));
        }
        List<SmoothingForm> forms = SmoothingForm.admissible(seasonal, history.isPositive());
        return forms.stream()
                .filter(candidate -> new Layout(candidate, history.period()).size() + 3 <= history.size())
                .map(candidate -> SmoothingFit.of(history.values(), candidate, history.period()))
                .flatMap(Optional::stream)
                .min(Comparator.comparingDouble(SmoothingModel::correctedAkaike))
                .filter(model -> Double.isFinite(model.correctedAkaike()))
                .map(Estimate::of)
                .orElseGet(() -> tooLittle(history, 5));
    }

    private static <T> Estimate<T> tooLittle(History history, int needed) {
        return Estimate.none(
                Doubt.Reason.TOO_LITTLE_DATA,
                "只有 " + history.size() + " 个值，至少要 " + needed + " 个",
                history.size() + " values, at least " + needed + " are needed");
    }
}
