package io.zhanggui.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.Random;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Decomposition, attribution, budgets and stock bets at the command line. */
class MixToolsTest {

    private static final String CHANGE =
            "segment,driver,before,after\n店,访客,1000,1200\n店,转化率,0.02,0.025\n店,客单价,100,90\n";

    @Test
    void a_change_is_parted_without_a_rest() {
        for (String method : new String[] {"log-mean", "shapley"}) {
            Run run = Run.reading(CHANGE, "stats", "decompose-change", "--method", method);
            assertThat(run.lines().getFirst()).isEqualTo("segment,driver,before,after,contribution");
            double sum = 0;
            for (String line : run.lines().subList(1, 4)) {
                sum += Double.parseDouble(line.split(",")[4]);
            }
            assertThat(sum).isEqualTo(Double.parseDouble(run.lines().get(4).split(",")[4]));
            assertThat(sum).isCloseTo(700, within(1e-9));
        }
    }

    @Test
    void mix_and_rate_stand_beside_each_other() {
        Run run = Run.reading(
                "segment,numerator_before,denominator_before,numerator_after,denominator_after\n"
                        + "a,24,800,15,500\nb,2,200,5,500\n",
                "stats",
                "decompose-change",
                "--method=mix-rate");
        String[] total = run.lines().getLast().split(",");
        assertThat(Double.parseDouble(total[1])).isCloseTo(-0.006, within(1e-15));
        assertThat(Double.parseDouble(total[2])).isCloseTo(0, within(1e-15));
    }

    @Test
    void every_method_gives_out_all_the_money() {
        String paths = "path,paths,conversions,value,days\na > b > c,9,4,100.01,9>3>0\nb,20,3,33.33,\n";
        for (String method :
                new String[] {"last", "first", "linear", "position", "time-decay", "markov", "shapley", "shapley-rate"
                }) {
            Run run = Run.reading(paths, "stats", "attribute", "--method", method);
            assertThat(run.code()).isZero();
            BigDecimal money = BigDecimal.ZERO;
            for (String line : run.lines().subList(1, 4)) {
                money = money.add(new BigDecimal(line.split(",")[3]));
            }
            assertThat(money).isEqualByComparingTo("133.34");
        }
    }

    @Test
    void a_wrong_word_or_cell_is_named() {
        assertThat(Run.reading(CHANGE, "stats", "decompose-change", "--method=magic")
                        .code())
                .isEqualTo(2);
        Run run = Run.reading("path,paths,conversions\na,1.5,1\n", "stats", "attribute", "--method=last");
        assertThat(run.code()).isEqualTo(3);
        assertThat(run.err()).contains("STATS-7008").contains("1.5");
        Run none = Run.reading("path,paths,conversions\na,5,0\n", "stats", "attribute", "--method=last");
        assertThat(none.code()).isEqualTo(3);
        assertThat(json(none).get("reason").stringValue()).isEqualTo("too_little_data");
        assertThat(Run.reading("segment,driver,before,after\n", "stats", "decompose-change")
                        .code())
                .isEqualTo(3);
    }

    @Test
    void curves_flow_into_a_split_to_the_fen() {
        Run curves = Run.reading(weeks(), "stats", "curves", "--y=sales", "--channels=a,b", "--draws=40");
        assertThat(curves.code()).isZero();
        assertThat(curves.lines()).hasSize(3);
        Run split = Run.reading(
                curves.out(), "stats", "allocate", "--budget=100000.07", "--weeks=4", "--reserve=0.1", "--hold");
        assertThat(split.code()).isZero();
        BigDecimal sum = BigDecimal.ZERO;
        for (String line : split.lines().subList(1, 4)) {
            sum = sum.add(new BigDecimal(line.split(",")[1]));
        }
        assertThat(sum).isEqualByComparingTo("100000.07");
        assertThat(split.lines().getLast()).startsWith("total,100000.07,");
    }

    @Test
    void channels_that_move_together_are_refused_with_a_test() {
        StringBuilder table = new StringBuilder("sales,a,b\n");
        Random random = new Random(3);
        for (int week = 0; week < 100; week++) {
            double spend = random.nextDouble() * 1000;
            table.append(5000 + spend + random.nextGaussian())
                    .append(',')
                    .append(spend)
                    .append(',')
                    .append(2 * spend)
                    .append('\n');
        }
        Run run = Run.reading(table.toString(), "stats", "curves", "--y=sales", "--channels=a,b");
        assertThat(run.code()).isEqualTo(3);
        assertThat(json(run).get("reason").stringValue()).isEqualTo("not_identified");
        assertThat(json(run).get("en").stringValue()).contains("weeks");
        assertThat(Run.reading("sales,a\n1,1\n", "stats", "curves", "--y=a", "--channels=a")
                        .code())
                .isEqualTo(2);
    }

