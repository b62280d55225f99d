package io.zhanggui.prove.questions;

import io.zhanggui.metrics.Dimension;
import io.zhanggui.metrics.MetricAnswer;
import io.zhanggui.metrics.MetricQuestion;
import io.zhanggui.metrics.MetricRow;
import io.zhanggui.prove.Proof;
import io.zhanggui.shared.Period;
import io.zhanggui.shared.Scope;
import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A question gives one number whoever asks: alone or among others, over HTTP, as the board and its workbook, and where a
 * cell of the answer is explained by itself. The explanation narrows the days and the dimensions to the cell's own, so
 * that two ways of computing meet: grouping, and filtering.
 */
public final class QuestionProof implements Proof, AutoCloseable {

    private static final int BOARD_EVERY = 100;
    private static final int EXPLAINED_EVERY = 10;
    /** How often the question is asked whole beside its split: a statement of its own, which takes a fifth of a trial. */
    private static final int WHOLE_EVERY = 4;
    /** As it will be known then is as it is known now, but it is read anew. */
    private static final Instant LATER = Instant.parse("2200-01-01T00:00:00Z");

    private static final int CELLS = 3;

    private @Nullable DrawnServer server;

    @Override
    public String name() {
        return "questions";
    }

    @Override
    public String zh() {
        return "同一个问题，界面、接口、看板、导出和逐格说明给出同一个数";
    }

    @Override
    public String en() {
        return "one question has one number: by face, API, board, export and explanation of each cell";
    }

    @Override
    public int fullCount() {
        return 100_000;
    }

    @Override
    public int reducedCount() {
        return 1_000;
    }

    /** DuckDB plans each of these small statements on one thread. */
    @Override
    public int atOnce() {
        return 2;
    }

    @Override
    public void tryOnce(Path folder, long seed, int number) throws Exception {
        DrawnServer asked = server(folder, seed);
        Random dice = new Random(seed * 1_000_003 + number);
        Scope scope = asked.scope(dice);
        MetricQuestion question = asked.questions().draw(scope, dice);
        MetricAnswer alone = asked.metrics().ask(scope, question);
        MetricQuestion other = asked.questions().draw(scope, dice);
        among(asked, scope, question, alone, others(question, other, number));
        overHttp(asked, scope, question, alone);
        cells(asked, scope, question, alone, dice, number % EXPLAINED_EVERY == 0);
        if (number % BOARD_EVERY == 0) {
            board(asked, scope, question.period());
        }
    }

    private synchronized DrawnServer server(Path folder, long seed) throws Exception {
        if (server == null) {
            server = new DrawnServer(folder.resolve("data"), seed);
        }
        return server;
    }

    /** What is asked in one go with the question: always the same days whole or split, now and then something else. */
    private static List<MetricQuestion> others(MetricQuestion question, MetricQuestion other, int number) {
        MetricQuestion whole = question.by(List.of()).rolling(null);
        if (number % EXPLAINED_EVERY == 0) {
            return List.of(other.rolling(null), whole.asOf(LATER));
        }
        return number % WHOLE_EVERY == 0 ? List.of(whole, whole.asOf(LATER)) : List.of(whole);
    }

    private static void among(
            DrawnServer asked, Scope scope, MetricQuestion question, MetricAnswer alone, List<MetricQuestion> others) {
        List<MetricQuestion> together = new ArrayList<>(others);
        together.add(1, question.asOf(LATER));
        List<MetricAnswer> answers = asked.metrics().ask(scope, together);
        same(
                "among others",
                question,
                alone.rows().toString(),
                answers.get(1).rows().toString());
        same(
                "missing days among others",
                question,
                alone.missingDays().toString(),
                answers.get(1).missingDays().toString());
    }

    private static void overHttp(DrawnServer asked, Scope scope, MetricQuestion question, MetricAnswer alone)
            throws Exception {
        JsonNode answer = asked.http().json("/api/metrics/" + question.metric() + "/values", scope, question);
        List<String> there = new ArrayList<>();
        answer.path("rows")
                .forEach(row -> there.add(
                        row.path("from").asString("") + " " + row.path("to").asString("") + " " + dims(row.path("dims"))
                                + " " + row.path("value").asString("none")));
        List<String> here = alone.rows().stream()
                .map(row -> row.period().from() + " " + row.period().to() + " " + row.dims() + " " + text(row.value()))
                .toList();
        same("over HTTP", question, here.toString(), there.toString());
    }

