package io.zhanggui.insight.budget;

import io.zhanggui.stats.Doubt;
import io.zhanggui.stats.Estimate;
import io.zhanggui.stats.budget.FittedCurve;
import io.zhanggui.stats.budget.ResponseFit;
import io.zhanggui.stats.budget.ResponseFitter;
import io.zhanggui.stats.budget.WeeklyData;
import io.zhanggui.stats.budget.WeeklyData.Column;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The curves that the weeks tell. A channel whose spend cannot be told from the others, or hardly moves, is taken into the
 * controls, so that the others can be read; its doubt is kept.
 *
 * @param curves by channel, wide ones among them
 * @param doubts by channel, with the test that would tell
 * @param fit null where none was possible
 * @param controls what else was allowed to move the weeks
 */
record CurveStudy(
        Map<String, FittedCurve> curves,
        Map<String, Doubt> doubts,
        @Nullable ResponseFit fit,
        List<String> controls) {

    static final int DRAWS = 200;

    private static final int WEEKS_EACH = 12;
    private static final int MOST_CHANNELS = 6;

    /** How many channels the weeks can tell apart, besides the controls. */
    static int mostChannels(WeeklyHistory history) {
        int controls = history.weeks() == 0 ? 0 : history.controls().size();
        return Math.clamp((history.weeks() - controls - 1) / WEEKS_EACH, 1, MOST_CHANNELS);
    }

    /**
     * @param channels to be read
     * @param rest spend that is taken into account and not read
     */
    static CurveStudy of(WeeklyHistory history, List<String> channels, List<String> rest, double worth) {
        List<Column> controls = new ArrayList<>(history.controls());
        if (!rest.isEmpty()) {
            controls.add(together(history, rest));
        }
        Map<String, Doubt> doubts = new LinkedHashMap<>();
        List<String> open = new ArrayList<>(channels);
        while (!open.isEmpty()) {
            WeeklyData data = new WeeklyData(history.response(), columns(history, open), controls);
            Map<String, Doubt> bad = ResponseFitter.findDoubtful(data, worth);
            if (bad.isEmpty()) {
                return fitted(data, doubts, new ResponseFitter.Settings(DRAWS, 1, worth));
            }
            doubts.putAll(bad);
            open.removeAll(bad.keySet());
            controls.addAll(columns(history, List.copyOf(bad.keySet())));
        }
        return new CurveStudy(Map.of(), doubts, null, List.of());
    }

    private static CurveStudy fitted(WeeklyData data, Map<String, Doubt> doubts, ResponseFitter.Settings settings) {
        Estimate<ResponseFit> estimate = ResponseFitter.fit(data, settings);
        ResponseFit fit = estimate.find().orElse(null);
        if (fit == null) {
            data.channels()
                    .forEach(channel ->
                            doubts.put(channel.name(), estimate.findDoubt().orElseThrow()));
            return new CurveStudy(Map.of(), doubts, null, List.of());
        }
        Map<String, FittedCurve> curves = new LinkedHashMap<>();
        for (FittedCurve curve : fit.curves()) {
            curves.put(curve.channel(), curve);
            doubt(fit, curve, doubts);
        }
        List<String> names = data.controls().stream().map(Column::name).toList();
        return new CurveStudy(curves, doubts, fit, names);
    }

    private static void doubt(ResponseFit fit, FittedCurve curve, Map<String, Doubt> doubts) {
        new ResponseFit(
                        List.of(curve),
                        fit.weeks(),
                        fit.explained(),
                        fit.explainedByChannels(),
                        fit.residualDeviation())
                .identified()
                .findDoubt()
                .ifPresent(doubt -> doubts.put(curve.channel(), doubt));
    }

    private static List<Column> columns(WeeklyHistory history, List<String> channels) {
        return channels.stream()
                .map(channel -> new Column(channel, history.spend().getOrDefault(channel, new double[history.weeks()])))
                .toList();
    }

    private static Column together(WeeklyHistory history, List<String> channels) {
        double[] sum = new double[history.weeks()];
        for (Column column : columns(history, channels)) {
            Arrays.setAll(sum, week -> sum[week] + column.values()[week]);
        }
        return new Column("其他推广", sum);
    }
}
