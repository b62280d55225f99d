package io.zhanggui.stats.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.zhanggui.stats.SharedData;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * The published mobile-game test: the gate at level 30 (control) or 40, 90,189 players.
 *
 * <p>Published: 44,700 and 45,489 players; after seven days 19.02 % and 18.20 % came back (p = 0.0016).
 */
class CookieCatsTest {

    private static final FixedHorizon TEST = new FixedHorizon(0.05);
    private static final int ROUNDS = 2;
    private static final int DAY_ONE = 3;
    private static final int DAY_SEVEN = 4;

    @Test
    void fewer_came_back_on_day_seven_with_the_later_gate() throws IOException {
        Map<String, List<String[]>> players = players();
        Effect effect = TEST.compare(returned(players, "gate_30", DAY_SEVEN), returned(players, "gate_40", DAY_SEVEN))
                .get();
        assertThat(effect.absolute()).isCloseTo(-0.0082, within(5e-5));
        assertThat(effect.pValue()).isCloseTo(0.0015542499756142788, within(1e-12));
        assertThat(effect.interval().lower()).isCloseTo(-0.013282298074479178, within(1e-10));
        assertThat(effect.interval().upper()).isCloseTo(-0.003121443963543578, within(1e-10));
        assertThat(effect.relative().get().value()).isCloseTo(-0.0431190, within(1e-7));
    }

    @Test
    void day_one_does_not_tell() throws IOException {
        Map<String, List<String[]>> players = players();
        Effect effect = TEST.compare(returned(players, "gate_30", DAY_ONE), returned(players, "gate_40", DAY_ONE))
                .get();
        assertThat(effect.pValue()).isCloseTo(0.07440965529692188, within(1e-12));
        assertThat(effect.interval().contains(0)).isTrue();
    }

    @Test
    void the_split_is_off_by_the_published_chance() throws IOException {
        Map<String, List<String[]>> players = players();
        SampleRatioCheck.Finding finding = SampleRatioCheck.check(
                        new long[] {
                            players.get("gate_30").size(),
                            players.get("gate_40").size()
                        },
                        new double[] {1, 1},
                        SampleRatioCheck.DEFAULT_THRESHOLD)
                .get();
        assertThat(finding.pValue()).isCloseTo(0.0086, within(5e-5));
        assertThat(finding.mismatch()).isFalse();
    }

    /** One player of gate_30 is said to have played 49,854 rounds, ten times the next. */
    @Test
    void rounds_played_are_swayed_by_one_player_and_a_rule_says_so() throws IOException {
        Map<String, double[]> rounds = new LinkedHashMap<>();
        players()
                .forEach((gate, rows) -> rounds.put(
                        gate,
                        rows.stream()
                                .mapToDouble(row -> Double.parseDouble(row[ROUNDS]))
                                .toArray()));
        Effect raw = TEST.compare(
                        Arm.ofMean("gate_30", Moments.of(rounds.get("gate_30"))).get(),
                        Arm.ofMean("gate_40", Moments.of(rounds.get("gate_40"))).get())
                .get();
        assertThat(raw.statistic()).isCloseTo(-0.885437433127067, within(1e-9));
        assertThat(raw.pValue()).isCloseTo(0.37592438409326173, within(1e-9));

        OutlierReport report = OutlierReport.of(new OutlierRule.Fixed(0, 5000, OutlierRule.Treatment.LEAVE_OUT), rounds)
                .get();
        assertThat(report.variants().getFirst().above()).isEqualTo(1);
        assertThat(report.variants().getLast().above()).isZero();
        assertThat(report.variants().getFirst().sumBefore()
                        - report.variants().getFirst().sumAfter())
                .isCloseTo(49_854, within(1e-6));
    }

    private static Successes returned(Map<String, List<String[]>> players, String gate, int column) {
        List<String[]> rows = players.get(gate);
        return new Successes(
                gate,
                rows.size(),
                rows.stream().filter(row -> Boolean.parseBoolean(row[column])).count());
    }

    private static Map<String, List<String[]>> players() throws IOException {
        Path file = SharedData.file("cookie-cats/cookie_cats.csv");
        try (var lines = Files.lines(file)) {
            return lines.skip(1)
                    .map(line -> line.split(","))
                    .collect(Collectors.groupingBy(row -> row[1], LinkedHashMap::new, Collectors.toList()));
        }
    }
}
