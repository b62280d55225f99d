package io.zhanggui.cli.stats;

import io.zhanggui.stats.Estimate;
import io.zhanggui.stats.regression.Diagnostics;
import io.zhanggui.stats.regression.ErrorKind;
import io.zhanggui.stats.regression.LeastSquares;
import io.zhanggui.stats.regression.LeastSquaresFit;
import io.zhanggui.stats.regression.OutlierRule;
import io.zhanggui.stats.regression.Outliers;
import io.zhanggui.stats.regression.RegressionData;
import io.zhanggui.stats.regression.RemovedRow;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code stats ols}. */
@Command(name = "ols")
final class LeastSquaresTool extends RegressionTool {

    /** The words after {@code --errors}. */
    enum Errors {
        classical,
        hc0,
        hc1,
        hc2,
        hc3,
        hac
    }

    /** The words after {@code --outliers}. */
    enum Rule {
        iqr,
        mad,
        cook
    }

    @Option(names = "--errors")
    Errors errors = Errors.classical;

    @Option(names = "--lags", paramLabel = "N", converter = AboveZeroConverter.class)
    @Nullable
    Double lags;

    @Option(names = "--cluster", paramLabel = "NAME")
    @Nullable
    String cluster;

    @Option(names = "--weights", paramLabel = "NAME")
    @Nullable
    String weights;

    @Option(names = "--outliers")
    @Nullable
    Rule outliers;

    @Option(names = "--no-intercept")
    boolean throughOrigin;

    @Option(names = "--level", defaultValue = "0.95", converter = LevelOption.class)
    double level = 0.95;

    LeastSquaresTool(Pipes pipes) {
        super(pipes);
    }

    @Override
    void run(ToolOutput out) {
        List<InputColumn> others = new ArrayList<>();
        if (weights != null) {
            others.add(InputColumn.number(weights));
        }
        if (cluster != null) {
            others.add(InputColumn.text(cluster));
        }
        InputTable table = table(others);
        RegressionData all = data(table, weights);
        if (cluster != null) {
            all = all.withClusters(numbered(table.texts(cluster)));
        }
        if (throughOrigin) {
            all = all.withoutIntercept();
        }
        answer(out, screened(all).flatMap(this::fitted), out::json);
    }

    private Estimate<Outliers> screened(RegressionData data) {
        return outliers == null
                ? Estimate.of(new Outliers(OutlierRule.IQR, data, List.of()))
                : Outliers.remove(data, OutlierRule.valueOf(outliers.name().toUpperCase(Locale.ROOT)));
    }

    private Estimate<ObjectNode> fitted(Outliers screened) {
        return fit(screened.kept()).map(fit -> {
            ObjectNode json = json(fit);
            if (fit.errors() == ErrorKind.HAC) {
                json.put("lags", rowsBack(fit.rows()));
            }
            Diagnostics.of(screened.kept())
                    .find()
                    .ifPresent(found -> json.set("diagnostics", json(found, fit, screened)));
            if (outliers != null) {
                json.put("outlier_rule", outliers.name());
                json.set("removed", json(screened));
            }
            return json;
        });
    }

    private Estimate<LeastSquaresFit> fit(RegressionData data) {
        if (cluster == null && errors == Errors.hac) {
            return LeastSquares.fitInTime(data, rowsBack(data.rows()), level);
        }
        ErrorKind kind =
                cluster == null ? ErrorKind.valueOf(errors.name().toUpperCase(Locale.ROOT)) : ErrorKind.CLUSTERED;
        return LeastSquares.fit(data, kind, level);
    }

    private int rowsBack(int rows) {
        return lags == null ? LeastSquares.usualLags(rows) : (int) Math.min(rows - 1, Math.round(lags));
    }

    private static ObjectNode json(LeastSquaresFit fit) {
        ObjectNode json = ToolOutput.object()
                .put("model", "ols")
                .put("rows", fit.rows())
                .put("errors", fit.errors().name().toLowerCase(Locale.ROOT));
        json.set("coefficients", json(fit.coefficients()));
        json.put("r_squared", fit.rSquared())
                .put("adjusted_r_squared", fit.adjustedRSquared())
                .put("residual_standard_deviation", fit.residualStandardDeviation())
                .put("residual_sum_of_squares", fit.residualSumOfSquares())
                .put("residual_degrees", fit.residualDegrees());
        fit.overall()
                .ifPresent(test -> json.putObject("f_test")
                        .put("f", test.statistic())
                        .put("numerator_degrees", test.numeratorDegrees())
                        .put("denominator_degrees", test.denominatorDegrees())
                        .put("p", test.pValue()));
        return json.put("log_likelihood", fit.logLikelihood())
                .put("aic", fit.akaike())
                .put("condition_number", fit.conditionNumber());
    }

    private static ObjectNode json(Diagnostics found, LeastSquaresFit fit, Outliers screened) {
        ObjectNode json = ToolOutput.object();
        ObjectNode inflations = json.putObject("vif");
        found.inflations().forEach(one -> inflations.put(one.name(), one.factor()));
        int leverage = largest(found.leverages());
        int influence = largest(found.influences());
        json.put("largest_leverage", found.leverages()[leverage])
                .put("largest_leverage_row", screened.originalRow(leverage) + 1)
                .put("largest_cook_distance", found.influences()[influence])
                .put("largest_cook_distance_row", screened.originalRow(influence) + 1)
                .put("mean_leverage", (double) fit.coefficients().size() / fit.rows())
                .put("durbin_watson", found.durbinWatson())
                .put("autocorrelation", found.autocorrelation());
        found.breuschPagan()
                .ifPresent(test -> json.putObject("breusch_pagan")
                        .put("statistic", test.statistic())
                        .put("degrees", test.degrees())
                        .put("p", test.pValue()));
        return json;
    }

    private static ArrayNode json(Outliers screened) {
        ArrayNode removed = ToolOutput.array();
        for (RemovedRow row : screened.removed()) {
            removed.addObject()
                    .put("row", row.row() + 1)
                    .put("y", row.response())
                    .put("measure", row.measure())
                    .put("lower", row.lower())
                    .put("upper", row.upper())
                    .put("zh", row.zh())
                    .put("en", row.en());
        }
        return removed;
    }

    private static int[] numbered(List<String> names) {
        Map<String, Integer> numbers = new LinkedHashMap<>();
        return names.stream()
                .mapToInt(name -> numbers.computeIfAbsent(name, fresh -> numbers.size()))
                .toArray();
    }
}