    @Test
    void shares_and_doubtful_curves_bind() {
        String lines = "channel,maximum,half_saturation,shape,group,identified,floor,cap\n"
                + "A,900,300,1,live,true,,\nB,500,200,1,paid,true,0,\nC,800,100,1,,true,,500\n";
        Run run = Run.reading(lines, "stats", "allocate", "--budget=1000", "--exactly=live=0.3,paid=0.4");
        assertThat(run.lines().get(1)).startsWith("A,300.00,");
        assertThat(run.lines().get(2)).startsWith("B,400.00,");
        assertThat(run.lines().get(3)).startsWith("C,300.00,");
        Run refused = Run.reading(lines.replace("paid,true", "paid,false"), "stats", "allocate", "--budget=1000");
        assertThat(refused.code()).isEqualTo(3);
        assertThat(json(refused).get("zh").stringValue()).contains("B");
    }

    @Test
    void the_double_eleven_bet_is_read_both_ways() {
        JsonNode low = json(Run.of(
                "stats",
                "breakeven",
                "--units=20000",
                "--price=599",
                "--prepay=10000000",
                "--costs=300000",
                "--stated=15000"));
        assertThat(low.get("stated").get("needed_salvage").doubleValue()).isEqualTo(263);
        assertThat(low.get("exact_units").doubleValue()).isCloseTo(17_195, within(0.5));
        JsonNode high = json(Run.of(
                "stats",
                "breakeven",
                "--units=20000",
                "--price=599",
                "--prepay=10000000",
                "--costs=900000",
                "--stated=15000",
                "--mean=16000",
                "--sd=3000"));
        assertThat(high.get("stated").get("needed_salvage").doubleValue()).isEqualTo(383);
        assertThat(high.get("whole_units").longValue()).isEqualTo(18_197);
        assertThat(high.get("profit").get("chance_of_loss").doubleValue()).isCloseTo(0.768, within(0.001));
    }

    @Test
    void how_much_to_buy_from_a_form_or_from_the_past() {
        JsonNode told = json(Run.of("stats", "newsvendor", "--price=7", "--cost=5", "--mean=50", "--sd=20"));
        assertThat(told.get("quantity").longValue()).isEqualTo(39);
        JsonNode past = json(Run.reading("demand\n3\n5\n9\n11\n", "stats", "newsvendor", "--price=10", "--cost=5"));
        assertThat(past.get("quantity").longValue()).isEqualTo(5);
        assertThat(Run.of("stats", "newsvendor", "--price=7", "--cost=5", "--mean=-1", "--sd=2")
                        .code())
                .isEqualTo(3);
    }

    @Test
    void ruin_and_replenishment_answer() {
        JsonNode ruin = json(Run.reading("mean,sd\n0,0\n-50,50\n", "stats", "ruin", "--cash=100"));
        assertThat(ruin.get("chance").doubleValue()).isCloseTo(0.1587, within(0.02));
        assertThat(ruin.get("chance_by_week").get(0).doubleValue()).isZero();
        StringBuilder sold = new StringBuilder("item,sold\n");
        sold.append("x,2\n".repeat(30)).append("y,1\n");
        Run orders = Run.reading(sold.toString(), "stats", "replenish", "--lead=3", "--half-life=1000000");
        assertThat(orders.lines().get(1)).startsWith("x,13,13,2.0,");
        assertThat(orders.lines().get(2)).startsWith("y,,").contains("至少");
    }

    private static String weeks() {
        StringBuilder table = new StringBuilder("sales,a,b\n");
        Random random = new Random(3);
        for (int week = 0; week < 130; week++) {
            double a = random.nextDouble() * 2000;
            double b = random.nextDouble() * 3000;
            double sales = 9000 + 5000 * a / (a + 900) + 8000 * b / (b + 1500) + 200 * random.nextGaussian();
            table.append(sales).append(',').append(a).append(',').append(b).append('\n');
        }
        return table.toString();
    }

    private static JsonNode json(Run run) {
        return JsonMapper.shared().readTree(run.out());
    }
}
