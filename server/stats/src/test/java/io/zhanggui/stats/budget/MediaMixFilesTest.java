package io.zhanggui.stats.budget;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhanggui.stats.Doubt.Reason;
import io.zhanggui.stats.Estimate;
import io.zhanggui.stats.SharedData;
import io.zhanggui.stats.budget.ResponseFitter.Settings;
import io.zhanggui.stats.budget.WeeklyData.Column;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Real-looking weekly files; no true parameters are known, so what is asked is that nothing absurd comes out. */
class MediaMixFilesTest {

    private static final Settings SOME = new Settings(60, 1, 1);

    @Test
    void the_simulated_weeks_give_sensible_curves_or_say_what_is_missing() throws IOException {
        List<String[]> rows = rows("media-mix/robyn_simulated_weekly.csv");
        WeeklyData data = new WeeklyData(
                        column(rows, "revenue"),
                        Stream.of("tv_S", "ooh_S", "print_S", "facebook_S", "search_S")
                                .map(name -> new Column(name, column(rows, name)))
                                .toList(),
                        Stream.of("competitor_sales_B", "newsletter")
                                .map(name -> new Column(name, column(rows, name)))
                                .toList())
                .withTrendAndSeason(3);
        ResponseFit fit = ResponseFitter.fit(data, SOME).get();
        assertThat(fit.explained()).isBetween(0.8, 0.95);
        checkSense(fit);
        assertThat(fit.identified().findDoubt().orElseThrow().zh())
                .contains("“ooh_S”")
                .contains("停投");
    }

    /** Whatever is in doubt says so. */
    private static void checkSense(ResponseFit fit) {
        for (FittedCurve curve : fit.curves()) {
            assertThat(curve.contribution()).isPositive().isFinite();
            assertThat(curve.carryOver()).isBetween(0.0, 0.95);
            boolean clear = curve.contributionInterval().upper()
                    <= ResponseFitter.WIDEST_FACTOR
                            * curve.contributionInterval().lower();
            assertThat(curve.isIdentified()).isEqualTo(clear);
        }
    }

    @Test
    void the_retailers_weeks_give_sensible_curves_or_say_what_is_missing() throws IOException {
        List<String[]> rows = rows("media-mix/retail_mmm_weekly.csv");
        List<String> names = Stream.of(rows.getFirst())
                .filter(name -> name.startsWith("mdsp_"))
                .toList();
        Estimate<ResponseFit> fit = ResponseFitter.fit(
                new WeeklyData(
                                column(rows, "sales"),
                                names.stream()
                                        .map(name -> new Column(name, column(rows, name)))
                                        .toList(),
                                List.of())
                        .withTrendAndSeason(4),
                SOME);
        checkSense(fit.get());
        assertThat(fit.get().identified().findDoubt().orElseThrow().reason()).isEqualTo(Reason.NOT_IDENTIFIED);
    }

    private static List<String[]> rows(String file) throws IOException {
        try (Stream<String> lines = Files.lines(SharedData.file(file))) {
            return lines.map(line -> line.replace("\"", "").split(",")).toList();
        }
    }

    private static double[] column(List<String[]> rows, String name) {
        int at = Arrays.asList(rows.getFirst()).indexOf(name);
        return rows.stream()
                .skip(1)
                .mapToDouble(row -> Double.parseDouble(row[at]))
                .toArray();
    }
}