    /** Explained as a page asks for it, which also reads the rows and files behind it; mostly only the number, of one cell. */
    private static void cells(
            DrawnServer asked, Scope scope, MetricQuestion question, MetricAnswer alone, Random dice, boolean explained)
            throws Exception {
        for (int i = 0; i < Math.min(explained ? CELLS : 1, alone.rows().size()); i++) {
            MetricRow row = alone.rows().get(dice.nextInt(alone.rows().size()));
            MetricQuestion cell = question.by(List.of()).rolling(null).over(row.period());
            for (Map.Entry<String, String> dimension : row.dims().entrySet()) {
                if (!isDays(dimension.getKey())) {
                    cell = cell.where(dimension.getKey(), dimension.getValue());
                }
            }
            same("cell " + row.dims(), question, text(row.value()), cell(asked, scope, withoutDays(cell), explained));
        }
    }

    private static String cell(DrawnServer asked, Scope scope, MetricQuestion cell, boolean explained)
            throws Exception {
        return explained
                ? asked.http()
                        .json("/api/metrics/" + cell.metric() + "/explain", scope, cell)
                        .path("value")
                        .asString("none")
                : text(asked.metrics().ask(scope, cell).rows().getFirst().value());
    }

    /** The row's own days hold what the question's filters by days left of them. */
    private static MetricQuestion withoutDays(MetricQuestion cell) {
        MetricQuestion bare = MetricQuestion.of(cell.metric(), cell.period()).from(cell.source());
        for (Map.Entry<String, String> where : cell.where().entrySet()) {
            bare = isDays(where.getKey()) ? bare : bare.where(where.getKey(), where.getValue());
        }
        return bare;
    }

    private static boolean isDays(String word) {
        Dimension dimension = Dimension.find(word).orElseThrow();
        return dimension.ofTime() && dimension != Dimension.HOUR && dimension != Dimension.WEEKDAY;
    }

    private static void board(DrawnServer asked, Scope scope, Period period) throws Exception {
        JsonNode board = asked.http().board(scope, period);
        Map<String, String> exported = exported(asked.http().boardWorkbook(scope, period));
        List<MetricQuestion> questions = new ArrayList<>();
        for (JsonNode tile : board.path("tiles")) {
            MetricQuestion question = MetricQuestion.of(tile.path("metric").asString(""), period);
            questions.add(question.asOf(LATER));
            questions.add(question.by(List.of("day")).asOf(LATER));
        }
        List<MetricAnswer> answers = asked.metrics().ask(scope, questions);
        for (int number = 0; number < board.path("tiles").size(); number++) {
            tile(
                    board.path("tiles").path(number),
                    questions.get(2 * number),
                    answers.get(2 * number),
                    answers.get(2 * number + 1),
                    exported);
        }
    }

    private static void tile(
            JsonNode tile,
            MetricQuestion question,
            MetricAnswer whole,
            MetricAnswer byDay,
            Map<String, String> exported) {
        BigDecimal value = whole.rows().getFirst().value();
        same("on the board", question, text(value), tile.path("value").asString("none"));
        String cell = exported.getOrDefault(tile.path("zh").asString(""), "");
        boolean equal = value == null ? cell.isEmpty() : !cell.isEmpty() && new BigDecimal(cell).compareTo(value) == 0;
        same("in the workbook", question, text(value), equal ? text(value) : cell);
        List<String> days = byDay.rows().stream().map(row -> text(row.value())).toList();
        List<String> spark = new ArrayList<>();
        tile.path("spark").forEach(day -> spark.add(day.asString("none")));
        same("day by day on the board", question, days.toString(), spark.toString());
    }

    private static Map<String, String> exported(byte[] workbook) throws Exception {
        Map<String, String> values = new HashMap<>();
        try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(workbook))) {
            for (Row row : book.getFirstSheet().read()) {
                String value = row.getCellCount() > 1 && row.getCell(1) != null
                        ? row.getCell(1).getRawValue()
                        : "";
                values.put(row.getCellText(0), value == null ? "" : value);
            }
        }
        return values;
    }

    private static Map<String, String> dims(JsonNode dims) {
        Map<String, String> found = new java.util.LinkedHashMap<>();
        dims.properties().forEach(dim -> found.put(dim.getKey(), dim.getValue().asString("")));
        return found;
    }

    private static String text(@Nullable BigDecimal value) {
        return value == null ? "none" : value.toPlainString();
    }

    private static void same(String where, MetricQuestion question, String expected, String found) {
        if (!expected.equals(found)) {
            throw new AssertionError(where + ": " + question + "\n expected " + expected + "\n found    " + found);
        }
    }

    @Override
    public void close() throws Exception {
        if (server != null) {
            server.close();
        }
    }
}
