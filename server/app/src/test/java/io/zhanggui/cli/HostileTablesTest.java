package io.zhanggui.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;

/** Whatever a tool is given, it ends with an answer, a doubt or a named fault; never with a trace, or NaN for a figure. */
class HostileTablesTest {

    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final List<String> WILD = List.of(
            "0", "1", "-1", "2", "3", "0.5", "1e308", "-1e308", "1e-308", "1e15", "7", "12", "40", "100", "1e100",
            "0.02");
    private static final List<String> WORDS =
            List.of("NaN", "inf", "-Infinity", "", "abc", "1,5", "0x10", "１２", "1e999");

    /** A tool with options that let it run and the columns it reads: t for text, d for a date, i for an index, n for a number. */
    record Tool(String name, String options, String columns) {

        String[] words() {
            return Stream.concat(
                            Stream.of("stats", name),
                            options.isEmpty() ? Stream.empty() : Arrays.stream(options.split(" ")))
                    .toArray(String[]::new);
        }

        String header() {
            return String.join(",", names());
        }

        List<String> names() {
            return Arrays.stream(columns.split(" "))
                    .map(column -> column.substring(2))
                    .toList();
        }

        String row(int row, List<String> pool, Random random) {
            List<String> cells = new ArrayList<>();
            for (String column : columns.split(" ")) {
                cells.add(
                        switch (column.charAt(0)) {
                            case 't' -> "abc".substring(random.nextInt(3)).substring(0, 1);
                            case 'd' ->
                                LocalDate.of(2026, 1, 1)
                                        .plusDays(random.nextInt(200))
                                        .toString();
                            case 'i' -> String.valueOf(row);
                            case 'k' -> random.nextBoolean() ? "phase" : "module";
                            case 'u' -> "u" + row;
                            case 'p' -> row == 0 ? "" : "u" + random.nextInt(row);
                            default -> pool.get(random.nextInt(pool.size()));
                        });
            }
            return String.join(",", cells);
        }
    }

    static Stream<Tool> tools() {
        return Stream.of(
                new Tool("ab", "", "t:variant n:n n:sum n:sum_squares"),
                new Tool("ab", "--rows", "t:variant n:value n:pre"),
                new Tool("ab", "--metric proportion --method bayes", "t:variant n:n n:sum"),
                new Tool("ab", "--rows --metric ratio", "t:variant n:value n:denominator n:pre n:pre_denominator"),
                new Tool("ab", "--rows --method sequential", "t:variant n:value"),
                new Tool("allocate", "--budget 1000", "t:channel n:maximum n:half_saturation n:shape n:cap"),
                new Tool("anomalies", "", "t:series i:index n:value"),
                new Tool("attribute", "--method markov", "t:path n:paths n:conversions n:value"),
                new Tool("bandit", "--units 50", "t:variant n:n n:sum"),
                new Tool("bgnbd", "--predict 10", "u:id n:x n:t_x n:T"),
                new Tool("breakeven", "--units 100 --price 10 --prepay 300", "n:demand"),
                new Tool("cohort", "", "t:id d:date"),
                new Tool("curves", "--y sales --channels a,b --draws 10", "n:sales n:a n:b"),
                new Tool("decay", "--usual 1", "n:value"),
                new Tool("decompose", "--period 3", "t:series i:index n:value"),
                new Tool("decompose-change", "", "t:segment u:driver n:before n:after"),
                new Tool("effect", "--treated a --start 20", "t:unit i:index n:value"),
                new Tool("forecast", "--horizon 3 --period 4", "t:series i:index n:value"),
                new Tool("forecast", "--horizon 3 --calendar china", "t:series d:index n:value"),
                new Tool("gammagamma", "--predict", "u:id n:x n:mean_value"),
                new Tool("histories", "", "t:id d:date n:amount"),
                new Tool("logistic", "--y y --x a,b", "n:y n:a n:b"),
                new Tool("lorenz", "", "n:value"),
                new Tool("newsvendor", "--price 10 --cost 4", "n:demand"),
                new Tool("ols", "--y y --x a,b --errors hac", "n:y n:a n:b"),
                new Tool("ols", "--y y --x a --errors hc3 --outliers cook", "n:y n:a"),
                new Tool("paretonbd", "--predict 10", "u:id n:x n:t_x n:T"),
                new Tool("plan", "--budget 1000", "k:kind u:name n:share"),
                new Tool("power", "--baseline 0.1 --effect 0.02", "n:value"),
                new Tool("prior", "--effect 1 --error 2", "n:effect n:standard_error"),
                new Tool("reconcile", "", "u:node p:parent n:value n:sd"),
                new Tool("replenish", "--lead 2", "t:item n:sold n:position"),
                new Tool("rfm", "", "u:id n:recency n:frequency n:monetary"),
                new Tool("ridge", "--y y --x a,b", "n:y n:a n:b"),
                new Tool("ruin", "--cash 100 --runs 50", "n:mean n:sd"),
                new Tool("survival", "", "n:time n:event"),
                new Tool("value", "--horizon 10 --each", "u:id n:x n:t_x n:T n:mean_value"));
    }

