package io.zhanggui.cli.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The regressions and effects as an analyst calls them. */
class RegressionToolTest {

    private static final String SALES = "sales,price,shop\n10,3,a\n12,2.5,a\n9,3.2,b\n15,2,b\n11,2.9,c\n400,2.2,c\n";

    private record Answer(int exit, JsonNode json) {}

    @Test
    void a_line_with_its_errors_and_diagnostics() {
        JsonNode json = run(LeastSquaresTool::new, SALES, "--y", "sales", "--x", "price", "--errors", "hc3")
                .json();
        assertThat(json.get("errors").asString()).isEqualTo("hc3");
        assertThat(json.get("rows").asInt()).isEqualTo(6);
        assertThat(json.get("coefficients").get(1).get("name").asString()).isEqualTo("price");
        assertThat(json.get("diagnostics").get("vif").get("price").asDouble()).isCloseTo(1, within(1e-12));
    }

    @Test
    void clusters_weights_and_removed_rows() {
        assertThat(run(LeastSquaresTool::new, SALES, "--y", "sales", "--x", "price", "--cluster", "shop")
                        .json()
                        .get("errors")
                        .asString())
                .isEqualTo("clustered");
        JsonNode json = run(LeastSquaresTool::new, SALES, "--y", "sales", "--x", "price", "--outliers", "mad")
                .json();
        assertThat(json.get("rows").asInt()).isEqualTo(5);
        assertThat(json.get("removed").get(0).get("row").asInt()).isEqualTo(6);
        assertThat(run(LeastSquaresTool::new, SALES, "--y", "sales", "--x", "price", "--weights", "price")
                        .exit())
                .isZero();
    }

    @Test
    void columns_that_say_the_same_are_refused_by_name() {
        Answer answer = run(LeastSquaresTool::new, "y,a,b\n1,1,2\n3,2,4\n2,3,6\n5,4,8\n", "--y", "y", "--x", "a,b");
        assertThat(answer.exit()).isEqualTo(3);
        assertThat(answer.json().get("reason").asString()).isEqualTo("not_identified");
    }

    @Test
    void chances_and_shrunk_lines() {
        String bought = "bought,price\n1,3\n0,5\n1,2\n0,4\n1,5\n0,3\n";
        assertThat(run(LogisticTool::new, bought, "--y", "bought", "--x", "price")
                        .json()
                        .get("coefficients")
                        .size())
                .isEqualTo(2);
        JsonNode ridge = run(RidgeTool::new, "y,a,b\n1,1,1.1\n2,2,2\n3,3,2.9\n5,4,4.1\n", "--y", "y", "--x", "a,b")
                .json();
        assertThat(ridge.get("effective_degrees").asDouble()).isBetween(1.0, 3.0);
    }

    @Test
    void an_effect_comes_with_its_interval_and_the_plain_figure() {
        JsonNode json = run(EffectTool::new, shops(), "--treated", "s0", "--start", "60")
                .json();
        assertThat(json.get("estimates").size()).isEqualTo(3);
        JsonNode first = json.get("estimates").get(0);
        assertThat(first.get("method").asString()).isEqualTo("synthetic_control");
        assertThat(first.get("relative").get("estimate").asDouble()).isCloseTo(0.3, within(0.1));
        assertThat(first.get("relative").get("lower").asDouble())
                .isLessThan(first.get("relative").get("upper").asDouble());
        assertThat(first.get("before_after").has("before")).isTrue();
        assertThat(first.get("trust").get("zh").asString()).isNotEmpty();
        JsonNode promotion = run(
                        EffectTool::new,
                        shops(),
                        "--treated",
                        "s0",
                        "--start",
                        "60",
                        "--end",
                        "69",
                        "--method",
                        "promotion",
                        "--after",
                        "5")
                .json();
        assertThat(promotion.get("after").get("to").asDouble()).isEqualTo(74);
        assertThat(promotion.get("net").has("lower")).isTrue();
    }

    @Test
    void a_missing_day_is_named() {
        Answer answer = run(
                EffectTool::new,
                "unit,index,value\na,1,1\na,2,1\nb,1,1\na,3,2\nb,3,1\n",
                "--treated",
                "a",
                "--start",
                "3");
        assertThat(answer.exit()).isEqualTo(3);
        assertThat(answer.json().get("en").asString()).contains("\"b\"", "index 2.0");
        assertThat(run(EffectTool::new, shops(), "--treated", "nobody", "--start", "3")
                        .exit())
                .isEqualTo(3);
        assertThat(run(EffectTool::new, shops(), "--treated", "s0", "--start", "3000")
                        .exit())
                .isEqualTo(3);
        assertThat(run(EffectTool::new, shops(), "--treated", "s0", "--start", "60", "--season", "2000000000")
                        .exit())
                .isZero();
    }

    private static String shops() {
        StringBuilder rows = new StringBuilder("unit,index,value\n");
        for (int shop = 0; shop < 5; shop++) {
            for (int day = 0; day < 80; day++) {
                double common = Math.sin(day * 0.9) + 0.3 * Math.sin(day * day);
                double own = Math.sin(day * (shop + 2.3) * 17);
                double value =
                        100 * (shop + 1) * Math.exp(0.2 * common + 0.03 * own) * (shop == 0 && day >= 60 ? 1.3 : 1);
                rows.append('s')
                        .append(shop)
                        .append(',')
                        .append(day)
                        .append(',')
                        .append(value)
                        .append('\n');
            }
        }
        return rows.toString();
    }

    private static Answer run(Function<Pipes, StatsTool> tool, String input, String... words) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PrintStream print = new PrintStream(out, false, StandardCharsets.UTF_8);
        Pipes pipes = new Pipes(new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)), print);
        int exit = new CommandLine(tool.apply(pipes)).execute(words);
        return new Answer(exit, JsonMapper.shared().readTree(out.toString(StandardCharsets.UTF_8)));
    }
}