    @Test
    void no_tool_is_left_out() {
        Set<String> named = new TreeSet<>();
        tools().forEach(tool -> named.add(tool.name()));
        CommandLine stats =
                Zhanggui.commandLine(Terminal.ofProcess()).getSubcommands().get("stats");
        assertThat(stats).isNotNull();
        assertThat(named)
                .containsExactlyInAnyOrderElementsOf(stats.getSubcommands().keySet());
    }

    @ParameterizedTest
    @MethodSource("tools")
    void any_table_ends_with_an_answer_a_doubt_or_a_named_fault(Tool tool) {
        List<byte[]> inputs = new ArrayList<>();
        Random random = new Random(20_261_129);
        byte[] noise = new byte[3000];
        random.nextBytes(noise);
        inputs.add(new byte[0]);
        inputs.add(noise);
        inputs.add(new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF});
        inputs.add(bytes("那个,列\n1,2\n"));
        inputs.add((tool.header() + "\n店铺," + "数据").getBytes(GB18030));
        inputs.add(bytes(tool.header() + "\n"));
        inputs.add(bytes(tool.header() + "\n\"open"));
        inputs.add(bytes(tool.header() + "," + tool.names().getFirst() + "\n"));
        for (int rows : new int[] {1, 2, 45}) {
            inputs.add(bytes("\uFEFF" + table(tool, rows, WILD, random)));
            inputs.add(bytes(table(tool, rows, WILD.subList(0, 6), random)));
        }
        for (String word : WORDS) {
            inputs.add(bytes(table(tool, 3, List.of(word), random)));
        }
        for (String same : List.of("0", "1", "1e308", "1e-308")) {
            inputs.add(bytes(table(tool, 30, List.of(same), random)));
        }
        for (byte[] input : inputs) {
            Run run = Run.reading(input, tool.words());
            String told = tool + " given " + head(input) + " said " + run;
            assertThat(run.code()).as(told).isIn(0, 2, 3);
            assertThat(run.out() + run.err()).as(told).doesNotContain("Exception", "\tat ");
            if (!run.out().startsWith("{\"reason\"")) {
                assertThat(run.out()).as(told).doesNotContain("NaN", "Infinity");
            }
            assertThat(run.out() + run.err()).as(told).isNotBlank();
        }
    }

    private static String table(Tool tool, int rows, List<String> pool, Random random) {
        StringBuilder table = new StringBuilder(tool.header()).append('\n');
        for (int row = 0; row < rows; row++) {
            table.append(tool.row(row, pool, random)).append('\n');
        }
        return table.toString();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String head(byte[] input) {
        String text = new String(input, StandardCharsets.UTF_8);
        return text.substring(0, Math.min(400, text.length()));
    }
}
